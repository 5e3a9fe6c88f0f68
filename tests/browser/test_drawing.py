"""Our drawing of a figure against plotly's own in a browser: the same bars, words and places."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import plotly
import pytest
from playwright.sync_api import Browser, Page

from corridor.briefing.blocks import build_block, open_view
from corridor.charts.svg import draw_figure
from corridor.warehouse import current

pytestmark = pytest.mark.browser

SCRIPT = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
WIDE = 900
READ = """() => {
  const box = e => {
    const r = e.getBoundingClientRect();
    return [r.left, r.top, r.width, r.height];
  };
  const all = (q) => [...document.querySelectorAll(q)];
  return {
    bars: all('.bars .point path').map(box).filter(b => b[3] > 0.5 && b[2] > 0.5),
    notes: all('.annotation-text').map(e => [e.textContent, ...box(e)]),
    ticks: all('.xtick text, .ytick text').map(e => [e.textContent, ...box(e)])
      .filter(t => t[3] > 0),
  };
}"""


def drawn(page: Page, figure: Any) -> dict[str, list[Any]]:
    """Places of plotly's marks in the picture."""
    page.set_viewport_size({"width": 1000, "height": 700})
    page.set_content('<body style="margin:0"><div id="plot"></div></body>')
    page.add_script_tag(path=str(SCRIPT))
    said = json.loads(figure.to_json())
    said["layout"]["width"] = WIDE
    page.evaluate("f => Plotly.newPlot('plot', f.data, f.layout, {staticPlot: true})", said)
    return page.evaluate(READ)


def ours(svg: str) -> tuple[list[list[float]], dict[str, list[float]]]:
    """Bars and texts of our drawing: left, top, width, height; text -> x, base."""
    body = svg.split("</defs>")[-1]
    bars = [
        [float(v) for v in m.groups()]
        for m in re.finditer(
            r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="(?!none)',
            body,
        )
    ]
    words: dict[str, list[float]] = {}
    for m in re.finditer(r'<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>(.*?)</text>', body):
        said = re.sub(r"<[^>]+>", "", m[3])
        words[said] = [float(m[1]), float(m[2])]
    return bars, words


@pytest.mark.parametrize(
    "ref",
    [
        "/traffic#main",
        "/traffic#promise_border",
        "/traffic#transit_teu",
        "/#middle",
        "/#asia",
        "/trade?pair=CHN-KAZ&show=share#mirror",
    ],
)
def test_bars_words_and_ticks_stand_where_plotly_puts_them(browser: Browser, ref: str) -> None:
    block = build_block(open_view("en"), ref, current().date)
    assert block is not None
    assert block.figure is not None
    page = browser.new_page()
    theirs = drawn(page, block.figure)
    page.close()
    bars, words = ours(draw_figure(block.figure, WIDE))
    for bar in theirs["bars"]:
        near = min(max(abs(a - b) for a, b in zip(bar, own, strict=True)) for own in bars)
        assert near < 3, bar  # an outline adds up to 1.6 pixels on each side
    shown = {t[0] for t in theirs["ticks"]}
    assert len([w for w in words if w in shown]) == len(shown)
    plain = {re.sub(r"\s", "", w): at for w, at in words.items()}
    for said, left, top, _, high in theirs["ticks"] + [n for n in theirs["notes"] if n[0]]:
        key = re.sub(r"\s", "", said)
        if key not in plain:
            assert any(key.startswith(k) for k in plain if k), said  # lines apart in ours
            continue
        x, base = plain[key]
        if high > 60:  # words that stand upright
            assert top < base < top + high, said
            continue
        assert abs(base - (top + high * 0.78)) < 9, said
        assert abs(x - left) < 60, said
