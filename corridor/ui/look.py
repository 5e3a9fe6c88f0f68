"""The few lines of CSS that Streamlit's own elements cannot say. Own keys and test ids only."""

from __future__ import annotations

import streamlit as st

from corridor.figures.theme import SERIF, TOKENS, Theme

_RULES = ("china-europe", "china-central-asia", "middle", "south", "plain", "capacity")

#: windows other than the hall's 1920 by 1080, and how large all is drawn there
_HALLS = (
    ("(max-width:1700px),(max-height:900px)", 0.85),
    ("(max-width:1500px),(max-height:800px)", 0.7),
    ("(max-width:1100px)", 0.5),
    ("(min-width:2500px)", 1.33),
    ("(min-width:3800px)", 2),
)


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
[class*="st-key-big_"] p span{{white-space:nowrap}}
.st-key-said_changed h2{{font-size:21px}}
.st-key-head h1{{padding-top:1rem;text-wrap:balance}}
:focus-visible{{outline:2px solid {token["primary"]}!important;outline-offset:2px}}
@media print{{[data-testid="stHeader"],.st-key-tools,[class*="st-key-controls"]{{display:none}}
[class*="st-key-fig_"],[class*="st-key-card_"]{{break-inside:avoid}}}}
@media (prefers-reduced-motion:reduce){{*{{animation:none!important;transition:none!important}}}}
</style>"""


def hall(theme: Theme) -> None:
    """The style sheet of the screen mode: its own ground, very large type, no controls seen.

    The keys stay in the page, out of sight: Streamlit listens to them only there.
    """
    token = TOKENS[theme]
    tones = "".join(
        f'[class*="st-key-said_{name}_"]>div:first-child p{{color:{token[name]}}}'
        for name in _RULES
    )
    zooms = "".join(
        f'@media {window}{{[data-testid="stMainBlockContainer"]{{zoom:{times}}}}}'
        for window, times in _HALLS
    )
    st.html(f"""<style>
[data-testid="stHeader"],[data-testid="stStatusWidget"],[data-testid="stToolbar"],
[data-testid="stElementToolbar"],[role="dialog"],[data-baseweb="modal"],.maplibregl-ctrl,.mapboxgl-ctrl,.deck-widget{{display:none!important}}
[data-testid="stApp"],[data-testid="stMain"]{{background:{token["page"]};color:{token["text"]}}}
[data-testid="stMain"]{{overflow:hidden}}
[data-testid="stMainBlockContainer"]{{padding-top:1.6rem;padding-bottom:0}}
.st-key-hall h1{{font-size:74px;font-weight:650;line-height:1.12;text-wrap:balance;max-width:22em;
color:{token["text"]};padding:0 0 .6rem}}
.st-key-hall p{{font-size:32px;color:{token["voice2"]}}}
.st-key-hall_numbers{{padding-top:5rem}}
[class*="st-key-said_"] p{{font-size:28px;line-height:1.3;color:{token["text"]}}}
[class*="st-key-hall"] .stMarkdownColoredText,[class*="st-key-said_"] .stMarkdownColoredText{{
color:{token["voice2"]}!important}}
[class*="st-key-said_"]>div:first-child p{{font-size:106px;font-weight:600;line-height:1.1;
white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}}
{tones}
.st-key-hall_year>div:first-child p{{font-size:106px;font-weight:600;line-height:1.1}}
.st-key-hall_foot{{position:fixed;left:80px;right:80px;bottom:28px;width:auto}}
.st-key-hall_foot p{{font-size:24px!important;font-weight:400!important;
line-height:1.3!important;color:{token["voice2"]}!important;white-space:normal!important}}
{zooms}
.st-key-hall_keys{{position:fixed;left:-100vw;top:0;width:1px;height:1px;overflow:hidden}}
</style>""")


def apply(theme: Theme, embedded: bool = False) -> None:
    """Put the style sheet on the page."""
    st.html(css(theme, embedded))
