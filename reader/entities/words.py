"""What the tagger sees of one word by itself: its letters, its shape, what the lexicon knows of it."""

from dataclasses import dataclass

from reader.entities.lexicon import TELLING, Lexicon


@dataclass(frozen=True, slots=True)
class WordFeatures:
    """What depends on one word alone; `own`, `before` (it is the next word's left neighbour), `after` and so on."""

    lowered: str
    shape: str
    classes: str
    candidate: bool
    own: list[str]
    left: list[str]
    right: list[str]
    left2: list[str]
    right2: list[str]


def shape_of(word: str) -> str:
    """`Xx` for Musk, `X` for NATO, `X.X.` for U.S., `Xd` for A320: letters by case, digits, no longer than six."""
    shape: list[str] = []
    for char in word[:24]:
        mark = "X" if char.isupper() else "x" if char.islower() else "d" if char.isdigit() else char
        if mark.isalpha() and mark not in "Xxd":
            mark = "l"
        if not shape or shape[-1] != mark:
            shape.append(mark)
    return "".join(shape[:6])


def _has_capital(word: str) -> bool:
    return word != word.lower() or (word[0].isalpha() and word == word.upper() and word.lower() == word.upper())


def features_of(word: str, lexicon: Lexicon) -> WordFeatures:
    """What depends on `word` alone."""
    word = word[:48]
    lowered = word.lower().replace("’", "'")
    shape = shape_of(word)
    classes = lexicon.words.get(lowered, "")
    candidate = _has_capital(word)
    if classes and not candidate:  # a name written small is no name
        classes = "".join(letter for letter in classes if letter in TELLING)
    normal = "".join("0" if char.isdigit() else char for char in lowered)
    own = [f"w={normal}", f"s={shape}", f"cs={classes}"]
    own += [f"c={letter}" for letter in classes]
    if len(normal) > 2 and shape[0] in "Xxl":
        own += [f"p2={normal[:2]}", f"p3={normal[:3]}", f"p4={normal[:4]}"]
        own += [f"x2={normal[-2:]}", f"x3={normal[-3:]}", f"x4={normal[-4:]}"]
    if candidate and lowered in lexicon.small_places:
        own.append(f"v={shape}")
    if "-" in normal:
        own.append(f"hy={normal.rpartition('-')[2]}")
    if len(word) == 1 or shape in ("X", "X.X.", "X."):
        own.append(f"n={min(len(word), 6)}")
    left = [f"w-={normal}", f"s-={shape}", f"cs-={classes}", f"x-={normal[-3:]}"]
    right = [f"w+={normal}", f"s+={shape}", f"cs+={classes}", f"x+={normal[-3:]}"]
    left2, right2 = [f"w--={normal}"], [f"w++={normal}"]
    if classes:
        left2.append(f"cs--={classes}")
        right2.append(f"cs++={classes}")
    return WordFeatures(normal, shape, classes, candidate, own, left, right, left2, right2)
