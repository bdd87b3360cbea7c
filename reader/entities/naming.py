"""Things and figures as entities: which form names them, which are aliases."""

import json
import re
from collections import Counter
from collections.abc import Sequence

from reader.entities.forms import is_acronym
from reader.entities.gazetteer import fold
from reader.entities.grammar import Figure
from reader.entities.mentions import Sentence
from reader.entities.resolve import Thing, is_cjk, mention_of
from reader.model import Entity, Mention

_MOST_ALIASES = 12
_WEEKDAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \w|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag, \w|Mittwoch, \w"
    r"|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \w",
    re.IGNORECASE,
)
"""A day of the week before a date, which names it as well without."""


def entity_of(thing: Thing, sentences: Sequence[Sentence], texts: dict[int, str], language: str) -> Entity:
    """The entity of a thing, under its fullest form in the article."""
    mentions = tuple(mention_of(name, sentences, texts) for name in thing.names)
    counts = Counter(mention.text for mention in mentions)
    name = max(counts, key=lambda form: _fullness(form, counts[form], language))
    entry = thing.entry
    if entry is not None and (
        (is_cjk(name) and language != "zh" and not is_cjk(entry.name))
        or (name.isupper() and not is_acronym(name) and fold(name) == fold(entry.name))
    ):
        name = entry.name
    if (
        entry is not None
        and name.endswith("s")
        and fold(name[:-1]) in {fold(one) for one in (entry.name, *entry.aliases)}
    ):
        name = name[:-1]  # the German genitive: Deutschlands
    others = [form for form in counts if form != name]
    if entry is not None:
        others += [form for form in (entry.name, *entry.aliases) if form != name and form not in counts]
    aliases = tuple(dict.fromkeys(others))[: len(counts) + _MOST_ALIASES]
    return Entity(name, thing.type, mentions, aliases, identity=(entry.identity or None) if entry else None)


def _fullness(form: str, count: int, language: str) -> tuple[bool, bool, int, int, int]:
    native = is_cjk(form) == (language == "zh")
    shouted = form.isupper() and not is_acronym(form)
    return native, not shouted, len(form.split()), len(form), count


def figure_entities(figures: Sequence[tuple[int, Figure]], texts: dict[int, str]) -> list[Entity]:
    """The figures as entities: those of one value, or of one form, are one."""
    groups: dict[str, list[tuple[Mention, Figure]]] = {}
    for number, figure in figures:
        text = texts[number][figure.start : figure.end]
        mention = Mention(number, figure.start, figure.end, text)
        groups.setdefault(_same(figure, text), []).append((mention, figure))
    entities: list[Entity] = []
    for group in groups.values():
        forms = Counter(mention.text for mention, _ in group)
        name = max(forms, key=lambda form: (len(form), forms[form]))
        cores = [mention.text[: figure.core - figure.start] for mention, figure in group]
        days = (
            [form.split(maxsplit=1)[1] for form in forms if _WEEKDAY.match(form)] if group[0][1].type == "DATE" else []
        )
        aliases = tuple(dict.fromkeys(form for form in (*forms, *cores, *days) if form != name))
        first = group[0][1]
        entities.append(Entity(name, first.type, tuple(mention for mention, _ in group), aliases, first.value))
    return entities


def _same(figure: Figure, text: str) -> str:
    """What figures must share to be one: type and value; for dates read off the day of publication, their words."""
    value = figure.value
    if figure.type == "DATE" or value is None:
        return f"{figure.type} {text.casefold()}"
    return f"{figure.type} {json.dumps(value, sort_keys=True)}"
