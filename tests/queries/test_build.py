"""Building: refused whole, served whole, the same from the same files."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from corridor.evidence.files import EVIDENCE
from corridor.warehouse import build, current
from corridor.warehouse.tables import HARDENED
from tests.serving import copy_of_project


def run(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "corridor.warehouse", *words],
        cwd=project,
        capture_output=True,
        text=True,
        timeout=180,
        env=os.environ | {"PYTHONPATH": str(project)},
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project whose tables have been built once."""
    copied = copy_of_project(tmp_path_factory.mktemp("project"))
    done = run(copied, "build")
    assert done.returncode == 0, done.stderr
    with (EVIDENCE / "observations.csv").open(encoding="utf-8", newline="") as file:
        rows = sum(1 for _ in csv.DictReader(file))
    assert f"{rows:,} observation" in done.stdout
    return copied


@pytest.fixture
def kept(project: Path) -> Iterator[dict[str, bytes]]:
    """What is built now; the evidence is put back after the test, and nothing half made is left."""
    evidence = {p: p.read_bytes() for p in (project / "data/evidence").glob("*.csv")}
    scripts = set((project / "queries/build").iterdir())
    yield built(project)
    for path, content in evidence.items():
        path.write_bytes(content)
    for path in set((project / "queries/build").iterdir()) - scripts:
        path.unlink()
    assert [p.name for p in (project / "data/build").iterdir() if ".building" in p.name] == []


def test_every_statement_of_the_build_is_one_of_its_steps() -> None:
    steps = [step.__name__ for step in build.STEPS]
    assert [name for name in steps if name[0].isdigit()] == sorted(
        path.stem for path in build.SCRIPTS.glob("[0-9]*.sql")
    )
    assert steps.index("derive_values") == steps.index("40_series_value") - 1


def built(project: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in (project / "data/build").iterdir() if p.is_file()}


def pointed(project: Path) -> Path:
    said = json.loads((project / "data/build/current.json").read_text())
    return project / "data/build" / said["file"]


def contents(path: Path) -> dict[str, list[tuple]]:
    """Every row of every table, in its order, with the columns first."""
    with duckdb.connect(str(path), read_only=True, config=HARDENED) as con:
        names = [
            n for (n,) in con.sql("SELECT table_name FROM duckdb_tables() ORDER BY 1").fetchall()
        ]
        return {n: [tuple(con.table(n).columns), *con.table(n).fetchall()] for n in names}


def test_the_same_files_give_the_same_tables(project: Path) -> None:
    ours, theirs = current().path, pointed(project)
    assert ours.name == theirs.name
    one, two = contents(ours), contents(theirs)
    assert list(one) == list(two)
    assert [name for name in one if one[name] != two[name]] == []


def test_nothing_changed_nothing_made(project: Path, kept: dict[str, bytes]) -> None:
    done = run(project, "build")
    assert done.returncode == 0
    assert "up to date" in done.stdout
    assert built(project) == kept


def test_a_bad_build_lists_every_breach_and_changes_nothing(
    project: Path, kept: dict[str, bytes]
) -> None:
    evidence = project / "data/evidence"
    with (evidence / "map_flows.csv").open("a") as file:
        file.write("south,no-such-line\n")
    with (evidence / "release.csv").open("a") as file:
        file.write("soon,\n")
    last = len((evidence / "release.csv").read_text(encoding="utf-8").splitlines())
    with (evidence / "sources.csv").open("ab") as file:
        file.write(b"\xff\xfe\n")
    done = run(project, "build")
    assert (done.returncode, done.stdout) == (1, "")
    said = done.stderr.splitlines()
    assert said[0] == (
        "data/evidence/map_flows.csv:10: series_id = 'no-such-line': "
        "no such series_id in series.csv"
    )
    wrong = f"data/evidence/release.csv:{last}: date = 'soon': must be a date written 2025-06-17"
    assert wrong in said
    assert any(line.startswith("data/evidence/sources.csv:") and "UTF-8" in line for line in said)
    assert said[-1] == (
        "3 breaches of the contract. Nothing was built; the tables served before stay. "
        "Correct the rows and build again."
    )
    assert built(project) == kept
    still = run(project, "explain", "china-europe-trains", "2025")
    assert still.stdout.startswith("china-europe-trains, 2025: 20,022 trains")


def test_a_missing_file_is_one_breach(project: Path, kept: dict[str, bytes]) -> None:
    (project / "data/evidence/totals.csv").unlink()
    done = run(project, "build")
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "data/evidence/totals.csv: the file is missing"
    assert built(project) == kept


def test_a_build_that_breaks_off_leaves_what_is_served(
    project: Path, kept: dict[str, bytes]
) -> None:
    last = project / "queries/build/80_revision.sql"
    whole = last.read_text(encoding="utf-8")
    last.write_text(f"{whole}\nSELECT * FROM nowhere;\n", encoding="utf-8")
    done = run(project, "build")
    assert (done.returncode, done.stdout) == (3, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("the tables could not be made (Catalog Error: Table with name nowhere")
    assert line.endswith("the tables served before stay")
    assert built(project) == kept
    last.write_text(whole, encoding="utf-8")


def test_a_check_that_finds_wrong_rows_stops_the_build_and_names_them(
    project: Path, kept: dict[str, bytes]
) -> None:
    path = project / "data/geography/railway_lines.csv"
    whole = path.read_text(encoding="utf-8")
    assert "dostyk-moiynty,dostyk,moiynty," in whole
    path.write_text(
        whole.replace("dostyk-moiynty,dostyk,moiynty,", "dostyk-moiynty,dostik,moiynty,")
    )
    try:
        done = run(project, "build")
    finally:
        path.write_text(whole, encoding="utf-8")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.splitlines() == [
        "queries/checks/ends_of_lines_are_nodes.sql: broken by 1 row: A line ends at nodes of "
        "the map, at two different ones, and is a railway line of the evidence.",
        "  entity dostyk-moiynty, from_node dostik, to_node moiynty",
        "The tables served before stay.",
    ]
    assert built(project) == kept


def test_a_changed_figure_is_another_file_and_is_served(
    project: Path, kept: dict[str, bytes]
) -> None:
    path = project / "data/evidence/observations.csv"
    text = path.read_text(encoding="utf-8")
    assert text.count(",20022,trains,") >= 1
    path.write_text(text.replace(",20022,trains,", ",20032,trains,"), encoding="utf-8")
    for name in ("conflicts.csv",):
        other = path.with_name(name)
        other.write_text(
            other.read_text(encoding="utf-8").replace("20022", "20032"), encoding="utf-8"
        )
    before = pointed(project)
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    assert pointed(project) != before
    assert run(project, "explain", "china-europe-trains", "2025").stdout.startswith(
        "china-europe-trains, 2025: 20,032 trains"
    )


def test_without_tables_the_command_is_named(tmp_path: Path) -> None:
    copied = copy_of_project(tmp_path)
    done = run(copied, "ask", "series_catalogue")
    assert done.returncode == 3
    assert done.stderr.splitlines() == [
        "the tables are not built; run: python -m corridor.warehouse build"
    ]
    (copied / "data/build").mkdir()
    (copied / "data/build/current.json").write_text("{}")
    done = run(copied, "explain", "china-europe-trains", "2025")
    assert done.returncode == 3
    assert done.stderr.splitlines() == [
        "data/build/current.json cannot be read; run: python -m corridor.warehouse build --force"
    ]


#: every table is keyed, those a person reads and those made from others; what is left is a list
UNKEYED = {"revision"}


def test_every_table_has_a_primary_key() -> None:
    with duckdb.connect(str(current().path), read_only=True, config=HARDENED) as con:
        names = {n for (n,) in con.sql("SELECT table_name FROM duckdb_tables()").fetchall()}
        keyed = con.sql(
            "SELECT table_name FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'"
        ).fetchall()
    assert names - {n for (n,) in keyed} == UNKEYED


def test_the_marts_hold_what_they_are_for() -> None:
    marts = {
        "series_value": "series_id period period_kind value low high status flags observation_id "
        "n_sources derivation parents",
        "node_status": "node latest_value latest_period capacity_value utilisation",
        "map_node": "slug lat lon shape value unit series_id publisher",
        "map_flow": "flow series_id period days value unit qualifier observation_id source_id",
        "conflict": "series_id period value_1 value_2 ratio likely_cause",
        "project": "slug status planned_completion actual_completion cost capacity_before "
        "capacity_after",
        "event": "date precision title_en entities kind source_id",
    }
    tables = contents(current().path)
    for name, columns in marts.items():
        assert set(columns.split()) <= set(tables[name][0]), name
        assert len(tables[name]) > 1, name


def add_row(project: Path, table: str, row: str) -> None:
    """A row more in a table of the evidence of a copy."""
    with (project / f"data/evidence/{table}.csv").open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")


def test_a_build_names_the_known_errors_that_can_be_closed(
    project: Path, kept: dict[str, bytes]
) -> None:
    """KTZ's 1.028 million TEU of 2023 stays out until somebody prints 1.281 (1.129 by 1.135)."""
    assert "can be closed" not in run(project, "build").stdout
    dimensions = "kz-transit,container_volume,transit,container,rail,,,,,,,"
    source = "kazinform-2022-10-19-6325a9"
    dates = "2023-01-01,2023-12-31,year"
    add_row(
        project,
        "observations",
        f"o11111111aa,{dimensions},{dates},1281000,teu,exact,actual,,{source},,,",
    )
    add_row(project, "series_points", "kz-transit-teu,o11111111aa,preferred,only figure")
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    told = done.stdout.splitlines()[1:]
    said = told[: next(n for n, line in enumerate(told) if line.startswith("Plausibility"))]
    assert len(said) == 2, "one record and what to do"
    assert said[0].startswith(
        "Known error transit-teu-2023 can be closed: kz-transit-teu 2023 was printed as 1,028,000"
        " and is 1,281,000 by Kazinform (o11111111aa, https://"
    )
    assert "retired" in said[1]
    health = subprocess.run(
        [
            *(sys.executable, "-c"),
            "import json; from corridor.api.health import _read_health;"
            "print(json.dumps(_read_health('ru')))",
        ],
        cwd=project,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(project)},
    )
    (notice,) = json.loads(health.stdout.splitlines()[-1])["notices"]
    assert "transit-teu-2023" in notice
    assert "1,28 млн ДФЭ" in notice.replace("\u00a0", " ")
