"""How each thing on the screen looks: roles, and for every theme the colours and attributes of each role.

A piece of a line is its text and its roles, the later ones over the earlier. The colours of our own themes are all
among the 240 fixed ones of a 256-colour terminal, so that they are the same there as in 24 bits.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from reader.model import EntityType

Role = str
Piece = tuple[str, tuple[Role, ...]]
"""Text that is safe for a terminal, and the roles that say how it looks."""
Row = list[Piece]

URL_ROLE = "url:"
"""A role that begins so makes its text a link to what follows."""


class Look(NamedTuple):
    """Colours (`#rrggbb`, or one of the terminal's own sixteen by name) and attributes; `None` leaves a colour alone.

    `attributes`: b bold, d dim, i italic, u underlined, w doubly underlined, r reversed, s struck through; lower case
    sets it.
    """

    fg: str | None = None
    bg: str | None = None
    attributes: str = ""


Palette = Mapping[Role, Look]

TYPE_ROLES: dict[EntityType, Role] = {
    "PERSON": "person",
    "ORG": "org",
    "LOC": "place",
    "PRODUCT": "product",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "MONEY": "money",
    "DATE": "date",
    "PERCENT": "percent",
    "QUANTITY": "quantity",
}

TYPE_LETTERS: dict[EntityType, str] = {
    "PERSON": "P",
    "ORG": "O",
    "LOC": "L",
    "PRODUCT": "R",
    "EVENT": "E",
    "WORK_OF_ART": "W",
    "MONEY": "$",
    "DATE": "D",
    "PERCENT": "%",
    "QUANTITY": "#",
}
"""What tells a type by one letter where there is no colour."""

_SHAPES: dict[Role, str] = {
    "person": "u",
    "org": "b",
    "place": "i",
    "product": "bi",
    "event": "bu",
    "work": "iu",
    "money": "w",
    "date": "d",
    "percent": "du",
    "quantity": "di",
}
"""Without colour the types differ by attributes alone."""

_SLANTS: dict[Role, str] = {"place": "i", "product": "i", "work": "iu", "event": "u"}
"""With colours the types that colour-blind readers take for one another differ a little in shape too."""

BAR = ".bar"
"""With this behind it, a type's role is its colour without its shape: for bars."""

_ATTRIBUTES: dict[Role, str] = {
    "head": "",
    "head.focus": "b",
    "title": "b",
    "unread": "b",
    "heading": "b",
    "quote": "i",
    "note": "i",
    "code": "",
    "help.key": "b",
    "letter": "bu",
    "group": "b",
    "selected": "",
    "link": "u",
    "caption": "i",
    "typing": "r",
}


def _palette(colours: Mapping[Role, tuple[str | None, str | None]], extra: Mapping[Role, str]) -> Palette:
    roles = {*colours, *extra, *_ATTRIBUTES}
    return _with_bars(
        {
            role: Look(*colours.get(role, (None, None)), attributes=extra.get(role, _ATTRIBUTES.get(role, "")))
            for role in roles
        }
    )


def _with_bars(looks: dict[Role, Look]) -> Palette:
    return looks | {role + BAR: looks[role]._replace(attributes="") for role in TYPE_ROLES.values() if role in looks}


_DARK: Palette = _palette(
    {
        "base": ("#d0d0d0", "#1c1c1c"),
        "body": ("#d0d0d0", None),
        "title": ("#eeeeee", None),
        "heading": ("#eeeeee", None),
        "quiet": ("#8a8a8a", None),
        "faint": ("#6c6c6c", None),
        "rule": ("#3a3a3a", None),
        "head": ("#8a8a8a", None),
        "head.focus": ("#ffd787", None),
        "accent": ("#ffd787", None),
        "unread": ("#eeeeee", None),
        "dot": ("#ffaf5f", None),
        "star": ("#ffd75f", None),
        "tag": ("#87afaf", None),
        "quote": ("#bcbcbc", None),
        "note": ("#afaf87", None),
        "code": ("#afd7af", None),
        "caption": ("#8a8a8a", None),
        "link": (None, None),
        "cursor": (None, "#303030"),
        "cursor.focus": (None, "#3a3a3a"),
        "selected": (None, "#262626"),
        "chosen": (None, "#3a3a3a"),
        "current": ("#1c1c1c", "#ffd75f"),
        "match": ("#ffffff", "#5f5f00"),
        "match.current": ("#1c1c1c", "#afd75f"),
        "highlight": (None, "#3a3a00"),
        "paragraph": ("#ffd787", None),
        "removed": ("#6c6c6c", None),
        "reason": ("#af8787", None),
        "letter": ("#ffd787", None),
        "help.key": ("#d0d0d0", None),
        "help": ("#8a8a8a", None),
        "message": ("#ffd787", None),
        "error": ("#ff875f", None),
        "person": ("#d7af87", None),
        "org": ("#87afd7", None),
        "place": ("#87af87", None),
        "product": ("#d7afd7", None),
        "event": ("#d78787", None),
        "work": ("#afafd7", None),
        "money": ("#afd787", None),
        "date": ("#87afaf", None),
        "percent": ("#d7d7af", None),
        "quantity": ("#afaf87", None),
        "group": ("#8a8a8a", None),
    },
    _SLANTS,
)

_LIGHT: Palette = _palette(
    {
        "base": ("#303030", "#ffffff"),
        "body": ("#303030", None),
        "title": ("#121212", None),
        "heading": ("#121212", None),
        "quiet": ("#6c6c6c", None),
        "faint": ("#949494", None),
        "rule": ("#d0d0d0", None),
        "head": ("#6c6c6c", None),
        "head.focus": ("#af5f00", None),
        "accent": ("#af5f00", None),
        "unread": ("#121212", None),
        "dot": ("#d75f00", None),
        "star": ("#af8700", None),
        "tag": ("#005f5f", None),
        "quote": ("#4e4e4e", None),
        "note": ("#5f5f00", None),
        "code": ("#005f5f", None),
        "caption": ("#6c6c6c", None),
        "cursor": (None, "#eeeeee"),
        "cursor.focus": (None, "#e4e4e4"),
        "selected": (None, "#eeeeee"),
        "chosen": (None, "#e4e4e4"),
        "current": ("#121212", "#ffd75f"),
        "match": ("#121212", "#ffffaf"),
        "match.current": ("#121212", "#afd75f"),
        "highlight": (None, "#ffffd7"),
        "paragraph": ("#af5f00", None),
        "removed": ("#8a8a8a", None),
        "reason": ("#af5f5f", None),
        "letter": ("#af5f00", None),
        "help.key": ("#303030", None),
        "help": ("#6c6c6c", None),
        "message": ("#af5f00", None),
        "error": ("#af0000", None),
        "person": ("#875f00", None),
        "org": ("#005faf", None),
        "place": ("#005f00", None),
        "product": ("#87005f", None),
        "event": ("#af0000", None),
        "work": ("#5f5faf", None),
        "money": ("#5f8700", None),
        "date": ("#005f87", None),
        "percent": ("#5f5f00", None),
        "quantity": ("#5f5f5f", None),
        "group": ("#6c6c6c", None),
    },
    _SLANTS,
)

_ANSI: Palette = _palette(
    {
        "head.focus": ("yellow", None),
        "accent": ("yellow", None),
        "dot": ("yellow", None),
        "star": ("yellow", None),
        "tag": ("cyan", None),
        "note": ("cyan", None),
        "code": ("green", None),
        "current": ("black", "yellow"),
        "match": ("black", "cyan"),
        "match.current": ("black", "green"),
        "highlight": ("black", "white"),
        "paragraph": ("yellow", None),
        "reason": ("red", None),
        "letter": ("yellow", None),
        "message": ("yellow", None),
        "error": ("red", None),
        "person": ("yellow", None),
        "org": ("blue", None),
        "place": ("green", None),
        "product": ("magenta", None),
        "event": ("red", None),
        "work": ("magenta", None),
        "money": ("green", None),
        "date": ("cyan", None),
        "percent": ("cyan", None),
        "quantity": ("cyan", None),
    },
    {
        "quiet": "d",
        "faint": "d",
        "rule": "d",
        "head": "d",
        "help": "d",
        "removed": "d",
        "caption": "di",
        "group": "d",
        "cursor": "b",
        "cursor.focus": "r",
        "selected": "u",
        "chosen": "bu",
        "work": "i",
        "event": "u",
        "percent": "i",
        "quantity": "u",
        "money": "u",
    },
)

_MONO: Palette = _palette(
    {},
    {
        **_SHAPES,
        "quiet": "d",
        "faint": "d",
        "rule": "d",
        "head": "d",
        "head.focus": "bu",
        "help": "d",
        "removed": "d",
        "caption": "di",
        "cursor": "b",
        "cursor.focus": "r",
        "selected": "u",
        "chosen": "rd",
        "current": "rb",
        "match": "r",
        "match.current": "rbu",
        "highlight": "wi",
        "dot": "b",
        "star": "b",
        "reason": "i",
        "message": "b",
        "error": "b",
        "accent": "b",
        "paragraph": "b",
    },
)

Theme = Literal["newsreader-dark", "newsreader-light", "ansi-dark", "ansi-light", "mono"]
THEMES: dict[str, Palette] = {
    "newsreader-dark": _DARK,
    "newsreader-light": _LIGHT,
    "ansi-dark": _ANSI,
    "ansi-light": _ANSI,
    "mono": _MONO,
}
"""Our palettes by the name of their theme; a theme of Textual's gets its own by `derived`."""

DEFAULT_THEME: Theme = "newsreader-dark"


def palette(theme: str | None, colour: str) -> Palette:
    """The palette of a theme on a terminal of `colour` (see `Display`): no colour at all where it is `mono`."""
    if colour == "mono":
        return _MONO
    return THEMES.get(theme or DEFAULT_THEME, _DARK)


def derived(background: str, foreground: str, accents: tuple[str, ...], *, dark: bool) -> Palette:
    """A palette from another theme's colours: `accents` are its primary, secondary, accent and warning colours."""
    own = _DARK if dark else _LIGHT
    primary, secondary, accent, warning = accents

    def toward(colour: str, share: float) -> str:
        return _mixed(background, colour, share)

    changed = {
        "base": (foreground, background),
        "body": (foreground, None),
        "title": (foreground, None),
        "heading": (foreground, None),
        "unread": (foreground, None),
        "help.key": (foreground, None),
        "quiet": (toward(foreground, 0.6), None),
        "head": (toward(foreground, 0.6), None),
        "help": (toward(foreground, 0.6), None),
        "caption": (toward(foreground, 0.6), None),
        "group": (toward(foreground, 0.6), None),
        "removed": (toward(foreground, 0.45), None),
        "faint": (toward(foreground, 0.42), None),
        "rule": (toward(foreground, 0.2), None),
        "cursor": (None, toward(foreground, 0.08)),
        "cursor.focus": (None, toward(foreground, 0.14)),
        "chosen": (None, toward(foreground, 0.16)),
        "highlight": (None, toward(warning, 0.2)),
        "dot": (warning, None),
        "star": (warning, None),
        "head.focus": (primary, None),
        "accent": (accent, None),
        "org": (primary, None),
        "product": (secondary, None),
        "person": (warning, None),
        "message": (warning, None),
        "letter": (accent, None),
        "current": (background, warning),
    }
    return _with_bars(
        {
            role: Look(*changed[role], attributes=look.attributes) if role in changed else look
            for role, look in own.items()
        }
    )


def _mixed(first: str, second: str, share: float) -> str:
    """The colour that lies `share` of the way from the first `#rrggbb` to the second."""
    pairs = [(int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@lru_cache(maxsize=4096)
def _joined(looks: tuple[Look, ...]) -> Look:
    fg = bg = None
    attributes = ""
    for look in looks:
        fg, bg = look.fg or fg, look.bg or bg
        attributes += "".join(mark for mark in look.attributes if mark not in attributes)
    return Look(fg, bg, attributes)


def look(colours: Palette, roles: tuple[Role, ...]) -> Look:
    """What roles laid over one another come to, on the base of the theme."""
    nothing = Look()
    return _joined((colours.get("base", nothing), *(colours.get(role, nothing) for role in roles)))
