"""What each command does: one function a command, registered under its id.

A handler gets the screen and changes what is shown or stored through it; a `ReaderError` becomes a message.
"""

from importlib import import_module

from reader.tui.handlers.registry import EARLY, HANDLERS

for _name in ("moving", "articles", "marks", "reading", "passages", "entities", "corrections", "everywhere", "output"):
    import_module(f"reader.tui.handlers.{_name}")

__all__ = ["EARLY", "HANDLERS"]
