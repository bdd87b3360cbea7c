"""How many articles a second are cleaned, beside trafilatura and jusText on the same articles as HTML pages.

    python tests/benchmarks/cleaning_speed.py [FOLDER] [--rounds N] [--aeb GIT [--limit N]]

CPU seconds of one process, the quickest of N rounds after one to warm up. The others get each article twice: as a bare
page (a paragraph a line, nothing else) and in the form of a real one, with a head, scripts, menus, lists of other
articles, comments and a footer around the same paragraphs; what they then take is what they take on real sites.

With GIT, a clone of scrapinghub/article-extraction-benchmark, its pages as they were saved instead: trafilatura on the
HTML, beside us on the dumps of the same articles, once the article's text alone and once the whole page flattened.
"""

import argparse
import gzip
import html
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from pages import files

from reader.model import Document
from reader.text.clean import clean
from reader.text.encoding.decode import decode
from reader.text.training.pages import flattened

FOLDER = Path(__file__).parents[1] / "gold" / "dev"
_MENU_LINKS, _RELATED, _COMMENTS, _FOOTER_LINKS = 60, 40, 25, 80
_SENTENCES = (
    "The harbour office says the old crane will stay where it is until the end of the year.",
    "Readers have asked us why the tunnel at Eastgate was closed twice in one week.",
    "I was there on Tuesday and saw none of this, but my neighbour tells it differently.",
    "What the council decided is one thing, what it costs the people in the valley another.",
)
Item = TypeVar("Item")


def bare_page(text: str) -> str:
    """`text` as a page that is nothing but its paragraphs."""
    lines = _lines(text)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{lines[0]}</title></head>'
        f"<body><article>{_paragraphs(lines)}</article></body></html>"
    )


def real_page(text: str) -> str:
    """`text` in a page as news sites serve them, with everything around it; 60 kB and more."""
    lines = _lines(text)
    title = lines[0]
    return f"""<!DOCTYPE html>
<html lang="en" class="no-js">
<head><meta charset="utf-8"><title>{title} | Northport Courier</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="{title}">
<meta property="og:title" content="{title}"><meta property="og:type" content="article">
<meta property="article:published_time" content="2024-03-05T08:30:00+00:00"><meta name="author" content="Jane Roe">
<link rel="canonical" href="https://courier.example/news/story-1234">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"story"}}</script>
<style>{_styles()}</style><script>{_script()}</script></head>
<body class="page page--article has-sidebar">
<header class="site-header"><nav class="site-nav" aria-label="Main"><ul class="nav-list">{_links("nav", _MENU_LINKS)}
</ul></nav><form class="search" action="/search"><input type="search" name="q"><button>Search</button></form></header>
<main class="layout"><article class="article article--news" itemscope itemtype="https://schema.org/NewsArticle">
<header class="article__header"><h1 class="article__title" itemprop="headline">{title}</h1>
<p class="byline">By <a rel="author" href="/people/jane-roe">Jane Roe</a>
<time datetime="2024-03-05T08:30">5 March 2024</time></p><ul class="share-bar">{_links("share", 6)}</ul></header>
<figure class="article__lead">{_picture(0)}<figcaption>The harbour in March. Photo: Jane Roe</figcaption></figure>
<div class="article__body" itemprop="articleBody">{_paragraphs(lines[1:], "article__paragraph")}</div>
<ul class="tags">{_links("tag", 8)}</ul></article>
<aside class="sidebar"><h2 class="sidebar__title">Most read</h2><div class="cards">{_cards()}</div></aside>
<section class="comments" id="comments"><h2>{_COMMENTS} comments</h2><ol>{_comments()}</ol></section></main>
<footer class="site-footer"><ul class="footer-list">{_links("footer", _FOOTER_LINKS)}</ul>
<p class="copyright">© 2024 Northport Courier. All rights reserved.</p></footer>
<script>{_script()}</script></body></html>"""


def _lines(text: str) -> list[str]:
    return [html.escape(line.strip()) for line in text.splitlines() if line.strip()]


def _paragraphs(lines: Sequence[str], name: str = "") -> str:
    return "\n".join(f'<p class="{name}">{line}</p>' if name else f"<p>{line}</p>" for line in lines)


def _links(name: str, count: int) -> str:
    return "\n".join(
        f'<li class="{name}__item {name}__item--{number}"><a class="{name}__link" href="/{name}/{number}" '
        f'data-track="{name}-{number}">{name.title()} item {number}</a></li>'
        for number in range(count)
    )


def _picture(number: int) -> str:
    sizes = ", ".join(f"https://img.example/{number}-{width}.jpg {width}w" for width in (320, 640, 960, 1280))
    return f'<picture><source srcset="{sizes}"><img class="picture" alt="" src="https://img.example/{number}.jpg"></picture>'


def _cards() -> str:
    return "\n".join(
        f'<article class="card"><a class="card__link" href="/news/{number}">{_picture(number)}'
        f'<h3 class="card__title">What the harbour office says, part {number}</h3></a>'
        f'<p class="card__text">{_SENTENCES[number % len(_SENTENCES)]}</p>'
        f'<span class="card__meta">{number} h</span></article>'
        for number in range(_RELATED)
    )


def _comments() -> str:
    return "\n".join(
        f'<li class="comment" id="comment-{number}"><div class="comment__head"><a href="/user/{number}">reader {number}'
        f'</a><time>{number} hours ago</time></div><div class="comment__text">'
        f"<p>{_SENTENCES[number % len(_SENTENCES)]}</p></div>"
        f'<button class="comment__reply">Reply</button><button>Like</button></li>'
        for number in range(_COMMENTS)
    )


def _styles() -> str:
    return "".join(f".block-{number}{{margin:0 {number}px;color:#{number:06x}}}" for number in range(200))


def _script() -> str:
    return "".join(f"window.slots.push({{id:'slot-{number}',sizes:[[300,{number}]]}});" for number in range(160))


def per_second(work: Callable[[Item], object], items: Sequence[Item], rounds: int) -> float:
    """Items a CPU second in the quickest round, after one to warm up."""
    seconds(work, items)
    return len(items) / min(seconds(work, items) for _ in range(rounds))


def seconds(work: Callable[[Item], object], items: Sequence[Item]) -> float:
    """The CPU seconds that `work` takes for all of `items`."""
    start = time.process_time()
    for item in items:
        work(item)
    return time.process_time() - start


def saved_pages(repository: str, limit: int | None, rounds: int) -> None:
    """trafilatura on the benchmark's pages, and us on their articles as dumps, by turns."""
    import trafilatura

    stored = files(repository, "ground-truth.json", "html")
    truth = json.loads(stored["ground-truth.json"])
    names = list(truth)[:limit]
    pages = [gzip.decompress(stored[f"html/{name}.html.gz"]).decode("utf-8", "replace") for name in names]
    their = _trafilatura(trafilatura.bare_extraction)
    dumps = {
        "the articles' text": [_dump(truth[name]["articleBody"]) for name in names],
        "the whole pages, flattened": [_dump("\n".join(flattened(page))) for page in pages],
    }
    own, other = dict.fromkeys(dumps, float("inf")), float("inf")
    for turn in range(rounds + 1):
        taken = seconds(their, pages), {form: seconds(clean, given) for form, given in dumps.items()}
        if turn:
            other = min(other, taken[0])
            own = {form: min(own[form], taken[1][form]) for form in dumps}
    print(f"{len(pages)} saved pages, {sum(map(len, pages)) / len(pages) / 1000:.0f} thousand characters each")
    print(f"trafilatura, HTML: {len(pages) / other:.1f}/s")
    for form, given in dumps.items():
        size = sum(len(document.data) for document in given) / len(given) / 1000
        speed = len(pages) / own[form]
        print(f"newsreader, {form}, {size:.1f} kB each: {speed:.1f}/s, ratio {other / own[form]:.1f}")


def _dump(text: str) -> Document:
    return Document("dump", text.encode("utf-8", "replace"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--aeb", metavar="GIT")
    parser.add_argument("--limit", type=int, default=None, metavar="N", help="only so many of the saved pages")
    options = parser.parse_args()
    if options.aeb:
        saved_pages(options.aeb, options.limit, options.rounds)
        return
    documents = [Document(str(path), path.read_bytes()) for path in sorted(options.folder.glob("*.txt"))]
    if not documents:
        parser.error(f"{options.folder}: no .txt files in it")
    texts = [decode(document.data) for document in documents]
    size = sum(len(document.data) for document in documents) / len(documents)
    ours = per_second(clean, documents, options.rounds)
    print(f"{len(documents)} articles, {size / 1000:.1f} kB of text each")
    print(f"newsreader, text dumps: {ours:.1f}/s")

    import justext
    import trafilatura

    stops = justext.get_stoplist("English")
    for form, pages in (("bare", [bare_page(text) for text in texts]), ("real", [real_page(text) for text in texts])):
        size = sum(len(page.encode()) for page in pages) / len(pages)
        print(f"the same articles as {form} pages, {size / 1000:.0f} kB each:")
        for name, theirs in (
            ("trafilatura", per_second(_trafilatura(trafilatura.bare_extraction), pages, options.rounds)),
            ("jusText", per_second(lambda page: justext.justext(page, stops), pages, options.rounds)),
        ):
            print(f"  newsreader {ours:.1f}/s, {name} {theirs:.1f}/s, ratio {ours / theirs:.1f}")


def _trafilatura(extract: Callable[..., object]) -> Callable[[str], object]:
    return lambda page: extract(page, include_comments=False, with_metadata=True)


if __name__ == "__main__":
    main()
