"""`/healthz` for whoever watches the server, `/metrics` for Prometheus."""

from __future__ import annotations

import asyncio
import json

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from corridor import warehouse
from corridor.api import problems
from corridor.errors import CorridorError
from corridor.evidence import releases
from corridor.language import quantity, text
from corridor.server.inventory import find_missing
from corridor.server.middleware.metrics import REGISTRY, set_vintage
from corridor.server.middleware.problem import find_language


def _read_health(lang: str) -> dict[str, object]:
    served = warehouse.current()
    counts = warehouse.ask("table_counts").iloc[0].to_dict()
    set_vintage(served.hash, served.date.isoformat())
    problems = [one.spell(lang) for one in find_missing()]
    for breach in releases.read_index().breaches:
        place = f"{breach.file}:{breach.line}" if breach.line else breach.file
        problems.append(text(lang, "api-health-index", place=place))
    closable = warehouse.ask("known_errors").query("closable")
    return {
        "status": "degraded" if problems else "ready",
        "problems": problems,
        "notices": [
            text(
                lang,
                "api-health-closable",
                error=row.error,
                value=quantity(row.corrected_value, row.unit, lang),
            )
            for row in closable.itertuples()
        ],
        "vintage": {"hash": served.hash, "date": served.date.isoformat()},
        "counts": {name: int(count) for name, count in counts.items()},
    }


async def get_health(request: Request) -> Response:
    """200 with vintage and counts once the tables answer, else 503 with the reason.

    What is missing or damaged and leaves the rest working is named: `degraded`; what a curator may
    do (a known error can be closed) is a notice.
    """
    try:
        health = await asyncio.to_thread(_read_health, find_language(request))
    except CorridorError as error:
        return await problems.answer_refused(request, error)
    return Response(
        json.dumps(health), headers={"Cache-Control": "no-store"}, media_type="application/json"
    )


async def get_metrics(_: Request) -> Response:
    """Counts and times of this process since its start, in Prometheus' text."""
    body = generate_latest(REGISTRY)
    return Response(
        body, headers={"Cache-Control": "no-store", "Content-Type": CONTENT_TYPE_LATEST}
    )
