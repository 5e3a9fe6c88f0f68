"""Figures of the Routes page: time and price along the ways, as staircases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.language import listed, named, quantity, sentences
from corridor.network.spread import measure
from corridor.network.staircase import DAY, Number, Step
from corridor.topics.chart import Chart, Rows
from corridor.topics.model import load_places
from corridor.topics.model_sources import find_sources, list_publishers
from corridor.topics.model_words import spell_band
from corridor.topics.routes import drawing, words
from corridor.topics.routes.drawing import Stair
from corridor.topics.routes.journeys import Journey, name_briefly, name_way
from corridor.topics.routes.rules import select_rated
from corridor.topics.view import View

#: hours from which a stop is marked: shorter ones are no step that is seen
_SEEN = 6.0


def draw_time(view: View, start: str, end: str, journeys: Sequence[Journey]) -> Chart | None:
    """Days by the kilometre along every way; None where nothing leads there."""
    return _draw(view, start, end, journeys, "days")


def draw_price(view: View, start: str, end: str, journeys: Sequence[Journey]) -> Chart | None:
    """Dollars by the kilometre along the ways of a container."""
    return _draw(view, start, end, select_rated(journeys), "usd")


def _draw(
    view: View, start: str, end: str, journeys: Sequence[Journey], measure_of: str
) -> Chart | None:
    if not journeys:
        return None
    places = load_places(view)
    stairs = _build_stairs(view, journeys, places, measure_of)
    title = view.say(f"routes-{measure_of}-title")
    if measure_of == "days":
        title = words.answer(view, start, end, journeys, places)
    said = [named(one.name, one.total, view.lang) for one in stairs]
    alt = sentences([title, listed(said, view.lang, ";")], view.lang)
    sources = tuple(list_publishers(use for one in journeys for use in one.drawn.parameters))
    figure_words = FigureWords(title, view.say(f"routes-{measure_of}-sub"), alt, sources)
    figure = drawing.draw_stairs(stairs, view.lang, view.theme, figure_words, phone=view.phone)
    rows = tabulate(view, journeys, places).assign(
        source_ids=[find_sources(view, one.drawn.parameters) for one in journeys]
    )
    queries: list[tuple[str, dict[str, object]]] = [
        ("network_sections", {}),
        ("network_parameters", {}),
    ]
    others = Rows(rows, queries, [f"routes?origin={start}&destination={end}"])
    note = words.spell_model(view, journeys)
    return Chart(measure_of, figure, note=note, level=2, others=others)


def _build_stairs(
    view: View, journeys: Sequence[Journey], places: dict[str, str], measure_of: str
) -> list[Stair]:
    seen: set[str] = set()
    stairs = []
    for one in journeys:
        band = one.days if measure_of == "days" else one.usd
        x, y, stops = _climb(view, one.drawn.steps, places, _PARTS[measure_of], measure_of)
        stairs.append(
            Stair(
                one.way.corridor,
                x,
                y,
                name_way(view, one.way, places),
                spell_band(view, band, measure_of),
                stops,
                one.way.corridor in seen,
                name_briefly(view, one.way, [other.way for other in journeys], places),
            )
        )
        seen.add(one.way.corridor)
    return stairs


Part = Callable[[Step], tuple[Number, Number]]
#: what a step adds on the move and standing
_PARTS: dict[str, Part] = {
    "days": lambda step: (step.run_hours / DAY, step.wait_hours / DAY),
    "usd": lambda step: (step.usd, 0.0),
}


def _climb(
    view: View, steps: Sequence[Step], places: dict[str, str], part: Part, measure_of: str
) -> tuple[tuple[float, ...], tuple[float, ...], tuple[tuple[float, float, str], ...]]:
    """The corners of a staircase, the middle of all draws at each, and its stops in words."""
    x: list[Number] = [0.0]
    y: list[Number] = [0.0]
    at: list[tuple[int, Step, Number]] = []
    for step in steps:
        run, wait = part(step)
        x += [step.km, 0.0]
        y += [run, wait]
        at.append((len(x) - 1, step, wait))
    xs = [measure(one).middle for one in accumulate(x)]
    ys = [measure(one).middle for one in accumulate(y)]
    stops = [
        (xs[n], ys[n], _spell_stop(view, step, wait, places))
        for n, step, wait in at
        if measure_of == "days" and measure(wait).middle * DAY >= _SEEN
    ]
    return tuple(xs), tuple(ys), tuple(stops)


def _spell_stop(view: View, step: Step, wait: Number, places: dict[str, str]) -> str:
    hours = quantity(measure(wait).middle * DAY, "hours", view.lang)
    return named(places[step.end], view.say("routes-waits", hours=hours), view.lang)


def tabulate(view: View, journeys: Sequence[Journey], places: dict[str, str]) -> pd.DataFrame:
    """The ways as rows for files: middles and bands of all draws."""
    return pd.DataFrame(
        [
            {
                "way": one.way.code,
                "name": name_way(view, one.way, places),
                "km": round(one.km),
                **_spread("days", one.days, 1),
                **_spread("usd", one.usd, 0),
                **_spread("border_hours", one.border_hours, 1),
                **_spread("co2e_kg", one.co2e, 0),
                "assumed_share": round(one.assumed, 2),
            }
            for one in journeys
        ]
    )


def _spread(name: str, band: object, digits: int) -> dict[str, float]:
    parts = (("", "middle"), ("_low", "low"), ("_high", "high"))
    return {f"{name}{end}": round(getattr(band, part), digits) for end, part in parts}
