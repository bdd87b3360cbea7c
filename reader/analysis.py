"""The whole way of one document: bytes in, cleaned article and entities out. What import's workers run."""

from collections.abc import Sequence

from reader.model import Analysis, Article, Document, Entity


def analyse(document: Document, *, backend: str | None = None, templates: Sequence[str] = ()) -> Analysis:
    """The article in `document` and the entities in it.

    `backend` names an optional recogniser (`spacy:MODEL`, `gliner:PATH`) in place of the shipped one; `templates` are
    lines known to repeat across the articles of the document's source. Raises `UnreadableInput` if there is no text
    in the document, `MissingModel` if the backend is not installed.
    """
    from reader.entities.extract import extract
    from reader.text.clean import clean

    article: Article = clean(document, templates=templates)
    entities: tuple[Entity, ...] = extract(article, backend=backend)
    return Analysis(document.origin, article, entities)
