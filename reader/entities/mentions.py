"""Where names stand in an article: the values that recognition, agreement and resolution hand on."""

from typing import NamedTuple

from reader.entities.gazetteer import Entry, Reference
from reader.entities.tokens import Token
from reader.model import EntityType

STATED = 1.0
"""The score of a name of which the text itself says what it names."""


class Sentence(NamedTuple):
    """A sentence of block `block` with its tokens. `heading` says that capitals prove little in it."""

    block: int
    tokens: list[Token]
    language: str
    heading: bool


class Name(NamedTuple):
    """A name at `tokens[start:end]` of sentence `sentence`, what it may refer to, and how sure its type is (0 to 1)."""

    sentence: int
    start: int
    end: int
    type: EntityType
    score: float
    references: tuple[Reference, ...] = ()

    def entries(self) -> tuple[list[Entry], bool]:
        """The known things of this name's type that it may be, and whether the form is certain to mean one of them."""
        fitting = [reference for reference in self.references if reference.entry.type == self.type]
        certain = [reference.entry for reference in fitting if reference.certain]
        return (certain, True) if certain else ([reference.entry for reference in fitting], False)


class Tagged(NamedTuple):
    """A name as a tagger or a cue gives it."""

    start: int
    end: int
    type: EntityType
    score: float
