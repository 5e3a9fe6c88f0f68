"""The rows under the main figure of the Traffic page: TEU, border, crossings, routes, transit."""

from __future__ import annotations

import pandas as pd

from corridor.charts import year_bars
from corridor.language import percent, scale_of
from corridor.topics.chart import Chart, meta_of, twin, unit_word
from corridor.topics.traffic import rules
from corridor.topics.traffic.charts import crossing_values
from corridor.topics.view import View

#: the price of a container over the route
PRICE = "erai-index"


def _rows(view: View, series: str) -> pd.DataFrame:
    return view.ask("series_values", series=[series])


def shown(rows: pd.DataFrame, *more: pd.DataFrame | None) -> pd.DataFrame:
    """What bars of a series show: full years, the newest part-year, and ``more``."""
    parts = [year_bars.full_years(rows), year_bars.newest_part(rows)]
    return pd.concat([*parts, *(m for m in more if m is not None)])


def containers(view: View) -> list[Chart]:
    """TEU of both traffics on one scale."""
    europe, asia = _rows(view, "china-europe-teu"), _rows(view, "china-central-asia-teu")
    top = float(year_bars.full_years(europe)["value"].max())
    divisor, plain = scale_of("teu", top, view.lang)
    unit = unit_word(view, "teu", top)
    drawn = []
    for flow, own in (("china-europe", europe), ("china-central-asia", asia)):
        told = rules.passed(own, 1e6)
        title = view.say(f"traffic-measure-{flow}-teu")
        if told:
            title = view.say(
                f"traffic-passed-{flow}", count=view.count(told[0] / divisor), unit=plain
            )
        meta = meta_of(title, view.say(f"traffic-sub-{flow}-teu-unit", unit=unit), view.lang)
        made = year_bars.bars(
            own, view.lang, view.theme, tone=flow, span=(2019, 2026), top=top, meta=meta
        )
        drawn.append(Chart(f"teu_{flow}", made, shown(own)))
    return drawn


def border(view: View) -> Chart:
    """Tonnes over the border against plans and rating."""
    own, plans = _rows(view, "kz-china-rail-tonnes"), _rows(view, "kz-china-rail-plan")
    ratings = _rows(view, "kz-china-rail-capacity-freight")
    told = rules.over_rating(own, ratings)
    title = view.say("traffic-border-title" if told else "traffic-border-plain")
    unit = unit_word(view, "t", own["value"].max())
    subtitle = view.say("traffic-border-sub", unit=unit)
    made = year_bars.bars(
        own,
        view.lang,
        view.theme,
        tone="plain",
        plans=plans,
        ratings=ratings.tail(1),
        meta=meta_of(title, subtitle, view.lang),
        labels=1,
        right=64,
        rated="figure-rated",
    )
    return Chart("border", made, shown(own, plans, ratings))


def crossings(view: View) -> dict[str, Chart]:
    """Five crossings on one scale: crossing -> its small figure."""
    rows = crossing_values(view)
    top = max(float(year_bars.full_years(r)["value"].max()) for r in rows.values())
    drawn = {}
    for key, own in rows.items():
        made = year_bars.points(
            own,
            view.lang,
            view.theme,
            tone="plain",
            span=(2013, 2026),
            top=top,
            meta={"alt": view.say(f"traffic-crossing-{key}")},
        )
        drawn[key] = Chart(f"crossing_{key}", made, shown(own))
    return drawn


def routes(view: View) -> list[Chart]:
    """UTLC ERA before and after its change of headline; transit by rail and by all modes."""
    before, after = _rows(view, "utlc-era-teu-transit"), _rows(view, "utlc-era-teu-all")
    top = max(float(year_bars.full_years(r)["value"].max()) for r in (before, after))
    drawn = []
    for key, own, tone in (("utlc-transit", before, "china-europe"), ("utlc-all", after, "plain")):
        meta = meta_of(
            view.say(f"traffic-{key}"),
            view.say(f"traffic-{key}-sub", unit=unit_word(view, "teu", top)),
            view.lang,
        )
        made = year_bars.bars(
            own,
            view.lang,
            view.theme,
            tone=tone,
            span=(2016, 2025),
            top=top,
            meta=meta,
            labels=1,
            right=24,
        )
        drawn.append(Chart(key, made, shown(own)))
    rail, whole = _rows(view, "kz-transit-tonnes-rail"), _rows(view, "kz-transit-tonnes-all")
    top = max(float(year_bars.full_years(r)["value"].max()) for r in (rail, whole))
    for key, own in (("transit-rail", rail), ("transit-all", whole)):
        meta = meta_of(
            view.say(f"traffic-{key}"),
            view.say("traffic-transit-sub", unit=unit_word(view, "t", top)),
            view.lang,
        )
        made = year_bars.bars(
            own,
            view.lang,
            view.theme,
            tone="plain",
            span=(2017, 2025),
            top=top,
            meta=meta,
            labels=1,
            right=24,
        )
        drawn.append(Chart(key, made, shown(own)))
    return drawn


def transit_containers(view: View) -> Chart:
    """Transit containers, with the year left empty on purpose."""
    own = _rows(view, "kz-transit-teu")
    unit = unit_word(view, "teu", float(year_bars.full_years(own)["value"].max()))
    meta = meta_of(
        view.say("traffic-transit-teu"), view.say("traffic-transit-teu-sub", unit=unit), view.lang
    )
    made = year_bars.bars(own, view.lang, view.theme, tone="plain", meta=meta, labels=2, right=24)
    return Chart("transit_teu", made, shown(own), note=view.say("traffic-2023"))


def prices(view: View) -> pd.DataFrame:
    """The ERAI price as a table with its change on the equal period."""
    own = _rows(view, PRICE)
    table = twin(view, own, {})
    table[view.say("table-growth")] = [
        percent(g, view.lang, sign=True) if pd.notna(g) else "–" for g in own["growth"]
    ]
    return table
