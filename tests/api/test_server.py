"""The served process as a hostile client meets it: raw addresses, websockets, files, caching."""

from __future__ import annotations

import gzip
import http.client
import json
import re
import socket
import tomllib
from importlib.resources import files
from typing import Any

import duckdb
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from corridor.topics.addresses import PAGES
from corridor.warehouse import tables
from tests.aside import aside
from tests.serving import Server
from tests.source import read

Answer = tuple[int, dict[str, str], bytes]


def get(server: Server, path: str, **headers: str) -> Answer:
    """One request, its address sent as it is written."""
    link = http.client.HTTPConnection(server.base.removeprefix("http://"), timeout=60)
    link.putrequest("GET", path, skip_host="host" in headers, skip_accept_encoding=True)
    for name, value in headers.items():
        link.putheader(name.replace("_", "-"), value)
    link.endheaders()
    answer = link.getresponse()
    said = answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    link.close()
    return said


#: each should give no file of the host; the secret is a line that only the host's files have
STEPS = [
    "/app/static/../app.py",
    "/app/static/../../../../../etc/passwd",
    "/app/static/%2e%2e/app.py",
    "/app/static/..%2fapp.py",
    "/app/static/%2e%2e%2fapp.py",
    "/app/static/%252e%252e/app.py",
    "/app/static/..%5capp.py",
    "/app/static//etc/passwd",
    "/app/static/%2fetc/passwd",
    "/app/static/icon.png%00.py",
    "/app/static/./../app.py",
    "/app/static/geo/../../app.py",
    "/static/../../../../etc/passwd",
    "/static/%2e%2e/%2e%2e/app.py",
    "//etc/passwd",
    "/media/../app.py",
    "/component/../app.py",
    "/component/x/../../app.py",
    "/api/v1/../../app.py",
    "/api/v1/series/..%2f..%2fapp.py",
    "/api/v1/nodes/%2e%2e%2fapp",
    "/_stcore/../app.py",
    "/app/static/~root/.profile",
    "/app/static/file:///etc/passwd",
    "/_stcore/bidi-components/x/../../../app.py",
    "/%2e%2e/app.py",
    "/..%c0%af..%c0%afapp.py",
]


@pytest.mark.parametrize("path", STEPS)
def test_no_path_leads_to_a_file_of_the_host(path: str, server: Server) -> None:
    status, _, body = get(server, path)
    assert status < 500
    assert b"root:" not in body
    assert b"frame.run()" not in body
    assert b"Traceback" not in body
    if status == 200:  # Streamlit answers what it does not know with its page
        assert b'<div id="root">' in body


def ask_raw(server: Server, target: str) -> bytes:
    """The answer to a request line, byte for byte."""
    host = server.base.removeprefix("http://")
    with socket.create_connection(("127.0.0.1", server.port)) as link:
        link.sendall(f"{target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        return b"".join(iter(lambda: link.recv(65536), b""))


@pytest.mark.parametrize("target", ["GET *", "OPTIONS *x", "GET *?lang=ru"])
def test_the_server_itself_is_no_page(target: str, server: Server) -> None:
    answer = ask_raw(server, target)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b'"/api#bad-request"' in answer


def test_what_the_server_itself_answers(server: Server) -> None:
    """`OPTIONS *` asks no path at all (RFC 9110, 9.3.7)."""
    head, _, body = ask_raw(server, "OPTIONS *").partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 204 ")
    assert b"\r\nallow: GET, HEAD, OPTIONS\r\n" in head
    assert body == b""


VALUES = [
    "../../etc/passwd",
    "file:///etc/passwd",
    "/etc/passwd",
    "' OR 1=1 --",
    "a" * 4000,
    "'; ATTACH '/etc/passwd'; --",
    "read_csv('/etc/passwd')",
    "<script>alert(1)</script>",
    "99999999999999999999999",
    "-1",
    "NaN",
    "Infinity",
    "1e400",
    "null",
    "\u202e\u2066",
    "${jndi:ldap://x}",
    "{{7*7}}",
    "%25%32%65",
    "中" * 200,
]


@pytest.mark.parametrize("page", PAGES)
def test_hostile_addresses_of_pages_are_answered(page: str, server: Server) -> None:
    """The page itself says what it did not understand; the server gives no error."""
    from urllib.parse import quote

    path = "/" if page == PAGES[0] else f"/{page}"
    for name in ("lang", "node", "series", "from", "v", "theme", "figure"):
        for value in VALUES:
            status, head, body = get(server, f"{path}?{name}={quote(value)}")
            assert status == 200
            assert b'<div id="root">' in body
            assert b"alert(1)" not in body
            assert head["content-type"].startswith("text/html")
    for raw in ("%00", "%ff%fe", "a\\b"):
        status, head, body = get(server, f"{path}?node={raw}")
        assert status in (200, 400)
        if status == 400:
            assert json.loads(body)["title"] == "Request not understood"
    assert "Traceback" not in server.output()


def test_a_websocket_of_another_page_is_refused(server: Server) -> None:
    address = server.base.replace("http", "ws") + "/_stcore/stream"
    with connect(address, origin=server.base, subprotocols=["streamlit"]):  # type: ignore[arg-type,list-item]
        pass
    for origin in ("http://evil.example", "http://127.0.0.1:1", "null"):
        with pytest.raises(InvalidStatus) as refused:
            connect(address, origin=origin, subprotocols=["streamlit"])  # type: ignore[arg-type,list-item]
        assert refused.value.response.status_code == 403
    with pytest.raises(InvalidStatus):
        connect(address, additional_headers={"Host": "evil.example"})


def send_and_read(link: ClientConnection, content: bytes) -> None:
    """Send a message and read until the other side ends."""
    link.send(content)
    while True:
        link.recv(timeout=30)


def test_a_page_sends_what_pages_send_and_no_more(server: Server) -> None:
    """Nobody empties the caches of others; no message is larger than it may be, also unpacked."""
    address = server.base.replace("http", "ws") + "/_stcore/stream"
    how: dict[str, Any] = {"origin": server.base, "subprotocols": ["streamlit"]}
    with connect(address, **how) as socket_of_page:
        socket_of_page.send(BackMsg(clear_cache=True).SerializeToString())
        run = BackMsg()
        run.rerun_script.query_string = ""
        socket_of_page.send(run.SerializeToString())
        assert len(socket_of_page.recv(timeout=30)) > 10, "the session goes on"
    assert "a message of a page was dropped: clear_cache" in server.output()
    for size in (2_000_000, 180_000_000):
        with (
            connect(address, compression="deflate", max_size=None, **how) as large,
            pytest.raises(ConnectionClosed) as closed,
        ):
            send_and_read(large, bytes(size))
        assert closed.value.rcvd is not None and closed.value.rcvd.code == 1009
    assert "Traceback" not in server.output()


def test_another_host_name_gets_nothing(server: Server) -> None:
    for path in ("/", "/traffic", "/api", "/api/v1/series", "/app/static/icon.png", "/healthz"):
        status, _, body = get(server, path, host="evil.example")
        assert status == 421
        assert json.loads(body)["type"] == "/api#wrong-host"


def test_no_program_drives_the_pages(server: Server) -> None:
    """Streamlit's agent API, which would run a session for any caller, is off and says so."""
    assert tomllib.loads(read(".streamlit/config.toml"))["server"]["enableAgentApi"] is False
    for path in ("/_stcore/agent/interact", "/_stcore/agent/mcp"):
        for body in (b"{}", b'{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {}}'):
            status, answer = post(server, path, body)
            assert status in (400, 403)
            assert "not_available" in json.dumps(answer)
        assert get(server, path)[0] in (403, 405)
    status, _, body = get(server, "/_stcore/agent/openapi.json")
    assert (status, json.loads(body)["info"]["x-streamlit-agent-api"]) == (200, "disabled")


def post(server: Server, path: str, body: bytes) -> tuple[int, Any]:
    """Status and JSON of the answer to a body."""
    link = http.client.HTTPConnection(server.base.removeprefix("http://"), timeout=60)
    link.request("POST", path, body, {"Content-Type": "application/json"})
    answer = link.getresponse()
    status, content = answer.status, json.loads(answer.read())
    link.close()
    return status, content


def test_hashed_files_stay_and_others_are_asked_again(server: Server) -> None:
    page = get(server, "/")[2].decode()
    script = re.search(r"static/js/index\.[\w-]+\.js", page)
    assert script
    status, head, body = get(server, f"/{script[0]}", accept_encoding="gzip")
    assert (status, head["content-encoding"]) == (200, "gzip")
    assert "immutable" in head["cache-control"]
    plain = files("streamlit").joinpath(f"static/{script[0]}").read_bytes()
    assert gzip.decompress(body) == plain
    status, head, body = get(server, "/app/static/geo/land.json", accept_encoding="gzip")
    assert (status, head["content-encoding"]) == (200, "gzip")
    assert head["cache-control"] == "public, max-age=3600"
    again = get(server, "/app/static/geo/land.json", if_none_match=head["etag"])
    assert (again[0], again[2]) == (304, b"")
    style = f"/app/static/build/style-{tables.current().hash}-light.json"
    assert "immutable" in get(server, style)[1]["cache-control"]
    assert get(server, "/")[1]["cache-control"] == "no-cache"


def test_a_briefing_that_a_client_has_is_not_sent_again(server: Server) -> None:
    status, head, body = get(server, "/brief/roadmap?lang=kk", accept_encoding="gzip")
    assert (status, head["content-language"], bool(body)) == (200, "kk", True)
    again = get(
        server,
        "/brief/roadmap?lang=kk",
        accept_encoding="gzip",
        if_none_match=head["etag"],
        accept_language="ru",
    )
    assert (again[0], again[1]["etag"], again[2]) == (304, head["etag"], b"")


def test_a_database_keeps_its_length_for_who_reads_it_by_parts(server: Server) -> None:
    """DuckDB asks for the head, then for parts; whoever takes gzip too gets the same bytes."""
    path = "/api/v1/editions/newest.duckdb"
    _, head, whole = get(server, path, accept_encoding="gzip")
    assert "content-encoding" not in head
    assert head["content-length"] == str(len(whole))
    status, part, body = get(server, path, accept_encoding="gzip", range="bytes=8-11")
    assert (status, body, part["etag"]) == (206, b"DUCK", head["etag"])
    link = http.client.HTTPConnection(server.base.removeprefix("http://"), timeout=60)
    link.request("HEAD", path)
    answer = link.getresponse()
    assert (answer.status, answer.getheader("content-length")) == (200, str(len(whole)))
    assert (answer.getheader("accept-ranges"), answer.read()) == ("bytes", b"")
    link.close()


def test_the_icon_is_kept_by_the_browser(server: Server) -> None:
    from corridor.ui.frame import ICON

    status, head, body = get(server, ICON)
    assert (status, head["cache-control"]) == (200, "public, max-age=3600")
    assert body.startswith(b"\x89PNG")
    assert get(server, ICON, if_none_match=head["etag"])[0] == 304


def test_health_and_metrics(server: Server) -> None:
    status, _, body = get(server, "/healthz")
    said = json.loads(body)
    assert (status, said["status"]) == (200, "ready")
    assert said["vintage"]["hash"] == tables.current().hash
    assert said["counts"]["observations"] == tables.current().counts["observation"]
    get(server, "/api/v1/series/aktau-tonnes")
    get(server, "/api/v1/series/no-such-series")
    get(server, "/no-such-page-4711")
    lines = get(server, "/metrics")[2].decode().splitlines()
    route = 'corridor_requests_total{method="GET",route="/api/v1/series/{id}",status='
    assert any(line.startswith(route + '"200"') for line in lines)
    assert any(line.startswith(route + '"404"') for line in lines)
    assert f'hash="{tables.current().hash}"' in "".join(lines)
    assert any(line.startswith("corridor_request_seconds_bucket") for line in lines)
    assert not any("4711" in line or "no-such" in line for line in lines), "a label of a request"


def test_the_tables_read_no_file_and_keep_their_settings() -> None:
    cursor = tables.connection(tables.current().path).cursor()
    for wish in (
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/*')",
        "ATTACH '/etc/other.duckdb'",
        "COPY (SELECT 1) TO '/etc/out.csv'",
        "INSTALL spatial",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET memory_limit = '100GB'",
        "CREATE TABLE mine (a INTEGER)",
    ):
        with pytest.raises(duckdb.Error):
            cursor.execute(wish).fetchall()
    cursor.close()


def test_a_server_without_tables_is_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    from starlette.requests import Request

    from corridor.api.health import get_health

    monkeypatch.setattr(tables, "POINTER", tables.POINTER.with_name("missing.json"))
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/healthz",
        "headers": [],
        "query_string": b"",
    }
    answer = aside(get_health(Request(scope)))
    said = json.loads(bytes(answer.body))
    assert (answer.status_code, said["type"]) == (503, "/api#tables-missing")
    assert "python -m corridor.warehouse build" in said["detail"]
