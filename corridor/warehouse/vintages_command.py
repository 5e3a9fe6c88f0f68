"""`python -m corridor vintages`: the evidence served now and every release, newest first."""

from __future__ import annotations

import argparse
import json
import sys

from corridor.warehouse.tables import Vintage, WarehouseError
from corridor.warehouse.vintage import vintages


def main(arguments: list[str] | None = None) -> int:
    """Print the list; 3 when no tables are built."""
    parser = argparse.ArgumentParser(prog="python -m corridor vintages", description=__doc__)
    parser.add_argument("--json", action="store_true", help="as a JSON list")
    known = parser.parse_args(arguments)
    try:
        found = vintages()
    except WarehouseError as error:
        print(error, file=sys.stderr)
        return 3
    if known.json:
        print(json.dumps([_plain(v) for v in found], ensure_ascii=False, indent=1))
        return 0
    for one in found:
        state = "released" if one.released else "not released"
        figures = f"{one.counts.get('observation', 0):,} observations"
        print(f"{one.date}  {one.hash}  {state:12}  {figures:>20}  {one.note}")
    return 0


def _plain(one: Vintage) -> dict[str, object]:
    return {
        "hash": one.hash,
        "date": one.date.isoformat(),
        "note": one.note,
        "released": one.released,
        "observations": one.counts.get("observation", 0),
    }
