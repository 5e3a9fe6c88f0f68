"""The few lines of CSS that Streamlit's own elements cannot say. Own keys and test ids only."""

from __future__ import annotations

import streamlit as st

from corridor.figures.theme import SERIF, TOKENS, Theme

_RULES = ("china-europe", "china-central-asia", "middle", "south", "plain", "capacity")


def css(theme: Theme, embedded: bool = False) -> str:
    """The style sheet of every page for one theme; inside another page without the header."""
    token = TOKENS[theme]
    bare = '[data-testid="stHeader"]{display:none}' if embedded else ""
    cards = "".join(
        f'[class*="st-key-card_{name}_"]{{border-top:4px solid {token[name]};padding-top:.55rem}}'
        for name in _RULES
    )
    return f"""<style>
{cards}{bare}
[data-testid="stMetricValue"],
[data-testid="stTable"]{{font-variant-numeric:tabular-nums lining-nums}}
[data-testid="stMetricLabel"] p{{white-space:normal}}
[data-testid="stCaptionContainer"]{{opacity:1;color:{token["voice2"]}}}
[class*="st-key-fig_"] h2,[class*="st-key-fig_"] h3,[class*="st-key-said_"] h2,
[class*="st-key-said_"] h3{{padding-top:0}}
[class*="st-key-big_"] p{{font-family:{SERIF};font-size:28px;font-weight:600;
line-height:1.15;font-variant-numeric:tabular-nums lining-nums;text-align:left}}
.st-key-head h1{{padding-top:1rem;text-wrap:balance}}
:focus-visible{{outline:2px solid {token["primary"]}!important;outline-offset:2px}}
@media print{{[data-testid="stHeader"],.st-key-tools,[class*="st-key-controls"]{{display:none}}
[class*="st-key-fig_"],[class*="st-key-card_"]{{break-inside:avoid}}}}
@media (prefers-reduced-motion:reduce){{*{{animation:none!important;transition:none!important}}}}
</style>"""


def apply(theme: Theme, embedded: bool = False) -> None:
    """Put the style sheet on the page."""
    st.html(css(theme, embedded))
