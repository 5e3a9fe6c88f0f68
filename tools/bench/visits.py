"""What a visitor waits for and what is sent to them, in a real browser."""

from __future__ import annotations

import base64
import time
import zlib
from typing import Any

from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.browser.visiting import FLAGS, Visit, settle, visit
from tests.serving import Server
from tools.bench.measure import Measured, median, share
from tools.find_browser import find

CLICKS, RELOADS = 30, 7
#: the page and the control that are clicked: every option of its first segmented control
PAGE = "/traffic?lang=en"
CONTROL = '[class*="st-key-controls_"] [data-testid=stButtonGroup]'

#: Clicks an option and resolves with the milliseconds until the charts were last changed.
_CLICK = """([group, turn]) => new Promise(done => {
  const options = [...document.querySelectorAll(group)[0].querySelectorAll('button')];
  const free = options.filter(o => o.getAttribute('aria-checked') !== 'true'
    && o.getAttribute('aria-pressed') !== 'true' && !/Active/.test(o.dataset.testid || ''));
  let last = null, quiet = null;
  const start = performance.now();
  const finish = () => { watch.disconnect(); done(last === null ? null : last - start); };
  const watch = new MutationObserver(changes => {
    const drawn = changes.some(c => c.target.closest && c.target.closest('.js-plotly-plot'));
    if (!drawn) return;
    last = performance.now(); clearTimeout(quiet); quiet = setTimeout(finish, 700);
  });
  watch.observe(document.querySelector('[data-testid=stMain]'),
    {subtree: true, childList: true, attributes: true,
     attributeFilter: ['d', 'points', 'transform']});
  setTimeout(finish, 8000);
  free[turn % free.length].click();
})"""


def all_visits() -> list[Measured]:
    """First view, then clicks, against a server that has had one visitor."""
    path = find()
    if path is None:
        raise RuntimeError("no browser: type make bench")
    with Server() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        cold, _ = _first_view(browser, server)
        views = [_first_view(browser, server) for _ in range(3)]
        made = [
            Measured(
                "first view, time",
                median([seconds for seconds, _ in views]),
                "s",
                5,
                {"first visitor of a fresh server": cold},
            ),
            Measured("first view, compressed", max(sent for _, sent in views) / 1e6, "MB", 4),
            *_reload(browser, server),
            *_clicks(browser, server),
        ]
        browser.close()
    return made


#: resolves with the milliseconds from the navigation to the first figure in view and to the last
#: of all, once none is missing
_DRAWN = """() => new Promise(done => {
  const seen = new Map(), all = () => [...document.querySelectorAll('[data-testid=stPlotlyChart]')];
  const look = () => {
    for (const one of all()) {
      if (!seen.has(one) && one.querySelector('.main-svg')) {
        seen.set(one, [performance.now(), one.getBoundingClientRect().top < innerHeight]);
      }
    }
    const app = document.querySelector('[data-testid=stApp]');
    const runs = app?.getAttribute('data-test-script-state') !== 'notRunning';
    if (runs || !seen.size || all().some(one => !seen.has(one))) { setTimeout(look, 10); return; }
    const times = [...seen.values()].sort((a, b) => a[0] - b[0]);
    done([(times.find(one => one[1]) ?? times[0])[0], times.at(-1)[0]]);
  };
  look();
})"""


def _reload(browser: Browser, server: Server) -> list[Measured]:
    """A page loaded again with everything kept: its first figure in view, and the last of all."""
    seen = visit(browser)
    seen.open(server.base + PAGE)
    times = []
    for _ in range(RELOADS):
        seen.page.reload(wait_until="commit")
        times.append(seen.page.evaluate(_DRAWN))
        settle(seen.page, 60)
    seen.page.context.close()
    first, last = (median([one[at] / 1000 for one in times]) for at in (0, 1))
    return [
        Measured("reload, first figure in view", first, "s", 1),
        Measured("reload, last figure", last, "s", 2),
    ]


def _first_view(browser: Browser, server: Server) -> tuple[float, float]:
    """Seconds and bytes of one visit with nothing cached."""
    seen = visit(browser)
    requests: list[Request] = []
    seen.page.context.on("requestfinished", lambda request: requests.append(request))
    frames = _count_frames(seen.page)
    began = time.monotonic()
    seen.page.goto(server.base + "/?lang=en", wait_until="domcontentloaded")
    seconds = settle(seen.page, 60) - began
    sizes = [request.sizes() for request in requests]
    sent = sum(s["responseBodySize"] + s["responseHeadersSize"] for s in sizes)
    seen.page.context.close()
    return seconds, sent + sum(frames)


def _count_frames(page: Page) -> list[int]:
    """Bytes of the websocket messages the page receives from now on, added as they come.

    The browser tells them unpacked; where packing was agreed on, they are packed again, each by
    itself: a little more than went over the line.
    """
    sizes: list[int] = []
    packed = [False]

    def agree(event: dict[str, Any]) -> None:
        packed[0] = "permessage-deflate" in str(event["response"]["headers"])

    def note(event: dict[str, Any]) -> None:
        frame = event["response"]
        text = frame["payloadData"]
        body = base64.b64decode(text) if frame["opcode"] == 2 else text.encode()
        sizes.append(len(zlib.compress(body)) if packed[0] else len(body))

    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.webSocketHandshakeResponseReceived", agree)
    session.on("Network.webSocketFrameReceived", note)
    return sizes


def _clicks(browser: Browser, server: Server) -> list[Measured]:
    """Milliseconds from a click to the last change of a chart, and bytes per click."""
    seen: Visit = visit(browser)
    frames = _count_frames(seen.page)
    seen.open(server.base + PAGE)
    waits, sent = [], []
    for turn in range(CLICKS + 3):
        before = sum(frames)
        wait = seen.page.evaluate(_CLICK, [CONTROL, turn])
        settle(seen.page)
        if wait is None:
            raise RuntimeError("a click changed no chart")
        if turn >= 3:
            waits.append(float(wait))
            sent.append((sum(frames) - before) / 1e3)
    seen.page.context.close()
    return [
        Measured(
            "click to redrawn chart, p95",
            share(waits, 0.95),
            "ms",
            400,
            {"median": median(waits), "clicks": len(waits)},
        ),
        Measured("websocket, per interaction", max(sent), "KB", 20, {"median": median(sent)}),
    ]
