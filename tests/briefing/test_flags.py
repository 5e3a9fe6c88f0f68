"""What is exported of a view is what its page shows, whatever its address asks for."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest

from corridor.briefing.blocks import build_block, open_view
from corridor.charts.merge_traces import merge_traces
from corridor.warehouse import current
from tests.pages.opening import opened, specs

#: one choice of each control away from what the page opens with, and some together
VIEWS: list[tuple[str, dict[str, str]]] = [
    ("traffic", {}),
    ("traffic", {"flow": "china-central-asia"}),
    ("traffic", {"flow": "both", "split": "none"}),
    ("traffic", {"count": "teu"}),
    ("traffic", {"period": "parts"}),
    ("traffic", {"period": "months"}),
    ("traffic", {"split": "crossing"}),
    ("traffic", {"period": "parts", "part": "1-9"}),
    ("traffic", {"period": "milestones"}),
    ("traffic", {"split": "none", "show": "range"}),
    ("traffic", {"show": ""}),
    ("traffic", {"from": "2018", "to": "2023"}),
    ("traffic", {"series": "china-europe-teu", "from": "2020"}),
    ("trade", {}),
    ("trade", {"pair": "CHN-UZB"}),
    ("trade", {"flow": "export"}),
    ("trade", {"period": "months"}),
    ("trade", {"show": "share", "from": "2019"}),
    ("trade", {"from": "2016", "to": "2022"}),
    ("roadmap", {}),
    ("roadmap", {"kind": "port"}),
    ("roadmap", {"status": "operating"}),
    ("roadmap", {"order": "late"}),
    ("roadmap", {"only": "summit"}),
    ("nodes", {"node": "kuryk"}),
    ("nodes", {"node": "dostyk"}),
]


def marks(spec: dict[str, Any]) -> list[Any]:
    """What a figure draws, its flags and bands too, without its words and colours."""
    lines = [
        [shape.get(edge) for edge in ("x0", "x1")] for shape in spec["layout"].get("shapes", [])
    ]
    return [
        *([trace.get(axis) for axis in ("type", "x", "y", "base")] for trace in spec["data"]),
        *lines,
    ]


@pytest.mark.parametrize(
    ("page", "query"), VIEWS, ids=[f"{page}?{urlencode(query)}" for page, query in VIEWS]
)
def test_the_export_draws_what_the_page_draws(page: str, query: dict[str, str]) -> None:
    at = opened(page, **query)
    assert not at.warning, [w.value for w in at.warning]
    block = build_block(open_view("en"), f"/{page}?{urlencode(query)}", current().date)
    assert block is not None
    assert block.figure is not None
    merge_traces(block.figure)  # as the page does
    exported = marks(json.loads(block.figure.to_json()))
    assert exported in [marks(spec) for spec in specs(at)]


def test_a_choice_changes_what_is_exported() -> None:
    """The test above would be blind if every address gave the same."""
    made = {}
    for page, query in VIEWS:
        block = build_block(open_view("en"), f"/{page}?{urlencode(query)}", current().date)
        assert block is not None
        assert block.figure is not None
        made[f"{page} {query}"] = json.dumps(marks(json.loads(block.figure.to_json())))
    assert len(set(made.values())) == len(VIEWS)
