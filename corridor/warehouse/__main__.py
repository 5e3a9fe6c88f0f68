"""`python -m corridor.warehouse build | ask | explain`.

Exit codes: 0 done, 1 the evidence breaks its contract, 2 bad input, 3 tables not built.
"""

from __future__ import annotations

import argparse
import json
import sys
import time

import pandas as pd

from corridor.errors import CorridorError
from corridor.evidence.check import EvidenceInvalid
from corridor.server.setup import setup_tables
from corridor.terminal import run
from corridor.warehouse import queries
from corridor.warehouse.build import BuildFailed, build
from corridor.warehouse.error_guard import spell_closable
from corridor.warehouse.explain import explain, in_words
from corridor.warehouse.plausibility import report
from corridor.warehouse.tables import TablesBroken, TablesMissing


def main(arguments: list[str] | None = None) -> int:
    """Run one command; errors are one line on the error stream."""
    setup_tables()
    parser = argparse.ArgumentParser(prog="python -m corridor.warehouse", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("build", help="make the tables from data/evidence")
    making.add_argument("--force", action="store_true", help="also when nothing has changed")
    asking = commands.add_parser("ask", help="print the rows of a query")
    asking.add_argument("query", nargs="?", help="its name; without it: the list")
    saying = commands.add_parser("explain", help="print a value with its sources")
    saying.add_argument("series")
    saying.add_argument("period", help="2025, 2025-Q1, 2025-05, 2025-01-01/2025-08-31, 2025-06-17")
    saying.add_argument("--json", action="store_true", help="as one JSON object")
    known, rest = parser.parse_known_args(arguments)
    if rest and known.command != "ask":
        parser.error("unrecognized arguments: " + " ".join(rest))
    try:
        if known.command == "build":
            return _build(known.force)
        if known.command == "ask":
            return _ask(known.query, rest)
        found = explain(known.series, known.period)
        print(
            json.dumps(found, ensure_ascii=False, indent=2, default=str)
            if known.json
            else in_words(found)
        )
        return 0
    except (TablesMissing, TablesBroken, BuildFailed) as error:
        print(error, file=sys.stderr)
        return 3
    except CorridorError as error:
        print(error, file=sys.stderr)
        return 2


def _build(force: bool) -> int:
    began = time.perf_counter()
    try:
        vintage, made = build(force=force, quiet=not sys.stderr.isatty())
    except EvidenceInvalid as wrong:
        for breach in wrong.breaches:
            print(f"data/evidence/{breach}", file=sys.stderr)
        count = len(wrong.breaches)
        print(
            f"{count} breach{'es' if count > 1 else ''} of the contract. Nothing was built; the "
            "tables served before stay. Correct the rows and build again.",
            file=sys.stderr,
        )
        return 1
    if made:
        counts = ", ".join(f"{n:,} {name}" for name, n in vintage.counts.items())
        seconds = time.perf_counter() - began
        print(f"Tables of {vintage.date} ({vintage.hash}) in {seconds:.1f} s: {counts}.")
    else:
        print(f"Tables of {vintage.date} ({vintage.hash}) are up to date.")
    for line in spell_closable(vintage.hash):
        print(line)
    print(report(vintage.hash))
    return 0


def _ask(name: str | None, rest: list[str]) -> int:
    if not name:
        for one in queries.names():
            print(f"{one:24} {queries.query(one).question}")
        return 0
    found = queries.query(name)
    params, words = {}, list(rest)
    while words:
        flag = words.pop(0)
        if not flag.startswith("--") or not (words or "=" in flag):
            raise queries.UnknownParameter(f"'{flag}': write --parameter value")
        key, _, value = flag[2:].partition("=")
        params[key] = queries.from_text(found, key, value if "=" in flag else words.pop(0))
    rows = queries.ask(name, **params)
    with pd.option_context(
        "display.max_rows", None, "display.max_columns", None, "display.width", 250
    ):
        print(rows.to_string(index=False) if len(rows) else "no rows")
    return 0


if __name__ == "__main__":
    sys.exit(run(main))
