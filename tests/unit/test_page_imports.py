"""Opening a page loads its own topic and no other."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache

import pytest

from corridor.topics.addresses import PAGES, UNLISTED
from tests.source import ROOT, imported_modules, modules

#: prints what is loaded once everything is imported that a page's script imports
LOADED = """
import importlib, json, sys
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(json.dumps(sorted(name for name in sys.modules if name.split(".")[0] == "corridor")))
"""


@cache
def loaded_by(page: str) -> list[str]:
    """Modules of the project in a fresh process that has imported what the page and `app.py` do."""
    wanted = imported_modules(f"pages/{page}.py") | imported_modules("app.py")
    names = sorted(name for name in wanted & modules() if name.startswith("corridor"))
    assert names, f"pages/{page}.py imports nothing of the project"
    run = [sys.executable, "-c", LOADED, json.dumps(names)]
    out = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    found: list[str] = json.loads(out.stdout)
    return found


def topics() -> set[str]:
    return {path.parent.name for path in (ROOT / "corridor/topics").glob("*/__init__.py")}


#: what a page places beside its own topic: Evidence the list of what is missing and due, the page
#: of sources and uploads what is due
PLACED = {"evidence": {"quality"}, "desk": {"quality"}}


@pytest.mark.parametrize("page", [*PAGES, *UNLISTED])
def test_a_page_loads_no_other_topic(page: str) -> None:
    loaded = loaded_by(page)
    others = topics() - {page} - PLACED.get(page, set())
    strangers = [name for name in loaded if [*name.split("."), "", ""][2] in others]
    count = f"{page} loads {len(loaded)} modules of the project"
    assert not strangers, f"{count}, of other topics {strangers}"


def test_the_rule_sees_a_topic() -> None:
    assert topics() >= {"overview", "traffic", "nodes", "trade", "roadmap"}
    assert "corridor.topics.nodes.page" in loaded_by("nodes")
