"""A server of the dashboard for the tests: started either documented way, watched, ended."""

from __future__ import annotations

import ipaddress
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
#: how a server may be started: `make run`'s way, and Streamlit's own on the plain script
WAYS = ("server.py", "app.py")
_PARTS = (
    "corridor",
    "locales",
    "pages",
    "queries",
    "static",
    "data/evidence",
    "data/geography",
    "data/network",
    "data/releases",
    "data/scripts",
)
_FILES = ("app.py", "server.py", "data/wording.toml", "data/figures.csv", ".streamlit/config.toml")


def free_port() -> int:
    """A port of this host that nobody listens on now."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def is_local(host: str) -> bool:
    """Whether an address or name stays on this host."""
    if host in ("", "localhost"):
        return True
    try:
        address = ipaddress.ip_address(host.split("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def copy_of_project(into: Path) -> Path:
    """A copy of what a server needs, without built tables: for tests that break something."""
    for part in _PARTS:
        if (ROOT / part).exists():
            shutil.copytree(
                ROOT / part, into / part, ignore=shutil.ignore_patterns("__pycache__", "build")
            )
    for name in _FILES:
        (into / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, into / name)
    # the folder of build scripts has the name that is left out above
    shutil.copytree(ROOT / "queries/build", into / "queries/build")
    return into


class Server:
    """One server process; ``base`` is its address. Use as a context or call :meth:`stop`.

    ``settings``: more of its environment (`HOSTS="corridor.example"`).
    """

    def __init__(
        self, way: str = "server.py", root: Path = ROOT, port: int = 0, **settings: str
    ) -> None:
        port = port or free_port()
        self.port = port
        self.way = way
        self.base = f"http://127.0.0.1:{port}"
        self._folder = Path(tempfile.mkdtemp(prefix="corridor-server-"))
        self._log = self._folder / "log"
        self._calls = self._folder / "calls"
        self._calls.touch()
        env = {k: v for k, v in os.environ.items() if not k.startswith("STREAMLIT_")}
        env |= {
            "HOST": "127.0.0.1",
            "PORT": str(port),
            "CORRIDOR_CALLS": str(self._calls),
            "PYTHONPATH": str(Path(__file__).parent / "browser" / "quiet"),
            "PYTHONUNBUFFERED": "1",
            **settings,
        }
        command = [sys.executable, "-m", "corridor.server.serve"]
        if way == "app.py":
            command = [sys.executable, "-m", "streamlit", "run", way, f"--server.port={port}"]
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                command,
                cwd=root,
                env=env,
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
            )
        self._remote: set[str] = set()
        self._stopping = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()

    def ready(self, seconds: float = 60) -> Server:
        """Wait until the server answers; AssertionError with its output when it does not."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with urllib.request.urlopen(self.base + "/_stcore/health", timeout=2) as answer:
                    if answer.read() == b"ok":
                        return self
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        said = self.output()
        self.stop()
        raise AssertionError(f"{self.way} did not answer at {self.base}:\n{said}")

    def output(self) -> str:
        """What the server printed so far."""
        return self._log.read_text(errors="replace")

    def foreign(self) -> list[str]:
        """Every attempt of the server to reach another host, as seen inside it and from outside."""
        return self._calls.read_text().splitlines() + sorted(self._remote)

    def memory(self) -> int:
        """Resident bytes of the process and its children."""
        whole = psutil.Process(self.process.pid)
        return sum(p.memory_info().rss for p in [whole, *whole.children(recursive=True)])

    def stop(self) -> None:
        """End the process and forget its files."""
        self._stopping.set()
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._watcher.join(2)
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> Server:
        return self.ready()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _watch(self) -> None:
        while not self._stopping.wait(0.1):
            try:
                found = psutil.Process(self.process.pid).net_connections(kind="inet")
            except psutil.Error:
                return
            away = [c.raddr for c in found if c.raddr and not is_local(c.raddr.ip)]
            self._remote |= {f"connection {a.ip}:{a.port}" for a in away}
