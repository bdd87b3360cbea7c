"""What a source prints around each of its articles: lines that come again from one to the next."""

from collections import Counter
from collections.abc import Iterable, Mapping

from reader.model import Article
from reader.text.shape import fold, is_prose

_LEAST_LETTERS = 3
_COPY = 0.4


def repeated(articles: Iterable[Article], *, least: int = 3, share: float = 0.25) -> list[tuple[str, int]]:
    """The lines that repeat across `articles` of one source, the commonest first, each with in how many it stands.

    A line counts once an article. It must stand in `least` articles and in `share` of them; a sentence, which may be
    quoted in several articles, in twice that share. What the articles' titles say is never a template, and articles
    most of whose words stand in others are copies of one another, from which nothing is learned.
    """
    given = [(fold(article.title), _lines(article.text)) for article in articles]
    everywhere = Counter(key for _, lines in given for key in lines)
    given = [(title, lines) for title, lines in given if _own_share(lines, everywhere, least) > _COPY]
    seen = Counter(key for _, lines in given for key in lines)
    wording = {key: line for _, lines in given for key, line in lines.items()}
    titles = {title for title, _ in given}
    return [
        (wording[key], times)
        for key, times in seen.most_common()
        if times >= least and times >= share * len(given) * (2 if is_prose(wording[key]) else 1) and key not in titles
    ]


def _own_share(lines: Mapping[str, str], everywhere: Counter[str], least: int) -> float:
    """The share of an article's words that are in lines of its own."""
    words = {key: len(line.split()) for key, line in lines.items()}
    own = sum(count for key, count in words.items() if everywhere[key] < least)
    return own / max(1, sum(words.values()))


def _lines(text: str) -> dict[str, str]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return {fold(line): line for line in lines if sum(map(str.isalpha, line)) >= _LEAST_LETTERS}
