"""What each command does: one function a command, registered under its id.

A handler gets the control and changes what is shown or stored through it, on the first frame as on the screens; a
`ReaderError` becomes a message. Those that are about Textual's screen itself are in `on_screen`, which this does not
load.
"""

from importlib import import_module

from reader.tui.handlers.registry import HANDLERS

for _name in ("moving", "articles", "marks", "reading", "passages", "entities", "corrections", "everywhere", "output"):
    import_module(f"reader.tui.handlers.{_name}")

__all__ = ["HANDLERS"]
