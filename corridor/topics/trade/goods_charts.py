"""What goes in the wagons: by goods wherever the evidence has them, a figure a place."""

from __future__ import annotations

import pandas as pd

from corridor.charts.figure_words import title_figure
from corridor.language import capitalize, period_text, quantity, scale_of
from corridor.topics.chart import Chart
from corridor.topics.trade import goods, goods_drawing
from corridor.topics.view import View

#: names of the figures, as a briefing has them
KEYS = tuple(f"goods_{place}" for place in goods.GOODS)
#: containers are counted in another unit, and stand in words
_CONTAINERS = "aktau-teu"


def draw_goods(view: View) -> list[Chart]:
    """The China border, the whole network of KTZ, the Caspian ports: each on its own scale."""
    return [_draw_place(view, place, series) for place, series in goods.GOODS.items()]


def _draw_place(view: View, place: str, series: tuple[str, ...]) -> Chart:
    rows = view.ask("series_values", series=list(series))
    newest, shorter = goods.find_newest(rows)
    newest = newest.sort_values("value", ascending=False)
    unit = capitalize(scale_of("t", float(newest["value"].max()), view.lang)[1])
    words = title_figure(
        view.say(f"goods-{place}"), view.say(f"goods-sub-{place}", unit=unit), view.lang
    )
    names = {code: view.say(f"goods-name-{code}") for code in series}
    figure = goods_drawing.draw_goods(newest, shorter, names, view.lang, view.theme, words=words)
    note = _spell_containers(view) if place == "ports" else ""
    return Chart(f"goods_{place}", figure, pd.concat([newest, shorter]), note=note, titles=names)


def _spell_containers(view: View) -> str:
    """The newest containers of the port, which tonnes do not hold."""
    newest, newer = goods.find_newest(view.ask("series_values", series=[_CONTAINERS]))
    newest = newer if len(newer) else newest
    return " ".join(
        view.say(
            "goods-containers",
            value=quantity(row.value, row.unit, view.lang, qualifier=row.qualifier),
            period=period_text(row.period, view.lang),
        )
        for row in newest.itertuples()
    )
