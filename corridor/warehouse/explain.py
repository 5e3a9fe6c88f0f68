"""Explaining one value: what it is, who says so, what others say, what it was derived from."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from corridor.evidence.contracts import LANGS, WRITTEN
from corridor.evidence.periods import BadPeriod, code, parse
from corridor.spelling import nearest_titled
from corridor.warehouse.queries import ask
from corridor.warehouse.tables import WarehouseError


class UnknownSeries(WarehouseError):
    """No series of this name; the nearest are offered."""

    key = "unknown-series"


class UnknownPeriod(WarehouseError):
    """The series has no value for this period; those it has are named."""

    key = "unknown-period"


def explain(series_id: str, period: str, vintage: str | None = None) -> dict[str, Any]:
    """The passport of one value as one object.

    Keys: series, title (and title_<lang>), value, unit, low, high, status, qualifier, period,
    period_kind, flags, definition (and definition_<lang>), entity, metric, derivation, parents,
    sources, dissenting, growth, compare_with, direction. A period `2025;2024` gives the growth of
    the first on the second in per cent, a series `a;b` the share of a in b in per cent and their
    difference.
    Raises UnknownSeries, UnknownPeriod and BadPeriod with what there is instead.
    """
    if ";" in series_id or ";" in period:
        return _compared(series_id.split(";"), period.split(";"), vintage)
    about = _series(series_id, vintage)
    row = _value(series_id, period, vintage)
    sources = ask("value_sources", vintage=vintage, series=series_id, period=row["period"])
    found = {
        "series": series_id,
        "title": about["title_en"],
        **{f"title_{lang}": about[f"title_{lang}"] for lang in LANGS},
        **{k: row[k] for k in ("value", "unit", "low", "high", "status", "qualifier", "period")},
        "period_kind": row["period_kind"],
        "stated": row["stated"],
        "target": row["target"],
        "flags": row["flags"],
        "definition": about["definition_en"],
        **{f"definition_{lang}": about[f"definition_{lang}"] for lang in WRITTEN},
        "entity": about["entity"],
        "metric": about["metric"],
        "direction": about["direction"] if ";" not in about["direction"] else "",
        "derivation": row["derivation"],
        "parents": [_parent(p, vintage) for p in row["parents"]],
        "sources": [_source(s) for s in sources.to_dict("records")],
        "dissenting": _dissenting(sources, row, series_id, vintage),
        "growth": _growth(row),
        "compare_with": _apart(about["compare_with"], vintage),
    }
    if not found["sources"]:  # a derived value stands on its parents' sources
        found["sources"] = []
        for parent in found["parents"]:
            found["sources"] += parent["sources"]
    return found


def _series(series_id: str, vintage: str | None) -> dict[str, Any]:
    rows = ask("series_row", vintage=vintage, series=series_id)
    if rows.empty:
        known = ask("series_catalogue", vintage=vintage, group="all")
        offer = ", ".join(nearest_titled(series_id, known)) or "none is alike"
        raise UnknownSeries(f"no series '{series_id}'; nearest: {offer}", series=series_id)
    found: dict[str, Any] = rows.iloc[0].to_dict()
    return found


def _value(series_id: str, period: str, vintage: str | None) -> dict[str, Any]:
    wanted = code(*parse(period))
    rows = ask("series_values", vintage=vintage, series=[series_id])
    here = rows[rows["period"] == wanted]
    if here.empty:
        known = rows["period"].tolist()
        shown = ", ".join(known[-12:]) + (
            f" and {len(known) - 12} earlier" if len(known) > 12 else ""
        )
        raise UnknownPeriod(
            f"{series_id} has no value for '{period}'; it has: {shown}", period=period
        )
    found: dict[str, Any] = here.iloc[0].to_dict()
    return found


def _source(row: dict[str, Any]) -> dict[str, Any]:
    keys = (
        "observation_id",
        "value",
        "qualifier",
        "status",
        "role",
        "reason",
        "flag",
        "publisher",
        "counted_by",
        "printed_by",
        "via",
        "relation",
        "confidence",
        "attribution",
        "url",
        "published",
        "tier",
        "source_id",
        "source_title",
        "source_note",
        "note",
        "stated",
        "target",
    )
    return {key: row[key] for key in keys}


def _dissenting(
    sources: pd.DataFrame, row: dict[str, Any], series_id: str, vintage: str | None
) -> list[dict[str, Any]]:
    causes: dict[str, str] = {}
    for c in ask("conflicts", vintage=vintage, series=series_id).to_dict("records"):
        if c["period"] == row["period"]:
            causes[c["observation_id_1"]] = causes[c["observation_id_2"]] = c["likely_cause"]
    return [
        {**_source(s), "likely_cause": causes.get(s["observation_id"], "")}
        for s in sources.to_dict("records")
        if s["value"] != row["value"]
    ]


def _parent(code_: str, vintage: str | None) -> dict[str, Any]:
    series_id, period = code_.split("@")
    about, row = _series(series_id, vintage), _value(series_id, period, vintage)
    sources = ask("value_sources", vintage=vintage, series=series_id, period=period)
    shown = sources[sources["role"] == "preferred"].to_dict("records")
    return {
        "series": series_id,
        "title": about["title_en"],
        **{f"title_{lang}": about[f"title_{lang}"] for lang in LANGS},
        "period": period,
        "value": row["value"],
        "unit": row["unit"],
        "publisher": row["publisher"],
        "attribution": row["attribution"],
        "url": shown[0]["url"] if shown else "",
        "sources": [_source(s) for s in shown],
    }


def _growth(row: dict[str, Any]) -> dict[str, Any] | None:
    if pd.isna(row["growth"]):
        return None
    return {
        "value": row["growth"],
        "error": row["growth_error"],
        "percent": 100 * row["growth"],
        "period": row["prior_period"],
        "prior_value": None if pd.isna(row["prior_value"]) else row["prior_value"],
    }


def _apart(names: list[str], vintage: str | None) -> list[dict[str, Any]]:
    rows = ask("series_titles", vintage=vintage, series=list(names))
    return [dict(r) for r in rows.to_dict("records")]


def _compared(series: list[str], periods: list[str], vintage: str | None) -> dict[str, Any]:
    if len(series) > 2 or len(periods) > 2 or len(series) == len(periods) == 2:
        raise BadPeriod("compare two periods of one series, or two series in one period")
    first = explain(series[0], periods[0], vintage)
    second = explain(series[-1], periods[-1], vintage)
    if first["unit"] != second["unit"]:
        raise WarehouseError(f"{series[0]} counts {first['unit']}, {series[-1]} {second['unit']}")
    ratio = first["value"] / second["value"] if second["value"] else None
    growing = len(periods) == 2
    value = None if ratio is None else 100 * (ratio - 1 if growing else ratio)
    return {
        "series": ";".join(series),
        "period": ";".join(periods),
        "value": value,
        "unit": "percent",
        "low": value,
        "high": value,
        "status": "derived",
        "derivation": "growth" if growing else "share",
        "difference": first["value"] - second["value"],
        "difference_unit": first["unit"],
        "ratio": ratio,
        "flags": sorted({*first["flags"], *second["flags"]}),
        "definition": f"{first['definition']} / {second['definition']}",
        "parents": [first, second],
        "sources": [s for f in (first, second) for s in f["sources"] if s["role"] == "preferred"],
        "dissenting": first["dissenting"] + second["dissenting"],
    }


def in_words(found: dict[str, Any]) -> str:
    """The passport as text for a terminal."""
    lines = [f"{found['series']}, {found['period']}: {_plain(found['value'])} {found['unit']}"]
    if found.get("derivation"):
        lines.append(f"  derived: {found['derivation']}")
        if "difference" in found:
            lines.append(f"  difference: {_plain(found['difference'])} {found['difference_unit']}")
    scope = [found["status"], found.get("period_kind", ""), *found["flags"]]
    for name in ("stated", "target"):
        if known := found.get(name):
            scope.append(f"{name} {known}")
    lines.append("  " + ", ".join(s for s in scope if s))
    if found["low"] != found["high"]:
        lines.append(f"  sources from {_plain(found['low'])} to {_plain(found['high'])}")
    if growth := found.get("growth"):
        prior = growth["prior_value"]
        known = "as printed" if prior is None else _plain(prior)
        lines.append(f"  {growth['percent']:+.1f} % on {growth['period']} ({known})")
    lines.append(f"  what is counted: {found['definition']}")
    for parent in found["parents"]:
        value = f"{_plain(parent['value'])} {parent['unit']}"
        lines.append(f"  parent: {parent['series']}, {parent['period']}: {value}")
    for source in found["sources"]:
        mark = {"preferred": "●", "excluded": "×"}.get(source["role"], "○")
        lines.append(
            f"  {mark} {_plain(source['value'])} ({source['qualifier']}, tier {source['tier']}) "
            f"{source['publisher']} {source['published']} {source['url']}"
        )
    for cause in dict.fromkeys(d.get("likely_cause", "") for d in found["dissenting"]):
        if cause:
            lines.append(f"  likely cause of the difference: {cause}")
    return "\n".join(lines)


def _plain(value: float | None) -> str:
    if value is None:
        return "–"
    return re.sub(r"\.?0+$", "", f"{value:,.4f}") if "." in f"{value:,.4f}" else f"{value:,}"
