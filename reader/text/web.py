"""Addresses of the web that text came with, made harmless."""

from urllib.parse import quote, urlsplit

_KEPT = "-._~:/?#[]@!$&()*+,;=%"


def web_address(address: str) -> str | None:
    """`address` percent-encoded if it is one of http, https or mailto; `None` for any other, relative ones too."""
    stripped = address.strip()
    try:
        parts = urlsplit(stripped)
    except ValueError:
        return None
    known = (parts.scheme in ("http", "https") and parts.netloc) or (parts.scheme == "mailto" and parts.path)
    return quote(stripped, safe=_KEPT) if known else None
