"""What the app shows, as plain text."""

from reader.tui.app import NewsreaderApp


def lines(app: NewsreaderApp) -> list[str]:
    """What the screen shows, a string a line."""
    return ["".join(segment.text for segment in line) for line in app.screen._compositor.render_strips()]


def text(app: NewsreaderApp) -> str:
    """What the screen shows."""
    return "\n".join(lines(app))
