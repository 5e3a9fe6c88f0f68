"""`python -m corridor scenario`: sentences in each language, JSON, the schema, refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corridor import warehouse
from corridor.language import has_text, languages
from corridor.network.__main__ import main
from corridor.network.engine import solve
from corridor.network.inputs import read_inputs
from corridor.network.scenario import Scenario
from corridor.network.scenario_file import load_examples

KURYK = "closures:\n  - {place: kuryk, start: 2026-11-01, end: 2026-11-30}\n"


@pytest.mark.parametrize("lang", languages())
def test_an_answer_says_that_it_is_a_models_and_of_what(
    lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kuryk.yml"
    file.write_text(KURYK, encoding="utf-8")
    assert main([str(file), "--lang", lang, "--next"]) == 0
    first, *lines = capsys.readouterr().out.splitlines()
    assert {"en": "Model", "ru": "Модель", "kk": "Модель", "zh": "模型"}[lang] in first
    assert warehouse.current().hash in first
    assert any("30" in line for line in lines)
    assert len(lines) > 30


def test_what_kuryk_closed_costs_is_what_it_carried(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def ask(text: str) -> dict[str, object]:
        file = tmp_path / "scenario.yml"
        file.write_text(text, encoding="utf-8")
        assert main([str(file), "--json"]) == 0
        return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]

    base, closed = ask("{}"), ask(KURYK)
    assert base["key"] == Scenario().key
    assert closed["is_model"] is True
    assert closed["closed_days"] == 30
    lost = closed["totals"]["tonnes_unmet"] - base["totals"]["tonnes_unmet"]  # type: ignore[index]
    carried = base["sections"]["kuryk-quay--alat-quay"]["tonnes"]  # type: ignore[index]
    assert lost == pytest.approx(carried, rel=1e-3)


def test_bands_firsts_and_counts_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--draws", "10", "--first", "--check"]) == 0
    said = capsys.readouterr().out
    assert "half of the draws between" in said
    assert "1. " in said
    assert "MISSED" in said


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Scenario"


def test_examples_have_names_in_each_language_and_are_solved(
    capsys: pytest.CaptureFixture[str],
) -> None:
    examples = load_examples()
    assert len(examples) >= 6
    for lang in languages():
        assert main(["--examples", "--lang", lang]) == 0
        said = capsys.readouterr().out
        assert all(f"({name})" in said for name in examples)
        assert all(has_text(lang, f"flow-example-{name}") for name in examples)
    inputs = read_inputs(warehouse.ask, "")
    keys = {solve(inputs, one, prices=False).key for one in examples.values()}
    assert len(keys) == len(examples)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("demand: {all: 99}", "demand.all = '99'"),
        ("projects: {dostyk-moynty: on}", "most like it: dostyk-moiynty"),
        ("a: [", "not YAML"),
    ],
)
def test_a_wrong_file_is_one_line(
    text: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "wrong.yml"
    file.write_text(text, encoding="utf-8")
    assert main([str(file)]) == 2
    said = capsys.readouterr()
    assert words in said.err
    assert said.err.count("\n") == 1
    assert not said.out
    assert main([str(file), "--lang", "kk"]) == 2
    assert "жазылғаны" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nowhere.yml"]) == 2
    assert "nowhere.yml cannot be read" in capsys.readouterr().err
