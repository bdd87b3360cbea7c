"""Verdicts to blocks, furniture and cuts: every character of the document that is not white space in exactly one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.model import Block, BlockKind, Cut, Furniture, Span
from reader.text.language import UNKNOWN, detect
from reader.text.lines.fragments import heading_level
from reader.text.lines.view import Verdict, View
from reader.text.rules.kinds import KINDS
from reader.text.shape import count_words, wide_count

_BULLET = re.compile(r"(?:[•●▪‣◦■□➤►▸–*·-]|\d{1,2}[.)])\s{0,8}")
_PLAIN_BULLET = re.compile(r"(?:[•●▪‣◦■□➤►▸–*·-])\s{0,8}")
_HYPHEN = re.compile(r"([^\W\d_]{2,30})[-\u2010]\n\s{0,40}([^\W\d_]{1,30})")
# Second halves that English writes with a hyphen of their own ("state-owned").
_HYPHENATED = frozenset(
    [
        "owned",
        "based",
        "led",
        "run",
        "made",
        "term",
        "year",
        "old",
        "time",
        "style",
        "class",
        "wide",
        "free",
        "like",
        "long",
        "off",
        "up",
        "down",
        "in",
        "out",
        "high",
        "level",
        "scale",
        "page",
        "house",
        "minded",
        "known",
        "born",
        "funded",
        "backed",
        "related",
        "term",
        "hand",
        "line",
    ]
)
_SOFT_BREAK = re.compile(r"=\n")
_TIME = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:Uhr|[ap]\.?m\.?|h|GMT|BST|CET|ET|MEZ))*\s?[:–-]?$")
_OPENING, _CLOSING = '"“„«‘「『', '"”“»’」』'
_PARAGRAPH = 420
_SENTENCES = 5


@dataclass(frozen=True, slots=True)
class Assembly:
    """What the article is made of."""

    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...]
    furniture: tuple[Furniture, ...]


def assemble(
    document: str, views: Sequence[View], verdicts: Sequence[Verdict], code: str, attested: frozenset[str]
) -> Assembly:
    """The blocks, cuts and furniture of `document`. `attested` are the words that it writes in one piece."""
    blocks: list[Block] = []
    cuts: list[Cut] = []
    furniture: list[Furniture] = []
    index = 0
    while index < len(views):
        view, verdict = views[index], verdicts[index]
        line = view.line
        if not verdict.kept and not verdict.note:
            if verdict.field:
                furniture.append(Furniture(verdict.field, view.rest, line.number, ((line.start, line.end),)))
            else:
                cuts.append(
                    _cut(
                        document[line.start : line.end],
                        verdict.rule,
                        line.number,
                        len(blocks),
                        ((line.start, line.end),),
                    )
                )
            index += 1
            continue
        group = [view]
        while line.run and index + 1 < len(views) and _continues(group, views[index + 1], verdicts[index + 1]):
            index += 1
            group.append(views[index])
        index += 1
        block = _block(document, group, verdict, views, verdicts, index, code, attested, len(blocks), cuts)
        if block is not None:
            blocks.append(block)
    return Assembly(tuple(blocks), tuple(cuts), tuple(furniture))


def _cut(text: str, rule: str, number: int, block: int, spans: tuple[Span, ...], offset: int | None = None) -> Cut:  # noqa: PLR0917
    return Cut(" ".join(text.split()), rule, KINDS[rule].reason, number, block, offset, spans)


def _continues(group: Sequence[View], after: View, verdict: Verdict) -> bool:
    if not verdict.kept or after.line.run != group[0].line.run:
        return False
    length = sum(len(view.rest) for view in group)
    return length < _PARAGRAPH and len(group) < _SENTENCES


def _block(  # noqa: PLR0917
    document: str,
    group: Sequence[View],
    verdict: Verdict,
    views: Sequence[View],
    verdicts: Sequence[Verdict],
    after: int,
    code: str,
    attested: frozenset[str],
    number: int,
    cuts: list[Cut],
) -> Block | None:
    pieces: list[str] = []
    spans: list[Span] = []
    inner: list[Cut] = []
    for view in group:
        base = view.line.start
        position = base
        if pieces:
            pieces.append(" ")
        for fragment in view.fragments:
            start, end = base + fragment.start, base + fragment.end
            _keep(document, position, start, pieces, spans, attested)
            offset = len(" ".join("".join(pieces).split()))
            inner.append(
                _cut(
                    document[start:end],
                    fragment.rule,
                    view.line.number + document.count("\n", base, start),
                    number,
                    ((start, end),),
                    offset,
                )
            )
            if fragment.spaced:
                pieces.append(" ")
            position = max(position, end)
        _keep(document, position, view.line.end, pieces, spans, attested)
    text = " ".join("".join(pieces).split())
    if not any(char.isalnum() for char in text) and not text:
        cuts.extend(Cut(c.text, c.rule, c.reason, c.line, c.block, None, c.spans) for c in inner)
        return None
    kind, level = _kind(text, group, verdict, views, verdicts, after)
    lead = 0
    if kind == "list_item":
        match = (_BULLET if "•" in text[:1] else _PLAIN_BULLET).match(text)
        lead = match.end() if match else 0
        text = text[lead:]
    cuts.extend(
        Cut(c.text, c.rule, c.reason, c.line, c.block, min(max((c.offset or 0) - lead, 0), len(text)), c.spans)
        for c in inner
    )
    return Block(kind, text, block_language(text, code), level, tuple(spans))


def _keep(document: str, start: int, end: int, pieces: list[str], spans: list[Span], attested: frozenset[str]) -> None:  # noqa: PLR0917
    piece = document[start:end]
    if piece.strip():
        lead = len(piece) - len(piece.lstrip())
        spans.append((start + lead, start + len(piece.rstrip())))
    if "\n" in piece:
        if "=\n" in piece:
            piece = _SOFT_BREAK.sub("", piece)
        if "-\n" in piece or "\u2010\n" in piece:
            piece = _HYPHEN.sub(lambda match: _hyphenated(match, attested), piece)
        if wide_count(piece) > len(piece) / 3:
            piece = re.sub("(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])", "", piece)
    pieces.append(piece)


def _hyphenated(match: re.Match[str], attested: frozenset[str]) -> str:
    """A word that was broken at a line's end, with its hyphen if that is its own."""
    left, right = match.groups()
    whole, parted = (left + right).casefold(), f"{left}-{right}".casefold()
    if not right[0].islower():
        return f"{left}-{right}"
    if parted in attested and whole not in attested:
        return f"{left}-{right}"
    own = right in _HYPHENATED and left.casefold() in attested and whole not in attested
    return f"{left}-{right}" if own else left + right


def block_language(text: str, code: str) -> str:
    """The language of a block: its own where it shows one, else the article's."""
    if count_words(text) < 5 and not wide_count(text):
        return code
    found = detect(text[:240])
    return code if found == UNKNOWN else found


def _kind(  # noqa: PLR0917
    text: str, group: Sequence[View], verdict: Verdict, views: Sequence[View], verdicts: Sequence[Verdict], after: int
) -> tuple[BlockKind, int]:
    first = group[0]
    if verdict.note:
        return "note", 0
    level = heading_level(first.line.text)
    if level:
        return "heading", min(level, 6)
    if first.line.bullet and _PLAIN_BULLET.match(text):
        return "list_item", 0
    if first.line.text.startswith(">") and any(fragment.start == 0 for fragment in first.fragments):
        return "quote", 0
    if text[0] in _OPENING and text[-1] in _CLOSING and text.count(text[0]) <= (2 if text[0] == text[-1] else 1):
        return "quote", 0
    if not first.line.run and _is_heading(text, first, views, verdicts, after):
        return "heading", 2
    return "paragraph", 0


def _is_heading(text: str, view: View, views: Sequence[View], verdicts: Sequence[Verdict], after: int) -> bool:
    if _TIME.match(text):
        return True
    if (
        view.words > 30
        or (view.ends and not text.endswith(("?", "!", "？", "！")))
        or text.endswith((",", ";", "，", "；"))
    ):
        return False
    if view.ends and view.words > 14:
        return False
    run = 0
    for index in range(after, min(after + 4, len(views))):
        if not verdicts[index].kept:
            continue
        below = views[index]
        if below.prose or below.ends or below.line.bullet or below.words > 30:
            return True
        run += 1
        if run > 1:
            return False
    return False


def attested_words(views: Sequence[View]) -> frozenset[str]:
    """The words that the document writes in one piece, lower case, if it has hyphens at line ends to decide on."""
    if not any("- " in view.line.text or "\u2010 " in view.line.text for view in views):
        return frozenset()
    text = " ".join(view.rest for view in views[:400]).casefold()
    return frozenset(re.findall(r"[^\W\d_]{2,40}(?:-[^\W\d_]{2,30}){0,2}", text[:200000]))


__all__ = ["Assembly", "Mapping", "assemble", "attested_words", "block_language"]
