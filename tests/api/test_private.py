"""What people with a role ask of the API: proposals, decisions, the log; and who may not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from joserfc.jwk import KeySet
from schemathesis import GenerationMode
from starlette.applications import Starlette

from corridor.access import guard, tokens
from corridor.access.person import Person
from corridor.access.register import NoRegister, use_register
from corridor.intake.proposal import Change, Draft, Finding, Item
from corridor.server import jobs
from corridor.server.middleware.methods import list_allowed
from corridor.server.settings import settings
from corridor.state import audit, originals, review
from corridor.state.people import People
from tests.api.test_document import CHECKS, PRIVATE
from tests.aside import aside
from tests.people import AUDIENCE, ISSUER, KEY, PROVIDER, sign

Send = Callable[..., httpx.Response]
ANALYST = Person("analyst", "Analyst", "analyst")
#: what takes a job
SLOW = ("proposals-submit", "proposals-sheet", "own-releases-make", "own-releases-withdraw")
OWN = "http://127.0.0.1:8501"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installation that knows who asks by tokens, and has kept nothing yet."""
    for name, value in {**PROVIDER, "CORRIDOR_OIDC_AUDIENCE": AUDIENCE}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("CORRIDOR_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("CORRIDOR_WRITE_RATE", "100000")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(tokens, "_ask", lambda: (ISSUER, KeySet([KEY])))
    monkeypatch.setattr(tokens, "KEYS", tokens.Keys())
    _forget()
    use_register(People())
    yield tmp_path / "state"
    jobs.queue().close()  # its process has the environment of this test
    jobs.queue.cache_clear()
    use_register(NoRegister())
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    for one in (settings, guard._writes, guard._refusals):
        one.cache_clear()


@pytest.fixture
def send(app: Starlette) -> Send:
    """`send("GET", "/proposals", "reviewer")`, `send("POST", path, "analyst", {...})`; who: the
    name is that of the role."""

    def ask(
        method: str, path: str, role: str = "", body: Any = None, **headers: str
    ) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if role:
            named |= sign(sub=role, name=role.title(), roles=[role])

        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url=OWN) as client:
                return await client.request(method, "/api/v1" + path, json=body, headers=named)

        return aside(once())

    return ask


def propose(person: Person = ANALYST, n: int = 3) -> str:
    """A proposal of a few figures, kept; returns its id."""
    items = tuple(
        Item(
            kind="new",
            table="observations",
            series="china-europe-trains",
            period=str(2030 + number),
            unit="trains",
            before=None,
            after=20_000.0 + number,
            changes=(Change("observations", (f"o{number}",), None, {"id": f"o{number}"}),),
            findings=(Finding("intake-not-of-this-edition", "tell"),),
            place=f"row {number}",
        )
        for number in range(n)
    )
    return review.submit(Draft("upload", "trains.xlsx", "0" * 12, items, "see page 3"), person)


def kind(answer: httpx.Response) -> tuple[int, str]:
    """Status and problem of an answer."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    return answer.status_code, answer.json()["type"].rpartition("#")[2]


def test_a_second_person_decides_row_by_row(office: Path, send: Send) -> None:
    id = propose()
    listed = send("GET", "/proposals?stage=waiting", "reviewer").json()
    assert [(one["id"], one["open"]) for one in listed["data"]] == [(id, 3)]
    one = send("GET", f"/proposals/{id}?limit=2&offset=1", "analyst")
    assert one.headers["cache-control"] == "no-store"
    assert [row["position"] for row in one.json()["data"]] == [2, 3]
    feed = send("GET", "/proposals/feed.json", "reviewer").json()
    assert [item["title"] for item in feed["items"]] == ["trains.xlsx"]
    assert feed["items"][0]["summary"] == "Analyst: 3 figures, 3 not decided. see page 3"
    version = one.json()["proposal"]["version"]
    path = f"/proposals/{id}/decisions"
    accept = {"positions": [1], "decision": "accept", "version": version}
    assert kind(send("POST", path, "analyst", accept)) == (403, "role-too-small")
    done = send("POST", path, "reviewer", accept).json()
    assert [row["decision"] for row in done["data"]] == ["accept", "", ""]
    late = send("POST", path, "admin", {**accept, "decision": "return", "words": "no"})
    assert kind(late) == (409, "state-decided")
    assert "Reviewer" in late.json()["detail"]
    silent = {"positions": [2], "decision": "return", "version": version}
    assert kind(send("POST", path, "reviewer", silent)) == (422, "state-no-words")
    made = send("POST", f"/proposals/{id}/split", "analyst", {"positions": [2]})
    assert (made.status_code, made.json()["proposal"]["parent"]) == (201, id)
    gone = send("POST", f"/proposals/{id}/withdraw", "analyst", {"why": "printed anew"}).json()
    assert gone["proposal"]["stage"] == "withdrawn"
    log = send("GET", "/audit?limit=5", "reviewer").json()
    assert [line["action"] for line in log["data"]][:3] == ["withdraw", "split", "accept"]
    assert log["faults"] == []
    assert kind(send("GET", "/audit", "analyst")) == (403, "role-too-small")


ORIGIN = {"title": "Trains", "printer": "china-railway", "published": "2026-11-29"}
FIGURES = {
    "name": "trains",
    "origin": {**ORIGIN, "address": "https://example.org/2026/trains", "language": "en"},
    "rows": [
        {
            "series": "china-europe-trains",
            "period": "2026-01/2026-09",
            "value": "16000",
            "unit": "trains",
        },
        {"series": "no-such-series", "period": "2025", "value": "1", "unit": "trains"},
    ],
}


def test_a_program_proposes_once_under_its_key(office: Path, send: Send) -> None:
    made = send("POST", "/proposals?lang=kk", "analyst", FIGURES, idempotency_key="of-january")
    assert made.status_code == 201, made.text
    kinds = [(row["series"], row["kind"], row["read_at"]) for row in made.json()["data"]]
    assert kinds[0] == ("china-europe-trains", "new", "rows.0"), made.text
    assert kinds[1][1:] == ("refused", "rows.1")
    assert made.json()["data"][0]["after"] == 16_000
    again = send("POST", "/proposals?lang=kk", "analyst", FIGURES, idempotency_key="of-january")
    assert (again.status_code, again.json()) == (201, made.json())
    assert again.headers["idempotency-replayed"] == "true"
    other = {**FIGURES, "comment": "another"}
    refused = send("POST", "/proposals?lang=kk", "analyst", other, idempotency_key="of-january")
    assert kind(refused) == (422, "state-key-reused")
    assert send("GET", "/proposals", "analyst").json()["total"] == 1
    wrong = send("POST", "/proposals", "analyst", FIGURES, idempotency_key="a b")
    assert kind(wrong) == (422, "bad-parameter")
    id, version = made.json()["proposal"]["id"], made.json()["proposal"]["version"]
    body = {"positions": [1, 2], "decision": "accept", "version": version}
    broken = send("POST", f"/proposals/{id}/decisions", "reviewer", body)
    assert kind(broken) == (409, "state-cannot-accept")


def test_a_sheet_is_proposed_as_it_was_filled_in(office: Path, app: Starlette, send: Send) -> None:
    template = send("GET", "/template?format=csv&lang=ru")
    assert template.headers["content-type"] == "text/csv; charset=utf-8"
    assert "corridor-figures-ru.csv" in template.headers["content-disposition"]
    head = "series,period,value,unit,printer,title,published,address"
    row = "china-europe-trains,2026-01/2026-09,16000,trains,china-railway,Trains,2026-11-29,"
    sheet = f"{head}\n{row}https://example.org/2026/trains\n".encode()

    def post(
        name: str,
        sent: bytes,
        data: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
    ) -> httpx.Response:
        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url=OWN) as client:
                return await client.post(
                    "/api/v1/proposals/file",
                    files={"file": (name, sent)},
                    headers={**sign(sub="analyst", roles=["analyst"]), **(headers or {})},
                    data=data,
                )

        return aside(once())

    key = {"Idempotency-Key": "sheet-of-january"}
    made = post("../trains.csv", sheet, {"comment": "of January"}, key)
    assert made.status_code == 201, made.text
    said = made.json()["proposal"]
    assert (said["name"], said["comment"]) == ("trains.csv", "of January")
    assert [one["after"] for one in made.json()["data"]] == [16_000]
    # what is said of the file as a whole stays with it
    latin = post(
        "trains.csv",
        sheet.replace(b"Trains", "Поезда Китай – Европа за девять месяцев".encode("cp1251")),
    )
    told = send("GET", f"/proposals/{latin.json()['proposal']['id']}", "reviewer").json()
    assert [one["key"] for one in told["proposal"]["findings"]] == ["intake-coding"]
    assert "cp1251" in told["proposal"]["findings"][0]["sentence"].lower()
    # each time within another boundary
    again = post("../trains.csv", sheet, {"comment": "of January"}, key)
    assert again.headers["idempotency-replayed"] == "true"
    assert kind(post("b.csv", sheet, {}, key)) == (422, "state-key-reused")
    kept = originals.read(said["original"])
    assert kept == sheet
    assert kind(post("a.xlsx", b"PK no workbook")) == (422, "sheet-refused")
    assert kind(post("a.csv", sheet, data={"who": "me"})) == (422, "bad-parameter")
    assert kind(send("POST", "/proposals/file", "analyst", {})) == (415, "not-json")


def test_a_release_without_what_was_accepted_is_refused(office: Path, send: Send) -> None:
    refused = send("POST", "/own-releases", "reviewer", {"note": "Nothing"})
    assert kind(refused) == (409, "state-nothing-accepted")
    gone = send("POST", "/own-releases/0123456789ab/withdraw", "reviewer", {"why": "wrong"})
    assert kind(gone) == (404, "state-unknown-release")
    assert send("GET", "/own-releases", "analyst").json()["data"] == []


def test_who_proposed_does_not_accept(office: Path, send: Send) -> None:
    id = propose(Person("reviewer", "Reviewer", "reviewer"))
    body = {"positions": [1], "decision": "accept", "version": 1}
    refused = send("POST", f"/proposals/{id}/decisions?lang=ru", "reviewer", body)
    assert kind(refused) == (403, "state-own-proposal")


def test_strangers_and_other_sites_are_refused_and_leave_nothing(office: Path, send: Send) -> None:
    for method, path, _ in PRIVATE:
        path = path.replace("{id}", "p0123456789").replace("{hash}", "0" * 12)
        refused = send(method, path, body={} if method == "POST" else None)
        assert kind(refused) == (401, "not-known"), path
        assert refused.headers["www-authenticate"] == "Bearer"
        assert method in list_allowed("/api/v1" + path)
    wrong = send("GET", "/proposals", authorization="Bearer a.b.c")
    assert kind(wrong) == (401, "token-refused")
    assert not office.exists(), "who may not write makes no file"


def test_bodies_are_read_strictly(office: Path, send: Send) -> None:
    id = propose()
    path = f"/proposals/{id}/decisions"
    wrong = {"positions": [0], "decision": "maybe", "version": 1, "more": 1}
    refused = send("POST", path, "reviewer", wrong)
    assert kind(refused) == (422, "bad-parameter")
    assert {e["parameter"] for e in refused.json()["errors"]} == {"positions.0", "decision", "more"}
    assert kind(send("POST", path, "reviewer", None)) == (415, "not-json")
    assert kind(send("GET", "/proposals?stage=all", "reviewer"))[0] == 422
    assert kind(send("GET", "/proposals/p0000000000", "reviewer"))[0] == 404
    assert kind(send("PUT", "/proposals", "admin")) == (405, "method-not-allowed")
    assert send("OPTIONS", path).headers["allow"] == "OPTIONS, POST"


def test_without_settings_it_says_so_in_words(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROVIDER:
        monkeypatch.delenv(name, raising=False)
    _forget()
    refused = send("POST", "/proposals/p0123456789/split?lang=kk", body={"positions": [1]})
    assert kind(refused) == (403, "writing-closed")


@pytest.mark.parametrize(("method", "path", "name"), PRIVATE)
@pytest.mark.parametrize("role", ["", "viewer", "reviewer"])
def test_answers_are_those_of_the_document(
    method: str, path: str, name: str, role: str, app: Starlette, office: Path
) -> None:
    """Right and wrong requests, by nobody and by people of two roles: no 5xx, and as it says."""
    id = propose(n=1)
    api = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)
    headers = sign(sub=role, roles=[role]) if role else {}
    for mode in GenerationMode:
        given_id = id if mode is GenerationMode.POSITIVE else ""
        most = 1 if role != "reviewer" else 2 if name in SLOW else 5
        _try(api[path][method], mode, most, headers, given_id)
    assert audit.verify() == []


def _try(operation: Any, mode: GenerationMode, most: int, headers: dict[str, str], id: str) -> None:
    @given(case=operation.as_strategy(generation_mode=mode))
    @examples(
        max_examples=most,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    def ask(case: schemathesis.Case) -> None:
        if id and "id" in case.path_parameters:
            case.path_parameters["id"] = id
        case.call_and_validate(checks=CHECKS, headers=headers, timeout=120)

    ask()
