"""Where handlers are entered by the id of their command."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.control import Control

Handler = Callable[["Control"], None]
HANDLERS: dict[str, Handler] = {}


def handles(command: str) -> Callable[[Handler], Handler]:
    """Makes a function what a command does."""

    def enter(handler: Handler) -> Handler:
        HANDLERS[command] = handler
        return handler

    return enter
