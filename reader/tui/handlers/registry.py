"""Where handlers are entered by the id of their command."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from reader.tui.desk import Desk

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


class AtDesk(Protocol):
    """Whoever sits at a desk: the screen, or what stands in for it while Textual is loaded."""

    desk: Desk

    def save_soon(self) -> None:
        """Keeps the place when the reader has rested there for a while."""

    def stop_preview(self) -> None:
        """The article under the cursor is not shown by itself just now."""

    def leave(self) -> None:
        """Out of the program."""


Handler = Callable[["MainScreen"], None]
EarlyHandler = Callable[[AtDesk], None]
HANDLERS: dict[str, Handler] = {}
EARLY: dict[str, EarlyHandler] = {}
"""Those that need no more than a desk: they answer keys before the screens are there."""


def handles(command: str) -> Callable[[Handler], Handler]:
    """Makes a function what a command does."""

    def enter(handler: Handler) -> Handler:
        HANDLERS[command] = handler
        return handler

    return enter


def handles_early(command: str) -> Callable[[EarlyHandler], EarlyHandler]:
    """Makes a function what a command does, on the first frame too."""

    def enter(handler: EarlyHandler) -> EarlyHandler:
        HANDLERS[command] = EARLY[command] = handler
        return handler

    return enter
