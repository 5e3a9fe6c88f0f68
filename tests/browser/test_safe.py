"""The policy of every page, met by a browser: nothing is blocked that is ours, all else is."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator

import pytest

from corridor.language import LANGUAGES, languages
from tests.browser.axe import AXE
from tests.browser.visiting import Visit
from tests.serving import Server


def test_the_policy_stops_what_is_not_ours(server: Server, visitor: Callable[..., Visit]) -> None:
    """And it is heard: no page has a complaint (test_pages), so that nothing of ours is stopped."""
    seen = visitor().open(server.base + "/trade?lang=en")
    assert seen.complaints == []
    done = seen.page.evaluate(
        """async () => {
          const inline = document.createElement('script');
          inline.textContent = 'window.__ran = true';
          document.body.append(inline);
          const out = await fetch('http://192.0.2.1/').then(() => 'sent', () => 'blocked');
          return [window.__ran === true, out];
        }"""
    )
    assert done == [False, "blocked"]
    heard = [said for said in seen.complaints if "Content Security Policy" in said]
    assert any("script-src" in said for said in heard), seen.complaints
    assert any("connect-src" in said for said in heard), seen.complaints


def test_cookies_stay_on_this_site(server: Server, visitor: Callable[..., Visit]) -> None:
    seen = visitor().open(server.base + "/?lang=en")
    cookies = seen.page.context.cookies()
    assert cookies
    for cookie in cookies:
        assert cookie.get("sameSite") == "Strict"
        assert cookie.get("httpOnly") or cookie.get("name") == "_streamlit_xsrf"


@pytest.fixture
def portal(server: Server) -> Iterator[str]:
    """A page of another origin that frames the dashboard."""

    class Framing(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f'<iframe src="{server.base}/?embed=true"></iframe>'.encode())

        def log_message(self, *_: object) -> None:
            """Nothing is written."""

    serving = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Framing)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}/"
    serving.shutdown()


def test_another_site_may_not_frame_a_page(portal: str, visitor: Callable[..., Visit]) -> None:
    seen = visitor(own=True)
    seen.page.goto(portal)
    seen.page.wait_for_timeout(1500)
    assert any("frame-ancestors" in said for said in seen.complaints)
    assert not any(url.startswith("ws") for url in seen.requests)


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_the_api(
    lang: str, scheme: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor(color_scheme=scheme, viewport={"width": 390, "height": 844})
    seen.page.goto(f"{server.base}/api?lang={lang}")
    seen.page.evaluate("document.fonts.ready")
    assert seen.complaints == []
    assert seen.foreign() == []
    assert seen.page.evaluate("document.documentElement.lang") == LANGUAGES[lang].tag
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 390
    faces = seen.page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    )
    assert {"Source Sans", "Corridor Serif"} <= {face.strip('"') for face in faces}
    seen.page.get_by_role("link", name="series?headline=true").click()
    assert '"data":' in seen.page.inner_text("body")


def test_axe_finds_nothing_serious_on_the_page_of_the_api(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    for scheme in ("light", "dark"):
        seen = visitor(color_scheme=scheme, bypass_csp=True)
        seen.page.goto(f"{server.base}/api?lang=ru")
        seen.page.evaluate(AXE)
        found = seen.page.evaluate(
            """async () => (await axe.run(document)).violations
                 .filter(v => ['serious', 'critical'].includes(v.impact))
                 .map(v => [v.id, v.nodes.map(n => n.html.slice(0, 120))])"""
        )
        assert found == []
