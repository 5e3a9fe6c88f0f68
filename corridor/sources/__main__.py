"""`python -m corridor sources list | fetch | check | bundle`: publishers are asked, what is new is
proposed.

Exit codes: 0 done (also when nothing is new), 1 an answer was changed or refused, or none came,
2 bad input, 3 the state of the installation cannot be reached.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from corridor.errors import CorridorError
from corridor.evidence import releases
from corridor.intake.proposal import KINDS
from corridor.language import text
from corridor.server.settings import settings
from corridor.sources import bundle_command
from corridor.sources.answer import Answer, read_file
from corridor.sources.client import Way
from corridor.sources.connector import Reading
from corridor.sources.errors import SourceBusy
from corridor.sources.health import Health, list_health
from corridor.sources.installation import Nothing
from corridor.sources.registry import load
from corridor.sources.run import Report, run

#: findings of a report that are printed at most
_SHOWN = 20


def main(arguments: list[str] | None = None) -> int:
    """Run one command; errors are one line on the error stream."""
    if arguments and arguments[0] == "bundle":
        return bundle_command.main(arguments[1:], _read_way(), _print, _describe)
    options = _read_arguments(arguments)
    from corridor.state.store import StateError

    try:
        if options.command == "list":
            return _list()
        names = options.names
        for name in names:
            load(name)  # a wrong name is said before anybody is asked
        if options.command == "fetch" and not names:
            names = _find_askable(options.due)
        files = [read_file(path) for path in options.files] if options.files else None
        if files and len(names) != 1:
            print("--from takes the files of one source: name it", file=sys.stderr)
            return 2
        reports = [report for name in names if (report := _run(name, files, options))]
    except BrokenPipeError:
        raise  # a reader that has seen enough
    except OSError as bad:
        print(f"{bad.filename}: {bad.strerror}" if bad.filename else bad, file=sys.stderr)
        return 2
    except StateError as bad:
        print(bad, file=sys.stderr)
        return 3
    except CorridorError as bad:
        print(bad, file=sys.stderr)
        return 2
    return 1 if any(one.failed for one in reports) else 0


def _read_arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m corridor sources", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list", help="the publishers, and how they fare")
    commands.add_parser("bundle", help="carry answers to a closed network", add_help=False)
    asking = commands.add_parser("fetch", help="ask, compare, hand in a proposal")
    asking.add_argument("names", nargs="*", metavar="name", help="without one: all")
    asking.add_argument("--due", action="store_true", help="only those whose time has come")
    asking.add_argument("--again", action="store_true", help="read also what has not changed")
    trying = commands.add_parser("check", help="the same, and nothing is kept or handed in")
    trying.add_argument("names", nargs=1, metavar="name")
    for one in (asking, trying):
        one.add_argument(
            "--from",
            dest="files",
            nargs="+",
            type=Path,
            metavar="FILE",
            help="read an answer that was saved, ask nobody",
        )
    return parser.parse_args(arguments)


def _list() -> int:
    from corridor.sources.kept import list_runs

    now = dt.datetime.now(dt.UTC)
    for one in list_health(list_runs(), now):
        print(f"{one.name:14} {_spell_health(one, now)}")
        print(f"{'':14} {text('en', one.brings)}")
        if one.since:
            print(f"{'':14} {one.message}")
    return 0


def _spell_health(one: Health, now: dt.datetime) -> str:
    parts = [one.publisher, f"every {one.every.days} days"]
    if not one.tried:
        parts.append("not tried on real data")
    if one.success:
        parts.append(f"last done {one.success:%Y-%m-%d %H:%M}")
    if one.since:
        parts.append(f"fails since {one.since:%Y-%m-%d %H:%M}")
    if one.by_hand:
        parts.append("read from saved files")
    else:
        parts.append("due" if one.is_due(now) else f"due {one.due:%Y-%m-%d}")
    return ", ".join(filter(None, parts))


def _find_askable(due: bool) -> list[str]:
    """All that let programs in, or those of them whose time has come."""
    from corridor.sources.kept import list_runs

    now = dt.datetime.now(dt.UTC)
    known = [one for one in list_health(list_runs(), now) if not one.by_hand]
    return sorted(one.name for one in known if not due or one.is_due(now))


def _run(name: str, files: Sequence[Answer] | None, options: argparse.Namespace) -> Report | None:
    """The report of a connector, told; None where another run is at it, which is no fault."""
    way = _read_way()
    if options.command == "check":
        nothing = Nothing(releases.present())
        report = run(name, load(name), nothing, files=files, way=way)
    else:
        from corridor.sources.kept import Kept, hold

        try:
            with hold(name):
                report = run(
                    name,
                    load(name),
                    Kept(),
                    files=files,
                    way=way,
                    whole=options.again,
                    describe=_describe,
                )
        except SourceBusy as bad:
            print(bad, file=sys.stderr)
            return None
    _print(name, report)
    return report


def _read_way() -> Way:
    chosen = settings()
    return Way(
        chosen.sources_proxy.get_secret_value(),
        chosen.sources_certificates,
        {"comtrade": chosen.comtrade_key.get_secret_value()},
    )


def _describe(reading: Reading) -> str:
    """What was left, and why, for who reviews."""
    left = [f"{count}: {text('en', key)}" for key, count in reading.list_left()]
    return "; ".join(left) and f"Not proposed: {'; '.join(left)}"


def _print(name: str, report: Report) -> None:
    if report.failed:
        print(f"{name}: {report.run.message}", file=sys.stderr)
        return
    counts = Counter(item.kind for item in report.items)
    found = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])
    done = f"proposal {report.run.proposal}" if report.run.proposal else ""
    parts = [found or "nothing new", f"{report.same} as in the evidence"]
    parts += [f"{report.waiting} proposed before"] * bool(report.waiting)
    print(f"{name}: {', '.join(filter(None, [done, *parts]))}")
    for line in _list_lines(report):
        print(f"  {line}")


def _list_lines(report: Report) -> Iterable[str]:
    for item in report.items[:_SHOWN]:
        before = "" if item.before is None else f"{item.before:,.12g} -> "
        after = "" if item.after is None else f"{item.after:,.12g}"
        what = f"{item.series or item.table} {item.period}"
        yield f"{item.kind:9} {what}: {before}{after} {item.unit}".rstrip()
    if (more := len(report.items) - _SHOWN) > 0:
        yield f"and {more} more"
    for key, count in report.reading.list_left():
        yield f"left {count}: {text('en', key)}"


if __name__ == "__main__":
    sys.exit(main())
