"""Whether words are the name of a person who could have written an article."""

import re

from reader.text.dates import month_names
from reader.text.rules.load import CODES, language

_PARTICLES = (
    "de|del|della|di|da|do|dos|das|du|van|von|vom|der|den|ter|ten|la|le|el|al|bin|ibn|ben|zu|zur|zum|af|av|d'|st\\."
)
_CAPITAL = r"(?:[A-ZÀ-ÞŁŚŽČĐŠŻŹĆŘĎŤŇŐŰĀĒĪŌŪİĞŞ][\w'’.-]{0,24}|[А-ЯЁІЇ][\w.-]{1,24}|d['’][A-Z]\w{1,20}|[oO]['’][A-Z]\w{1,20}|[a-z]{2}-[A-Z]\w{1,20})"  # noqa: E501
NAME = rf"{_CAPITAL}(?:\s(?:{_CAPITAL}|{_PARTICLES})){{0,4}}\s{_CAPITAL}"
"""An expression for two to six words that look like a name."""
WIDE_NAME = "[\u4e00-\u9fff々]{2,4}(?:·[\u4e00-\u9fff]{1,6})?"
"""An expression for a Chinese or Japanese name."""

_NAME = re.compile(rf"{NAME}$")
_SINGLE = re.compile(r"[A-Z]{2,6}$|[A-Z][a-z]+(?:[A-Z][a-z]+)+$")
_LABEL_INSIDE = re.compile(
    r"(?:^|\s)(?:By|BY|Por|POR|Par|PAR|Door|Di|Von|Text|Foto|Photo|Image|Updated|Published|Posted)\s"
)
_WORD = re.compile(r"[^\W\d_]+")
# Capitalised words that no author bears: they make a headline, a section or an institution of what looks like a name.
_NOT_NAMES = frozenset(
    [
        "editor",
        "correspondent",
        "deputy",
        "chief",
        "good",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
        "staff",
        "writers",
        "writer",
        "reporters",
        "reporter",
        "the",
        "this",
        "that",
        "these",
        "those",
        "how",
        "why",
        "what",
        "when",
        "where",
        "who",
        "which",
        "new",
        "top",
        "best",
        "more",
        "most",
        "all",
        "read",
        "watch",
        "listen",
        "related",
        "story",
        "stories",
        "news",
        "update",
        "live",
        "breaking",
        "video",
        "photo",
        "photos",
        "image",
        "gallery",
        "school",
        "university",
        "college",
        "department",
        "ministry",
        "minister",
        "president",
        "council",
        "committee",
        "party",
        "company",
        "group",
        "bank",
        "police",
        "court",
        "government",
        "house",
        "office",
        "center",
        "centre",
        "museum",
        "hospital",
        "institute",
        "street",
        "road",
        "city",
        "county",
        "state",
        "states",
        "united",
        "north",
        "south",
        "east",
        "west",
        "world",
        "league",
        "cup",
        "team",
        "club",
        "fc",
        "united",
        "front",
        "page",
        "home",
        "share",
        "comments",
        "comment",
        "sign",
        "login",
        "subscribe",
        "newsletter",
        "follow",
        "latest",
        "daily",
        "weekly",
        "morning",
        "evening",
        "sunday",
        "press",
        "release",
        "open",
        "close",
        "next",
        "previous",
        "back",
        "search",
        "menu",
        "analysis",
        "opinion",
        "review",
        "report",
        "special",
        "your",
        "our",
        "my",
        "his",
        "her",
        "their",
        "no",
        "yes",
        "not",
        "after",
        "before",
        "with",
        "from",
        "into",
        "over",
        "under",
        "policy",
        "privacy",
        "terms",
        "cookies",
        "rights",
        "reserved",
        "contact",
        "about",
        "advertise",
        "careers",
        "help",
        "support",
        "getty",
        "images",
        "reuters",
        "die",
        "das",
        "ein",
        "eine",
        "und",
        "nicht",
        "mehr",
        "neue",
        "neuer",
        "alle",
        "auch",
        "wie",
        "warum",
        "was",
        "la",
        "los",
        "las",
        "una",
        "nueva",
        "nuevo",
        "cómo",
        "qué",
        "les",
        "une",
        "nouvelle",
        "comment",
        "pourquoi",
        "text",
        "size",
        "font",
        "print",
        "key",
        "points",
        "takeaways",
        "developments",
        "outlook",
        "analysis",
        "background",
        "conclusion",
        "introduction",
        "summary",
        "overview",
        "details",
        "impact",
        "future",
        "industry",
        "market",
    ]
)


def is_name(text: str) -> bool:
    """Whether `text` is two to six words that can be one person's name."""
    if not 4 <= len(text) <= 60 or not _NAME.match(text):
        return False
    if _LABEL_INSIDE.search(text):
        return False
    words = [word.casefold() for word in _WORD.findall(text)]
    # A word that is also a month or a department ("May", "Law") can be a surname, but not the whole of a name.
    others = sum(word in _common() for word in words)
    if words[0] in _NO_FIRST_NAMES:
        return False
    return not any(word in _NOT_NAMES for word in words) and others < len(words) - (1 if len(words) > 2 else 0)


_NO_FIRST_NAMES = frozenset(
    [
        "auf",
        "diesen",
        "dieser",
        "diese",
        "dieses",
        "im",
        "in",
        "am",
        "zum",
        "zur",
        "mit",
        "für",
        "bei",
        "über",
        "nach",
        "aus",
        "an",
        "von",
        "vom",
        "als",
        "wenn",
        "hier",
        "jetzt",
        "der",
        "die",
        "das",
        "ein",
        "eine",
        "the",
        "a",
        "an",
        "on",
        "at",
        "for",
        "to",
        "of",
        "and",
        "or",
        "if",
        "as",
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "en",
        "con",
        "para",
        "por",
        "si",
        "le",
        "les",
        "une",
        "des",
        "du",
        "dans",
        "sur",
        "pour",
        "avec",
        "chez",
        "et",
        "ou",
        "il",
        "lo",
        "gli",
        "nel",
        "per",
        "con",
    ]
)


def is_agency_name(text: str) -> bool:
    """Whether `text` is one word in capitals or an agency's name, as bylines of agency copy have it."""
    return bool(_SINGLE.match(text)) or text.casefold() in AGENCIES


AGENCIES = frozenset(
    ["ap", "afp", "reuters", "dpa", "efe", "upi", "tass", "xinhua", "ansa", "lusa", "belga", "apa", "sda", "sid", "epd", "kna", "pti", "ani", "ians", "aap", "cna", "anp", "bloomberg", "interfax", "ria", "kyodo", "jiji", "yonhap", "europapress", "notimex", "télam", "telam", "aptn", "nhk", "cnn", "bbc", "npr", "ats", "keystone-ats", "keystone", "colpisa", "ddp"]  # noqa: E501
) | {
    "associated press", "the associated press", "europa press", "agence france-presse", "news agencies", "agencies", "agencias", "agenturen", "新华社", "中新社",  # noqa: E501
    "新华网", "人民网", "中新网", "央视新闻", "共同社", "法新社", "路透社", "agences", "redacción", "redaktion", "la rédaction", "la redazione", "redação", "redactie",  # noqa: E501
    "staff", "newsroom", "editorial board", "the editorial board", "staff report", "staff reports", "wire reports", "press association", "pa media",  # noqa: E501
}  # fmt: skip


def _common() -> frozenset[str]:
    return _COMMON


_COMMON = frozenset(
    word
    for code in CODES
    for word in (*month_names(code), *language(code).weekdays, *language(code).sections, *language(code).roles)
    if " " not in word and word.isalpha() and len(word) > 2
)
