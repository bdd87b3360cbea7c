"""Towns on no list: what an English article only ever names after `in` is a place, whatever it looks like."""

from collections import defaultdict
from collections.abc import Sequence

from reader.entities.gazetteer import fold
from reader.entities.mentions import Name, Sentence
from reader.entities.tokens import Token
from reader.entities.wordlists import words

_WITHIN = words("in near outside")
_NOT_OF_PLACES = words(
    """
    believe believes believed belief interest interested confidence trust faith stake stakes shares invest invested
    investing investment role roles star stars starring starred appears appeared seen published played as dressed hope
    disappointed piece article report writing wrote writes said says reported found read featured printed debut
    """
)
"""After these, `in` is followed by people, papers and works: a stake in, published in."""
_SURE = 0.97
_SURE_BODY = 0.8


def located(sentences: Sequence[Sentence], names: Sequence[Name]) -> list[Name]:
    """The names, with places for people and organisations that nothing but the tagger takes for such."""
    places: dict[str, list[bool]] = defaultdict(list)
    shared: dict[str, set[str]] = defaultdict(set)
    forms = [_form(sentences[name.sentence], name) for name in names]
    for name, form in zip(names, forms, strict=True):
        places[form].append(_after_in(sentences[name.sentence], name))
        for word in form.split():
            shared[word].add(form)
    found: list[Name] = []
    for name, form in zip(names, forms, strict=True):
        place = name.type in ("PERSON", "ORG") and _is_guess(name) and all(places[form])
        alone = place and all(len(shared[word]) == 1 for word in form.split())
        found.append(name._replace(type="LOC", score=0.7) if alone else name)
    return found


def _is_guess(name: Name) -> bool:
    certain = any(reference.certain for reference in name.references)
    return not certain and name.end - name.start < 3 and name.score < (_SURE if name.type == "PERSON" else _SURE_BODY)


def _form(sentence: Sentence, name: Name) -> str:
    return " ".join([fold(token.text) for token in sentence.tokens[name.start : name.end]])


def _after_in(sentence: Sentence, name: Name) -> bool:
    """Whether a name stands after `in` as a place does, with no longer name beside it."""
    tokens: Sequence[Token] = sentence.tokens
    if sentence.language != "en" or sentence.heading or name.start < 2 or tokens[name.start - 1].text not in _WITHIN:
        return False
    following = tokens[name.end].text if name.end < len(tokens) else "."
    before = tokens[name.start - 2].text.lower()
    return before not in _NOT_OF_PLACES and (following in ".,;:)" or following[0].islower())
