"""Findings in words: a big number, a claim in bold, the evidence after it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import streamlit as st

from corridor.language.spans import markdown
from corridor.topics.caution import Caution
from corridor.topics.finding import Finding, spell_headline, spell_sentence
from corridor.ui import passport, prose
from corridor.ui.visitor import View


def place_findings(view: View, findings: Iterable[Finding], key: str = "said") -> None:
    """Each finding a row: number left, sentence right; the number opens its passport."""
    for i, one in enumerate(findings):
        big, sentence = spell_headline(view, one), spell_sentence(view, one)
        with st.container(key=f"pair_{key}_{i}"):
            left, right = st.columns([144, 290], gap="small")
        with left.container(key=f"big_{key}_{i}"):
            st.button(
                mark_unit(big),
                type="tertiary",
                key=f"finding_{key}_{i}",
                help=view.say("button-passport"),
                on_click=passport.ask_for,
                args=("value",),
                kwargs=dict(zip(("series_id", "period"), one.rests_on[0], strict=True)),
            )
        with right:
            prose.text(sentence)


def mark_unit(big: str) -> str:
    """A big number as the label of its button: its unit small, `16,1 :small[млн т]`, and
    the number itself never broken."""
    parts = re.fullmatch(r"(.*[\d%])\s*([^\d%]*)", big)
    number, unit = parts.groups() if parts else (big, "")
    number = number.replace("\u00a0", "\u202f")
    return f"{number} :small[{unit}]" if unit else number


def place_cautions(view: View, cautions: Iterable[Caution]) -> None:
    """Read with care: a grey badge and one sentence a paragraph."""
    prose.heading(view.say("read-with-care"), level=3)
    prose.text(
        "\n\n".join(f":gray-badge[{one.badge}] {markdown(one.sentence)}" for one in cautions)
    )
