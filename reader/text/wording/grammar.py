"""How lines on authors are built in every language: `by our correspondent in Rome, A. Author`, `Text and pictures:`.

The words are the language files'; here are only the shapes.
"""

import re
from dataclasses import dataclass, fields
from functools import cache

from reader.text.rules.load import with_english
from reader.text.rules.rule import BylineWords
from reader.text.wording.labels import any_of

_CAPITAL = r"(?-i:[A-ZÀ-ÞĀ-Ž])"
_PROPER = rf"{_CAPITAL}[\w.&'’/-]{{0,24}}(?:\s(?:(?:de|la|del|of|the|am|du)\s)?{_CAPITAL}[\w.&'’/-]{{0,24}}){{0,3}}"
_SHORT = 5


@dataclass(frozen=True, slots=True)
class Grammar:
    """Expressions for `match`: what stands before authors, before others' names, behind names."""

    author: re.Pattern[str]
    """All that stands before an author's name and ends right before it."""
    place: re.Pattern[str]
    """The place somebody reports from, before the name at the beginning of a line."""
    whole: re.Pattern[str]
    """Words that make an author of a name only where the name fills the rest of the line."""
    others: re.Pattern[str]
    """The same of a picture's author, an editor, a translator."""
    reports: re.Pattern[str]
    """What says behind a name that this is who reports, and from where; up to the end of the line."""
    genre: re.Pattern[str]
    """The kind of article, alone before a mark."""
    access: re.Pattern[str]
    """Who may read the article."""
    written: re.Pattern[str]
    """Behind a name in brackets: this one wrote."""
    greeting: re.Pattern[str]
    """What leads to the author's name where a letter greets its readers; for `search`."""
    farewell: re.Pattern[str]
    """A line that takes leave of them, above the author's name."""


@cache
def grammar(code: str) -> Grammar:
    """The shapes with the words of the language `code` and with the English ones, which are met everywhere."""
    words = _together(code)
    by = any_of(words.author_marks)
    works, pictures = any_of(words.genres), any_of(words.pictures)
    role = _role(code)
    # `in Rome,` or `of the Herald:` behind a role; a name may follow without a mark where nothing does.
    at = rf"\s(?:{any_of(words.of_words)})(?:\s|(?<=['’]))(?:(?:{any_of(words.articles)})\s?)?{_PROPER}"
    seat = rf"(?:(?:{at}){{1,2}}\s?[,:–—-]|\s?[,:]?)"
    whose = rf"(?:(?:{any_of((*words.possessives, *words.articles))})(?:\s|(?<=['’]))(?:{_PROPER}['’]s\s)?)"
    ours = rf"(?:{any_of(words.possessives)})\s"
    post = rf"(?:[\w-]{{2,20}}\s){{0,2}}?{role}{seat}"
    kinds = rf"(?:{works}|{pictures}|{any_of(words.other_work)})"
    together = rf"\s?(?:{any_of((*_joiners(code), *'/,+&'))})\s?"
    # Of two kinds of work one at least is writing; the pictures' author is then the writer's, too.
    both = rf"(?:(?:{works}){together}{kinds}|(?:{pictures}){together}(?:{works}))(?:{together}{kinds})?"
    places = rf"(?:{any_of(words.from_words)})\s(?:{_CAPITAL}[\w'’.-]{{1,20}}[\s,:]{{1,2}}){{1,3}}"
    verbs = any_of(words.report_verbs)
    work = rf"(?:(?:{any_of(words.articles)})\s)?(?:[\w-]{{2,14}}\s){{0,2}}(?:[^\W\d_]{{3,14}}-?)?(?:{works})\s"
    before = "|".join((
        rf"{work}(?:(?:{any_of(_joiners(code))})\s{_PROPER}\s)?(?:{by})\s",
        rf"(?:(?:{work}(?:(?:{by})\s)?|(?:{by}|{any_of(words.from_words)})\s){whose}|{ours}){post}\s",
        rf"{both}\s?(?:[:：|/]|(?:{by})\b)\s?",
        rf"(?:{verbs})\s(?:{any_of(words.articles)})\s(?:{works})\s",
    ))  # fmt: skip
    return Grammar(
        author=_compiled(rf"(?:{before})(?={_CAPITAL}|(?-i:[dl]['’]))"),
        place=_compiled(rf"{places}(?:(?<=[,:]\s)|(?:{verbs})[,:]?\s)(?:{ours}{post}\s)?(?={_CAPITAL})"),
        whole=_compiled(rf"(?:{by})\s(?={_CAPITAL})"),
        others=_compiled(
            rf"(?:(?:{any_of(_joiners(code))})\s)?(?:{any_of((*words.pictures, *words.other_work))})"
            rf"(?:\s(?:{by})\b|\s?[:：/]|\s(?={_CAPITAL}))\s?"
        ),
        reports=_compiled(rf"\s(?:{verbs})(?:\s(?:{any_of(words.from_words)})\s{_PROPER})?\.?$"),
        genre=_compiled(rf"(?:{works})(?=\.?\s?[|•·:–—-]|\.\s)"),
        access=_compiled(rf"(?:{any_of(words.access_words)})(?=\s?[|•·∙()\[\]]|$)"),
        written=_compiled(rf"\((?:{works})\)"),
        greeting=_compiled(
            rf"(?:^(?:(?:{any_of(words.greetings)})[\w ]{{0,30}}[,.!:–—-]{{1,2}}\s)?|\b(?=\w+\s(?:{by})\b))"
            rf"(?:{any_of(words.introductions)})\s(?={_CAPITAL})"
        ),
        farewell=_compiled(rf"(?:{any_of(words.farewells)})[\w ,]{{0,24}}[,.!–—]{{0,2}}$"),
    )


def _together(code: str) -> BylineWords:
    known = [each.byline for each in with_english(code)]
    return BylineWords(
        **{
            each.name: tuple(dict.fromkeys(word for words in known for word in getattr(words, each.name)))
            for each in fields(BylineWords)
        }
    )


def _joiners(code: str) -> tuple[str, ...]:
    return tuple(word for each in with_english(code) for word in each.name_joiners)


def _role(code: str) -> str:
    """A role's name, also as the end of a compound."""
    roles = {word for each in with_english(code) for word in each.roles if len(word) >= _SHORT}
    return rf"(?:[^\W\d_]{{2,20}}-?)?(?:{any_of(roles)})\b"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
