"""Tables damaged at the start: our sentence, and no restart once they are whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from corridor.language import text
from corridor.warehouse import tables
from tests.browser.places import failures
from tests.browser.visiting import Visit
from tests.serving import ROOT, Server, copy_of_project


def _health(server: Server) -> int:
    try:
        with urllib.request.urlopen(server.base + "/healthz") as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code


@pytest.mark.parametrize("damage", ["half", "zeros"])
def test_pages_say_what_to_do_and_work_once_it_is_done(
    damage: str, tmp_path: Path, fresh_server: Callable[..., Server], visitor: Callable[..., Visit]
) -> None:
    root = copy_of_project(tmp_path)
    shutil.copytree(ROOT / "data/build", root / "data/build")
    path = root / "data/build" / tables.current().path.name
    whole = path.read_bytes()
    half = len(whole) // 2
    path.write_bytes(whole[:half] + (bytes(half) if damage == "zeros" else b""))
    running = fresh_server(root=root)
    seen = visitor().open(running.base + "/traffic?lang=ru")
    assert text("ru", "tables-broken") in seen.text()
    assert "Error" not in seen.text()
    assert _health(running) == 503
    command = [sys.executable, "-m", "corridor.warehouse", "build"]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    assert _health(running) == 200
    seen.open(running.base + "/traffic?lang=ru")
    assert failures(seen) == []
