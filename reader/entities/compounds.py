"""German compounds with a name in them: `Unesco-Botschafterin` is Unesco and what she is to it."""

from collections.abc import Sequence

from reader.entities.gazetteer import Gazetteer
from reader.entities.tokens import Token
from reader.entities.wordlists import words

_PARTS_OF_NAMES = words(
    """
    Stiftung Preis Museum Schule Universität Hochschule Gymnasium Platz Straße Allee Klinik Verlag Institut Halle
    Stadion Arena Brücke Festival Turnier Cup Pokal Archiv Bibliothek Theater Akademie Bank Park Kirche Haus Orchester
    Chor
    """
)
"""What makes a longer name of a name: the Oetker-Stiftung is not Oetker."""


def split_compounds(tokens: Sequence[Token], gazetteer: Gazetteer) -> list[Token]:
    """The tokens, with those divided at their first hyphen that start with a known name and are none themselves."""
    divided: list[Token] = []
    for token in tokens:
        head, hyphen, tail = token.text.partition("-")
        if not hyphen or not tail[:1].isupper() or tail.isupper() or len(head) < 2 or gazetteer.lookup(token.text):
            divided.append(token)
            continue
        if tail in _PARTS_OF_NAMES or any(reference.certain for reference in gazetteer.lookup(tail)):
            divided.append(token)
            continue
        known = any(reference.certain for reference in gazetteer.lookup(head))
        if (known and head[0].isupper()) or (head.isupper() and head.isalpha()):
            middle = token.start + len(head)
            divided += [
                Token(head, token.start, middle),
                Token(hyphen, middle, middle + 1),
                Token(tail, middle + 1, token.end),
            ]
        else:
            divided.append(token)
    return divided
