"""Names to things: which of an article's names are one person, company, place or product.

Names are merged on evidence only: the same words, a known other form, a surname or short form of exactly one fuller
name, an acronym that is defined or spelled by initials. What fits two things goes to the one named last before it, or
to none.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.entities.forms import acronyms, core, is_acronym, is_short_for, person_core, same_person
from reader.entities.gazetteer import IS_CJK, Entry, fold
from reader.entities.mentions import Name, Sentence
from reader.model import EntityType, Mention

_MOST_SHARING = 60
_DOUBTFUL = 0.85
"""Below this score a single word's type may be that of a fuller name."""


@dataclass
class Thing:
    """The names taken for one thing so far."""

    type: EntityType
    key: tuple[str, ...]
    names: list[Name] = field(default_factory=list)
    forms: set[tuple[str, ...]] = field(default_factory=set)
    options: list[Entry] = field(default_factory=list)
    """The known things that it may be."""
    sure: bool = False
    """Whether one of its forms can mean nothing but the first option."""

    @property
    def entry(self) -> Entry | None:
        """The known thing that it is: the only option, or the first where that is sure."""
        return self.options[0] if self.options and (self.sure or len(self.options) == 1) else None

    @property
    def identity(self) -> str:
        """The key of the known thing that it surely is; empty if there is none."""
        return self.options[0].identity if self.sure else ""

    def absorb(self, other: "Thing") -> None:
        """Takes the other's names; the entry and the longer key stay. What a shorter form may be, this is not for it:
        Anna Musk is no Elon Musk because the article calls her Musk."""
        self.names += other.names
        self.forms |= other.forms
        if not self.sure and (other.sure or (not self.options and len(other.key) >= len(self.key))):
            self.options, self.sure = other.options, other.sure
        if len(other.key) > len(self.key):
            self.key = other.key


def resolve(sentences: Sequence[Sentence], names: Sequence[Name]) -> list[Thing]:
    """The things that `names` name, each with its names in reading order."""
    things = _by_form(sentences, names)
    _merge_defined(things, sentences)
    things = _merge_known([thing for thing in things if thing.names])
    _merge_acronyms(things, sentences)
    for kind in ("PERSON", "ORG", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART"):
        members = [thing for thing in things if thing.type == kind and thing.names]
        _merge_short(members, sentences, person=kind == "PERSON")
    _merge_genitives([thing for thing in things if thing.names], sentences)
    _merge_across_types([thing for thing in things if thing.names])
    for thing in things:
        thing.names.sort(key=lambda name: (name.sentence, name.start))
    return sorted((thing for thing in things if thing.names), key=lambda thing: _place(thing.names[0]))


def mention_of(name: Name, sentences: Sequence[Sentence], texts: dict[int, str]) -> Mention:
    """The mention of a name; `texts` are the blocks' texts by number."""
    sentence = sentences[name.sentence]
    start, end = sentence.tokens[name.start].start, sentence.tokens[name.end - 1].end
    return Mention(sentence.block, start, end, texts[sentence.block][start:end])


def _place(name: Name) -> tuple[int, int]:
    return name.sentence, name.start


def _words(sentences: Sequence[Sentence], name: Name) -> list[str]:
    return [token.text for token in sentences[name.sentence].tokens[name.start : name.end]]


def _by_form(sentences: Sequence[Sentence], names: Iterable[Name]) -> list[Thing]:
    things: dict[tuple[tuple[str, ...], EntityType], Thing] = {}
    for name in names:
        words = _words(sentences, name)
        key = person_core(words) if name.type == "PERSON" else core(words, name.type)
        if not key:
            continue
        thing = things.get((key, name.type))
        if thing is None:
            thing = things[key, name.type] = Thing(name.type, key)
        thing.names.append(name)
        thing.forms.add(key)
        options, certain = name.entries()
        if options and (certain or not thing.options) and not thing.sure:
            thing.options, thing.sure = options, certain
    return list(things.values())


def _merge_genitives(things: Sequence[Thing], sentences: Sequence[Sentence]) -> None:
    """`Lindqvists Firma` and a slip like `Lindqvists's firm` name Lindqvist, where the article names just one so."""
    ends: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        ends[thing.key[-1]].append(thing)
    for thing in things:
        if len(thing.key) > 1 or thing.sure or thing.key[0][-1] != "s" or not _is_genitive(thing.names[0], sentences):
            continue
        owners = [other for other in ends.get(thing.key[0][:-1], ()) if other.names]
        if len(owners) == 1:
            owners[0].names += thing.names
            thing.names = []


def _is_genitive(name: Name, sentences: Sequence[Sentence]) -> bool:
    sentence = sentences[name.sentence]
    after = sentence.tokens[name.end].text if name.end < len(sentence.tokens) else ""
    return after in ("'s", "’s") or (sentence.language == "de" and after[:1].isalpha())


def _merge_known(things: list[Thing]) -> list[Thing]:
    """Things of one known entry become one; what may be several goes to the one that the article surely names."""
    known: dict[str, Thing] = {}
    kept: list[Thing] = []
    for thing in sorted(things, key=lambda one: not one.sure):
        identities = [entry.identity for entry in thing.options[: 1 if thing.sure else None] if entry.identity]
        same = next((known[identity] for identity in identities if identity in known), None)
        if same is not None:
            same.absorb(thing)
            continue
        if len(identities) == 1:
            known[identities[0]] = thing
        kept.append(thing)
    return kept


def _merge_defined(things: list[Thing], sentences: Sequence[Sentence]) -> None:
    """What brackets after a name give as its other form: `Marine Survey Office (MSO)`, `马斯克 (Elon Musk)`."""
    at = {(name.sentence, name.start): thing for thing in things for name in thing.names}
    ends = {(name.sentence, name.start): name.end for thing in things for name in thing.names}
    for thing in things:
        for name in list(thing.names):
            tokens = sentences[name.sentence].tokens
            other = at.get((name.sentence, name.end + 1))
            if other is None or other is thing or not other.names or tokens[name.end].text not in "(（":
                continue
            end = ends.get((name.sentence, name.end + 1), 0)
            if not end or end >= len(tokens) or tokens[end].text not in ")）":
                continue
            if _defines(thing, other) or _defines(other, thing) or _spells(sentences, name, other):
                thing.type = max((thing, other), key=_sureness).type
                thing.absorb(other)
                other.names = []
                at |= {(one.sentence, one.start): thing for one in thing.names}
                break


def _spells(sentences: Sequence[Sentence], name: Name, short: Thing) -> bool:
    """Whether the acronym in brackets after an organisation's name starts with one of its words and has only letters
    of it, in their order: Leibniz-Institut für Gewässerökologie und Binnenfischerei (IGB)."""
    letters = "".join(short.key)
    if name.type != "ORG" or short.type != "ORG" or not 2 < len(letters) < 8 or is_cjk(letters):
        return False
    if not _words(sentences, short.names[0])[0].isupper():
        return False
    written = [part for word in _words(sentences, name) for part in fold(word).split("-") if part]
    for first, word in enumerate(written):
        if word[0] == letters[0]:
            rest = iter("".join(written[first:]))
            if all(letter in rest for letter in letters):
                return True
    return False


def _sureness(thing: Thing) -> tuple[bool, float]:
    return thing.sure, max(name.score for name in thing.names)


def _defines(full: Thing, short: Thing) -> bool:
    """Whether the one in brackets is made of letters of the other in their order, or the two are in two scripts."""
    letters, shorter = "".join(full.key), "".join(short.key)
    if is_cjk(letters) != is_cjk(shorter):
        return True
    if len(shorter) >= len(letters) or shorter[:1] != letters[:1]:
        return False
    rest = iter(letters)
    return all(letter in rest for letter in shorter if letter.isalnum())


def _merge_across_types(things: list[Thing]) -> None:
    """A single word of uncertain type goes to the only fuller name that it is the usual short form of."""
    index = _by_word(things)
    for thing in things:
        doubtful = max((name.score for name in thing.names), default=1.0) < _DOUBTFUL and not thing.sure
        doubtful = doubtful and all(entry.subtype == "city" for entry in thing.options)
        if len(thing.key) != 1 or not doubtful or is_cjk(thing.key[0]):
            continue
        fuller = [
            other
            for other in _sharing(index, thing)
            if other.type != thing.type and other.names and len(other.key) > 1 and _short_of(thing.key, other)
        ]
        if len(fuller) == 1 and (fuller[0].type in ("PERSON", "EVENT") or fuller[0].key[0] == thing.key[0]):
            kind = fuller[0].type
            fuller[0].absorb(thing)
            fuller[0].type = kind
            thing.names = []


def _short_of(key: tuple[str, ...], full: Thing) -> bool:
    return same_person(key, full.key) if full.type == "PERSON" else is_short_for(key, full.key, full.type)


def _merge_acronyms(things: list[Thing], sentences: Sequence[Sentence]) -> None:
    """`NTA` is the National Transport Authority where brackets say so or just one name has these initials."""
    longer: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        if thing.type != "PERSON":
            for form in thing.forms:
                for acronym in acronyms(form):
                    longer[acronym].append(thing)
    for thing in things:
        if len(thing.key) != 1 or not is_acronym(_words(sentences, thing.names[0])[0]):
            continue
        candidates = {id(other): other for other in longer.get(thing.key[0].replace(".", ""), ()) if other is not thing}
        alive = [other for other in candidates.values() if other.names and _compatible(thing, other)]
        if len(alive) == 1:
            alive[0].absorb(thing)
            thing.names = []


def _compatible(short: Thing, full: Thing) -> bool:
    """Whether nothing known speaks against both being one thing."""
    return not (short.identity and full.identity) or short.identity == full.identity


def _merge_short(members: list[Thing], sentences: Sequence[Sentence], *, person: bool) -> None:
    """Surnames and short forms go to their full forms."""
    index = _by_word(members)
    for thing in sorted(members, key=lambda member: -len(member.key)):
        fuller = [
            other
            for other in _sharing(index, thing)
            if other.names and len(other.key) >= len(thing.key) and other.key != thing.key
            and _stands_for(thing, other, sentences, person=person)
        ]  # fmt: skip
        if not fuller:
            continue
        longest = [
            other for other in fuller if not any(o is not other and _within(other, o, person=person) for o in fuller)
        ]
        if len(longest) == 1:
            longest[0].absorb(thing)
            thing.names = []
        else:
            _share(thing, longest)


def _by_word(things: Sequence[Thing]) -> dict[str, list[Thing]]:
    """The things by every word of their forms, by the parts of hyphenated ones and by a Chinese surname."""
    index: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        words = {word for form in thing.forms for word in form}
        parts = {part for word in words for part in (*word.split("-"), *word.split("·"))}
        surnames = {word[0] for word in words if is_cjk(word)}
        for word in words | parts | surnames:
            index[word].append(thing)
    return index


def _sharing(index: dict[str, list[Thing]], thing: Thing) -> list[Thing]:
    """The things that share the first or the last word of `thing`; no more than could ever be told apart."""
    found = {
        id(other): other for word in {thing.key[0], thing.key[-1]} for other in index.get(word, ())[:_MOST_SHARING]
    }
    found.pop(id(thing), None)
    return list(found.values())


def _within(inner: Thing, outer: Thing, *, person: bool) -> bool:
    return same_person(inner.key, outer.key) if person else False


def _stands_for(short: Thing, full: Thing, sentences: Sequence[Sentence], *, person: bool) -> bool:
    if not _compatible(short, full):
        return False
    if person:
        return any(same_person(short.key, form) for form in full.forms) and not _named_first_by_half(short, full)
    if short.type != "LOC" and short.identity and not full.identity and len(full.key) - len(short.key) > 1:
        return False
    return is_short_for(short.key, full.key, short.type)


def _named_first_by_half(short: Thing, full: Thing) -> bool:
    """Whether one half of a double surname stands before the whole, as then it is somebody else's: Dricot, and his
    son-in-law Dricot-Mensah."""
    if len(short.key) > 1 or is_cjk(short.key[0]) or any(short.key[0] in form for form in full.forms):
        return False
    return min(map(_place, short.names)) < min(map(_place, full.names))


def _share(thing: Thing, candidates: Sequence[Thing]) -> None:
    """What fits several goes to the only one named before it, and then stays with that one; otherwise to none."""
    firsts = [(min(_place(name) for name in candidate.names), candidate) for candidate in candidates]
    chosen: Thing | None = None
    for name in sorted(thing.names, key=_place):
        before = [candidate for first, candidate in firsts if first < _place(name)]
        if chosen is None and len(before) == 1:
            chosen = before[0]
        if chosen is not None:
            chosen.names.append(name)
    thing.names = []


def is_cjk(text: str) -> bool:
    """Whether `text` is written in Chinese or Japanese characters."""
    return bool(IS_CJK.search(text))
