"""`python -m corridor.warehouse ask | explain | build`, started as a user starts it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.source import ROOT


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """The command, its output as text."""
    return subprocess.run(
        [sys.executable, "-m", "corridor.warehouse", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        encoding="utf-8",
    )


def explained(series: str, period: str) -> dict[str, Any]:
    """The object of `explain --json`; words that are no JSON (NaN) fail."""

    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    done = run("explain", series, period, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return dict(json.loads(done.stdout, parse_constant=refuse))


KEYS = (
    "value",
    "unit",
    "low",
    "high",
    "status",
    "period",
    "flags",
    "definition",
    "parents",
    "sources",
    "dissenting",
)


@pytest.mark.parametrize(
    ("series", "period", "value", "unit"),
    [
        ("china-europe-trains", "2025", 20022, "trains"),
        ("aktau-teu", "2024-Q1", 7400, "teu"),
        ("china-europe-trains", "2024-05", 1724, "trains"),
        ("kz-ports-tonnes", "2025", 9_500_000, "t"),
        ("dostyk-moiynty-capacity-pairs", "2025-09-30", 60, "pairs/day"),
    ],
)
def test_a_value_in_each_notation_of_a_period(
    series: str, period: str, value: float, unit: str
) -> None:
    found = explained(series, period)
    assert set(KEYS) <= set(found)
    assert (found["value"], found["unit"], found["period"]) == (value, unit, period)
    assert found["low"] <= found["value"] <= found["high"]
    assert len(found["definition"]) > 20
    assert isinstance(found["flags"], list)
    for source in found["sources"]:
        assert source["publisher"]
        assert source["url"].startswith("http")
        assert source["tier"] in "ABCD"


def test_a_derived_month_names_its_parents_and_their_sources() -> None:
    found = explained("horgos-cn-trains", "2021-07")
    assert (found["value"], found["derivation"]) == (574, "difference")
    later, earlier = found["parents"]
    assert later["value"] - earlier["value"] == 574
    assert (later["period"], earlier["period"]) == (
        "2021-01-01/2021-07-31",
        "2021-01-01/2021-06-30",
    )
    assert {s["source_id"] for p in (later, earlier) for s in p["sources"]} == {
        s["source_id"] for s in found["sources"]
    }


def test_who_dissents_is_named_with_the_likely_cause() -> None:
    found = explained("aktau-teu", "2024-Q1")
    assert (found["low"], found["high"]) == (7000, 7400)
    (other,) = found["dissenting"]
    assert other["value"] == 7000
    assert other["publisher"] == "Rail-news.kz / 24KZ"
    assert "more than 7 thousand containers" in other["likely_cause"]


def test_in_words_it_says_the_same() -> None:
    done = run("explain", "china-europe-trains", "2025")
    assert done.returncode == 0
    assert done.stdout.startswith("china-europe-trains, 2025: 20,022 trains\n")
    for words in ("+3.2 % on 2024 (19,392)", "Yicai", "https://", "what is counted: "):
        assert words in done.stdout


def test_growth_and_shares_are_asked_for_with_a_semicolon() -> None:
    growth = explained("china-europe-trains", "2025;2024")
    assert set(KEYS) <= set(growth)
    assert growth["value"] == pytest.approx(3.2488, abs=1e-4)
    share = explained("china-europe-trains-eastbound;china-europe-trains", "2025")
    assert share["value"] == pytest.approx(50.5644, abs=1e-4)
    assert [p["value"] for p in share["parents"]] == [10124, 20022]


def test_ask_prints_the_rows() -> None:
    done = run(
        "ask", "series_values", "--series", "china-europe-trains", "--kinds", "year", "--start=2024"
    )
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 3
    for words in ("19392", "20022", "2025"):
        assert words in done.stdout


def test_ask_alone_lists_the_questions() -> None:
    done = run("ask")
    assert done.returncode == 0
    assert "series_values" in done.stdout
    assert "All values of these series" in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("explain", "china-europe-train", "2025"), "nearest: china-europe-trains"),
        (("explain", "Достык", "2024"), "nearest: dostyk-tonnes, "),
        (("explain", "qqqqzzzz", "2024"), "none is alike"),
        (("explain", "china-europe-trains", "1999"), "has no value for '1999'; it has: "),
        (("explain", "china-europe-trains", "2025-H1"), "write 2025, 2025-Q1, 2025-05"),
        (("explain", "china-europe-trains", "2025-02-30"), "is not a period"),
        (("explain", "china-europe-trains;china-europe-teu", "2025"), "counts"),
        (("ask", "serie_values"), "nearest: series_values"),
        (("ask", "series_values"), "needs the parameter 'series'"),
        (("ask", "series_values", "--node", "aktau"), "has no parameter 'node'"),
        (("ask", "series_values", "--series", "a", "--start", "soon"), "takes integer, not 'soon'"),
        (("ask", "projects", "--summit", "perhaps"), "takes boolean, not 'perhaps'"),
        (("ask", "series_values", "china-europe-trains"), "write --parameter value"),
        (("ask", "series_values", "--series"), "write --parameter value"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_two(words: tuple[str, ...], said: str) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert said in done.stderr


@pytest.mark.parametrize("words", [(), ("bake",), ("explain", "china-europe-trains")])
def test_a_command_that_is_none_shows_how_to_write_one(words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: python -m corridor.warehouse")


@pytest.mark.parametrize("command", ["corridor.warehouse ask", "corridor brief"])
def test_a_reader_that_has_seen_enough_is_no_error(command: str) -> None:
    words = [sys.executable, "-u", "-m", *command.split()]
    with subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout and running.stderr
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
    assert said == ""
    assert running.returncode == 0
