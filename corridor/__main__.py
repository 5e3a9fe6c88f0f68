"""`python -m corridor <command>`: what is done from a terminal. Without a command: the list.

Exit codes: 0 done, 1 the evidence breaks its contract, 2 bad input, 3 tables not built.
"""

from __future__ import annotations

import sys
from importlib import import_module

from corridor.server.setup import setup_tables
from corridor.terminal import run

#: command -> (module with main(arguments) -> exit code, what it does)
COMMANDS = {
    "vintages": ("corridor.warehouse.vintages_command", "list the releases of the evidence"),
    "release": (
        "corridor.warehouse.release_command",
        "keep the evidence as it stands as a release",
    ),
    "tables": ("corridor.warehouse.__main__", "build, ask, explain (as corridor.warehouse)"),
    "brief": ("corridor.briefing.__main__", "write a briefing: slides, document, page, picture"),
    "check": ("corridor.claim_check.__main__", "say whether a sentence about freight is true"),
    "scenario": ("corridor.network.__main__", "what the model of the network says of a scenario"),
    "sources": ("corridor.sources.__main__", "ask publishers, propose what is new"),
    "mcp": ("corridor.assistant.__main__", "serve the evidence to assistants (MCP, stdio)"),
    "state": ("corridor.state.backup_command", "back up what this installation keeps, restore it"),
    "audit": ("corridor.state.audit_command", "the log: who did what; whether it is whole"),
    "people": ("corridor.state.people_command", "who may write: roles set, logins ended"),
    "serve": ("corridor.server.serve", "serve the dashboard at HOST and PORT"),
}


def main(arguments: list[str]) -> int:
    """Hand the arguments to the command's module."""
    name = arguments[0] if arguments else ""
    if name in COMMANDS:
        if name != "serve":  # which becomes another process
            setup_tables()
        return int(import_module(COMMANDS[name][0]).main(arguments[1:]))
    out = sys.stdout if name in ("", "-h", "--help", "help") else sys.stderr
    if out is sys.stderr:
        print(f"no command '{name}'; there are:", file=out)
    for one, (_, words) in COMMANDS.items():
        print(f"  python -m corridor {one:10} {words}", file=out)
    return 0 if out is sys.stdout else 2


if __name__ == "__main__":
    sys.exit(run(lambda: main(sys.argv[1:])))
