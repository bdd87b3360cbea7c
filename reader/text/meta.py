"""Lines that say something about the article: who wrote it, when, for which section, how long it takes to read.

A line is taken apart from its start; only one that is used up to its end was such a line.
"""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from reader.text import dates
from reader.text.names import AGENCIES, NAME, WIDE_NAME, is_agency_name, is_name
from reader.text.rules.load import CODES, NEUTRAL, language
from reader.text.rules.rule import Language
from reader.text.shape import fold

_LONGEST = 220
_LOWER_START = re.compile(
    r"(?:by|von|por|par|di|door|propos|recueilli|words|story|photo|written|foto|texto|автор|text|texte?|published|posted|updated|last|ver|zuletzt|aktual|publi|act|mis|modif|le|el|em|há|vor|pub|agg|bij|gep|\d)"
)
_SEPARATORS = re.compile(r"[\s|•·,;/–—:()\[\]>»*_◆●▪-]{1,12}|\.(?=\s|$)")
_ADDRESS = re.compile(r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}|@\w{2,30}\b")
_COUNT = re.compile(
    r"\d[\d.,]{0,8}\s?[kK万]?\s?(?:comments?|shares?|views?|likes?|reads?|Kommentare?|Aufrufe|comentarios?|commentaires?|comentários?|commenti|reacties|评论|阅读|浏览|コメント|комментари\w{0,3})\b"
    r"|(?:阅读|浏览|评论|点击)(?:量|数|次数)?[:： ]{0,2}\d{1,9}",
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
_PICTURES = re.compile(
    r"(?:photo(?:s|graphs?|graphy|graphies?)?|pictures?|images?|fotos?|bild(?:er)?|fotograf(?:í|i)as?|imágenes|illustrations?|ilustración|graphics?|grafik|zeichnung(?:en)?|dessins?|video|edit(?:ed|ing|or)|edición|"
    r"produced|additional reporting)(?:\s(?:by|von|de|par)\b|\s?[:：/])\s?",
    re.IGNORECASE,
)
_WITH_AGENCY = re.compile(
    r"(?:avec|mit|con|with|et|und|y|and|via|/)\s(?P<name>[\w-]{2,20}(?:\s[\w-]{2,20})?)\b", re.IGNORECASE
)
_PLACE = re.compile(r"(?:in|aus|en|à|from|at|for|pour|für|para|,)\s(?:[A-ZÀ-Þ][\w'’.-]{1,20}\s?){1,3}")
_WIDE_BYLINE = re.compile(
    rf"(?:[（(【]\s?)?(?:本报|本刊|本网|新华社|中新社|中新网|人民网|新京报|澎湃新闻|财新|特约|见习|实习|首席|驻[\u4e00-\u9fff]{{1,6}}){{0,3}}(?:记者|記者|作者|撰文|撰稿|采写|採訪|文字|通讯员|文|作者／|編集委員|取材)\s?[:：/／|｜＝=•·]?\s?"
    rf"(?P<names>{WIDE_NAME}(?:[\s、，,和与 /及]{{1,2}}(?![\u4e00-\u9fff]{{1,4}}\s?[:：]){WIDE_NAME}){{0,5}})(?:\s?(?:报道|摄|文|综合报道)|\s?[／/][\u4e00-\u9fff]{{2,8}}(?:報導|报道))?(?:\s?[）)】])?"  # noqa: E501
)
_WIDE_OTHER = re.compile(
    r"(?:责任编辑|责编|编辑|編輯|攝影|校对|审核|监制|编审|主编|编辑／|值班编辑|图片编辑|美编|编务|摄影|图)\s?[:：/／|｜]\s?[\u4e00-\u9fff·、，, ]{2,30}"  # noqa: E501
)
_WIDE_SOURCE = re.compile(
    r"(?:文章|信息|稿件)?(?:来源|來源|出处|转自|出典)\s?[:：]\s?(?P<source>[\w\u4e00-\u9fff·.-]{2,24})"
)


@dataclass(frozen=True, slots=True)
class Meta:
    """What a line says of the article; empty where it says nothing of that kind. `other` holds a reading time, a count."""  # noqa: E501

    byline: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    section: str | None = None
    source: str | None = None
    other: bool = False
    prefixed: bool = False
    """Whether a word like "By" stood before the names."""


@dataclass(frozen=True, slots=True)
class _Words:
    """A language's words for such lines as expressions."""

    published: re.Pattern[str]
    updated: re.Pattern[str]
    byline: re.Pattern[str]
    roles: re.Pattern[str]
    joiner: re.Pattern[str]
    reading: re.Pattern[str]
    sections: frozenset[str] = field(default_factory=frozenset)


def parse(text: str, code: str) -> Meta | None:
    """What the line `text` of an article in the language `code` says of it; None if it says anything else."""
    if len(text) > _LONGEST or not text or (text[0].islower() and not _LOWER_START.match(text)):
        return None
    words = _words(code)
    meta, position, progress = Meta(), 0, False
    label: str | None = None
    while position < len(text):
        separator = _SEPARATORS.match(text, position)
        if separator:
            position = separator.end()
            continue
        step = _step(text, position, words, meta, label, code)
        if step is None:
            return None
        meta, position, label = step
        progress = True
    said = meta.byline or meta.published or meta.updated or meta.source or meta.other
    return meta if progress and said else None


def consume(text: str, position: int, code: str) -> tuple[Meta, int]:
    """What the words of `text` from `position` on say of the article, and where they stop doing so."""
    words = _words(code)
    meta, end = Meta(), position
    label: str | None = None
    while position < len(text):
        separator = _SEPARATORS.match(text, position)
        if separator:
            position = separator.end()
            continue
        step = _step(text, position, words, meta, label, code)
        if step is None:
            break
        meta, position, label = step
        end = position
    return meta, end


def begins(text: str, at: int, code: str) -> bool:
    """Whether a date, a label, "By" or a reading time stands at `at`: not a name or place alone."""
    words = _words(code)
    patterns = (words.published, words.updated, words.byline, words.reading, _COUNT, _WIDE_SOURCE, _WIDE_BYLINE)
    return dates.at(text, at, code) is not None or any(pattern.match(text, at) for pattern in patterns)


_Step = tuple[Meta, int, str | None]


def _step(text: str, at: int, words: _Words, meta: Meta, label: str | None, code: str) -> _Step | None:  # noqa: PLR0917
    stamp = _stamp_at(text, at, code)
    if stamp:
        name = label or ("updated" if meta.published and not meta.updated else "published")
        taken = meta.published if name == "published" else meta.updated
        stamped = replace(meta, published=stamp.iso) if name == "published" else replace(meta, updated=stamp.iso)
        return (meta if taken else stamped), stamp.end, None
    for name, pattern in (("updated", words.updated), ("published", words.published)):
        match = pattern.match(text, at)
        if match and (match.group()[-1] in ":：" or _date_follows(text, match.end(), code)):
            return meta, match.end(), name
    for pattern in (words.reading, _COUNT, _ADDRESS, _WIDE_OTHER):
        match = pattern.match(text, at)
        if match and match.end() > at:
            return replace(meta, other=True), match.end(), label
    pictures = _PICTURES.match(text, at)
    pictured = _names(text, pictures.end(), words, single=False) if pictures else None
    if pictured:
        return replace(meta, other=True), pictured[1], label
    match = _TIME_ONLY.match(text, at) if label else None
    if match:
        return replace(meta, other=True), match.end(), label
    match = _WIDE_SOURCE.match(text, at)
    if match:
        return replace(meta, source=meta.source or match["source"].strip()), match.end(), label
    return _person(text, at, words, meta, label)


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
    return after >= len(text) or dates.at(text, after, code) is not None or bool(_TIME_ONLY.match(text, after))


def _person(text: str, at: int, words: _Words, meta: Meta, label: str | None) -> _Step | None:
    match = _WIDE_BYLINE.match(text, at)
    if match:
        names = tuple(name for name in re.split(r"[\s、，,和与/及]{1,2}", match["names"]) if name not in _WIDE_ROLES)
        return replace(meta, byline=meta.byline + names, prefixed=True), match.end(), label
    prefix = words.byline.match(text, at)
    if prefix:
        named = _names(text, prefix.end(), words, single=True)
        if named:
            return replace(meta, byline=_merged(meta.byline, named[0]), prefixed=True), named[1], label
    known = meta.byline or meta.published or meta.updated or meta.other or dates.find(text, start=at) is not None
    match = _TIME_ONLY.match(text, at)
    if match and known:
        return meta, match.end(), label
    match = words.roles.match(text, at)
    if match and known:
        return meta, match.end(), label
    part = re.compile(r"[^|•·,;/–—\n]{2,40}").match(text, at)
    chunk = part.group() if part else ""
    stamp = dates.find(text, start=at)
    if stamp is not None:
        chunk = chunk[: max(stamp.start - at, 0)]
    chunk = chunk.rstrip(" -")
    if chunk.casefold() in words.sections and known:
        return replace(meta, section=meta.section or chunk), at + len(chunk), label
    if chunk.casefold().rstrip(".") in AGENCIES and known and chunk:
        return replace(meta, source=meta.source or chunk), at + len(chunk), label
    named = _names(text, at, words, single=False)
    if named and (not meta.byline or meta.prefixed):
        if meta.byline and meta.prefixed:
            # After "By A. Author |" a further name is the paper's, or a second author's; only joined ones are authors.
            return replace(meta, source=meta.source), named[1], label
        return replace(meta, byline=named[0]), named[1], label
    match = _WITH_AGENCY.match(text, at)
    if match and known and match["name"].casefold() in AGENCIES:
        return replace(meta, source=meta.source or match["name"]), match.end(), label
    match = _PLACE.match(text, at)
    if match and meta.byline:
        return meta, match.end(), label
    if known and chunk and _on_pages(chunk):
        return replace(meta, other=True), at + len(chunk), label
    if chunk and _capitals(chunk) and len(chunk.split()) <= 4:
        # A place beside author or date, or the paper's name behind both.
        if (
            meta.byline
            and meta.published
            and not meta.source
            and text[:at].rstrip().endswith(("|", "·", "•", "–", "-", "/"))
        ):
            return replace(meta, source=chunk), at + len(chunk), label
        if len(chunk.split()) <= 3 and (meta.byline or _date_soon(text, at + len(chunk))):
            return meta, at + len(chunk), label
    return None


def _capitals(chunk: str) -> bool:
    return all(
        word[0].isupper() or word in {"de", "la", "del", "of", "the", "am", "an", "der", "sur"}
        for word in chunk.split()
    )


def _date_soon(text: str, at: int) -> bool:
    stamp = dates.find(text, start=at)
    return stamp is not None and stamp.start - at <= 24


def _on_pages(chunk: str) -> bool:
    """Whether `chunk` is a button's label or the like in any language."""
    from reader.text.rulebook import rule_book

    return bool(rule_book("en").whole.get(fold(chunk)))


def _merged(names: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return names + tuple(name for name in more if name not in names)


_PLACE_AFTER = re.compile(r"\s(?:in|aus|en|à|at|da)\s(?:[A-ZÀ-Þ][\w'’.-]{1,20})(?:\s[A-ZÀ-Þ][\w'’.-]{1,20})?(?=\s|,|$)")
_NAME_AT = re.compile(NAME)
_WIDE_AT = re.compile(WIDE_NAME)
_WIDE_ROLES = frozenset(
    ("实习生", "通讯员", "编辑", "摄影", "报道", "记者", "見習", "见习", "综合", "实习记者", "記者")
)
_CAPITAL_JOINER = re.compile(r"\s(?:AND|WITH|UND|MIT|SOWIE|Y|CON|ET|AVEC)\s")
_SINGLE_AT = re.compile(r"(?:the\s)?[\w.&'’-]{2,24}(?:\s[\w.&'’-]{2,24}){0,3}", re.IGNORECASE)


def _names(text: str, at: int, words: _Words, *, single: bool) -> tuple[tuple[str, ...], int] | None:
    """The names that begin at `at`, joined by "and", commas or the like, and where they end."""
    found: list[str] = []
    position = at
    while True:
        gap = re.compile(r"[\s:：]{0,3}").match(text, position)
        position = gap.end() if gap else position
        name = _one_name(text, position, words, single=single and not found)
        if name is None:
            break
        found.append(
            text[position:name].strip().rstrip(",") if not text[position:name].isupper() else text[position:name]
        )
        position = name
        place = _PLACE_AFTER.match(text, position)
        position = place.end() if place and words.joiner.match(text, place.end()) else position
        joiner = words.joiner.match(text, position)
        if not joiner or _one_name(text, joiner.end(), words, single=False) is None:
            break
        position = joiner.end()
    return (tuple(found), position) if found else None


def _one_name(text: str, at: int, words: _Words, *, single: bool) -> int | None:
    match = _NAME_AT.match(text, at)
    if match:
        end = _without_tail(text, at, match.end(), words)
        if is_name(text[at:end]):
            return end
    if single:
        wide = _WIDE_AT.match(text, at)
        if wide and wide.end() == len(text.rstrip()):
            return wide.end()
        short = _SINGLE_AT.match(text, at)
        if short:
            pieces = short.group().split()
            for count in range(len(pieces), 0, -1):
                candidate = " ".join(pieces[:count])
                if candidate.casefold().rstrip(".") in AGENCIES or (count == 1 and is_agency_name(candidate)):
                    return at + len(candidate)
    return None


def _without_tail(text: str, at: int, end: int, words: _Words) -> int:
    """Where a name ends that runs into a role, an agency, a month or a second name in capitals."""
    for blank in [index for index in range(at, end) if text[index] == " "]:
        if _CAPITAL_JOINER.match(text, blank):
            return blank
        whole = " " in text[at:blank]
        word = text[blank + 1 : end].split(" ", 1)[0]
        if (
            (whole and (word.casefold() in AGENCIES or words.roles.match(text, blank + 1)))
            or words.published.match(text, blank + 1)
            or words.updated.match(text, blank + 1)
            or dates.at(text, blank + 1)
        ):
            return blank
    return end


@cache
def _words(code: str) -> _Words:
    known = [language(each) for each in dict.fromkeys((code if code in CODES else "en", "en", NEUTRAL))]
    return _Words(
        published=_either(known, lambda each: each.published_labels, colon=True),
        updated=_either(known, lambda each: each.updated_labels, colon=True),
        byline=_either(known, lambda each: each.byline_prefixes, colon=True),
        roles=_either(known, lambda each: each.roles, colon=False),
        joiner=re.compile(
            r"\s{0,2}(?:,|;|/|、|•|\||·)?\s{0,2}(?:(?:"
            + "|".join(
                sorted(
                    {re.escape(word) for each in known for word in each.name_joiners} or {"&"}, key=len, reverse=True
                )
            )
            + r")\s{1,2})?(?<=[\s,;/、|•·])",
            re.IGNORECASE,
        ),
        reading=re.compile(
            "|".join(f"(?:{pattern})" for each in known for pattern in each.reading_time) or r"(?!)", re.IGNORECASE
        ),
        sections=frozenset(section for each in known for section in each.sections),
    )


def _either(known: list[Language], labels: object, *, colon: bool) -> re.Pattern[str]:
    assert callable(labels)
    words: set[str] = {word for each in known for word in labels(each)}
    ranked = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    if not ranked:
        return re.compile(r"(?!)")
    return re.compile(
        rf"(?:{ranked})(?:\s?[:：/／|]|(?![^\W\d_]))" if colon else rf"(?:[\w&’'-]{{2,20}}\s){{0,3}}(?:{ranked})\b",
        re.IGNORECASE,
    )


@cache
def section_names(codes: tuple[str, ...]) -> frozenset[str]:
    """The names of departments in the languages `codes`."""
    return frozenset(section for code in codes if code in CODES for section in language(code).sections)
