"""A page opened by its address, as every test of a page begins; and what its figures hold."""

from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from corridor.warehouse import ask
from tests.source import ROOT


def reached(page: str, /, lang: str = "en", **query: str) -> AppTest:
    """The page, run once, whatever it says."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    for key, value in {"lang": lang, **query}.items():
        at.query_params[key] = value
    at.switch_page(f"pages/{page}.py")
    at.run()
    return at


def opened(page: str, /, lang: str = "en", **query: str) -> AppTest:
    """The page, run once, without an exception or a red box."""
    at = reached(page, lang, **query)
    sound(at)
    return at


def sound(at: AppTest) -> None:
    """No exception, no red box."""
    assert [e.message for e in at.exception] == []
    assert [e.value for e in at.error] == []


def chosen(at: AppTest, page: str, **choices: Any) -> AppTest:
    """The same page after other choices in its controls."""
    for name, value in choices.items():
        at.session_state[f"{page}.{name}"] = value
    at.run()
    sound(at)
    return at


def specs(at: AppTest) -> list[dict[str, Any]]:
    """All plotly figures of the page."""
    return [json.loads(chart.proto.spec) for chart in at.get("plotly_chart")]


def read_marks(spec: dict[str, Any]) -> list[tuple[tuple[str, ...], float]]:
    """What every mark names (series, period, perhaps the observation), and its height (of a lying
    bar the length)."""
    found = []
    for trace in spec["data"]:
        values = trace.get("x" if trace.get("orientation") == "h" else "y") or []
        for mark, y in zip(trace.get("customdata") or [], values, strict=False):
            if isinstance(mark, list) and len(mark) >= 2 and mark[0]:
                found.append((tuple(str(part) for part in mark), float(y)))
    return found


def passports(spec: dict[str, Any]) -> list[tuple[str, str, float]]:
    """Series, period and height (of a lying bar the length) of every mark that opens a passport."""
    return [(mark[0], mark[1], height) for mark, height in read_marks(spec)]


def untrue(spec: dict[str, Any]) -> list[str]:
    """Marks whose height is not the value of the evidence they name, in any of its units: the one
    that is shown, or that of the observation a mark names."""
    marks = read_marks(spec)
    if not marks:
        return []
    series_named = sorted({mark[0] for mark, _ in marks})
    rows = ask("series_values", series=series_named)
    said = {(r.series_id, r.period): r.value for r in rows.itertuples()}
    printed = ask("value_evidence", series=series_named)
    said |= {(r.series_id, r.period, r.observation_id): r.value for r in printed.itertuples()}
    wrong = []
    for mark, height in marks:
        value, (series, period) = said.get(mark), mark[:2]
        scales = [] if value is None else [value / 10**n for n in (0, 3, 4, 6, 8, 9)]
        if not any(abs(height - scaled) <= 1e-9 * max(1, abs(scaled)) for scaled in scales):
            wrong.append(f"{series}@{period}: {height} drawn, {value} published")
    return wrong
