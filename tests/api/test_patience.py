"""Who keeps the server waiting is let go of, and the server itself ends when it is told to."""

from __future__ import annotations

import http.client
import json
import signal
import socket
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, suppress

import psutil
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.serving import Server

#: seconds this server waits, and a test for it: a busy machine is slow
PATIENCE, LONG = 2, 60
HEAD = b"GET /api/v1/series?limit=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n"
SOCKET = HEAD.replace(b"/api/v1/series?limit=1", b"/_stcore/stream") + (
    b"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
#: a run of the first page
RUN = BackMsg()
RUN.rerun_script.query_string = "lang=en"
#: what never becomes a request: said at first, then again and again
TRICKLES = {
    "line": (b"GET /api", b"a"),
    "headers": (HEAD, b"X: y\r\n"),
    "body": (
        b"PUT /_stcore/upload_file/a/b HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900",
        b"",
    ),
    "chunks": (
        b"POST /api HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"1",
    ),
    "nothing": (b"", b""),
    "between two": (HEAD + b"\r\n", b"\r\n"),
}


@pytest.fixture(scope="module")
def hasty() -> Iterator[Server]:
    """A server that waits two seconds, and asks silent websockets after three."""
    with Server(
        CORRIDOR_PATIENCE=str(PATIENCE), STREAMLIT_SERVER_WEBSOCKET_PING_INTERVAL="3"
    ) as running:
        yield running


def count_held(server: Server) -> int:
    """Connections that the server holds."""
    held = psutil.Process(server.process.pid).net_connections(kind="tcp")
    return sum(one.status in ("ESTABLISHED", "CLOSE_WAIT") for one in held)


def wait_until_gone(server: Server) -> None:
    until = time.monotonic() + LONG
    while count_held(server):
        assert time.monotonic() < until, "connections are kept"
        time.sleep(0.1)


def open_link(server: Server, content: bytes) -> socket.socket:
    link = socket.create_connection(("127.0.0.1", server.port), timeout=LONG)
    link.sendall(content)
    return link


@pytest.mark.parametrize("kind", TRICKLES)
def test_requests_that_trickle_are_ended(hasty: Server, kind: str) -> None:
    """Twenty of a kind at once; others are answered meanwhile, and nothing is a fault."""
    first, more = TRICKLES[kind]
    with ExitStack() as all_of_them:
        links = [all_of_them.enter_context(open_link(hasty, first)) for _ in range(20)]
        assert fetch(hasty, "/healthz")[0] == 200
        until = time.monotonic() + LONG
        while links:
            assert time.monotonic() < until, "connections are kept"
            time.sleep(0.2)
            links = [link for link in links if goes_on(link, more)]
    wait_until_gone(hasty)
    assert "Traceback" not in hasty.output()


def goes_on(link: socket.socket, more: bytes) -> bool:
    """Whether a connection is still open, having said a little more."""
    try:
        link.sendall(more)
        link.settimeout(0.001)
        return bool(link.recv(65536))
    except TimeoutError:
        return True
    except OSError:
        return False
    finally:
        with suppress(OSError):
            link.settimeout(LONG)


def test_who_trickles_is_told(hasty: Server) -> None:
    with open_link(hasty, HEAD) as link:
        assert link.recv(65536).startswith(b"HTTP/1.1 408 ")
        assert link.recv(65536) == b""


def fetch(server: Server, path: str) -> tuple[int, bytes]:
    with urllib.request.urlopen(server.base + path, timeout=LONG) as answer:
        return answer.status, answer.read()


def test_websockets_that_ask_for_nothing_are_ended(hasty: Server) -> None:
    """Two hundred handshakes, and one that answers pings but never asks for a page."""
    with ExitStack() as all_of_them:
        for _ in range(200):
            all_of_them.enter_context(open_link(hasty, SOCKET))
        with open_page(hasty) as alive, pytest.raises(ConnectionClosed) as closed:
            alive.recv(timeout=LONG)
        assert closed.value.rcvd is not None and closed.value.rcvd.code == 1008
        wait_until_gone(hasty)
    assert "Traceback" not in hasty.output()


def test_a_page_stays_and_a_silent_one_goes(hasty: Server) -> None:
    """Who has asked for a page may be silent, also when it connects again; whose other side
    answers no ping is let go of."""
    with open_page(hasty) as first:
        session = run_page(first)
    with open_page(hasty) as page, open_page(hasty, session) as again:
        run_page(page)
        time.sleep(PATIENCE + 1)
        for link in (page, again):
            assert link.ping().wait(LONG)
    with open_link(hasty, SOCKET) as silent:
        assert silent.recv(12) == b"HTTP/1.1 101"
        content = RUN.SerializeToString()
        silent.sendall(bytes([0x82, 0x80 | len(content), 0, 0, 0, 0]) + content)
        wait_until_gone(hasty)


def open_page(server: Server, session: str = "") -> connect:
    """A page's websocket, of a session that it had before."""
    names = ["streamlit", "none", session] if session else ["streamlit"]
    return connect(
        server.base.replace("http", "ws") + "/_stcore/stream",
        origin=server.base,  # type: ignore[arg-type]
        subprotocols=names,  # type: ignore[arg-type]
        max_size=None,
    )


def run_page(link: ClientConnection) -> str:
    """Run the page to its end; code of its session."""
    link.send(RUN.SerializeToString())
    session, answer = "", ForwardMsg()
    while answer.WhichOneof("type") != "script_finished":
        answer.ParseFromString(link.recv(timeout=LONG, decode=False))
        session = answer.new_session.initialize.session_id or session
    return session


def test_what_unpacks_to_more_is_refused_before(hasty: Server) -> None:
    """180 MB of nothing are 180 kB on their way; the server's memory does not see them."""
    before = hasty.memory()
    with open_page(hasty) as large, pytest.raises(ConnectionClosed) as closed:
        send_and_read(large, bytes(180_000_000))
    assert closed.value.rcvd is not None and closed.value.rcvd.code == 1009
    assert hasty.memory() - before < 10_000_000


def send_and_read(link: ClientConnection, content: bytes) -> None:
    """Send a message and read until the other side ends."""
    link.send(content)
    while True:
        link.recv(timeout=LONG)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "gzip, identity"])
def test_a_packed_body_is_refused(hasty: Server, coding: str) -> None:
    link = http.client.HTTPConnection("127.0.0.1", hasty.port, timeout=LONG)
    for path in ("/_stcore/upload_file/a/b", "/api/v1/series"):
        link.request("PUT", path, b"x" * 100, {"Content-Encoding": coding, "Accept-Language": "ru"})
        answer = link.getresponse()
        said = json.loads(answer.read())
        assert (answer.status, said["type"]) == (415, "/api#packed")
        assert answer.getheader("accept-encoding") == "identity"
    link.request("GET", "/healthz", headers={"Content-Encoding": coding})
    assert link.getresponse().status == 200, "without a body there is nothing packed"
    link.close()


def test_a_signal_to_end_lets_answers_end() -> None:
    """A file under way comes whole, no process stays, and all is well."""
    with Server() as running:
        link = http.client.HTTPConnection("127.0.0.1", running.port, timeout=2 * LONG)
        link.request("GET", "/api/v1/brief/corridors?format=pdf")
        process = psutil.Process(running.process.pid)
        until = time.monotonic() + LONG
        while not process.children():
            assert time.monotonic() < until
            time.sleep(0.02)
        family = process.children(recursive=True)
        for one in (process, *family):  # as a service manager sends it
            one.send_signal(signal.SIGTERM)
        answer = link.getresponse()
        body = answer.read()
        assert (answer.status, body[:5], body.rstrip()[-5:]) == (200, b"%PDF-", b"%%EOF")
        assert running.process.wait(LONG) == 0
        assert psutil.wait_procs(family, timeout=LONG)[1] == []
        assert "Traceback" not in running.output()
