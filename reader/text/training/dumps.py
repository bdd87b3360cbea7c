"""Dumps to learn from: windows of pages and our developing gold, lines of our corpus put in, each line labelled."""

import json
import random
import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.text.clean import look
from reader.text.encoding.decode import decode
from reader.text.evidence.features import ABOUT, features
from reader.text.evidence.ground import Ground
from reader.text.rules.rule import Rule
from reader.text.training.corpus import Corpus, Written
from reader.text.training.pages import Page

CUT, TEXT = "cut", "text"
_MOST_LINES = 260
_AROUND = (0, 1, 2, 4, 8, 12, 30)
_WHOLE_PAGE = 400
_UNKNOWN_RULES = (0, 0.3, 0.6, 1)
_UNRELATED = 0.5
_WRAPPED = 0.15
_WIDTHS = (60, 72, 80)
_SHORT = 25
_PARAGRAPH = 120
_MARK = re.compile(r"^(?:[•●▪*·–-]|\d{1,2}[.)])\s+(?=\S{2})")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line and whether it is text; `put_in` if it comes from our corpus, not from where it stands."""

    line: str
    label: str
    put_in: bool = False


@dataclass(frozen=True, slots=True)
class Dump:
    """A text as the deciding sees it, with a label for each line; `name` is that of the gold it is of, if any."""

    ground: Ground
    labels: Sequence[str]
    put_in: Sequence[bool]
    name: str = ""


def sequences(dump: Dump, chance: random.Random) -> tuple[list[list[str]], Sequence[str]]:
    """The dump's features and labels with some of the rules forgotten.

    The rules were written with such dumps in sight, so of these they know more than of any to come: without forgetting,
    the model would trust that a line without a rule is text. Lines put in are none of the article's matter, in which
    there is nothing to learn for the text that stays, and not always for what goes.
    """
    ground = forgetful(dump.ground, chance.choice(_UNKNOWN_RULES), chance)
    seen = features(ground)
    for index, put_in in enumerate(dump.put_in):
        if put_in and (dump.labels[index] == TEXT or chance.random() < _UNRELATED):
            seen[index] = [name for name in seen[index] if not name.startswith(ABOUT)]
    return seen, dump.labels


def forgetful(ground: Ground, share: float, chance: random.Random) -> Ground:
    """The same article for somebody who knows that share of the rules less."""
    if not share:
        return ground
    forgotten: dict[int, bool] = {}

    def forgets(rule: Rule) -> bool:
        return forgotten.setdefault(id(rule), chance.random() < share)

    views = [
        replace(view, matches=tuple(match for match in view.matches if not forgets(match.rule)))
        if view.matches
        else view
        for view in ground.views
    ]
    return Ground(views, ground.fixed, ground.code, ground.about)


def of_page(page: Page, own: Corpus, chance: random.Random, count: int) -> Iterator[Dump]:
    """`count` dumps of `page` as scrapers might have left them: more or less of what stands around the article."""
    known = [index for index, label in enumerate(page.labels) if label]
    code = page.language
    for number in range(count):
        around = _AROUND if number or chance.random() < 0.4 else (_WHOLE_PAGE,)
        low = max(0, known[0] - chance.choice(around))
        high = known[-1] + 1 + chance.choice(around)
        dropped = chance.choice((0.0, 0.0, 0.3, 0.6))
        lines: list[Labelled] = []
        for line, label in list(zip(page.lines, page.labels, strict=True))[low:high]:
            if label is not None and (label or chance.random() >= dropped):
                lines.append(
                    Labelled(_with_sentence(line, code, own, chance) if label else line, TEXT if label else CUT)
                )
                lines += _put_in(code, own, chance)
        yield dumped(_with_edges(lines, code, own, chance)[:_MOST_LINES], chance)


def of_gold(gold: Path) -> Iterator[Dump]:
    """The dumps of a gold file, in the folder of its name beside it."""
    for record in json.loads(gold.read_text(encoding="utf-8")):
        name = Path(record["file"]).name
        looked = look(decode((gold.with_suffix("") / name).read_bytes(), None))
        ground = Ground(looked.views, looked.fixed, looked.code, looked.about)
        yield Dump(ground, _gold_labels(ground, record), [False] * len(looked.views), f"{gold.stem}/{name}")


def of_written(written: Written, chance: random.Random) -> Dump:
    """A dump of our own as it might have been saved: with or without blank lines, now and then wrapped."""
    lines = [Labelled(line, TEXT if is_text else CUT) for line, is_text in written.lines]
    width = chance.choice(_WIDTHS) if chance.random() < _WRAPPED else None
    return replace(dumped(lines, chance, width), name=written.name)


def mixed(dump: Dump, own: Corpus, chance: random.Random) -> Dump:
    """The dump less some of its residue, with lines of our corpus put in."""
    ground = dump.ground
    dropped = chance.choice((0.0, 0.3, 0.6, 0.9))
    title = ground.about.title_line or 0
    text = [index for index, view in enumerate(ground.views) if view.prose and dump.labels[index] == TEXT]
    last = text[-1] if text else 0
    lines: list[Labelled] = []
    for index, view in enumerate(ground.views):
        if dump.labels[index] == CUT and index not in ground.fixed and chance.random() < dropped:
            continue
        lines.append(Labelled(view.line.text, dump.labels[index]))
        if title <= index <= last:
            lines += _put_in(ground.code, own, chance)
    return replace(dumped(_with_edges(lines, ground.code, own, chance), chance), name=dump.name)


def dumped(lines: Sequence[Labelled], chance: random.Random, width: int | None = None) -> Dump:
    """The lines as one text, wrapped at `width`, and what became of their labels when it was taken apart again."""
    separator = "\n\n" if width else chance.choice(("\n\n", "\n"))
    lines = [replace(each, line=" ".join(each.line.split())) for each in lines if each.line.strip()]
    starts, at = [], 0
    for each in lines:
        starts.append(at)
        at += len(each.line) + len(separator)
    # Wrapping turns blanks into line ends: each line begins where it did.
    looked = look(separator.join(_wrapped(each.line, width) if width else each.line for each in lines))
    labels: list[str] = []
    put_in: list[bool] = []
    first = 0
    for view in looked.views:
        while first and starts[first] > view.line.start:
            first -= 1
        while first + 1 < len(starts) and starts[first + 1] <= view.line.start:
            first += 1
        shares: dict[Labelled, int] = {}
        for each, start in zip(lines[first:], starts[first:], strict=True):
            if start >= view.line.end:
                break
            shares[each] = min(start + len(each.line), view.line.end) - max(start, view.line.start)
        most = max(shares, key=lambda each: shares[each])
        labels.append(most.label)
        put_in.append(most.put_in)
    return Dump(Ground(looked.views, looked.fixed, looked.code, looked.about), labels, put_in)


def _wrapped(line: str, width: int) -> str:
    return "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False))


def _put_in(code: str, own: Corpus, chance: random.Random) -> list[Labelled]:
    """Mostly nothing; else one line or some of our corpus."""
    drawn = chance.random()
    if drawn < 0.035:
        return [Labelled(own.line(code, chance), CUT, True)]
    if drawn < 0.05:
        return [Labelled(line, CUT, True) for line in own.run(code, chance, 3)]
    if drawn < 0.055:
        return _list(list(own.run(code, chance, 5)), CUT, chance)
    if drawn < 0.095:
        return [Labelled(own.lookalike(code, chance), TEXT, True)]
    if drawn < 0.1:
        return _list([own.lookalike(code, chance) for _ in range(chance.randint(2, 5))], TEXT, chance)
    return []


def _list(lines: Sequence[str], label: str, chance: random.Random) -> list[Labelled]:
    mark = chance.choice(("- ", "• ", "* ", "{}. "))
    return [Labelled(mark.format(number) + line, label, True) for number, line in enumerate(lines, 1)]


def _with_sentence(line: str, code: str, own: Corpus, chance: random.Random) -> str:
    """The paragraph, a look-alike now and then its first or last sentence."""
    if len(line) < _PARAGRAPH or chance.random() > 0.01:
        return line
    sentence = own.lookalike(code, chance)
    if not sentence.endswith((".", "!", "?", "。")):
        return line
    return f"{sentence} {line}" if chance.random() < 0.5 else f"{line} {sentence}"


def _with_edges(lines: Sequence[Labelled], code: str, own: Corpus, chance: random.Random) -> list[Labelled]:
    """The lines with runs of residue before and after them."""
    before = [line for _ in range(chance.choice((0, 0, 1, 2))) for line in own.run(code, chance, 4)]
    after: list[str] = []
    for _ in range(chance.choice((0, 1, 2, 4))):
        after += own.run(code, chance, 4) if chance.random() < 0.5 else [own.line(code, chance)]
    return [
        *(Labelled(line, CUT, True) for line in before),
        *lines,
        *(Labelled(line, CUT, True) for line in after),
    ]


def _gold_labels(ground: Ground, record: dict[str, Any]) -> list[str]:
    """What the gold says of each line; one with residue stuck in it is what most of it is."""
    blocks = [_plain(block["text"]) for block in record["kept"]]
    kept = " ".join([_plain(record["title"] or ""), *blocks])
    removed = [_plain(each if isinstance(each, str) else each["line"]) for each in record["removed"]]
    labels: list[str] = []
    for index, view in enumerate(ground.views):
        line = _plain(view.rest)
        line = _MARK.sub("", line) if view.line.bullet else line
        if index == ground.about.title_line:
            label = TEXT
        elif not line or line in removed or _plain(view.line.text) in removed:
            label = CUT
        elif line in blocks or (line in kept and len(line) >= _SHORT):
            label = TEXT
        elif line in kept:
            label = CUT if any(line in other for other in removed) else TEXT
        else:
            label = TEXT if _in_common(line, kept) > _in_common(line, " ".join(removed)) else CUT
        labels.append(label)
    return labels


def _in_common(line: str, text: str) -> int:
    """How many runs of three words, or of three characters if it has fewer, the line shares with the text."""
    words = line.split()
    pieces = [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]
    return sum(piece in text for piece in pieces or [line[at : at + 3] for at in range(len(line) - 2)])


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")
    plain = re.sub("[“”„]", '"', re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", plain))
    return " ".join(re.sub("[\u2010-\u2015]", "-", plain).split()).casefold()
