"""newsreader: read scraped news in the terminal."""

__version__ = "0.1.0"
