"""Measure, print beside the targets, write data/build/bench.json."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable

from corridor.server.setup import setup_tables
from corridor.warehouse.tables import BUILD, current
from tools.bench.measure import Measured


def _tables() -> list[Measured]:
    from tools.bench import tables

    return [tables.build(), *tables.asking()]


def _scripts() -> list[Measured]:
    from tools.bench import scripts

    return [scripts.pages()]


def _visits() -> list[Measured]:
    from tools.bench import visits

    return visits.all_visits()


def _clicks() -> list[Measured]:
    from tools.bench import clicks

    return clicks.all_clicks()


def _visitors() -> list[Measured]:
    from tools.bench import visitors

    return visitors.count_visitors()


def _sessions() -> list[Measured]:
    from tools.bench import departures, sessions

    return [sessions.memory(), departures.left()]


def _api() -> list[Measured]:
    from tools.bench import api

    return [*api.alone(), *api.beside()]


def _briefings() -> list[Measured]:
    from tools.bench import briefings

    return [*briefings.exports(), *briefings.first(), briefings.beside()]


def _model() -> list[Measured]:
    from tools.bench import model

    return [*model.answers(), model.beside()]


PARTS: dict[str, Callable[[], list[Measured]]] = {
    "tables": _tables,
    "scripts": _scripts,
    "visits": _visits,
    "clicks": _clicks,
    "visitors": _visitors,
    "sessions": _sessions,
    "api": _api,
    "briefings": _briefings,
    "model": _model,
}


def main() -> int:
    """Run all parts, or those named; 0 even when a target is missed: the table says which."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    chosen = parser.parse_args().parts or list(PARTS)
    if unknown := [part for part in chosen if part not in PARTS]:
        parser.error(f"no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    setup_tables()
    os.environ.setdefault("CORRIDOR_API_RATE", "0")  # a quick machine would measure its refusals
    made: list[Measured] = []
    for part in chosen:
        for one in PARTS[part]():
            print(one.line(), flush=True)
            made.append(one)
    written = {
        "vintage": current().hash,
        "python": platform.python_version(),
        "processors": os.cpu_count(),
        "measured": [one.record() for one in made],
    }
    path = BUILD / "bench.json"
    path.write_text(json.dumps(written, indent=1, ensure_ascii=False), encoding="utf-8")
    missed = sum(not one.met for one in made)
    print(f"{len(made) - missed} of {len(made)} targets met; written to data/build/{path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
