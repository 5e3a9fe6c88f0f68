"""Colours, dashes and list settings of plotly as SVG takes them."""

from __future__ import annotations

from typing import Any


def as_list(values: Any) -> list[Any]:
    """A setting as a list; nothing is an empty one."""
    return [] if values is None else list(values)


def pick_setting(value: Any, i: int, default: Any = None) -> Any:
    """The i-th of a list setting, or the setting itself."""
    if value is None:
        return default
    if isinstance(value, (str, int, float)):
        return value
    values = list(value)
    return values[i] if i < len(values) else default


def paint(kind: str, colour: Any) -> str:
    """`fill="…"` or `stroke="…"` with its opacity."""
    ink, opacity = _split_opacity(str(colour))
    return f'{kind}="{ink}"' + (f' {kind}-opacity="{opacity}"' if opacity else "")


def _split_opacity(colour: str) -> tuple[str, str]:
    """A colour as SVG takes it, and its opacity apart; "" where it has none."""
    if colour.startswith("rgba("):
        r, g, b, opacity = (float(part) for part in colour[5:-1].split(","))
        return ("none", "") if opacity == 0 else (f"rgb({r:g},{g:g},{b:g})", f"{opacity:g}")
    return "none" if colour == "transparent" else colour, ""


def format_dashes(dash: Any, width: float) -> str:
    """The dashes of a line as plotly draws them."""
    if not dash or dash == "solid":
        return ""
    unit = max(width, 3.0)
    known = {"dot": (1, 1), "dash": (3, 3), "longdash": (5, 5), "dashdot": (3, 1, 1, 1)}
    if dash in known:
        lengths = ",".join(f"{unit * n:g}" for n in known[dash])
    else:
        lengths = str(dash).replace("px", "")
    return f' stroke-dasharray="{lengths}"'
