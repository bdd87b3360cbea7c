"""Which words belong to which language, loaded when first needed."""

from functools import cache

from reader.entities.grammar.dates import DateLexicon
from reader.entities.grammar.lexicon import Lexicon


@cache
def lexicons(language: str) -> tuple[Lexicon, DateLexicon]:
    """The words for numbers and for dates of `language`; English for one that has none."""
    from reader.entities.grammar.dates_en import ENGLISH_DATES
    from reader.entities.grammar.en import ENGLISH

    return ENGLISH, ENGLISH_DATES
