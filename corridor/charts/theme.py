"""Colours and faces, one table for every figure, map and card.

The same values stand in `.streamlit/config.toml`; a test compares the two.
Colour has one meaning: a corridor keeps its hue on card, map and chart.
"""

from __future__ import annotations

from typing import Literal

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")

#: token -> (light, dark)
_PAIRS: dict[str, tuple[str, str]] = {
    "page": ("#FFFFFF", "#0D151D"),
    "page2": ("#F4F5F3", "#15212C"),
    "text": ("#16212B", "#E8EEF3"),
    "rule": ("#D9DEE2", "#2B3A48"),
    "link": ("#0B4F7D", "#8CC7F0"),
    "primary": ("#0B4F7D", "#6CB6EA"),
    "voice2": ("#5B6975", "#9DABB8"),
    "line": ("#98A3AD", "#64737F"),
    "grid": ("#E6EAED", "#22303C"),
    "band": ("#F1F3F4", "#131E28"),
    "badge": ("#EEF0F2", "#1D2B38"),
    "china-europe": ("#1D64B0", "#63AEEA"),
    "china-europe-2": ("#8FB8E3", "#2C5B87"),
    "china-central-asia": ("#CF4A17", "#FF8A5C"),
    "china-central-asia-2": ("#EDA98C", "#8C4A30"),
    "middle": ("#00776B", "#3FC1AE"),
    "middle-2": ("#86C3BC", "#1F665D"),
    "south": ("#4A2A63", "#DCC3F3"),
    "plain": ("#33475B", "#A9BACA"),
    "plain-2": ("#8997A5", "#5C6D7C"),
    "capacity": ("#A06A00", "#E3B04B"),
    "china-count": ("#8C2D5A", "#E985B0"),
    "kazakhstan-count": ("#1F7F9C", "#7FCBE0"),
    "cargo-1": ("#33475B", "#A9BACA"),
    "cargo-2": ("#8E9BA8", "#6F808F"),
    "cargo-3": ("#7F8F6A", "#A3B38C"),
    "cargo-4": ("#C9BFAE", "#55606A"),
    "error": ("#B3261E", "#FF8C82"),
    # the map
    "water": ("#D3E2EA", "#04090E"),
    "coast": ("#A9C2CF", "#415A6B"),
    "land": ("#F1EFE8", "#2A3945"),
    "kazakhstan": ("#FAF9F4", "#354754"),
    "border": ("#C3BEB2", "#5A6C7B"),
    "kazakhstan-border": ("#8F897B", "#8CA0B0"),
    "railway": ("#B5AFA3", "#5B6D79"),
    "country-name": ("#6F6A5E", "#A3B2BC"),
    "sea-name": ("#42697F", "#6FA3C2"),
}

TOKENS: dict[Theme, dict[str, str]] = {
    "light": {name: pair[0] for name, pair in _PAIRS.items()},
    "dark": {name: pair[1] for name, pair in _PAIRS.items()},
}

SANS = '"Source Sans", "Corridor Han", "Corridor Han More", sans-serif'
SERIF = '"Corridor Serif", "Corridor Han", "Corridor Han More", serif'


def to_rgba(hex_colour: str, opacity: float = 1.0) -> list[int]:
    """``#1D64B0`` and an opacity 0–1 as deck.gl's [r, g, b, a], each 0–255."""
    digits = hex_colour.lstrip("#")
    return [int(digits[i : i + 2], 16) for i in (0, 2, 4)] + [round(255 * opacity)]


def blend(colour: str, ground: str, share: float = 0.45) -> str:
    """A colour of which ``share`` is left over a ground (both ``#1D64B0``), and nothing shows
    through: the fill of a mark that is not as sure as the others."""
    pairs = zip(to_rgba(colour)[:3], to_rgba(ground)[:3], strict=True)
    return "#" + "".join(f"{round(own * share + under * (1 - share)):02X}" for own, under in pairs)


def to_css_rgba(colour: str, opacity: float) -> str:
    """A colour (``#1D64B0`` or ``rgba()``) as a CSS ``rgba()`` text, for plotly fills; the
    opacity of one that has its own is multiplied."""
    if colour.startswith("rgba("):
        r, g, b, before = (float(part) for part in colour[5:-1].split(","))
        return f"rgba({r:g},{g:g},{b:g},{before * opacity:.3g})"
    r, g, b, _ = to_rgba(colour)
    return f"rgba({r},{g},{b},{opacity:g})"
