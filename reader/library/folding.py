"""How text is made comparable: for the full-text index, for names, for "the same text", for dates to sort by."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

# Scripts written without spaces between words: each character is indexed as a word of its own, so that a phrase
# finds any run of them.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003134f"
)
UNSPACED = re.compile(f"([{_UNSPACED}])")
_TRACKING = re.compile(r"^(utm_\w{1,20}|fbclid|gclid|mc_[ce]id|ref|cmpid|ncid|smid|CMP|s?src)$")
_NOT_IN_SAME_TEXT = re.compile(r"[\W_]+")


def indexed(text: str) -> str:
    """`text` as the full-text index gets it: unspaced scripts one character a word, NUL out."""
    if text.isascii():
        return text.replace("\0", " ")
    return UNSPACED.sub(r" \1 ", text.replace("\0", " "))


def name_key(name: str) -> str:
    """A name without case, accents and double spaces: what makes two spellings one."""
    if name.isascii():
        return " ".join(name.lower().split())
    folded = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(char for char in folded if not unicodedata.combining(char)).split())


def name_keys(name: str) -> list[str]:
    """Where a name can be found from: its key, and the key from each later word on."""
    words = name_key(name).split()[:8]
    return [" ".join(words[start:]) for start in range(len(words))]


def text_digest(texts: Iterable[str]) -> bytes:
    """Equal for texts whose letters and digits are equal, whatever their spacing, case and punctuation."""
    digest = hashlib.blake2b(digest_size=16)
    for text in texts:
        digest.update(_NOT_IN_SAME_TEXT.sub("", text).casefold().encode("utf-8", "surrogatepass"))
    return digest.digest()


def bytes_digest(data: bytes, hints: Mapping[str, str] | None = None) -> bytes:
    """Equal for equal bytes of which the source says the same."""
    digest = hashlib.blake2b(data, digest_size=16)
    for name, value in sorted((hints or {}).items()):
        digest.update(f"\0{name}\0{value}".encode("utf-8", "surrogatepass"))
    return digest.digest()


def url_digest(url: str | None) -> bytes | None:
    """Equal for addresses of one page: scheme, `www.`, fragment, tracking parameters and a last slash don't count."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if not host:
        return None
    query = urlencode(sorted((k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.match(k)))
    plain = f"{host}{parts.path.rstrip('/')}?{query}"
    return hashlib.blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=12).digest()


def moment(published: str | None) -> int | None:
    """Seconds since 1970 of an ISO 8601 date or time (UTC where no offset is given), None if it is none."""
    if not published:
        return None
    try:
        parsed = datetime.fromisoformat(published)
    except ValueError:
        return None
    if parsed.tzinfo is None:
        parsed = parsed.replace(tzinfo=UTC)
    try:
        return int(parsed.timestamp())
    except (OverflowError, OSError):
        return None


def title_key(title: str) -> str:
    """What a title sorts by: folded, from its first letter or digit on."""
    key = name_key(title)[:60]
    start = next((index for index, char in enumerate(key) if char.isalnum()), 0)
    return key[start:]
