"""What the Overview shows: its cards, its findings, the words around the map."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor.figures import map as corridor_map
from corridor.figures import overview as figures
from corridor.figures.legend import legend_items
from corridor.language import has_text, number, percent, quantity, scale_of
from corridor.model import findings
from corridor.ui import data
from corridor.ui.cards import Card
from corridor.ui.figure import figure
from corridor.ui.view import View

#: card -> (series, colour token)
HEADLINES = {
    "china-europe": ("china-europe-trains", "china-europe"),
    "china-central-asia": ("china-central-asia-trains", "china-central-asia"),
    "border": ("kz-china-rail-tonnes", "plain"),
    "transit": ("kz-transit-tonnes-rail", "plain"),
    "middle": ("titr-tonnes-ministry", "middle"),
}
#: other figures a caution quotes
BESIDE = ("xinjiang-ports-tonnes", "kz-transit-tonnes-all")


def values() -> pd.DataFrame:
    """All values the page reads, in one question."""
    series = sorted({*(s for s, _ in HEADLINES.values()), *BESIDE, *findings.SERIES})
    return data.ask("series_values", series=series)


def cards(view: View, rows: pd.DataFrame) -> list[Card]:
    """The headline cards in order: last full year of each headline series."""
    made = []
    for key, (series, tone) in HEADLINES.items():
        full = rows[(rows["series_id"] == series) & (rows["period_kind"] == "year")]
        full = full[full["status"].isin(["actual", "preliminary", "estimate"])].sort_values(
            "period"
        )
        row = full.iloc[-1]
        divisor, unit = scale_of(row.unit, row.value, view.lang) if row.unit == "t" else (1.0, "")
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
        apart = data.ask("series_row", series="titr-tonnes-ministry").iloc[0].compare_with
        others = [s for s in apart if s.startswith("titr-tonnes") and "plan" not in s][:5]
        spelled = (
            view.say(f"spelled-{len(others)}")
            if has_text(view.lang, f"spelled-{len(others)}")
            else str(len(others))
        )
        return view.say("caution-middle", count=len(others), spelled=spelled)
    return view.say(f"caution-{key}")


def care_rows(view: View, rows: pd.DataFrame) -> list[tuple[str, str]]:
    """Badges and sentences of Read with care."""
    pair = rows[rows["series_id"].isin(["kz-china-rail-tonnes", "xinjiang-ports-tonnes"])]
    both = (
        pair[pair["period_kind"] == "year"]
        .pivot(index="period", columns="series_id", values="value")
        .dropna()
    )
    made = [(view.say("care-definition"), view.say("care-europe"))]
    if len(both):
        last = both.iloc[-1]
        gap = 1 - last["xinjiang-ports-tonnes"] / last["kz-china-rail-tonnes"]
        words = view.say("care-border", gap=percent(gap, view.lang, 0), year=str(both.index[-1]))
        made.append((view.say("care-counts"), words))
    made.append((view.say("care-four"), view.say("care-middle")))
    return made


def map_block(view: View) -> None:
    """The map, its legend and its one caption; a click on a sign opens the node's page."""
    nodes = data.ask("map_nodes")
    flows = data.ask("map_flows")
    notes = {} if view.phone else _notes(view, nodes)
    style = f"/app/static/build/style-{data.vintage().hash}-{view.theme}.json"
    made = corridor_map.deck(
        nodes, view.lang, view.theme, style_url=style, phone=view.phone, notes=notes
    )
    height = corridor_map.find_camera("overview", nodes, phone=view.phone).height
    shown = nodes[nodes["value"].notna() & nodes["is_main"]]
    said = "; ".join(
        f"{view.name(r)}: {quantity(r.value, r.unit, view.lang)} ({r.period})"
        for r in shown.itertuples()
    )
    event = st.pydeck_chart(
        made, height=height, on_select="rerun", selection_mode="single-object", key="map",
        alt=view.say("map-alt", nodes=said),
    )  # fmt: skip
    picked = [o["slug"] for o in event.selection["objects"].get(corridor_map.NODES, [])]
    if picked and picked[0] != st.session_state.get("_map_picked"):
        st.session_state["_map_picked"] = picked[0]
        st.session_state["nodes.node"] = picked[0]
        st.switch_page("pages/nodes.py", query_params={"node": picked[0]})
    if not picked:
        st.session_state["_map_picked"] = None
    with st.container(horizontal=True, gap="small", key="legend"):
        for item in legend_items(flows, view.lang, view.theme, data.vintage().hash):
            st.markdown(f"![]({item.image}) {item.words}", width="content")
    st.caption(
        view.say("map-caption", year=str(flows["period"].max()))
        + " "
        + view.say("legend-attribution")
    )


def _notes(view: View, nodes: pd.DataFrame) -> dict[str, str]:
    """Words on the map from the register: the second track and the air hub."""
    projects = data.ask("projects", summit=True).set_index("slug")
    track = projects[projects["entity"] == "dostyk-moiynty"]
    made = {"aktobe-airport": view.say("map-note-aktobe")}
    if len(track) and track.iloc[0].actual_completion:
        ends = nodes.set_index("slug").loc[["dostyk", "moiynty"], f"name_{view.lang}"]
        year = track.iloc[0].actual_completion[:4]
        made["second-track"] = view.say("map-second-track", section="–".join(ends), year=year)
    return made


def second_row(view: View, rows: pd.DataFrame) -> None:
    """China–Europe, China–Central Asia on one scale; the Middle Corridor on its own."""

    def of(series: str) -> pd.DataFrame:
        return rows[rows["series_id"] == series].sort_values("period_end")

    europe, asia, middle = (
        of(HEADLINES[k][0]) for k in ("china-europe", "china-central-asia", "middle")
    )
    west = data.ask("series_values", series=["china-central-asia-trains-westbound"], kinds=["year"])
    full = europe[europe["period_kind"] == "year"]
    top = float(full["value"].max())
    plans = data.ask("series_values", series=["titr-tonnes-plan"], kinds=["year"])
    first, second, third = st.columns(3, gap="large")
    with first:
        thousands = int(top // 5000 * 5000)
        passed = view.say("overview-europe-passed", count=number(thousands, view.lang, 0))
        made = figures.trains(
            europe, view.lang, view.theme, tone="china-europe", top=top, title=passed,
            subtitle=view.say("overview-europe-sub"),
        )  # fmt: skip
        shown = europe[europe["period_kind"].eq("year") | europe["period"].isin(_drawn(made))]
        figure(view, "europe", made, values=shown, note=view.say("figure-hatched"))
    with second:
        made = figures.trains(
            asia, view.lang, view.theme, tone="china-central-asia", top=top, west=west,
            title=_share_title(view, asia, europe), subtitle=view.say("overview-asia-sub"),
        )  # fmt: skip
        figure(view, "asia", made, values=asia[asia["period_kind"] == "year"])
    with third:
        divisor, unit = scale_of("t", middle["value"].max(), view.lang)
        made = figures.tonnes(
            middle, plans, view.lang, view.theme, title=_plan_title(view, middle, plans),
            subtitle=view.say("overview-middle-sub", unit=unit[:1].upper() + unit[1:]),
        )  # fmt: skip
        shown = pd.concat([middle[middle["period_kind"] == "year"], plans])
        figure(view, "middle", made, values=shown)


def _drawn(made) -> set[str]:
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
