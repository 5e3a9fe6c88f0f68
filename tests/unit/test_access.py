"""Who asks, and what that person may do."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from typing import Any

import pytest
from joserfc.jwk import KeySet, RSAKey

from corridor.access import guard, identity, tokens
from corridor.access.person import ROLES, Person
from corridor.access.register import NoRegister, Standing, use_register
from corridor.server import access_settings, settings
from corridor.server.middleware import trusted_proxies
from corridor.server.settings import SettingRefused
from tests import people
from tests.aside import aside
from tests.people import AUDIENCE, ISSUER, KEY, PROVIDER

OWN = "https://ministry.example"


class Kept(NoRegister):
    """A register in memory."""

    def __init__(self) -> None:
        self.people: dict[str, Standing] = {}
        self.refusals: list[tuple[str, str, str]] = []

    def find(self, subject: str) -> Standing:
        return self.people.get(subject, Standing())

    def note_refusal(self, person: Person, action: str, subject: str, why: str) -> None:
        self.refusals.append((person.subject, action, why))


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    for name, value in {**PROVIDER, "CORRIDOR_OIDC_AUDIENCE": AUDIENCE}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("CORRIDOR_OIDC_ROLES", "realm_access.roles")
    monkeypatch.setenv("CORRIDOR_ROLES", "figures=analyst chiefs=reviewer")
    monkeypatch.setattr(tokens, "_ask", lambda: (ISSUER, KeySet([KEY])))
    monkeypatch.setattr(tokens, "KEYS", tokens.Keys())
    forget()
    register = Kept()
    use_register(register)
    yield register
    use_register(NoRegister())
    monkeypatch.undo()
    forget()


def forget() -> None:
    for one in (settings.settings, guard._writes, guard._refusals):
        one.cache_clear()


def sign(**claims: Any) -> dict[str, str]:
    own = {"name": "Aliya", "realm_access": {"roles": ["everybody", "figures"]}}
    return people.sign(**{**own, **claims})


def test_a_token_says_who_asks_and_its_claim_which_role(kept: Kept) -> None:
    found = identity.identify(sign(), {})
    assert found == identity.Identity(Person("aliya", "Aliya", "analyst"), "token")
    both = identity.identify(sign(realm_access={"roles": ["figures", "chiefs"]}), {})
    assert both.person.role == "reviewer"
    assert identity.identify(sign(realm_access=None), {}).person.role == "viewer"
    assert identity.identify({}, {}) is identity.UNKNOWN


@pytest.mark.parametrize(
    "wrong",
    [
        {"aud": "corridor"},
        {"iss": "https://evil.example"},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"sub": None},
        {"nbf": int(time.time()) + 3600},
        {"typ": "logout+jwt"},
        {"key": RSAKey.generate_key(2048, {"kid": "one"}, private=True)},
        {"key": RSAKey.generate_key(2048, {"kid": "unknown"}, private=True)},
    ],
    # the same in every process that runs tests
    ids="audience issuer expired endless nobody early logout other-key unknown-key".split(),
)
def test_a_wrong_token_is_refused_and_not_repeated(wrong: dict[str, Any], kept: Kept) -> None:
    headers = sign(**wrong)
    with pytest.raises(tokens.TokenRefused) as refused:
        identity.identify(headers, {})
    assert headers["authorization"][7:] not in f"{refused.value} {refused.value.details}"


def test_a_token_without_a_signature_is_refused(kept: Kept) -> None:
    head, body, _ = sign()["authorization"].split(".")
    for token in ("eyJhbGciOiJub25lIn0." + body + ".", f"{head}.{body}.", "", "a", "a" * 9000):
        with pytest.raises(tokens.TokenRefused):
            identity.identify({"authorization": f"Bearer {token}"}, {})


def test_a_provider_that_is_away_holds_nobody_up(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def be_away() -> tuple[str, KeySet]:
        asked.append(True)
        raise tokens.ProviderAway("away")

    assert identity.identify(sign(), {}).person.subject == "aliya"
    monkeypatch.setattr(tokens, "_ask", be_away)
    monkeypatch.setattr(tokens.KEYS, "_tried", -1e6)
    monkeypatch.setattr(tokens.KEYS, "_read", -1e6)
    for _ in range(3):
        assert identity.identify(sign(), {}).person.subject == "aliya"
    monkeypatch.setattr(tokens, "KEYS", tokens.Keys())
    for _ in range(3):
        with pytest.raises(tokens.ProviderAway):
            identity.identify(sign(), {})
    assert len(asked) == 2, "asked once, and once more where nothing was known"


def test_a_role_is_taken_away_and_logins_are_ended(kept: Kept) -> None:
    kept.people["aliya"] = Standing(role="viewer")
    assert identity.identify(sign(), {}).person.role == "viewer"
    now = dt.datetime.now(dt.UTC)
    kept.people["aliya"] = Standing(valid_after=now)
    with pytest.raises(tokens.TokenRefused):
        identity.identify(sign(iat=int(now.timestamp())), {})
    assert identity.identify(sign(iat=int(now.timestamp()) + 1), {}).person.role == "analyst"
    login = {"is_logged_in": True, "sub": "aliya", "aud": "corridor", "iat": now.timestamp() - 9}
    assert identity.of_login({**login, "exp": time.time() + 60}) is identity.UNKNOWN


def admit(person: Person, way: identity.Way = "login", **headers: str) -> Person:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return guard.admit_write(
        identity.Identity(person, way), "analyst", "proposal-submit", headers=named, own=OWN
    )


def test_a_write_needs_a_person_a_role_and_a_page_of_this_site(
    kept: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    aliya, marat = Person("aliya", "Aliya", "analyst"), Person("marat", "Marat")
    with pytest.raises(guard.NotKnown):
        admit(Person("", ""), "none", origin=OWN)
    with pytest.raises(guard.RoleTooSmall):
        admit(marat, origin=OWN)
    for wrong in (
        {},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": OWN, "sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ):
        with pytest.raises(guard.OtherOrigin):
            admit(aliya, **wrong)
    assert admit(aliya, origin=OWN, sec_fetch_site="same-origin") == aliya
    assert admit(aliya, "token", origin="https://evil.example") == aliya
    assert kept.refusals[0] == ("marat", "proposal-submit", "role-too-small")
    assert {one[0] for one in kept.refusals} == {"aliya", "marat"}, "strangers leave nothing"
    assert "'nobody': not-known" in caplog.text


def test_a_person_writes_so_often_and_no_more(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORRIDOR_WRITE_RATE", "1")
    forget()
    aliya = Person("aliya", "Aliya", "analyst")
    for _ in range(guard.BURST):
        admit(aliya, "token")
    with pytest.raises(guard.WritesTooMany) as refused:
        admit(aliya, "token")
    assert 1 <= int(refused.value.details["seconds"]) <= 60
    assert admit(Person("marat", "Marat", "admin"), "token")


def test_without_settings_nobody_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in settings.Settings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias), raising=False)
    forget()
    assert not identity.can_anybody_write()
    with pytest.raises(guard.WritingClosed):
        admit(Person("aliya", "Aliya", "admin"))
    monkeypatch.undo()
    forget()


@pytest.mark.parametrize(
    ("peer", "sent", "believed"),
    [
        ("10.1.2.3", ["aliya"], "aliya"),
        ("10.1.2.4", ["aliya"], ""),
        ("127.0.0.1", ["aliya"], ""),
        ("10.1.2.3", ["aliya", "marat"], ""),
        ("10.1.2.3", ["aliya, marat"], ""),
    ],
)
def test_a_header_is_believed_from_named_proxies_alone(
    peer: str, sent: list[str], believed: str, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CORRIDOR_OIDC_DISCOVERY")
    monkeypatch.setenv("CORRIDOR_USER_HEADER", "Remote-User")
    monkeypatch.setenv("CORRIDOR_ROLES_HEADER", "Remote-Groups")
    monkeypatch.setenv("CORRIDOR_USER_PROXIES", "10.1.2.3")
    forget()
    heard: list[dict[str, str]] = []

    async def hear(scope: Any, receive: Any, send: Any) -> None:
        heard.append({k.decode(): v.decode() for k, v in scope["headers"]})

    headers = [(b"remote-user", one.encode()) for one in sent]
    headers += [(b"remote-groups", b"others,figures"), (b"x-forwarded-for", b"10.1.2.3")]
    scope = {"type": "http", "headers": headers, "client": (peer, 1), "scheme": "http"}
    aside(trusted_proxies.TrustedProxies(hear)(scope, None, None))  # type: ignore[arg-type]
    found = identity.identify(heard[0], {})
    assert found.person.subject == believed
    assert found.person.role == ("analyst" if believed else "viewer")


def test_settings_that_do_not_go_together_are_refused(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert access_settings.ROLES == ROLES
    for name, value, sentence in (
        ("CORRIDOR_COOKIE_SECRET", "short and secret", "missing or short"),
        ("CORRIDOR_OIDC_SECRET", "", "CORRIDOR_OIDC_SECRET is missing"),
        ("CORRIDOR_ADDRESS", "http://ministry.example", "has to begin with https:"),
        ("CORRIDOR_OIDC_DISCOVERY", "http://id.example", "begins with https:"),
        ("CORRIDOR_ROLES", "figures=boss", "CORRIDOR_ROLES=figures=boss gives no role"),
        ("CORRIDOR_USER_HEADER", "Remote-User", "CORRIDOR_USER_PROXIES is missing"),
        ("CORRIDOR_USER_PROXIES", "proxy.example", "neither an address nor a network"),
    ):
        with monkeypatch.context() as changed:
            changed.setenv(name, value)
            settings.settings.cache_clear()
            with pytest.raises(SettingRefused, match=sentence) as refused:
                settings.settings()
            assert "short and secret" not in str(refused.value)
