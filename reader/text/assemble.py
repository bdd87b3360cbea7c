"""Verdicts to blocks, furniture and cuts: every character of the document that is not white space in exactly one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reader.model import Block, Cut, Furniture, Span
from reader.text.block_kind import block_kind, bullet_length
from reader.text.language import UNKNOWN, detect
from reader.text.lines.view import Verdict, View
from reader.text.rules.kinds import KINDS
from reader.text.shape import count_words, wide_count

_HYPHEN = re.compile(r"([^\W\d_]{2,30})[-\u2010]\n\s{0,40}([^\W\d_]{1,30})")
_SECOND_HALVES = """
backed based born class down free funded hand high house in known led level like line long made minded off old out owned
page related run scale style term time up wide year
"""
# Second halves that English writes with a hyphen of their own ("state-owned").
_HYPHENATED = frozenset(_SECOND_HALVES.split())
_SOFT_BREAK = re.compile(r"=\n")
_WIDE_BREAK = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])")
_PARAGRAPH = 420
_SENTENCES = 5
_BELOW = 4


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
        span = (line.start, line.end)
        if verdict.field and not verdict.kept:
            furniture.append(Furniture(verdict.field, view.rest, line.number, (span,)))
            index += 1
        elif not verdict.kept and not verdict.note:
            cuts.append(_cut(document, span, verdict.rule, line.number, len(blocks)))
            index += 1
        else:
            group = _group(views, verdicts, index)
            index += len(group)
            text = _Text(document, attested)
            inner = text.collect(group, len(blocks))
            below = [views[at] for at in range(index, min(index + _BELOW, len(views))) if verdicts[at].kept]
            block, lead = _block(text, group[0], verdict, below, code)
            if block is not None:
                blocks.append(block)
                cuts += [replace(cut, offset=_within(block.text, (cut.offset or 0) - lead)) for cut in inner]
            else:
                cuts += [replace(cut, offset=None) for cut in inner]
    return Assembly(tuple(blocks), tuple(cuts), tuple(furniture))


def _cut(document: str, span: Span, rule: str, number: int, block: int) -> Cut:
    text = " ".join(document[span[0] : span[1]].split())
    return Cut(text, rule, KINDS[rule].reason, number, block, None, (span,))


def _group(views: Sequence[View], verdicts: Sequence[Verdict], index: int) -> list[View]:
    """The line at `index`, with the sentences after it that had one line with it and make one paragraph."""
    group = [views[index]]
    run = views[index].line.run
    if not run:
        return group
    for at in range(index + 1, min(index + _SENTENCES, len(views))):
        full = sum(len(each.rest) for each in group) >= _PARAGRAPH
        if not verdicts[at].kept or views[at].line.run != run or full:
            break
        group.append(views[at])
    return group


def _block(text: "_Text", first: View, verdict: Verdict, below: Sequence[View], code: str) -> tuple[Block | None, int]:
    """The block, None where nothing is left of it, and how many characters of `text` its bullet was."""
    whole = text.whole
    if not whole:
        return None, 0
    kind, level = block_kind(whole, first, below, note=verdict.note)
    lead = bullet_length(whole) if kind == "list_item" else 0
    whole = whole[lead:]
    return Block(kind, whole, block_language(whole, code), level, tuple(text.spans)), lead


def _within(text: str, offset: int) -> int:
    return min(max(offset, 0), len(text))


@dataclass(slots=True)
class _Text:
    """A block's text while it is collected from `document`, and where there its pieces stand."""

    document: str
    attested: frozenset[str]
    spans: list[Span] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)

    @property
    def whole(self) -> str:
        """The text so far, with single blanks."""
        return " ".join("".join(self._pieces).split())

    def collect(self, group: Sequence[View], block: int) -> list[Cut]:
        """Takes in the lines less what is stuck in them, which it returns as cuts inside block number `block`."""
        cuts: list[Cut] = []
        for view in group:
            base = position = view.line.start
            if self._pieces:
                self._pieces.append(" ")
            for fragment in view.fragments:
                start, end = base + fragment.start, base + fragment.end
                self._keep(position, start)
                number = view.line.number + self.document.count("\n", base, start)
                cut = _cut(self.document, (start, end), fragment.rule, number, block)
                cuts.append(replace(cut, offset=len(self.whole)))
                if fragment.spaced:
                    self._pieces.append(" ")
                position = max(position, end)
            self._keep(position, view.line.end)
        return cuts

    def _keep(self, start: int, end: int) -> None:
        piece = self.document[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            self.spans.append((start + lead, start + len(piece.rstrip())))
        if "\n" in piece:
            piece = _SOFT_BREAK.sub("", piece)
            piece = _HYPHEN.sub(lambda match: _hyphenated(match, self.attested), piece)
            if wide_count(piece) > len(piece) / 3:
                piece = _WIDE_BREAK.sub("", piece)
        self._pieces.append(piece)


def unbroken(text: str, written: str, attested: frozenset[str]) -> str:
    """`text` with the words whole that line ends broke where it was `written`."""
    for match in _HYPHEN.finditer(written):
        text = text.replace(f"{match[1]}- {match[2]}", _hyphenated(match, attested), 1)
    return text


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


def attested_words(views: Sequence[View]) -> frozenset[str]:
    """The words that the document writes in one piece, lower case, if it has hyphens at line ends to decide on."""
    if not any("- " in view.line.text or "\u2010 " in view.line.text for view in views):
        return frozenset()
    text = " ".join(view.rest for view in views[:400]).casefold()
    return frozenset(re.findall(r"[^\W\d_]{2,40}(?:-[^\W\d_]{2,30}){0,2}", text[:200000]))
