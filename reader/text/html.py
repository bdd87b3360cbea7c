"""Saved pages to blocks, by trafilatura."""

from reader.errors import UnreadableInput
from reader.model import Article, Document
from reader.text.decode import decode


def blocks(document: Document) -> Article:
    """The article in a saved page. Raises `UnreadableInput` if there is no text in it."""
    import trafilatura

    from reader.text.clean import clean_text

    page = decode(document.data, document.hints.get("charset"))
    text = trafilatura.extract(page, include_comments=False) or ""
    if not text.strip():
        raise UnreadableInput(f"{document.origin}: no article found in the page")
    return clean_text(text, document.hints)
