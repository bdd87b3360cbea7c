"""What cannot be read or makes no sense: one line on standard error, nothing on standard output, a true exit code."""

import json
import os
import re
import select
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from program import COMMAND, PATIENCE, SEEDS, Run, home_environment, news, told

STORY = "The harbour reopens\n\nThe harbour of Porto opened again on Friday after a storm.\n"
CAFE = """Le café du port rouvre

Le café du port de Brest a rouvert ses portes vendredi, après trois semaines de fermeture dues à la tempête qui a
frappé la Bretagne. Le maire s'est félicité de cette « très bonne nouvelle » pour les pêcheurs et les employés.
"""
READERS = ("extract", "import", "open")


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with one article and much that is none."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "latin.txt").write_bytes(CAFE.encode("latin-1"))
    (folder / "truncated.txt").write_bytes(STORY.encode() + "Übermut".encode()[:1])
    (folder / "zero.txt").write_bytes(b"")
    return folder


@pytest.mark.parametrize("command", READERS)
@pytest.mark.parametrize("case", ["missing", "empty folder", "zero bytes", "binary"])
def test_where_nothing_can_be_read(run: Run, mixed: Path, tmp_path: Path, command: str, case: str) -> None:
    (tmp_path / "empty").mkdir()
    path, reason = {
        "missing": (tmp_path / "nothing", "there is no such file or folder"),
        "empty folder": (tmp_path / "empty", "no article that can be read is in there"),
        "zero bytes": (mixed / "zero.txt", "it is empty"),
        "binary": (mixed / "binary.txt", "not text: the bytes look like an image, an archive or a program"),
    }[case]
    done = run(*([] if command == "open" else [command]), path)
    assert done.returncode == 2
    assert told(done) == [f"{path}: {reason}"]
    assert done.stdout in ("", "0 new, 0 changed, 0 known, 1 failed\n")


def test_the_rest_is_still_extracted(run: Run, mixed: Path) -> None:
    done = run("extract", mixed, mixed / "missing.txt")
    assert done.returncode == 1
    assert {line.partition(": ")[0] for line in told(done)} == {
        str(mixed / name) for name in ("zero.txt", "binary.txt", "missing.txt")
    }
    french, cut_short = (json.loads(line) for line in done.stdout.splitlines())
    assert (french["title"], french["language"]) == ("Le café du port rouvre", "fr")
    assert cut_short["title"] == "The harbour reopens"


def test_the_rest_is_still_imported_and_opened(run: Run, mixed: Path) -> None:
    done = run("import", mixed)
    assert (done.returncode, done.stdout) == (1, "2 new, 0 changed, 0 known, 2 failed\n")
    assert len(told(done)) == 2
    done = run(mixed)
    assert done.returncode == 0
    assert {line.split("\t")[-1] for line in done.stdout.splitlines()} == {
        "Le café du port rouvre",
        "The harbour reopens",
    }


def test_a_name_that_is_no_utf_8(run: Run, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(path, "w") as file:
            file.write(STORY)
    except OSError:
        pytest.skip("this file system takes names in UTF-8 only")
    (article,) = (json.loads(line) for line in run("extract", tmp_path).stdout.splitlines())
    assert article["path"] == f"{tmp_path}/caf\\xe9.txt"
    assert run("import", tmp_path).stdout == "1 new, 0 changed, 0 known, 0 failed\n"
    assert run("import", tmp_path).stdout == "0 new, 0 changed, 1 known, 0 failed\n"


@pytest.mark.parametrize("hostile", ["\x1b]0;owned\x07", "\x1b[2J", "\x9b31m", "\u202egnp.exe"])
def test_a_hostile_name_does_not_reach_the_terminal(run: Run, tmp_path: Path, hostile: str) -> None:
    path = tmp_path / f"a{hostile}.txt"
    path.write_bytes(b"")
    done = run("import", tmp_path)
    assert done.returncode == 2
    assert told(done)
    assert not set(hostile) & {"\x1b", "\x07", "\x9b", "\u202e"} & set(done.stderr + done.stdout + run("doctor").stdout)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--nonsense"], "--nonsense"),
        (["list", "--nonsense"], "--nonsense"),
        (["list", "--format", "xml"], "xml"),
        (["list", "--sort", "colour"], "colour"),
        (["list", "--limit", "0"], "0"),
        (["list", "--limit", "many"], "many"),
        (["extract"], "PATH"),
        (["extract", "--workers", "-1", "x"], "-1"),
        (["extract", "--map", "text", "x"], "--map text"),
        (["extract", "--ner", "oracle", str(SEEDS)], "oracle"),
        (["show"], "ID"),
        (["show", "first"], "first"),
        (["show", "99"], "99"),
        (["export", "99"], "99"),
        (["search"], "QUERY"),
        (["entities", "--type", "COLOUR"], "COLOUR"),
        (["import"], "--retry"),
        (["import", "--watch", "nowhere"], "nowhere"),
        (["add", "file:///etc/passwd"], "file:///etc/passwd"),
        (["add", "http://127.0.0.1:9/"], "--allow-private"),
        (["feeds"], "ACTION|action"),
        (["feeds", "add"], "feeds add"),
        (["feeds", "import"], "OPML"),
        (["feeds", "import", "nowhere.opml"], "nowhere.opml"),
        (["corrections", "export"], "corrections export"),
        (["corrections", "import", "nowhere.txt"], "nowhere.txt"),
        (["backup"], "FILE"),
        (["backup", "nowhere/copy.sqlite"], "nowhere/copy.sqlite"),
        (["--library"], "--library"),
        (["list", "--library", "nowhere.sqlite"], "nowhere.sqlite"),
    ],
)
def test_wrong_use(ask: Run, arguments: list[str], named: str) -> None:
    done = ask(*arguments)
    assert done.returncode == 2
    assert done.stdout in ("", "0 new, 0 changed, 0 known, 1 failed\n")
    assert any(name in told(done)[-1] for name in named.split("|"))


@pytest.mark.parametrize("command", [["import", str(SEEDS)], ["doctor"], [str(SEEDS)], []])
@pytest.mark.parametrize(
    ("toml", "told_of"),
    [
        ("[reading]\nmeasure = 'wide'\n", "line 2: measure must be a whole number"),
        ("\n[lighting]\nlamp = 1\n", "line 2: no such section: [lighting]"),
        ("[reading]\nmeasure = \n", "line 2"),
    ],
)
def test_bad_settings_are_told_with_their_line(
    run: Run, home: Path, command: list[str], toml: str, told_of: str
) -> None:
    file = home / "config" / "newsreader" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text(toml)
    done = run(*command)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = told(done)
    assert line.startswith(str(file))
    assert told_of in line


def test_settings_that_are_named_and_missing(run: Run) -> None:
    done = run("doctor", NEWSREADER_CONFIG="nowhere.toml")
    assert done.returncode == 2
    assert told(done) == ["nowhere.toml: no such settings file (NEWSREADER_CONFIG names it)"]


@pytest.mark.parametrize("command", ["list", "show 1 2 3 4 5", "export", "search musk", "entities"])
def test_a_closed_pipe_ends_it_quietly(imported: Path, command: str) -> None:
    program = " ".join([*COMMAND, command])
    done = subprocess.run(
        ["bash", "-c", f"{program} | head -c 1 >/dev/null; exit ${{PIPESTATUS[0]}}"],
        capture_output=True,
        env=home_environment(imported),
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def articles_in(library: Path) -> int:
    """How many articles are in the library by now."""
    try:
        with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as connection:
            return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


@pytest.mark.parametrize("moment", ["library.sqlite", "library.sqlite-wal"])
def test_an_import_that_is_interrupted_at_its_beginning(home: Path, tmp_path: Path, run: Run, moment: str) -> None:
    folder = news(tmp_path / "news", ["Anna Berg", "Bo Li"])
    with subprocess.Popen(
        [*COMMAND, "import", folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=home_environment(home)
    ) as process:
        end = time.monotonic() + PATIENCE
        while not (home / "data" / "newsreader" / moment).exists() and time.monotonic() < end:
            select.select([], [], [], 0.001)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert b"newsreader: stopped" in errors
    assert b"Traceback" not in errors
    assert run("import", folder).returncode == 0
    assert len(run("list").stdout.splitlines()) == 2


def test_an_import_that_is_interrupted_keeps_what_is_done_and_goes_on(home: Path, tmp_path: Path, run: Run) -> None:
    folder = news(tmp_path / "news", [f"Anna Berg{number}" for number in range(1500)])
    with subprocess.Popen(
        [*COMMAND, "import", "--workers", "1", folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=home_environment(home),
        bufsize=0,
    ) as process:
        end = time.monotonic() + PATIENCE
        while not articles_in(home / "data" / "newsreader" / "library.sqlite") and time.monotonic() < end:
            select.select([process.stdout], [], [], 0.05)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert errors.decode().splitlines()[-1] == "newsreader: stopped; the same command goes on from here"
    done = int(output.split()[0])
    assert done < 1500
    assert run("import", folder).stdout == f"{1500 - done} new, 0 changed, {done} known, 0 failed\n"


@pytest.mark.parametrize("arguments", [["--version"], ["--version", "--library", "x"]])
def test_the_version(run: Run, arguments: list[str]) -> None:
    from reader import __version__

    done = run(*arguments)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"newsreader {__version__}\n", "")


def test_help_names_every_command_and_each_has_its_own(run: Run) -> None:
    from reader.cli.parser import command_names

    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    for command in command_names():
        assert re.search(rf"^    {command}\s+\w", done.stdout, re.MULTILINE)
    assert run("feeds", "--help").stdout.startswith("usage: newsreader feeds")


def test_the_readme_lists_the_commands() -> None:
    from reader.cli.parser import command_names

    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    table = readme.split("## Commands")[1].split("```")[1]
    listed = {line.split()[1] for line in table.splitlines() if line.startswith("newsreader ")}
    assert listed - {"[PATH…]"} == set(command_names()) - {"open"}


def test_the_installed_command_is_the_module(run: Run, home: Path) -> None:
    installed = Path(sys.executable).with_name("newsreader")
    done = subprocess.run([installed, "--version"], capture_output=True, env=home_environment(home), check=True)
    assert done.stdout.decode() == run("--version").stdout


@pytest.mark.parametrize(
    ("typed", "meant"), [(["serach", "musk"], "search"), (["exrtact", "seeds"], "extract"), (["lst"], "list")]
)
def test_a_command_that_is_mistyped(run: Run, tmp_path: Path, typed: list[str], meant: str) -> None:
    done = run(*typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert told(done) == [f"{typed[0]}: there is no such file, folder or command; did you mean newsreader {meant}?"]
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("typed", "told_to_look"),
    [(["list", "--bogus"], "newsreader list"), (["--bogus"], "newsreader"), (["show"], "newsreader show")],
)
def test_wrong_use_names_the_help_of_the_command(run: Run, typed: list[str], told_to_look: str) -> None:
    done = run(*typed)
    assert done.returncode == 2
    (message,) = told(done)
    assert f"({told_to_look} --help lists " in message


def test_a_number_that_is_none(run: Run) -> None:
    (message,) = told(run("show", "abc"))
    assert "abc is no article's number" in message


@pytest.mark.parametrize(
    "command", ["list", "list ports", "export", "entities", "sources", "corrections", "feeds list"]
)
def test_a_library_without_articles_says_what_to_do(run: Run, command: str) -> None:
    told(run("import", "nowhere"))
    done = run(*command.split())
    assert (done.returncode, done.stdout) == (1, "")
    (message,) = told(done)
    assert "yet" in message or "no article" in message


def test_a_library_that_nothing_came_into_yet_gives_way_to_the_samples(run: Run) -> None:
    told(run("import", "nowhere"))
    done = run()
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == len(list(SEEDS.glob("*.txt")))
