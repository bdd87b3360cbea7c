"""Small articles with entities, spelled out: what the tests of the store put in."""

import re

from reader.library import Library
from reader.library.importer import store
from reader.model import Analysis, Article, Block, Entity, EntityType, Mention

NAMES: dict[str, EntityType] = {
    "Elon Musk": "PERSON", "Musk": "PERSON", "Jensen Huang": "PERSON", "Mary Barra": "PERSON",
    "Nvidia": "ORG", "NVIDIA Corporation": "ORG", "Tesla": "ORG", "General Motors": "ORG", "Berlin": "LOC",
}  # fmt: skip


def entities_in(title: str, texts: list[str], **known: str) -> tuple[Entity, ...]:
    """Every name of `NAMES` in the texts, the longer ones first; `Musk` belongs to an `Elon Musk` beside it."""
    found: dict[str, list[Mention]] = {}
    for block, text in enumerate([title, *texts], start=-1):
        taken: list[tuple[int, int]] = []
        for name in sorted(NAMES, key=len, reverse=True):
            for match in re.finditer(rf"\b{name}\b", text):
                if not any(match.start() < end and start < match.end() for start, end in taken):
                    taken.append(match.span())
                    found.setdefault(name, []).append(Mention(block, *match.span(), name))
    if "Elon Musk" in found and "Musk" in found:
        found["Elon Musk"] = sorted(found["Elon Musk"] + found.pop("Musk"), key=lambda m: (m.block, m.start))
    entities = [
        Entity(name, NAMES[name], tuple(mentions), tuple({m.text for m in mentions} - {name}), identity=known.get(name))
        for name, mentions in found.items()
    ]
    for block, text in enumerate(texts):
        for match in re.finditer(r"\$(\d+) billion", text):
            value = {"amount": float(match[1]) * 1e9, "currency": "USD"}
            entities.append(Entity(match[0], "MONEY", (Mention(block, *match.span(), match[0]),), value=value))
    return tuple(entities)


def story(
    origin: str,
    title: str,
    *texts: str,
    published: str | None = "2024-03-23",
    source: str | None = "Home IT",
    byline: tuple[str, ...] = ("Ann Lee",),
    url: str | None = None,
    language: str = "en",
) -> Analysis:
    """An analysed article."""
    blocks = tuple(Block("paragraph", text, language) for text in texts)
    article = Article(
        title, blocks, byline=byline, source=source, url=url, published=published, language=language,
        text=title + "\n\n" + "\n\n".join(texts),
    )  # fmt: skip
    return Analysis(origin, article, entities_in(title, list(texts)))


def stored(library: Library, *analyses: Analysis) -> list[int]:
    """The ids of these articles once they are in the library, in order."""
    return [store(library, [analysis]).article_ids[0] for analysis in analyses]
