"""A page on paper: figures drawn anew for its width, nothing to press, no heading left behind.

A figure keeps the pixels of the window when the browser lays a page out for printing. Before that
the script draws each at a width that A4 holds, standing or lying, and afterwards as it was; the
style sheet then lets columns wrap. Figures are drawn a little larger than they are printed: their
labels gave way to the width of a window. Large tables, which the browser draws as one picture,
are printed as text (`prose.paper_table`).
"""

from __future__ import annotations

import streamlit as st

from corridor.server.streamlit_patches.element_names import (
    APP,
    CELL,
    COLUMN,
    DATA,
    ELEMENT,
    FRAME,
    GRID,
    HEADER,
    HTML,
    MAIN,
    MAIN_BLOCK,
    MAP,
    PLOT,
    ROW,
    VIEW,
    select,
)

#: pixels a figure is drawn with, and the share of them it takes on paper: 186 mm are 703 pixels
WIDE, NARROW = (800, 0.87), (360, 0.91)
#: shares of their size that the President's proposals and what is said in columns take on paper:
#: both stand on one page
PROPOSALS, STRIP = 0.63, 0.8
#: pixels that a plot between names and words has at the least
PLOT_LEAST = 440
#: pixels of paper that a figure may be high: its heading and its notes stand on the same page
TALL = 850
_NAME, MAP_PICTURE = "corridor_paper", "corridor-map-picture"
_WHERE = f"""const wide = {WIDE[0]}, narrow = {NARROW[0]}, share = {WIDE[1]}, plot = {PLOT_LEAST};
const tall = {TALL};
const maps = '{select(MAP)}', whole = '{MAP_PICTURE}';
const column = '{select(COLUMN)}', grid = '{select(GRID)}', block = '{select(MAIN_BLOCK)}';
"""
_SCRIPT = """
function draw(figure, width) {
  return window.Plotly.relayout(figure, { width, autosize: false });
}

function unfold() {
  for (const map of document.querySelectorAll(maps)) picture(map);
  const room = document.querySelector(block)?.clientWidth ?? innerWidth;
  for (const figure of document.querySelectorAll('.js-plotly-plot')) {
    if (!window.Plotly || !figure._fullLayout || figure.dataset.paper) continue;
    const alone = !figure.closest(grid) && figure._fullLayout.width > room * 0.45;
    const size = alone ? 'wide' : 'narrow';
    figure.dataset.before = figure._fullLayout.width;
    figure.dataset.paper = size;
    for (let box = figure; box && !box.matches(block); box = box.parentElement) {
      if (box.matches(column) && box.dataset.paper !== 'wide') box.dataset.paper = size;
    }
    if (size === 'narrow') {
      draw(figure, narrow);
      continue;
    }
    // a figure with names and words beside its plot is drawn as wide as these need, and smaller
    const { l, r } = figure._fullLayout._size;
    const drawn = Math.max(wide, l + r + plot);
    const zoom = Math.min(share * wide / drawn, tall / figure._fullLayout.height);
    if (zoom < share) figure.style.zoom = zoom;
    draw(figure, drawn);
  }
}

function picture(map) {
  const [ground, over] = ['.mapboxgl-canvas', '#deckgl-overlay'].map(one => map.querySelector(one));
  if (!ground || !over || map.querySelector('.' + whole)) return;
  const sheet = document.createElement('canvas');
  sheet.className = whole;
  [sheet.width, sheet.height] = [ground.width, ground.height];
  const pen = sheet.getContext('2d');
  for (const one of [ground, over]) pen.drawImage(one, 0, 0, sheet.width, sheet.height);
  map.append(sheet);
}

function restore() {
  for (const sheet of document.querySelectorAll('.' + whole)) sheet.remove();
  for (const box of document.querySelectorAll('[data-paper]')) {
    delete box.dataset.paper;
    if (!box.dataset.before) continue;
    draw(box, +box.dataset.before);
    delete box.dataset.before;
    box.style.zoom = '';
  }
}

// a map clears its ground when paper changes its width, and draws it too late: a picture of it is
// printed, for which what the graphics card drew has to be kept
const open = HTMLCanvasElement.prototype.getContext;
function keep(kind, how) {
  return open.call(this, kind, /^webgl/.test(kind) ? { ...how, preserveDrawingBuffer: true } : how);
}

export default function () {
  if (window.corridorPaper) return;
  window.corridorPaper = true;
  HTMLCanvasElement.prototype.getContext = keep;
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', restore);
}"""


def place_script() -> None:
    """Let the browser draw the figures for paper before it prints; placed before any map."""
    mount = st.components.v2.component(_NAME, js=_WHERE + _SCRIPT)
    mount(data={}, key="paper", width="content", height="content")


def build_style() -> str:
    """The rules of a printed page."""
    (wide, wide_share), (narrow, narrow_share) = WIDE, NARROW
    buttons = ",".join(
        f'[class*="st-key-{key}_"]' for key in ("table", "get", "vintage", "finding_more")
    )
    return f""".paper{{display:none}}.st-key-paper{{position:absolute}}
@page{{margin:12mm}}
@media print{{
{select(HEADER)},.st-key-tools,[class*="st-key-controls"],{buttons}{{display:none!important}}
{select(APP, VIEW, MAIN)}{{position:static!important;display:block!important;
height:auto!important;min-height:0!important;overflow:visible!important}}
{select(MAIN_BLOCK)}{{padding:0!important;max-width:none!important}}
[class*="st-key-fig_"]:not(.st-key-fig_proposals),[class*="st-key-card_"],
[class*="st-key-row_"],[class*="st-key-pair_"],{select(COLUMN)}[data-paper="narrow"],
{select(GRID)}>*{{break-inside:avoid}}
.{HTML}:not(:has(.paper)){{break-inside:avoid}}
.st-key-fig_proposals{{zoom:{PROPOSALS}}}
[class*="st-key-strip_"]{{zoom:{STRIP};gap:.5rem 2rem;
grid-template-columns:repeat(3,1fr)!important}}
[class*="st-key-both_"]>.{ELEMENT}:has({select(DATA)}){{display:none!important}}
{select(COLUMN)} {select(GRID)}{{display:flex!important;flex-flow:row wrap!important;
gap:12px!important}}{select(COLUMN)} {select(CELL)}{{flex:1 1 40%!important;min-width:0!important}}
{select(MAP)}:has(>.{MAP_PICTURE}){{height:auto!important}}
{select(MAP)}>:not(.{MAP_PICTURE}){{display:none!important}}
.{MAP_PICTURE}{{display:block;width:100%;height:auto}}
.paper{{display:table;width:100%;border-collapse:collapse;font-size:11px;line-height:1.3}}
.paper :is(th,td){{text-align:left;vertical-align:top;padding:2px 6px 2px 0;
border-bottom:1px solid #ddd}}.paper :is(tr,tbody){{break-inside:avoid}}
.paper tr:has(+tr)>td{{border-bottom:0}}
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
