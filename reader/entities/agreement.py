"""The second pass: an article that agrees with itself.

One form is one type unless its places speak clearly for two; a name found once is found wherever it stands; a known
name that could be a common word is believed where the article gives it away.
"""

from collections import defaultdict
from collections.abc import Sequence

from reader.entities.cues import is_capitalised
from reader.entities.gazetteer import IS_CJK, Known, fold
from reader.entities.lists import listed, of_one_kind
from reader.entities.located import located
from reader.entities.mentions import STATED, Name, Sentence
from reader.entities.vocabulary import DEMONYMS, DETERMINERS, NEVER_NAMES
from reader.model import EntityType

_ON = frozenset({"on", "auf", "en", "sur", "台", "在", "plattform", "platform", "called", "now", "formerly"})
_NETWORK = frozenset({"platform", "post", "posts", "account", "user", "users", "owner", "平", "formerly", "(", "上"})
_TRADES = frozenset(
    {"maker", "makers", "giant", "firm", "chief", "boss", "group", "owner", "star", "fans", "deal", "plan", "plans"}
)
"""Words that end a common noun of headlines, never a person's name."""
_WITHIN = frozenset({"in", "across", "throughout", "nach", "en", "au", "dans"})
_NO_NAMES = NEVER_NAMES | DEMONYMS
_LONGEST_HAN = 8
_MOST_WORDS = 8
_CERTAIN = 0.9
_LIKELY = 0.6
_SURE_IN_HEADING = 0.98
_WORD_OF_THE_TEXT = 10.0
"""How much what the text says of a name weighs against what was made of it elsewhere."""
_CLEAR = 2.0
"""How much more one type of a single word must weigh in the article than another to be taken for all of it."""


def form_of(sentence: Sentence, start: int, end: int) -> str:
    """The folded words of a span, joined by spaces: one form however it is accented or cased."""
    return " ".join([fold(token.text) for token in sentence.tokens[start:end]])


def agree(sentences: Sequence[Sentence], names: list[Name], pending: Sequence[tuple[int, Known]]) -> list[Name]:
    """`names` with their types settled, and with the places that the first pass missed; in reading order."""
    lower = _lower_cased(sentences)
    names = [name for name in names if not _common_word(sentences[name.sentence], name, lower)]
    names = _headed(sentences, names)
    parents = {entry.name for name in names for entry in name.entries()[0] if name.entries()[1]}
    names = [_of_its_maker(name, parents) for name in names]
    names = names + _believed(sentences, names, pending, lower, parents)
    names = _countries(sentences, located(sentences, of_one_kind(sentences, names)))
    names = _settled(sentences, _bracketed(sentences, names))
    names = _of_a_range(sentences, names + listed(sentences, names))
    names = _over_parts(names, _repeats(sentences, names, lower))
    return sorted(names, key=lambda name: (name.sentence, name.start))


def _lower_cased(sentences: Sequence[Sentence]) -> set[str]:
    return {token.text for sentence in sentences for token in sentence.tokens if token.text[0].islower()}


def _common_word(sentence: Sentence, name: Name, lower: set[str]) -> bool:
    """Whether a name of one word is more likely a common one: with a capital only for its place or its language."""
    word = sentence.tokens[name.start].text
    if name.end - name.start > 1 or word.isupper() or not word[0].isupper():
        return False
    if len(sentence.tokens) < 3 and not name.references:
        return True
    first = name.start == 0 or not sentence.tokens[name.start - 1].text[0].isalnum()
    known = sentence.language != "de" and any(one.certain for one in name.references)
    if word.lower() in lower and not known and (first or sentence.heading or sentence.language == "de"):
        return True
    if (
        name.score >= _CERTAIN
        or sentence.language != "de"
        or any(one.certain for one in name.references)
        or name.type == "PERSON"
        or (name.references and name.score > _LIKELY)
        or not word.isalpha()
    ):
        return False
    return name.start > 0 and sentence.tokens[name.start - 1].text.lower() in DETERMINERS


def _headed(sentences: Sequence[Sentence], names: list[Name]) -> list[Name]:
    """The names without those that only a heading in Title Case shows, unless they are known or short and sure."""
    body = {
        form_of(sentences[name.sentence], name.start, name.end)
        for name in names
        if not sentences[name.sentence].heading
    }
    words = {word for form in body for word in form.split()}
    kept: list[Name] = []
    for name in names:
        sentence = sentences[name.sentence]
        if sentence.heading and not any(reference.certain for reference in name.references):
            form = form_of(sentence, name.start, name.end)
            short = name.end - name.start < 4 and name.score > _SURE_IN_HEADING
            if name.type == "PERSON" and form.split()[-1] in _TRADES:
                continue
            if form not in body and not (short or (name.end - name.start == 1 and form in words)):
                continue
        kept.append(name)
    return kept


def _of_its_maker(name: Name, present: set[str]) -> Name:
    """The name as the doubtful known thing whose maker or owner the article names too (`Dojo` where Tesla is)."""
    if any(reference.certain for reference in name.references):
        return name
    for reference in name.references:
        if reference.entry.parent in present:
            return name._replace(type=reference.entry.type, score=0.95)
    return name


def _countries(sentences: Sequence[Sentence], names: Sequence[Name]) -> list[Name]:
    """The names, with a country for what was taken for a person whom the article never names in full: Jordan."""
    forms = [form_of(sentences[name.sentence], name.start, name.end) for name in names]
    surnames = {
        form.split()[-1] for name, form in zip(names, forms, strict=True) if name.type == "PERSON" and " " in form
    }
    return [
        name._replace(type="LOC", score=0.9)
        if name.type == "PERSON" and form not in surnames
        and any(one.entry.subtype == "country" for one in name.references) else name
        for name, form in zip(names, forms, strict=True)
    ]  # fmt: skip


def _bracketed(sentences: Sequence[Sentence], names: Sequence[Name]) -> list[Name]:
    """The names, with what stands in brackets after one in another script as a name of its type."""
    found = list(names)
    for name in names:
        tokens = sentences[name.sentence].tokens
        start = name.end + 1
        if start >= len(tokens) or tokens[name.end].text not in "(（":
            continue
        end = start
        han = bool(IS_CJK.match(tokens[start].text))
        if han == bool(IS_CJK.match(tokens[name.end - 1].text)):
            continue
        while end < len(tokens) and end - start < _MOST_WORDS and _same_script(tokens[end].text, han=han):
            end += 1
        if end == start or end >= len(tokens) or tokens[end].text not in ")）" or (han and end - start > _LONGEST_HAN):
            continue
        found = [one for one in found if one.sentence != name.sentence or one.end <= start or end <= one.start]
        found.append(Name(name.sentence, start, end, name.type, name.score))
    return sorted(found, key=lambda one: (one.sentence, one.start))


def _same_script(text: str, *, han: bool) -> bool:
    return bool(IS_CJK.match(text)) or text == "·" if han else is_capitalised(text) or text in "-."


def _on_platform(sentence: Sentence, known: Known) -> bool:
    """Whether a name of one letter is that of the network: `on X`, `the X platform`, 平台X."""
    at, tokens = known.start_token, sentence.tokens
    if known.end_token - at > 1 or tokens[at].text != "X":
        return False
    before = tokens[at - 1].text.lower() if at else ""
    after = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return before in _ON or after in _NETWORK


def _free(names: Sequence[Name]) -> dict[int, list[tuple[int, int]]]:
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for name in names:
        taken[name.sentence].append((name.start, name.end))
    return taken


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in taken)


def _believed(
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    pending: Sequence[tuple[int, Known]],
    lower: set[str],
    parents: set[str],
) -> list[Name]:
    """The doubtful known names that the article gives away: named elsewhere beyond doubt, or in mid-sentence with a
    capital that only a name would have there."""
    sure = {entry.identity for name in names for entry in name.entries()[0] if entry.identity}
    taken = _free(names)
    found: list[Name] = []
    for number, known in pending:
        sentence = sentences[number]
        if _overlaps(taken[number], known.start_token, known.end_token):
            continue
        named = [
            reference
            for reference in known.references
            if reference.entry.identity in sure or reference.entry.parent in parents
        ]
        if not named:
            first = sentence.tokens[known.start_token].text
            mid_sentence = known.start_token > 0 and sentence.tokens[known.start_token - 1].text[0].isalnum()
            if _on_platform(sentence, known):
                found.append(Name(number, known.start_token, known.end_token, "ORG", 0.8, known.references))
                continue
            common = first.lower() in lower and not first.isupper()
            if known.end_token - known.start_token == 1 and fold(first) in _NO_NAMES:
                continue
            if not mid_sentence or sentence.heading or sentence.language in ("de", "zh") or common:
                continue
            if not is_capitalised(first) or known.references[0].entry.subtype == "city" or len(first) == 1:
                continue
            after = sentence.tokens[known.end_token : known.end_token + 1]
            before = sentence.tokens[known.start_token - 1].text
            if is_capitalised(before) or (after and is_capitalised(after[0].text)):
                continue
            named = list(known.references)
        found.append(Name(number, known.start_token, known.end_token, named[0].entry.type, 0.7, known.references))
    return found


def _settled(sentences: Sequence[Sentence], names: Sequence[Name]) -> list[Name]:
    """The names, each of the type that its form has most weight for in the article, where that is clear."""
    votes: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    forms = [form_of(sentences[name.sentence], name.start, name.end) for name in names]
    for name, form in zip(names, forms, strict=True):
        heading = sentences[name.sentence].heading
        votes[form][name.type] += name.score * (_WORD_OF_THE_TEXT if name.score >= STATED else 0.5 if heading else 1.0)
    settled: list[Name] = []
    for name, form in zip(names, forms, strict=True):
        ballot = votes[form]
        best = max(ballot, key=ballot.__getitem__)
        clear = " " in form or ballot[best] > _CLEAR * ballot[name.type]
        # "Met in Jordan" is the country, whoever else is called so.
        outvoted = best != name.type and clear and not _named_as_place(sentences[name.sentence], name)
        settled.append(name._replace(type=best) if outvoted else name)
    return settled


def _of_a_range(sentences: Sequence[Sentence], names: Sequence[Name]) -> list[Name]:
    """The names, with a product for what begins like a range of products that the text speaks of: Amber | Red."""
    ranges = {
        form_of(sentences[name.sentence], name.start, name.end)
        for name in names
        if name.type == "PRODUCT" and name.score >= STATED and name.end - name.start == 1
    }
    return [
        name._replace(type="PRODUCT")
        if name.end - name.start == 2 and fold(sentences[name.sentence].tokens[name.start].text) in ranges else name
        for name in names
    ]  # fmt: skip


def _over_parts(names: Sequence[Name], repeats: Sequence[Name]) -> list[Name]:
    """Both together, without the names that lie inside a repeated one."""
    over = {(name.sentence, at) for name in repeats for at in range(name.start, name.end)}
    return [name for name in names if (name.sentence, name.start) not in over] + list(repeats)


def _named_as_place(sentence: Sentence, name: Name) -> bool:
    """Whether a name stands where only a country or state does, and is one's: in Jordan."""
    before = sentence.tokens[name.start - 1].text.lower() if name.start else ""
    lands = any(reference.entry.subtype in ("country", "state") for reference in name.references)
    return name.type == "LOC" and lands and before in _WITHIN


def _repeats(sentences: Sequence[Sentence], names: Sequence[Name], lower: set[str]) -> list[Name]:
    """Places where a found name stands again, unmarked and not inside a longer run of capitals."""
    by_first: dict[str, dict[str, Name]] = defaultdict(dict)
    for name in names:
        sentence = sentences[name.sentence]
        words = [token.text for token in sentence.tokens[name.start : name.end]]
        form = form_of(sentence, name.start, name.end)
        if name.score < 0.6 or len(words) > _MOST_WORDS:
            continue
        if len(words) == 1 and (words[0].lower() in lower or form in _NO_NAMES or not is_capitalised(words[0])):
            continue
        kept = by_first[words[0]].get(form)
        if kept is None or name.score > kept.score:
            by_first[words[0]][form] = name
    taken = _free(names)
    found: list[Name] = []
    for number, sentence in enumerate(sentences):
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            options = by_first.get(token.text)
            if not options:
                continue
            for form, name in sorted(options.items(), key=lambda item: -len(item[0])):
                end = at + name.end - name.start
                if end > len(tokens) or form_of(sentence, at, end) != form:
                    continue
                parts = [span for span in taken[number] if span[0] < end and at < span[1]]
                stated = name.score >= STATED and all(at <= first and last <= end for first, last in parts)
                if parts and not (stated and all(last - first < end - at for first, last in parts)):
                    continue
                if not sentence.heading and _inside_a_run(sentence, at, end):
                    continue
                taken[number].append((at, end))
                found.append(Name(number, at, end, name.type, 0.6, name.references))
                break
    return found


def _inside_a_run(sentence: Sentence, start: int, end: int) -> bool:
    before = sentence.tokens[start - 1].text if start else ""
    after = sentence.tokens[end].text if end < len(sentence.tokens) else ""
    return (start > 1 and bool(before) and is_capitalised(before)) or (bool(after) and is_capitalised(after))
