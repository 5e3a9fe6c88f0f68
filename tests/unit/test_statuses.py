"""One meaning of a status: which happened, were counted, are planned; what a full year is."""

from __future__ import annotations

import csv
import re
from typing import get_args

import pandas as pd
import pytest

from corridor.evidence import statuses
from corridor.evidence.check import sheets_of
from corridor.evidence.files import EVIDENCE, Sheet
from corridor.evidence.rules import statuses_have_a_meaning
from corridor.evidence.statuses import COUNTED, HAPPENED, PLANNED, full_years, weakest
from corridor.warehouse import current
from corridor.warehouse.tables import connection
from tests.source import files, read, strings


def rows(*said: tuple[str, str, str]) -> pd.DataFrame:
    """Values of one series: period, kind of period, status."""
    made = pd.DataFrame(said, columns=["period", "period_kind", "status"])
    return made.assign(value=range(1, len(made) + 1))


def test_every_status_of_the_vocabulary_has_one_meaning() -> None:
    with (EVIDENCE / "vocabulary.csv").open(encoding="utf-8", newline="") as file:
        words = {r["value"] for r in csv.DictReader(file) if r["dimension"] == "status"}
    assert words == statuses.ALL == set(get_args(statuses.Status))
    assert COUNTED < HAPPENED
    assert not HAPPENED & PLANNED
    assert statuses.CAPACITY not in HAPPENED | PLANNED


def test_the_table_for_sql_says_the_same() -> None:
    table = statuses.as_table().set_index("code")
    assert list(table.index) == sorted(statuses.ALL)
    for column, meant in (("happened", HAPPENED), ("counted", COUNTED), ("planned", PLANNED)):
        assert set(table.index[table[column]]) == meant
    assert not table.loc["capacity"].any()


def test_full_years_are_whole_years_that_happened_in_order() -> None:
    found = full_years(
        rows(
            ("2024", "year", "estimate"),
            ("2025-01-01/2025-06-30", "year-to-date", "actual"),
            ("2022", "year", "preliminary"),
            ("2030", "year", "forecast"),
            ("2023", "year", "actual"),
            ("2023", "year", "capacity"),
            ("2023-Q4", "quarter", "actual"),
        )
    )
    assert found["period"].tolist() == ["2022", "2023", "2024"]
    assert found["value"].tolist() == [3, 5, 1]


def test_what_claims_something_leaves_estimates_out() -> None:
    given = rows(("2024", "year", "estimate"), ("2023", "year", "actual"))
    assert full_years(given, COUNTED)["period"].tolist() == ["2023"]
    assert full_years(given, PLANNED).empty


def test_two_series_of_one_year_keep_their_order() -> None:
    given = rows(("2024", "year", "actual"), ("2023", "year", "actual"), ("2024", "year", "actual"))
    assert full_years(given)["value"].tolist() == [2, 1, 3]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"actual"}, "actual"),
        ({"actual", "preliminary"}, "preliminary"),
        ({"preliminary", "estimate", "actual"}, "estimate"),
    ],
)
def test_a_figure_is_no_surer_than_its_parts(given: set[str], said: str) -> None:
    assert weakest(given) == said


def test_what_never_happened_has_no_certainty() -> None:
    with pytest.raises(ValueError, match="none of \\['plan'\\] happened"):
        weakest({"plan"})


def words_of(path: str) -> set[str]:
    """Statuses that a statement or a module names, its comments and documentation left out."""
    if path.endswith(".py"):
        return {word for word in strings(path) if word in statuses.ALL}
    code = re.sub(r"--[^\n]*", "", read(path))
    return {word for word in re.findall(r"'([^']*)'", code) if word in statuses.ALL}


@pytest.mark.parametrize(
    "path", files(r"queries/.*\.sql$|corridor/(evidence|warehouse)/(?!statuses).*\.py$")
)
def test_no_other_place_lists_statuses(path: str) -> None:
    """One may be named (a capacity is the only one of its kind); two together are a meaning."""
    assert len(words_of(path)) < 2


def test_the_built_table_is_that_of_the_module() -> None:
    cursor = connection(current().path).cursor()
    found = cursor.execute("SELECT * FROM status ORDER BY code").fetchall()
    cursor.close()
    assert found == list(statuses.as_table().itertuples(index=False, name=None))


def test_a_status_of_no_meaning_is_refused() -> None:
    sheets, breaches = sheets_of()
    assert breaches == []
    row = {**sheets["vocabulary"].rows.iloc[0], "dimension": "status", "value": "hoped"}
    more = pd.concat([sheets["vocabulary"].rows, pd.DataFrame([row])], ignore_index=True)
    sheets["vocabulary"] = Sheet("vocabulary", more, [*sheets["vocabulary"].lines, 999])
    (breach,) = statuses_have_a_meaning(sheets)
    assert (breach.file, breach.line, breach.column) == ("vocabulary.csv", 999, "value")
    assert breach.value == "hoped"
    assert "without a meaning" in breach.rule
