"""A new year of trains by two people: uploaded by one, accepted by another, released, and shown on
the Overview, a slide and the API; the old link stays as it was. The value is a test's."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page
from pptx import Presentation

from corridor.evidence import releases
from tests.browser.visiting import Visit, settle
from tests.editions import rewrite
from tests.serving import ROOT, Server, copy_of_project

Visitor = Callable[..., Visit]
#: a value that nobody published, of this test alone; within 1 % of what its parts add up to
VALUE, SHOWN = "20211", "20,211"
SERIES, YEAR = "china-europe-trains", ("2025-01-01", "2025-12-31")
SHEET = f"""\
series;period;value;unit;status;printer;title;address;published;language
{SERIES};2025;{VALUE};trains;actual;china-railway;A test's value;https://example.org/t;2026-01-05;en
{SERIES};2025-13;1;trains;actual;china-railway;A test's value;https://example.org/t;2026-01-05;en
"""
HEADERS = ("Remote-User", "Remote-Groups")


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Server]:
    """A copy of the project behind a proxy that names people, with a state of its own; in it the
    last full year of the trains is not known yet."""
    root = copy_of_project(tmp_path / "desk")
    shutil.copytree(ROOT / "data/fonts", root / "data/fonts")  # slides
    forget_year(root / "data/evidence")
    build = [sys.executable, "-m", "corridor.warehouse", "build"]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    known = {"CORRIDOR_USER_HEADER": HEADERS[0], "CORRIDOR_ROLES_HEADER": HEADERS[1]}
    state = str(tmp_path / "state")
    with Server(root=root, CORRIDOR_USER_PROXIES="127.0.0.1", CORRIDOR_STATE=state, **known) as one:
        yield one


def forget_year(evidence: Path) -> None:
    """Take the figures of a year out of the series."""
    with (evidence / "observations.csv").open(encoding="utf-8", newline="") as handle:
        rows = csv.DictReader(handle)
        gone = {r["id"] for r in rows if (r["period_start"], r["period_end"]) == YEAR}

    def keep(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        ids = ("observation_id", "observation_id_1", "observation_id_2")
        named = [{r.get(name, "") for name in ids} for r in rows]
        pairs = zip(rows, named, strict=True)
        return [r for r, own in pairs if r["series_id"] != SERIES or not own & gone]

    for name in ("series_points", "conflicts"):
        rewrite(evidence / f"{name}.csv", keep)


def come(visitor: Visitor, server: Server, name: str, role: str, path: str) -> Page:
    """A person at the desk."""
    one = visitor(own=True, extra_http_headers=dict(zip(HEADERS, (name, role), strict=True)))
    one.open(server.base + path)
    return one.page


def says(page: Page, words: str, seconds: float = 90) -> None:
    page.get_by_text(words).first.wait_for(timeout=seconds * 1000)


def press(page: Page, key: str) -> None:
    page.locator(f".st-key-{key} button").click()


def test_a_new_year_goes_the_whole_way(running: Server, visitor: Visitor, tmp_path: Path) -> None:
    sheet = tmp_path / "trains.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    before = releases.index()[-1].hash

    gone = come(visitor, running, "erlan", "analyst", "/desk?view=upload&lang=en")
    gone.locator("input[type=file]").set_input_files(sheet)
    gone.close()  # in the middle of it: nothing is proposed by that, and the rest goes on
    analyst = come(visitor, running, "aigerim", "analyst", "/desk?view=upload&lang=en")
    analyst.locator("input[type=file]").set_input_files(sheet)
    says(analyst, "Checked: trains")
    says(analyst, "1 row cannot be proposed")
    says(analyst, "1 figure would change")
    settle(analyst)
    assert SHOWN in analyst.locator(".js-plotly-plot").first.inner_text()
    analyst.locator(".st-key-desk_comment textarea").fill("Printed on Monday")
    press(analyst, "desk_submit")  # at once: the page has not followed the words yet
    says(analyst, "Submitted as p")
    press(analyst, "desk_submitted")
    says(analyst, "Proposed by aigerim")
    says(analyst, "Printed on Monday")
    address = analyst.url.replace(running.base, "")
    assert "proposal=p" in address
    assert analyst.locator(".st-key-desk_accept button").count() == 0

    reviewer = come(visitor, running, "bolat", "reviewer", address)
    second = come(visitor, running, "dana", "reviewer", address)
    says(second, "Proposed by aigerim")
    press(reviewer, "desk_accept")
    says(reviewer, "1 row is accepted")
    press(second, "desk_accept")
    says(second, "bolat has decided this meanwhile")
    settle(reviewer)  # lines that come in meanwhile move the fields
    note = reviewer.locator(".st-key-desk_note input")
    note.fill("A test's year of trains")
    note.press("Tab")
    press(reviewer, "desk_release_button")
    says(reviewer, "Released: the edition of", 180)

    reader = visitor()
    reader.open(f"{running.base}/?lang=en")
    assert reader.until(lambda: SHOWN in reader.text(), 60)
    reader.open(f"{running.base}/?lang=en&v={before}")
    assert "20,022" in reader.text() and SHOWN not in reader.text()
    with httpx.Client(base_url=running.base, timeout=120) as client:
        values = client.get(f"/api/v1/series/{SERIES}").json()["data"]
        assert [v["value"] for v in values if v["period"] == "2025"] == [float(VALUE)]
        seen = dict(zip(HEADERS, ("bolat", "reviewer"), strict=True))
        listed = client.get("/api/v1/proposals", headers=seen).json()["data"]
        assert [(one["person"], one["stage"]) for one in listed] == [("aigerim", "released")]
        slides = client.get("/api/v1/brief/corridors.pptx", params={"view": "/#now", "lang": "en"})
    said = [
        cell.text
        for slide in Presentation(io.BytesIO(slides.content)).slides
        for shape in slide.shapes
        for cell in (shape.table.iter_cells() if shape.has_table else [shape])
        if hasattr(cell, "text")
    ]
    assert any(SHOWN in words for words in said)

    reviewer.goto(f"{running.base}/desk?view=log&lang=en", wait_until="domcontentloaded")
    says(reviewer, "The chain is whole")
