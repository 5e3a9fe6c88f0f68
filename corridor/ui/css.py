"""The few lines of CSS that Streamlit's own elements cannot say. Own keys and test ids only."""

from __future__ import annotations

import json
from collections.abc import Mapping

import streamlit as st

from corridor.charts.theme import SANS, SERIF, TOKENS, Theme
from corridor.server.own_address import locate_links
from corridor.server.streamlit_patches.element_names import (
    APP,
    BLOCK,
    CAPTION,
    CELL,
    COLOURED,
    COLUMN,
    DROP,
    DROP_WORDS,
    ELEMENT_TOOLBAR,
    GRID,
    GRID_SCROLLER,
    HEADER,
    HELP,
    HTML,
    MAIN,
    MAIN_BLOCK,
    MAP_CONTROLS,
    MENU,
    METRIC_DELTA,
    METRIC_LABEL,
    METRIC_VALUE,
    ROW,
    SEGMENTS,
    STALE,
    STATUS,
    TABLE,
    TOOLBAR,
    WRAPPER,
    select,
)
from corridor.ui import contrast, paper, prose

_RULES = ("china-europe", "china-central-asia", "middle", "south", "plain", "capacity")
#: what became of a claim -> colour of the rule beside its answer
_VERDICTS = {"matches": "middle", "close": "capacity", "differs": "error", "unknown": "rule"}


def build_style(theme: Theme, embedded: bool = False) -> str:
    """The style sheet of every page for one theme; inside another page without the header."""
    token = TOKENS[theme]
    bare = f"{select(HEADER)}{{display:none}}" if embedded else ""
    cards = "".join(
        f'[class*="st-key-card_{name}_"]{{border-top:4px solid {token[name]};padding-top:.55rem}}'
        for name in _RULES
    )
    return f"""<style>
{cards}{_build_verdicts(theme)}{bare}{prose.build_style(theme)}{_build_widths()}{_build_lists()}{_build_rows()}{_build_edges(theme)}
{select(METRIC_VALUE)},
{select(TABLE)}{{font-variant-numeric:tabular-nums lining-nums}}
{select(METRIC_LABEL)} p,{select(METRIC_DELTA)} *{{white-space:normal}}
{select(METRIC_DELTA)},{select(METRIC_DELTA)} *{{white-space:normal!important;
overflow:visible!important;border-radius:.8rem}}
.spark{{position:relative;height:58px}}
.spark img{{display:block;width:100%;height:42px}}
.spark i{{position:absolute;bottom:0;transform:translateX(-50%);font-style:normal;font-size:12px;
line-height:16px;color:{token["voice2"]}}}
[class*="st-key-pass_card_"]{{margin-top:auto}}
[class*="st-key-pass_"] button,[class*="st-key-pass_"] button p{{justify-content:start;
text-align:left}}
{select(SEGMENTS)} button{{min-height:2.5rem}}
.{HELP}{{margin-block:-.5rem}}
{select(CAPTION)}{{opacity:1;color:{token["voice2"]}}}
[class*="st-key-big_"] p{{font-family:{SERIF};font-size:28px;font-weight:600;
line-height:1.15;font-variant-numeric:tabular-nums lining-nums;text-align:left}}
[class*="st-key-big_"] p span{{white-space:nowrap}}
[class*="st-key-side_"] h2{{font-size:21px}}
:is([class*="st-key-table_"],[class*="st-key-get_"]) button p span{{position:absolute;
width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}}
.js-plotly-plot:focus-visible{{outline-offset:-2px!important}}
@media (max-width:640px){{
{select(MENU)},{select(ELEMENT_TOOLBAR)}{{display:none}}}}
[class*="st-key-row_"]{{border-top:1px solid {token["rule"]};padding-top:.5rem}}
[class*="st-key-row_"] a{{text-decoration:underline!important}}
[class*="st-key-row_"] button{{min-height:0;padding:0;text-align:left;justify-content:start}}
[class*="st-key-row_"] .note p{{line-height:1.4}}
[class*="st-key-line_"]{{align-items:baseline;flex-wrap:nowrap}}
[class*="st-key-line_"] button{{white-space:nowrap}}
[class*="st-key-row_"] button p{{color:{token["link"]};font-size:16px;line-height:1.4}}
.legend{{display:flex;flex-wrap:wrap;gap:.3rem 1rem;color:{token["text"]}}}
.legend>span{{display:inline-flex;align-items:center;gap:.4rem}}
{_build_chinese()}
:focus-visible{{outline:2px solid {token["primary"]}!important;outline-offset:2px}}
{paper.build_style()}{contrast.build_style(theme, _RULES)}
@media (prefers-reduced-motion:reduce){{*:not({_SCROLLING}){{animation:none!important}}
*{{transition:none!important}}}}
</style>"""


#: what is scrolled sideways: a table of text, a large one
_SCROLLING = f'{select(TABLE)}>div,.{GRID_SCROLLER},[class*="st-key-wide_"]'
#: columns that stay side by side in every window: a number with its sentence, parts of the hall
_TOGETHER = ':not([class*="st-key-pair_"] *,[class*="st-key-screen"] *)'
#: and those that are cells of a table on a desk
_CELLS = ':not([class*="st-key-cells_"] *)'


def _build_lists() -> str:
    """Segments one under another, each with all its words."""
    button = f'[class*="st-key-list_"] {select(SEGMENTS)} button'
    return f"""{button}{{width:100%;height:auto;justify-content:start;margin:0}}
{button} *{{white-space:normal;text-align:left;overflow:visible;justify-content:start}}"""


def _build_chinese() -> str:
    """Chinese headings are sans, like their letters, of which there are no others: digits with
    serifs among them are of another face. They break at their marks alone, on a phone anywhere."""
    return f""":lang(zh) :is(h1,h2,h3){{font-family:{SANS}!important}}
:lang(zh) :is(th,td,th p,td p,{select(METRIC_LABEL)} p){{word-break:keep-all;
overflow-wrap:break-word}}
@media not (max-width:640px){{
:lang(zh) :is(h1,h2,h3){{word-break:keep-all;overflow-wrap:break-word}}}}"""


def _build_verdicts(theme: Theme) -> str:
    """A rule beside the answer to a claim, in the colour of its verdict."""
    return "".join(
        f'[class*="st-key-check_{name}"]{{border-inline-start:4px solid {TOKENS[theme][hue]};'
        "padding:.25rem 0 .5rem 1rem}"
        for name, hue in _VERDICTS.items()
    )


def _build_widths() -> str:
    """What gives way in half a window or at twice the size: title above its tools, notes under
    the figure they stood beside, columns one under another."""
    column = f"{select(COLUMN)}{_TOGETHER}"
    return f"""
@media screen{{{column}{_CELLS}{{min-width:min(100%,230px)}}}}
[class*="st-key-numbers_"] :is(td,th):not(:first-child){{text-align:right!important}}
{_build_strip("strip_")}
[class*="st-key-wide_"]{{overflow-x:auto}}[class*="st-key-wide_"]>*{{min-width:720px}}
[class*="st-key-wide_map_"]>*{{min-width:1040px}}
@media screen and (max-width:1499px){{
[class*="st-key-split_"]>{select(WRAPPER)}>{select(ROW)}{{row-gap:1.5rem}}
[class*="st-key-split_"]>{select(WRAPPER)}>{select(ROW)}>{select(COLUMN)}{{min-width:100%}}
{_build_strip("side_")}}}
@media screen and (max-width:1100px){{
{select(MAIN_BLOCK)}{{padding-left:2rem;padding-right:2rem}}
.st-key-head{{flex-direction:column;align-items:stretch}}
{column}{_CELLS}{{min-width:min(100%,330px)}}
.{HTML} h1{{font-size:30px}}}}
@media screen and (max-width:900px){{{column}{{min-width:100%!important}}}}
@media screen and (max-width:640px){{
{select(MAIN_BLOCK)}{{padding-left:1rem;padding-right:1rem}}
.{HTML} h1{{font-size:26px}}.{HTML} h2{{font-size:24px}}}}"""


def _build_strip(key: str) -> str:
    """What is said in columns over the whole width: findings with their numbers, paragraphs."""
    place = f'[class*="st-key-{key}"]'
    columns = "repeat(auto-fill,minmax(min(100%,320px),1fr))"
    return f"""{place}{{display:grid;grid-template-columns:{columns};
gap:1rem 3rem;align-items:start}}
{place}>*{{grid-column:1/-1}}{place}>:has(>[class*="st-key-pair_"]){{grid-column:auto}}
{place} .{HTML}:has(p+p){{columns:3 300px;column-gap:3rem}}{place} p{{break-inside:avoid}}"""


def _build_rows() -> str:
    """Figures side by side: a cell of the row hands its four lines on to what stands in it (title,
    chart, sources, buttons), so that each begins where those of its neighbours do."""
    cell = f'[class*="st-key-figures_"] {select(CELL)}'
    figure = '[class*="st-key-figures_"] [class*="st-key-fig_"]'
    own = '[class*="st-key-fig_"]'
    within = f"{select(WRAPPER)}>{own}"
    return f"""
@media screen{{
:is([class*="st-key-figures_"],[class*="st-key-figures_"] *){select(GRID)}{{row-gap:0!important}}
{cell}{{display:grid;grid-row:span 4;grid-template-rows:subgrid;row-gap:0}}
{figure},{cell} {select(WRAPPER)}:has(>{own}),{cell} {select(BLOCK)}:has(>{within}),
{cell} {select(WRAPPER)}:has(>{select(BLOCK)}>{within}){{display:contents}}
{figure}>*{{grid-row:4;align-self:start;margin-bottom:1.5rem}}
{figure}>:has(>.{HTML}>:is(h2,h3,.measure,.label)){{grid-row:1;margin:0}}
{figure}>[class*="st-key-plot_"]{{grid-row:2;margin:0}}
{figure}>:has(>.{HTML}>.note:first-child){{grid-row:3;margin:0}}
{figure}.st-key-fig_plans>:has({select(TABLE)}){{grid-row:2/4}}
{figure}.st-key-fig_plans>:has(>.{HTML}>.note:first-child){{grid-row:4}}}}"""


def _build_edges(theme: Theme) -> str:
    """A shadow at the right edge of a table as long as there is more to scroll to."""
    shade = {"light": "rgba(22,33,43,.28)", "dark": "rgba(0,0,0,.8)"}[theme]
    return f"""
@keyframes corridor-edge{{0%,96%{{box-shadow:inset -18px 0 14px -14px {shade}}}
100%{{box-shadow:none}}}}
{_SCROLLING}{{animation:corridor-edge linear both;animation-timeline:scroll(self inline)}}"""


def _style_waiting(token: Mapping[str, str]) -> str:
    """A hall screen that waits for its figures: to be read in a hand too, where letters of the
    stage would be too small."""
    return f"""
.st-key-screen_waiting{{padding:40px 24px}}
.st-key-screen_waiting p{{font-size:max(18px,calc(32*var(--u)));color:{token["text"]}}}
.st-key-screen_waiting button{{background:transparent;border-color:{token["voice2"]};
  min-height:44px;padding:0 20px}}"""


def apply_screen_style(theme: Theme) -> None:
    """The style sheet of the hall screen: its own ground, very large type, no controls seen.

    Everything is measured in ``--u``, one of the 1920 by 1080 parts of the largest stage of that
    shape in the window: words and charts keep their proportions in every window. Streamlit's own
    distances follow through the root's font size. The keys stay in the page, out of sight:
    Streamlit listens to them only there.
    """
    token = TOKENS[theme]
    controls = ",".join(f".{name}" for name in MAP_CONTROLS)
    tones = "".join(
        f'[class*="st-key-screen_number_{name}_"]>div:first-child p{{color:{token[name]}}}'
        for name in _RULES
    )
    st.html(f"""<style>
:root{{--u:min(calc(100vw / 1920),calc(100vh / 1080));font-size:calc(16*var(--u))!important}}
{select(HEADER)},{select(STATUS)},{select(TOOLBAR)},
{select(ELEMENT_TOOLBAR)},[role="dialog"],{controls}{{display:none!important}}
{select(APP)},{select(MAIN)}{{background:{token["page"]};color:{token["text"]}}}
{select(MAIN)}{{overflow:hidden}}
[{STALE}="true"]{{opacity:1!important;transition:none!important}}
{select(MAIN_BLOCK)}{{padding:calc(26*var(--u)) calc(80*var(--u)) 0;
width:calc(1920*var(--u));max-width:none;margin:0 auto}}
.st-key-screen h1{{font-size:calc(74*var(--u));font-weight:650;line-height:1.12;
text-wrap:balance;max-width:23em;color:{token["text"]};padding:0 0 calc(18*var(--u))}}
.st-key-screen_long h1{{font-size:calc(60*var(--u));max-width:none}}
.st-key-screen p{{font-size:calc(32*var(--u));line-height:1.3;color:{token["voice2"]}}}
.st-key-screen_numbers{{padding-top:calc(110*var(--u))}}{_style_waiting(token)}
[class*="st-key-screen_number_"] p{{font-size:calc(28*var(--u));line-height:1.3;
color:{token["text"]}}}
[class*="st-key-screen"] .{COLOURED}{{color:{token["voice2"]}!important}}
[class*="st-key-screen_number_"]>div:first-child p{{font-size:calc(106*var(--u));font-weight:600;
line-height:1.1;white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}}
{tones}
.st-key-screen_year>div:first-child p{{font-size:calc(106*var(--u));font-weight:600;line-height:1.1;
font-variant-numeric:tabular-nums lining-nums}}
.st-key-screen_map_room{{margin-top:calc(14*var(--u))}}
.st-key-screen_foot{{position:fixed;left:calc((100vw - 1760*var(--u))/2);
right:calc((100vw - 1760*var(--u))/2);bottom:0;width:auto;background:{token["page"]};
padding:calc(8*var(--u)) 0 calc(28*var(--u))}}
.st-key-screen_foot p{{font-size:calc(24*var(--u))!important;font-weight:400!important;
line-height:1.3!important;color:{token["voice2"]}!important;white-space:normal!important}}
.st-key-screen_keys{{position:fixed;left:-100vw;top:0;width:1px;height:1px;overflow:hidden}}
@media (max-width:640px){{:root{{--u:calc(100vw / 780)}}
{select(MAIN)}{{overflow:auto}}{select(MAIN_BLOCK)}{{width:auto;padding:16px 16px 24px}}
.st-key-screen_numbers{{padding-top:8px}}.st-key-screen_foot{{position:static}}}}
</style>""")


def place_sparkline(html: str) -> None:
    """A small picture with its years, as `corridor.charts.sparkline` makes it."""
    st.html(html)


def place_legend(html: str) -> None:
    """The legend of a map, as `corridor.map.legend` writes it."""
    st.html(locate_links(html))


def name_uploader(words: str) -> None:
    """What the button of an uploader says, in the place of Streamlit's own English words."""
    button = f"{select(DROP)} button p"
    st.html(f"""<style>{select(DROP_WORDS)}{{display:none}}{button}{{font-size:0}}
{button}::after{{content:{json.dumps(words, ensure_ascii=False)};font-size:14px}}</style>""")


def apply_style(theme: Theme, embedded: bool = False) -> None:
    """Put the style sheet on the page."""
    st.html(build_style(theme, embedded))
