"""Newsboat on a cache of made items, as something to measure beside."""

import shutil
import sqlite3
import subprocess
from pathlib import Path

from article_generator import Generator

_FEED = "http://127.0.0.1:9/feed"


def command(folder: Path, items: int) -> list[str] | None:
    """The words that start newsboat on so many items in one feed; None where it is not installed."""
    if not shutil.which("newsboat"):
        return None
    folder.mkdir(parents=True, exist_ok=True)
    urls, cache, settings = folder / "urls", folder / "cache.db", folder / "config"
    words = ["newsboat", "-q", "-u", str(urls), "-c", str(cache), "-C", str(settings)]
    if cache.exists():
        return words
    urls.write_text(f"{_FEED}\n")
    settings.write_text("")
    subprocess.run([*words, "-x", "print-unread"], capture_output=True, check=True)
    # The texts repeat after a thousand: making them is the slow part, and newsboat does not look at them.
    texts = [
        (analysis.article.title, "".join(f"<p>{block.text}</p>" for block in analysis.article.blocks))
        for analysis in Generator().analyses(min(items, 1_000))
    ]
    with sqlite3.connect(cache) as connection:
        connection.execute("INSERT OR IGNORE INTO rss_feed(rssurl, url, title) VALUES (?, ?, 'All')", (_FEED, _FEED))
        connection.executemany(
            "INSERT INTO rss_item(guid, title, author, url, feedurl, pubDate, content, unread)"
            " VALUES (?, ?, '', ?, ?, ?, ?, 1)",
            (
                (
                    str(n),
                    texts[n % len(texts)][0],
                    f"http://a.example/{n}",
                    _FEED,
                    1_700_000_000 - n,
                    texts[n % len(texts)][1],
                )
                for n in range(items)
            ),
        )
    return words
