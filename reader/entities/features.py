"""What the tagger sees of a word: itself, its neighbours, the run of capitals it stands in, the whole article.

Words that can be no part of a name are not looked at: a sentence is cut to *windows* around its candidates, the words
with a capital. What depends on a word alone is worked out once per word, as most of an article's words repeat.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.entities.evidence import ArticleEvidence
from reader.entities.lexicon import Lexicon
from reader.entities.runs import quotation_features, run_features, style_of
from reader.entities.words import WordFeatures, features_of

Items = list[list[str]]
"""The features of the words of a window, word by word."""

_MARGINS = {"es": (4, 6), "fr": (4, 6)}
_MARGIN = (2, 2)
"""Words without a capital that a window takes along before and after a candidate. Spanish and French write most words
of a name small: `tribunal judiciaire de Lyon`, `Institut national de la statistique`."""

_KNOWN_WORDS = 60_000
"""How many words are remembered before the memory is emptied: hostile text must not fill it."""

_OPENING_WORDS = """
    the a an in on at for to from with by of as if it he she they we you i his her their our this that these those
    there but and or so when while after before since during under over about what who how why where which however
    although meanwhile also not no yes now then still one some many most all both each every such other its my your
    is are was were has have had do did does will would can could may should der die das ein eine einer einem einen
    den dem des und oder aber im am auf aus bei mit nach von vom zu zum zur für über unter vor wenn als wie wer wo
    warum er sie es wir ich ihr sein seine ihre dies diese dieser dieses auch nicht noch nur dann doch nun seit bis
    durch gegen ohne um während el la los las un una unos unas de del en y o pero por para con sin sobre entre desde
    hasta cuando como que quien se su sus este esta estos estas ese esa eso son fue era ha han sí también ya más muy
    si le les une du au aux et ou mais dans sur sous avec sans pour par chez depuis quand comme qui il elle ils
    elles nous vous je ce cet cette ces sa ses leur leurs est sont était ont ne pas plus nobody everyone everybody
    anyone someone something nothing here just only even later earlier today yesterday tomorrow tonight instead
    according despite because until unless whether though perhaps maybe never always often once twice another among
    within without against between through across behind near around like unlike please thanks let here's it's
    that's there's don't i'm we're you're he's she's they're more less few several two three four five six asked
    given based compared following including last next first second finally jetzt hier dort heute gestern morgen
    anders alle alles viele einige mehr weniger man sich sind war waren hat haben hatte wird werden wurde wurden
    kann können soll sollen muss müssen wollen dabei dafür damit danach dazu deshalb jedoch allerdings außerdem
    zudem inzwischen schon wieder immer nie kein keine keiner zwei drei laut trotz wegen seitdem obwohl weil dass ob
    nachdem bevor unser unsere mein meine euer ihnen ihm ihn nadie nada todo todos toda todas algo alguien ahora
    ayer hoy mañana aquí allí así además aunque porque mientras según tras ante bajo durante mediante hacia cada
    otro otra otros mucho muchos pocos varios dos tres ni tampoco entonces después antes luego pese sólo solo casi
    quizá tal cual cuyo lo nos me mi mis nuestro nuestra hay había estaba están fueron será serán tiene tienen puede
    pueden debe personne rien tout tous toute toutes chaque autre autres aujourd'hui demain ici là ainsi donc car
    puis ensuite alors après avant pendant selon malgré cependant pourtant toutefois certains certaines plusieurs
    beaucoup peu deux trois celui celle ceux c' s' n' qu' j' l' d' m' t' lui eux moi notre votre vos mon ma mes
    étaient sera seront peut peuvent doit faut voici voilà aussi même très encore déjà jamais toujours vers jusqu'
"""
_OPENERS = frozenset(_OPENING_WORDS.split())
"""Words that open a sentence so often that their capital says nothing."""


@dataclass(frozen=True, slots=True)
class Window:
    """The words `start` to `start + len(items)` of a sentence, as the tagger sees them."""

    start: int
    items: Items


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
                known = memory[word] = features_of(word, self.lexicon)
            found.append(known)
        return found

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
            run_features(words, self.lexicon.small_places),
            quotation_features(words),
            style_of(words),
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
