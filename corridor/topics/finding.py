"""A finding: what the rows allow to say, and its words: the big number and the sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from corridor.language import date_text, number, percent, period_text, quantity
from corridor.topics.view import View

_TONNES = {"value", "prior", "other", "plan"}
_SHARES = {"asia", "europe"}


def spoken(view: View, found: Finding) -> tuple[str, str]:
    """The big number and the sentence of a finding."""
    lang = view.lang
    form, amount = found.figure
    big = {
        "times": lambda: "×\u00a0" + number(amount, lang, 0 if amount > 3 else 1),
        "count": lambda: number(amount, lang, 0),
        "growth": lambda: percent(amount, lang, 0, sign=True),
        "tonnes": lambda: quantity(amount, "t", lang),
        "step": lambda: (
            f"{number(found.values['before'], lang)}\u00a0→\u00a0{number(amount, lang)}"
        ),
    }[form]()
    words: dict[str, object] = {}
    for name, value in found.values.items():
        if name in _SHARES or name == "growth":
            signed = name in _SHARES
            words[name] = percent(value if signed else abs(value), lang, sign=signed)
        elif name == "times":
            words[name] = number(value, lang, 0 if value > 3 else 1)
            words["n"] = round(value) if value > 3 else round(float(value), 1)
        elif name == "period":
            words[name] = period_text(value, lang)[:1].upper() + period_text(value, lang)[1:]
        elif name == "date":
            words[name] = date_text(pd.Timestamp(value).date(), lang)
        elif isinstance(value, str):
            words[name] = value
        elif name in _TONNES and form in ("growth", "tonnes"):
            words[name] = quantity(value, "t", lang)
        else:
            words[name] = number(value, lang, 0)
    if form == "growth":
        words.setdefault("growth", percent(abs(amount), lang))
    return big, view.say(found.key, **words)


@dataclass(frozen=True)
class Finding:
    """One sentence: its key in the catalogue, the big number, values for the words, the figure
    it rests on (series and period)."""

    key: str
    figure: tuple[str, float]  # (form: times | count | growth | tonnes | step, value)
    series_id: str
    period: str
    values: dict[str, Any] = field(default_factory=dict)
    tone: str = "plain"
