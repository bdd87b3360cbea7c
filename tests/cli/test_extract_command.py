"""`newsreader extract`: the contract that other programs rely on."""

import csv
import io
import json
import os
import re
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest
from program import COMMAND, Run, home_environment, news, run_in

SEEDS = Path(__file__).parents[2] / "seeds"
KEYS = ["path", "title", "byline", "source", "url", "published", "language", "blocks", "cuts", "entities"]
KINDS = {"paragraph", "heading", "quote", "list_item", "note"}
TYPES = {"PERSON", "ORG", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "MONEY", "DATE", "PERCENT", "QUANTITY"}
STORY = "Merkel speaks\n\nAngela Merkel spoke in Berlin on Monday about the economy of Germany, which shrank by 2%.\n"


def articles(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The five sample articles, extracted once."""
    home = tmp_path_factory.mktemp("samples")
    done = run_in(home, "extract", SEEDS)
    assert done.returncode == 0
    assert done.stderr == ""
    assert list(home.iterdir()) == [], "extract left something behind"
    return articles(done.stdout)


def test_an_article_is_a_line_of_json_in_the_order_of_the_files(samples: list[dict[str, Any]]) -> None:
    assert [article["path"] for article in samples] == [str(path) for path in sorted(SEEDS.glob("*.txt"))]


def test_the_objects_have_the_keys_of_the_contract(samples: list[dict[str, Any]]) -> None:
    for article in samples:
        assert list(article) == KEYS
        assert article["title"]
        assert isinstance(article["byline"], list)
        for block in article["blocks"]:
            assert list(block) == ["kind", "text"]
            assert block["kind"] in KINDS
        for cut in article["cuts"]:
            assert list(cut) == ["text", "rule", "reason", "line"]
            assert cut["text"].strip()
            assert cut["reason"]
            assert re.fullmatch(r"[a-z]+(-[a-z]+)*", cut["rule"])
            assert cut["line"] >= 1
        for entity in article["entities"]:
            assert list(entity) == ["name", "type", "aliases", "value", "mentions"]
            assert entity["type"] in TYPES
            assert entity["mentions"]


def test_offsets_count_code_points_and_give_the_mention_back(samples: list[dict[str, Any]]) -> None:
    languages = set()
    for article in samples:
        texts = {-1: article["title"]} | {at: block["text"] for at, block in enumerate(article["blocks"])}
        for entity in article["entities"]:
            for mention in entity["mentions"]:
                assert list(mention) == ["block", "start", "end", "text"]
                assert texts[mention["block"]][mention["start"] : mention["end"]] == mention["text"] != ""
                languages.add(mention["text"].isascii())
    assert languages == {True, False}


def test_cuts_are_told_with_the_line_they_stood_on(samples: list[dict[str, Any]]) -> None:
    cuts = 0
    for article in samples:
        lines = Path(article["path"]).read_text(encoding="utf-8").splitlines()
        for cut in article["cuts"]:
            near = "".join("".join(lines[cut["line"] - 1 :]).split())
            assert "".join(cut["text"].split())[:12] in near
            cuts += 1
    assert cuts > 10


def test_figures_have_their_values(samples: list[dict[str, Any]]) -> None:
    values = {e["name"]: e["value"] for article in samples for e in article["entities"] if e["value"]}
    assert values["$6.3 billion"] == {"amount": 6.3e9, "currency": "USD"}
    assert {"amount": 10000, "unit": "GPU"} in values.values()
    assert all(e["value"] is None for article in samples for e in article["entities"] if e["type"] == "PERSON")


def test_standard_input_is_an_article(run: Run) -> None:
    done = run("extract", "-", stdin=STORY.encode())
    assert (done.returncode, done.stderr) == (0, "")
    (article,) = articles(done.stdout)
    assert (article["path"], article["title"]) == ("-", "Merkel speaks")
    assert [entity["type"] for entity in article["entities"] if entity["name"] == "Angela Merkel"] == ["PERSON"]
    assert [entity["value"] for entity in article["entities"] if entity["type"] == "PERCENT"] == [{"percent": 2}]


@pytest.mark.parametrize("form", ["json", "md", "txt", "csv"])
def test_other_forms(run: Run, form: str) -> None:
    done = run("extract", "--format", form, "-", stdin=STORY.encode())
    assert (done.returncode, done.stderr) == (0, "")
    if form == "json":
        (article,) = json.loads(done.stdout)
        assert list(article) == KEYS
    elif form == "csv":
        rows = list(csv.DictReader(io.StringIO(done.stdout)))
        assert {"Angela Merkel", "Berlin"} <= {row["name"] for row in rows}
    elif form == "md":
        assert done.stdout.startswith("# Merkel speaks\n\nAngela Merkel spoke in Berlin")
        assert "- **People**: Angela Merkel (2)" in done.stdout.splitlines()
    else:
        assert done.stdout == STORY


def test_cuts_are_shown_in_their_place_on_demand(run: Run) -> None:
    seed = next(SEEDS.glob("002*.txt"))
    plain, with_cuts = (run("extract", "--format", "md", *more, seed).stdout for more in ([], ["--cuts"]))
    assert "~~" not in plain
    struck = re.findall(r"~~(.+?)~~ \*\((.+?)\)\*", with_cuts)
    assert struck
    kept = re.sub(r"~~.+?~~ \*\(.+?\)\*", "", with_cuts)
    assert "".join(kept.split()) == "".join(plain.split())


def test_several_workers_keep_the_order(run: Run, tmp_path: Path) -> None:
    folder = news(tmp_path / "news", [f"Anna Berg{number}" for number in range(20)])
    one, several = (run("extract", "--workers", number, folder) for number in ("1", "3"))
    assert (one.returncode, several.returncode) == (0, 0)
    assert several.stdout == one.stdout
    assert [Path(article["path"]).name for article in articles(one.stdout)] == [f"{n:03}.txt" for n in range(20)]


def test_a_dumps_own_field_names(run: Run, tmp_path: Path) -> None:
    dump = tmp_path / "dump.jsonl"
    rows = [
        {"body_html_free": f"Story {n} of the harbour was told in full on Monday.", "head": f"Harbour {n}"}
        for n in (1, 2)
    ]
    dump.write_text("".join(json.dumps(row) + "\n" for row in rows))
    done = run("extract", "--map", "text=body_html_free", "--map", "title=head", dump)
    assert (done.returncode, done.stderr) == (0, "")
    assert [(a["path"], a["title"]) for a in articles(done.stdout)] == [
        (f"{dump}#1", "Harbour 1"),
        (f"{dump}#2", "Harbour 2"),
    ]


def test_a_closed_pipe_ends_it_quietly(home: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "extract", "--workers", "1", SEEDS, SEEDS, SEEDS],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=home_environment(home),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(9) == b'{"path": '
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


def test_interrupted_it_says_so_and_leaves_no_half_line(home: Path, tmp_path: Path) -> None:
    folder = news(tmp_path / "news", [f"Anna Berg{number}" for number in range(400)])
    with subprocess.Popen(
        [*COMMAND, "extract", "--workers", "2", folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=home_environment(home),
        start_new_session=True,
        bufsize=0,
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        rest, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.decode().splitlines() == ["newsreader: stopped"]
    assert 1 <= len(articles((first + rest).decode())) < 400


def test_it_is_utf_8_in_every_locale(run: Run) -> None:
    story = "马斯克在柏林\n\n马斯克星期一在柏林表示，特斯拉将购买更多英伟达芯片。\n".encode()
    done = run("extract", "-", stdin=story, PYTHONIOENCODING="ascii")
    (article,) = articles(done.stdout)
    assert article["title"] == "马斯克在柏林"
