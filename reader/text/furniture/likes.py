"""What a line above a text is like if it is no headline: a path, a result, an alert, a paper's motto, a label."""

import re
from collections.abc import Iterator

from reader.text.shape import count_words, is_shouted
from reader.text.wording.names import OUTLET_WORD

_MENU_LIKE = re.compile(r"\s[★☆◆■]\s|^[^\w\"'“„«‘¿¡(\[#*$€£「『《【…@&]|\s[▸‣›»>→◇•·|]\s|\s\.\s|\s/\s.{1,30}\s/\s")
_PARTS = re.compile(r"\s{1,3}[|｜·•/>›»–—-]\s{1,3}|\s?[|｜·]\s?")
NUMBER_OF_PAPER = re.compile(
    r"\b(?:page|seite|página|issue|ausgabe|vol\.|nr\.|no\.|núm\.|nº|numéro|boletín|bulletin|heft|edición|season|episode|folge|staffel|temporada|episodio|saison|épisode)\s?\d{1,4}\b|第\s?\d{1,5}\s?[版页頁期]",
    re.IGNORECASE,
)
"""What a magazine says of its page or number, as far as the figures' first group."""
# A letter's name and number and nothing else: `Harbour Notes #41`.
_NUMBERED_NAME = re.compile(r"[^#＃№\d]{2,40}\s?[#＃№]\s?\d{1,4}$")
_TAGLINE = re.compile(
    r"\b(?:an?|the|ein|eine|der|das|die|un|una|le|la|el|your|dein|ihr)\s(?:[\w-]{1,20}\s){0,2}(?:newsletter|weblog|blog|podcast|magazine?|magazin|journal|weekly|zeitung|zeitschrift|revista|boletín|lettre)\b",
    re.IGNORECASE,
)
# `Fault Lines, a podcast from`: a name, and what bears it.
_NAMED_FIRST = re.compile(rf"[A-ZÀ-Þ][\w’' ]{{1,30}}(?:,|\s[–—-]|:)\s{_TAGLINE.pattern}", re.IGNORECASE)
# `Fell News — weather for those who walk`: a paper, and in small letters what it is.
_MOTTO = re.compile(r"(?P<name>[A-ZÀ-Þ][\w’'.-]{1,20}(?:\s[\w’'&.-]{1,20}){0,4}?)(?:\s[|–—-]|:)\s[a-zß-ÿ]")
_WIRE = re.compile("\\d{1,2}日[电電讯訊]$")
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
_ACRONYM = re.compile(r"(?<![\w’'-])[B-DF-HJ-NP-TV-XZ]{2,5}(?![\w'’-])")
# Words run together where the page's boxes ended: `ArticlesResources`, `EMehr`.
_RUN_ON = re.compile(r"[a-zß-ÿ]{3}[A-ZÀ-Þ][a-zß-ÿ]{2}")
# Who took the picture stands behind its text: `The harbour at dawn. EFE/A. Sol`, `A nest (Ada Quist)`.
_CREDITED = re.compile(
    r"[.,]\s(?:[A-Z]{2,5}|[A-ZÀ-Þ][a-zß-ÿ]{2,12})\s?/\s?[A-ZÀ-Þ][\w. ’'-]{2,40}$|©"
    r"|\((?:[A-ZÀ-Þ][\w’'.-]{1,20}\s?){2,4}\)$"
    r"|(?:[.|]|\s[–—-])\s(?:foto|photo|image|imagen|bild|picture|credit|crédit|crédito)s?\b",
)
# A label of a field or a state: `Meta title: …`, `Filed under: …`.
_FIELD = re.compile(r"(?:[^\W\d_]{2,14}\s){0,2}[^\W\d_]{2,14}\s?[:：]\s")
_ASKED = re.compile(r"[?？]$")
_MENU = 5


def is_path(text: str) -> bool:
    """Whether `text` is three or more short parts between marks, as a menu or a path is."""
    parts = _PARTS.split(text)
    most = 3 if len(parts) < _MENU else 5
    return len(parts) >= 3 and all(count_words(part) <= most for part in parts)


def kinds(text: str, words: int) -> Iterator[str]:
    """The names of what the line `text` of so many words is like."""
    motto = _MOTTO.match(text)
    signs = {
        "menu-like": _MENU_LIKE.search(text),
        "path": is_path(text),
        "to-editors": _TO_EDITORS.match(text),
        "call": _CALL.search(text),
        "result": _RESULT.search(text) and not _SPOKEN.search(text),
        "acronyms": is_shouted(text) and len(_ACRONYM.findall(text)) >= 2,
        "label": text[-1] in ":：",
        "number": NUMBER_OF_PAPER.search(text) or _NUMBERED_NAME.match(text),
        "wire": _WIRE.search(text),
        "alert": _ALERT.match(text),
        "tagline": _TAGLINE.search(text),
        "named-first": _NAMED_FIRST.match(text),
        "motto": motto and OUTLET_WORD.search(motto["name"]),
        "outlet": words <= 4 and OUTLET_WORD.search(text),
        "small": text[0].islower() and text[:2].islower(),
        "run-on": len(_RUN_ON.findall(text)) >= 2,
        "question": _ASKED.search(text),
        "credited": _CREDITED.search(text),
        "colon": _FIELD.match(text),
        "colon:late": ": " in text and not _FIELD.match(text),
        "quotes": text[0] in '"“„«‘「『',
        "number-first": text[0].isdigit(),
    }
    yield from (name for name, sign in signs.items() if sign)
