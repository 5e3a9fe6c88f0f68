"""What the Overview shows: headline cards, words of caution, notes on the map, three figures."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.language import has_text, listed, named, number, percent, quantity, scale_of
from corridor.topics.card import Card
from corridor.topics.caution import Caution, build_caution
from corridor.topics.chart import Chart
from corridor.topics.finding import Finding
from corridor.topics.overview import drawing as figures
from corridor.topics.overview import rules
from corridor.topics.view import View

#: card -> (series, colour token)
HEADLINES = {
    "china-europe": ("china-europe-trains", "china-europe"),
    "china-central-asia": ("china-central-asia-trains", "china-central-asia"),
    "border": ("kz-china-rail-tonnes", "plain"),
    "transit": ("kz-transit-tonnes-rail", "plain"),
    "middle": ("titr-tonnes-ministry", "middle"),
}
#: one card more where cards stand in pairs
PAIRED = {"transit-teu": ("kz-transit-teu", "plain")}
#: other figures a caution quotes
BESIDE = ("xinjiang-ports-tonnes", "kz-transit-tonnes-all")


def values(view: View) -> pd.DataFrame:
    """All values the Overview reads, in one question."""
    series = sorted({*(s for s, _ in (HEADLINES | PAIRED).values()), *BESIDE, *rules.SERIES})
    return view.ask("series_values", series=series)


def said(view: View) -> tuple[list[Card], list[Finding], list[Caution]]:
    """Headline cards, what changed, words of caution."""
    rows = values(view)
    return cards(view, rows), rules.what_changed(rows), cautions(view, rows)


def cards(view: View, rows: pd.DataFrame) -> list[Card]:
    """The headline cards in order: last full year of each headline series."""
    made = []
    for key, (series, tone) in (HEADLINES | PAIRED if view.phone else HEADLINES).items():
        full = rows[(rows["series_id"] == series) & (rows["period_kind"] == "year")]
        full = full[full["status"].isin(["actual", "preliminary", "estimate"])].sort_values(
            "period"
        )
        row = full.iloc[-1]
        divisor, unit = (
            scale_of(row.unit, row.value, view.lang) if row.unit != "trains" else (1.0, "")
        )
        name = view.say(f"card-{key}", unit=unit)
        caution = _caution(view, key, row, full, rows)
        made.append(Card(key, name, row, full, tone, divisor, caution))
    return made


def _caution(view: View, key: str, row: pd.Series, full: pd.DataFrame, rows: pd.DataFrame) -> str:
    if key == "china-central-asia":
        return view.say("caution-china-central-asia", year=full["period"].iloc[0])
    if key in ("border", "transit"):
        other = rows[
            (rows["series_id"] == BESIDE[key == "transit"]) & (rows["period"] == row.period)
        ]
        if other.empty:
            return ""
        return view.say(f"caution-{key}", value=quantity(other.iloc[0].value, "t", view.lang))
    if key == "middle":
        apart = view.ask("series_row", series="titr-tonnes-ministry").iloc[0].compare_with
        others = [s for s in apart if s.startswith("titr-tonnes") and "plan" not in s][:5]
        spelled = (
            view.say(f"spelled-{len(others)}")
            if has_text(view.lang, f"spelled-{len(others)}")
            else str(len(others))
        )
        return view.say("caution-middle", count=len(others), spelled=spelled)
    return view.say(f"caution-{key}")


def places(view: View, nodes: pd.DataFrame) -> str:
    """What the map says in words: places with their volume and its year."""
    said = (
        named(view.name(r), f"{quantity(r.value, r.unit, view.lang)} ({r.period})", view.lang)
        for r in nodes.itertuples()
    )
    return listed(said, view.lang, ";")


def cautions(view: View, rows: pd.DataFrame) -> list[Caution]:
    """Read with care: the definition of a China–Europe train, the border's two counts, the
    Middle Corridor's four."""
    pair = rows[rows["series_id"].isin(["kz-china-rail-tonnes", "xinjiang-ports-tonnes"])]
    both = (
        pair[pair["period_kind"] == "year"]
        .pivot(index="period", columns="series_id", values="value")
        .dropna()
    )
    made = [build_caution(view, "care-definition", "care-europe")]
    if len(both):
        last = both.iloc[-1]
        gap = 1 - last["xinjiang-ports-tonnes"] / last["kz-china-rail-tonnes"]
        share, year = percent(gap, view.lang, 0), str(both.index[-1])
        made.append(build_caution(view, "care-counts", "care-border", gap=share, year=year))
    made.append(build_caution(view, "care-four", "care-middle"))
    return made


def figures_of(view: View, rows: pd.DataFrame) -> list[Chart]:
    """China–Europe, China–Central Asia on one scale; the Middle Corridor on its own."""

    def of(series: str) -> pd.DataFrame:
        return rows[rows["series_id"] == series].sort_values("period_end")

    europe, asia, middle = (
        of(HEADLINES[k][0]) for k in ("china-europe", "china-central-asia", "middle")
    )
    west = view.ask("series_values", series=["china-central-asia-trains-westbound"], kinds=["year"])
    full = europe[europe["period_kind"] == "year"]
    top = float(full["value"].max())
    plans = view.ask("series_values", series=["titr-tonnes-plan"], kinds=["year"])
    return [
        _europe(view, europe, top),
        _asia(view, asia, europe, west, top),
        _middle(view, middle, plans),
    ]


def _europe(view: View, europe: pd.DataFrame, top: float) -> Chart:
    thousands = int(top // 5000 * 5000)
    made = figures.trains(
        europe,
        view.lang,
        view.theme,
        tone="china-europe",
        top=top,
        title=view.say("overview-europe-passed", count=number(thousands, view.lang, 0)),
        subtitle=view.say("overview-europe-sub"),
    )
    shown = europe[europe["period_kind"].eq("year") | europe["period"].isin(_drawn(made))]
    part = shown["period_kind"].ne("year").any()
    return Chart("europe", made, shown, note=view.say("figure-hatched") if part else "")


def _asia(
    view: View, asia: pd.DataFrame, europe: pd.DataFrame, west: pd.DataFrame, top: float
) -> Chart:
    made = figures.trains(
        asia,
        view.lang,
        view.theme,
        tone="china-central-asia",
        top=top,
        west=west,
        title=_share_title(view, asia, europe),
        subtitle=view.say("overview-asia-sub"),
    )
    return Chart("asia", made, asia[asia["period_kind"] == "year"])


def _middle(view: View, middle: pd.DataFrame, plans: pd.DataFrame) -> Chart:
    _, unit = scale_of("t", middle["value"].max(), view.lang)
    made = figures.tonnes(
        middle,
        plans,
        view.lang,
        view.theme,
        title=_plan_title(view, middle, plans),
        subtitle=view.say("overview-middle-sub", unit=unit[:1].upper() + unit[1:]),
    )
    return Chart("middle", made, pd.concat([middle[middle["period_kind"] == "year"], plans]))


def _drawn(made: go.Figure) -> set[str]:
    return {t.customdata[0][1] for t in made.data if t.customdata is not None}


def _share_title(view: View, asia: pd.DataFrame, europe: pd.DataFrame) -> str:
    years = asia[asia["period_kind"] == "year"].merge(europe, on="period", suffixes=("", "_europe"))
    if years.empty:
        return view.say("overview-asia-plain")
    last = years.iloc[-1]
    return view.say(
        "overview-asia-share", share=percent(last.value / last.value_europe, view.lang, 0)
    )


def _plan_title(view: View, middle: pd.DataFrame, plans: pd.DataFrame) -> str:
    years = middle[middle["period_kind"] == "year"].merge(
        plans, on="period", suffixes=("", "_plan")
    )
    if years.empty:
        return view.say("overview-middle-plain")
    last = years.iloc[-1]
    met = "met" if last.value >= last.value_plan else "missed"
    return view.say(f"overview-middle-{met}", year=last.period)


def flows_table(view: View, flows: pd.DataFrame) -> pd.DataFrame:
    """The corridors of the map with their trains of the last full year."""
    return pd.DataFrame(
        {
            view.say("map-flows"): [view.say(f"map-flow-{flow}") for flow in flows["flow"]],
            view.say("table-value"): [
                quantity(v, "trains", view.lang) if pd.notna(v) else view.say("no-figure")
                for v in flows["value"]
            ],
            view.say("table-period"): flows["period"],
        }
    )


def nodes_table(view: View, nodes: pd.DataFrame) -> pd.DataFrame:
    """The signs of the map: those with a figure first, the largest before."""
    rows = nodes.sort_values(["value", f"name_{view.lang}"], ascending=[False, True])
    return pd.DataFrame(
        {
            view.say("map-nodes"): rows[f"name_{view.lang}"],
            view.say("map-kind"): [view.say(f"legend-{shape}") for shape in rows["shape"]],
            view.say("table-value"): [
                quantity(r.value, r.unit, view.lang) if pd.notna(r.value) else view.say("no-figure")
                for r in rows.itertuples()
            ],
            view.say("table-period"): rows["period"].fillna(""),
            view.say("table-publisher"): [view.publisher(p) for p in rows["publisher"].fillna("")],
        }
    )
