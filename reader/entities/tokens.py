"""Sentences and tokens of a block of text, with offsets in code points.

One scheme for five languages: words in scripts that use spaces, single characters in those that do not. The clitics
that a name must be freed of are tokens of their own (`Musk` `'s`, `l'` `Assemblée`, `China` `-based`); hyphens, dots
and ampersands that belong to a name stay in it (`Jean-Claude`, `U.S.`, `AT&T`).
"""

import re
from typing import NamedTuple

from reader.model import Span


class Token(NamedTuple):
    """A word, number, mark or CJK character, with its place in the block: `block[start:end] == text`."""

    text: str
    start: int
    end: int


CJK = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
"""Scripts written without spaces, as the inside of a character class."""

_ABBREVIATIONS = """
    mr mrs ms mx dr prof rev hon st ste jr sr gen col lt sgt capt cpt cmdr adm maj brig gov sen rep pres supt insp
    det inc corp co ltd llc plc bros dept univ assn vs v no nos vol pp fig al ed eds approx est etc dba
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ave blvd rd sq mt ft calif fla mass pa ariz colo conn ga ill ind mich minn miss mo neb nev okla ore tenn tex va
    wash wis mio mrd bzw ca usw ggf evtl inkl exkl zzgl abs nr str hr fr frl dipl ing bspw sog geb gest tsd
    sra srta dra ud uds av avda art núm núms pág págs aprox mlls mdd ee uu
    mme mlle mm mgr me av env min max cf éd janv févr avr juil déc mds
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Words that a full stop follows without ending the sentence, lower-cased, without the stop."""

_NAME_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|St|Ste|Jr|Sr|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Maj|Brig|Gov|Sen|Rep|Inc|Corp|Co|Ltd|Bros"
    "|Dept|Univ|Assn|No|Mt|Ft|Sra|Srta|Dra|Nr|Mme|Mlle|Mio|Mrd|Calif|Fla|Conn|Mass|Minn|Tenn|Wash|Jan|Feb|Aug|Sept"
    "|Sep|Oct|Nov|Dec|vs|bzw|Vol|approx"
)
_HYPHEN_TAILS = (
    "based|led|owned|backed|born|made|style|like|era|wide|bound|run|controlled|occupied|sponsored|funded|built|trained"
    "|related|listed|linked|friendly|area|only|inspired|themed|supported|branded|affiliated|educated|held|ruled|language"
    "|produced|designed|speaking|administered|allied|aligned|appointed|nominated|focused|heavy|free|wary|chef|owner|ish"
)
_TOKEN = re.compile(
    rf"""
    # most words and marks, which nothing below reads otherwise: for speed
    [^\W\d_{CJK}]{{1,80}}+(?=[\s,])
  | [,;:()?!"“”„«»]
  | (?:https?://|www\.)[^\s<>"“”{CJK}]{{1,2000}}(?<![.,;:!?)\]'])   # no name is found inside a link
  | [\w.+-]{{1,64}}+@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,4}}
  | [@#][A-Za-z0-9_]{{2,64}}
  | [{CJK}]
  | (?:[^\W\d_]\.){{2,6}}(?![^\W\d_]{{2}})                    # U.S. z.B. S.A.
  | (?:{_NAME_ABBREVIATIONS})\.(?=\s|,|-|$)
  | [^\W\d_a-zß-öø-ÿ]\.(?=\s?[^\W\d_])                        # the initial in George W. Bush
  | [nN]['’]t(?!\w)
  # l'Assemblée, L'Oréal, but N'Golo
  | (?:[ldjnmtsc]|qu|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[LJSC]|[NM](?=['’][^\W\dA-Z_])|Qu)['’](?=[^\W_])
  | ['’](?:s|S|re|ve|ll|d|m)(?!\w)
  | \d{{1,20}}+(?:[.,:]\d{{1,12}}+){{0,8}}+(?![^\W_])
  | -(?=(?:{_HYPHEN_TAILS})\b)
  | (?:(?!['’](?:s|S|re|ve|ll|d|m)(?!\w)|[nN]['’]t(?!\w)|-(?:{_HYPHEN_TAILS})\b)
       (?: [^\W_{CJK}] | [\u0300-\u036f\u0900-\u0dff\u200c\u200d] | (?<=[^\W_])['’‘](?=[^\W\d_])
         | (?<=[^\W_])[-‐‑](?=[^\W_]) | (?<=[A-Z])&(?=[A-Z]) | (?<=\d)[.,](?=\d)
         | (?<=[a-z])\.(?=(?:com|org|net|io|ai)\b) | _ )
    ){{1,80}}
  | \.{{2,6}} | -{{2,6}} | \S
    """,
    re.VERBOSE,
)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, in order; white space is in none of them."""
    stop = len(text) if end is None else end
    return [Token(match[0], *match.span()) for match in _TOKEN.finditer(text, start, stop)]


_STOP = re.compile(
    r"""
    [。！？]{1,5}[”’」』）)"']{0,3}
  | [.!?…]{1,5}["'”’»)\]]{0,3}(?=\s)
  | \n+
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"([^\W\d_](?:[^\W\d_]|\.(?=[^\W\d_])){0,20}|\d{1,4})$")
_GERMAN_ORDINAL = re.compile(
    r"(?i)\b(?:der|die|das|den|dem|des|am|im|vom|zum|zur|beim|ab|bis|seit|sein\w{0,2}|ihr\w{0,2}|und|von"
    r"|de[rmns] \d\d?\.?"
    r"|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag),? \d{1,2}$|^\d{1,2}$"
)
_OPENER = re.compile(r"\s(?:The|A|An|In|It|He|She|They|But|And|On|At|This|That|We|However)\b")
_GERMAN_MONTH = re.compile(r"\s(?:Jan|Feb|März|April?|Mai|Jun|Jul|Aug|Sept|Okt|Nov|Dez)")
_NEXT = re.compile(r"""\s*(["'“”„«¿¡(\[‘—–-]{0,3}\s?)(\S)""")


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    mark = stop[0]
    if mark[0] in "。！？\n":
        return True
    following = _NEXT.match(text, stop.end(), min(len(text), stop.end() + 12))
    if following is None:
        return True
    if following[2].islower():
        return False
    if mark[0] != "." or len(mark) > 1:
        return True
    before = text[max(start, stop.start() - 40) : stop.start()]
    word = _LAST_WORD.search(before)
    if word is None:
        return True
    if word[0].isdigit():
        return len(word[0]) > 2 or not (_GERMAN_ORDINAL.search(before) or _GERMAN_MONTH.match(text, stop.end()))
    if "." in word[0]:  # U.S. and the like end a sentence only before a plain opener
        return _OPENER.match(text, stop.end()) is not None
    if len(word[0]) == 1:
        return word[0].islower() or word[0] == "I"
    return word[0].lower() not in ABBREVIATIONS


def sentences(text: str) -> list[Span]:
    """Where the sentences of `text` stand, without the white space around them; every other character is in one."""
    spans: list[Span] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop.end() > start and _ends_sentence(text, start, stop):
            _add(spans, text, start, stop.end())
            start = stop.end()
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if piece.strip():
        spans.append((start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())))
