"""The names in a byline: where each begins and ends, which of them wrote, which took the pictures."""

import re

from reader.text.rules.rulebook import rule_book
from reader.text.shape import fold
from reader.text.wording import dates
from reader.text.wording.labels import Wording
from reader.text.wording.names import AGENCIES, NAME, OUTLET_WORD, WIDE_NAME, is_agency_name, is_name, opens_sentence

_BLANK = re.compile(r"[\s:：]{0,3}")
_PLACE = re.compile(
    r"\s(?:in|aus|en|à|at|da|IN|AUS|EN|À|AT)\s(?:[A-ZÀ-Þ][\w'’.-]{1,20})(?:\s[A-ZÀ-Þ][\w'’.-]{1,20})?(?=\s|,|\)|$)"
)
_ASIDE = re.compile(r"\s?\((?P<said>[^\W\d_][^()\d]{1,28})\)")
_SAID = frozenset(["now", "earlier", "he/him", "she/her", "they/them"])
_BEFORE = re.compile(r"[\s,;]{0,3}\(?(?:and\s)?(?:earlier|previously|before that)[:\s]{1,2}", re.IGNORECASE)
_NAME_AT = re.compile(NAME)
_WIDE_AT = re.compile(WIDE_NAME)
# In capitals throughout nothing but the word itself tells what joins two names, or a name and a place.
_CAPITAL_JOINER = re.compile(r"\s(?:AND|WITH|UND|MIT|SOWIE|Y|CON|ET|AVEC|AT|IN|AUS|EN|À|FROM)\s")
_SINGLE_AT = re.compile(r"(?:the\s)?[\w.&'’-]{2,24}(?:\s[\w.&'’-]{2,24}){0,3}", re.IGNORECASE)
_END_OF_SENTENCE = re.compile(r"[^\W\d_]{4,24}\.$")
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")
_AFTER_WORD = re.compile(r"\W")
_SEAM = re.compile(r"[a-zß-ÿ](?=[A-ZÀ-Þ])")
_SHOUTED = re.compile(r"[A-ZÀ-Þ]{2,20}(?:\s[A-ZÀ-Þ]{2,20}){1,4}$")


def names_at(text: str, at: int, words: Wording, *, single: bool) -> tuple[tuple[str, ...], int] | None:
    """The names that begin at `at`, joined by "and", commas or the like, and where they end.

    `single` says that a word stood before them which makes an author of one word, too.
    """
    found: list[str] = []
    position = at
    while True:
        blank = _BLANK.match(text, position)
        position = blank.end() if blank else position
        end = _one_name(text, position, words, single=single and not found)
        if end is None:
            break
        name = _FULL_STOP.sub("", text[position:end].strip().rstrip(","))
        position = end
        place = _PLACE.match(text, position)
        after = place.end() if place else position
        aside = _ASIDE.match(text, after)
        pictures = bool(aside and words.others.search(aside["said"]) and not words.works.search(aside["said"]))
        if not pictures:
            found.append(name)
        if aside and (pictures or words.works.match(aside["said"]) or aside["said"].casefold() in _SAID):
            position = after = aside.end()
        joiner = _joiner(text, after, words)
        if joiner is None:
            break
        position = joiner
    return (tuple(found), position) if found else None


def _joiner(text: str, at: int, words: Wording) -> int | None:
    """Where the next name begins, if there is one and it is an author's."""
    before = _BEFORE.match(text, at)
    if before and _one_name(text, before.end(), words, single=False) is not None:
        return before.end()
    joiner = words.joiner.match(text, at)
    if joiner is None:
        return None
    end = _one_name(text, joiner.end(), words, single=False)
    if end is None:
        return None
    said_of_the_first = not joiner["word"] and (
        words.roles.match(text, joiner.end()) or OUTLET_WORD.search(text[joiner.end() : end])
    )
    return None if said_of_the_first else joiner.end()


def _one_name(text: str, at: int, words: Wording, *, single: bool) -> int | None:
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


def _without_tail(text: str, at: int, end: int, words: Wording) -> int:
    """Where a name ends that runs into a role, an agency, a month, a button or a second name in capitals."""
    for blank in [index for index in range(at, end) if text[index] == " "]:
        if _CAPITAL_JOINER.match(text, blank):
            return blank
        last = text[at:blank].rsplit(" ", 1)[-1]
        whole = " " in text[at:blank] and last[:1].isupper()
        rest = text[blank + 1 : end]
        if whole and _END_OF_SENTENCE.match(last):
            return blank - 1
        if (
            (
                whole
                and (
                    rest.split(" ", 1)[0].casefold() in AGENCIES
                    or opens_sentence(rest.split(" ", 1)[0])
                    or words.roles.match(text, blank + 1)
                    or (_SHOUTED.match(rest) and not text[at:blank].isupper())
                    or rest.casefold() in words.sections
                    or words.others.match(rest)
                    or is_button(text[blank + 1 :])
                )
            )
            or _label(text, blank + 1, words)
            or dates.at(text, blank + 1)
        ):
            return blank
    return _unglued(text, at, end, words)


def _unglued(text: str, at: int, end: int, words: Wording) -> int:
    """Where the name ends to which a role, a date's label or a button is stuck, as in `Ada HolroydChief reporter`."""
    seams = [seam.start() + 1 for seam in _SEAM.finditer(text, at, end)]
    return next((seam for seam in seams if " " in text[at:seam] and _stuck(text, seam, words)), end)


def _stuck(text: str, at: int, words: Wording) -> bool:
    """Whether what begins at `at` goes on behind a name without a blank."""
    if words.roles.match(text, at) or _label(text, at, words) or dates.at(text, at):
        return True
    return is_button(text[at:]) or is_button(_AFTER_WORD.split(text[at:], maxsplit=1)[0])


def _label(text: str, at: int, words: Wording) -> bool:
    """Whether a date's label stands at `at`; one as short as "Le" may be a name's part, unless the date follows."""
    match = words.published.match(text, at) or words.updated.match(text, at)
    if match is None:
        return False
    return len(match.group()) > 3 or match.group()[-1] in ":：" or dates.at(text, match.end() + 1) is not None


def is_button(text: str) -> bool:
    """Whether `text` is a button's label or the like in any language."""
    return len(text) < 60 and bool(rule_book("en").whole.get(fold(text)))
