"""What is said twice: the title again, a pull quote, a summary that is the text's own beginning."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.text.lines.view import Verdict, View
from reader.text.shape import same_text
from reader.text.wording.title_marks import clean_title

_STUB_LABEL = re.compile(
    r"^(?:summary|description|excerpt|abstract|teaser|zusammenfassung|beschreibung|resumen|descripción|résumé|description|摘要|简介|概要|riassunto|resumo)\s?[:：]\s?",
    re.IGNORECASE,
)
_QUOTED = re.compile("^[\"“„«‘'「『].{6,600}[\"”“»’'」』][.!?]?$")
_TESTS = 400
_HEAD = 8


def repeats(
    views: Sequence[View], taken: Mapping[int, Verdict], title: str, title_line: int | None, first: int
) -> dict[int, Verdict]:
    """Verdicts on the lines of which all stands elsewhere. `first` is the index of the text's first paragraph."""
    found: dict[int, Verdict] = {}
    keys = [same_text(view.rest) for view in views]
    whole = _joined(keys, taken)
    wanted = same_text(title)
    seen: dict[str, int] = {}
    tests = 0
    for index, view in enumerate(views):
        key = keys[index]
        if index in taken or not key or (view.line.bullet and view.words < 8):
            continue
        again = len(wanted) > 8 and index != title_line and _is_title(view, key, wanted, title)
        edge = index < (title_line or 0) + _HEAD + first or index >= len(views) - 6
        if again and (edge or view.rest[0] in '"“„«'):
            found[index] = Verdict(rule="repeated-title")
            continue
        if key in seen and (view.words >= 8 or (view.words >= 4 and _QUOTED.match(view.rest))):
            found[index] = Verdict(rule="repeated")
            continue
        seen.setdefault(key, index)
        if tests < _TESTS:
            rule, tested = _contained(view, key, whole, index, first)
            tests += tested
            if rule:
                found[index] = Verdict(rule=rule)
    return found


@dataclass(frozen=True, slots=True)
class _Joined:
    """The keys of all lines as one text, and where in it each line begins."""

    text: str
    starts: Sequence[int]

    def divides(self, at: int, key: str) -> bool:
        """Whether the copy found at `at` is no copy: it begins in one line and ends in another."""
        return bisect_right(self.starts, at) != bisect_right(self.starts, at + len(key) - 1)


def _joined(keys: Sequence[str], taken: Mapping[int, Verdict]) -> _Joined:
    starts: list[int] = []
    length = 0
    parts: list[str] = []
    for index, key in enumerate(keys):
        starts.append(length)
        if index not in taken or taken[index].field == "title":
            parts.append(key)
            length += len(key)
    return _Joined("".join(parts), starts)


def _is_title(view: View, key: str, wanted: str, title: str) -> bool:
    if key == wanted:
        return True
    if not key.startswith(wanted) or len(key) > len(wanted) + 40:
        return False
    return same_text(clean_title(view.rest)[0]) == wanted


def _contained(view: View, key: str, whole: _Joined, index: int, first: int) -> tuple[str, int]:
    """The rule for a line whose words all stand in another place, and whether it took a search to see."""
    label = _STUB_LABEL.match(view.rest)
    cut_off = not view.ends or view.rest.rstrip('"”»])').endswith(("...", "…"))
    start = whole.starts[index]
    if (label or (cut_off and index < first and view.words >= 7)) and len(view.rest) < 1500:
        stub = same_text(view.rest[label.end() :]) if label else key
        stub = re.sub(r"(?:weiterlesen|readmore)$", "", stub)
        if len(stub) >= 20 and whole.text.find(stub, start + len(key)) >= 0:
            return "summary-stub", 1
        return "", 1
    quoted = bool(_QUOTED.match(view.rest))
    if (
        (quoted and (view.words >= 4 or len(key) >= 10))
        or (index < first and view.words >= 6)
        or (7 <= view.words <= 60 and cut_off)
    ):
        at = whole.text.find(key)
        elsewhere = at if at != start else whole.text.find(key, start + 1)
        if elsewhere >= 0 and not whole.divides(elsewhere, key):
            return ("pull-quote" if quoted else "repeated"), 1
        return "", 1
    return "", 0
