"""The entities of an article: names resolved to things, figures parsed to values, ranked."""

import re
from collections.abc import Sequence
from datetime import date

from reader.entities.agreement import agree
from reader.entities.compounds import split_compounds
from reader.entities.cues import Cue, cued, runs, storms, without_openers
from reader.entities.cues_apposed import cued_apposed
from reader.entities.cues_beside import cued_beside
from reader.entities.cues_de import cued_german
from reader.entities.cues_forms import cued_forms
from reader.entities.cues_named import cued_named
from reader.entities.cues_owned import cued_owned
from reader.entities.cues_placed import cued_placed
from reader.entities.cues_products import cued_products
from reader.entities.cues_stated import cued_stated
from reader.entities.cues_works import cued_works
from reader.entities.gazetteer import IS_CJK, Gazetteer, Known
from reader.entities.grammar import Figure, find_figures
from reader.entities.grammar.calendar import published_day
from reader.entities.languages import language_of
from reader.entities.mentions import Name, Sentence, Tagged
from reader.entities.naming import entity_of, figure_entities
from reader.entities.rank import scaled, weight
from reader.entities.reading import read_sentence
from reader.entities.resolve import resolve
from reader.entities.tokens import Token, sentences, tokenize
from reader.entities.traditional import simplified
from reader.model import TITLE_BLOCK, Article, Entity

_LONGEST_SENTENCE = 250
"""Tokens; what has more is no sentence, and is read in pieces."""
_LATIN_WORDS = re.compile(r"[A-Za-z]{2,20} [A-Za-z]{2,20} [A-Za-z]{2,20}")
_TITLE_CASE = 0.7
"""The share of words with a capital from which on a heading is in Title Case."""


def extract(article: Article, *, backend: str | None = None) -> tuple[Entity, ...]:
    """The entities in the article's title and blocks, the weightiest first.

    `backend` names an optional recogniser (`spacy:MODEL`, `gliner:PATH`) that takes the shipped tagger's place. Raises
    `MissingModel` if it is not installed.
    """
    if backend is None:
        from reader.entities.tagger import prepare

        prepare()
    texts = {TITLE_BLOCK: article.title} | {
        number: block.text for number, block in enumerate(article.blocks) if block.kind != "code"
    }
    read: list[Sentence] = []
    figures: list[tuple[int, Figure]] = []
    published = published_day(article.published)
    for number, written in texts.items():
        text = simplified(written)
        block = article.blocks[number] if number >= 0 else None
        stated = block.language if block is not None and block.language != "und" else article.language
        language = language_of(text, stated)
        heading = block is None or block.kind == "heading"
        in_block: list[Sentence] = []
        for start, end in sentences(text):
            tokens = tokenize(text, start, end)
            if language == "de":
                tokens = split_compounds(tokens, Gazetteer.load())
            titled = heading and _title_case(tokens)
            for at in range(0, len(tokens), _LONGEST_SENTENCE):
                in_block.append(Sentence(number, tokens[at : at + _LONGEST_SENTENCE], language, titled))
        figures += [(number, figure) for figure in _figures(text, in_block, language, published)]
        read += in_block
    names = _names(read, _tag(read, texts, article.language, backend))
    figures, names = _apart(figures, names, read)
    things = resolve(read, names)
    found = [entity_of(thing, read, texts, article.language) for thing in things]
    found += figure_entities(figures, texts)
    return _ranked(found, article)


def _figures(text: str, read: Sequence[Sentence], language: str, published: date | None) -> list[Figure]:
    """The figures of a block; where it mixes Chinese with another language, each sentence is read in its own."""
    if not IS_CJK.search(text) or not _LATIN_WORDS.search(text):
        return find_figures(text, [token for sentence in read for token in sentence.tokens], language, published)
    found: list[Figure] = []
    for sentence in read:
        start, end = sentence.tokens[0].start, sentence.tokens[-1].end
        piece = text[start:end]
        own = language_of(piece, "und" if language == "zh" else language)
        for figure in find_figures(piece, tokenize(piece), own, published):
            found.append(figure._replace(start=figure.start + start, end=figure.end + start, core=figure.core + start))
    return found


def _title_case(tokens: Sequence[Token]) -> bool:
    """Whether nearly all longer words have a capital, so that it proves nothing."""
    words = [token.text for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) > _TITLE_CASE * len(words)


def _tag(read: Sequence[Sentence], texts: dict[int, str], language: str, backend: str | None) -> list[list[Tagged]]:
    if backend is not None:
        from reader.entities.backends import recogniser

        return recogniser(backend)(read, texts)
    from reader.entities.tagger import Tagger

    spans = Tagger.load().tag([sentence.tokens for sentence in read], language)
    return [[Tagged(*span) for span in sentence] for sentence in spans]


def _names(read: Sequence[Sentence], tagged: Sequence[Sequence[Tagged]]) -> list[Name]:
    gazetteer = Gazetteer.load()
    names: list[Name] = []
    pending: list[tuple[int, Known]] = []
    for number, (sentence, spans) in enumerate(zip(read, tagged, strict=True)):
        known = gazetteer.find(sentence.tokens, sentence.language)
        cues = find_cues(sentence, known)
        found = read_sentence(number, sentence, spans, cues, known)
        names += found
        covered = {token for name in found for token in range(name.start, name.end)}
        pending += [(number, place) for place in known if place.start_token not in covered]
    return agree(read, names, pending)


def find_cues(sentence: Sentence, known: Sequence[Known]) -> list[Cue]:
    """The names in a sentence that the words beside them give away; capitals in a heading prove nothing.

    `known` are the names in it that the gazetteer knows.
    """
    tokens, language = sentence.tokens, sentence.language
    rows = runs(tokens)
    cues = cued_works(tokens, rows, language)
    if sentence.heading:
        return cues + storms(tokens, rows)
    if language == "zh":
        from reader.entities.cues_zh import cued_chinese
        from reader.entities.cues_zh_stated import cued_stated_chinese

        cues += cued_chinese(tokens, known) + cued_stated_chinese(tokens)
    elif language == "de":
        cues += cued_german(tokens, rows)
    elif language == "en":
        cues += cued_beside(tokens, known) + cued_owned(tokens, known)
    opened = without_openers(tokens, rows)
    if language != "zh":
        cues += cued_forms(tokens, opened) + cued_stated(tokens, opened, language)
        cues += cued_named(tokens, opened, known, language) + cued_placed(tokens, rows, language)
    cues += cued_apposed(tokens, opened)
    return cues + cued(tokens, rows) + cued_products(tokens, rows, language)


def _apart(
    figures: Sequence[tuple[int, Figure]], names: Sequence[Name], read: Sequence[Sentence]
) -> tuple[list[tuple[int, Figure]], list[Name]]:
    """Figures and names without overlap: a figure is part of a longer name (`Colossus 2`, `Expo 2025`), a name of a
    longer figure (`10,000 NVIDIA H100 chips` stays with the names in it, as they are things of their own)."""
    places: dict[int, list[tuple[int, int, Name]]] = {}
    for name in names:
        tokens = read[name.sentence].tokens
        span = tokens[name.start].start, tokens[name.end - 1].end, name
        places.setdefault(read[name.sentence].block, []).append(span)
    kept: list[tuple[int, Figure]] = []
    dropped: set[Name] = set()
    for number, figure in figures:
        touching = [place for place in places.get(number, ()) if place[0] < figure.end and figure.start < place[1]]
        if any(start <= figure.start and end - start > figure.end - figure.start for start, end, _ in touching):
            continue
        if figure.type == "QUANTITY" and any(
            start <= figure.start or (end == figure.end and _is_place(name)) for start, end, name in touching
        ):
            continue
        if any(
            name.type == "WORK_OF_ART" and start <= figure.start and figure.end <= end for start, end, name in touching
        ):
            continue
        kept.append((number, figure))
        if figure.type != "QUANTITY":
            dropped |= {name for _, _, name in touching}
        else:
            dropped |= {name for start, end, name in touching if end == figure.end or start == figure.start}
    return kept, [name for name in names if name not in dropped]


def _is_place(name: Name) -> bool:
    """Whether a name surely is a known place's, as in a table of results: 2 Australia, 3 United States."""
    return name.type == "LOC" and any(reference.certain for reference in name.references)


def _ranked(entities: Sequence[Entity], article: Article) -> tuple[Entity, ...]:
    weights = [
        weight(
            entity.type,
            entity.mentions,
            len(article.blocks),
            [entity.name.lower(), *(alias.lower() for alias in entity.aliases)],
            article.source,
        )
        for entity in entities
    ]
    from dataclasses import replace

    ranked = [replace(entity, weight=value) for entity, value in zip(entities, scaled(weights), strict=True)]
    return tuple(sorted(ranked, key=lambda entity: -entity.weight))
