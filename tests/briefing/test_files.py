"""Briefing files and the command: what is wrong is one line, and nothing is half-written."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from corridor.briefing import export
from corridor.briefing.__main__ import main
from corridor.briefing.blocks import build_briefing, list_refs, open_view, spell_topic
from corridor.briefing.saved import (
    BadFile,
    TooLong,
    clean_commentary,
    dump_briefing,
    load_briefing,
    save_briefing,
)
from corridor.briefing.types import UnknownTopic
from corridor.language import spell_error
from tests.briefing.conftest import LANGS
from tests.source import ROOT


def test_a_file_says_the_same_when_loaded_again() -> None:
    one = build_briefing(
        "pair:CHN-KAZ",
        "ru",
        views=["/trade?pair=CHN-KAZ#mirror", "/#middle"],
        theme="dark",
        commentary={"/#middle": "Слова <b>советника</b>"},
    )
    again = load_briefing(dump_briefing(save_briefing(one, pin=True)))
    assert again == save_briefing(one, pin=True)
    assert again.commentary == {"/#middle": "Слова <b>советника</b>"}
    assert again.v == one.vintage


GOOD = {
    "kind": "corridor-briefing",
    "version": 1,
    "topic": "corridors",
    "lang": "en",
    "theme": "light",
    "v": "",
    "blocks": [{"view": "/#map"}],
}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"kind": "other"}, "kind"),
        ({"version": 2}, "version"),
        ({"lang": "xx"}, "language"),
        ({"theme": "pink"}, "theme"),
        ({"more": 1}, "unknown key"),
        ({"blocks": "all"}, "blocks"),
        ({"blocks": [{"view": "/nowhere"}]}, "no view"),
        ({"blocks": [{"view": "/#nothing"}]}, "no view"),
        ({"blocks": [{"view": 7}]}, "view"),
        ({"blocks": [{"view": "/#map", "commentary": ["x"]}]}, "commentary"),
        ({"blocks": [{"view": "/#map"}] * 41}, "blocks"),
    ],
)
def test_a_broken_file_is_refused(change: dict[str, object], why: str) -> None:
    with pytest.raises(BadFile, match=why) as bad:
        load_briefing(json.dumps({**GOOD, **change}).encode())
    for lang in LANGS:
        assert bad.value.details["why"] in spell_error(bad.value, lang, "brief-error")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n", b"[" * 100_000, b"x" * 300_000, b"\xff\xfe"])
def test_a_foreign_file_is_refused(data: bytes) -> None:
    with pytest.raises(BadFile):
        load_briefing(data)


def test_commentary_is_plain_text_of_a_bounded_length() -> None:
    assert clean_commentary("  a\x00b\r\nc\u202e ") == "ab\nc"
    with pytest.raises(TooLong, match="1,?000,?000"):
        clean_commentary("x" * 1_000_000)


def test_an_unknown_topic_offers_the_nearest() -> None:
    with pytest.raises(UnknownTopic) as bad:
        build_briefing("pair:CHN-KAS")
    assert "pair:CHN-KAZ" in bad.value.details["nearest"]
    assert "corridors" in str(bad.value)


@pytest.mark.parametrize(
    "said",
    ["CHN-KAZ", "kaz-chn", "china-kazakhstan", "Kazakhstan-China", "cn-kz", "Китай-Казахстан"],
)
def test_a_pair_may_be_named_as_people_name_it(said: str) -> None:
    assert spell_topic(f"pair:{said}") == "pair:CHN-KAZ"
    assert list_refs(open_view("en"), f"pair:{said}")[0] == "/trade?pair=CHN-KAZ#mirror"


def test_a_pair_of_a_union_has_a_name_of_two_words() -> None:
    assert spell_topic("pair:european-union-china") == "pair:CHN-EU27"


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "corridor", "brief", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=180,
    )


def test_the_command_writes_a_file(tmp_path: Path) -> None:
    out = tmp_path / "a.svg"
    done = _run("corridors", "--lang", "kk", "--view", "/#middle", "--out", str(out))
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes().startswith(b"<svg")
    assert [p.name for p in tmp_path.iterdir()] == ["a.svg"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nothing", "--out", "a.pdf"], "no topic or view 'nothing'"),
        (["corridors", "--out", "a.doc"], ".pptx, .pdf, .html, .png, .svg"),
        (["corridors", "--lang", "xx", "--out", "a.pdf"], "no language 'xx'"),
        (["corridors", "--view", "/secret", "--out", "a.pdf"], "/overview"),
        (["corridors", "--v", "1999-01-01", "--out", "a.pdf"], "1999-01-01"),
        (["corridors"], "--out"),
    ],
)
def test_bad_input_is_one_line(
    words: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    out = capsys.readouterr()
    assert said in out.err
    assert len(out.err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_nothing_and_keeps_what_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal = tmp_path / "a.pdf"
    goal.write_bytes(b"before")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(export.CannotWrite, match="the disk is full"):
        export.write_file(goal, b"x" * 1000)
    assert goal.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(export.CannotWrite, match="no such folder"):
        export.write_file(tmp_path / "no" / "a.pdf", b"x")
