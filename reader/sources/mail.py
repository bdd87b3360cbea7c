"""Newsletters (EML) and pages saved as one file (MHTML): both are MIME messages."""

import email
import email.policy
from datetime import datetime
from email.message import EmailMessage
from email.utils import parseaddr

from reader.errors import UnreadableInput
from reader.model import Document


def document(origin: str, data: bytes) -> Document:
    """The article in a message: its HTML, or its text if it has none. Raises `UnreadableInput` if it has neither."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = [part for part in message.walk() if isinstance(part, EmailMessage) and not part.is_attachment()]
    for media_type in ("text/html", "text/plain"):
        for part in parts:
            if part.get_content_type() == media_type and (text := _text(part)).strip():
                hints = _hints(message, part)
                return Document(origin, text.encode("utf-8", "replace"), media_type, hints)
    raise UnreadableInput("the message has no text")


def _text(part: EmailMessage) -> str:
    try:
        content = part.get_content()
    except (LookupError, ValueError):
        # A charset nobody knows, or a transfer encoding that does not hold.
        payload = part.get_payload(decode=True)
        content = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    return content if isinstance(content, str) else ""


def _hints(message: EmailMessage, part: EmailMessage) -> dict[str, str]:
    saved_page = message.get_content_type() == "multipart/related" and not message["To"]
    name, address = parseaddr(_header(message, "From"))
    hints = {
        "title": _header(message, "Subject"),
        "url": _header(message, "Snapshot-Content-Location") or _header(part, "Content-Location"),
    }
    if not saved_page:
        hints["source"] = name or address.partition("@")[2]
        hints["published"] = _date(message)
    if not hints["url"].startswith(("http://", "https://")):
        del hints["url"]
    return {key: value for key, value in hints.items() if value}


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (LookupError, ValueError, IndexError, AttributeError):
        # The standard library trips over some malformed headers.
        return ""


def _date(message: EmailMessage) -> str:
    from email.utils import parsedate_to_datetime

    try:
        found: datetime = parsedate_to_datetime(_header(message, "Date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    return found.isoformat()
