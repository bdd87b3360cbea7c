"""Through mosh, on loopback: the same screen, keys answered, the line given back."""

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Start

pytestmark = pytest.mark.skipif(not shutil.which("mosh-server"), reason="mosh is not installed")


def test_reads_searches_and_resizes_through_mosh(start: "Start", environment: dict[str, str]) -> None:
    served = subprocess.run(
        ["mosh-server", "new", "-i", "127.0.0.1", "-c", "256", "--", "newsreader"],
        env=os.environ | environment | {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "SSH_CONNECTION": "127.0.0.1 1"},
        capture_output=True, text=True, check=False, timeout=20,
    )  # fmt: skip
    connect = re.search(r"MOSH CONNECT (\d+) (\S+)", served.stdout)
    if not connect:
        pytest.skip(f"mosh-server does not serve: {served.stderr.strip()[-200:]}")
    session = start("mosh-client", "127.0.0.1", connect[1], MOSH_KEY=connect[2], MOSH_NO_TERM_INIT="1")
    session.read_until(lambda lines: "1/5" in lines[0] and "cuts" in lines[-1])
    before = session.terminal.text()
    session.type("j")
    session.read_until(lambda lines: "2/5" in lines[0])
    session.type("k/huang\r")
    session.read_until(lambda lines: "/huang" in lines[0] and "1/2" in lines[0])
    session.type("\x1b")
    session.read_until(lambda lines: "1/5" in lines[0])
    session.resize(80, 24)
    session.read_until(lambda lines: len(lines) == 24 and "help" in lines[-1] and "1/5" in lines[0])
    session.resize(120, 40)
    session.read_until(lambda lines: lines == before)
    session.type("Q")
    session.wait()
