"""What repeats across a source's articles is learned after an import and cut from them."""

from pathlib import Path

from reader.library import Library, Rule
from reader.library.importer import import_documents
from reader.model import Document

LINE = "The Northport Files: a bridge, a tunnel, a town"
PARAGRAPHS = (
    "The council of Northport voted on {day} to close the old bridge for eighteen months, officials said.",
    "Engineers from {town} will replace the deck, which carries thousands of cars a day into the centre.",
    "People in {town} said on {day} that they would rather have had a tunnel, whatever the county says it costs.",
)


def dump(number: int, line: str = LINE) -> Document:
    day = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")[number]
    town = ("Leeds", "Hull", "York", "Whitby", "Ripon", "Malton")[number]
    body = [text.format(day=day, town=town) for text in PARAGRAPHS]
    title = f"Bridge number {number + 1} in the county will be closed for long repairs"
    parts = [title, body[0], line, *body[1:]]
    return Document(f"/news/{number}.txt", "\n\n".join(parts).encode(), hints={"source": "The Northport Courier"})


def lines(library: Library, article: int) -> list[str]:
    return [block.text for block in library.articles.get(article).article.blocks]


def test_a_line_of_every_article_is_cut_from_those_before_and_those_to_come(library: Library) -> None:
    first = import_documents(library, [dump(0)]).article_ids[0]
    assert LINE in lines(library, first)
    import_documents(library, [dump(1), dump(2), dump(3)])
    assert LINE in [line.text for line in library.templates.lines("The Northport Courier")]
    stored = library.articles.get(first)
    assert LINE not in lines(library, first)
    assert [(cut.rule, cut.reason) for cut in stored.article.cuts if cut.text == LINE] == [
        ("template", "repeats across this source's articles")
    ]
    later = import_documents(library, [dump(4)]).article_ids[0]
    assert LINE not in lines(library, later)
    (counted,) = library.templates.sources()
    assert (counted.name, counted.articles) == ("The Northport Courier", 5)
    assert counted.templates >= 1


def test_the_readers_keep_wins_over_a_template(library: Library) -> None:
    library.rules.add(Rule("keep", LINE, source="The Northport Courier"))
    report = import_documents(library, [dump(number) for number in range(5)])
    assert all(LINE in lines(library, article) for article in report.article_ids)


def test_a_line_of_two_articles_is_no_template(library: Library) -> None:
    report = import_documents(
        library, [dump(0), dump(1), *(dump(n, f"A line of its own, number {'x' * n}") for n in (2, 3))]
    )
    assert LINE in lines(library, min(report.article_ids))


def test_nothing_is_learned_from_copies_of_one_story(library: Library) -> None:
    body = "\n\n".join(text.format(day="Monday", town="Leeds") for text in PARAGRAPHS)
    titles = (
        "Bridge to be closed",
        "Old bridge closes for repairs",
        "Northport loses its bridge",
        "No bridge until May",
    )
    hints = {"source": "The Northport Courier"}
    copies = [
        Document(f"/copies/{number}.txt", f"{title}\n\n{body}\n\nPart {number} of {title}".encode(), hints=hints)
        for number, title in enumerate(titles)
    ]
    import_documents(library, copies)
    assert library.templates.lines("The Northport Courier") == []


def test_a_saved_page_is_judged_again_by_the_readers_rules(library: Library, tmp_path: Path) -> None:
    sentence = "The council voted on Tuesday to close the old bridge for eighteen months while the deck is replaced."
    page = f"<html><body><article><h1>Bridge</h1><p>{sentence}</p><h2>Detours</h2><p>{sentence[:-1]}, it said.</p>"
    page += "</article></body></html>"
    document = Document(str(tmp_path / "page.html"), page.encode(), "text/html")
    (article,) = import_documents(library, [document]).article_ids
    assert "Detours" in lines(library, article)
    library.rules.add(Rule("cut", "Detours"))
    library.reclean(article)
    assert "Detours" not in lines(library, article)
    assert library.undo() is not None
    library.reclean(article)
    assert [block.kind for block in library.articles.get(article).article.blocks if block.text == "Detours"] == [
        "heading"
    ]
