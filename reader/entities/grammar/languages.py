"""Which words belong to which language, loaded when first needed."""

from functools import cache

from reader.entities.grammar.dates import DateLexicon
from reader.entities.grammar.lexicon import Lexicon


@cache
def lexicons(language: str) -> tuple[Lexicon, DateLexicon]:
    """The words for numbers and for dates of `language`; English for one that has none."""
    match language:
        case "de":
            from reader.entities.grammar.dates_de import GERMAN_DATES
            from reader.entities.grammar.de import GERMAN

            return GERMAN, GERMAN_DATES
        case "es":
            from reader.entities.grammar.dates_es import SPANISH_DATES
            from reader.entities.grammar.es import SPANISH

            return SPANISH, SPANISH_DATES
        case "fr":
            from reader.entities.grammar.dates_fr import FRENCH_DATES
            from reader.entities.grammar.fr import FRENCH

            return FRENCH, FRENCH_DATES
    from reader.entities.grammar.dates_en import ENGLISH_DATES
    from reader.entities.grammar.en import ENGLISH

    return ENGLISH, ENGLISH_DATES
