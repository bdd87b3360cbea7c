"""The installed command through a real sshd: read, search, filter, copy, resize, and the line drops in the middle."""

import json
import os
import sqlite3
import time
from base64 import b64encode
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Connect

pytestmark = pytest.mark.ssh


def _processes(library: Path) -> list[str]:
    """The processes that have the library in their environment."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"NEWSREADER_LIBRARY={library}".encode() in (folder / "environ").read_bytes():
                found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return found


def test_reading_searching_filtering_copying_and_leaving(connect: "Connect") -> None:
    session = connect()
    session.read_until(lambda lines: "1/5" in lines[0] and "cuts" in lines[-1])
    assert b"\x1b[?1000h" not in session.written, "the mouse is the terminal's own over SSH"
    assert b"38;2;" not in session.written
    assert b"38;5;" not in session.written, "the terminal's own sixteen colours over SSH"
    session.type("/supply")
    session.read_until(lambda lines: "/supply" in lines[0] and "1/2" in lines[0])
    session.type("\x1b")
    session.read_until(lambda lines: "1/5" in lines[0] and "/" not in lines[0][:20])
    session.type("ggjj\r")
    session.read_until(lambda lines: any("Jensen Huang of Nvidia" in line for line in lines))
    session.type("fmsuk")
    session.read_until(lambda lines: any("Elon Musk" in line[80:] for line in lines) and "msuk" in lines[0])
    session.type("\r")
    session.read_until(lambda lines: any("Elon Musk  1/" in line for line in lines))
    at = len(session.written)
    session.type("y")
    session.read_until_written(b"\x1b]52;c;", start=at)
    session.read_until_written(b"\x07", start=at)
    session.type("Q")
    assert session.wait() == 0


def test_copying_sends_the_entitys_name_to_the_readers_own_clipboard(connect: "Connect") -> None:
    session = connect()
    session.read_until(lambda lines: "1/5" in lines[0])
    session.type("\t\t")
    session.read_until(lambda lines: "/ " in lines[-1] or "filter" in lines[-1] or "mention" in lines[-1])
    session.type("y")
    session.read_until_written(b"\x1b]52;c;" + b64encode(b"Jensen Huang"))


def test_the_line_drops_in_the_middle(connect: "Connect", library_file: Path) -> None:
    session = connect()
    session.read_until(lambda lines: "1/5" in lines[0])
    session.type("jj")
    session.read_until(lambda lines: "3/5" in lines[0])
    assert _processes(library_file)
    session.kill(9)
    end = time.monotonic() + 20
    while _processes(library_file):
        assert time.monotonic() < end, _processes(library_file)
        os.sched_yield()
    with sqlite3.connect(library_file) as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM articles ORDER BY moment DESC, id DESC")]
        (kept,) = connection.execute("SELECT value FROM state WHERE key = 'session'").fetchone()
    assert json.loads(kept)["cursor"] == ids[2]
    again = connect()
    again.read_until(lambda lines: "3/5" in lines[0])


def test_resizing_goes_through(connect: "Connect") -> None:
    session = connect()
    session.read_until(lambda lines: "1/5" in lines[0] and "cuts" in lines[-1])
    before = session.terminal.text()
    session.resize(60, 20)
    session.read_until(lambda lines: len(lines) == 20 and "help" in lines[-1] and "1/5" in lines[0])
    session.resize(120, 40)
    session.read_until(lambda lines: lines == before)
