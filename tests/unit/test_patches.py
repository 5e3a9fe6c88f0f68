"""The dependence on internals: written down, seen on the installed versions, and never needed."""

from __future__ import annotations

import ast
import logging
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pydeck
import pydeck.bindings.deck
import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from streamlit import config, net_util
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.NewSession_pb2 import NewSession
from streamlit.runtime import app_session
from streamlit.runtime.pages_manager import PagesManager
from streamlit.web.server.starlette import starlette_websocket

from corridor.briefing.blocks import list_keys
from corridor.briefing.static_address import find_static_address
from corridor.charts.frozen_figure import FrozenFigure
from corridor.language import text
from corridor.server import streamlit_patches as patches
from corridor.server.settings import settings
from corridor.server.streamlit_patches import PATCHES, Patch, element_names, page_script
from corridor.server.streamlit_patches.back_messages import KINDS, MOST, BackMessages
from corridor.server.streamlit_patches.font_url import find_font_url
from corridor.server.streamlit_patches.html_lang import HtmlLang
from corridor.server.streamlit_patches.page_origin import PageOrigin
from corridor.server.streamlit_patches.plotly_bundle import AFTER, EDITION, ONCE, shrink_plotly
from corridor.server.streamlit_patches.pydeck_notebook import skip_notebook_check
from corridor.server.streamlit_patches.right_heads import put_right
from corridor.server.streamlit_patches.routes import close_doors
from corridor.server.streamlit_patches.theme_message import keep_theme
from corridor.server.streamlit_patches.theme_redirect import ThemeRedirect
from tests.aside import aside
from tests.source import files, read

LABELS = ("Touches", "Seen on", "Without it", "Test")
STATIC = Path(streamlit.__file__).parent / "static"


def words_of(patch: Patch) -> dict[str, str]:
    """The four lines of a patch's documentation."""
    text = read(patch.file)
    if patch.file.endswith(".py"):
        text = ast.get_docstring(ast.parse(text)) or ""
    lines = re.findall(rf"^(?:// )?({'|'.join(LABELS)}): (.+)$", text, re.M)
    assert [label for label, _ in lines] == list(LABELS), patch.file
    return dict(lines)


# ---- written down -------------------------------------------------------------------------------


@pytest.mark.parametrize("patch", PATCHES, ids=lambda patch: patch.name)
def test_a_patch_says_what_it_touches_and_what_is_lost_without_it(patch: Patch) -> None:
    words = words_of(patch)
    assert words["Touches"] == patch.touches
    assert words["Seen on"] == ", ".join(patch.seen_on)
    assert len(words["Without it"]) > 20
    file, _, name = words["Test"].partition("::")
    assert re.search(rf"^def {name}\(", read(file), re.M), f"{patch.file}: no such test"


def test_every_file_of_the_room_is_a_patch() -> None:
    own = {patch.file for patch in PATCHES if "streamlit_patches" in patch.file}
    found = set(files(r"corridor/server/streamlit_patches/")) - {
        "corridor/server/streamlit_patches/__init__.py"
    }
    assert own == found


def test_the_installed_versions_are_those_the_patches_were_seen_on() -> None:
    for seen in sorted({one for patch in PATCHES for one in patch.seen_on}):
        name, was = seen.split()
        now = version(name)
        look = "\n".join(
            f"  {patch.file}: {patch.touches}\n    {words_of(patch)['Test']}"
            for patch in PATCHES
            if seen in patch.seen_on
        )
        assert now == was, (
            f"{name} is {now}, the patches were seen on {was}. Look at each of these and run its "
            f"test, then write the new version into streamlit_patches/__init__.py and into each "
            f"file:\n{look}"
        )


# ---- where the internals are --------------------------------------------------------------------


def test_doors_are_closed_where_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)
    monkeypatch.setattr(net_util, "get_internal_ip", lambda: "192.0.2.1")
    monkeypatch.setattr(net_util, "get_external_ip", lambda: "192.0.2.1")
    close_doors()
    assert PagesManager.uses_pages_directory is False
    assert net_util.get_internal_ip() is net_util.get_external_ip() is None


def test_scripts_beside_plotly_have_names_of_their_own() -> None:
    """They stand in one function: the later of two functions of a name takes the place of both."""
    scripts = [one.read_text("utf-8") for one in (ONCE, *AFTER)]
    names = re.findall(r"^(?:async )?(?:function|const|let) (\w+)", "\n".join(scripts), re.M)
    assert len(names) > 20
    assert sorted({one for one in names if names.count(one) > 1}) == []


def test_a_theme_is_written_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same bytes, from settings that are read at the first run alone."""

    def write() -> bytes:
        msg = NewSession()
        for theme, section in (
            (msg.custom_theme, "theme"),
            (msg.custom_theme.light, "theme.light"),
            (msg.custom_theme.dark.sidebar, "theme.dark.sidebar"),
        ):
            app_session._populate_theme_msg(theme, section)
        return msg.SerializeToString(deterministic=True)

    keep_theme()
    monkeypatch.setattr(
        app_session, "_populate_theme_msg", app_session._populate_theme_msg.__wrapped__
    )
    plain = write()
    keep_theme()
    asked: list[str] = []
    read = config.get_options_for_section
    monkeypatch.setattr(
        config, "get_options_for_section", lambda name: asked.append(name) or read(name)
    )
    assert [write(), write()] == [plain, plain]
    assert len(plain) > 1000
    assert asked == ["theme", "theme.light", "theme.dark.sidebar"]


def test_the_face_of_the_wheel_is_found() -> None:
    assert (STATIC / find_font_url().removeprefix("/")).is_file()


def test_the_inline_script_is_allowed_by_its_hash() -> None:
    assert page_script.find_script_hashes() == (page_script.SEEN,)
    scripts = "".join(p.read_text("utf-8") for p in (STATIC / "static/js").glob("index.*.js"))
    assert page_script.XSRF_COOKIE in scripts
    assert page_script.UPLOADS.removeprefix("/") in scripts


def test_an_origin_that_was_judged_is_the_host() -> None:
    """Streamlit itself refuses what a proxy makes different, and takes what it is given."""
    heard: list[Any] = []

    async def hear(scope: Any, receive: Any, send: Any) -> None:
        heard.append(dict(scope["headers"]))

    def judge(headers: dict[bytes, bytes]) -> bool:
        named = {name: value.decode() for name, value in headers.items()}
        allowed: bool = starlette_websocket._is_origin_allowed(
            named.get(b"origin"), named.get(b"host")
        )
        return allowed

    for host in (b"127.0.0.1:8501", b"corridor.example", b"[::1]:8501"):
        came = {b"host": host, b"origin": b"https://corridor.example:8443", b"cookie": b"a=1"}
        scope = {"type": "websocket", "headers": list(came.items())}
        aside(PageOrigin(hear)(scope, None, None))  # type: ignore[arg-type]
        assert (judge(came), judge(heard[-1])) == (False, True)
        assert heard[-1][b"host"] == host
    aside(PageOrigin(hear)({"type": "websocket", "headers": [(b"host", b"a")]}, None, None))  # type: ignore[arg-type]
    assert heard[-1] == {b"host": b"a"}, "a program that says no origin goes on saying none"


def test_a_page_whose_name_a_pattern_covers_is_nobodys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else any page of the names that an operator answers to does what its visitor may."""
    monkeypatch.setenv("HOSTS", "corridor.example *.example")
    monkeypatch.setenv("CORRIDOR_ADDRESS", "https://people.example")
    monkeypatch.setenv("CORRIDOR_USER_HEADER", "Remote-User")
    monkeypatch.setenv("CORRIDOR_USER_PROXIES", "127.0.0.1")
    settings.cache_clear()
    heard: list[dict[bytes, bytes]] = []

    async def hear(scope: Any, receive: Any, send: Any) -> None:
        heard.append(dict(scope["headers"]))

    says_who = {b"cookie": b"_streamlit_user=x", b"remote-user": b"rita"}
    for origin, known in (
        (b"http://10.1.2.3:8501", True),
        (b"https://corridor.example", True),
        (b"https://people.example", True),
        (b"https://other.example", False),
        (b"https://corridor.example.other.example", False),
    ):
        came = {b"host": b"10.1.2.3:8501", b"origin": origin, **says_who}
        scope = {"type": "websocket", "headers": list(came.items())}
        aside(PageOrigin(hear)(scope, None, None))  # type: ignore[arg-type]
        assert (says_who.items() <= heard[-1].items()) is known, origin
        assert known or not says_who.keys() & heard[-1].keys()
    monkeypatch.undo()
    settings.cache_clear()


def test_a_map_asks_for_no_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask() -> bool:
        asked.append("notebook")
        return False

    monkeypatch.setattr(pydeck.bindings.deck, "has_jupyter_extra", ask)
    pydeck.Deck()
    assert asked, "what is avoided is no longer there"
    asked.clear()
    skip_notebook_check()
    pydeck.Deck()
    assert asked == []


def test_a_head_of_numbers_stands_at_the_right() -> None:
    """As the grid asks: the first letter that has a direction is one written from the right."""
    (script,) = (STATIC / "static/js").glob("DataFrame.*.js")
    found = re.search(r"RegExp\(`(\^\[\^A-Za-z[^`]+)`\)", script.read_text("utf-8"))
    assert found, "the grid no longer asks for the first letter of a head"
    asks = re.compile(found[1])
    assert asks.search(put_right("Value, Mt"))
    assert not asks.search("Value, Mt")


def test_streamlit_has_every_name_a_style_or_script_uses() -> None:
    scripts = "".join(p.read_text("utf-8") for p in (STATIC / "static/js").glob("*.js"))
    lacking = [
        name
        for name in (
            *element_names.TEST_IDS,
            *element_names.CLASSES,
            *element_names.ATTRIBUTES,
            *element_names.MAP_CONTROLS,
            element_names.CONNECTED,
        )
        if not re.search(rf"(?<![\w-]){name}(?![\w])", scripts)
    ]
    assert lacking == []


def test_no_name_of_an_element_stands_elsewhere() -> None:
    """Only that file says how Streamlit calls its elements."""
    names = "|".join((*element_names.TEST_IDS, *element_names.CLASSES, "data-test", "data-stale"))
    wrong = [
        path
        for path in files(r"(corridor|pages)/.*\.(py|js)$|(app|server)\.py$")
        if path not in {patch.file for patch in PATCHES}
        and path != "corridor/server/streamlit_patches/__init__.py"
        and re.search(rf"\b({names})\b", re.sub(r"#:? .*", "", read(path)))
    ]
    assert wrong == []


# ---- where they are not -------------------------------------------------------------------------


@pytest.fixture
def said(caplog: pytest.LogCaptureFixture) -> Any:
    """What the log says of patches that find nothing: lines by patch, said anew."""
    patches.note_missing.cache_clear()
    caplog.set_level(logging.WARNING, "corridor.patches")

    def read_log() -> list[str]:
        return [r.getMessage().split(":")[0] for r in caplog.records]

    yield read_log
    patches.note_missing.cache_clear()


@pytest.fixture
def bare_static(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Streamlit whose folder of static files holds nothing known."""
    for module in ("font_url", "page_script"):
        monkeypatch.setattr(
            f"corridor.server.streamlit_patches.{module}.find_static", lambda: tmp_path
        )
    return tmp_path


def test_doors_that_are_not_there_need_no_closing(
    monkeypatch: pytest.MonkeyPatch, said: Any
) -> None:
    monkeypatch.delattr(PagesManager, "uses_pages_directory")
    monkeypatch.delattr(net_util, "get_external_ip")
    monkeypatch.setattr(net_util, "get_internal_ip", lambda: "192.0.2.1")
    close_doors()
    close_doors()
    assert said() == ["routes", "routes"], "one line for each that is gone, once"
    assert not hasattr(PagesManager, "uses_pages_directory")
    assert net_util.get_internal_ip() is None, "the other is closed all the same"


def test_a_module_that_has_moved_is_one_line(monkeypatch: pytest.MonkeyPatch, said: Any) -> None:
    monkeypatch.setitem(__import__("sys").modules, "streamlit.net_util", None)
    close_doors()
    assert said() == ["routes", "routes"]


def test_without_the_face_pages_use_the_readers(bare_static: Path, said: Any) -> None:
    assert find_font_url() == ""
    assert said() == ["font_url"]


def test_without_an_inline_script_none_is_allowed(bare_static: Path, said: Any) -> None:
    assert page_script.find_script_hashes() == ()
    (bare_static / "index.html").write_text("<script>another()</script><script>two()</script>")
    hashes = page_script.find_script_hashes()
    assert len(hashes) == 2 and page_script.SEEN not in hashes, "another page is not shut out"
    assert said() == ["page_script"]


def test_without_streamlit_there_are_no_static_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patches, "find_spec", lambda name: None)
    assert patches.find_static() is None


def test_without_the_question_a_map_is_made_as_it_is(
    monkeypatch: pytest.MonkeyPatch, said: Any
) -> None:
    monkeypatch.delattr(pydeck.bindings.deck, "has_jupyter_extra")
    skip_notebook_check()
    assert said() == ["pydeck_notebook"]
    assert not hasattr(pydeck.bindings.deck, "has_jupyter_extra")
    monkeypatch.setitem(__import__("sys").modules, "pydeck.bindings", None)
    patches.note_missing.cache_clear()
    skip_notebook_check()
    assert said() == ["pydeck_notebook"] * 2


@pytest.mark.parametrize("body", [b"", b"another bundle", b"((e,t,n)=>{(function(e,n){"])
def test_another_bundle_is_sent_as_it_is(body: bytes, said: Any) -> None:
    assert shrink_plotly("/static/js/PlotlyChart.x1.js", body) is body
    assert shrink_plotly("/static/js/PlotlyChart.x1.js", body) is body
    assert said() == ["plotly_bundle"]
    assert shrink_plotly("/static/js/OtherChart.x1.js", body) is body
    assert said() == ["plotly_bundle"]


def test_without_our_edition_the_bundle_is_sent_as_it_is(
    monkeypatch: pytest.MonkeyPatch, said: Any
) -> None:
    found = next((STATIC / "static/js").glob("PlotlyChart.*.js"))
    body = found.read_bytes()
    name = "corridor.server.streamlit_patches.plotly_bundle.EDITION"
    monkeypatch.setattr(name, EDITION.with_name("missing.gz"))
    assert shrink_plotly(f"/static/js/{found.name}", body) is body
    assert said() == ["plotly_bundle"]


def answer(page: str, path: str = "/", *middleware: Middleware) -> httpx.Response:
    """What a browser that wants HTML gets from an application of one page."""

    async def serve(request: Request) -> Response:
        return HTMLResponse(page)

    async def once() -> httpx.Response:
        app = Starlette(routes=[Route("/{path:path}", serve)], middleware=list(middleware))
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="http://127.0.0.1"
        ) as browser:
            return await browser.get(path, headers={"accept": "text/html"}, follow_redirects=True)

    return aside(once())


@pytest.mark.parametrize(
    ("page", "missed"),
    [
        ('<html class="a"><head></head><div id="root">', ["html_lang"]),
        ('<html lang="kk"><head></head><p>our own page</p>', []),
    ],
)
def test_a_page_without_the_mark_is_sent_as_it_is(page: str, missed: list[str], said: Any) -> None:
    sent = answer(page, "/traffic?lang=ru", Middleware(HtmlLang))
    assert re.sub("<style>.*</style>", "", sent.text) == page
    assert sent.headers["content-language"] == "ru"
    assert said() == missed


@pytest.mark.parametrize(
    ("path", "static", "own"),
    [
        ("/?lang=ru", "/brief/corridors?lang=ru", True),
        ("/nodes?node=aktau&lang=ru&v=2026-11-30", "/brief/node:aktau?lang=ru&v=2026-11-30", True),
        ("/trade?pair=CHN-UZB&lang=ru", "/brief/pair:CHN-UZB?lang=ru", True),
        ("/roadmap?lang=ru", "/brief/roadmap?lang=ru", True),
        ("/evidence?lang=ru", "/brief/evidence?lang=ru", True),
        ("/briefing?lang=ru", "/brief/corridors?lang=ru", False),
    ],
)
def test_a_page_that_cannot_be_live_says_so(path: str, static: str, own: bool, said: Any) -> None:
    """On the installed page: instead of Streamlit's words, and in wait for the script."""
    page = (STATIC / "index.html").read_text("utf-8")
    sent = answer(page, path, Middleware(HtmlLang, find_static=find_static_address))
    words = text("ru", "offline-static" if own else "offline-static-corridors")
    link = f'<a href="{static.replace("&", "&amp;")}">{words}</a>'
    assert sent.text.count(link) == 2
    silent = re.findall("<noscript>(.*?)</noscript>", sent.text, re.S)
    assert len(silent) == 1 and text("ru", "offline-scripts") in silent[0]
    assert "agent" not in silent[0]
    assert re.search(r'<aside id="no-connection"[^>]* hidden>', sent.text)
    assert said() == []


def test_a_page_without_a_place_for_the_notice_is_sent_as_it_is(said: Any) -> None:
    page = '<html lang="en"><head></head><div id="root">'
    sent = answer(page, "/traffic", Middleware(HtmlLang, find_static=find_static_address))
    assert "no-connection" not in sent.text
    assert said() == ["connection_notice"]


def test_the_static_page_of_traffic_is_its_views() -> None:
    address, own = find_static_address("/traffic", {"split": "crossing", "lang": "ru", "x": "<"})
    views = parse_qs(urlsplit(address).query)
    assert own and urlsplit(address).path == "/brief/own"
    assert views["view"][:2] == ["/traffic?split=crossing#main", "/traffic#teu_china-europe"]
    assert views["lang"] == ["ru"]
    assert set(views) == {"view", "lang"}
    keys = {view.partition("#")[2] for view in views["view"]}
    assert keys <= set(list_keys("traffic")), "each is a block of the page"


def test_a_theme_is_asked_for_once_and_then_answered() -> None:
    """Whether the option is known or not: it is added once, and what comes is the page."""
    sent = answer("a page", "/traffic?theme=dark&lang=ru", Middleware(ThemeRedirect))
    assert (sent.status_code, sent.text, len(sent.history)) == (200, "a page", 1)
    assert sent.url.query == b"theme=dark&lang=ru&embed_options=dark_theme"


def test_a_frozen_figure_is_drawn_where_nobody_asks_it() -> None:
    """Whoever reads its parts, and not `to_dict`, gets the same figure."""
    figure = FrozenFigure({"data": [{"type": "bar", "x": [2024, 2025], "y": [1, 2]}]})
    figure.freeze()
    assert figure.to_plotly_json()["data"] == figure.to_dict()["data"]
    assert list(figure.data[0].y) == [1, 2]


# ---- messages of a page -------------------------------------------------------------------------


def _send(*contents: bytes | None) -> tuple[list[bytes], list[int]]:
    """What of a page's messages reaches Streamlit, and the codes its websocket is ended with."""
    coming: list[Any] = [{"type": "websocket.receive", "bytes": one} for one in contents]
    coming.append({"type": "websocket.disconnect", "code": 1000})
    reached: list[bytes] = []
    codes: list[int] = []

    async def take() -> Any:
        return coming.pop(0)

    async def give(message: Any) -> None:
        codes.append(message["code"])

    async def streamlit_reads(scope: Any, receive: Any, send: Any) -> None:
        while (message := await receive())["type"] == "websocket.receive":
            reached.append(message["bytes"])

    aside(BackMessages(streamlit_reads)({"type": "websocket"}, take, give))
    return reached, codes


def test_only_what_pages_send_reaches_streamlit(caplog: pytest.LogCaptureFixture) -> None:
    kinds = {field.name for field in BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields}
    assert kinds >= KINDS | {"clear_cache", "load_git_info", "set_run_on_save"}
    run = BackMsg()
    run.rerun_script.query_string = "lang=ru"
    clear, git, nothing = BackMsg(clear_cache=True), BackMsg(load_git_info=True), BackMsg()
    sent = [one.SerializeToString() for one in (clear, run, git, nothing, run)]
    reached, codes = _send(*sent)
    assert reached == [run.SerializeToString()] * 2
    assert codes == [], "the session goes on"
    assert sum("clear_cache" in one for one in caplog.messages) == 1
    assert len(caplog.messages) == 3


@pytest.mark.parametrize(
    ("content", "code"), [(b"\xff\xff\xff", 1007), (None, 1007), (b"x" * (MOST + 1), 1009)]
)
def test_what_is_no_message_ends_its_websocket(content: bytes | None, code: int) -> None:
    assert _send(content) == ([], [code])
