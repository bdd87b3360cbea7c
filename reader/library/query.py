"""The search language. What is no operator is a word, so that nothing one can type is an error.

A query is clauses that must all hold; a clause is terms (joined by `OR`) of which one must.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from math import ceil, floor, isinf

from reader.library import amounts, dates, folding
from reader.library.reading_time import words_of
from reader.model import ENTITY_TYPES, TYPE_LABELS, EntityType

TEXT_FIELDS = {"title": "title", "by": "byline", "author": "byline", "source": "source"}
STATES = ("unread", "read", "starred", "noted", "tagged")
FIGURES: dict[str, EntityType] = {"money": "MONEY", "percent": "PERCENT", "quantity": "QUANTITY"}
LENGTHS = ("min", "minutes", "words")
_DATE = "is no date, as 2024, march or last week are"
_EXPECTED = {
    "after": _DATE, "before": _DATE, "on": _DATE,
    "is": "is none of " + ", ".join(STATES),
    "type": "is no type, as people, place or money are",
    **dict.fromkeys(("lang", "language"), "is no code of a language, as en or zh are"),
    **dict.fromkeys(FIGURES, "is no amount, as >1b or 5..10 are"),
    **dict.fromkeys(LENGTHS, "is no number, as <5 or 500..900 are"),
}  # fmt: skip
"""What to say of a field's value that is none."""
_TYPES: dict[str, EntityType] = {kind.casefold(): kind for kind in ENTITY_TYPES} | {
    label.casefold(): kind for kind, label in TYPE_LABELS.items()
}
_TYPES |= {"people": "PERSON", "organisation": "ORG", "organization": "ORG", "organizations": "ORG", "place": "LOC",
           "product": "PRODUCT", "event": "EVENT", "work": "WORK_OF_ART", "percentage": "PERCENT"}  # fmt: skip
LONGEST = 1_000
"""Characters of a query that are read; what is beyond was no search."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words next to one another, in `column` or anywhere; with `prefix` the last is the beginning of one."""

    text: str
    column: str | None = None
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """`language`, `tag`, `is` or `note` with its value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Named:
    """An entity by any of its names."""

    name: str


@dataclass(frozen=True, slots=True)
class Typed:
    """An entity of this type."""

    type: EntityType


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount between `low` and `high`."""

    type: EntityType
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Length:
    """From `low` to `high` words."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Published:
    """Published in `[start, end)`, seconds since 1970."""

    start: int | None
    end: int | None


Meaning = Words | Field | Named | Typed | Figure | Length | Published


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked for, or with `negated`, asked not to be there."""

    meaning: Meaning
    negated: bool = False


Clause = tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Unclear:
    """A term whose value is none that its field knows: `problem` says so in words.

    It is looked for as words, or left out while it may still become a value.
    """

    term: str
    problem: str


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    field: str = ""
    quoted: bool = False
    negated: bool = False
    last: bool = False
    """Nothing follows, so it may not be finished."""


def parse(query: str, today: date | None = None) -> tuple[Clause, ...]:
    """The clauses of `query`; `today` (the UTC date by default) is what `last week` is seen from. Never raises."""
    return _read(query, today)[0]


def unclear(query: str, today: date | None = None) -> tuple[Unclear, ...]:
    """The terms of `query` that mean less than they seem to, for the reader to be told. Never raises."""
    return _read(query, today)[1]


def _read(query: str, today: date | None) -> tuple[tuple[Clause, ...], tuple[Unclear, ...]]:
    today = today or datetime.now(UTC).date()
    # A terminal in a wrong encoding gives lone surrogates, which no text in the library has.
    tokens = _tokens(query[:LONGEST].encode("utf-8", "replace").decode())
    clauses: list[Clause] = []
    doubtful: list[Unclear] = []
    joining = False
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.text == "OR" and not (token.quoted or token.field or token.negated):
            # With nothing on one side it joins nothing.
            joining = bool(clauses)
            index += 1
            continue
        meaning, used = _meaning(tokens, index, today)
        index += used
        if problem := _problem(token, meaning):
            doubtful.append(Unclear(token.field + token.text, problem))
        if meaning is None:
            continue
        term = Term(meaning, token.negated)
        if joining:
            clauses[-1] = (*clauses[-1], term)
        else:
            clauses.append((term,))
        joining = False
    return tuple(clauses), tuple(doubtful)


def _problem(token: _Token, meaning: Meaning | None) -> str | None:
    """What is wrong with the value of a field, if anything is."""
    field = token.field.removesuffix(":").casefold()
    if not token.text.strip():
        # At the end one is still to be typed; in `tag: this`, `this` is a word.
        return "has no value: there is a space before it" if field and not token.last else None
    if field not in _EXPECTED:
        return None
    if isinstance(meaning, Field) and meaning.name == "language":
        return None if 2 <= len(meaning.value) <= 3 else _EXPECTED[field]
    return _EXPECTED[field] if meaning is None or isinstance(meaning, Words) else None


def marked_words(clauses: tuple[Clause, ...]) -> tuple[str, ...]:
    """What to mark in the texts found: the words and phrases asked for, an unfinished word ending in `*`."""
    found: dict[str, None] = {}
    for clause in clauses:
        for term in clause:
            if isinstance(term.meaning, Words) and not term.negated:
                found[term.meaning.text + ("*" if term.meaning.prefix else "")] = None
            elif isinstance(term.meaning, Named) and not term.negated:
                found[term.meaning.name] = None
    return tuple(found)


def _tokens(query: str) -> list[_Token]:
    tokens: list[_Token] = []
    at, length = 0, len(query)
    while at < length:
        if query[at].isspace():
            at += 1
            continue
        negated = query[at] == "-" and at + 1 < length and not query[at + 1].isspace()
        at += negated
        field = _field_at(query, at)
        at += len(field)
        quoted = at < length and query[at] in '"“„'
        if quoted:
            end = min((found for mark in '"”“' if (found := query.find(mark, at + 1)) > 0), default=length)
            text, after = query[at + 1 : end], end + 1
        else:
            after = next((i for i in range(at, length) if query[i].isspace()), length)
            text = query[at:after]
        tokens.append(_Token(text, field, quoted, negated, last=after >= length and not (quoted and after == length)))
        at = after
    return tokens


def _field_at(query: str, at: int) -> str:
    if query[at] == "@":
        return "@"
    colon = query.find(":", at, at + 12)
    name = query[at:colon].casefold() if colon > at else ""
    known = name in TEXT_FIELDS or name in FIGURES or name in LENGTHS or name in (
        "lang", "language", "tag", "is", "note", "after", "before", "on", "entity", "type",
    )  # fmt: skip
    return query[at : colon + 1] if known else ""


def _meaning(tokens: list[_Token], index: int, today: date) -> tuple[Meaning | None, int]:
    """What the token at `index` asks for, and how many tokens it took."""
    token = tokens[index]
    field = token.field.removesuffix(":").casefold()
    if not token.text.strip():
        return None, 1
    if field in ("after", "before", "on"):
        return _published(tokens, index, field, today)
    meaning: Meaning | None = None
    if field in TEXT_FIELDS:
        meaning = _words(token.text, TEXT_FIELDS[field], prefix=token.last)
    elif field in ("@", "entity"):
        meaning = Named(token.text) if folding.name_key(token.text) else None
    elif field in ("lang", "language"):
        meaning = Field("language", token.text.casefold())
    elif field in ("tag", "note"):
        meaning = Field(field, token.text)
    elif field == "is" and token.text.casefold() in STATES:
        meaning = Field("is", token.text.casefold())
    elif token.last and _unfinished(field, token.text.casefold()):
        return None, 1
    elif field == "type" and token.text.casefold() in _TYPES:
        meaning = Typed(_TYPES[token.text.casefold()])
    elif field in FIGURES:
        meaning = _figure(FIGURES[field], token.text)
    elif field in LENGTHS:
        meaning = _length(field, token.text)
    if meaning is None:
        meaning = _words(token.field + token.text, None, prefix=token.last)
    return meaning, 1


def _unfinished(field: str, value: str) -> bool:
    """Whether what is typed so far may become a value: until it is one, it asks for nothing."""
    if field == "is":
        return any(state.startswith(value) for state in STATES)
    if field == "type":
        return value not in _TYPES and any(name.startswith(value) for name in _TYPES)
    return (
        field in (*FIGURES, *LENGTHS)
        and not any(char.isdigit() for char in value)
        and not any(char.isalpha() for char in value)
    )


def _words(text: str, column: str | None, *, prefix: bool) -> Words | None:
    if not any(char.isalnum() for char in text):
        return None
    return Words(text.replace("\0", " ").strip(), column, prefix and text[-1].isalnum())


def _published(tokens: list[_Token], index: int, field: str, today: date) -> tuple[Meaning | None, int]:
    """The longest run of words from `index` on that is a date."""
    run = [tokens[index].text]
    if not tokens[index].quoted:
        for token in tokens[index + 1 : index + dates.MOST_WORDS]:
            if token.field or token.quoted or token.negated:
                break
            run.append(token.text)
    for count in range(len(run), 0, -1):
        if found := dates.period(" ".join(run[:count]), today):
            start, end = _midnight(found[0]), _midnight(found[1])
            if field == "after":
                return Published(start, None), count
            if field == "before":
                return Published(None, start), count
            return Published(start, end), count
    # While a date is being typed it asks for nothing yet.
    unfinished = tokens[index].last
    return (None if unfinished else _words(tokens[index].field + tokens[index].text, None, prefix=False)), 1


def _midnight(day: date) -> int:
    return int(datetime.combine(day, time(), UTC).timestamp())


def _figure(kind: EntityType, text: str) -> Figure | None:
    found = amounts.bounds(text)
    return Figure(kind, *found) if found else None


def _length(field: str, text: str) -> Length | None:
    """So many words, or so many of the minutes that the list shows: whole ones."""
    found = amounts.bounds(text)
    if found is None or field == "words":
        return Length(*found) if found else None
    low, high = (
        bound if isinf(bound) else float(whole(bound)) for bound, whole in zip(found, (ceil, floor), strict=True)
    )
    return Length(*words_of(low, high))
