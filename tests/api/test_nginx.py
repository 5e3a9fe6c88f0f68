"""Behind a real nginx, by HTTPS: hosts of the websocket, and whose word is taken for who asks."""

from __future__ import annotations

import http.client
import json
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.proxying import (
    NAME,
    Change,
    Nginx,
    block_upgrade,
    come_from,
    leave_port_out,
    name_host,
    needs_nginx,
    replace_host,
    serve_at_root,
)
from tests.serving import Server

pytestmark = needs_nginx
#: addresses of this host that stand for other machines: a proxy that is trusted, one that is not
TRUSTED, OTHER = "127.0.0.5", "127.0.0.6"
BURST = 3
SERIES = "/api/v1/series/aktau-tonnes"


@pytest.fixture(scope="module")
def behind() -> Iterator[Server]:
    """A server of a ministry, with a proxy on another machine."""
    settings = {
        "HOSTS": f"{NAME} *.gov.example",
        "CORRIDOR_TRUSTED_PROXIES": TRUSTED,
        "CORRIDOR_API_RATE": "1",
        "CORRIDOR_API_BURST": str(BURST),
    }
    with Server(**settings) as running:
        yield running
        assert "Traceback" not in running.output()


@pytest.fixture
def nginx(behind: Server) -> Iterator[Callable[..., Nginx]]:
    """Starts an nginx before it at the root of its host, changed as a test wants."""
    made: list[Nginx] = []

    def start(*changes: Change) -> Nginx:
        made.append(Nginx(behind.port, serve_at_root, *changes))
        return made[-1]

    yield start
    for one in made:
        one.stop()


def get(
    proxy: Nginx, path: str, client: str, host: str = "", **headers: str
) -> tuple[int, dict[str, str], Any]:
    """Status, headers and JSON of an answer to a client at an address of this host."""
    link = http.client.HTTPSConnection(
        "localhost", proxy.port, context=proxy.trust(), source_address=(client, 0), timeout=60
    )
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    link.request("GET", path, headers={"Host": host or f"{NAME}:{proxy.port}", **named})
    answer = link.getresponse()
    body = json.loads(answer.read())
    link.close()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, body


def open_page(proxy: Nginx, host: str, origin: str) -> int:
    """Status of a page's websocket (101), which is then used, asked for at a host by a page of an
    origin."""
    try:
        with connect(
            f"wss://{host}/_stcore/stream",
            sock=socket.create_connection(("127.0.0.1", proxy.port)),
            ssl=proxy.trust(),
            server_hostname=NAME,
            origin=origin,  # type: ignore[arg-type]
            subprotocols=["streamlit"],  # type: ignore[list-item]
            open_timeout=60,
        ) as page:
            run = BackMsg()
            run.rerun_script.query_string = ""
            page.send(run.SerializeToString())
            assert len(page.recv(timeout=60)) > 10
    except InvalidStatus as refused:
        return refused.response.status_code
    return 101


@pytest.mark.parametrize("change", [None, leave_port_out, replace_host, name_host])
def test_a_page_of_a_named_host_is_live(change: Change | None, nginx: Callable[..., Nginx]) -> None:
    """At any port, by a pattern too, and whatever host the proxy asks for."""
    proxy = nginx(*([change] if change else []))
    for host in (f"{NAME}:{proxy.port}", NAME, "a.gov.example:8443", "localhost:8080"):
        if change in (replace_host, leave_port_out) and host.startswith("localhost"):
            continue  # what is not named has to be the very host that is asked for
        assert open_page(proxy, host, f"https://{host}") == 101, host
    for other in ("evil.example", "gov.example", f"{NAME}.evil.example"):
        assert open_page(proxy, other, f"https://{other}") == 403, other
        assert open_page(proxy, f"{NAME}:{proxy.port}", f"https://{other}") == 403, other


def test_a_proxy_without_upgrade_gives_no_websocket(nginx: Callable[..., Nginx]) -> None:
    proxy = nginx(block_upgrade)
    assert open_page(proxy, NAME, f"https://{NAME}") == 404


@pytest.mark.parametrize("change", [None, name_host, come_from(TRUSTED)])
def test_an_answer_is_at_the_address_that_was_asked(
    change: Change | None, nginx: Callable[..., Nginx]
) -> None:
    proxy = nginx(*([change] if change else []))
    client = "127.0.0.21" if change is None else f"127.0.0.{22 + (change is name_host)}"
    status, head, body = get(proxy, SERIES, client)
    assert (status, body["meta"]["address"]) == (200, f"https://{NAME}:{proxy.port}{SERIES}")
    assert f"<https://{NAME}:{proxy.port}/api>" in head["link"]
    assert "strict-transport-security" in head
    assert get(proxy, "/healthz", client, "evil.example")[0] == 421
    spoofed = get(proxy, SERIES, client, x_forwarded_host="evil.example", x_forwarded_proto="http")
    assert spoofed[2]["meta"]["address"] == body["meta"]["address"], "nginx says its own"


def test_an_unknown_proxy_is_a_client_like_any_other(nginx: Callable[..., Nginx]) -> None:
    """What it says of scheme and client is ignored: its visitors share its rate."""
    proxy = nginx(come_from(OTHER))
    _, head, body = get(proxy, SERIES, "127.0.0.31")
    assert body["meta"]["address"] == f"http://{NAME}:{proxy.port}{SERIES}"
    assert "strict-transport-security" not in head
    answers = [get(proxy, SERIES, f"127.0.0.{n}")[0] for n in range(32, 32 + BURST)]
    assert answers == [*[200] * (BURST - 1), 429]


def test_rates_count_the_client_behind_a_trusted_proxy(nginx: Callable[..., Nginx]) -> None:
    """Each its own, whatever it writes of itself."""
    proxy = nginx(come_from(TRUSTED))
    for client in ("127.0.0.41", "127.0.0.42"):
        answers = [
            get(proxy, SERIES, client, x_forwarded_for=f"198.51.100.{n}, 203.0.113.{n}")[0]
            for n in range(BURST + 1)
        ]
        assert answers == [*[200] * BURST, 429], client


def test_headers_of_a_visitor_who_comes_straight_are_ignored(behind: Server) -> None:
    """Nobody is a proxy by saying so."""
    link = http.client.HTTPConnection(
        "127.0.0.1", behind.port, source_address=("127.0.0.51", 0), timeout=60
    )
    forwarded = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": NAME}
    link.request("GET", SERIES, headers=forwarded)
    body = json.loads(link.getresponse().read())
    assert body["meta"]["address"] == f"http://127.0.0.1:{behind.port}{SERIES}"
    link.close()


@pytest.fixture
def two(behind: Server) -> Iterator[list[Server]]:
    """Two processes, as README says for four hundred visitors; the first may be stopped."""
    one = Server(HOSTS=NAME)
    yield [one.ready(180), behind]
    one.stop()


def count_visitors(server: Server) -> int:
    """Pages that are open in a process, by its own metrics."""
    answer = httpx.get(f"{server.base}/metrics")
    found = re.search(r"^corridor_sessions (\d+)", answer.text, re.M)
    assert found
    return int(found[1])


def take_seat(proxy: Nginx) -> str:
    """The cookie that a visitor gets with the first page, and no file brings."""
    link = http.client.HTTPSConnection("localhost", proxy.port, context=proxy.trust())
    seats = []
    for path, accept in (("/traffic", "text/html"), ("/app/static/icon.png", "image/*")):
        link.request("GET", path, headers={"Host": NAME, "Accept": accept})
        answer = link.getresponse()
        answer.read()
        seats += [one for one in answer.msg.get_all("Set-Cookie", []) if "corridor_seat" in one]
    link.close()
    (seat,) = seats
    assert "Secure" in seat and "HttpOnly" in seat
    return seat.split(";")[0]


def test_a_visitor_stays_with_one_of_two_processes(two: list[Server]) -> None:
    """Visits are shared out by the cookie; what a visit asks for goes where it is held, also when
    the page is opened again; without one process the other goes on."""
    proxy = Nginx(two[0].port, serve_at_root, second=two[1].port)
    try:
        with ExitStack() as held:
            at: dict[str, int] = {}
            for _ in range(12):
                seat, before = take_seat(proxy), [count_visitors(one) for one in two]
                for _ in range(2):
                    held.enter_context(open_socket(proxy, seat))
                change = [count_visitors(one) - was for one, was in zip(two, before, strict=True)]
                assert sorted(change) == [0, 2], "both windows of a visitor are with one process"
                at[seat] = change.index(2)
            assert set(at.values()) == {0, 1}
        gone = next(seat for seat, place in at.items() if place == 0)
        two[0].stop()
        with open_socket(proxy, gone):
            assert count_visitors(two[1]) == 1
    finally:
        proxy.stop()


def open_socket(proxy: Nginx, cookie: str) -> ClientConnection:
    """A page's websocket with a cookie."""
    return connect(
        f"wss://{NAME}:{proxy.port}/_stcore/stream",
        sock=socket.create_connection(("127.0.0.1", proxy.port)),
        ssl=proxy.trust(),
        server_hostname=NAME,
        origin=f"https://{NAME}",  # type: ignore[arg-type]
        subprotocols=["streamlit"],  # type: ignore[list-item]
        additional_headers={"Cookie": cookie},
        open_timeout=60,
    )
