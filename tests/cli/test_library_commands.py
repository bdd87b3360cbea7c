"""The commands on a library: what they print for people and for programs, and their exit codes."""

import csv
import io
import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from program import SEEDS, Run, news, told
from server import fixed, serving

ROW = ["id", "title", "source", "published", "imported", "language", "words", "read", "starred", "tags", "path"]
CONTRACT = ["path", "title", "byline", "source", "url", "published", "language", "blocks", "cuts", "entities"]


def titles(ask: Run) -> dict[str, int]:
    return {row["title"]: row["id"] for row in json.loads(ask("list", "--format", "json").stdout)}


def _named(article: dict[str, Any]) -> set[tuple[str, ...]]:
    return {(entity["type"], *(m["text"] for m in entity["mentions"])) for entity in article["entities"]}


def test_importing_again_finds_everything_known(own: Run) -> None:
    done = own("import", SEEDS)
    assert (done.returncode, done.stdout) == (0, "0 new, 0 changed, 5 known, 0 failed\n")
    done = own("import", "--format", "json", SEEDS)
    assert json.loads(done.stdout) == {"added": 0, "updated": 0, "unchanged": 5, "failed": [], "stopped": False}


def test_importing_with_several_workers(run: Run, tmp_path: Path) -> None:
    folder = news(tmp_path / "news", [f"Anna Berg{n}" for n in range(30)])
    done = run("import", "--workers", "2", folder)
    assert (done.returncode, done.stdout) == (0, "30 new, 0 changed, 0 known, 0 failed\n")
    assert len(run("list").stdout.splitlines()) == 30


def test_a_file_that_changed_is_a_revision(run: Run, tmp_path: Path) -> None:
    folder = news(tmp_path / "news", ["Anna Berg"])
    run("import", folder)
    story = folder / "000.txt"
    story.write_text(story.read_text() + "\nShe left on Tuesday with the prime minister of Portugal.\n")
    assert run("import", folder).stdout == "0 new, 1 changed, 0 known, 0 failed\n"
    assert "prime minister of Portugal" in run("show", "1").stdout


def test_what_failed_is_kept_and_tried_again(run: Run, tmp_path: Path) -> None:
    folder = news(tmp_path / "news", ["Anna Berg"])
    bad = folder / "bad.txt"
    bad.write_bytes(b"")
    done = run("import", folder)
    assert (done.returncode, done.stdout) == (1, "1 new, 0 changed, 0 known, 1 failed\n")
    assert told(done) == [f"{bad}: it is empty"]
    assert f"not imported: {bad}: it is empty" in run("doctor").stdout
    bad.write_text("The harbour reopens\n\nThe harbour of Porto opened again on Friday after a storm.\n")
    done = run("import", "--retry")
    assert (done.returncode, done.stdout) == (0, "1 new, 0 changed, 0 known, 0 failed\n")
    assert "not imported" not in run("doctor").stdout


def test_a_page_that_failed_is_fetched_again_and_a_file_that_is_gone_is_let_go(run: Run, tmp_path: Path) -> None:
    gone, hashed = tmp_path / "gone.txt", tmp_path / "a#1.txt"
    gone.write_bytes(b"")
    hashed.write_bytes(b"")
    page = b"<html><body><article><h1>Porto opens</h1><p>The harbour of Porto opened again.</p></article></body></html>"
    with serving() as server:
        url = server.url("/a")
        done = run("add", url, "--allow-private")
        assert (done.returncode, run("import", gone, hashed).returncode) == (2, 2)
        gone.unlink()
        hashed.write_text("Faro opens\n\nThe airport of Faro opened again on Friday after a storm.\n")
        server.answers["/a"] = fixed(page)
        done = run("import", "--retry", "--allow-private")
        assert (done.returncode, done.stdout) == (0, "2 new, 0 changed, 0 known, 0 failed\n")
        assert told(done) == [f"{gone}: it is no longer there"]
        assert "not imported" not in run("doctor").stdout


def test_a_retry_that_fails_again_is_kept(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    run("import", bad)
    assert run("import", "--retry").returncode == 2
    assert f"not imported: {bad}: it is empty" in run("doctor").stdout


def test_a_list_in_a_pipe_is_made_for_cut_and_awk(ask: Run) -> None:
    done = ask("list")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert {len(row) for row in rows} == {5}
    assert sorted(int(row[0]) for row in rows) == [1, 2, 3, 4, 5]
    assert [row[1] for row in rows if row[1]] == ["2024-03-23"]


def test_a_list_as_json(ask: Run) -> None:
    rows = json.loads(ask("list", "--format", "json").stdout)
    assert [list(row) for row in rows] == [ROW] * 5
    assert {Path(row["path"]) for row in rows} == set(SEEDS.glob("*.txt"))
    assert not any(row["read"] or row["starred"] or row["tags"] for row in rows)


def test_a_list_narrowed_sorted_and_cut_short(ask: Run) -> None:
    def shown(*arguments: str) -> list[str]:
        return [row["title"] for row in json.loads(ask("list", "--format", "json", *arguments).stdout)]

    found = shown("colossus")
    assert 0 < len(found) < 5
    assert shown("--sort", "title") == sorted(shown(), key=str.casefold)
    assert shown("--sort", "title", "--limit", "2") == shown("--sort", "title")[:2]
    assert shown("by:saleem") == [title for title in shown() if title.startswith("After Gutting")]


def test_nothing_listed_is_told_by_the_exit_code(ask: Run) -> None:
    done = ask("list", "zebrafish")
    assert (done.returncode, done.stdout) == (1, "")
    done = ask("list", "zebrafish", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (1, [])


def test_an_article_as_linear_text(ask: Run) -> None:
    number = next(n for title, n in titles(ask).items() if title.startswith("Musk's AI Supercomputer"))
    done = ask("show", str(number))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Musk's AI Supercomputer Dream Collides with His Company's Nvidia Spree\n2024-03-23")
    assert not re.search("[\u2500-\u257f\x1b]", done.stdout)


def test_several_articles_in_the_order_asked_for(ask: Run) -> None:
    by_number = {number: title for title, number in titles(ask).items()}
    shown = json.loads(ask("show", "3", "1", "--format", "json").stdout)
    assert [article["title"] for article in shown] == [by_number[3], by_number[1]]
    assert [list(article) for article in shown] == [CONTRACT] * 2
    text = ask("show", "3", "1").stdout
    assert 0 <= text.index(by_number[3]) < text.index(by_number[1])


def test_what_the_library_keeps_is_what_extract_gives(ask: Run) -> None:
    kept = {article["path"]: article for article in json.loads(ask("export", "--format", "json").stdout)}
    fresh = {article["path"]: article for article in json.loads(ask("extract", "--format", "json", SEEDS).stdout)}
    assert kept.keys() == fresh.keys()
    for path, article in fresh.items():
        assert {key: kept[path][key] for key in CONTRACT[:-1]} == {key: article[key] for key in CONTRACT[:-1]}
        named = [
            {(e["type"], *(m["text"] for m in e["mentions"])) for e in a["entities"]} for a in (kept[path], article)
        ]
        assert named[0] == named[1]


def test_cuts_of_an_article(ask: Run) -> None:
    assert "~~" not in ask("show", "1", "--format", "md").stdout
    assert "~~" in ask("show", "1", "--cuts").stdout


def test_a_search_gives_the_passage(ask: Run) -> None:
    done = ask("search", "supercomputer", "rival")
    assert (done.returncode, done.stderr) == (0, "")
    first, passage = done.stdout.splitlines()[:2]
    assert re.match(r"\d+  (\d{4}-\d\d-\d\d)?  Musk's AI Supercomputer Dream", first)
    assert "rival Nvidia" in passage
    found = json.loads(ask("search", "supercomputer", "rival", "--format", "json").stdout)
    assert list(found[0]) == [*ROW, "snippet"]
    assert "rival Nvidia" in found[0]["snippet"]


def test_a_search_for_an_entity_in_another_language(ask: Run) -> None:
    found = json.loads(ask("search", "@马斯克", "--format", "json").stdout)
    assert len(found) >= 4


def test_a_search_without_answer(ask: Run) -> None:
    done = ask("search", "zebrafish")
    assert (done.returncode, done.stdout) == (1, "")
    assert told(done)[0].startswith("nothing found for zebrafish")


@pytest.mark.parametrize("typed", ["msuk", "musk elon", "马斯克", "Elon Mask"])
def test_an_entity_by_a_name_typed_roughly(ask: Run, typed: str) -> None:
    found = json.loads(ask("entities", "--format", "json", *typed.split()).stdout)
    assert found[0]["name"] == "Elon Musk"
    assert list(found[0]) == ["identity", "name", "type", "aliases", "articles", "mentions"]
    assert found[0]["articles"] >= 4


def test_entities_of_a_type(ask: Run) -> None:
    lines = ask("entities", "--type", "org", "--limit", "3").stdout.splitlines()
    assert [line.split("\t")[1] for line in lines] == ["Organisations"] * 3
    counts = [int(line.split("\t")[0]) for line in lines]
    assert counts == sorted(counts, reverse=True)


def test_no_entity_answers(ask: Run) -> None:
    done = ask("entities", "zzzzzqqqqq")
    assert (done.returncode, done.stdout) == (1, "")
    assert told(done) == ["no entity answers to zzzzzqqqqq"]


@pytest.mark.parametrize("form", ["md", "txt", "jsonl", "json", "csv"])
def test_the_library_is_exported(ask: Run, form: str) -> None:
    done = ask("export", "--format", form)
    assert (done.returncode, done.stderr) == (0, "")
    for title in titles(ask):
        if form in ("md", "txt"):
            assert re.search(rf"^(# )?{re.escape(title)}$", done.stdout, re.MULTILINE)
        elif form == "csv":
            assert title in {row["title"] for row in csv.DictReader(io.StringIO(done.stdout))}
        else:
            lines = json.loads(done.stdout) if form == "json" else map(json.loads, done.stdout.splitlines())
            assert title in {article["title"] for article in lines}


def test_an_export_of_a_search_or_of_ids(ask: Run) -> None:
    chosen = [json.loads(line) for line in ask("export", "by:saleem", "--format", "jsonl").stdout.splitlines()]
    assert [article["byline"] for article in chosen] == [["Rohail Saleem"]]
    chosen = [json.loads(line) for line in ask("export", "2", "4", "--format", "jsonl").stdout.splitlines()]
    assert {article["title"] for article in chosen} == {t for t, n in titles(ask).items() if n in (2, 4)}
    done = ask("export", "zebrafish")
    assert (done.returncode, done.stdout) == (1, "")
    assert told(done) == ["nothing found for zebrafish"]


def test_feeds_are_followed_listed_and_left(run: Run, home: Path) -> None:
    done = run("feeds", "list")
    assert (done.returncode, done.stdout) == (1, "")
    assert run("feeds", "add", "https://wire.example/feed.xml").returncode == 0
    (home / "subscriptions.opml").write_text(
        '<opml version="2.0"><body><outline type="rss" text="Road" xmlUrl="https://road.example/rss"/></body></opml>'
    )
    assert told(run("feeds", "import", "subscriptions.opml")) == ["subscriptions.opml: 1 feeds"]
    listed = json.loads(run("feeds", "list", "--format", "json").stdout)
    assert {feed["url"]: feed["title"] for feed in listed} == {
        "https://wire.example/feed.xml": "",
        "https://road.example/rss": "Road",
    }
    assert {line.split("\t")[0] for line in run("feeds", "list").stdout.splitlines()} == {"never"}
    assert run("feeds", "remove", "https://road.example/rss").returncode == 0
    done = run("feeds", "remove", "https://road.example/rss")
    assert (done.returncode, told(done)) == (1, ["no such feed: https://road.example/rss"])


def test_corrections_travel_as_a_file(own: Run, home: Path) -> None:
    from reader.library import Correction, Library

    with Library.open(home / "data" / "newsreader" / "library.sqlite") as library:
        musk = next(name for name in library.entities.names() if name.name == "Elon Musk")
        library.entities.correct(Correction("rename", musk.identity, name="Musk the Elder"))
    (row,) = json.loads(own("corrections", "--format", "json").stdout)
    assert (row["kind"], row["name"], row["scope"]) == ("rename", "Musk the Elder", "everywhere")
    assert own("corrections", "list").stdout.startswith("rename\t")
    assert told(own("corrections", "export", "mine.txt")) == ["mine.txt: 1 corrections"]
    other = ("--library", "other.sqlite")
    assert own("import", *other, SEEDS).returncode == 0
    assert told(own("corrections", "import", "mine.txt", *other)) == ["mine.txt: 1 corrections"]
    assert json.loads(own("entities", "Musk", "the", "Elder", "--format", "json", *other).stdout)[0]["name"] == (
        "Musk the Elder"
    )


def test_no_corrections_yet(ask: Run) -> None:
    done = ask("corrections", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (1, [])


def test_the_doctor_finds_a_sound_library_well(ask: Run) -> None:
    done = ask("doctor")
    assert (done.returncode, done.stderr) == (0, "")
    assert "WRONG" not in done.stdout
    assert "5 articles" in done.stdout
    assert "Terminal: plain text: no terminal" in done.stdout.splitlines()
    found = json.loads(ask("doctor", "--format", "json").stdout)
    assert found["library"]["articles"] == 5
    assert all(finding["well"] for finding in found["library"]["findings"])


def test_the_doctor_without_a_library(run: Run, home: Path) -> None:
    done = run("doctor")
    assert done.returncode == 0
    assert f"Library: none yet; it will be {home}/data/newsreader/library.sqlite" in done.stdout.splitlines()
    assert not (home / "data").exists()


def test_the_doctor_mends_what_can_be_mended(own: Run, home: Path) -> None:
    with sqlite3.connect(home / "data" / "newsreader" / "library.sqlite") as connection:
        connection.execute("DELETE FROM appearances WHERE article = 1")
    done = own("doctor")
    assert (done.returncode, done.stderr) == (1, "")
    assert re.search("WRONG entity counts: ", done.stdout)
    assert "newsreader doctor --repair mends what can be mended" in done.stdout
    assert own("doctor", "--repair").returncode == 0
    assert "WRONG" not in own("doctor").stdout


def test_a_file_that_is_no_library_is_told_and_left_alone(own: Run, home: Path) -> None:
    path = home / "data" / "newsreader" / "library.sqlite"
    path.write_bytes(b"\0" * 5000)
    for command in (["list"], ["doctor"], ["doctor", "--repair"], []):
        done = own(*command)
        assert (done.returncode, done.stdout) == (2, "")
        assert str(path) in "".join(told(done))
    assert path.read_bytes() == b"\0" * 5000


def test_a_backup_is_a_library(own: Run, home: Path) -> None:
    done = own("backup", "copy.sqlite")
    assert (done.returncode, done.stdout) == (0, "")
    assert re.fullmatch(r"copy\.sqlite: \d+\.\d MB", told(done)[0])
    with sqlite3.connect(home / "copy.sqlite") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert own("list", "--library", "copy.sqlite").stdout == own("list").stdout
    assert own("list", NEWSREADER_LIBRARY=str(home / "copy.sqlite")).stdout == own("list").stdout


def test_what_repeats_across_a_source(ask: Run) -> None:
    listed = json.loads(ask("sources", "--format", "json").stdout)
    assert {"source": "Wccftech", "articles": 1, "repeats": 0} in listed
    done = ask("sources", "Wccftech")
    assert (done.returncode, done.stdout) == (1, "")
    assert told(done) == ["nothing repeats across the articles of Wccftech"]


def test_a_term_that_means_nothing_is_told_and_the_rest_is_found(ask: Run) -> None:
    done = ask("search", "nvidia", "after:foo")
    assert done.returncode == 0
    assert told(done) == ["after:foo is no date, as 2024, march or last week are"]
