"""The main job on a real terminal: the installed command opens on the samples, and an entity is found by typing."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path

import pytest
from program import home_environment

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from pty_session import PtySession

INSTALLED = Path(sys.executable).with_name("newsreader")
Open = Callable[..., PtySession]


@pytest.fixture
def opened(home: Path) -> Iterator[Open]:
    """Starts the installed command with no argument and no library, and waits for its first row."""
    with ExitStack() as stack:

        def start(width: int = 120, height: int = 40) -> PtySession:
            variables = home_environment(home) | {"TERM": "xterm-256color"}
            session = stack.enter_context(PtySession([str(INSTALLED)], width, height, variables))
            session.read_until(lambda lines: "1/5" in lines[0])
            return session

        yield start


def shows(*wanted: str) -> Callable[[list[str]], bool]:
    """Whether all of these are on the screen."""
    return lambda lines: all(any(text in line for line in lines) for text in wanted)


def current(session: PtySession) -> tuple[int, int, str] | None:
    """Where in the text the mention stands that was gone to, with its words: alone on a ground of its own."""
    assert session.terminal is not None
    grounds: dict[object, list[tuple[int, int, str]]] = {}
    for y, row in enumerate(session.terminal.cells()[1:-1]):
        for ground, cells in groupby(
            enumerate(row[29:95], start=29), key=lambda each: each[1][1 if each[1][0] == " " else 2]
        ):
            run = list(cells)
            grounds.setdefault(ground, []).append((y, run[0][0], "".join(str(cell[0]) for _, cell in run)))
    alone = [found[0] for found in grounds.values() if len(found) == 1]
    return alone[0] if len(alone) == 1 else None


def test_an_entity_is_found_by_typing_and_its_mentions_walked(opened: Open) -> None:
    session = opened()
    session.read_until(shows("SpaceX's GPU Rental", "Elon Musk Purchases", "Sample articles"))
    session.type("G\r")
    session.read_until(shows("Musk's AI Supercomputer Dream", "23 Mar 2024", "People", "Organisations"))
    session.type("f")
    session.read_until(lambda lines: "filter" in lines[0])
    session.type("msuk")
    session.read_until(lambda lines: "filter msuk" in lines[0] and "Elon Musk" in lines[1] and "Tesla" not in lines[2])
    session.type("\r")
    count = "".join(re.findall(r"1(/\d+)$", wait_for_title(session, r"1/\d+$")))
    session.read_until(lambda _: current(session) is not None)
    first = current(session)
    session.type("]")
    wait_for_title(session, rf"2{count}$")
    session.read_until(lambda _: current(session) not in (None, first))
    session.type("[")
    wait_for_title(session, rf"1{count}$")
    session.read_until(lambda _: current(session) == first)
    session.type("Q")
    assert session.wait() == 0


def wait_for_title(session: PtySession, pattern: str) -> str:
    """Reads until the titles of the panes end as the pattern says."""
    session.read_until(lambda lines: re.search(pattern, lines[0]) is not None)
    assert session.terminal is not None
    return session.terminal.text()[0]


def test_articles_are_found_by_typing_in_the_list(opened: Open) -> None:
    session = opened()
    session.read_until(shows("Sample articles"))
    session.type("/")
    session.read_until(lambda lines: lines[0].startswith(" /"))
    session.type("saleem")
    session.read_until(lambda lines: "/saleem" in lines[0] and "1/1" in lines[0] and "After Gutting" in lines[1])
    session.type("\r\r")
    session.read_until(shows("Rohail Saleem", "Labor Force"))
    session.type("qqq")
    assert session.wait() == 0


def test_every_key_is_shown_and_found(opened: Open) -> None:
    session = opened(80, 24)
    session.read_until(shows("Sample articles"))
    session.type("?")
    session.read_until(shows("Keys", "One line down", "Find in the pane that has the keys"))
    session.type("/mention")
    session.read_until(lambda lines: shows("The next mention")(lines) and not shows("One line down")(lines))
    session.type("\x1b")
    session.read_until(shows("One line down"))
    session.type("q")
    session.read_until(lambda lines: "1/5" in lines[0] and not shows("One line down")(lines))
    session.type("q")
    assert session.wait() == 0


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
def test_nothing_is_cut_off_without_a_sign(opened: Open, size: tuple[int, int]) -> None:
    session = opened(*size)
    session.type("G\r")
    seed = next((Path(__file__).parents[2] / "seeds").glob("002*.txt")).read_text(encoding="utf-8")
    words = set(re.findall(r"\w+", seed))

    def whole(lines: list[str]) -> bool:
        body = [line.split("│")[1] if "│" in line else line for line in lines[2:-1]]
        shown = [word for line in body for word in re.findall(r"[A-Za-z]{4,}(?!\w*…)", line)]
        return len(shown) > 60 and shows("antisemitic")(body) and words.issuperset(shown)

    session.read_until(whole)
