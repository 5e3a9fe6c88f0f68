"""The main figure of a node, the whole it is part of, and where its sources disagree."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from corridor.charts import year_bars
from corridor.language import (
    has_text,
    listed,
    named,
    number,
    percent,
    period_text,
    quantity,
    remark,
    scale_of,
    sentences,
)
from corridor.topics.chart import Chart, meta_of, unit_word
from corridor.topics.nodes import drawing as figures
from corridor.topics.nodes import rules
from corridor.topics.nodes.node import Node, ratings, titles, values_of, whole
from corridor.topics.series_titles import bracket, measure, unitless
from corridor.topics.view import View


@dataclass(frozen=True)
class Block:
    """Figures that stand together: a heading and grey words over them, where the figures' own do
    not say it; ``missing``: words in their place."""

    figures: tuple[Chart, ...] = ()
    heading: str = ""
    words: str = ""
    missing: str = ""
    #: two counts of one thing, far from each other
    apart: bool = False


def main(view: View, node: Node) -> Block:
    """The node's volume by year; without one its rated capacities, else the whole it is part of,
    else its planned capacities; without any, what is missing and who could publish it."""
    rows = _capacities(node)
    if node.main:
        return Block((_volume(view, node),))
    if (rows["status"] == "capacity").any():
        return Block((_rated(view, node),))
    found = wholes(view, node)
    if found.figures:
        name = view.name(whole(node).iloc[0])
        words = view.say("nodes-own-missing", node=view.name(node.row), whole=name)
        return replace(found, words=sentences([words, who(view, node)], view.lang))
    if len(rows):
        return Block((_rated(view, node),))
    words = view.say("nodes-nothing", node=view.name(node.row))
    return Block(missing=sentences([words, who(view, node)], view.lang))


def wholes(view: View, node: Node) -> Block:
    """What the whole carries of which this node is a part: at most two counts on one scale."""
    own = whole(node)
    if own.empty:
        return Block()
    own = own[own["unit"] == own.iloc[0].unit].head(2)
    rows = {r.series_id: values_of(view, r.series_id) for r in own.itertuples()}
    name = view.name(own.iloc[0])
    names = {r.series_id: measure(view, view.name(r, "title")) for r in own.itertuples()}
    found = rules.apart(*rows.values()) if len(rows) == 2 else None
    heading = view.say("nodes-whole", whole=name)
    if found:
        two = [bracket(said) or said for said in names.values()]
        larger, smaller = two if found.values["larger"] == "one" else two[::-1]
        heading = view.say(
            found.key,
            larger=larger,
            smaller=smaller,
            times=number(found.values["times"], view.lang, 1),
            period=period_text(found.values["period"], view.lang),
        )
    full = pd.concat([rules.full_years(r) for r in rows.values()])
    top, span = float(full["value"].max()), (int(full["year"].min()), int(full["year"].max()))
    unit = unit_word(view, str(own.iloc[0].unit), top)
    end = max([span[1], *(int(y) for r in rows.values() for y in year_bars.newest_part(r)["year"])])
    made, scale = [], view.say("nodes-sub-years", unit=unit)
    for series, one in rows.items():
        picture = year_bars.bars(
            one,
            view.lang,
            view.theme,
            tone="plain",
            top=top,
            span=(span[0], end),
            meta=meta_of(unitless(view, names[series]), scale, view.lang),
            labels=2,
            right=24,
        )
        part = year_bars.newest_part(one)
        note = view.say("figure-hatched") if len(part) else ""
        shown = pd.concat([rules.full_years(one), part])
        made.append(Chart(f"whole_{series}", picture, shown, note))
    words = view.say("nodes-whole-sub", whole=name) if len(made) > 1 else ""
    return Block(tuple(made), heading, words, apart=found is not None)


def _volume(view: View, node: Node) -> Chart:
    total = node.of(str(node.main))
    unit = str(total["unit"].iloc[0])
    cargo = rules.cargo_parts(str(node.main), node.series)
    parts = node.of(*cargo.values())
    added = rules.stacks(total, parts)
    rated = ratings(node, f"{unit}/year", node.entity)
    plans = node.of(*[s for s in node.series["series_id"] if s == f"{node.main}-plan"])
    full = rules.full_years(total)
    largest = max([*full["value"], *rated["value"]])
    subtitle = [view.say("nodes-sub-years", unit=unit_word(view, unit, largest))]
    if added:
        subtitle.append(view.say("nodes-sub-cargo"))
    if len(plans):
        subtitle.append(view.say("nodes-sub-plans"))
    if len(rated):
        subtitle.append(view.say("nodes-sub-rated"))
    found = rules.findings(total, parts, rated)
    name = titles(view, node)[str(node.main)]
    said = [_spoken(view, node, one) for one in found]
    alone = "".join(said) or unitless(view, name)
    heading = view.say("nodes-two", one=said[0], two=said[1]) if len(said) == 2 else alone
    meta = {"title": heading, "subtitle": listed(subtitle, view.lang, ";")}
    meta["alt"] = sentences([heading, name, view.values(full.tail(6))], view.lang)
    made = figures.volume(
        total,
        parts,
        added,
        {s: c for c, s in cargo.items()},
        view.lang,
        view.theme,
        plans=plans,
        ratings=rated,
        meta=meta,
        phone=view.phone,
    )
    used = parts[parts["period"].isin(added)]
    shown = pd.concat([full, year_bars.newest_part(total), used, plans, rated])
    note = view.say("figure-hatched") if len(year_bars.newest_part(total)) else ""
    return Chart("node", made, shown, note, 2, titles(view, node))


def _spoken(view: View, node: Node, found: rules.Said) -> str:
    """A finding in words."""
    said: dict[str, object] = {}
    for name, value in found.values.items():
        if name == "series":
            cargo = node.series.set_index("series_id").loc[value, "cargo"]
            said["cargo"] = figures.cargo_name(str(cargo), view.lang)
        elif name == "share":
            said[name] = percent(value, view.lang, 0)
        elif name in ("value", "peak"):
            said[name] = quantity(value, str(found.values["unit"]), view.lang)
        elif name in ("before", "after"):
            said[name] = number(value, view.lang)
        elif name == "unit":
            said[name] = scale_of(str(value), 1, view.lang)[1]
        else:
            said[name] = value if isinstance(value, str) else number(value, view.lang)
    return view.say(found.key, **said)


def _capacities(node: Node) -> pd.DataFrame:
    """Rated and planned capacities of the unit that says most: the first measure that is rated
    twice, else rated and planned, else rated, else planned."""
    return _telling(node.series, node)


def _telling(series: pd.DataFrame, node: Node) -> pd.DataFrame:
    rows = node.of(*series[series["metric"].isin(rules.RATED)]["series_id"])
    if len(rows):  # what may be pairs or trains is no step from what is one of them
        rows = rows[[("unit-unclear" not in flags) for flags in rows["flags"]]]
    if rows.empty:
        return rows
    metric = node.series.set_index("series_id")["metric"]
    rows = rows.assign(metric=rows["series_id"].map(metric))
    units = rows.groupby("metric").agg(
        many=("value", "size"), exists=("status", lambda s: int((s == "capacity").sum()))
    )
    best = max(
        (m for m in rules.RATED if m in units.index),
        key=lambda m: (min(units.loc[m, "exists"], 2), min(units.loc[m, "many"], 2)),
    )
    return rows[rows["metric"] == best]


def _rated(view: View, node: Node) -> Chart:
    rows = _capacities(node)
    found = rules.step(rows)
    unit = unit_word(view, str(rows["unit"].iloc[0]), float(rows["value"].max()))
    heading = _spoken(view, node, found) if found else view.say("nodes-rated-title")
    meta = {"title": heading, "subtitle": view.say("nodes-sub-capacity", unit=unit)}
    meta["alt"] = sentences([heading, meta["subtitle"], view.values(rows)], view.lang)
    made = figures.rated(rows, view.lang, view.theme, meta=meta)
    note = sentences([view.say("nodes-no-volume"), who(view, node)], view.lang)
    return Chart("node", made, rows, note, 2, titles(view, node))


def who(view: View, node: Node) -> str:
    """Who could publish what is missing here."""
    row = node.row
    kind = {"seaport": "port", "airport": "air", "waterway": "rivers"}.get(row.kind, "rail")
    key = f"nodes-who-{kind}-{row.country.lower()}"
    if not has_text(view.lang, key):
        key = f"nodes-who-{kind}"
    said = view.say("nothing-who", publisher=view.say(key))
    return said[:1].upper() + said[1:]


def disagreements(view: View, node: Node, most: int = 5) -> Chart | None:
    """Where sources of one figure, or ratings of one capacity, differ; the causes under them."""
    rows, causes = _spreads(view, node)
    if not rows:
        return None
    spread = [(r["name"], min(r["values"]), max(r["values"])) for r in rows[:most]]
    said = listed(
        (named(n, figures.spread_words(a, b, view.lang), view.lang) for n, a, b in spread),
        view.lang,
        ";",
    )
    title, subtitle = view.say("nodes-disagree"), view.say("nodes-disagree-sub")
    meta = {"title": title, "subtitle": subtitle, "alt": said}
    made = figures.spreads(rows[:most], view.lang, view.theme, meta=meta, phone=view.phone)
    return Chart("spreads", made, None, "  \n".join(dict.fromkeys(causes[:most])), 2)


def _spreads(view: View, node: Node) -> tuple[list[dict[str, Any]], list[str]]:
    made, causes = [], []
    names = titles(view, node)
    own = ratings(node)
    for series in own["series_id"].unique():
        rows = own[own["series_id"] == series]
        if rows["value"].nunique() > 2:
            last = rows.iloc[-1]
            unit = scale_of(last.unit, rows["value"].max(), view.lang)[1]
            metric = node.series.set_index("series_id").loc[series, "metric"]
            made.append(
                {
                    "name": view.say(f"nodes-card-{metric}", unit=unit),
                    "unit": last.unit,
                    "values": list(rows["value"]),
                    "shown": last.value,
                    "series_id": series,
                    "period": last.period,
                }
            )
            causes.append(
                view.say(
                    "nodes-cause-ratings",
                    name=made[-1]["name"],
                    first=str(rows["year"].min()),
                    last=str(rows["year"].max()),
                )
            )
    found = view.ask("conflicts", node=node.slug)
    found = found[found["shown"].notna()]
    for (series, period), pair in found.groupby(["series_id", "period"], sort=False):
        one = pair.iloc[0]
        values = {*pair["value_1"], *pair["value_2"], one.shown}
        dated = period_text(period, view.lang, short=True)
        own_name = unitless(view, measure(view, names[series]))
        name = view.say("map-value", value=own_name, period=dated)
        made.append(
            {
                "name": name,
                "unit": one.unit,
                "values": list(values),
                "shown": one.shown,
                "series_id": series,
                "period": period,
            }
        )
        causes.append(remark(next((c for c in pair["likely_cause"] if c), ""), view.lang))
    return made, [c for c in causes if c]


def capacities(view: View, node: Node, most: int = 6) -> Chart | None:
    """What else a node with a main figure can take: ratings and plans of another measure or
    entity than the main figure's, when they are few enough to be read side by side."""
    if not node.main:
        return None
    unit = f"{node.of(node.main)['unit'].iloc[0]}/year"
    own = node.series[(node.series["unit"] != unit) | (node.series["entity"] != node.entity)]
    rows = _telling(own, node)
    if not 2 <= len(rows) <= most or not (rows["status"] == "capacity").any():
        return None
    name = titles(view, node)[str(rows["series_id"].iloc[0])]
    word = unit_word(view, str(rows["unit"].iloc[0]), float(rows["value"].max()))
    found, words = rules.step(rows), view.say("nodes-sub-capacity", unit=word)
    heading = re.sub(r"\s*[(（][^()（）]*[)）]$", "", name)
    if found:  # of what: the entity before the step, the direction before the unit
        owner = re.split("[:：]", name)[0]
        heading = sentences([owner, _spoken(view, node, found)], view.lang)
        words = " · ".join(said for said in (words, bracket(name)) if said)
    meta = meta_of(heading, words, view.lang)
    made = figures.rated(rows, view.lang, view.theme, meta=meta)
    return Chart("capacities", made, rows, titles=titles(view, node))


def lines(view: View, node: Node) -> list[Chart]:
    """The railway lines that end here and belong to another node: what they can take."""
    rows = view.ask("node_lines", node=node.slug)
    drawn = []
    for _, own in rows.groupby("entity", sort=False):
        first = own[own["metric"] == own["metric"].iloc[0]]
        found = rules.step(first)
        unit = unit_word(view, str(first["unit"].iloc[0]), float(first["value"].max()))
        name = view.name(first.iloc[0])
        said = _spoken(view, node, found) if found else view.say("nodes-rated-title")
        heading = named(name, _lowered(said), view.lang)
        meta = {"title": heading, "subtitle": view.say("nodes-sub-capacity", unit=unit)}
        meta["alt"] = sentences(meta.values(), view.lang)
        made = figures.rated(first, view.lang, view.theme, meta=meta)
        names = {r.series_id: view.name(r, "title") for r in first.itertuples()}
        key = f"line_{first['entity'].iloc[0]}"
        drawn.append(Chart(key, made, first, titles=names))
    return drawn


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
