"""The clients of `docs/clients/`, each run as its reader runs it, against a server."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import urllib.request

import pytest

from corridor import warehouse
from tests.serving import Server
from tests.source import ROOT, files, read

FOLDER = ROOT / "docs/clients"
#: file -> what runs it; R with its packages is where it is installed
CLIENTS = {
    "read_series.py": [sys.executable],
    "read_series_polars.py": [sys.executable],
    "read_series.R": ["Rscript"],
    "read_series.mjs": ["node"],
}


@pytest.fixture(params=CLIENTS)
def client(request: pytest.FixtureRequest) -> str:
    """A file whose language is installed here; others are skipped by name."""
    command = CLIENTS[request.param][0]
    if shutil.which(command) is None:
        pytest.skip(f"{command} is not installed: {request.param} is not tried")
    if command == "Rscript" and subprocess.run([command, "-e", "library(httr2)"]).returncode:
        pytest.skip(f"httr2 is not installed: {request.param} is not tried")
    return str(request.param)


def run(client: str, server: Server, *words: str) -> subprocess.CompletedProcess[str]:
    command = [*CLIENTS[client], str(FOLDER / client), server.base, *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=240)


def test_a_client_reads_a_series_with_its_sources(client: str, server: Server) -> None:
    ran = run(client, server)
    assert ran.returncode == 0, ran.stderr
    headline = warehouse.ask("series_list", headline=True)["series_id"]
    assert [code for code in headline if code not in ran.stdout] == []
    with_source = [line for line in ran.stdout.splitlines() if re.search("https?://", line)]
    rows = warehouse.ask("series_values", series=["china-europe-trains"], kinds=["year"])
    for row in rows.itertuples():
        figure = rf"\b{row.period}\b.*\b{row.value:.0f}(\.0)?\b.*\btrains\b.*\b{row.status}\b"
        assert [line for line in with_source if re.search(figure, line)], row.period
    assert "unchanged since it was last read" in ran.stdout
    assert f"({warehouse.current().hash})" in ran.stdout, "no citation with its vintage"


def test_a_client_says_what_was_refused(client: str, server: Server) -> None:
    ran = run(client, server, "china-europe-train")
    assert ran.returncode != 0
    assert "china-europe-trains" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_clients_name_what_the_document_names(server: Server) -> None:
    """Paths, parameters and fields they use are those of the OpenAPI document."""
    with urllib.request.urlopen(f"{server.base}/api/v1/openapi.json", timeout=60) as answer:
        document = json.load(answer)
    schemas = document["components"]["schemas"]
    fields = {name for one in schemas.values() for name in one.get("properties", {})}
    parameters = {p["name"] for p in document["paths"]["/series/{id}"]["get"]["parameters"]}
    used = "id unit first_year last_year period value status publisher url citation vintage hash"
    assert set(used.split()) <= fields
    assert {"kind", "v"} <= parameters
    for name in CLIENTS:
        whole = read(f"docs/clients/{name}")
        assert [word for word in used.split() if word not in whole] == [], name
        assert len(whole.splitlines()) <= 41, f"{name} is no longer short"


def test_every_client_is_told_and_tried() -> None:
    told = set(re.findall(r"\]\(([\w.]+)\)", read("docs/clients/README.md")))
    assert told == set(CLIENTS)
    assert {path.split("/")[-1] for path in files(r"docs/clients/.*\.(py|R|mjs)$")} == told
