"""`python -m corridor audit verify | list`: whether the log of the installation is whole, and its
lines."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from corridor.state import audit
from corridor.state.store import StateError


def main(arguments: list[str] | None = None) -> int:
    """Print what is wrong (then 1), or the lines, the newest first; 2 when it cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m corridor audit", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("verify", help="name each line that was changed or removed")
    listing = commands.add_parser("list", help="print lines, the newest first")
    listing.add_argument("--most", type=int, default=50, help="how many; 50 without it")
    listing.add_argument("--action", default="", help="of one kind: accept, release, submit …")
    listing.add_argument("--json", action="store_true", help="as a JSON list")
    known = parser.parse_args(arguments)
    try:
        if known.command == "verify":
            return _verify()
        lines = audit.read_log(max(1, known.most), action=known.action)
    except StateError as error:
        print(error, file=sys.stderr)
        return 2
    if known.json:
        print(json.dumps([asdict(one) for one in lines], ensure_ascii=False, indent=1))
        return 0
    for one in lines:
        who = one.person_name or one.person
        back = " (the clock was set back)" if one.flag else ""
        why = f": {one.why}" if one.why else ""
        print(f"{one.number:6}  {one.at[:19]}{back}  {who}  {one.action}  {one.subject}{why}")
    return 0


def _verify() -> int:
    wrong = audit.verify()
    for one in wrong:
        print(one, file=sys.stderr)
    if wrong:
        return 1
    newest = audit.read_log(1)
    print(f"The log is whole: {newest[0].number if newest else 0} lines.")
    return 0
