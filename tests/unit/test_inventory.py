"""What is missing is named, and the rest works."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from corridor.language import LANGUAGES
from corridor.paths import FONTS, GEOGRAPHY, ROOT, STATIC
from corridor.server import inventory
from tests.api.test_server import get as fetch
from tests.serving import Server, copy_of_project


def test_every_part_is_looked_for() -> None:
    known = {path for paths in inventory.PARTS.values() for path in paths}
    here = [*FONTS.glob("*.ttf"), *(p for p in GEOGRAPHY.iterdir() if p.suffix in _KINDS)]
    here += [*STATIC.glob("logo-*.svg"), *(ROOT / "corridor/briefing").glob("*.typ")]
    assert {path.name for path in here} - {path.name for path in known} == set()
    assert inventory.find_missing() == []


_KINDS = (".parquet", ".csv", ".toml")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_missing_part_is_named_in_every_language(
    lang: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    gone = {kind: (path[0].with_name("gone"),) for kind, path in inventory.PARTS.items()}
    monkeypatch.setattr(inventory, "PARTS", gone)
    monkeypatch.setattr(inventory, "ENGINES", {"engine": "no-such-engine"})
    found = inventory.find_missing()
    assert [one.kind for one in found] == [*gone, "engine"]
    for one in found:
        assert one.name in one.spell(lang)
    inventory.tell_missing()
    assert len(caplog.messages) == len(found)


def test_a_server_without_some_of_its_parts_says_so_and_works(
    tmp_path: Path, fresh_server: Callable[..., Server]
) -> None:
    root = copy_of_project(tmp_path)
    gone = ("data/fonts/corridor-serif-italic.ttf", "static/logo-light.svg")
    shutil.copytree(ROOT / "data/fonts", root / "data/fonts", dirs_exist_ok=True)
    shutil.copytree(ROOT / "data/build", root / "data/build", dirs_exist_ok=True)
    for name in gone:
        (root / name).unlink()
    running = fresh_server(root=root)
    status, _, body = fetch(running, "/healthz?lang=ru")
    said = json.loads(body)
    assert (status, said["status"], len(said["problems"])) == (200, "degraded", 2)
    for name, sentence in zip(gone, said["problems"], strict=True):
        assert sentence.startswith(f"Нет файла {name}")
        assert f"{name} is missing" in running.output()
    status, _, body = fetch(running, "/api/v1/brief/corridors?format=pdf&lang=en")
    assert (status, json.loads(body)["type"]) == (503, "/api#incomplete")
    assert fetch(running, "/api/v1/series?limit=1")[0] == 200
