"""Names in German text that their own form gives away where every noun has a capital: `Peterskirche`."""

from collections.abc import Iterator, Sequence

from reader.entities.cues import Cue, Rows
from reader.entities.tokens import Token
from reader.entities.vocabulary import DETERMINERS, NEVER_NAMES, OPENERS, TITLES
from reader.entities.wordlists import words
from reader.model import EntityType

_PLACES = ("kirche", "straße", "strasse", "allee", "gasse", "halle", "sund", "kanal", "tunnel", "brücke", "gebirge")
_COMMON_PLACES = words(
    """
    pfarrkirche dorfkirche stadtkirche landeskirche amtskirche klosterkirche volkskirche schlosskirche hauptstraße
    bundesstraße landstraße seitenstraße nebenstraße einkaufsstraße wohnstraße turnhalle sporthalle lagerhalle
    festhalle
    mehrzweckhalle stadthalle konzerthalle messehalle schwimmhalle markthalle werkhalle werkshalle montagehalle
    produktionshalle empfangshalle bahnhofshalle eingangshalle tennishalle reithalle vorhalle eishalle kongresshalle
    ausstellungshalle fabrikhalle abflughalle ankunftshalle trauerhalle mittelgebirge hochgebirge fußgängerbrücke
    autobahnbrücke eisenbahnbrücke holzbrücke zugbrücke hängebrücke autobahntunnel eisenbahntunnel straßentunnel
    fernsehkanal informationskanal abwasserkanal vertriebskanal sackgasse
    """
)
_OFFICES = (
    "ministerium", "ministeriums", "verwaltungsamt", "landesamt", "bundesamt", "bundesamts", "bundesamtes",
    "landgericht",
    "landgerichts", "amtsgericht", "amtsgerichts", "verwaltungsgericht", "verwaltungsgerichts", "oberlandesgericht",
    "bundesgerichtshof", "bundesgerichtshofs", "verfassungsgericht", "verfassungsgerichts", "arbeitsgericht",
    "nationalmuseum", "volkshochschule", "staatsbibliothek", "landeskriminalamt", "bundeskriminalamt", "kartellamt",
    "handelskammer", "handwerkskammer", "rechnungshof", "landesregierung", "verbraucherzentrale",
)  # fmt: skip
_MAKERS = (
    "händler", "hersteller", "konzern", "konzerns", "bauer", "firma", "initiative", "unternehmen", "unternehmens",
    "kette",
    "anbieter", "betreiber", "verlag", "reederei", "brauerei", "bäckerei", "werkstatt", "bauherr", "verein",
    "discounter", "stiftung", "gewerkschaft", "zeitung", "zeitschrift", "magazin", "agentur", "kanzlei", "partei",
    "gesellschaft", "startup", "start-up", "fluggesellschaft", "spedition", "werft", "molkerei", "druckerei",
    "redaktion",
)  # fmt: skip


_NO_FIRST_NAMES = DETERMINERS | NEVER_NAMES | OPENERS | TITLES
_NO_ADJECTIVES = DETERMINERS | OPENERS
_LONGEST_NAME = 3
_COMPOUND_ENDS = words(
    """
    stiftung institut universität hochschule gymnasium verlag museum klinik schule akademie theater orchester verein
    """
)


def _named_after(tokens: Sequence[Token], rows: Rows) -> Iterator[Cue]:
    """What is named after somebody: Robert Bosch-Stiftung, Max-Planck-Institut."""
    for first, end in rows:
        head, hyphen, kind = tokens[end - 1].text.rpartition("-")
        if not hyphen or kind.lower() not in _COMPOUND_ENDS or not head[0].isupper():
            continue
        start = end - 1
        while start > first and end - start < _LONGEST_NAME and _goes_before(tokens[start - 1].text):
            start -= 1
        yield Cue(start, end, "ORG", True)


def _goes_before(word: str) -> bool:
    return word[0].isupper() and word.lower() not in _NO_FIRST_NAMES


def cued_german(tokens: Sequence[Token], rows: Rows) -> list[Cue]:
    """The names in a German sentence that the ends of their words, or the kinds of company before them, give away."""
    cues: list[Cue] = [*_named_after(tokens, rows)]
    for at, token in enumerate(tokens):
        kind = _by_ending(token.text)
        if kind is not None:
            end = (
                next((last for first, last in rows if first <= at < last), at + 1)
                if "gericht" in token.text
                else at + 1
            )
            cues.append(Cue(at, end, kind, True))
    cues += _bodies(tokens, rows)
    for start, end in rows:
        maker = tokens[start].text.lower()
        if end - start in (2, 3, 4) and maker.endswith(_MAKERS) and start:
            cues.append(Cue(start + 1, end, "ORG", False))
    return cues


def _bodies(tokens: Sequence[Token], rows: Rows) -> Iterator[Cue]:
    """Clubs by their adjective and town (Naturhistorischer Verein Meidling), zoos by their town, and bodies by their
    initials after a long word for what they are: die Weltnaturschutzunion | IUCN."""
    for start, end in rows:
        for at in range(start, end - 1):
            word, following = tokens[at].text, tokens[at + 1].text
            if word in _SEATED and following[1:].islower():
                yield Cue(at, end, "ORG", certain=True)
                break
            if word == "Verein" and at > start and _is_adjective(tokens[at - 1].text) and following[1:].islower():
                yield Cue(at - 1, end, "ORG", certain=True, stated=True)
                break
            if len(word) > _LONG and word.lower().endswith(_UNIONS) and following.isupper() and len(following) > 2:
                yield Cue(at + 1, at + 2, "ORG", certain=True)
                break


_SEATED = frozenset({"Tiergarten", "Tierpark", "Klinikum", "Stadttheater", "Staatstheater", "Landestheater"})
_UNIONS = ("union", "verband", "organisation", "behörde", "agentur", "kommission", "gewerkschaft")
_LONG = 11


def _is_adjective(word: str) -> bool:
    return len(word) > 5 and word.endswith(("er", "e", "en")) and word.lower() not in _NO_ADJECTIVES


def _by_ending(word: str) -> EntityType | None:
    lower = word.lower()
    if not word[0].isupper() or "-" in word:
        return None
    if lower.endswith(_PLACES) and len(word) > 9 and lower not in _COMMON_PLACES:
        return "LOC"
    if lower.endswith(_OFFICES) and len(word) > 10:
        return "ORG"
    return None
