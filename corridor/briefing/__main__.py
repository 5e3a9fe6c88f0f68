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
from corridor.briefing import saved as briefing_file
from corridor.briefing.blocks import ADDRESS, build_briefing, build_view, list_topics
from corridor.briefing.types import BriefError
from corridor.charts.theme import Theme
from corridor.errors import CorridorError
from corridor.language import languages
from corridor.server.settings import settings
from corridor.server.setup import setup_tables
from corridor.warehouse import WarehouseError


def parser() -> argparse.ArgumentParser:
    """The command's arguments."""
    made = argparse.ArgumentParser(prog="python -m corridor brief", description=__doc__)
    made.add_argument("topic", nargs="?", help="corridors, node:<slug>, pair:<a>-<b>, roadmap")
    made.add_argument("--out", type=Path, help="file to write: .pptx .pdf .html .png .svg .json")
    made.add_argument("--lang", default="en", help=", ".join(languages()))
    made.add_argument("--theme", choices=("light", "dark"))
    made.add_argument("--v", dest="vintage", help="vintage: hash or date; without it the newest")
    made.add_argument(
        "--view",
        action="append",
        metavar="ADDRESS",
        help="address of a page or block, several times; instead of the topic's own",
    )
    made.add_argument("--file", type=Path, help="a saved briefing file (.json)")
    made.add_argument(
        "--base",
        default=settings().address,
        help=f"where the live dashboard is (default $CORRIDOR_ADDRESS or {ADDRESS})",
    )
    return made


def main(arguments: list[str] | None = None) -> int:
    """Make the file; what is wrong with the input is one line."""
    setup_tables()
    try:
        return _run(parser().parse_args(arguments))
    except export.CannotWrite as bad:
        print(bad, file=sys.stderr)
        return 4
    except WarehouseError as bad:
        print(bad, file=sys.stderr)
        return 3 if bad.key in ("tables-missing", "tables-broken") else 2
    except CorridorError as bad:
        print(bad, file=sys.stderr)
        return 2


def _run(asked: argparse.Namespace) -> int:
    if asked.topic is None and asked.file is None and not asked.view:
        for code, name in list_topics(build_view(asked.lang)).items():
            print(f"{code:24} {name}")
        return 0
    if asked.out is None:
        raise BriefError("say where to write: --out file.pptx (.pdf .html .png .svg .json)")
    form = "json" if asked.out.suffix.lower() == ".json" else export.read_form(asked.out)
    topic, lang, vintage = asked.topic or "corridors", asked.lang, asked.vintage
    theme: Theme = asked.theme or "light"
    views, commentary = asked.view, {}
    if asked.file is not None:
        try:
            one = briefing_file.load_briefing(asked.file.read_bytes())
        except OSError as bad:
            raise BriefError(
                f"{asked.file} cannot be read: {export.explain_os_error(bad)}"
            ) from bad
        topic, lang, theme = one.topic, one.lang, one.theme
        vintage, views, commentary = vintage or one.v or None, one.views or None, one.commentary
    made = build_briefing(
        topic,
        lang,
        views=views,
        vintage=vintage,
        theme=theme,
        address=asked.base,
        commentary=commentary,
    )
    made = replace(made, follows=asked.theme is None and asked.file is None)
    data = (
        briefing_file.dump_briefing(briefing_file.save_briefing(made, pin=vintage is not None))
        if form == "json"
        else export.write_briefing(made, form)
    )
    export.write_file(asked.out, data)
    print(f"{asked.out}: {len(made.blocks)} blocks, {len(data) / 1000:,.0f} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
