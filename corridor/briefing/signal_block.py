"""The block of a figure that shows a signal: no series, so its source stands in its rows."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from corridor.briefing.block_builders import build_chart_block
from corridor.briefing.provenance import build_table
from corridor.briefing.types import Block, SourceNote
from corridor.language import period_text
from corridor.topics.chart import Chart
from corridor.topics.signals import make_signal_table
from corridor.topics.view import View


def build_signal_block(
    view: View, chart: Chart, address: str, column: str, digits: int, *, key: str = ""
) -> Block:
    """``chart``: its ``others`` are rows of `signal_periods`; ``column``: mean or total."""
    assert chart.others is not None
    rows = chart.others.rows
    block = build_chart_block(view, chart, address, "plain", key=key)
    table = build_table(make_signal_table(view, rows, column, digits))
    return replace(block, table=table, sources=(*block.sources, _note_source(view, rows)))


def _note_source(view: View, rows: pd.DataFrame) -> SourceNote:
    first, ends = rows.iloc[0], (rows["period"].iloc[0], rows["period"].iloc[-1])
    span = "–".join(period_text(period, view.lang, short=True) for period in ends)
    return SourceNote(first.attribution, first.source_title or "", first.url or "", "", "", span)
