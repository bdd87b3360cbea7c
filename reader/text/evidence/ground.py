"""An article while it is decided on: which lines are its prose, how they speak, where each of them stands."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.text.evidence.manner import manners
from reader.text.evidence.page import certain
from reader.text.evidence.scraps import page_talk
from reader.text.evidence.weigh import about_author, names_in
from reader.text.lines.view import Verdict, View, far

_LEARNED_LINES = 5000
_DOUBTFUL = 0.6
_SAMPLE = 80
_FAR = 4
_FIGURES = 3
_STANDFIRST_WORDS = 6
_TICKS = "✅✔✓☑👉➡🔹🔸🔵🔴⚡📌◆■●○◇▪★"
_SLIGHT_TALK = 0.3


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the article before its lines are decided on."""

    title_line: int | None = None
    authors: tuple[str, ...] = ()
    source: str = ""


class Ground:
    """The article's shape while it is decided on: which lines are its prose, and how the lines' keys repeat."""

    def __init__(
        self, views: Sequence[View], fixed: Mapping[int, Verdict], code: str, about: About | None = None
    ) -> None:
        self.views = views
        self.about = about or About()
        self.fixed = fixed
        self.code = code
        prose = [index for index, view in enumerate(views) if view.prose and index not in fixed and not certain(view)]
        self.prose = prose
        self.first = prose[0] if prose else len(views)
        self.last = prose[-1] if prose else -1
        self.copies = Counter(view.key for view in views if view.key)
        # The model looks at whole texts; one of many thousand lines is a list or a log, not an article.
        self.short = len(views) <= _LEARNED_LINES
        self.talk = [page_talk(view, code) for view in views] if self.short else [0.0] * len(views)
        # In the middle of such a text no more is asked than whether a phrase of a rule stands there.
        self.unweighed = range(0) if self.short else far(len(views))
        spoken = ["" if index in self.unweighed else view.rest for index, view in enumerate(views)]
        self.manners = manners(spoken, frozenset(prose).difference(self.unweighed), code)
        self.sample = prose[:_SAMPLE]
        self.names = frozenset(names_in(" ".join(views[index].rest for index in self.sample)))
        total = 0
        self.before: list[int] = []
        for view in views:
            self.before.append(total)
            total += view.words
        self.total = max(total, 1)
        # What sounds like the page is no bound of the text, though it be a sentence.
        core = [index for index in prose if self.talk[index] < _DOUBTFUL and not self.of_author(index)]
        self.bounds = (core[0], core[-1]) if core else (self.first, self.last)

    def of_author(self, index: int) -> bool:
        """Whether the line says who an author is."""
        return index > 1 and about_author(self.views[index].rest, self.before[index] / self.total, self.about.authors)

    def place(self, index: int, bounds: tuple[int, int] | None = None) -> str:
        """Where the line stands: "before-title", "before", "inside" or "after" the text within `bounds`."""
        first, last = bounds or self.bounds
        if index > last:
            return "after"
        if index >= first:
            return "inside"
        return "before-title" if self.about.title_line is None or index < self.about.title_line else "before"

    def distance(self, index: int) -> str:
        """How many lines before or after the text the line stands."""
        first, last = self.bounds
        if index < first:
            return f"head{min(_FAR, first - index)}"
        return f"tail{min(_FAR, index - last)}" if index > last else "inside"

    def is_record(self, index: int) -> bool:
        """Whether the line is a label and its figures, as in a table."""
        return bool(self.manners[index].label) and sum(map(str.isdigit, self.views[index].rest)) >= _FIGURES

    def listed(self, index: int) -> bool:
        """Whether the line begins with a sign that the line before or after begins with, too."""
        sign = self.views[index].rest[:1]
        around = (self.views[at].rest[:1] for at in (index - 1, index + 1) if 0 <= at < len(self.views))
        return bool(sign) and not sign.isalnum() and sign in _TICKS and sign in around

    def may_be_standfirst(self, index: int) -> bool:
        """Whether the line stands right below the title, is long enough for a standfirst and speaks of the news."""
        view = self.views[index]
        return (
            self.about.title_line == index - 1
            and view.words >= _STANDFIRST_WORDS
            and not view.matches
            and self.talk[index] < _SLIGHT_TALK
            and not any(char.isdigit() for char in view.rest[-6:])
        )

    def in_zone(self, index: int, zone: str) -> bool:
        """Whether the line stands where a rule of `zone` speaks."""
        share = self.before[index] / self.total
        head = index < self.first or share < 0.12
        tail = index > self.last or share + self.views[index].words / self.total > 0.85
        return zone == "any" or (zone in ("head", "edge") and head) or (zone in ("tail", "edge") and tail)

    def outside(self, index: int) -> bool:
        """Whether the line stands before or after all prose."""
        return index < self.first or index > self.last


def first_paragraph(views: Sequence[View], fixed: Mapping[int, Verdict]) -> int:
    """The index of the first line that is prose and not decided on, the number of lines if there is none."""
    for index, view in enumerate(views):
        if view.prose and index not in fixed and not certain(view):
            return index
    return len(views)
