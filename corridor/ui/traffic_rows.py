"""The rows under the main figure of the Traffic page: TEU, border, crossings, routes, transit."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor.figures import years
from corridor.language import percent, scale_of
from corridor.model import traffic as rules
from corridor.ui import data
from corridor.ui.figure import figure, twin
from corridor.ui.traffic import CROSSINGS, crossings_title
from corridor.ui.view import View


def _rows(series: str) -> pd.DataFrame:
    return data.ask("series_values", series=[series])


def _shown(rows: pd.DataFrame, *more: pd.DataFrame | None) -> pd.DataFrame:
    parts = [years.full_years(rows), years.newest_part(rows)]
    return pd.concat([*parts, *(m for m in more if m is not None)])


def _meta(view: View, title: str, subtitle: str) -> dict[str, str]:
    return {"title": title, "subtitle": subtitle, "alt": f"{title}. {subtitle}"}


def _unit(view: View, unit: str, largest: float) -> str:
    said = scale_of(unit, largest, view.lang)[1]
    return said[:1].upper() + said[1:]


def containers_and_border(view: View) -> None:
    """TEU of both traffics on one scale; border tonnes against plans and rating."""
    europe, asia = _rows("china-europe-teu"), _rows("china-central-asia-teu")
    top = float(years.full_years(europe)["value"].max())
    divisor, unit = scale_of("teu", top, view.lang)
    unit = unit[:1].upper() + unit[1:]
    first, second, third = st.columns(3, gap="large")
    for column, flow, own in (
        (first, "china-europe", europe), (second, "china-central-asia", asia),
    ):  # fmt: skip
        with column:
            told = rules.passed(own, divisor)
            title = view.say(f"traffic-measure-{flow}-teu")
            if told:
                title = view.say(
                    f"traffic-passed-{flow}", count=view.count(told[0] / divisor), unit=unit.lower()
                    if view.lang == "ru" else unit[:1].lower() + unit[1:],
                )  # fmt: skip
            meta = _meta(view, title, view.say(f"traffic-sub-{flow}-teu-unit", unit=unit))
            made = years.bars(
                own, view.lang, view.theme, tone=flow, span=(2019, 2026), top=top, meta=meta
            )
            figure(view, f"teu_{flow}", made, values=_shown(own))
    with third:
        own, plans = _rows("kz-china-rail-tonnes"), _rows("kz-china-rail-plan")
        ratings = _rows("kz-china-rail-capacity-freight")
        told = rules.over_rating(own, ratings)
        title = view.say("traffic-border-title" if told else "traffic-border-plain")
        _, unit = scale_of("t", own["value"].max(), view.lang)
        subtitle = view.say("traffic-border-sub", unit=unit[:1].upper() + unit[1:])
        made = years.bars(
            own, view.lang, view.theme, tone="plain", plans=plans, ratings=ratings.tail(1),
            meta=_meta(view, title, subtitle), labels=1, right=24,
        )  # fmt: skip
        figure(view, "border", made, values=_shown(own, plans, ratings))


def crossings(view: View) -> None:
    """Five crossings on one scale."""
    rows = {key: _rows(series) for key, series in CROSSINGS.items()}
    st.header(crossings_title(view, rows), anchor=False)
    st.markdown(f":gray[{view.say('traffic-crossings-sub')} {view.say('traffic-dotted')}]")
    top = max(float(years.full_years(r)["value"].max()) for r in rows.values())
    with st.grid(5, min_column_width=200, gap="medium"):
        for key, own in rows.items():
            with st.container(gap=None):
                st.markdown(view.say(f"traffic-crossing-label-{key}"))
                made = years.points(
                    own, view.lang, view.theme, tone="plain", span=(2013, 2026), top=top,
                    meta={"alt": view.say(f"traffic-crossing-{key}")},
                )  # fmt: skip
                figure(view, f"crossing_{key}", made, values=_shown(own))


def routes(view: View) -> None:
    """UTLC ERA before and after its change of headline; ERAI price; transit."""
    st.header(view.say("traffic-through"), anchor=False)
    before, after = _rows("utlc-era-teu-transit"), _rows("utlc-era-teu-all")
    top = max(float(years.full_years(r)["value"].max()) for r in (before, after))
    with st.grid(4, min_column_width=260, gap="large"):
        for key, own, tone in (
            ("utlc-transit", before, "china-europe"), ("utlc-all", after, "plain"),
        ):  # fmt: skip
            meta = _meta(
                view,
                view.say(f"traffic-{key}"),
                view.say(f"traffic-{key}-sub", unit=_unit(view, "teu", top)),
            )
            made = years.bars(
                own, view.lang, view.theme, tone=tone, span=(2016, 2025), top=top, meta=meta,
                labels=1, right=24,
            )  # fmt: skip
            figure(view, key, made, values=_shown(own))
        rail, whole = _rows("kz-transit-tonnes-rail"), _rows("kz-transit-tonnes-all")
        top = max(float(years.full_years(r)["value"].max()) for r in (rail, whole))
        for key, own in (("transit-rail", rail), ("transit-all", whole)):
            meta = _meta(
                view,
                view.say(f"traffic-{key}"),
                view.say("traffic-transit-sub", unit=_unit(view, "t", top)),
            )
            made = years.bars(
                own, view.lang, view.theme, tone="plain", span=(2017, 2025), top=top, meta=meta,
                labels=1, right=24,
            )  # fmt: skip
            figure(view, key, made, values=_shown(own))


def transit_and_price(view: View) -> None:
    """Transit containers with the year left empty on purpose, and the ERAI price."""
    first, second = st.columns(2, gap="large")
    with first:
        own = _rows("kz-transit-teu")
        unit = _unit(view, "teu", float(years.full_years(own)["value"].max()))
        subtitle = view.say("traffic-transit-teu-sub", unit=unit)
        meta = _meta(view, view.say("traffic-transit-teu"), subtitle)
        made = years.bars(own, view.lang, view.theme, tone="plain", meta=meta, labels=2, right=24)
        figure(view, "transit_teu", made, values=_shown(own), note=view.say("traffic-2023"))
    with second:
        own = _rows("erai-index")
        st.subheader(view.say("traffic-erai"), anchor=False)
        st.markdown(f":gray[{view.say('traffic-erai-sub')}]")
        _prices(view, own)


def _prices(view: View, own: pd.DataFrame) -> None:
    table = twin(view, own.assign(status=own["status"]), {})
    change = view.say("table-growth")
    table[change] = [
        percent(g, view.lang, sign=True) if pd.notna(g) else "–" for g in own["growth"]
    ]
    st.table(table, border="horizontal", hide_index=True)
    st.caption(view.say("traffic-erai-note"))
