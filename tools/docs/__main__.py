"""`python -m tools.docs`: write what the documentation takes from the code; `--check` only looks.

Each part is a function that returns Markdown. A part that stands inside a guide is put between
its markers; the others are files of `docs/`. With `--check` nothing is written, and what differs
is named with the command that mends it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

from corridor.paths import ROOT
from tools.docs import files, metrics, queries, settings, tables

#: file -> what it holds
FILES: dict[str, Callable[[], str]] = {
    "docs/tables.md": tables.build,
    "docs/queries.md": queries.build,
    "docs/metrics.md": metrics.build,
    "docs/files.md": files.build,
}
#: guide, marker -> what stands between the markers
PARTS: dict[tuple[str, str], Callable[[], str]] = {("README.md", "settings"): settings.build}
MEND = "type: make docs"


def build_all() -> dict[str, str]:
    """Every file of documentation as it should be."""
    made = {path: build() for path, build in FILES.items()}
    for (path, marker), build in PARTS.items():
        guide = made.get(path) or (ROOT / path).read_text(encoding="utf-8")
        made[path] = put_between(guide, marker, build())
    return made


def put_between(guide: str, marker: str, text: str) -> str:
    """The guide with a text between the comments `<!-- marker -->` and `<!-- /marker -->`."""
    between = re.compile(rf"(<!-- {marker} -->\n).*?(<!-- /{marker} -->)", re.S)
    if not between.search(guide):
        raise ValueError(f"no markers <!-- {marker} --> in the guide")
    return between.sub(lambda found: found[1] + text + found[2], guide)


def find_drift() -> list[str]:
    """Files that are not as the code says."""
    return [
        path
        for path, text in build_all().items()
        if not (ROOT / path).exists() or (ROOT / path).read_text(encoding="utf-8") != text
    ]


def main(arguments: list[str]) -> int:
    """Write, or with `--check` say what would be written; 1 when something differs."""
    drift = find_drift()
    if "--check" in arguments:
        for path in drift:
            print(f"{path} is not as the code says; {MEND}", file=sys.stderr)
        return 1 if drift else 0
    for path, text in build_all().items():
        (ROOT / path).parent.mkdir(exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8")
    print(f"{len(drift)} files of documentation written" if drift else "Nothing has changed.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
