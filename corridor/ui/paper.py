"""A page on paper: figures drawn anew for its width, nothing to press, no heading left behind.

A figure keeps the pixels of the window when the browser lays a page out for printing. Before that
the script draws each at a width that A4 holds, standing or lying, and afterwards as it was; the
style sheet then lets columns wrap. Figures are drawn a little larger than they are printed: their
labels gave way to the width of a window.
"""

from __future__ import annotations

import streamlit as st

from corridor.server.streamlit_patches.element_names import (
    APP,
    COLUMN,
    ELEMENT,
    FRAME,
    GRID,
    HEADER,
    HTML,
    MAIN,
    MAIN_BLOCK,
    PLOT,
    ROW,
    VIEW,
    select,
)

#: pixels a figure is drawn with, and the share of them it takes on paper: 186 mm are 703 pixels
WIDE, NARROW = (800, 0.87), (360, 0.91)
_NAME = "corridor_paper"
_WHERE = f"""const wide = {WIDE[0]}, narrow = {NARROW[0]};
const column = '{select(COLUMN)}', block = '{select(MAIN_BLOCK)}';
"""
_SCRIPT = """
function draw(figure, width) {
  return window.Plotly.relayout(figure, { width, autosize: false });
}

function unfold() {
  const room = document.querySelector(block)?.clientWidth ?? innerWidth;
  for (const figure of document.querySelectorAll('.js-plotly-plot')) {
    if (!window.Plotly || !figure._fullLayout || figure.dataset.paper) continue;
    const size = figure._fullLayout.width > room * 0.45 ? 'wide' : 'narrow';
    figure.dataset.before = figure._fullLayout.width;
    figure.dataset.paper = size;
    for (let box = figure; box && !box.matches(block); box = box.parentElement) {
      if (box.matches(column) && box.dataset.paper !== 'wide') box.dataset.paper = size;
    }
    draw(figure, size === 'wide' ? wide : narrow);
  }
}

function restore() {
  for (const box of document.querySelectorAll('[data-paper]')) {
    delete box.dataset.paper;
    if (!box.dataset.before) continue;
    draw(box, +box.dataset.before);
    delete box.dataset.before;
  }
}

export default function () {
  if (window.corridorPaper) return;
  window.corridorPaper = true;
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', restore);
}"""


def place_script() -> None:
    """Let the browser draw the figures for paper before it prints."""
    mount = st.components.v2.component(_NAME, js=_WHERE + _SCRIPT)
    mount(data={}, key="paper", width="content", height="content")


def build_style() -> str:
    """The rules of a printed page."""
    (wide, wide_share), (narrow, narrow_share) = WIDE, NARROW
    buttons = ",".join(
        f'[class*="st-key-{key}_"]' for key in ("table", "get", "vintage", "finding_more")
    )
    return f"""@page{{margin:12mm}}
@media print{{
{select(HEADER)},.st-key-tools,[class*="st-key-controls"],{buttons}{{display:none!important}}
{select(APP, VIEW, MAIN)}{{position:static!important;display:block!important;
height:auto!important;min-height:0!important;overflow:visible!important}}
{select(MAIN_BLOCK)}{{padding:0!important;max-width:none!important}}
[class*="st-key-fig_"],[class*="st-key-card_"],{select(COLUMN)}[data-paper="narrow"],
{select(GRID)}>*{{break-inside:avoid}}
.{HTML}{{break-inside:avoid}}
.{HTML} :is(h1,h2,h3),.{ELEMENT}:has(h1,h2,h3,hr){{break-after:avoid}}
.{ELEMENT}:has(hr){{break-before:avoid}}
.{ELEMENT}:has([data-paper]),{select(FRAME)}:has([data-paper]),
{select(PLOT)}:has([data-paper]){{height:auto!important;width:100%!important}}
{select(GRID)}:has([data-paper]){{gap:20px!important;
grid-template-columns:repeat(auto-fill,{narrow * narrow_share:.0f}px)!important}}
{select(ROW)}:has(>[data-paper="narrow"]):not(:has(>[data-paper="wide"])){{
display:flex!important;flex-flow:row wrap!important;gap:20px!important;align-items:flex-start}}
{select(COLUMN)}[data-paper="wide"]{{flex:1 1 {wide * wide_share:.0f}px!important;
min-width:min(100%,{wide * wide_share:.0f}px)!important}}
{select(COLUMN)}[data-paper="narrow"]{{flex:0 1 {narrow * narrow_share:.0f}px!important;
min-width:{narrow * narrow_share:.0f}px!important}}
.js-plotly-plot[data-paper="wide"]{{zoom:{wide_share}}}
.js-plotly-plot[data-paper="narrow"]{{zoom:{narrow_share}}}
}}"""
