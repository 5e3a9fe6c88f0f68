"""`python -m corridor sources bundle keygen | make | check | import`: for a closed network.

A machine with internet makes a bundle and signs it, the closed one checks it by the public key and
makes proposals of it. Exit codes: 0 done, 1 a publisher's answer failed, 2 the bundle or the key is
refused, 3 the state of the installation cannot be reached.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from corridor.errors import CorridorError
from corridor.sources.answer import Answer, read_file
from corridor.sources.bundle import Bundle, read_bundle, write_bundle
from corridor.sources.bundle_keys import count_up, make_keys, read_private, read_public
from corridor.sources.client import Client, Way
from corridor.sources.connector import Reading
from corridor.sources.errors import SourceError
from corridor.sources.installation import Nothing
from corridor.sources.politeness import Politeness
from corridor.sources.registry import CONNECTORS, load
from corridor.sources.run import Report, guard

#: prints how the run of a connector ended
Tell = Callable[[str, Report], None]


def main(arguments: Sequence[str], way: Way, tell: Tell, describe: Callable[[Reading], str]) -> int:
    """Run one command; ``way``: how the network is reached; errors are one line."""
    options = _read_arguments(arguments)
    from corridor.state.store import StateError

    try:
        return int(options.run(options, way, tell, describe))
    except FileExistsError as bad:
        print(f"{bad.filename}: there is one already, and it stays", file=sys.stderr)
    except OSError as bad:
        print(f"{bad.filename or options.file}: {bad.strerror}", file=sys.stderr)
    except StateError as bad:
        print(bad, file=sys.stderr)
        return 3
    except CorridorError as bad:
        print(bad, file=sys.stderr)
    return 2


def _read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m corridor sources bundle", description=__doc__)
    commands = parser.add_subparsers(required=True)
    keys = commands.add_parser(
        "keygen", help="a new pair of keys: FILE for here, FILE.pub to carry"
    )
    keys.set_defaults(run=_make_keys)
    making = commands.add_parser("make", help="ask publishers and sign what they answer")
    checking = commands.add_parser("check", help="whether a bundle can be imported, and its parts")
    importing = commands.add_parser("import", help="check it and make proposals of it")
    for one in (keys, making, checking, importing):
        one.add_argument("file", type=Path, metavar="FILE")
    making.add_argument("names", nargs="*", metavar="name", help="of sources; without one: all")
    making.add_argument("--from", dest="saved", nargs="+", type=Path, metavar="FILE")
    making.set_defaults(run=_make)
    checking.set_defaults(run=_check)
    importing.set_defaults(run=_import)
    for one, key in ((making, "private"), (checking, "public"), (importing, "public")):
        one.add_argument("--key", type=Path, required=True, metavar="KEY", help=f"the {key} one")
    return parser.parse_args(arguments)


def _make_keys(options: argparse.Namespace, *_: object) -> int:
    name = make_keys(options.file)
    print(f"key {name}: {options.file} stays here, {options.file}.pub goes to the closed network")
    return 0


def _make(options: argparse.Namespace, way: Way, *_: object) -> int:
    key = read_private(options.key)
    names = options.names or list(CONNECTORS)
    if options.saved and len(names) != 1:
        print("--from takes the files of one source: name it", file=sys.stderr)
        return 2
    for name in names:
        load(name)  # a wrong name is said before anybody is asked
    saved = [read_file(path) for path in options.saved or ()]
    answers, failed = {}, False
    for name in names:
        try:
            answers[name] = _ask(name, saved, way)
        except SourceError as bad:
            print(f"{name}: {bad}", file=sys.stderr)
            failed = True
    if not any(answers.values()):
        print("no answers: no bundle was made", file=sys.stderr)
        return 1
    number, made = count_up(options.key), dt.datetime.now(dt.UTC)
    write_bundle(options.file, answers, key, number, made)
    parts = [f"{name} ({len(some)})" for name, some in answers.items() if some]
    print(f"bundle {number}, answers: {', '.join(parts)}")
    return 1 if failed else 0


def _ask(name: str, saved: list[Answer], way: Way) -> list[Answer]:
    """The answers of a publisher, checked; SourceError."""
    connector = load(name)
    manners = Politeness(pause=getattr(connector, "PAUSE", 1.0))
    client = Client(Nothing(), connector.LICENCE, way=way, politeness=manners)
    try:
        with guard(connector, client.answers):
            answers = saved or connector.fetch(client)
            connector.check(answers)
    finally:
        client.close()
    return answers


def _check(options: argparse.Namespace, *_: object) -> int:
    from corridor.sources.bundle_import import check_age, find_last

    bundle = read_bundle(options.file, read_public(options.key))
    _print(bundle)
    check_age(bundle, find_last(bundle.key))
    return 0


def _import(
    options: argparse.Namespace, way: Way, tell: Tell, describe: Callable[[Reading], str]
) -> int:
    from corridor.sources.bundle_import import import_bundle

    bundle = read_bundle(options.file, read_public(options.key))
    reports = import_bundle(bundle, describe)
    for name, report in reports.items():
        tell(name, report)
    return 1 if any(one.failed for one in reports.values()) else 0


def _print(bundle: Bundle) -> None:
    print(f"bundle {bundle.number} of key {bundle.key}, made {bundle.made:%Y-%m-%d %H:%M} UTC")
    for name, answers in bundle.answers.items():
        for one in answers:
            print(f"  {name}: {one.address}, {len(one.content):,} bytes, {one.when:%Y-%m-%d %H:%M}")
