"""A dump whose head is read: its lines, where the text stands in it, what the page may be called."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.text.evidence.page import Page
from reader.text.furniture.source import find_source
from reader.text.lines.view import View
from reader.text.shape import same_text

_PROSE = 80
_FOOT = 12
_NAME_WORDS = 5


@dataclass(frozen=True)
class Head:
    """The lines of an article in the language `code`, and where its text stands in them."""

    views: Sequence[View]
    code: str
    page: Page

    @cached_property
    def body(self) -> str:
        """The text's first sentences."""
        start = self.page.start
        return " ".join(view.rest for view in self.views[start : start + _PROSE] if view.prose)

    @cached_property
    def holder(self) -> str | None:
        """The paper that the page's own residue names."""
        return find_source(self.views)

    @cached_property
    def sites(self) -> frozenset[str]:
        """The short lines around the text, as `same_text` has them: titles that end or begin in one name their site."""
        around = (*self.views[: self.page.start], *self.views[-_FOOT:])
        names = [view.rest for view in around if view.words <= _NAME_WORDS and len(view.rest) > 2]
        return frozenset(map(same_text, (*names, self.holder or ""))) - {""}
