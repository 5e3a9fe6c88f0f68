"""Where things lie: the folders of the project, stated once."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
#: what is kept
DATA = ROOT / "data"
EVIDENCE = DATA / "evidence"
NETWORK = DATA / "network"
SCENARIOS = DATA / "scenarios"
RELEASES = DATA / "releases"
GEOGRAPHY = DATA / "geography"
FONTS = DATA / "fonts"
SCRIPTS = DATA / "scripts"
QUERIES = ROOT / "queries"
LOCALES = ROOT / "locales"
#: what browsers fetch
STATIC = ROOT / "static"
#: what is made, and made again
BUILD = DATA / "build"
STATIC_BUILD = STATIC / "build"
