"""A headline cut out of a line that holds more: a path before it, the name of the site, a date, a menu behind it."""

import re
from functools import lru_cache

from reader.text.furniture.candidates import stems
from reader.text.furniture.likes import NUMBER_OF_PAPER
from reader.text.rules.load import CODES, spoken
from reader.text.shape import count_words, same_text
from reader.text.wording import dates, meta
from reader.text.wording.labels import home_words, title_labels
from reader.text.wording.title_marks import clean_title

_ARROW = re.compile(r"\s{0,3}[>»›→＞▸‣❯⟩]\s{0,3}")
_BAR = re.compile(r"\s{0,3}[|｜]\s{0,3}")
_JOIN = re.compile(r"\s{0,3}[|·•,;:–—-]{0,2}\s{0,3}$")
_SITE = re.compile(
    r"\s[|–—-]\s{1,2}[\w.-]{1,30}\.(?:com|org|net|de|fr|es|ch|at|co\.uk|tv|info|news)\b.{0,40}$", re.IGNORECASE
)
_DASH = re.compile(r"\s[|–—-]\s")
# `Site / Section` behind a headline in small letters, and what Chinese pages put between title and site.
_CRUMBS = re.compile(r"\s(?:[A-ZÀ-Þ][\w&’'-]{0,20}\s(?:&\s)?){1,4}/\s[A-ZÀ-Þ]")
_BREAK = re.compile("\\s?_(?=[\u4e00-\u9fff])|\\s[☰≡]")
# The masthead's last words in a run: `Issue 12`, `Heft 5/25`.
_NUMBERED = re.compile(rf"(?:{NUMBER_OF_PAPER.pattern})(?:\s?[/-]\s?\d{{1,4}})?\s{{1,3}}", re.IGNORECASE)
# `Wetter – Talheim:Der Zug steht`: a kicker has lost the blank behind its colon. `Fell Post: Rain falls`: the site.
_STUCK = re.compile(r"[^:]{2,44}[^\W\d_]:(?=[\"“„«‘¿¡]?[A-ZÀ-Þ])")
_SITE_FIRST = re.compile(r"(?P<site>[A-ZÀ-Þ][^:：|]{3,39}[^:：|\s])[:：]\s{0,2}(?=[^\W_a-zß-ÿ]|[\"“„«¿¡])")
_LABEL = re.compile(r"(?P<label>[^\W\d_]{3,14})\s?[:：]\s{1,3}(?=\S)")
_SITE_WORDS = 5
_SITE_LETTERS = 6
_LEAST = 4
_BEGINNING = 900
_PATH = 4


def headline(
    text: str, sites: frozenset[str], body: str, code: str, *, run: bool, follows_menu: bool = False
) -> tuple[str, tuple[str, ...]]:
    """The headline in the line `text` and the marks of state at it.

    `sites` are what the page may be called, as `same_text` has it. `run`: the line's own end was lost in the dump;
    `follows_menu`: so was that of a menu before it.
    """
    text = _unlabelled(_last_chunk(text), sites, body)
    text = _undated(text, code)
    site = _SITE.search(text)
    if site and count_words(text[: site.start()]) >= 3:
        text = text[: site.start()]
    text = _longest_part(text, body)
    if run:
        text = _before_scraps(_after_menu(after_number(text), body, code, follows_menu=follows_menu), body, code)
    return clean_title(text, sites, body)


def _unlabelled(text: str, sites: frozenset[str], body: str) -> str:
    """What stands after the word "Title", after a kicker without a blank behind it, after the site's name and a colon.

    The site is told by another line around the text that has the name, and by a text that does not speak of it.
    """
    label = _LABEL.match(text)
    if label and label["label"].casefold() in title_labels():
        return text[label.end() :]
    stuck = _STUCK.match(text)
    if stuck and count_words(stuck.group()) <= _SITE_WORDS and count_words(text[stuck.end() :]) >= _LEAST:
        return text[stuck.end() :]
    first = _SITE_FIRST.match(text)
    if first and count_words(first["site"]) <= _SITE_WORDS and count_words(text[first.end() :]) >= _LEAST:
        key = same_text(first["site"])
        section = first["site"].casefold() in meta.section_names(CODES)
        known = len(key) >= _SITE_LETTERS and not section and any(key in site for site in sites)
        if known and first["site"] not in body:
            return text[first.end() :]
    return text


def _last_chunk(text: str) -> str:
    """What stands after the path in `News > Local > A bridge is closed`."""
    chunks = [chunk for chunk in _ARROW.split(text) if chunk.strip()] if "«" not in text else []
    if len(chunks) >= 2 and count_words(chunks[-1]) >= _LEAST and all(count_words(chunk) <= 4 for chunk in chunks[:-1]):
        return chunks[-1].strip()
    return text


def _undated(text: str, code: str) -> str:
    """The line without a date before its words or after them."""
    stamp = dates.find(text, (code,))
    if stamp is None:
        return text
    before, after = text[: stamp.start], text[stamp.end :]
    if not before.strip(" ([") and count_words(after) >= _LEAST and re.match(r"[\s)\]]{0,2}[|·•,:–—-]", after):
        return after.lstrip(" )]|·•,:–—-")
    if not after.strip(" )].|") and count_words(before) >= _LEAST:
        return _JOIN.sub("", before.rstrip(" (["))
    return text


def _longest_part(text: str, body: str) -> str:
    """The one part between bars that is long enough for a headline, or that speaks of what the text speaks of."""
    parts = [part for part in _BAR.split(text) if part]
    long = [part for part in parts if count_words(part) >= _LEAST]
    if 2 <= len(parts) <= _PATH and len(long) == 1:
        return long[0]
    if len(parts) == 2 and body:
        spoken_of = [part for part in parts if stems(part) & _body_stems(body)]
        return spoken_of[0] if len(spoken_of) == 1 and count_words(spoken_of[0]) >= _LEAST else text
    return text


@lru_cache(4)
def _body_stems(body: str) -> frozenset[str]:
    return frozenset(stems(body[:20000]))


def after_number(text: str) -> str:
    """What stands after the number of a paper, if that is enough for a headline."""
    numbered = _NUMBERED.search(text)
    enough = numbered is not None and count_words(text[numbered.end() :]) >= _LEAST
    return text[numbered.end() :] if numbered and enough else text


def _after_menu(text: str, body: str, code: str, *, follows_menu: bool) -> str:
    """A run of words less the menu before it.

    A menu begins with what menus have everywhere. It ends before a word that the article's beginning has as well, or
    one that goes on in small letters.
    """
    words = text.split(" ")
    known = meta.section_names(CODES) | home_words()
    start = 0
    while start < len(words) - _LEAST and words[start].casefold() in known:
        start += 1
    if not start and not follows_menu:
        return text
    said = stems(body[:_BEGINNING])
    while start < len(words) - _LEAST and _is_item(words[start], words[start + 1], said, code):
        start += 1
    return " ".join(words[start:])


def _is_item(word: str, after: str, said: set[str], code: str) -> bool:
    grammar = word.casefold() in spoken(code).function_words
    return (
        not grammar and word.isalpha() and not word.islower() and after[:1].isupper() and said.isdisjoint(stems(word))
    )


def _before_scraps(text: str, body: str, code: str) -> str:
    """The beginning of a run of words, up to the site's name, a date or an author: there the headline is over."""
    dash = _DASH.search(text) or _CRUMBS.search(text) or _BREAK.search(text)
    if dash and count_words(text[: dash.start()]) >= _LEAST:
        text = text[: dash.start()]
    for blank in re.finditer(r"\s", text):
        if count_words(text[: blank.start()]) >= _LEAST:
            said, _ = meta.consume(text, blank.end(), code)
            if said.published or said.updated or (said.byline and said.prefixed):
                return text[: blank.start()]
    return text
