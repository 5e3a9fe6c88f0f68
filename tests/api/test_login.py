"""Logging in at a real identity provider: the way there and back, and what ends it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from corridor.access.person import Person
from corridor.server.settings import settings
from corridor.state import audit, people
from tests.identity import COOKIE_SECRET, Provider, log_in, needs_provider
from tests.serving import Server, free_port

pytestmark = needs_provider
PROPOSALS = "/api/v1/proposals"
#: one that is not there: who may write is told so
SPLIT = f"{PROPOSALS}/p0123456789/split"
ADMIN = Person("erlan", "Erlan", "admin")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the installation keeps what it keeps."""
    return tmp_path_factory.mktemp("login") / "state"


@pytest.fixture(scope="module")
def provider_and_server(place: Path) -> Iterator[tuple[Provider, Server]]:
    """Both, knowing each other."""
    port = free_port()
    provider = Provider(port)
    own = {"CORRIDOR_STATE": str(place), "CORRIDOR_ADDRESS": f"http://127.0.0.1:{port}"}
    try:
        with Server(port=port, **own, **provider.settings) as server:
            yield provider, server
    finally:
        provider.stop()


@pytest.fixture(scope="module")
def provider(provider_and_server: tuple[Provider, Server]) -> Provider:
    return provider_and_server[0]


@pytest.fixture(scope="module")
def server(provider_and_server: tuple[Provider, Server]) -> Server:
    return provider_and_server[1]


@contextmanager
def installation(place: Path) -> Iterator[None]:
    """In this process: what the server keeps."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("CORRIDOR_STATE", str(place))
        changed.delenv("DATABASE_URL", raising=False)
        settings.cache_clear()
        yield
    settings.cache_clear()


def ask(client: httpx.Client, server: Server, path: str = PROPOSALS) -> tuple[int, str]:
    """Status and problem of what a browser's page asks; a write where the path is one."""
    own = {"origin": server.base, "sec-fetch-site": "same-origin"}
    if path == PROPOSALS:
        answer = client.get(server.base + path, headers=own)
    else:
        answer = client.post(server.base + path, json={"positions": [1]}, headers=own)
    said = answer.json().get("type", "")
    return answer.status_code, said.rpartition("#")[2]


def test_a_login_leads_back_and_its_cookies_are_strict(server: Server) -> None:
    client, led = log_in(server, "analyst", "%2Ftraffic%3Ffrom%3D2019%26lang%3Dru")
    assert led[-1] == f"{server.base}/traffic?from=2019&lang=ru"
    asked = parse_qs(urlsplit(led[1]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["state"] and asked["nonce"]
    kept = {one.name: one for one in client.cookies.jar if one.name.startswith("_streamlit")}
    assert set(kept) == {"_streamlit_user", "_streamlit_user_tokens"}
    for one in kept.values():
        assert one.has_nonstandard_attr("HttpOnly")
        assert one.get_nonstandard_attr("SameSite") == "Strict"
    assert ask(client, server) == (200, "")
    assert ask(client, server, SPLIT) == (404, "state-unknown-proposal")
    assert ask(log_in(server, "viewer")[0], server) == (403, "role-too-small")


def test_a_write_by_a_login_comes_from_this_site(server: Server) -> None:
    client, _ = log_in(server, "analyst")
    for wrong in (
        {"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
        {"origin": "null"},
        {"origin": server.base.replace("127.0.0.1", "localhost")},
        {},
    ):
        refused = client.post(server.base + SPLIT, json={"positions": [1]}, headers=wrong)
        assert (refused.status_code, refused.json()["type"]) == (403, "/api#other-origin"), wrong
        form = client.post(server.base + SPLIT, data={"positions": "1"}, headers=wrong)
        assert form.status_code == 403


def test_tokens_of_programs_are_for_this_audience(provider: Provider, server: Server) -> None:
    def status(token: str) -> int:
        headers = {"Authorization": f"Bearer {token}"}
        return httpx.get(server.base + PROPOSALS, headers=headers).status_code

    token = provider.give_token("analyst")
    assert status(token) == 200
    assert status(provider.give_token("analyst", "https://other.example/api")) == 401
    assert status(token[:-8] + "AAAAAAAA") == 401
    client, _ = log_in(server, "analyst")
    cookie = client.cookies["_streamlit_user_tokens"]
    assert status(cookie) == 401
    assert "AAAAAAAA" not in server.output()


def test_a_login_is_over_with_its_token(server: Server) -> None:
    """As Streamlit signs it, with a token that has ended, or was made for another client."""

    def status(**changes: object) -> int:
        said = {
            "sub": "analyst",
            "aud": "corridor",
            "iat": time.time() - 3600,
            "exp": time.time() + 3600,
            "roles": ["analyst"],
            "is_logged_in": True,
            "origin": server.base,
            **changes,
        }
        value = create_signed_value(COOKIE_SECRET, "_streamlit_user", json.dumps(said)).decode()
        cookie = {"Cookie": f"_streamlit_user={value}"}
        return httpx.get(server.base + PROPOSALS, headers=cookie).status_code

    assert status() == 200
    assert status(exp=time.time() - 1) == 401
    assert status(aud="another") == 401
    assert status(origin="https://evil.example") == 401


def test_a_role_is_taken_away_while_somebody_is_logged_in(server: Server, place: Path) -> None:
    client, _ = log_in(server, "analyst-2")
    assert ask(client, server)[0] == 200
    with installation(place):
        people.set_role("analyst-2", "viewer", ADMIN, "left the unit")
    assert ask(client, server) == (403, "role-too-small")
    assert ask(client, server, SPLIT) == (403, "role-too-small")
    with installation(place):
        refused = audit.read_log(1, action="refuse")[0]
    assert (refused.person, refused.why) == ("analyst-2", "role-too-small")


def test_somebody_is_logged_out_everywhere(server: Server, place: Path) -> None:
    browsers = [log_in(server, "analyst-3")[0] for _ in range(2)]
    assert [ask(one, server)[0] for one in browsers] == [200, 200]
    with installation(place):
        people.end_logins("analyst-3", ADMIN)
    assert [ask(one, server)[0] for one in browsers] == [401, 401]
    # a token names whole seconds: the first of these may fall into the second of the logout
    again = (ask(log_in(server, "analyst-3")[0], server)[0] for _ in range(40))
    assert 200 in again


def test_a_callback_works_once(server: Server) -> None:
    client, led = log_in(server, "analyst")
    callback = next(one for one in led if "/oauth2callback" in one)
    for replaying in (client, httpx.Client()):
        replayed = replaying.get(callback)
        said = replayed.headers.get_list("set-cookie")
        assert replayed.status_code == 302
        assert replayed.headers["location"] == "/"
        assert not [one for one in said if one.startswith("_streamlit_user=.")]
    assert ask(client, server)[0] == 200


def test_who_logs_out_comes_from_a_page_of_this_site(provider: Provider, server: Server) -> None:
    client, _ = log_in(server, "analyst")
    door = server.base + "/auth/logout?to=/traffic"
    assert client.get(door, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert ask(client, server)[0] == 200
    left = client.get(door, headers={"sec-fetch-site": "same-origin"})
    assert left.headers["location"].startswith(f"{provider.base}/session/end?")
    assert "id_token_hint=" in left.headers["location"]
    assert ask(client, server) == (401, "not-known")
    back = client.get(server.base + "/oauth2callback")
    assert back.headers["location"] == "/traffic"
