"""One server, two browsers, two vintages; and a release made while both look."""

from __future__ import annotations

import csv
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest

from tests import editions
from tests.browser.visiting import Visit, settle
from tests.serving import Server, copy_of_project

Visitor = Callable[..., Visit]


def corridor(root: Path, *words: str) -> str:
    """What a command of the copy prints."""
    made = subprocess.run(
        [sys.executable, "-m", *words], cwd=root, capture_output=True, text=True, check=True
    )
    return made.stdout


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the first release alone, its tables built.

    The release is made anew: since it was made, the contract has gained tables and columns.
    """
    root = copy_of_project(tmp_path_factory.mktemp("project"))
    editions.first_only(root / "data")
    index = root / "data/releases/releases.csv"
    for archive in index.parent.glob("*.zip"):
        archive.unlink()
    index.write_text(index.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")
    corridor(root, "corridor", "release")
    return root


@pytest.fixture(scope="module")
def running(copy: Path) -> Iterator[Server]:
    with Server(root=copy) as server:
        yield server


#: a page without a map: two of those, drawn in software, take the machine for themselves
LIGHT = "/evidence?lang=en&view=sources"


def passport(one: Visit, server: Server, figure: str, pin: str = "") -> str:
    """The words of a figure's passport on a link, pinned or not."""
    one.open(f"{server.base}{LIGHT}&figure={figure}" + (f"&v={pin}" if pin else ""))
    dialog = one.page.locator("[role=dialog]")
    assert one.until(lambda: dialog.count() == 1 and "observations.csv" in dialog.inner_text(), 15)
    return dialog.inner_text().replace("\u00a0", " ")


def taken(one: Visit) -> pd.DataFrame:
    """The table series_value as the page's own button gives it."""
    button = one.page.locator(".st-key-take_series_value_download-csv button")
    button.scroll_into_view_if_needed()
    with one.page.expect_download() as waiting:
        button.click()
    with zipfile.ZipFile(waiting.value.path()) as archive:
        return pd.read_csv(archive.open("data.csv"), encoding="utf-8-sig")


def shown(rows: pd.DataFrame, series: str, period: str) -> list[float]:
    spot = rows[(rows["series_id"] == series) & (rows["period"] == period)]
    return [float(value) for value in spot["value"]]


def test_two_visitors_while_a_release_is_made(
    copy: Path, running: Server, visitor: Visitor
) -> None:
    pinned, plain = visitor(), visitor()
    year, month = "china-europe-trains@2025", "horgos-cn-trains@2021-07"
    assert "20,022 trains" in passport(pinned, running, year, "2026-11-24")
    assert "20,022 trains" in passport(plain, running, year)
    assert "newer figures exist" not in pinned.text()

    editions.second(copy / "data/evidence")
    said = corridor(copy, "corridor", "release", "--note", editions.NOTE, "--date", editions.DATE)
    assert "1 figures new, 3 revised, 1 withdrawn." in said

    assert "20,100 trains" in passport(plain, running, year)
    with (copy / "data/releases/releases.csv").open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))["hash"]
    for pin in ("2026-11-24", first):
        words = passport(pinned, running, year, pin)
        assert "20,022 trains" in words
        assert "20,100" in words.split("How this figure was revised")[1]
        assert "As of 24 November 2026 – newer figures exist (10 January 2027)." in pinned.text()
        assert f"v={pin}" in pinned.page.url
    assert "evidence as of 10 January 2027" in plain.text()

    # a derived month
    assert "574 trains" in passport(pinned, running, month, first[:6])
    words = passport(plain, running, month)
    assert "584 trains" in words
    assert "the same row, corrected" in words

    # what is taken away is of the vintage that is shown
    for one, query, trains, month in (
        (pinned, f"&v={first[:6]}", 20022.0, 574.0),
        (plain, "", 20100.0, 584.0),
    ):
        one.open(f"{running.base}/evidence?lang=en&view=downloads{query}")
        rows = taken(one)
        assert shown(rows, "china-europe-trains", "2025") == [trains]
        assert shown(rows, "horgos-cn-trains", "2021-07") == [month]
        assert bool(shown(rows, *editions.GONE[:2])) == (one is pinned)

    # the way out
    pinned.page.get_by_text("Show the newest figures").click()
    assert pinned.until(lambda: "v=" not in pinned.page.url)
    settle(pinned.page)
    assert "evidence as of 10 January 2027" in pinned.text()
    assert pinned.complaints == plain.complaints == []


def test_a_hostile_pin_is_one_sentence(running: Server, visitor: Visitor) -> None:
    one = visitor()
    for text in ("nonsense", "..%2F..%2Fetc%2Fpasswd", "%3Cscript%3E"):
        one.open(f"{running.base}{LIGHT}&v={text}")
        warnings = one.page.locator("[data-testid=stAlert]")
        assert warnings.count() == 1
        said = warnings.first.inner_text().replace("\u00a0", " ")
        assert "is not kept here; showing the newest" in said
        assert one.until(lambda: "v=" not in one.page.url)
    assert one.complaints == []
