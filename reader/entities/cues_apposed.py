"""Names that what follows them explains: `Waka Kotahi, the transport agency`, `Acatenango, el volcán vecino`."""

from collections.abc import Sequence

from reader.entities.cues import Cue, Rows, is_capitalised
from reader.entities.gazetteer import IS_CJK, fold
from reader.entities.tokens import Token
from reader.entities.vocabulary import COMMON_SURNAMES, NEVER_NAMES, OPENERS, ORG_NOUNS, PLACE_NOUNS, TITLES
from reader.entities.wordlists import words

_ARTICLES = words("the a an el la un una le les une l' l’ its their his her")
_BARE = words(
    """
    musée théâtre entreprise société association brasserie librairie coopérative filiale empresa asociación cooperativa
    museo teatro librería filial
    """
)
"""What explains a name without an article before it in French and Spanish."""
_STOP = words("who which that whose que qui quien dont où donde said says . ; : ( ) 's ’s")
_OWNS = frozenset({"'s", "’s", "'", "’"})
_NEAR = 5
_NO_STARTS = NEVER_NAMES | OPENERS


def cued_apposed(tokens: Sequence[Token], rows: Rows) -> list[Cue]:
    """The names in a sentence whose kind the words after their comma give away, and those explained in brackets."""
    cues: list[Cue] = []
    for start, end in rows:
        if fold(tokens[start].text) in _NO_STARTS:
            continue
        cue = _explained(tokens, start, end) or _in_two_scripts(tokens, start, end)
        if cue is not None:
            cues.append(cue)
    return cues


def _explained(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    if end + 2 >= len(tokens) or tokens[end].text != ",":
        return None
    if tokens[end + 1].text.lower() not in _ARTICLES:
        bare = tokens[end + 1].text in _BARE and tokens[end + 2].text.islower()  # Mudia, musée voisin
        return Cue(start, end, "ORG", True) if bare else None
    for at in range(end + 2, min(len(tokens), end + 2 + _NEAR)):
        word = tokens[at].text
        if word in _STOP or word == ",":
            return None
        if at + 1 < len(tokens) and (tokens[at + 1].text in _OWNS or is_capitalised(tokens[at + 1].text)):
            return None  # the noun is another name's, or an owner
        if word in ORG_NOUNS:
            return Cue(start, end, "ORG", True)
        if word in PLACE_NOUNS:
            return Cue(start, end, "LOC", True)
        if fold(word) in TITLES:
            return Cue(start, end, "PERSON", False) if 1 < end - start < 4 else None
    return None


def _in_two_scripts(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    """A person by the Chinese name in brackets: Zhou Zhonghe (周忠和)."""
    inside = [token.text for token in tokens[end + 1 : end + 6]]
    if end >= len(tokens) or tokens[end].text not in "(（" or not inside or inside[0] not in COMMON_SURNAMES:
        return None
    length = next((at for at, text in enumerate(inside) if not IS_CJK.match(text)), 0)
    if 1 < length < 5 and inside[length] in ")）" and 1 < end - start < 4:
        return Cue(start, end, "PERSON", True)
    return None
