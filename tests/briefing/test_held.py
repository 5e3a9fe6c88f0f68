"""Every number drawn stands in its block's rows, and each row's source among its sources."""

from __future__ import annotations

import re
from functools import cache

import pandas as pd
import pytest

from corridor.briefing.blocks import build_block, list_refs, list_topics, open_view
from corridor.briefing.types import Block
from corridor.topics import registry
from corridor.topics.chart import list_marks
from corridor.warehouse import ask, current

TODAY = current().date
#: briefings of nodes and pairs whose blocks are looked at beside the topics' own
WHOLE = ("corridors", "roadmap", "node:", "pair:")


def list_all_refs() -> list[str]:
    """Names of the blocks of every topic, of every node and pair, and the main figure of Traffic
    by what it can be split by."""
    view = open_view("en")
    refs = [
        f"/{page}#{key}"
        for page in registry.BRIEFING
        for key in registry.load(page, "briefing").KEYS
    ]
    for topic in list_topics(view):
        if topic.startswith(WHOLE):
            refs += list_refs(view, topic)
    for flow in ("china-europe", "china-central-asia", "both"):
        for split in ("none", "direction", "crossing"):
            for count in ("trains", "teu"):
                refs.append(f"/traffic?flow={flow}&split={split}&count={count}#main")
    return list(dict.fromkeys(refs))


@cache
def block_of(ref: str) -> Block | None:
    return build_block(open_view("en"), ref, current().date)


@cache
def values() -> pd.DataFrame:
    """Every value of a series, by series and period."""
    codes = sorted(set(ask("series_catalogue", group="all")["series_id"]))
    rows = ask("series_values", series=codes)
    return rows.set_index(["series_id", "period"], drop=False)


@pytest.mark.parametrize("ref", list_all_refs())
def test_what_is_drawn_stands_in_the_rows(ref: str) -> None:
    block = block_of(ref)
    if block is None or block.figure is None:
        return
    drawn = {(series, "", "", "", period) for series, period in list_marks(block.figure)}
    assert drawn <= block.figures
    if block.table is not None and drawn and not ref.startswith("/trade"):  # a column a year
        assert len(block.table.rows) >= len({period for *_, period in drawn})


@pytest.mark.parametrize("ref", list_all_refs())
def test_every_rows_source_is_among_the_sources(ref: str) -> None:
    block = block_of(ref)
    if block is None:
        return
    own = {source.publisher for source in block.sources}
    keys = [(series, period) for series, *_, period in block.figures if series]
    rows = values()[[key in set(keys) for key in values().index]]
    published = rows[rows["derivation"] == ""]
    assert set(published["attribution"]) <= own
    assert set(published["attribution"]) <= set(block.publishers) or block.kind == "map"


@pytest.mark.parametrize("ref", list_all_refs())
def test_an_alternative_speaks_the_unit_of_the_axis(ref: str) -> None:
    """No tonnes to the last digit beside an axis of million tonnes."""
    block = block_of(ref)
    if block is None or block.figure is None:
        return
    assert block.alt
    assert not re.search(r"\d,\d{3},\d{3}", block.alt)
