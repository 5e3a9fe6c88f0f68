"""What CONTRIBUTING shows of adding a figure is what happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corridor.evidence.check import sheets_of
from tests.editions import copy_evidence
from tests.source import read

_BLOCKS = re.findall(r"```(csv|text)\n(.*?)```", read("CONTRIBUTING.md"), re.S)
_ROWS = [body for kind, body in _BLOCKS if kind == "csv"]
_SAID = [body for kind, body in _BLOCKS if kind == "text"]


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the evidence that a test may write into."""
    return copy_evidence(tmp_path)


def add(folder: Path, block: str) -> None:
    """Append the rows of a block, `file: row` a line, to the files they name."""
    for line in block.splitlines():
        name, row = re.split(r":\s+", line, maxsplit=1)
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(row + "\n")


def test_the_shown_figure_is_accepted(copied: Path) -> None:
    add(copied, _ROWS[0])
    sheets, breaches = sheets_of(copied)
    assert [str(b) for b in breaches] == []
    assert "o0a1b2c3d4e" in set(sheets["observations"].rows["id"])


def test_the_shown_mistake_is_refused_in_the_shown_words(copied: Path) -> None:
    add(
        copied, _ROWS[0].replace(next(r for r in _ROWS[0].splitlines() if "observ" in r) + "\n", "")
    )
    add(copied, _ROWS[1])
    breaches = [f"data/evidence/{b}" for b in sheets_of(copied)[1]]
    shown = _SAID[0].splitlines()[:-1]
    # the line is the one after the last row, which every new figure moves
    assert [re.sub(r":\d+:", ":", b) for b in breaches] == [re.sub(r":\d+:", ":", b) for b in shown]
    assert _SAID[0].splitlines()[-1].startswith(f"{len(breaches)} breaches of the contract.")
