"""Sentences that sound like a page but are the article's: somebody says them, or a "label" is their beginning."""

import re
from functools import lru_cache

LABELS = frozenset(("image-credit", "caption", "related", "video", "audio", "gallery", "comments", "poll", "contents"))
"""The kinds of residue whose first words, a colon after them, may be a sentence's."""
# "Follow us, they say": what a page tells its visitor is in nobody's mouth.
_SAYS = """
said says say told tell wrote writes asked asks joked adds added recalled warned reads insisted insists argued argues
explained explains replied conceded shouted noted claimed quipped
sagte sagt sagen steht riet rät erklärte schrieb fragte meinte meint betonte erzählt erzählte spottete spottet scherzte
mahnte warnte klagte versicherte
dijo dijeron dice dicen decía decían afirmó explicó explicaba contó pidió bromeó insistió añadió señaló aseguró
respondió comentó recordó reconoció aconsejaba advirtió según
dit disent disait assure explique expliquait répond raconte affirme insiste lance confie estime souligne plaisante
conseillait selon lit-on
"""
_SPEECH = re.compile(
    rf"(?:,[”\"’'»]?|[!?…]?[”\"»])\s(?:[\w’'.-]{{1,20}}\s){{0,6}}(?:{'|'.join(_SAYS.split())}|heißt es)\b|"
    r"[，。”』」][”』」]?[\u4e00-\u9fff]{0,8}(?:说|說|表示|回答|写道|寫道|笑称|笑稱)"
)
_REMEMBERED = 1024
_FROM_LABEL = re.compile(r"[^:.!?]{2,40}:\s[a-zà-ÿ][^/|©]{20,400}[a-zà-ÿ]{3}[.!?][”\"’]?$")


@lru_cache(_REMEMBERED)
def reports_speech(text: str) -> bool:
    """Whether the line gives somebody's words and says whose they are."""
    return bool(_SPEECH.search(text))


def goes_on_from_label(text: str) -> bool:
    """Whether what looks like a label is a sentence's beginning: "Photos: there were three thousand of them." """
    return bool(_FROM_LABEL.match(text))
