"""A language's words around authors and dates, as expressions: labels, roles, what joins two names."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from reader.text.rules.load import CODES, NEUTRAL, language, languages, with_english
from reader.text.rules.rule import Language

_COMPOUND = 7
# `ByAda Holroyd`: what followed the label was a link.
_GLUED_NAME = r"(?-i:(?<=[a-z])(?=[A-ZÀ-Þ][a-zß-ÿ]{1,20}\s[A-ZÀ-Þ]))"
_OF = r"\s(?:en|of|in|at|à|au|de|du|des|für|an|am|for|del|from)\s(?:[\w'’&-]{1,20}\s?){1,5}?(?=$|\s?[,|•·;()])"


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language words what stands beside an article; each expression is for `match`."""

    published: re.Pattern[str]
    updated: re.Pattern[str]
    byline: re.Pattern[str]
    roles: re.Pattern[str]
    role: re.Pattern[str]
    """The word of a role alone, or as the end of a compound; quick to search for."""
    joiner: re.Pattern[str]
    reading: re.Pattern[str]
    works: re.Pattern[str]
    """What authors do."""
    others: re.Pattern[str]
    """What those do who take pictures, edit, translate."""
    sections: frozenset[str]


@cache
def wording(code: str) -> Wording:
    """The words of the language `code`, with the English ones, which are met everywhere."""
    known = [*with_english(code), language(NEUTRAL)]
    return Wording(
        published=_label(known, lambda each: each.published_labels),
        updated=_label(known, lambda each: each.updated_labels),
        byline=_label(known, lambda each: each.byline_prefixes, stuck=_GLUED_NAME),
        roles=_role(known),
        role=re.compile(rf"(?:{any_of(word for each in known for word in each.roles)})\b", re.IGNORECASE),
        joiner=_joiner(known),
        reading=re.compile(
            "|".join(f"(?:{pattern})" for each in known for pattern in each.reading_time) or r"(?!)", re.IGNORECASE
        ),
        works=_words(word for each in known for word in each.byline.genres),
        others=_words(word for each in known for word in (*each.byline.pictures, *each.byline.other_work)),
        sections=section_names((code, "en")),
    )


@cache
def section_names(codes: tuple[str, ...]) -> frozenset[str]:
    """The names of departments in the languages `codes`."""
    return frozenset(section for code in codes if code in CODES for section in language(code).sections)


@cache
def home_words() -> frozenset[str]:
    """What pages call the way to their beginning, in all languages."""
    return frozenset(word for each in languages() for word in each.home_words)


@cache
def title_labels() -> frozenset[str]:
    """What stands before a title and a colon, in all languages."""
    return frozenset(label for each in languages() for label, name in each.field_labels.items() if name == "title")


def _label(
    known: Sequence[Language], words: Callable[[Language], tuple[str, ...]], stuck: str = "(?!)"
) -> re.Pattern[str]:
    """A label up to its mark or blank; what matches `stuck` may follow it without either."""
    labels = any_of(word for each in known for word in words(each))
    return re.compile(rf"(?:{labels})(?:\s?[:：/／|]|(?![^\W\d_])|{stuck})", re.IGNORECASE)


def _words(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words)})\b", re.IGNORECASE)


def _role(known: Sequence[Language]) -> re.Pattern[str]:
    """A role with up to three words before it, or as the end of a German compound; and what it is a role in."""
    roles = {word for each in known for word in each.roles}
    compound = any_of(word for word in roles if len(word) >= _COMPOUND and " " not in word)
    return re.compile(
        rf"(?:[\w&’'-]{{2,20}}\s){{0,3}}(?:{any_of(roles)}|[^\W\d_]{{3,20}}-?(?:{compound}))\b(?:{_OF})?", re.IGNORECASE
    )


def _joiner(known: Sequence[Language]) -> re.Pattern[str]:
    words = any_of(word for each in known for word in each.name_joiners)
    return re.compile(
        rf"\s{{0,2}}(?:,|;|/|⁄|、|•|\||·)?\s{{0,2}}(?:(?P<word>{words})\s{{1,2}})?(?<=[\s,;/⁄、|•·])", re.IGNORECASE
    )


def any_of(words: Iterable[str]) -> str:
    """The words as one choice of an expression, longest first; nothing matches where there are none."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word))) or "(?!)"
