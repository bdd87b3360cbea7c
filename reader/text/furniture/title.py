"""The article's title: which line it is."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from reader.text.evidence.page import Page, certain
from reader.text.evidence.scraps import page_talk
from reader.text.lines.fragments import heading_level
from reader.text.lines.view import View
from reader.text.rules.load import CODES, language
from reader.text.shape import count_words, is_shouted, same_text, wide_count
from reader.text.wording import meta
from reader.text.wording.names import OUTLET_WORD, is_common
from reader.text.wording.title_marks import clean_title

_STUB = re.compile(
    r"(?:summary|description|excerpt|abstract|teaser|zusammenfassung|resumen|résumé|摘要|简介|概要)\s?[:：]",
    re.IGNORECASE,
)
_MENU_LIKE = re.compile(r"\s[★☆◆■]\s|^[^\w\"'“„«‘¿¡(\[#*$€£「『《【…@&]|\s[▸‣›»>→◇•·|]\s|\s\.\s|\s/\s.{1,30}\s/\s")
_PARTS = re.compile(r"\s{1,3}[|｜·•/>›»–—-]\s{1,3}|\s?[|｜·]\s?")
_KEYED = 400
NUMBER_OF_PAPER = re.compile(
    r"\b(?:page|seite|página|issue|ausgabe|vol\.|nr\.|no\.|núm\.|nº|numéro|boletín|bulletin|heft|edición)\s?\d{1,4}\b|第\s?\d{1,5}\s?[版页頁期]",
    re.IGNORECASE,
)
"""What a magazine says of its page or number, as far as the figures' first group."""
_TAGLINE = re.compile(
    r"\b(?:an?|the|ein|eine|der|das|die|un|una|le|la|el|your|dein|ihr)\s(?:[\w-]{1,20}\s){0,2}(?:newsletter|weblog|blog|podcast|magazine?|magazin|journal|weekly|zeitung|zeitschrift|revista|boletín|lettre)\b",
    re.IGNORECASE,
)
# `Fault Lines, a podcast from`: a name, and what bears it.
_NAMED_FIRST = re.compile(rf"[A-ZÀ-Þ][\w’' ]{{1,30}}(?:,|\s[–—-]|:)\s{_TAGLINE.pattern}", re.IGNORECASE)
# `Fell News — weather for those who walk`: a paper, and in small letters what it is.
_MOTTO = re.compile(r"(?P<name>[A-ZÀ-Þ][\w’'.-]{1,20}(?:\s[\w’'&.-]{1,20}){0,4}?)(?:\s[|–—-]|:)\s[a-zß-ÿ]")
_WIRE = re.compile("\\d{1,2}日[电電讯訊]$")
_NAME_WORDS = 4
_WHOLE = 5
_MENU = 5
_LONGEST = 24
_STANDFIRST = 10
# The site before a bar or a dash, a kicker before a colon that has lost its blank.
_STUCK = re.compile(r"[^|｜:]{2,45}?(?:\s{0,2}[|｜]\s{0,2}|\s[–—-]\s|:\s{0,2}(?=\S))")
# `Lions 22, Tigers 19`, `Rennes - Lille : 2-1`: a result, which names and figures alone make.
_RESULT = re.compile(
    r"\d{1,3}\s?[-–:]\s?\d{1,3}(?!\d)|[^\W\d_]\s\d{1,3},\s(?=[A-ZÀ-Þ])|\s\d{1,3}\s[-–]\s[A-ZÀ-Þ][^\d\n]{1,30}\s\d{1,3}\b"
    r"|\s\d{1,3}(?:[-/]\d{1,2})?\s\((?:\d|[^()\n]{2,60}\)\s[A-ZÀ-Þ])"
)
_SPOKEN = re.compile(r"(?<![\w'’-])[a-zß-ÿ]{4,30}(?![\w-])")
# `2 warnings in force → See all`: what is to be pressed stands behind the arrow.
_CALL = re.compile(r"\S\s[→›]\s\S.{2,40}$")
# What a site announces above whatever article it shows.
_ALERT = re.compile(
    r"(?:[\w’'-]{2,16}\s){0,3}(?:alerts?|warnings?|advisory|advisories|closings?|unwetterwarnung|warnung|alertas?|avisos?|"
    r"alertes?|vigilance)\b(?:\s[\w’'-]{2,16}){0,2}\s?[:：(–—|]"
    r"|(?:status\s)?(?:red|amber|orange|yellow)\s(?:[a-z]{3,12}\s){0,2}(?:warning|alert)s?\b"
    r"|vigilance (?:jaune|orange|rouge)\b|(?:aviso|alerta) (?:amarill|naranj|roj)",
    re.IGNORECASE,
)
# What agencies write to those who print them.
_TO_EDITORS = re.compile(
    r"(?:eds?|editors?|note to editors|atención editores)\s?[:：.]\s|\(.{6,200}\)$|\[.{4,80}\]$", re.IGNORECASE
)
_ACRONYM = re.compile(r"(?<![\w'’-])[B-DF-HJ-NP-TV-XZ]{2,5}(?![\w'’-])")
_ROW = 2
_FEW = 3
_STEM = 6
_MARKS = re.compile(r"(?<!\S)[^\w\s]{1,3}(?!\S)")
_SHARED = 0.35
_PLAUSIBLE = 3.0
_AS_WELL = 2.6
_GOOD_ENOUGH = 2.0
_LATER = 0.6
_SENTENCE = 2.0
_CONTENT = re.compile(r"[^\W\d_]{4,40}")
_TITLE_WORDS = 45


def find_title(  # noqa: PLR0917
    views: Sequence[View], code: str, page: Page, fields: Mapping[int, str], taken: Container[int], last: int
) -> int | None:
    """The index of the line that is the article's title, `last` at the latest.

    `fields` are the lines that are other furniture already.
    """
    first = page.start
    body = _vocabulary(views[first:])
    prose = " ".join(view.rest for view in views[first : first + _KEYED // 4] if view.prose)
    keys: dict[str, int] = {}
    for view in (view for view in views[:_KEYED] if view.words <= _TITLE_WORDS):
        key = same_text(clean_title(view.rest)[0])
        keys[key] = keys.get(key, 0) + 1
    best, best_score = None, 0.0
    scores: dict[int, float] = {}
    rank = 0
    for index in range(page.head, min(len(views), last + 1)):
        view = views[index]
        if index in taken or not view.rest or certain(view) or view.line.bullet:
            continue
        if _STUB.match(view.rest):
            continue
        if index > first and (view.prose or view.ends):
            continue
        if index == first and (best_score >= _GOOD_ENOUGH or not _title_like_sentence(views, index, fields)):
            continue
        score = _title_score(views, index, rank, page, body, prose, keys, fields, code)
        score -= _SENTENCE if index == first and view.ends else 0.0
        scores[index] = score + (0.0 if page.head else _LATER * min(rank, 4))
        rank += score >= _PLAUSIBLE
        if score > best_score:
            best, best_score = index, score
    return None if best is None else _same_headline(views, _above(best, scores, views, code), scores)


def _above(best: int, scores: Mapping[int, float], views: Sequence[View], code: str) -> int:
    """The line right above `best` if that is a title as well: then `best` is the standfirst."""
    above = best - 1
    least = _WHOLE if views[best].words < _STANDFIRST else _FEW
    beside = views[above]
    if (
        scores.get(above, 0.0) < _AS_WELL
        or beside.words < least
        or beside.ends
        or beside.rest[-1] == ")"
        or beside.matches
    ):
        return best
    text = views[above].rest
    words = set(text.split())
    spoken = any(word in words for word in language(code if code in CODES else "en").function_words)
    return above if spoken and len(_PARTS.split(text)) < 3 and page_talk(views[above], code) <= 0 else best


def _same_headline(views: Sequence[View], best: int, scores: Mapping[int, float]) -> int:
    """The line near `best` that says the same better: one that goes on, or one without what is stuck before it."""
    text = views[best].rest
    for index in range(best + 1, best + 3):
        if index in scores and views[index].rest.startswith(text) and views[index].words <= _LONGEST:
            rest = views[index].rest[len(text) :]
            if rest and not rest[0].isalnum() and not _PARTS.match(rest):
                return index
    stuck = _STUCK.match(text)
    if stuck:
        return next((index for index in scores if views[index].rest == text[stuck.end() :]), best)
    return best


def is_path(text: str) -> bool:
    """Whether `text` is three or more short parts between marks, as a menu or a path is."""
    parts = _PARTS.split(text)
    most = _FEW if len(parts) < _MENU else _WHOLE
    return len(parts) >= 3 and all(count_words(part) <= most for part in parts)


def _title_like_sentence(views: Sequence[View], index: int, fields: Mapping[int, str]) -> bool:
    """A headline that ends in a full stop: alone before author or date, and shorter than what follows."""
    view = views[index]
    after = {i for i, name in fields.items() if name in ("byline", "published", "updated")}
    return view.words <= 24 and bool(after & {index + 1, index + 2}) and not any(i < index for i in after)


def _speaks(text: str, code: str) -> bool:
    """Whether a word of grammar stands in `text`."""
    known = language(code if code in CODES else "en").function_words
    return any(word in known for word in text.casefold().split())


def _vocabulary(views: Sequence[View]) -> frozenset[str]:
    """The stems of the longer words of the text's sentences, and its pairs of wide characters."""
    prose = [view.rest for view in views[:120] if view.prose] or [view.rest for view in views[:80]]
    text = " ".join(prose[:40]).casefold()
    return frozenset(stems(text[:20000])) | frozenset(_pairs(text[:8000]))


def stems(text: str) -> set[str]:
    """The beginnings of the longer words in `text`, lower case."""
    return {word[:_STEM] for word in _CONTENT.findall(text.casefold())}


def _pairs(text: str) -> set[str]:
    wide = re.findall("[\u4e00-\u9fff\u3040-\u30ff]{2,40}", text)
    return {run[i : i + 2] for run in wide for i in range(len(run) - 1)}


def _title_score(  # noqa: PLR0917
    views: Sequence[View],
    index: int,
    rank: int,
    page: Page,
    body: frozenset[str],
    prose: str,
    keys: Mapping[str, int],
    lines: Container[int],
    code: str,
) -> float:
    view = replace(views[index], rest=clean_title(views[index].rest)[0])
    text = view.rest
    words = count_words(_MARKS.sub(" ", text))
    if words > _TITLE_WORDS or not any(char.isalpha() for char in text):
        return 0.0
    score = 2.2 if 5 <= words <= 30 else 1.6 if words >= 3 else 0.9 if words == 2 else 0.3
    shared, of = _shared(view, views, body)
    if of:
        score += 1.3 * shared / of + _SHARED * min(shared, 4)
    # Above a whole page's text the title is the last that fits; in a dump of the article it is the first.
    score -= 0.04 * (page.start - index) if page.head else _LATER * min(rank, 4)
    if index + 1 in lines:
        score += 1.2
    elif index + 2 in lines or index + 3 in lines or index - 1 in lines:
        score += 0.8
    score -= 1.5 * max(page_talk(view, code), 0.0) + (1.0 if _MENU_LIKE.search(text) else 0.0)
    if keys.get(same_text(clean_title(text)[0]), 0) > 1 and words >= 3:
        score += 1.2
    if text.casefold() in meta.section_names((code, "en")):
        score -= 2.5
    if text[0].islower() and text[:2].islower():
        score -= 1.0
    if (
        is_path(text)
        or _TO_EDITORS.match(text)
        or _CALL.search(text)
        or (_RESULT.search(text) and not _SPOKEN.search(text))
    ):
        score -= 2.5
    if is_shouted(text) and len(_ACRONYM.findall(text)) >= _ROW and not _speaks(text, code):
        score -= 1.5  # leagues, boards and exchanges in a row: a menu
    if heading_level(view.line.text) == 1:
        score += 1.5
    if text[-1] in ":：" or NUMBER_OF_PAPER.search(text) or _WIRE.search(text):
        score -= 2.0
    if _ALERT.match(text):
        score -= 1.2
    if _TAGLINE.search(text):
        score -= 2.5 if _NAMED_FIRST.match(text) else 0.8
    motto = _MOTTO.match(text)
    if motto and OUTLET_WORD.search(motto["name"]):
        score -= 2.5
    if view.ends and text[-1] not in "?!？！" and not text.endswith(("...", "…")):
        score -= 0.9
    if is_shouted(text) and words <= 3:
        score -= 0.8
    if view.matches:
        score -= 1.0
    if words <= 14:
        read = meta.parse(text, code)
        if read is not None and read.byline and not any(is_common(name, prose) for name in read.byline):
            score -= 1.4 if words <= 3 else 2.4
    below = views[index + 1] if index + 1 < len(views) else None
    if (
        below is not None
        and not below.line.gap
        and any(match.rule.kind.name == "image-credit" for match in below.matches)
    ):
        score -= 1.2  # the text for a picture stands right above its credit
    if OUTLET_WORD.search(text) and words <= 4:
        score -= 1.0
    return score


def _shared(view: View, views: Sequence[View], body: frozenset[str]) -> tuple[int, int]:
    """How many of the words that carry the line's meaning the text has, and of how many.

    A short line that the text has word for word is more likely a name, the paper's above all: it shares nothing.
    """
    text = clean_title(view.rest)[0]
    content = _pairs(text) if wide_count(text) > _FEW else stems(text)
    if count_words(_MARKS.sub(" ", text)) <= _NAME_WORDS and _stands_in(text, views):
        return 0, len(content)
    return len(content & body), len(content)


def _stands_in(text: str, views: Sequence[View]) -> bool:
    return any(text in view.rest for view in views[:120] if view.prose)
