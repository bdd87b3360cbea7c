"""What the tagger sees of words together: runs of capitals, short quotations, headlines."""

from collections.abc import Container

from reader.entities.words import WordFeatures

_SMALL_WORDS = """
    of the and for de la le les du des del las los el di da do dos van von der den und für y et e & - en in on at al
    d' l'
"""
_SMALL = frozenset(_SMALL_WORDS.split())


def capital_runs(words: list[WordFeatures]) -> list[tuple[int, int]]:
    """Where words with a capital stand together; small words may join them."""
    runs: list[tuple[int, int]] = []
    count = len(words)
    at = 0
    while at < count:
        if not words[at].candidate:
            at += 1
            continue
        end = at + 1
        while end < count:
            if words[end].candidate or (
                words[end].lowered in _SMALL and end + 1 < count and words[end + 1].candidate and end + 1 - at < 10
            ):
                end += 1
            else:
                break
        runs.append((at, end))
        at = end
    return runs


_LONGEST_PLACE = 4


def run_features(words: list[WordFeatures], small_places: Container[str] = frozenset()) -> list[list[str]]:
    """For each word in a run of capitals: what is before, after, first and last in it, and whether all of it is the
    name of one of `small_places`."""
    found: list[list[str]] = [[]] * len(words)
    count = len(words)
    for at, end in capital_runs(words):
        before = words[at - 1].lowered if at else "^"
        after = words[end].lowered if end < count else "$"
        first, last = words[at], words[end - 1]
        length = min(end - at, 5)
        place = end - at <= _LONGEST_PLACE and " ".join(word.lowered for word in words[at:end]) in small_places
        shared = [f"rb={before}", f"ra={after}", f"rl={last.lowered}", f"rlc={last.classes}|{length}"]
        shared.append(f"rf={first.lowered}|{length}")
        shared.append(f"rba={before}|{after}")
        if place:
            shared += (f"rv={length}", f"rvb={before}")
        if at:
            shared.append(f"rb2={words[at - 2].lowered if at > 1 else '^'}|{before}")
            if words[at - 1].classes:
                shared.append(f"rbc={words[at - 1].classes}|{length}")
        if end < count:
            shared.append(f"ra2={after}|{words[end + 1].lowered if end + 1 < count else '$'}")
            if words[end].classes:
                shared.append(f"rac={words[end].classes}|{length}")
        for index in range(at, end):
            part = "o" if length == 1 else "f" if index == at else "l" if index == end - 1 else "m"
            found[index] = [*shared, f"rp={part}{length}", f"rpc={part}|{first.classes}|{last.classes}"]
    return found


_OPEN = {"“": "”", "„": "“", "«": "»", "‘": "'", '"': '"', "``": "''", "»": "«", "‚": "‘", "‹": "›"}
_LONGEST_QUOTE = 10
"""Words in quotation marks that may be a title; more are speech."""


def quotation_features(words: list[WordFeatures]) -> list[str]:
    """For each word in short quotation marks: its place there, how many words they hold and how they are written."""
    found = [""] * len(words)
    at = 0
    while at < len(words):
        closing = _OPEN.get(words[at].lowered)
        if closing is None:
            at += 1
            continue
        end = at + 1
        while end < len(words) and end - at <= _LONGEST_QUOTE and words[end].lowered not in (closing, "”"):
            end += 1
        if end >= len(words) or end - at > _LONGEST_QUOTE or end == at + 1:
            at += 1
            continue
        inside = words[at + 1 : end]
        plain = [word for word in inside if not word.candidate and word.shape[0] == "x" and word.lowered not in _SMALL]
        style = "A" if not plain else "f" if inside[0].candidate else "x"
        if style == "f" and any(word.candidate for word in inside[1:]):
            style = "m"
        mark = inside[-1].shape if inside[-1].shape[0] in ",.?!" else ""
        for index in range(at + 1, end):
            place = "B" if index == at + 1 else "I"
            found[index] = f"q={place}{style}{min(len(inside), 4)}{mark}"
        at = end + 1
    return found


def style_of(words: list[WordFeatures]) -> str:
    """`A` for a sentence in capitals, `T` for one in Title Case, `n` for others."""
    letters = [word for word in words if word.shape[0] in "Xx" and word.lowered not in _SMALL]
    if len(letters) < 3:
        return "s"
    capitals = sum(word.candidate for word in letters)
    if capitals * 4 < len(letters) * 3:
        return "n"
    return (
        "A" if sum(word.shape[0] == "X" and "x" not in word.shape for word in letters) * 4 >= len(letters) * 3 else "T"
    )
