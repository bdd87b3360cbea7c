"""How the panes share the screen: three side by side, two, or one, by the columns that there are."""

from typing import Literal, NamedTuple

Area = Literal["list", "text", "entities"]
AREAS: tuple[Area, ...] = ("list", "text", "entities")

THREE_PANES = 120
TWO_PANES = 80

_LIST, _PANEL = 27, 24
"""Columns of list and panel on the narrowest screen with three panes: they leave the text 66 and its margins."""
_LIST_AT_MOST, _PANEL_AT_MOST = 48, 40
_TEXT = 77
"""Columns that the text's pane has before the panes beside it get more: the usual measure, margins and rule."""


class Arrangement(NamedTuple):
    """Columns of each pane, 0 for one that is not shown. Panes right of another draw a rule in their first column."""

    list: int
    text: int
    entities: int

    def shown(self, area: Area) -> bool:
        """Whether a pane is on the screen."""
        return self.columns(area) > 0

    def columns(self, area: Area) -> int:
        """The columns of a pane, its rule included."""
        return {"list": self.list, "text": self.text, "entities": self.entities}[area]

    def ruled(self, area: Area) -> bool:
        """Whether a pane stands right of another."""
        return self.shown(area) and any(self.shown(other) for other in AREAS[: AREAS.index(area)])


def arrange(width: int, area: Area, *, only_text: bool = False) -> Arrangement:
    """The panes on a screen of `width` columns where `area` has the keys.

    From 120 columns all three, the text never narrower than 66 columns and their margins; from 80 the text and one
    beside it: the list, or the entities while they have the keys; below, the one with the keys. List and entities are
    equally wide where they take turns, so that the text is not set anew.
    """
    if only_text and area == "text":
        return Arrangement(0, width, 0)
    if width >= THREE_PANES:
        spare = max(0, width - _LIST - _PANEL - _TEXT)
        side = min(_LIST_AT_MOST, _LIST + spare // 4)
        panel = min(_PANEL_AT_MOST, _PANEL + (spare + 2) // 4)
        return Arrangement(side, width - side - panel, panel)
    if width >= TWO_PANES:
        side = max(28, min(34, width // 3))
        return Arrangement(0, width - side, side) if area == "entities" else Arrangement(side, width - side, 0)
    return Arrangement(*(width if area == shown else 0 for shown in AREAS))
