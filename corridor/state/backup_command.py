"""`python -m corridor state backup FILE | restore FILE`: all that this installation keeps, in one
file, and back."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from corridor.access.person import Person
from corridor.errors import CorridorError
from corridor.state.backup import Backup, restore_backup, write_backup

#: who restores, as the log has it
OPERATOR = Person("terminal", "terminal", "admin")


def main(arguments: list[str] | None = None) -> int:
    """Print what was kept or put back; 2 when it is refused, 1 when the tables cannot be built."""
    parser = argparse.ArgumentParser(prog="python -m corridor state", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    saving = commands.add_parser("backup", help="write all that is kept into a file")
    restoring = commands.add_parser("restore", help="put a backup in its place")
    for one in (saving, restoring):
        one.add_argument("file", type=Path)
    restoring.add_argument("--force", action="store_true", help="also over what is kept here")
    known = parser.parse_args(arguments)
    try:
        if known.command == "backup":
            print(f"Kept in {known.file}: {_spell(write_backup(known.file))}.")
            return 0
        found = restore_backup(known.file, OPERATOR, known.force)
        print(f"Restored as of {found.at[:19]}: {_spell(found)}.")
    except CorridorError as error:
        print(error, file=sys.stderr)
        return 2
    return _build()


def _build() -> int:
    """What is served is the newest release of what was restored."""
    from corridor.warehouse.build import build

    try:
        made, _ = build()
    except CorridorError as error:
        print(f"The tables could not be built: {error}", file=sys.stderr)
        return 1
    print(f"The evidence of {made.date} ({made.hash}) is served.")
    return 0


def _spell(found: Backup) -> str:
    named = ("proposal", "item", "decision", "own_release", "audit")
    rows = ", ".join(f"{found.rows[name]} {name.replace('_', ' ')}" for name in named)
    return f"rows ({rows}), {found.files} files"
