"""Lines that say something about the article: who wrote it, when, for which section, how long it takes to read.

A line is taken apart from its start; only one that is used up to its end was such a line.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.text.wording import dates, wide
from reader.text.wording.authors import is_button, names_at
from reader.text.wording.grammar import Grammar, grammar
from reader.text.wording.labels import Wording, section_names, wording
from reader.text.wording.names import AGENCIES, NAME, NEWSROOMS, OUTLET_WORD

__all__ = ["Meta", "begins", "consume", "parse", "section_names"]

_LONGEST = 220
_REMEMBERED = 512
_DATE = 40
_SOON = 24
_LOWER_START = re.compile(
    r"(?:by|aus\s|in\s|from\s|desde|depuis|à\s|uit\s|von|por|par|di|door|foto|texto|автор|text|texte?|published|posted|updated|last|ver|zuletzt|aktual|publi|act|mis|modif|le|el|em|há|vor|pub|agg|bij|gep|reviewed|\d)"
)
_SEPARATORS = re.compile(
    r"[\s|•·∙⋅‧・⸱~¦│┃▪♦→\u2600-\u27bf\u25a0-\u25ff\U0001f300-\U0001faff,;/⁄∕–—:：()\[\]>»*_^=｜丨／（）⏱⏰\ufe0f-]{1,12}|\.(?=\s|$)"
)
_ADDRESS = re.compile(r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}|@\w{2,30}\b")
_COUNT = re.compile(
    r"\d[\d.,]{0,8}\s?[kK万萬]?\s?(?:comments?|shares?|views?|likes?|reads?|Kommentare?|Aufrufe|comentarios?|commentaires?|comentários?|commenti|reacties|评论|阅读|浏览|コメント|комментари\w{0,3})\b"
    r"|(?:阅读|浏览|评论|点击|閱讀|瀏覽|點閱)(?:量|数|次数|數)?[:： ]{0,2}\d[\d.]{0,8}[万萬]?|\d{1,3}$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"(?:\d{1,2}\s?(?:h|hrs?|hours?|mins?|m|minutes?|d|days?|weeks?|w|mo|months?|yrs?)\b(?:\sago)?|an?\s(?:hour|day|week)\sago|(?:just\snow|yesterday|gestern|vorgestern|ayer|hier)\b"
    r"|(?:vor|hace|il\sy\sa|há)\s(?:\d{1,2}|einer|einem|una?|une?)\s\w{1,10}|\d{1,2}\s?(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|月|年)前|(?:昨天|今天|前天|刚刚|剛剛))",
    re.IGNORECASE,
)
_TIME_ONLY = re.compile(
    r"(?:[01]?\d|2[0-3])\s?[:.h]\s?[0-5]\d(?:\s?(?:Uhr|[ap]\.?m\.?|h|hrs))?(?:\s?\(?(?:[A-Z]{2,5}|GMT[+-]\d{1,2})\)?)?(?!\d)",
    re.IGNORECASE,
)
_TIME_FIRST = re.compile(
    r"(?P<time>(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\.?|\s?(?:Uhr|h|hrs)\b)?(?:\s?[A-Z]{2,4}\b)?)\s?[,•·|-]?\s?(?:(?:on|am|le|el|del)\s)?(?=\w)",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"(?:(?:posted|filed|published)\s(?:in|under)|veröffentlicht\s(?:in|unter)|"
    r"abgelegt unter|publicado en|publié dans|classé dans)\s?:?\s"
    r"(?P<section>(?-i:[A-ZÀ-Þ])[\w&’'-]{1,24}(?:[\s,&]{1,3}(?-i:[A-ZÀ-Þ])[\w&’'-]{1,24}){0,5})(?=\s?[|•·]|$)",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"(?:eastern|central|mountain|pacific|atlantic|alaska|greenwich|central european|british)\s"
    r"(?:daylight|standard|mean|summer)\s?time\b",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:at|um|a las|à|alle|as of)\s(?=\d)", re.IGNORECASE)
_REVIEW = re.compile(r"reviewed by\b", re.IGNORECASE)
_WITH_AGENCY = re.compile(
    r"(?:avec|mit|con|with|et|und|y|and|via|/)\s(?:l['’]|the\s)?(?P<name>[\w-]{2,20}(?:\s[\w-]{2,20})?)\b",
    re.IGNORECASE,
)
_AGENCY_SOURCE = re.compile(
    r"(?:Quelle|Source|Fuente|Fonte)\s?[:：]\s?(?P<name>[\w-]{2,20})(?:\s[A-ZÀ-Þ][\w-]{1,20}){0,2}(?=$|[\s,|])"
)
_OUTLET_WITH = re.compile(r"(?P<name>[^\W\d_][\w.'’-]{0,20}(?:\s[\w.'’-]{1,20}){0,3})\s(?=(?:avec|mit|con|with)\s)")
_INITIALS = re.compile(r"(?:(?:[A-Z]\.[ -]?){2,3}|[a-z]{2,5})(?=\s(?:avec|mit|with|con)\s|\s?[/)]|$)")
_PLACE = re.compile(
    r"(?:(?:reports?|reporting|writes|writing|berichtet|schreibt|informa|escribe)\s)?(?:in|aus|en|à|from|at|desde|depuis|do|da|(?P<paper>for|pour|für|para)|,)\s(?:(?:the|la|le|el|los|las|die|der|das)\s)?(?:[A-ZÀ-Þ][\w'’.-]{1,20}\s?){1,3}"
)
_PAPER = re.compile(rf"{OUTLET_WORD.pattern}|\sThe\s")
# `asks, Ada Holroyd answers`: what stands behind an interviewer.
_ASKS = re.compile(
    r"\s(?:asks|fragt|pregunta|interroge|demande|chiede)(?:\s?[,;–—-]\s?|\s(?:and|und|y|et|e)\s)"
    rf"{NAME}(?:\s?\([^()]{{1,30}}\))?\s(?:answers|replies|antwortet|responde|contesta|répond|risponde)\.?$"
    r"|\s(?:in conversation with|im gespräch mit|en conversación con|s['’]entretient avec|spoke (?:to|with)|sprach mit)"
    rf"\s{NAME}$",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(r"[A-ZÀ-Þ][\w'’-]{2,20}(?:[ /-][A-ZÀ-Þ][\w'’-]{2,20}){0,2}(?:[.,:]|\s[–—-])\s")
_CHUNK = re.compile(r"[^|•·∙⋅,;/⁄–—\n]{2,40}")


@dataclass(frozen=True, slots=True)
class Meta:
    """What a line says of the article; empty where it says nothing. `other`: a reading time, a count or the like."""

    byline: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    section: str | None = None
    source: str | None = None
    other: bool = False
    prefixed: bool = False
    """Whether a word like "By" stood before the names."""
    reviewed: bool = False
    """Whether that was "Reviewed by": a critic, or, where the author is named as well, who checked the facts."""


def _announces(text: str, words: Wording, shapes: Grammar) -> bool:
    """Whether `text` begins with words that stand before authors."""
    return any(each.match(text) for each in (words.byline, shapes.author, shapes.whole, shapes.others))


@lru_cache(_REMEMBERED)
def parse(text: str, code: str) -> Meta | None:
    """What the line `text` of an article in the language `code` says of it; None if it says anything else."""
    words = wording(code)
    if len(text) > _LONGEST or not text:
        return None
    if text[0].islower() and not _LOWER_START.match(text) and not _announces(text, words, grammar(code)):
        return None
    meta, _, stopped = _read(text, 0, code)
    said = meta.byline or meta.published or meta.updated or meta.source or meta.other
    return meta if said and stopped == len(text) else None


def consume(text: str, position: int, code: str) -> tuple[Meta, int]:
    """What the words of `text` from `position` on say of the article, and where they stop doing so."""
    meta, end, _ = _read(text, position, code)
    return meta, end


def _read(text: str, position: int, code: str) -> tuple[Meta, int, int]:
    """What `text` says from `position` on, where the last word that says something ends, and where reading stopped."""
    meta, end = Meta(), position
    label: str | None = None
    while position < len(text):
        separator = _SEPARATORS.match(text, position)
        if separator:
            position = separator.end()
            continue
        step = _step(text, position, meta, label, code)
        if step is None:
            break
        meta, position, label = step
        end = position
    return meta, end, position


def begins(text: str, at: int, code: str) -> bool:
    """Whether a date, a label, "By" or a reading time stands at `at`: not a name or place alone."""
    words = wording(code)
    patterns = (words.published, words.updated, words.byline, words.reading, _COUNT, wide.SOURCE, wide.BYLINE)
    return dates.at(text, at, code) is not None or any(pattern.match(text, at) for pattern in patterns)


_Step = tuple[Meta, int, str | None]


def _step(text: str, at: int, meta: Meta, label: str | None, code: str) -> _Step | None:
    words = wording(code)
    stamp = _stamp_at(text, at, code)
    if stamp:
        return _stamped(meta, stamp.iso, label), stamp.end, None
    for name, pattern in (("updated", words.updated), ("published", words.published)):
        match = pattern.match(text, at)
        if match and (match.group()[-1] in ":：" or _date_follows(text, match.end(), code)):
            return meta, match.end(), name
    for pattern in (words.reading, _RELATIVE, _COUNT, _ADDRESS, _ZONE, wide.OTHER):
        match = pattern.match(text, at)
        if match and match.end() > at:
            return replace(meta, other=True), match.end(), None if pattern is _RELATIVE else label
    filed = _FILED.match(text, at)
    if filed:
        return replace(meta, section=meta.section or filed["section"], other=True), filed.end(), label
    match = _TIME_ONLY.match(text, at) or _AT.match(text, at) if label or meta.other else None
    if match:
        return replace(meta, other=True), match.end(), label
    sourced = _source(text, at)
    if sourced:
        return replace(meta, source=meta.source or sourced[0]), sourced[1], label
    step = _announced(text, at, words, meta, code) or _beside(text, at, words, meta, code)
    return (*step, label) if step else None


def _stamped(meta: Meta, iso: str, label: str | None) -> Meta:
    """`meta` with a date. Of two the label tells which is which; one called first publication is the earlier one."""
    name = label or ("updated" if meta.published and not meta.updated else "published")
    if name == "updated":
        return meta if meta.updated else replace(meta, updated=iso)
    if not meta.published:
        return replace(meta, published=iso)
    if label and iso[:10] < meta.published[:10]:
        return replace(meta, published=iso, updated=meta.updated or meta.published)
    return meta


def _stamp_at(text: str, at: int, code: str) -> dates.Stamp | None:
    """The date at `at`, also where its time stands before it."""
    stamp = dates.at(text, at, code)
    time = _TIME_FIRST.match(text, at) if stamp is None else None
    later = dates.at(text, time.end(), code) if time else None
    if time is None or later is None:
        return stamp
    whole = dates.at(f"{text[later.start : later.end]} {time['time']}", 0, code)
    return dates.Stamp(at, later.end, (whole or later).iso)


def _date_follows(text: str, at: int, code: str) -> bool:
    gap = _SEPARATORS.match(text, at)
    after = gap.end() if gap else at
    if after >= len(text) or dates.at(text, after, code) is not None:
        return True
    return bool(_TIME_ONLY.match(text, after) or _AT.match(text, after) or _RELATIVE.match(text, after))


def _source(text: str, at: int) -> tuple[str, int] | None:
    match = wide.SOURCE.match(text, at)
    if match:
        return match["name"].strip(), match.end()
    match = _AGENCY_SOURCE.match(text, at)
    return (match["name"], match.end()) if match and match["name"].casefold() in AGENCIES else None


def _announced(text: str, at: int, words: Wording, meta: Meta, code: str) -> tuple[Meta, int] | None:
    """What a word like "By" or "Photos" makes of the names after it."""
    wider = wide.authors_at(text, at)
    if wider:
        names, source, end = wider
        return replace(meta, byline=_merged(meta.byline, names), source=meta.source or source, prefixed=True), end
    shapes = grammar(code)
    others = shapes.others.match(text, at)
    pictured = names_at(text, others.end(), words, single=False) if others else None
    if pictured and (meta.byline or not _REVIEW.match(text, at)):
        return replace(meta, other=True), pictured[1]
    if not at and (step := _at_the_start(text, words, meta, shapes)):
        return step
    place = _PLACE_BEFORE.match(text, at) if not meta.byline else None
    prefix = (
        (words.byline.match(text, place.end()) if place else None)
        or shapes.author.match(text, at)
        or words.byline.match(text, at)
    )
    if not prefix:
        return None
    named = names_at(text, prefix.end(), words, single=True)
    if named:
        reviewed = bool(_REVIEW.match(text, at))
        return replace(meta, byline=_merged(meta.byline, named[0]), prefixed=True, reviewed=reviewed), named[1]
    blank = _SEPARATORS.match(text, prefix.end())
    start = blank.end() if blank else prefix.end()
    initials = _INITIALS.match(text, start)
    if initials:
        return replace(meta, other=True), initials.end()
    outlet = _OUTLET_WITH.match(text, start)
    if outlet and _WITH_AGENCY.match(text, outlet.end() + 1):
        return replace(meta, source=meta.source or outlet["name"], other=True), outlet.end()
    return None


def _at_the_start(text: str, words: Wording, meta: Meta, shapes: Grammar) -> tuple[Meta, int] | None:
    """Authors whose announcement is one at the beginning of a line only: a place, "De", the kind of article."""
    place = shapes.place.match(text)
    named = names_at(text, place.end(), words, single=False) if place else None
    if named:
        return replace(meta, byline=named[0], prefixed=True), named[1]
    of = shapes.whole.match(text)
    named = names_at(text, of.end(), words, single=False) if of else None
    if named and named[1] == len(text):
        return replace(meta, byline=named[0], prefixed=True), named[1]
    genre = shapes.genre.match(text)
    return (replace(meta, other=True), genre.end()) if genre and _date_soon(text, genre.end()) else None


def _beside(text: str, at: int, words: Wording, meta: Meta, code: str) -> tuple[Meta, int] | None:
    """What no word announces: names, roles, places, departments, papers beside an author or a date."""
    if not at and text.casefold().strip(" .") in AGENCIES:
        return replace(meta, source=None if text.casefold() in NEWSROOMS else text, other=True), len(text)
    known = (
        meta.byline
        or meta.published
        or meta.updated
        or meta.other
        or dates.find(text, start=at, end=at + _LONGEST) is not None
    )
    for pattern in (_TIME_ONLY, words.roles):
        match = pattern.match(text, at) if known else None
        if match:
            return meta, match.end()
    chunk = _chunk(text, at)
    if chunk and chunk.casefold() in words.sections and known:
        return replace(meta, section=meta.section or chunk), at + len(chunk)
    if chunk and chunk.casefold().rstrip(".") in AGENCIES and known:
        return replace(meta, source=meta.source or chunk), at + len(chunk)
    named = names_at(text, at, words, single=False)
    if named and (not meta.byline or meta.prefixed):
        # After "By A. Author |" a further name is the paper's, or a second author's; only joined ones are authors.
        asks = _ASKS.match(text, named[1]) if len(named[0]) == 1 else None
        if asks:
            return replace(meta, byline=named[0], prefixed=True), asks.end()
        shapes = grammar(code)
        reports = shapes.reports.match(text, named[1]) if len(named[0]) == 1 else None
        if reports:
            return replace(meta, byline=named[0], prefixed=True), reports.end()
        written = bool(shapes.written.search(text, at, named[1]))
        return (meta if meta.byline else replace(meta, byline=named[0], prefixed=written)), named[1]
    access = grammar(code).access.match(text, at) if known else None
    if access:
        return replace(meta, other=True), access.end()
    match = _WITH_AGENCY.match(text, at)
    if match and known and match["name"].casefold() in AGENCIES:
        agency = None if match["name"].casefold() in NEWSROOMS else match["name"]
        return replace(meta, source=meta.source or agency), match.end()
    place = _PLACE.match(text, at) if meta.byline else None
    if place and (meta.prefixed or not place["paper"] or _PAPER.search(place.group())):
        return meta, place.end()
    match = _INITIALS.match(text, at) if known else None
    if match:
        return meta, match.end()
    if chunk and known and is_button(chunk):
        return replace(meta, other=True), at + len(chunk)
    return _capitalised(text, at, chunk, meta) if chunk else None


def _chunk(text: str, at: int) -> str:
    """The words up to the next mark or date."""
    part = _CHUNK.match(text, at)
    chunk = part.group() if part else ""
    stamp = dates.find(text, start=at, end=at + len(chunk) + _DATE) if chunk else None
    return (chunk if stamp is None else chunk[: max(stamp.start - at, 0)]).rstrip(" -")


def _capitalised(text: str, at: int, chunk: str, meta: Meta) -> tuple[Meta, int] | None:
    """A place beside author or date, or the paper's name behind both."""
    words = chunk.split()
    if wide.PLACE.match(text, at) and meta.published:
        return meta, len(text)
    if not _capitals(chunk) or len(words) > 5:
        return None
    after_mark = text[:at].rstrip().endswith(("|", "·", "•", "–", "-", "/", ","))
    if (
        meta.byline
        and not meta.source
        and (OUTLET_WORD.search(chunk) or ((meta.published or len(words) > 3) and after_mark))
    ):
        return replace(meta, source=chunk), at + len(chunk)
    if len(words) <= 3 and (meta.byline or _date_soon(text, at + len(chunk))):
        return meta, at + len(chunk)
    if meta.byline and not meta.source and chunk.isupper() and len(words) > 1:
        return replace(meta, source=chunk), at + len(chunk)
    return None


def _capitals(chunk: str) -> bool:
    return all(
        word[0].isupper() or word.isdigit() or word in {"de", "la", "del", "of", "the", "am", "an", "der", "sur"}
        for word in chunk.split()
    )


def _date_soon(text: str, at: int) -> bool:
    stamp = dates.find(text, start=at, end=at + _SOON + _DATE)
    return stamp is not None and stamp.start - at <= _SOON


def _merged(names: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return names + tuple(name for name in more if name not in names)
