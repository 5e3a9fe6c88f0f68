"""Which parts of an installation are missing: each is named, and what does not need it works."""

from __future__ import annotations

import logging
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from corridor.language import text
from corridor.paths import FONTS, GEOGRAPHY, ROOT, STATIC

LOG = logging.getLogger("corridor")

#: kind of a part -> its files; what is asked for without one of them says so by the kind
PARTS: dict[str, tuple[Path, ...]] = {
    "font": tuple(
        FONTS / f"corridor-{name}.ttf"
        for name in (
            *("sans-regular", "sans-semibold", "sans-italic"),
            *("serif-semibold", "serif-italic", "chinese-regular", "chinese-semibold"),
        )
    ),
    "template": (ROOT / "corridor/briefing/document.typ", ROOT / "corridor/briefing/page.html"),
    "geography": (
        *(
            GEOGRAPHY / f"{name}.parquet"
            for name in (
                *("bands", "bands-coarse", "bands-fine", "borders", "countries", "lakes"),
                *("land", "legs", "lines", "rivers"),
            )
        ),
        *(
            GEOGRAPHY / f"{name}.csv"
            for name in (
                *("corridors", "legs", "lengths", "place_labels", "published_lengths"),
                *("railway_lines", "sea_names"),
            )
        ),
        GEOGRAPHY / "settings.toml",
    ),
    "logo": (STATIC / "logo-light.svg", STATIC / "logo-dark.svg", STATIC / "icon.png"),
}
#: kind of a part -> the distribution that has to be installed
ENGINES = {"engine": "typst"}


class Missing(NamedTuple):
    """A part that is not here: its kind (a key of PARTS or ENGINES) and its name."""

    kind: str
    name: str

    def spell(self, lang: str) -> str:
        """What is missing and what does not work without it."""
        return text(lang, f"api-health-{self.kind}", name=self.name)


def find_missing() -> list[Missing]:
    """All parts that are not here now; some thirty files are looked for."""
    files = [
        Missing(kind, path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name)
        for kind, paths in PARTS.items()
        for path in paths
        if not path.is_file()
    ]
    return [*files, *(Missing(kind, name) for kind, name in ENGINES.items() if not find_spec(name))]


def tell_missing() -> None:
    """One line of the log for each part that is missing, at the start."""
    for one in find_missing():
        LOG.error("%s", one.spell("en"))
