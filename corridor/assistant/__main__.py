"""`python -m corridor mcp`: the evidence for assistants, by the Model Context Protocol on stdio.

It reads requests from the input and writes answers to the output until the input ends. Links lead
to the dashboard at `--base` (or CORRIDOR_ADDRESS). Exit codes: 0 done, 3 tables not built.
"""

from __future__ import annotations

import argparse
import sys

from corridor.assistant.tools import build_server
from corridor.server.settings import settings
from corridor.warehouse import WarehouseError, current


def main(arguments: list[str] | None = None) -> int:
    """Serve until the input ends; missing tables are one line on the error stream."""
    parser = argparse.ArgumentParser(prog="python -m corridor mcp", description=__doc__)
    parser.add_argument(
        "--base", default=settings().address, help="where the live dashboard is, for links"
    )
    options = parser.parse_args(arguments)
    try:
        current()
    except WarehouseError as missing:
        print(missing, file=sys.stderr)
        return 3
    build_server(options.base).run("stdio")
    return 0
