"""The whole way of one document: bytes to lines, evidence, a verdict on each line, blocks and cuts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader.errors import UnreadableInput
from reader.model import Article, Document
from reader.text.assemble import assemble, attested_words, unbroken
from reader.text.decide import decide
from reader.text.decision import Decision, by_line
from reader.text.encoding.decode import decode
from reader.text.evidence.ground import About, first_paragraph
from reader.text.evidence.liveblog import entry_times
from reader.text.evidence.notes import is_note
from reader.text.evidence.repeats import repeats
from reader.text.furniture import gather
from reader.text.furniture.found import Found
from reader.text.language import UNKNOWN, detect
from reader.text.lines.glued import unglued
from reader.text.lines.logical import logical_lines
from reader.text.lines.view import Verdict, View, views
from reader.text.rules.rulebook import rule_book
from reader.text.shape import fold, sentences

_TOO_MUCH = 0.4
_CHROME_WORDS = 8
_SAID_ELSEWHERE = frozenset(("repeated", "repeated-title", "pull-quote", "summary-stub", "reader-cut"))


def clean(document: Document, *, templates: Sequence[str] = (), decisions: Sequence[Decision] = ()) -> Article:
    """The article in `document`, and a cut for all that was taken out.

    `templates` are lines that repeat across the articles of the same source, `decisions` what the reader decided.
    Raises `UnreadableInput` if the document is empty or no text.
    """
    if document.media_type == "text/html":
        from reader.text.html import blocks

        article = blocks(document, templates=templates, decisions=decisions)
        return _hinted(replace(article, title=document.hints.get("title") or article.title), document.hints)
    return clean_text(_decoded(document), document.hints, templates=templates, decisions=decisions)


def _decoded(document: Document) -> str:
    try:
        text = decode(document.data, document.hints.get("charset"))
    except UnreadableInput as error:
        raise UnreadableInput(f"{document.origin}: {error}") from error
    if not text.strip():
        raise UnreadableInput(f"{document.origin}: empty, there is nothing to read in it")
    return text


def clean_text(
    text: str, hints: Mapping[str, str], *, templates: Sequence[str] = (), decisions: Sequence[Decision] = ()
) -> Article:
    """The article in the decoded `text`; see `clean`."""
    looked = look(text, hints.get("title") or "", templates, decisions)
    seen, found, code, title = looked.views, looked.found, looked.code, looked.title
    verdicts = decide(seen, looked.fixed, code, looked.about)
    flags = list(_title_flags(found))
    if _lost(seen, verdicts) > _TOO_MUCH:
        verdicts = [
            Verdict() if _would_be_missed(view, verdict) else verdict
            for view, verdict in zip(seen, verdicts, strict=True)
        ]
        flags.append("much-cut")
    attested = attested_words(seen)
    made = assemble(text, seen, verdicts, code, attested)
    if found.title_line is not None:
        line = seen[found.title_line].line
        title = unbroken(title, text[line.start : line.end], attested)
    if not title:
        title = _made_title(made.blocks[0].text if made.blocks else text)
        flags.append("title-replaced")
    if any(cut.rule in ("truncation", "paywall") for cut in made.cuts):
        flags.append("truncated")
    return _hinted(
        Article(
            title=title,
            blocks=made.blocks,
            cuts=made.cuts,
            furniture=made.furniture,
            byline=found.byline,
            source=found.source,
            url=found.url,
            published=found.published or found.updated,
            updated=found.updated,
            section=found.section,
            tags=found.tags,
            language=code,
            flags=tuple(dict.fromkeys(flags)),
            text=text,
        ),
        hints,
    )


@dataclass(frozen=True, slots=True)
class Look:
    """A text before its lines are decided on: its lines, what they say of the article, the verdicts that stand."""

    views: Sequence[View]
    found: Found
    fixed: Mapping[int, Verdict]
    code: str
    title: str

    @property
    def about(self) -> About:
        """What the deciding knows of the article."""
        return About(self.found.title_line, self.found.byline, self.found.source or "")


def look(text: str, title: str = "", templates: Sequence[str] = (), decisions: Sequence[Decision] = ()) -> Look:
    """The decoded `text` as its lines are seen; `title` wins over what they say. For the rest see `clean`."""
    seen, code = viewed(text)
    found = gather.find(seen, code)
    fixed = _fixed(seen, found, templates, decisions)
    first = first_paragraph(seen, fixed)
    title = title or found.title
    fixed.update(
        (index, verdict)
        for index, verdict in repeats(seen, fixed, title, found.title_line, first).items()
        if index not in fixed
    )
    return Look(seen, found, fixed, code, title)


def viewed(text: str) -> tuple[list[View], str]:
    """The lines of the decoded `text` as the deciding sees them, and the language that it is in."""
    lines = logical_lines(text)
    code = detect(_sample([line.text for line in lines]))
    book = rule_book(code)
    return views(unglued(lines, book, code), book), code


def _sample(lines: Sequence[str]) -> str:
    """The longest lines: what the text is written in, whatever the buttons around it say."""
    longest = sorted((line for line in lines if len(line) > 40), key=len, reverse=True)[:12] or list(lines)
    return " ".join(line[:600] for line in longest)


def _fixed(
    seen: Sequence[View], found: Found, templates: Sequence[str], decisions: Sequence[Decision]
) -> dict[int, Verdict]:
    """The verdicts that need no weighing: the reader's, furniture, notes, templates of the source."""
    fixed: dict[int, Verdict] = {}
    for index, rule in found.cut:
        fixed[index] = Verdict(rule=rule)
    for index, name in found.lines:
        fixed[index] = Verdict(field=name)
    repeated = {fold(line) for line in templates}
    decided = by_line(decisions)
    for index in entry_times(seen):
        fixed.setdefault(index, Verdict(settled=True))
    for index, view in enumerate(seen):
        if view.key in decided:
            fixed[index] = Verdict(settled=True) if decided[view.key] else Verdict(rule="reader-cut")
        elif index not in fixed and is_note(view.rest):
            fixed[index] = Verdict(note=True)
        elif index not in fixed and repeated and view.key in repeated:
            fixed[index] = Verdict(rule="template")
    return fixed


def _lost(seen: Sequence[View], verdicts: Sequence[Verdict]) -> float:
    """The share of words that would be missed if they went, of these and those that stay."""
    gone = kept = 0
    for view, verdict in zip(seen, verdicts, strict=True):
        if _would_be_missed(view, verdict):
            gone += view.words
        elif verdict.kept or verdict.note:
            kept += view.words
    return gone / (gone + kept) if gone else 0.0


def _would_be_missed(view: View, verdict: Verdict) -> bool:
    """Whether the line goes that may be text: short chrome is not missed, nor what stands elsewhere."""
    return bool(verdict.rule) and verdict.rule not in _SAID_ELSEWHERE and (view.words > _CHROME_WORDS or view.prose)


def _title_flags(found: Found) -> Sequence[str]:
    return ["updated"] if {"u", "update", "updated"} & set(found.title_flags) or found.updated else []


def _made_title(text: str) -> str:
    """A title for an article that has none: its first words."""
    start, end = next(iter(sentences(text[:2000])), (0, len(text)))
    words = text[start:end].split()
    return " ".join(words) if len(words) <= 14 else " ".join(words[:12]).rstrip(",;:") + "…"


def _hinted(article: Article, hints: Mapping[str, str]) -> Article:
    """The article with what its source says of it, which wins over what the text suggests."""
    from reader.text.wording.meta import parse

    code = article.language if article.language != UNKNOWN else "en"

    def day(name: str, suggested: str | None) -> str | None:
        stamp = parse(hints[name], code) if hints.get(name) else None
        return (stamp.published or stamp.updated) if stamp else suggested

    named = hints.get("byline", "")
    read = parse(f"By {named}", "en") if named else None
    return replace(
        article,
        byline=(read and read.byline) or ((named.strip(),) if named else article.byline),
        source=hints.get("source") or article.source,
        url=hints.get("url") or article.url,
        section=hints.get("section") or article.section,
        published=day("published", article.published),
        updated=day("updated", article.updated),
    )
