"""A page of another site, in a real browser: its script reads the API, its pictures are shown."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page

from tests.serving import Server


class Portal(BaseHTTPRequestHandler):
    """A page that holds nothing."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>portal</title>")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def portal(browser: Browser) -> Iterator[Page]:
    """A page of another origin: the same host, another port."""
    site = ThreadingHTTPServer(("127.0.0.1", 0), Portal)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{site.server_port}/")
    yield page
    page.close()
    site.shutdown()


READ = """async ([address, headers]) => {
  const answer = await fetch(address, {headers});
  const named = ["ETag", "Link", "Content-Disposition"].map(name => answer.headers.get(name));
  return [answer.status, ...named, await answer.text()];
}"""


def test_a_script_reads_an_answer_and_asks_again(portal: Page, server: Server) -> None:
    address = server.base + "/api/v1/series/aktau-tonnes.csv"
    status, tag, link, file, text = portal.evaluate(READ, [address, {}])
    assert status == 200
    assert tag.startswith('W/"') and 'rel="describedby"' in link
    assert file.startswith("attachment")
    assert "period" in text
    again = portal.evaluate(READ, [address, {"If-None-Match": tag}])
    assert again[0] in (200, 304)  # a browser may answer from what it holds


@pytest.mark.parametrize(
    ("path", "accept", "status", "key"),
    [
        ("/api/v1/series/none-such", "*/*", 404, "unknown-series"),
        ("/api/v1/nodes?limit=x", "*/*", 422, "bad-parameter"),
        ("/api/v1/nodes", "image/png", 406, "not-acceptable"),
    ],
)
def test_a_script_reads_what_is_wrong(
    path: str, accept: str, status: int, key: str, portal: Page, server: Server
) -> None:
    answered, *_, text = portal.evaluate(READ, [server.base + path, {"Accept": accept}])
    assert (answered, f"/api#{key}" in text) == (status, True)


def test_a_script_reads_nothing_but_the_api(portal: Page, server: Server) -> None:
    for path in ("/", "/healthz", "/_stcore/host-config"):
        with pytest.raises(Exception, match="Failed to fetch"):
            portal.evaluate(READ, [server.base + path, {}])


SHOW = """address => new Promise(done => {
  const picture = new Image();
  picture.onload = () => done(picture.naturalWidth);
  picture.onerror = () => done(0);
  picture.src = address;
})"""


def test_figures_are_shown_where_pages_may_be(
    portal: Page, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One setting for both: without other sites in it a figure is not shown elsewhere."""
    portal.goto(portal.url.replace("127.0.0.1", "localhost"))
    assert portal.evaluate(SHOW, f"{server.base}/app/static/icon.png") == 0
    monkeypatch.setenv("CORRIDOR_FRAME_ANCESTORS", "https://portal.example")
    with Server() as other:
        for form in ("svg", "png"):
            assert portal.evaluate(SHOW, f"{other.base}/api/v1/brief/corridors.{form}") > 100
