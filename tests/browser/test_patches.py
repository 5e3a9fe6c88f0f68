"""Scripts that lean on Streamlit's internals, in a page where these are not: nothing breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from corridor.server.streamlit_patches.map_camera import SCRIPT as CAMERA
from corridor.server.streamlit_patches.plotly_bundle import ONCE
from corridor.ui.screen.viewport import SCRIPT as VIEWPORT

#: runs a script of ours as Streamlit does, with a page that only writes down what it is told
RUN = """async ([script, data]) => {
  const url = URL.createObjectURL(new Blob([script], {type: 'text/javascript'}));
  const told = window.told = [];
  const parentElement = document.body;
  window.leave = (await import(url)).default({ data, parentElement,
    setTriggerValue: (...what) => told.push(what), setStateValue: (...what) => told.push(what) });
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that has nothing of Streamlit; it must not complain."""
    window = browser.new_context().new_page()
    complaints: list[str] = []
    window.on("pageerror", lambda error: complaints.append(str(error)))
    window.on(
        "console", lambda line: complaints.append(line.text) if line.type == "error" else None
    )
    yield window
    assert complaints == []
    window.context.close()


@pytest.fixture
def lines(page: Page) -> list[str]:
    """What the page's console was told besides."""
    told: list[str] = []
    page.on("console", lambda line: told.append(line.text.split(":")[0]))
    return told


def test_a_map_that_tells_nothing_is_left_alone(page: Page, lines: list[str]) -> None:
    page.set_content('<div data-testid="stDeckGlJsonChart" style="height:200px">a map</div>')
    page.evaluate(RUN, [CAMERA, {"at": [64.6, 46.6, 3.16]}])
    for _ in range(2):
        page.mouse.move(100, 100)
        page.mouse.down()
        page.mouse.move(50, 100)
        page.mouse.up()
        page.wait_for_timeout(400)
    assert page.evaluate("window.told") == []
    assert lines == ["map_camera"], "said once"
    page.evaluate("window.leave()")


@pytest.mark.parametrize(
    "body", ["", "<div data-testid=stApp>", "<div data-testid=stApp data-test-connection-state=ON>"]
)
def test_a_window_tells_its_size_without_knowing_of_the_server(
    body: str, page: Page, lines: list[str]
) -> None:
    page.set_viewport_size({"width": 960, "height": 540})
    page.set_content(body)
    page.evaluate(RUN, [VIEWPORT, {"known": None}])
    assert page.evaluate("window.told") == [["seen", {"scale": 0.5}]]
    assert lines == ([] if "ON" in body else ["viewport"])
    page.evaluate("window.leave()")


#: our lines around a plotly that writes down what it is asked
_STAND_IN = f"""() => {{
  const calls = window.calls = [], box = window.box = document.createElement('div');
  document.body.append(box);
  box.events = [];
  const plotly = {{
    react: (to, {{layout}}) => {{
      calls.push(layout.width ?? 'no width');
      to._fullLayout = {{}};
      to.on = name => to.events.push(name);
      return Promise.resolve(to);
    }},
    purge: to => {{ calls.push('purge'); return to; }},
  }};
  {ONCE.read_text(encoding="utf-8")}
  Object.assign(window, {{measured, purge}});
}}"""


@pytest.fixture
def calls(page: Page) -> Callable[..., Any]:
    """Runs lines of script beside the stand-in, waits, and gives what plotly was asked."""

    def run(script: str, wait: int = 0) -> Any:
        page.evaluate(_STAND_IN)
        page.evaluate(f"() => {{ {script} }}")
        page.wait_for_timeout(wait)
        return page.evaluate("window.calls")

    return run


def test_a_figure_is_drawn_once_and_always(calls: Callable[..., Any], page: Page) -> None:
    """Twice asked, without and with a width, drawn once; asked in another way, drawn as asked."""
    without, wide = "{data: [], layout: {}}", "{data: [], layout: {width: 600}}"
    first = f"measured(box, {without}); box.on('plotly_click', () => 0);"
    twice = f"{first} measured(box, {wide}); measured(box, {wide});"
    assert calls(twice, wait=400) == [600]
    assert page.evaluate("box.events") == ["plotly_click"], "who waited hears of its events"
    assert calls(first, wait=50) == [], "without a width it waits"
    assert calls(first, wait=400) == ["no width"], "and is drawn when none comes"
    again = f"measured(box, {wide}).then(() => measured(box, {without}));"
    assert calls(again, wait=400) == [600, "no width"]
    assert calls(f"{first} purge(box);", wait=400) == [], "what has gone is not drawn"
    gone = f"measured(box, {wide}).then(() => purge(box));"
    assert calls(gone, wait=400) == [600, "purge"]
    assert calls(f"measured(box, {wide}); purge(box);", wait=400) == []


#: figures below one another by their distance to the top, drawn for the first time at once
_ORDER = """() => {
  let frame = 0;
  const count = () => { frame += 1; requestAnimationFrame(count); };
  requestAnimationFrame(count);
  const drawn = window.drawn = [];
  for (const top of [9000, 5000, 100, 900, 300, 7000]) {
    const box = document.body.appendChild(document.createElement('div'));
    Object.assign(box.style, { position: 'absolute', top: `${top}px`, height: '50px' });
    measured(box, {data: [], layout: {width: top}}).then(() => drawn.push([top, frame]));
  }
}"""


def test_figures_are_drawn_one_a_frame_and_those_in_view_first(
    calls: Callable[..., Any], page: Page
) -> None:
    """In a window of 720 pixels: two in view, then what is nearest; each in a frame of its own."""
    calls("")
    page.evaluate(_ORDER)
    page.wait_for_function("drawn.length === 6")
    order, frames = zip(*page.evaluate("drawn"), strict=True)
    assert order == (100, 300, 900, 5000, 7000, 9000)
    assert len({*frames[:3]}) == 3
    assert page.evaluate("calls") == list(order)
