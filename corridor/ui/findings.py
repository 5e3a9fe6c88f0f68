"""Findings in words: a big number, a claim in bold, the evidence after it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor.language import date_text, number, percent, period_text, quantity
from corridor.model.findings import Finding
from corridor.ui import passport
from corridor.ui.view import View

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


def place(view: View, found: list[Finding], key: str = "said") -> None:
    """Each finding a row: number left, sentence right; the number opens its passport."""
    for i, one in enumerate(found):
        big, sentence = spoken(view, one)
        left, right = st.columns([112, 322], gap="small")
        with left.container(key=f"big_{key}_{i}"):
            st.button(
                big.replace("\u00a0", " "),
                type="tertiary",
                key=f"finding_{key}_{i}",
                help=view.say("button-passport"),
                on_click=passport.ask_for,
                args=("value",),
                kwargs={"series_id": one.series_id, "period": one.period},
            )
        right.markdown(sentence)


def care(view: View, rows: list[tuple[str, str]]) -> None:
    """Read with care: a grey badge and one sentence a line."""
    st.subheader(view.say("read-with-care"), anchor=False)
    for badge, sentence in rows:
        st.markdown(f":gray-badge[{badge}] {sentence}")
