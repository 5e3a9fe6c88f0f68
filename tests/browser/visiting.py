"""A visitor with a real browser: opens an address, writes down what happens, waits for rest."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import numpy as np
from PIL import Image
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    ViewportSize,
    WebError,
)
from playwright.sync_api import Error as PlaywrightError

from tests.serving import is_local

#: features of the browser that are off: the driver's own choice, which this replaces, and the
#: pages that Chromium draws its address bar with, each window anew, a second of work
_OFF = (
    "AimEnabled AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose "
    "HttpsFirstBalancedModeAutoEnable HttpsUpgrades LensOverlay MediaRouter "
    "NetworkTimeServiceQuerying OptimizationHints PaintHolding PreconnectToSearch "
    "ThirdPartyStoragePartitioning WebUIOmniboxAimPopup WebUIOmniboxFullPopup WebUIOmniboxPopup"
).split()

#: headless Chromium in software, and nothing of its own over the network
FLAGS = [
    *(
        "--no-sandbox --disable-quic --no-first-run --disable-background-networking "
        "--disable-component-update --disable-sync --use-gl=angle --use-angle=swiftshader "
        "--enable-unsafe-swiftshader --ignore-gpu-blocklist "
        "--disable-gpu-compositing --disable-gpu-rasterization"
    ).split(),
    f"--disable-features={','.join(_OFF)}",
]

#: said by Streamlit or the driver on every sub-page, harmless (see `_harmless`)
_PROBES = ("/_stcore/health", "/_stcore/host-config")

_AT_REST = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  if (!app || app.getAttribute('data-test-script-state') !== 'notRunning') return false;
  if (document.querySelector('[data-testid=stSkeleton]')) return false;
  const whole = (outer, inner) =>
    [...document.querySelectorAll(`[data-testid=${outer}]`)].every(e => e.querySelector(inner));
  return !!document.querySelector('[data-testid=stMain]')
    && whole('stPlotlyChart', '.main-svg') && whole('stDeckGlJsonChart', 'canvas');
}"""


@dataclass
class Visit:
    """One window: its page and everything it asked for or complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    name: str = ""
    lang: str = ""
    wished: str = ""
    size: ViewportSize | None = None

    def open(self, address: str, seconds: float = 60) -> Visit:
        """Go to an address and wait until it is drawn."""
        self.page.goto(address, wait_until="domcontentloaded")
        settle(self.page, seconds)
        return self

    def foreign(self) -> list[str]:
        """Requests, of the page or of its workers, to any other host."""
        return [url for url in self.requests if not stays(url)]

    def until(self, true: Callable[[], bool], seconds: float = 20) -> bool:
        """Whether something of this window, its address too, becomes true in time."""
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                return False
            self.page.wait_for_timeout(50)  # the driver learns of a new address only meanwhile
        return True

    def text(self) -> str:
        """All the words on the page now."""
        return self.page.inner_text("[data-testid=stApp]")


def visit(browser: Browser, **settings: object) -> Visit:
    """A new visitor; settings are those of a playwright context (viewport, user_agent …)."""
    chosen: dict = {"viewport": {"width": 1366, "height": 768}, "color_scheme": "light"} | settings
    context: BrowserContext = browser.new_context(**chosen)
    context.set_default_timeout(20_000)
    made = Visit(context.new_page())
    made.size = made.page.viewport_size
    context.on("request", lambda request: made.requests.append(request.url))
    context.on("page", lambda page: page.on("websocket", lambda s: made.requests.append(s.url)))
    made.page.on("websocket", lambda socket: made.requests.append(socket.url))
    context.on("console", lambda message: _listen(made, message))
    context.on("weberror", lambda error: made.complaints.append(_uncaught(error)))
    return made


class Windows:
    """Windows lent to visitors. One that comes back forgets all it was told and is lent again to
    whoever wishes the same: its scripts are compiled, which is half of what a visit costs."""

    #: windows kept at most
    MOST = 4

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self._free: list[tuple[str, Visit]] = []

    def lend(self, **settings: object) -> Visit:
        """A visitor who was never here; settings as of :func:`visit`."""
        wished = repr(sorted(settings.items()))
        for at, (known, made) in enumerate(self._free):
            if known == wished:
                del self._free[at]
                return made
        made = visit(self.browser, **settings)
        made.wished = wished
        return made

    def take_back(self, made: Visit) -> None:
        """Keep the window for another visitor, or close it."""
        if not made.wished or not _forgets(made):
            made.page.context.close()
            return
        self._free.append((made.wished, made))
        if len(self._free) > self.MOST:
            self._free.pop(0)[1].page.context.close()


def is_waiting(page: Page) -> bool:
    """Whether a window is lent to nobody."""
    return page.url.endswith(_PROBES[0])


def _forgets(made: Visit) -> bool:
    """Leave for a bare page of the same server, which keeps the process, without memories.

    However a server was started, it says there that it is well.
    """
    page, context = made.page, made.page.context
    if page.is_closed() or not page.url.startswith("http"):
        return False
    try:
        for other in context.pages:
            if other is not page:
                other.close()
        if made.size and page.viewport_size != made.size:
            page.set_viewport_size(made.size)
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
        context.clear_cookies()
        page.goto(urljoin(page.url, _PROBES[0]))
    except PlaywrightError:  # the server has gone, or the page with it
        return False
    page.wait_for_timeout(50)  # what the page before still has to say is said meanwhile
    made.requests.clear()
    made.complaints.clear()
    made.name = made.lang = ""
    return True


def stays(url: str) -> bool:
    """Whether a request stays on this host."""
    parts = urlsplit(url)
    return parts.scheme in ("data", "blob", "about") or is_local(parts.hostname or "")


def _listen(made: Visit, message: ConsoleMessage) -> None:
    if message.type == "error" and not _harmless(message):
        made.complaints.append(f"{message.text} ({message.location.get('url', '')})")


def _uncaught(error: WebError) -> str:
    """An error of a script with the first places it went through, so that it can be found."""
    stack = str(getattr(error.error, "stack", "") or "").splitlines()
    places = [line.strip() for line in stack if line.lstrip().startswith("at ")][:4]
    return " ".join([f"uncaught: {error.error}", *places])


def _harmless(message: ConsoleMessage) -> bool:
    # On /<page> Streamlit first asks below the page's own path, is told 404 and asks at the root.
    url = message.location.get("url", "")
    return "404" in message.text and urlsplit(url).path.endswith(_PROBES)


def settle(page: Page, seconds: float = 30) -> float:
    """Wait until the script has run, the charts are drawn and the page stays as it is; since when
    it has (``time.monotonic``), for the wait that shows it is ours and not the visitor's."""
    page.wait_for_function(_AT_REST, timeout=seconds * 1000)
    since, before = time.monotonic(), -1
    until = since + seconds
    while time.monotonic() < until:
        moment, now = time.monotonic(), page.evaluate("document.querySelectorAll('*').length")
        at_rest = page.evaluate(_AT_REST)
        if now == before and at_rest:
            return since
        if before >= 0:
            since = moment
        before = now
        page.wait_for_timeout(250)
    raise AssertionError("the page does not come to rest")


def picture(page: Page, selector: str) -> Image.Image:
    """What an element looks like now."""
    return Image.open(io.BytesIO(page.locator(selector).first.screenshot())).convert("RGB")


def share_of(image: Image.Image, hex_colour: str, within: int = 6) -> float:
    """Share of an image's pixels that have a colour, each channel within a tolerance."""
    wanted = [int(hex_colour[i : i + 2], 16) for i in (1, 3, 5)]
    apart = np.abs(np.asarray(image, dtype=int) - wanted).max(axis=2)
    return float((apart <= within).mean())
