"""A figure of rows in parts, each with as many whole rows as a low sheet has room for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go


def note_cuts(figure: go.Figure, cuts: Sequence[float]) -> None:
    """Keep with the figure the heights on its value axis at which it may be cut, from its top
    down, its own ends left out."""
    figure.layout.meta = {**(figure.layout.meta or {}), "cuts": list(cuts)}


def split_rows(figure: go.Figure, most: float) -> list[go.Figure]:
    """The figure in as few parts as are ``most`` pixels high at the most, each as even as its
    cuts allow; itself where it is no higher or notes no cuts."""
    cuts = (figure.layout.meta or {}).get("cuts")
    if not cuts or figure.layout.height <= most:
        return [figure]
    low, high = figure.layout.yaxis.range
    margin = figure.layout.margin.t + figure.layout.margin.b
    pixel = (figure.layout.height - margin) / abs(high - low)
    ends = _choose_ends([high, *cuts, low], (most - margin) / pixel)
    return [_take_part(figure, min(pair), max(pair), margin, pixel) for pair in pairwise(ends)]


def _choose_ends(places: Sequence[float], room: float) -> list[float]:
    """The fewest of the places between which parts of at most ``room`` lie, as even as may be;
    all of them where even these are farther apart."""
    first, last = places[0], places[-1]
    for parts in range(2, len(places)):
        wished = [first + (last - first) * n / parts for n in range(1, parts)]
        nearest = [min((abs(at - wish), at) for at in places)[1] for wish in wished]
        ends = list(dict.fromkeys([first, *nearest, last]))
        if all(abs(b - a) <= room for a, b in pairwise(ends)):
            return ends
    return list(places)


def _take_part(
    figure: go.Figure, low: float, high: float, margin: float, pixel: float
) -> go.Figure:
    """What lies between two heights, as high in pixels as it was in the whole figure."""
    part = figure.to_dict()
    part["data"] = [one for trace in part["data"] if (one := _take_points(trace, low, high))]
    layout = part["layout"]
    layout["annotations"] = [
        note
        for note in layout.get("annotations", ())
        if note.get("yref") == "paper" or low <= note["y"] < high
    ]
    layout["shapes"] = [
        one for shape in layout.get("shapes", ()) if (one := _clip_shape(shape, low, high))
    ]
    down = figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]
    layout["yaxis"]["range"] = [high, low] if down else [low, high]
    layout["height"] = (high - low) * pixel + margin
    return go.Figure(part)


def _take_points(trace: dict[str, Any], low: float, high: float) -> dict[str, Any] | None:
    """A trace with its points between two heights; None without any."""
    kept = [low <= y < high for y in trace["y"]]
    return _keep(trace, kept) if any(kept) else None


def _keep(settings: dict[str, Any], kept: list[bool]) -> dict[str, Any]:
    """Settings with what is listed point by point of the kept points only."""
    return {
        name: _keep(value, kept)
        if isinstance(value, dict)
        else [one for one, held in zip(value, kept, strict=True) if held]
        if isinstance(value, list | tuple) and len(value) == len(kept)
        else value
        for name, value in settings.items()
    }


def _clip_shape(shape: dict[str, Any], low: float, high: float) -> dict[str, Any] | None:
    """A shape as far as it lies between two heights; None where it does not."""
    if shape.get("yref") == "paper":
        return shape
    first, last = sorted((shape["y0"], shape["y1"]))
    if last <= low or first >= high:
        return None
    return {**shape, "y0": max(first, low), "y1": min(last, high)}
