"""Get the data: every button of every page gives rows, sources, the API's address and the SQL."""

from __future__ import annotations

import io

import openpyxl
import pandas as pd
import pytest

from corridor import exports, warehouse
from corridor.ui import address, data_dialog
from corridor.warehouse.tables import connection
from tests.pages.opening import opened, sound

HOST = "http://127.0.0.1:8501"
Taken = list[tuple[exports.About, pd.DataFrame]]
#: pages with what is asked of them -> how many buttons there are at least
VIEWS = {
    ("overview", ""): 4,
    ("traffic", ""): 14,
    ("traffic", "flow=both&period=months"): 14,
    ("nodes", "node=dostyk"): 6,
    ("trade", ""): 3,
    ("trade", "period=months"): 3,
    ("roadmap", ""): 8,
    ("evidence", "view=coverage"): 3,
    ("evidence", "view=catalogue"): 1,
    ("evidence", "view=observations"): 1,
    ("evidence", "view=disagreements"): 1,
    ("evidence", "view=errors"): 1,
    ("evidence", "view=sources"): 1,
    ("evidence", "view=claims"): 1,
}


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Taken:
    """What the dialogs were opened with."""
    seen: Taken = []
    monkeypatch.setattr(address, "host", lambda: HOST)
    monkeypatch.setattr(
        data_dialog, "dialog", lambda view, about, rows, *more: seen.extend([(about, rows), *more])
    )
    return seen


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_every_button_gives_everything(page: str, query: str, taken: Taken) -> None:
    said = dict(one.split("=") for one in query.split("&") if one)
    at = opened(page, "en", **said)
    keys = [b.key for b in at.button if (b.key or "").startswith("get_")]
    assert len(keys) >= VIEWS[page, query], keys
    cursor = connection(warehouse.current().path).cursor()
    for key in keys:
        taken.clear()
        sound(at.button(key=key).click().run())
        assert len(taken) == (2 if key == "get_map" else 1), key
        for about, rows in taken:
            assert len(rows), key
            for sql in about.sql.split(";\n\n"):
                assert len(cursor.execute(sql).df()), f"{key}: {sql[:200]}"
            assert about.api, key
            assert all(one.startswith(f"{HOST}/api/v1/") and about.hash in one for one in about.api)
            book = openpyxl.load_workbook(io.BytesIO(exports.download_xlsx(rows, about)))
            assert book["sources"].max_row > 1, f"{key}: no sources"
            assert book["data"].max_row == len(rows) + 1


def test_the_register_is_asked_for_as_it_is_shown(taken: Taken) -> None:
    at = opened("roadmap", "en", kind="port", status="announced,operating")
    sound(at.button(key="get_projects").click().run())
    about, rows = taken[0]
    name, given = about.queries[0]
    again = warehouse.ask(name, **given)
    assert set(again["slug"]) == set(rows["slug"])
    assert set(rows["type"]) == {"port"}
    path = f"{HOST}/api/v1/projects?type=port&status=announced&status=operating"
    assert about.api == [f"{path}&v={about.hash}"]
    named = {i for ids in rows["source_ids"] for i in ids}
    assert named
    assert set(about.sources["source_id"]) == named
