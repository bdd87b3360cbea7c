"""What a rule is, and what a language brings. The files beside this one hold the data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Zone = Literal["any", "head", "tail", "edge"]
"""Where a rule may speak: before the first prose, after the last, either, or anywhere."""

SURE = 1.0
"""Enough alone: nobody writes this in an article."""
LIKELY = 0.7
"""Enough with one more sign: an edge of the text, a neighbour that goes too, a repetition."""
WEAK = 0.4
"""Means something only among other residue."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of residue, the same in every language: its name, why it goes, where it is found."""

    name: str
    reason: str
    zone: Zone = "any"
    opens: bool = False
    """Whether a line of this kind heads a list that goes with it."""
    closes: bool = False
    """Whether the article is over where a line of this kind stands."""
    note: bool = False
    """Whether it is no residue but a note to the reader, kept as such."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How one kind of residue is worded in one language.

    `whole` are whole lines, ornament and case aside, `#` for any number; `starts` begin a line of residue whatever
    follows; `patterns` are expressions that match the line from its start (`$` where they mean all of it); `inline`
    are expressions cut out of a line that stays. Each expression is linear in the line's length. `examples` go and
    `counter_examples` stay when they stand in an ordinary article, at the edge that the zone names.
    """

    kind: Kind
    language: str
    whole: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    inline: tuple[str, ...] = ()
    strength: float = SURE
    zone: Zone = "any"
    max_words: int = 60
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BylineWords:
    """The words that lines on authors are made of in one language.

    `author_marks` stand before an author ("by"), `genres` name what one writes, `pictures` and `other_work` what
    others do; `possessives` and `articles` stand before a role ("our correspondent"), `of_words` behind it,
    `from_words` before a place; `report_verbs` say that somebody reports; `access_words` who may read.
    Letters to readers begin with `greetings`, name their author behind `introductions` ("this is"), end in `farewells`.
    """

    author_marks: tuple[str, ...]
    genres: tuple[str, ...]
    pictures: tuple[str, ...]
    other_work: tuple[str, ...]
    possessives: tuple[str, ...]
    articles: tuple[str, ...]
    of_words: tuple[str, ...]
    from_words: tuple[str, ...]
    report_verbs: tuple[str, ...]
    access_words: tuple[str, ...]
    greetings: tuple[str, ...]
    introductions: tuple[str, ...]
    farewells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """All that cleaning knows of one language: one data file beside this module.

    `visitor_words` speak to the visitor of a page, `imperatives` ask something of him, `site_words` name what sites
    have and news seldom speaks of. `months` are month names and abbreviations, lower case, without full stops;
    `byline_prefixes` stand before a name and make it the author's; `name_joiners` between two authors; `roles` after a
    name; `reading_time` are expressions; `sections` are names of departments, as in menus and above titles;
    `home_words` begin a breadcrumb trail;
    `note_starts` begin notes to the reader (updates, corrections); `field_labels` lead from the label of a
    `label: value` line to the article's field ("" where the line only goes); `title_flags` are what brackets at a
    title's end say of its state, not of the news.
    """

    code: str
    rules: tuple[Rule, ...]
    function_words: frozenset[str]
    visitor_words: frozenset[str]
    imperatives: frozenset[str]
    site_words: frozenset[str]
    months: Mapping[str, int]
    weekdays: tuple[str, ...]
    byline: BylineWords
    byline_prefixes: tuple[str, ...]
    name_joiners: tuple[str, ...]
    roles: tuple[str, ...]
    published_labels: tuple[str, ...]
    updated_labels: tuple[str, ...]
    reading_time: tuple[str, ...]
    sections: frozenset[str]
    home_words: frozenset[str]
    note_starts: tuple[str, ...]
    field_labels: Mapping[str, str]
    title_flags: frozenset[str]
