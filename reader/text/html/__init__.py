"""Saved pages: main text found by trafilatura, walked into our blocks; title, author and date by what the page says.

`Article.text` is the main text with a blank line between blocks; it is that text which blocks and cuts account for.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reader.errors import UnreadableInput
from reader.model import Article, Block, Cut, Document, Link
from reader.text.decision import Decision, by_line
from reader.text.evidence.page import certain
from reader.text.html.body import Piece, pieces
from reader.text.html.metadata import page_metadata
from reader.text.html.source import page_source
from reader.text.language import UNKNOWN, detect
from reader.text.lines.logical import Line
from reader.text.lines.view import View, views
from reader.text.rules.kinds import KINDS
from reader.text.rules.rulebook import rule_book
from reader.text.shape import count_words, ends_sentence, fold, same_text


def blocks(document: Document, *, templates: Sequence[str] = (), decisions: Sequence[Decision] = ()) -> Article:
    """The article in a saved page; see `clean`. Raises `UnreadableInput` if there is no text in it."""
    import trafilatura

    source = page_source(document.data, document.hints.get("charset"))
    found: Any = trafilatura.bare_extraction(
        source,
        url=document.hints.get("url"),
        include_comments=False,
        include_formatting=True,
        include_links=True,
        with_metadata=True,
    )
    walked = pieces(found.body) if found is not None and found.body is not None else []
    if not walked:
        raise UnreadableInput(f"{document.origin}: no article found in the page")
    known = page_metadata(source, found)
    text = "\n\n".join(piece.text for piece in walked)
    code = detect(max((piece.text for piece in walked), key=len)[:2000])
    if code == UNKNOWN:
        code = known.language or UNKNOWN
    article = _judged(text, walked, known.title, code, templates=templates, decisions=decisions)
    return replace(
        article,
        title=known.title or walked[0].text[:120],
        flags=() if known.title else ("title-replaced",),
        byline=known.byline,
        source=known.source,
        url=known.url,
        published=known.published,
        updated=known.updated,
        section=known.section,
        tags=known.tags,
    )


def recut(article: Article, *, templates: Sequence[str] = (), decisions: Sequence[Decision] = ()) -> Article:
    """A page's article judged again: what was kept and what was cut, by the rules and decisions as they are now."""
    walked = [
        (block.spans[0][0], Piece(block.kind, block.text, block.level, _links(article, number)))
        for number, block in enumerate(article.blocks)
        if block.spans
    ]
    walked += [(cut.spans[0][0], _piece_of(cut)) for cut in article.cuts if cut.spans]
    pieces_in_order = [piece for _, piece in sorted(walked, key=lambda each: each[0])]
    again = _judged(
        article.text, pieces_in_order, article.title, article.language, templates=templates, decisions=decisions
    )
    return replace(article, blocks=again.blocks, cuts=again.cuts, links=again.links)


def _piece_of(cut: Cut) -> Piece:
    """What a cut was before: a cut does not say, but a short line that ends no sentence was a heading, if anything."""
    heading = count_words(cut.text) <= 12 and not ends_sentence(cut.text)
    return Piece("heading", cut.text, 2) if heading else Piece("paragraph", cut.text)


def _links(article: Article, block: int) -> tuple[tuple[int, int, str], ...]:
    return tuple((link.start, link.end, link.url) for link in article.links if link.block == block)


def _judged(
    text: str,
    walked: list[Piece],
    title: str | None,
    code: str,
    *,
    templates: Sequence[str],
    decisions: Sequence[Decision],
) -> Article:
    """Blocks, and cuts for what the reader, a template, a closed phrase or a repeated title takes out."""
    kept: list[Block] = []
    cuts: list[Cut] = []
    links: list[Link] = []
    at = 0
    line = 1
    repeated = {fold(each) for each in templates}
    decided = by_line(decisions)
    for piece, view in zip(walked, _views(walked, code), strict=True):
        span = (at, at + len(piece.text))
        if view.key in decided:
            rule = "" if decided[view.key] else "reader-cut"
        else:
            rule = "template" if view.key in repeated else _residue(piece, view, title, first=not kept)
        if rule:
            cuts.append(Cut(piece.text, rule, KINDS[rule].reason, line, len(kept), None, (span,)))
        else:
            links += [Link(len(kept), start, end, url) for start, end, url in piece.links]
            language = detect(piece.text)
            kept.append(Block(piece.kind, piece.text, code if language == UNKNOWN else language, piece.level, (span,)))
        at = span[1] + 2
        line += piece.text.count("\n") + 2
    return Article("", tuple(kept), tuple(cuts), language=code, links=tuple(links), text=text)


def _views(walked: list[Piece], code: str) -> list[View]:
    lines = [Line(0, len(piece.text), piece.text, number, True) for number, piece in enumerate(walked, 1)]
    return views(lines, rule_book(code))


def _residue(piece: Piece, view: View, title: str | None, *, first: bool) -> str:
    if piece.kind in ("code", "table"):
        return ""
    if first and title and same_text(piece.text) == same_text(title):
        return "repeated-title"
    if certain(view) and not view.prose and view.surest is not None:
        return view.surest.rule.kind.name
    return ""
