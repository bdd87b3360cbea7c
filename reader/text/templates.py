"""What a source prints around each of its articles: lines that come again from one to the next."""

from collections import Counter
from collections.abc import Iterable

from reader.model import Article
from reader.text.shape import fold, is_prose

_LEAST_LETTERS = 3


def repeated(articles: Iterable[Article], *, least: int = 3, share: float = 0.25) -> list[tuple[str, int]]:
    """The lines that repeat across `articles` of one source, the commonest first, each with in how many it stands.

    A line counts once an article. It must stand in `least` articles and in `share` of them; a sentence, which may be
    quoted in several articles, in twice that share. What the articles' titles say is never a template.
    """
    seen: Counter[str] = Counter()
    wording: dict[str, str] = {}
    titles: set[str] = set()
    count = 0
    for article in articles:
        count += 1
        titles.add(fold(article.title))
        for key, line in _lines(article.text).items():
            seen[key] += 1
            wording.setdefault(key, line)
    return [
        (wording[key], times)
        for key, times in seen.most_common()
        if times >= least and times >= share * count * (2 if is_prose(wording[key]) else 1) and key not in titles
    ]


def _lines(text: str) -> dict[str, str]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return {fold(line): line for line in lines if sum(char.isalpha() for char in line) >= _LEAST_LETTERS}
