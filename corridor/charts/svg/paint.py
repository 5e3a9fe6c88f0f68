"""Colours, dashes and list settings of plotly as SVG takes them."""

from __future__ import annotations

from typing import Any


def listed(values: Any) -> list[Any]:
    """A setting as a list; nothing is an empty one."""
    return [] if values is None else list(values)


def nth(value: Any, i: int, default: Any = None) -> Any:
    """The i-th of a list setting, or the setting itself."""
    if value is None:
        return default
    if isinstance(value, (str, int, float)):
        return value
    listed = list(value)
    return listed[i] if i < len(listed) else default


def _paint(colour: Any) -> str:
    """A colour as SVG takes it: fill with its opacity apart."""
    said = str(colour)
    if said.startswith("rgba("):
        r, g, b, a = (float(p) for p in said[5:-1].split(","))
        return "none" if a == 0 else f"rgb({r:g},{g:g},{b:g})|{a:g}"
    return "none" if said == "transparent" else said


def paint(kind: str, colour: Any) -> str:
    """`fill="…"` or `stroke="…"` with its opacity."""
    said = _paint(colour)
    if "|" in said:
        plain, opacity = said.split("|")
        return f'{kind}="{plain}" {kind}-opacity="{opacity}"'
    return f'{kind}="{said}"'


def dashes(dash: Any, width: float) -> str:
    """The dashes of a line as plotly draws them."""
    if not dash or dash == "solid":
        return ""
    wide = max(width, 3.0)
    known = {"dot": (1, 1), "dash": (3, 3), "longdash": (5, 5), "dashdot": (3, 1, 1, 1)}
    if dash in known:
        said = ",".join(f"{wide * n:g}" for n in known[dash])
    else:
        said = str(dash).replace("px", "")
    return f' stroke-dasharray="{said}"'
