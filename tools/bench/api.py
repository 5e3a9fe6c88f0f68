"""How fast the API answers, and that a hundred of its clients do not slow the pages."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from contextlib import AsyncExitStack

import httpx
from websockets.asyncio.client import ClientConnection

from corridor.language import languages
from corridor.topics.addresses import PAGES
from tests.serving import Server
from tools.bench.measure import Measured, median, share
from tools.bench.sessions import run_page, session

#: the ten main calls; {n} makes each address new, so that its answer is made and not kept
CALLS = (
    "/series?limit={n}",
    "/series/china-europe-trains?limit={n}",
    "/series/china-europe-trains?format=sdmx-json&limit={n}",
    "/series/aktau-tonnes.csv?limit={n}",
    "/observations?limit={n}",
    "/observations?entity=aktau&limit={n}",
    "/nodes?limit={n}",
    "/projects?limit={n}",
    "/events?limit={n}",
    "/sources?limit={n}",
)
ROUNDS = 20
CLIENTS, SESSIONS, SECONDS = 100, 30, 20
LANGUAGES = languages()[:2]
#: seconds between two requests of a client, between two clicks of a visitor
API_PAUSE, PAGE_PAUSE = 1.0, 5.0


def alone() -> list[Measured]:
    """Milliseconds of the ten main calls, made anew and known by their ETag."""
    made: dict[str, dict[str, float]] = {}
    cold: list[float] = []
    known: list[float] = []
    with Server() as server, httpx.Client(base_url=server.base + "/api/v1", timeout=60) as client:
        client.get("/series?limit=1")
        for call in CALLS:
            fresh, again = [], []
            for turn in range(ROUNDS):
                path = call.format(n=200 + turn)
                took, answer = _ask(client, path)
                fresh.append(took)
                took, same = _ask(client, path, answer.headers["etag"])
                if same.status_code != 304:
                    raise RuntimeError(f"{path}: {same.status_code} for what is known")
                again.append(took)
            cold += fresh
            known += again
            made[call] = {"cold_ms": median(fresh), "etag_ms": median(again)}
    return [
        Measured("API, ten main calls, cold, median", median(cold), "ms", 100, made),
        Measured("API, ten main calls, cold, p95", share(cold, 0.95), "ms", 400),
        Measured("API, the same with ETag, median", median(known), "ms", 10),
        Measured("API, the same with ETag, p95", share(known, 0.95), "ms", 30),
    ]


def _ask(client: httpx.Client, path: str, tag: str = "") -> tuple[float, httpx.Response]:
    began = time.perf_counter()
    answer = client.get(path, headers={"if-none-match": tag} if tag else None)
    took = (time.perf_counter() - began) * 1000
    if answer.status_code not in (200, 304):
        raise RuntimeError(f"{path}: {answer.status_code} {answer.text[:200]}")
    return took, answer


def beside() -> list[Measured]:
    """Errors of a hundred API clients and milliseconds of pages, both at once for 20 seconds."""
    with Server() as server:
        pages, calls, errors, kinds = asyncio.run(_both(server))
    details = {
        "requests": len(calls),
        "page runs": len(pages),
        "API p95 ms": share(calls, 0.95),
        "page median ms": median(pages),
        "answers": dict(kinds),
    }
    return [
        Measured(f"errors of {CLIENTS} API clients", errors, "", 0, details),
        Measured(f"pages of {SESSIONS} sessions beside, p95", share(pages, 0.95), "ms", 1000),
    ]


async def _both(server: Server) -> tuple[list[float], list[float], int, Counter[str]]:
    pages: list[float] = []
    calls: list[float] = []
    kinds: Counter[str] = Counter()
    async with AsyncExitStack() as held:
        visitors = []
        for turn in range(SESSIONS):  # each has seen its page before the twenty seconds begin
            visitors.append(await held.enter_async_context(session(server)))
            for lang in LANGUAGES:
                await run_page(visitors[-1], _name(turn), f"lang={lang}")
        context = httpx.create_ssl_context()  # dear, and used by nobody
        clients = [
            await held.enter_async_context(
                httpx.AsyncClient(
                    transport=httpx.AsyncHTTPTransport(
                        verify=context, local_address=f"127.0.0.{2 + number}"
                    ),
                    base_url=server.base,
                    timeout=30,
                )
            )
            for number in range(CLIENTS)
        ]
        until = time.monotonic() + SECONDS
        work = [_visitor(one, turn, pages, until) for turn, one in enumerate(visitors)]
        work += [_client(one, turn, calls, kinds, until) for turn, one in enumerate(clients)]
        await asyncio.gather(*work)
    errors = sum(count for kind, count in kinds.items() if kind not in ("200", "304"))
    return pages, calls, errors, kinds


def _name(turn: int) -> str:
    page = PAGES[turn % len(PAGES)]
    return "" if page == PAGES[0] else page


async def _visitor(socket: ClientConnection, turn: int, waits: list[float], until: float) -> None:
    """A visitor that asks for a page again and again, in its own rhythm."""
    chance = random.Random(turn)
    await asyncio.sleep(chance.random() * PAGE_PAUSE)
    while time.monotonic() < until:
        lang = chance.choice(LANGUAGES)
        waits.append(await run_page(socket, _name(turn), f"lang={lang}"))
        await asyncio.sleep(PAGE_PAUSE)


async def _client(
    client: httpx.AsyncClient, number: int, waits: list[float], kinds: Counter[str], until: float
) -> None:
    """A client of its own address (so of its own rate): fresh, kept and known answers."""
    chance = random.Random(number)
    tags: dict[str, str] = {}
    await asyncio.sleep(chance.random() * API_PAUSE)
    while time.monotonic() < until:
        path = "/api/v1" + chance.choice(CALLS).format(n=100 + chance.randrange(8))
        began = time.perf_counter()
        try:
            answer = await client.get(path, headers={"if-none-match": tags.get(path, "")})
            kinds[str(answer.status_code)] += 1
            tags[path] = answer.headers.get("etag", "")
        except httpx.HTTPError as error:
            kinds[type(error).__name__] += 1
        waits.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(API_PAUSE)
