"""Starting without a command: on the samples, on the library, on paths; and where there are no screens to be had."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from program import COMMAND, PATIENCE, SEEDS, Run, home_environment, news, told

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from pty_session import PtySession

Start = Callable[..., PtySession]
NO_SCREENS = ["this terminal cannot show the reader's screens: here is the list; newsreader show ID prints an article"]


@pytest.fixture
def start(home: Path) -> Iterator[Start]:
    """Starts `newsreader` in the empty home, on a terminal of 120 by 40."""
    with ExitStack() as stack:

        def run(*arguments: str | Path, size: tuple[int, int] = (120, 40)) -> PtySession:
            variables = home_environment(home) | {"TERM": "xterm-256color"}
            return stack.enter_context(PtySession([*COMMAND, *map(str, arguments)], *size, variables))

        yield run


def listed(output: str) -> set[str]:
    return {line.split("\t")[-1] for line in output.splitlines()}


def test_the_first_start_of_all_shows_the_samples(run: Run, home: Path) -> None:
    done = run()
    assert done.returncode == 0
    assert told(done) == NO_SCREENS
    assert len(listed(done.stdout)) == 5
    assert "Musk's AI Supercomputer Dream Collides with His Company's Nvidia Spree" in listed(done.stdout)
    assert run().stdout == done.stdout
    missing = run("list")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert told(missing) == [
        f"{home}/data/newsreader/library.sqlite: no library there yet; newsreader import PATH makes one"
    ]


def test_paths_are_opened_without_the_rest_of_the_library(own: Run, tmp_path: Path) -> None:
    folder = news(tmp_path / "news", ["Anna Berg", "Bo Li"])
    done = own(folder)
    assert (done.returncode, told(done)) == (0, NO_SCREENS)
    assert listed(done.stdout) == {"Anna Berg speaks in Berlin", "Bo Li speaks in Berlin"}
    done = own(folder / "001.txt")
    assert listed(done.stdout) == {"Bo Li speaks in Berlin"}
    assert len(listed(own().stdout)) == 7


def test_a_search_to_open_with(own: Run) -> None:
    done = own("--query", "by:saleem")
    assert done.returncode == 0
    assert len(listed(done.stdout)) == 1
    assert own("--query", "zebrafish").returncode == 1


def test_a_library_named_before_the_command(own: Run, home: Path) -> None:
    assert own("backup", "copy.sqlite").returncode == 0
    assert own("--library", "copy.sqlite", "list").stdout == own("list", "--library", "copy.sqlite").stdout
    assert listed(own("--library", home / "copy.sqlite").stdout) == listed(own("list").stdout)


def test_a_file_called_like_a_command_is_opened_by_its_path(run: Run, home: Path) -> None:
    news(home / "list", ["Anna Berg"])
    assert listed(run("./list").stdout) == {"Anna Berg speaks in Berlin"}


def test_the_samples_leave_when_there_is_a_library(run: Run, tmp_path: Path) -> None:
    run()
    run("import", news(tmp_path / "news", ["Anna Berg"]))
    assert listed(run().stdout) == {"Anna Berg speaks in Berlin"}


def test_a_large_folder_is_read_while_it_is_still_imported(start: Start, home: Path, tmp_path: Path) -> None:
    folder = news(tmp_path / "news", [f"Anna Berg{number}" for number in range(90)])
    session = start(folder)
    session.read_until(lambda lines: any("Importing the rest" in line for line in lines))
    session.read_until(lambda lines: "/90" in lines[0])
    session.type("q")
    assert session.wait() == 0
    with sqlite3.connect(home / "data" / "newsreader" / "library.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (90,)


def test_a_huge_dump_does_not_hold_up_the_small_ones(start: Start, tmp_path: Path) -> None:
    folder = news(tmp_path / "news", ["Anna Berg", "Otto Stein"])
    lines = (f"Day {day}: the council of Northport met and spoke of bridge number {day}." for day in range(4_000))
    (folder / "a_log.txt").write_text("The log of a council\n\n" + "\n\n".join(lines), "utf-8")
    session = start(folder)
    session.read_until(lambda lines: "/2" in lines[0] and any("Importing the rest" in line for line in lines))
    session.read_until(lambda lines: "/3" in lines[0])
    session.type("q")
    assert session.wait() == 0


def test_leaving_before_it_is_imported_keeps_what_is_done(start: Start, run: Run, tmp_path: Path) -> None:
    folder = news(tmp_path / "news", [f"Anna Berg{number}" for number in range(400)])
    session = start(folder)
    session.read_until(lambda lines: "1/" in lines[0])
    session.type("Q")
    assert session.wait(PATIENCE) == 0
    assert 24 <= len(run("list").stdout.splitlines()) <= 400
    assert run("doctor").returncode == 0


def test_what_could_not_be_read_is_said_on_the_screen(start: Start, tmp_path: Path) -> None:
    folder = news(tmp_path / "news", ["Anna Berg"])
    (folder / "zero.txt").write_bytes(b"")
    session = start(folder, size=(160, 30))
    session.read_until(lambda lines: any("1 of the files could not be read" in line for line in lines))


def test_a_path_that_is_not_there_gives_the_shell_back(start: Start) -> None:
    session = start("nowhere.txt")
    assert session.wait() == 2
    assert bytes(session.written).split(b"\r\n")[0] == b"newsreader: nowhere.txt: there is no such file or folder"
    assert b"\x1b[?1049h" not in session.written


def test_a_bad_key_in_the_settings_is_told_before_the_screen_is_touched(start: Start, home: Path) -> None:
    file = home / "config" / "newsreader" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[keys]\nstar = "S"\nfly = "F"\n')
    session = start()
    assert session.wait() == 2
    assert f"{file}, line 3".encode() in session.written
    assert b"\x1b[?1049h" not in session.written


def test_a_table_fits_the_terminal_it_is_printed_on(start: Start) -> None:
    session = start("import", SEEDS, size=(60, 20))
    assert session.wait() == 0
    session = start("list", size=(60, 20))
    assert session.wait() == 0
    lines = [line for line in session.terminal.text() if line]
    assert lines[0].split() == ["ID", "Date", "Source", "Title"]
    assert len(lines) == 6
    assert any(line.endswith("…") for line in lines)
