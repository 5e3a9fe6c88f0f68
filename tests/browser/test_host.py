"""The server keeps to itself, and says in one line what stands in its way."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.browser.visiting import Visit
from tests.serving import ROOT, WAYS, Server, copy_of_project, free_port


@pytest.mark.parametrize("way", WAYS)
def test_a_foreign_origin_is_refused_without_asking_anyone(
    way: str, fresh_server: Callable[..., Server], visitor: Callable[..., Visit]
) -> None:
    """Streamlit compares an unknown origin with its public address, and asks a host for that."""
    running = fresh_server(way)
    if way == "app.py":  # nothing of ours runs before the first visitor there
        visitor().open(running.base)
    stream = running.base.replace("http", "ws") + "/_stcore/stream"
    with pytest.raises(InvalidStatus):
        connect(stream, origin="http://elsewhere.example", subprotocols=["streamlit"])
    assert running.foreign() == []


def test_the_recorder_sees_a_foreign_call(tmp_path: Path) -> None:
    """The recorder itself works: a call to a documentation address is written down."""
    notes = tmp_path / "calls"
    script = "import socket; s = socket.socket(); s.settimeout(.1); s.connect(('192.0.2.1', 9))"
    env = os.environ | {
        "CORRIDOR_CALLS": str(notes),
        "PYTHONPATH": str(ROOT / "tests/browser/quiet"),
    }
    subprocess.run([sys.executable, "-c", script], env=env, capture_output=True)
    assert notes.read_text() == "socket.connect 192.0.2.1\n"


def serve(**settings: str) -> subprocess.CompletedProcess[str]:
    """What `make run` starts, with HOST and PORT, expected to refuse."""
    return subprocess.run(
        [sys.executable, "-m", "corridor.server.serve"],
        cwd=ROOT,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        timeout=30,
    )


def test_a_port_that_is_taken_is_one_line() -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        refused = serve(HOST="127.0.0.1", PORT=str(port))
    assert refused.returncode == 2
    assert refused.stderr.splitlines() == [
        f"port {port} on 127.0.0.1 is taken: stop what uses it, "
        f"or type: make run PORT={port + 1 if port < 65535 else port - 1}"
    ]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"PORT": "eighty"}, "PORT=eighty is not a port: write a number from 1 to 65535"),
        ({"PORT": "70000"}, "PORT=70000 is not a port: write a number from 1 to 65535"),
        ({"HOST": "192.0.2.1"}, "HOST=192.0.2.1 is not an address of this machine"),
    ],
)
def test_a_wrong_address_is_one_line(settings: dict[str, str], said: str) -> None:
    refused = serve(**{"HOST": "127.0.0.1", "PORT": str(free_port())} | settings)
    assert (refused.returncode, refused.stderr.splitlines()) == (2, [said])


def test_serving_without_tables_is_one_line(tmp_path: Path) -> None:
    copied = copy_of_project(tmp_path)
    refused = subprocess.run(
        [sys.executable, "-m", "corridor.server.serve"],
        cwd=copied,
        env=os.environ | {"HOST": "127.0.0.1", "PORT": str(free_port())},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert refused.returncode == 3
    assert refused.stderr.splitlines() == [
        "the tables are not built; run: python -m corridor.warehouse build"
    ]


def test_a_page_without_tables_names_the_command(
    tmp_path: Path, fresh_server: Callable[..., Server], visitor: Callable[..., Visit]
) -> None:
    running = fresh_server("app.py", copy_of_project(tmp_path))
    seen = visitor().open(running.base + "/?lang=en")
    assert "python -m corridor.warehouse build" in seen.text()
    assert "Traceback" not in running.output()
    assert seen.foreign() == []


def test_a_page_with_broken_tables_names_the_command(
    tmp_path: Path, fresh_server: Callable[..., Server], visitor: Callable[..., Visit]
) -> None:
    copied = copy_of_project(tmp_path)
    (copied / "data/build").mkdir(parents=True)
    (copied / "data/build/current.json").write_text('{"hash": "half')
    running = fresh_server("app.py", copied)
    seen = visitor().open(running.base + "/traffic?lang=ru")
    assert "python -m corridor.warehouse build --force" in seen.text()
    assert seen.page.locator("[data-testid=stException]").count() == 0
    assert "Traceback" not in running.output()
