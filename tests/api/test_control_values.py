"""What a page's websocket is told that no page of ours says: the visit goes on, in one log line."""

from __future__ import annotations

import httpx
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection

from corridor.server.streamlit_patches.page_script import XSRF_COOKIE
from tests.aside import aside
from tests.serving import Server
from tools.bench.sessions import run, session

DEEP = '{"a":' * 100_000 + "1" + "}" * 100_000
#: kind of an element -> what it is told: the field of the message and its value
WRONG = {
    "button_group": [("int_value", 5), ("string_value", "x"), ("json_value", "not json")],
    "selectbox": [("bool_value", True), ("double_value", float("nan"))],
    "plotly_chart": [
        ("string_value", "not json"),
        ("string_value", DEEP),
        ("string_value", '{"selection":{"points":5}}'),
        ("string_value", '{"selection":{"points":[5],"rows":["x"],"objects":[1]}}'),
    ],
    "dataframe": [("string_value", '{"selection":{"rows":["x"]}}')],
    "bidi_component": [("json_value", '"x"'), ("json_value", DEEP), ("trigger_value", True)],
}


async def ask(socket: ClientConnection, message: BackMsg) -> tuple[dict[str, str], list[str]]:
    """Run the page: an element of each kind with its id, and what it complains of."""
    found, complaints = {}, []
    for answer in await run(socket, message, 120):
        element = answer.delta.new_element
        kind = element.WhichOneof("type") or ""
        if kind in ("exception", "alert"):
            complaints.append(str(element)[:200])
        elif identity := getattr(getattr(element, kind, None), "id", ""):
            found[kind] = identity
    return found, complaints


def say(page: str = "roadmap", **value: object) -> BackMsg:
    """A run of a page, with what a control is said to hold: its id and one field."""
    message = BackMsg()
    message.rerun_script.query_string = "lang=en"
    message.rerun_script.page_name = page
    if value:
        widget = message.rerun_script.widget_states.widgets.add()
        for name, one in value.items():
            setattr(widget, name, one)
    return message


async def visit(server: Server) -> tuple[list[str], dict[str, list[str]]]:
    async with session(server) as socket:
        found, complaints = await ask(socket, say())
        assert not complaints
        wrong = {}
        for kind, values in WRONG.items():
            for field, value in values:
                told = await ask(socket, say(id=found[kind], **{field: value}))
                wrong[f"{kind} {field} {str(value)[:40]}"] = told[1]
        return list(found), wrong


def test_a_value_of_a_wrong_kind_is_dropped(server: Server) -> None:
    """No error on the page then or later, no traceback, one line each in the log."""
    before = len(server.output())
    found, wrong = aside(visit(server))
    assert set(found) >= set(WRONG)
    assert {name: told for name, told in wrong.items() if told} == {}
    log = server.output()[before:]
    assert log.count("was dropped") >= len(wrong)
    assert "Traceback" not in log


@pytest.mark.parametrize("field", ["file_urls_request", "clear_cache"])
def test_a_message_without_use_leaves_the_visit_be(server: Server, field: str) -> None:
    """Files are offered to a page without an uploader; the caches of all are to be emptied."""

    async def try_it() -> list[str]:
        async with session(server) as socket:
            await ask(socket, say())
            message = BackMsg()
            if field == "clear_cache":
                message.clear_cache = True
            else:
                message.file_urls_request.file_names.append("a.csv")
            await socket.send(message.SerializeToString())
            return (await ask(socket, say()))[1]

    assert aside(try_it()) == []


def test_a_file_is_taken_by_a_page_that_asks_for_one(server: Server) -> None:
    """The Briefing page takes a saved briefing, the newest one only and none of a sheet's size; no
    other page takes a file."""

    async def offer(page: str, content: bytes = b"{}") -> list[int]:
        async with session(server) as socket, httpx.AsyncClient(base_url=server.base) as client:
            await ask(socket, say(page=page))
            codes = []
            for _ in range(2):
                wish = BackMsg()
                wish.file_urls_request.request_id = "1"
                wish.file_urls_request.file_names.append("a.json")
                await socket.send(wish.SerializeToString())
                answer = ForwardMsg()
                while answer.WhichOneof("type") != "file_urls_response":
                    answer.ParseFromString(await socket.recv(decode=False))
                (place,) = answer.file_urls_response.file_urls
                await client.get("/_stcore/health")
                token = client.cookies.get(XSRF_COOKIE, "")
                told = await client.put(
                    place.upload_url,
                    files={"a.json": ("a.json", content, "application/json")},
                    headers={"X-Xsrftoken": token},
                )
                codes.append(told.status_code)
            return codes

    assert aside(offer("briefing")) == [204, 204]
    assert aside(offer("briefing", b" " * 1_100_000)) == [404, 404]
    assert aside(offer("traffic")) == [404, 404]
