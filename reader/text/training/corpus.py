"""Our own lines of residue and look-alikes, by language: the corpus beside this module, and the rules' examples."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reader.text.rules.load import languages

FOLDER = Path(__file__).parent / "corpus"
_SAME_LANGUAGE = 0.85
_TEXT_MARKS = "T+"
_CUT_MARKS = "=-"


@dataclass(frozen=True)
class Corpus:
    """By language: runs of residue lines as they stand together on pages, and look-alikes that are text."""

    residue: Mapping[str, Sequence[tuple[str, ...]]]
    text: Mapping[str, Sequence[str]]

    def run(self, code: str, chance: random.Random, most: int) -> Sequence[str]:
        """One to `most` lines of residue as they follow one another, mostly in the language `code`."""
        run = chance.choice(self.residue[self._language(code, chance)])
        start = chance.randrange(len(run))
        return run[start : start + chance.randint(1, most)]

    def line(self, code: str, chance: random.Random) -> str:
        """Any line of residue."""
        return chance.choice(self._lines[self._language(code, chance)])

    def lookalike(self, code: str, chance: random.Random) -> str:
        """Any line that stays."""
        return chance.choice(self.text[self._language(code, chance)])

    def _language(self, code: str, chance: random.Random) -> str:
        if code in self.residue and chance.random() < _SAME_LANGUAGE:
            return code
        codes = list(self.residue)
        return chance.choices(codes, [len(self.residue[each]) for each in codes])[0]

    @cached_property
    def _lines(self) -> Mapping[str, Sequence[str]]:
        return {code: [line for run in runs for line in run] for code, runs in self.residue.items()}


@dataclass(frozen=True, slots=True)
class Written:
    """A dump of our own in its natural order: its language, a name for it, its lines and whether each is text."""

    code: str
    name: str
    lines: Sequence[tuple[str, bool]]


def written(folder: Path = FOLDER / "dumps") -> list[Written]:
    """The dumps in the files of `folder`, each named after its language, one dump under each line that begins `# `.

    The other lines begin with what they are: `T ` title, `+ ` text, `= ` a field of the article, `- ` residue.
    Raises `ValueError`, which names file and line, if one begins otherwise.
    """
    dumps: list[Written] = []
    for path in sorted(folder.glob("*.txt")):
        lines: list[tuple[str, bool]] = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("# "):
                lines = []
                dumps.append(Written(path.stem.split("_")[0], f"{path.stem}/{number}", lines))
            elif line[:1] and line[1:2] == " " and line[0] in _TEXT_MARKS + _CUT_MARKS:
                lines.append((line[2:], line[0] in _TEXT_MARKS))
            elif line.strip():
                raise ValueError(f"{path}, line {number}: begins with none of the marks # T + = -")
    return dumps


def corpus() -> Corpus:
    """All of it. In the files lines that begin `- ` are residue, those with `+ ` stay; residue in a row is one run."""
    residue: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    text: dict[str, list[str]] = defaultdict(list)
    for path in sorted(FOLDER.glob("*.txt")):
        run: list[str] = []
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            if line.startswith("- "):
                run.append(line[2:])
                continue
            if run:
                residue[path.stem].append(tuple(run))
                run = []
            if line.startswith("+ "):
                text[path.stem].append(line[2:])
    for each in languages():
        code = each.code if each.code in residue else "en"
        for rule in each.rules:
            residue[code] += [(" ".join(example.split()),) for example in rule.examples]
            text[code] += [" ".join(example.split()) for example in rule.counter_examples]
    return Corpus(residue, text)
