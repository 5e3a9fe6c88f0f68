"""`python -m corridor brief <topic> --lang ru --out file.pptx`: a briefing from a terminal.

The ending of the file chooses the form: .pptx .pdf .html .png .svg, or .json for the briefing
file that can be loaded again. Exit codes: 0 done, 2 bad input, 3 tables not built, 4 not written.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from corridor.briefing import export
from corridor.briefing.blocks import ADDRESS, build_briefing, list_topics, open_view
from corridor.briefing.saved import SavedBriefing, dump_briefing, load_briefing, save_briefing
from corridor.briefing.types import BriefError, Briefing
from corridor.charts.theme import Theme
from corridor.errors import CorridorError
from corridor.language import languages
from corridor.server.settings import settings
from corridor.server.setup import setup_tables
from corridor.warehouse import WarehouseError


def build_parser() -> argparse.ArgumentParser:
    """The command's arguments."""
    parser = argparse.ArgumentParser(prog="python -m corridor brief", description=__doc__)
    parser.add_argument(
        "topic", nargs="?", help="corridors, node:<slug>, pair:<a>-<b>, roadmap, evidence"
    )
    parser.add_argument("--out", type=Path, help="file to write: .pptx .pdf .html .png .svg .json")
    parser.add_argument("--lang", default="en", help=", ".join(languages()))
    parser.add_argument("--theme", choices=("light", "dark"))
    parser.add_argument("--v", dest="vintage", help="vintage: hash or date; without it the newest")
    parser.add_argument(
        "--view",
        action="append",
        metavar="ADDRESS",
        help="address of a page or block, several times; instead of the topic's own",
    )
    parser.add_argument("--file", type=Path, help="a saved briefing file (.json)")
    parser.add_argument(
        "--base",
        default=settings().address,
        help=f"where the live dashboard is (default $CORRIDOR_ADDRESS or {ADDRESS})",
    )
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Make the file; what is wrong with the input is one line."""
    setup_tables()
    try:
        return _run(build_parser().parse_args(arguments))
    except export.CannotWrite as error:
        print(error, file=sys.stderr)
        return 4
    except WarehouseError as error:
        print(error, file=sys.stderr)
        return 3 if error.key in ("tables-missing", "tables-broken") else 2
    except CorridorError as error:
        print(error, file=sys.stderr)
        return 2


def _run(options: argparse.Namespace) -> int:
    if options.topic is None and options.file is None and not options.view:
        for code, name in list_topics(open_view(options.lang)).items():
            print(f"{code:24} {name}")
        return 0
    if options.out is None:
        raise BriefError("say where to write: --out file.pptx (.pdf .html .png .svg .json)")
    path: Path = options.out
    form = "json" if path.suffix.lower() == ".json" else export.read_form(path)
    saved = _read(options.file) if options.file is not None else None
    vintage = options.vintage or (saved.v or None if saved else None)
    briefing = _build(options, saved, vintage)
    if form == "json":
        data = dump_briefing(save_briefing(briefing, pin=vintage is not None))
    else:
        data = export.write_briefing(briefing, form)
    export.write_file(path, data)
    print(f"{path}: {len(briefing.blocks)} blocks, {len(data) / 1000:,.0f} KB")
    return 0


def _build(
    options: argparse.Namespace, saved: SavedBriefing | None, vintage: str | None
) -> Briefing:
    """The briefing of a file, else of a topic and views."""
    topic, lang, views = options.topic or "corridors", options.lang, options.view
    theme: Theme = options.theme or "light"
    commentary: dict[str, str] = {}
    if saved is not None:
        topic, lang, theme = saved.topic, saved.lang, saved.theme
        views, commentary = saved.views or None, saved.commentary
    briefing = build_briefing(
        topic,
        lang,
        views=views,
        vintage=vintage,
        theme=theme,
        address=options.base,
        commentary=commentary,
    )
    return replace(briefing, follows=options.theme is None and options.file is None)


def _read(path: Path) -> SavedBriefing:
    try:
        return load_briefing(path.read_bytes())
    except OSError as error:
        raise BriefError(f"{path} cannot be read: {export.explain_os_error(error)}") from error


if __name__ == "__main__":
    sys.exit(main())
