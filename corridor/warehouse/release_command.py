"""`python -m corridor release --note "…"`: keep the evidence as it stands as a release."""

from __future__ import annotations

import argparse
import datetime as dt
import sys

import pandas as pd

from corridor.errors import CorridorError
from corridor.evidence.check import EvidenceInvalid
from corridor.warehouse.error_guard import spell_closable
from corridor.warehouse.release import release
from corridor.warehouse.tables import TablesBroken, TablesMissing

SHOWN = 20


def main(arguments: list[str] | None = None) -> int:
    """Make a release and print what changed; what stands in the way is said on the error stream."""
    parser = argparse.ArgumentParser(prog="python -m corridor release", description=__doc__)
    parser.add_argument("--note", help="what is new, when release.csv does not say it yet")
    parser.add_argument("--date", help="2026-12-01; today without it", type=_day)
    known = parser.parse_args(arguments)
    try:
        row, found = release(known.note, known.date)
    except EvidenceInvalid as wrong:
        for breach in wrong.breaches:
            print(f"data/evidence/{breach}", file=sys.stderr)
        print("Nothing was released. Correct the rows and release again.", file=sys.stderr)
        return 1
    except (TablesMissing, TablesBroken) as error:
        print(error, file=sys.stderr)
        return 3
    except CorridorError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"Released {row.date} ({row.hash}): {row.note}")
    print(f"{row.added} figures new, {row.revised} revised, {row.withdrawn} withdrawn.")
    if found is not None:
        _print(found)
    for line in spell_closable(row.hash):
        print(line)
    print(f"Commit data/releases/{row.file}, data/releases/releases.csv and data/evidence.")
    return 0


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is no date: write 2026-12-01") from None


def _print(found: pd.DataFrame) -> None:
    published = found[found["derivation"] == ""]
    for row in published.head(SHOWN).itertuples():
        name = row.series_id or f"trade {row.reporter} {row.partner} {row.flow}"
        print(f"  {row.kind:9} {name} {row.period}: {_change(row)} {row.unit}, {row.publisher}")
    if len(published) > SHOWN:
        print(f"  … and {len(published) - SHOWN} more")
    if derived := len(found) - len(published):
        print(f"  {derived} derived values follow")


def _change(row: object) -> str:
    old, new = row.old_value, row.new_value  # type: ignore[attr-defined]
    if pd.isna(old):
        return f"{new:,.10g}"
    return f"{old:,.10g} withdrawn" if pd.isna(new) else f"{old:,.10g} → {new:,.10g}"
