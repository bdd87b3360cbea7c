"""What the tagger sees of a word: itself, its neighbours, the run of capitals it stands in, the whole article.

Words that can be no part of a name are not looked at: a sentence is cut to *windows* around its candidates, the words
with a capital. What depends on a word alone is worked out once per word, as most of an article's words repeat.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.entities.lexicon import Lexicon

Items = list[list[str]]
"""The features of the words of a window, word by word."""

_MARGINS = {"es": (4, 6), "fr": (4, 6)}
_MARGIN = (2, 2)
"""Words without a capital that a window takes along before and after a candidate. Spanish and French write most words of
a name small: `tribunal judiciaire de Lyon`, `Institut national de la statistique`."""

_KNOWN_WORDS = 60_000
"""How many words are remembered before the memory is emptied: hostile text must not fill it."""

_SMALL_WORDS = """
    of the and for de la le les du des del las los el di da do dos van von der den und für y et e & - en in on at al d' l'
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_PLACE_WORDS = frozenset(("in", "near", "from", "at", "nach", "aus", "bei", "en", "desde", "à", "vers", "hacia"))
"""Words that a place follows more often than anything else."""

_OPENING_WORDS = """
    the a an in on at for to from with by of as if it he she they we you i his her their our this that these those there
    but and or so when while after before since during under over about what who how why where which however although
    meanwhile also not no yes now then still one some many most all both each every such other its my your is are was
    were has have had do did does will would can could may should
    der die das ein eine einer einem einen den dem des und oder aber in im an am auf aus bei mit nach von vom zu zum zur
    für über unter vor wenn als wie was wer wo warum er sie es wir ich ihr sein seine ihre dies diese dieser dieses auch
    nicht noch nur so dann doch nun seit bis durch gegen ohne um während
    el la los las un una unos unas de del en y o pero por para con sin sobre entre desde hasta cuando como que quien se
    su sus este esta estos estas ese esa eso es son fue era ha han no sí también ya más muy si
    le les une des du au aux et ou mais dans sur sous avec sans pour par chez depuis quand comme qui que il elle ils
    elles nous vous je on ce cet cette ces son sa ses leur leurs est sont était a ont ne pas plus si
    nobody everyone everybody anyone someone something nothing here just only even later earlier today yesterday tomorrow
    tonight instead according despite because until unless whether though perhaps maybe never always often once twice
    another among within without against between through across behind near around like unlike please thanks let here's
    it's that's there's don't i'm we're you're he's she's they're more less few several two three four five six
    asked given based compared following including last next first second finally however meanwhile
    dann jetzt hier dort heute gestern morgen anders alle alles viele einige mehr weniger man sich sind war waren hat
    haben hatte wird werden wurde wurden kann können soll sollen muss müssen will wollen so dabei dafür damit danach
    dazu deshalb doch jedoch allerdings außerdem zudem inzwischen schon wieder immer nie kein keine keiner einer zwei
    drei laut trotz wegen seitdem obwohl weil dass ob während nachdem bevor unser unsere mein meine euer ihnen ihm ihn
    nadie nada todo todos toda todas algo alguien ahora ayer hoy mañana aquí allí así además aunque porque mientras
    según tras ante bajo durante mediante hacia cada otro otra otros mucho muchos pocos varios dos tres ni tampoco
    entonces después antes luego pese sólo solo casi quizá tal cual cuyo lo le les nos me mi mis nuestro nuestra hay
    había estaba están fueron será serán tiene tienen puede pueden debe
    personne rien tout tous toute toutes chaque autre autres aujourd'hui hier demain ici là ainsi donc car puis ensuite
    alors après avant depuis pendant selon malgré cependant pourtant toutefois certains certaines plusieurs beaucoup peu
    deux trois celui celle ceux c' s' n' qu' j' l' d' m' t' lui eux moi notre nos votre vos mon ma mes était étaient
    sera seront peut peuvent doit faut voici voilà aussi même très encore déjà jamais toujours entre vers jusqu'
    """
_OPENERS = frozenset(_OPENING_WORDS.split())
"""Words that open a sentence so often that their capital says nothing."""


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


@dataclass(frozen=True, slots=True)
class ArticleEvidence:
    """What the rest of the article says of a word (all lower case)."""

    seen_lower: frozenset[str] = frozenset()
    seen_inside: frozenset[str] = frozenset()
    after_first_name: frozenset[str] = frozenset()
    after_title: frozenset[str] = frozenset()
    before_suffix: frozenset[str] = frozenset()
    before_saying: frozenset[str] = frozenset()
    in_organisation: frozenset[str] = frozenset()
    in_place: frozenset[str] = frozenset()
    after_place_word: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Window:
    """The words `start` to `start + len(items)` of a sentence, as the tagger sees them."""

    start: int
    items: Items


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


@dataclass(slots=True)
class FeatureExtractor:
    """Turns sentences into windows of features. Keeps what it learnt of words between articles."""

    lexicon: Lexicon
    memory: dict[str, WordFeatures] = field(default_factory=dict)

    def look_up(self, words: Sequence[str]) -> list[WordFeatures]:
        """What depends on each word alone."""
        memory = self.memory
        if len(memory) > _KNOWN_WORDS:
            memory.clear()
        found: list[WordFeatures] = []
        for word in words:
            known = memory.get(word)
            if known is None:
                known = memory[word] = self._word(word)
            found.append(known)
        return found

    def _word(self, word: str) -> WordFeatures:
        word = word[:48]
        lowered = word.lower().replace("’", "'")
        shape = shape_of(word)
        classes = self.lexicon.words.get(lowered, "")
        normal = "".join("0" if char.isdigit() else char for char in lowered)
        own = [f"w={normal}", f"s={shape}", f"cs={classes}"]
        own += [f"c={letter}" for letter in classes]
        if len(normal) > 2 and shape[0] in "Xxl":
            own += [f"p2={normal[:2]}", f"p3={normal[:3]}", f"p4={normal[:4]}"]
            own += [f"x2={normal[-2:]}", f"x3={normal[-3:]}", f"x4={normal[-4:]}"]
        if "-" in normal:
            own.append(f"hy={normal.rpartition('-')[2]}")
        if len(word) == 1 or shape in ("X", "X.X.", "X."):
            own.append(f"n={min(len(word), 6)}")
        left = [f"w-={normal}", f"s-={shape}", f"cs-={classes}", f"x-={normal[-3:]}"]
        right = [f"w+={normal}", f"s+={shape}", f"cs+={classes}", f"x+={normal[-3:]}"]
        return WordFeatures(
            normal, shape, classes, _has_capital(word), own, left, right, [f"w--={normal}"], [f"w++={normal}"]
        )

    def evidence(self, article: Sequence[list[WordFeatures]]) -> ArticleEvidence:
        """What the sentences of an article say together of the words in them."""
        lower: set[str] = set()
        inside: set[str] = set()
        first: set[str] = set()
        title: set[str] = set()
        suffix: set[str] = set()
        saying: set[str] = set()
        runs = _RunEvidence()
        for words in article:
            runs.add(words)
            headline = _is_headline(words)
            previous: WordFeatures | None = None
            for word in words:
                if not word.candidate:
                    lower.add(word.lowered)
                elif previous is not None and not headline:
                    if not previous.candidate and previous.shape[0] in "x,":
                        inside.add(word.lowered)
                    if previous.candidate and "F" in previous.classes:
                        first.add(word.lowered)
                    if "t" in previous.classes:
                        title.add(word.lowered)
                if previous is not None and previous.candidate:
                    if "i" in word.classes:
                        suffix.add(previous.lowered)
                    if "v" in word.classes:
                        saying.add(previous.lowered)
                previous = word
        sets = (lower, inside, first, title, suffix, saying, runs.organisation, runs.place, runs.located, runs.acronyms)
        return ArticleEvidence(*map(frozenset, sets))

    def windows(self, words: list[WordFeatures], evidence: ArticleEvidence, language: str) -> list[Window]:
        """The windows of a sentence, in order and apart; empty where no word can be part of a name."""
        count = len(words)
        candidates = [word.candidate for word in words]
        for index in range(min(count, 3)):  # an opening quotation mark may stand before the opener
            if candidates[index]:
                if words[index].lowered in _OPENERS and not (index + 1 < count and candidates[index + 1]):
                    candidates[index] = False
                break
        before, after = _MARGINS.get(language, _MARGIN)
        spans: list[tuple[int, int]] = []
        for index, candidate in enumerate(candidates):
            if candidate:
                start, end = max(0, index - before), min(count, index + after + 1)
                if spans and spans[-1][1] >= start:
                    spans[-1] = (spans[-1][0], end)
                else:
                    spans.append((start, end))
        if not spans:
            return []
        context = _Sentence(
            words,
            self.lexicon.marks([word.lowered for word in words], candidates),
            _runs(words),
            _quoted(words),
            _style(words),
            language,
            evidence,
        )
        return [Window(start, _items(context, start, end)) for start, end in spans]


@dataclass(frozen=True, slots=True)
class _Sentence:
    words: list[WordFeatures]
    marks: list[str]
    runs: list[list[str]]
    quoted: list[str]
    style: str
    language: str
    evidence: ArticleEvidence


def _items(sentence: _Sentence, start: int, end: int) -> Items:
    words, marks, runs, quoted = sentence.words, sentence.marks, sentence.runs, sentence.quoted
    style, language, evidence = sentence.style, sentence.language, sentence.evidence
    items: Items = []
    last = len(words) - 1
    for index in range(start, end):
        word = words[index]
        item = word.own.copy()
        if index:
            left = words[index - 1]
            item += left.left
            left_shape, left_word, left_classes = left.shape, left.lowered, left.classes
            if index > 1:
                item += words[index - 2].left2
        else:
            left_shape = left_word = left_classes = "^"
            item.append("w-=^")
        if index < last:
            right = words[index + 1]
            item += right.right
            right_shape, right_word, right_classes = right.shape, right.lowered, right.classes
            if index + 1 < last:
                item += words[index + 2].right2
        else:
            right_shape = right_word = right_classes = "$"
            item.append("w+=$")
        if quoted[index]:
            item.append(quoted[index])
        mark = marks[index]
        if mark:
            item += (f"g={mark}", f"g={mark[0]}")
        if index and marks[index - 1]:
            item.append(f"g-={marks[index - 1]}")
        if index < last and marks[index + 1]:
            item.append(f"g+={marks[index + 1]}")
        shape = word.shape
        lowered = word.lowered
        item += (
            f"ss={left_shape}|{shape}|{right_shape}",
            f"ww-={left_word}|{lowered}",
            f"ww+={lowered}|{right_word}",
            f"cc-={left_classes}|{word.classes}",
            f"cc+={word.classes}|{right_classes}",
        )
        if word.candidate:
            item += runs[index]
            item += (
                f"l={language}|{shape}|{style}|{'^' if left_shape == '^' else ''}",
                f"ls={language}|{left_shape}|{shape}|{right_shape}",
                f"lc={language}|{word.classes}|{mark}",
                f"lx={language}|{lowered[-3:]}",
            )
            seen = (
                ("l" if lowered in evidence.seen_lower else "")
                + ("i" if lowered in evidence.seen_inside else "")
                + ("f" if lowered in evidence.after_first_name else "")
                + ("t" if lowered in evidence.after_title else "")
                + ("c" if lowered in evidence.before_suffix else "")
                + ("s" if lowered in evidence.before_saying else "")
                + ("o" if lowered in evidence.in_organisation else "")
                + ("g" if lowered in evidence.in_place else "")
                + ("p" if lowered in evidence.after_place_word else "")
                + ("a" if shape == "X" and lowered in evidence.acronyms else "")
            )
            item += (f"a={seen}", f"as={seen}|{shape}|{left_shape}")
            item += [f"a1={flag}" for flag in seen]
        items.append(item)
    return items


def _capital_runs(words: list[WordFeatures]) -> list[tuple[int, int]]:
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


class _RunEvidence:
    """What the runs of capitals of an article say of the words in them."""

    def __init__(self) -> None:
        self.organisation: set[str] = set()
        self.place: set[str] = set()
        self.located: set[str] = set()
        self.acronyms: set[str] = set()

    def add(self, words: list[WordFeatures]) -> None:
        for start, end in _capital_runs(words):
            run = words[start:end]
            if len(run) == 1:
                if start and words[start - 1].lowered in _PLACE_WORDS:
                    self.located.add(run[0].lowered)
                continue
            names = [word.lowered for word in run if word.candidate]
            last = run[-1].classes
            if "h" in last or "i" in last:
                self.organisation.update(names[:-1])
            elif "l" in last:
                self.place.update(names[:-1])
            if len(names) > 1:
                self.acronyms.add("".join(name[0] for name in names))


def _runs(words: list[WordFeatures]) -> list[list[str]]:
    """For each word in a run of capitals: what is before, after, first and last in it."""
    found: list[list[str]] = [[]] * len(words)
    count = len(words)
    for at, end in _capital_runs(words):
        before = words[at - 1].lowered if at else "^"
        after = words[end].lowered if end < count else "$"
        first, last = words[at], words[end - 1]
        length = min(end - at, 5)
        shared = [f"rb={before}", f"ra={after}", f"rl={last.lowered}", f"rlc={last.classes}|{length}"]
        shared.append(f"rf={first.lowered}|{length}")
        shared.append(f"rba={before}|{after}")
        for index in range(at, end):
            place = "o" if length == 1 else "f" if index == at else "l" if index == end - 1 else "m"
            found[index] = [*shared, f"rp={place}{length}", f"rpc={place}|{first.classes}|{last.classes}"]
    return found


_OPEN = {"“": "”", "„": "“", "«": "»", "‘": "'", '"': '"', "``": "''", "»": "«", "‚": "‘", "‹": "›"}
_LONGEST_QUOTE = 10
"""Words in quotation marks that may be a title; more are speech."""


def _quoted(words: list[WordFeatures]) -> list[str]:
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


def _is_headline(words: list[WordFeatures]) -> bool:
    return _style(words) != "n"


def _style(words: list[WordFeatures]) -> str:
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
