"""A real sshd on loopback with keys and settings of its own, and the library that it serves."""

import getpass
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "tui"))
sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from pty_session import PtySession
from sample_articles import articles

from reader.library import Library
from reader.library.importer import store

COMMAND = str(Path(sys.executable).with_name("newsreader"))
SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
Connect = Callable[..., PtySession]


@pytest.fixture
def library_file(tmp_path: Path) -> Path:
    """A library of the five articles."""
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        store(library, articles())
    return path


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """The words of an `ssh` command that reaches the server; skips, with the reason, where none can be run."""
    if not SSHD or not shutil.which("ssh"):
        pytest.skip("openssh-server or openssh-client is not installed")
    folder = tmp_path_factory.mktemp("sshd")
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    shutil.copy(folder / "user.pub", folder / "authorized")
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    (folder / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/authorized\n"
        f"PidFile {folder}/pid\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nPermitRootLogin yes\n"
    )
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([SSHD, "-D", "-e", "-f", str(folder / "config")], stderr=log)
    words = ["ssh", "-F", "none", "-p", str(port), "-i", str(folder / "user"), "-o", "StrictHostKeyChecking=no",
             "-o", f"UserKnownHostsFile={folder}/known", "-o", "LogLevel=ERROR", "-o", "ConnectionAttempts=20",
             f"{getpass.getuser()}@127.0.0.1"]  # fmt: skip
    try:
        ready = subprocess.run([*words, "true"], capture_output=True, text=True, timeout=60, check=False)
        if ready.returncode:
            pytest.skip(f"sshd does not let us in: {ready.stderr.strip()} {(folder / 'log').read_text()[-300:]}")
        yield words
    finally:
        process.terminate()
        process.wait()


@pytest.fixture
def connect(server: list[str], library_file: Path, tmp_path: Path) -> Iterator[Connect]:
    """Runs the installed command, or another, at the other end of the line, on a terminal of 120 by 40."""
    with ExitStack() as stack:

        def run(command: str = COMMAND, *, size: tuple[int, int] = (120, 40)) -> PtySession:
            far = f"env HOME={tmp_path} NEWSREADER_LIBRARY={library_file} LC_ALL=C.UTF-8 {command}"
            return stack.enter_context(PtySession([server[0], "-tt", *server[1:], far], *size))

        yield run
