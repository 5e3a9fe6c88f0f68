"""Who only reads pays nothing for what an installation may keep."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.source import ROOT

READER = """
import json, sys
from corridor.server.setup import setup_tables
setup_tables()
from corridor import warehouse
from corridor.api.application import build_application
from corridor.state import audit, editions, fetches, originals, review
build_application()
rows = warehouse.ask("series_values", series=["china-europe-trains"])
kept = [review.list_proposals(), editions.list_own(), editions.accepted(), audit.read_log(),
        fetches.list_fetches()]
heavy = {"sqlalchemy", "alembic", "psycopg", "pandera", "cryptography", "authlib"}
print(json.dumps([len(rows), kept, sorted(heavy & {one.split(".")[0] for one in sys.modules})]))
"""


def test_serving_rows_loads_no_database_and_makes_none(tmp_path: Path) -> None:
    place = {**os.environ, "CORRIDOR_STATE": str(tmp_path / "state")}
    run = [sys.executable, "-c", READER]
    out = subprocess.run(run, cwd=ROOT, env=place, capture_output=True, text=True, timeout=300)
    assert out.returncode == 0, out.stderr
    rows, kept, heavy = json.loads(out.stdout)
    assert rows > 10 and kept == [[]] * 5 and heavy == []
    assert not (tmp_path / "state").exists()
