"""Which browser the tests take, and what is said when there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.source import ROOT
from tools import find_browser


def program(folder: Path, name: str, body: str = "exit 0") -> str:
    """A program of a name that does nothing else."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without a browser: its only folder of programs is empty, playwright has none."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(find_browser, "_of_playwright", lambda: None)
    return tmp_path


def test_the_one_that_is_named_comes_first(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare, "chromium")
    own = program(bare, "mine")
    monkeypatch.setenv("CHROMIUM", own)
    assert find_browser.find() == own


def test_a_name_that_is_no_program_is_an_error(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare, "chromium")
    monkeypatch.setenv("CHROMIUM", str(bare / "nowhere"))
    with pytest.raises(find_browser.NoBrowser, match="nowhere is not a program that can be run"):
        find_browser.find()


@pytest.mark.parametrize("name", ["chromium", "google-chrome"])
def test_then_an_installed_one(name: str, bare: Path) -> None:
    own = program(bare, name)
    assert find_browser.find() == own


def test_chromium_before_chrome(bare: Path) -> None:
    own = program(bare, "chromium")
    program(bare, "google-chrome")
    assert find_browser.find() == own


def test_then_the_one_of_playwright(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_browser, "_of_playwright", lambda: "kept")
    assert find_browser.find() == "kept"
    own = program(bare, "google-chrome")
    assert find_browser.find() == own


def test_debian_before_playwright_and_nothing_twice(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def of_debian() -> None:
        tried.append("debian")
        program(bare, "chromium")

    monkeypatch.setattr(find_browser, "_from_debian", of_debian)
    monkeypatch.setattr(find_browser, "_from_playwright", lambda: tried.append("playwright"))
    assert find_browser.install() == str(bare / "chromium")
    assert find_browser.install() == str(bare / "chromium")
    assert tried == ["debian"]


def test_with_none_at_all_the_run_fails_and_says_what_to_type(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_browser, "_from_debian", lambda: None)
    monkeypatch.setattr(find_browser, "_from_playwright", lambda: None)
    with pytest.raises(find_browser.NoBrowser) as none:
        find_browser.install()
    for command in ("apt-get install chromium", "playwright install", "make test CHROMIUM="):
        assert command in str(none.value)


def test_without_the_right_debian_is_left_alone(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(bare, "apt-get", f"touch {bare}/ran")
    program(bare, "sudo", "exit 1")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    find_browser._from_debian()
    assert not (bare / "ran").exists()


def test_the_command_prints_the_path_alone_or_fails() -> None:
    env = os.environ | {"CHROMIUM": sys.executable}
    tool = str(ROOT / "tools/find_browser.py")
    done = subprocess.run([sys.executable, tool], env=env, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, sys.executable + "\n")
    env["CHROMIUM"] = "no-such-browser"
    done = subprocess.run([sys.executable, tool], env=env, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert "CHROMIUM=no-such-browser" in done.stderr
