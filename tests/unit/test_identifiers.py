"""Ids begin with a letter: a spreadsheet leaves them, and the old ones are found for good."""

from __future__ import annotations

import csv
import io
import subprocess
from pathlib import Path

import pandas as pd
import pytest

from corridor import warehouse
from corridor.evidence import releases
from corridor.evidence.contracts import CONTRACTS
from corridor.evidence.files import EVIDENCE
from corridor.evidence.identifiers import is_number, rename
from tools.find_office import find, find_sheets

#: the first release, whose files name observations by ten hexadecimal digits
OLD = "5f0527ea858f"
#: an observation as that release names it, and as it is named today
BEFORE, TODAY = "31bf0aa034", "o31bf0aa034"

needs_sheets = pytest.mark.skipif(
    find_sheets() is None,
    reason="LibreOffice Calc is not installed: type apt-get install libreoffice-calc",
)


def archived(table: str) -> list[dict[str, str]]:
    """The rows of a file of the first release, as its archive has them."""
    release = next(one for one in releases.index() if one.hash == OLD)
    text = releases.contents(release)[f"{table}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_an_id_that_begins_with_a_digit_gets_its_letter() -> None:
    points = pd.DataFrame({"observation_id": ["0098337613", "fe8786b492", "o0098337613", ""]})
    named = rename(points, "series_points")["observation_id"].tolist()
    assert named == ["o0098337613", "fe8786b492", "o0098337613", ""]
    projects = pd.DataFrame({"source_ids": ["1news-az;baq-kz;24-kg"], "status_date": ["2024"]})
    assert rename(projects, "projects").iloc[0].tolist() == ["s-1news-az;baq-kz;s-24-kg", "2024"]


@pytest.mark.parametrize("text", ["0098337613", "41255e9686", "5", "123456789012", "1.5E3", "1,5"])
def test_what_a_spreadsheet_takes_for_a_number(text: str) -> None:
    assert is_number(text)
    assert not is_number(f"o{text}")


def test_ids_of_any_kind_begin_with_a_letter() -> None:
    """In the evidence of today, and in that of an old release as it is read."""
    first = next(one for one in releases.index() if one.hash == OLD)
    old = releases.as_tables(releases.contents(first))
    for contract in CONTRACTS:
        today = pd.read_csv(contract.find_file(EVIDENCE), dtype=str, keep_default_na=False)
        for column in contract.columns:
            if column.kind == "id" or column.refers.startswith(("observations.", "sources.")):
                for rows in (today, old[contract.table]):
                    begins = rows[column.name].str.match("^([a-z]|$)")
                    assert begins.all(), f"{contract.table}.{column.name}"


def test_an_old_link_shows_the_numbers_it_showed() -> None:
    """Each figure that the archive prefers is shown with its value, under today's id."""
    seen = {row["id"]: row for row in archived("observations")}
    shown = warehouse.ask("figures_shown", vintage=OLD)
    shown = shown[(shown["derivation"] == "") & (shown["series_id"] != "")]
    told = {(row.series_id, row.observation_id): row.value for row in shown.itertuples(index=False)}
    kept = {
        (row["series_id"], row["observation_id"]): float(seen[row["observation_id"]]["value"])
        for row in archived("series_points")
        if row["role"] == "preferred"
    }
    named = {
        (series, f"o{id_}" if id_[0].isdigit() else id_): value
        for (series, id_), value in kept.items()
    }
    assert len(told) > 1500
    assert told == named


def test_an_old_id_is_answered_as_the_one_of_today() -> None:
    for vintage in (None, OLD):
        for question, parameter in (("observations_list", "id"), ("revisions", "observation")):
            old, today = (
                warehouse.ask(question, vintage=vintage, **{parameter: named})
                for named in (BEFORE, TODAY)
            )
            assert len(old) >= 1
            assert old.equals(today)
        found = warehouse.ask("observations_search", vintage=vintage, words=BEFORE)
        assert set(found["id"]) == {TODAY}


@needs_sheets
def test_a_spreadsheet_that_opens_and_saves_them_changes_no_id(tmp_path: Path) -> None:
    """LibreOffice, columns left to itself; the old ids show that it does change such."""
    tables = ("observations", "series_points", "sources", "projects")
    (tmp_path / "saved").mkdir()
    for table in tables:
        (tmp_path / f"{table}.csv").write_bytes((EVIDENCE / f"{table}.csv").read_bytes())
    before = pd.DataFrame(archived("observations"))[["id", "value"]]
    before.to_csv(tmp_path / "before.csv", index=False)
    subprocess.run(
        [
            str(find()),
            "--headless",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76",
            "--outdir",
            "saved",
            *[f"{name}.csv" for name in (*tables, "before")],
        ],
        cwd=tmp_path,
        capture_output=True,
        timeout=240,
        check=True,
    )

    def ids(path: Path, column: str) -> list[str]:
        return pd.read_csv(path, dtype=str, keep_default_na=False)[column].tolist()

    for contract in CONTRACTS:
        for column in contract.columns:
            named = column.kind == "id" or column.refers.startswith(("observations.", "sources."))
            if contract.table in tables and named:
                saved = ids(tmp_path / f"saved/{contract.table}.csv", column.name)
                assert saved == ids(tmp_path / f"{contract.table}.csv", column.name), column
    assert ids(tmp_path / "saved/before.csv", "id") != before["id"].tolist()
