"""Tables of PxWeb services: the three forms of their cells, and the operator's list."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from corridor.__main__ import main
from corridor.intake.statement import Statement
from corridor.sources import pxweb
from corridor.sources.answer import Answer
from corridor.sources.cube import read_json_stat, read_pc_axis
from corridor.sources.errors import AnswerChanged, SourceError
from corridor.state import store
from tests.sources.answers import make_answer, read_tables
from tests.sources.samples import read_sample

LIST = """
[[table]]
address = "https://pxweb.example/api/v1/en/rail.px"
printer = "nsc-kg"
series = "kg-rail-turnover"
unit = "tkm"
factor = 1000000
time = "Year"
choose = { Mode = "rail" }
"""
DIMENSIONS = {
    "Mode": {"label": "Mode", "category": {"index": {"rail": 0, "road": 1}}},
    "Year": {"label": "Year", "category": {"index": ["2025", "2026Q1"]}},
}
#: the second value is printed nowhere
VALUES = {"0": 1075.5, "2": 1531.2, "3": 3}
NEW = {"label": "Turnover", "id": ["Mode", "Year"], "size": [2, 2], "dimension": DIMENSIONS}
OLD = {"label": "Turnover", "dimension": {**DIMENSIONS, "id": ["Mode", "Year"], "size": [2, 2]}}
PC_AXIS = """CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="iso-8859-15";
TITLE="Turnover; by mode "
"and year";
STUB="Mode";
HEADING="Year";
VALUES("Mode")="Rail","Road";
CODES("Mode")="rail","road";
VALUES("Year")="2025",
"2026Q1";
NOTE("Mode")="a note; with a semicolon";
DATA=
1075.5 ".."
1531.2 3;
"""


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The operator's list, in a folder of its own."""
    monkeypatch.setattr(store, "folder", lambda: tmp_path)
    path = tmp_path / "pxweb.toml"
    path.write_text(LIST)
    return path


def make_cells(dataset: dict[str, Any], **wrapped: Any) -> Answer:
    return make_answer(json.dumps({**wrapped, **dataset}))


FORMS = [
    make_cells({**NEW, "value": VALUES}, version="2.0"),
    make_answer(json.dumps({"dataset": {**OLD, "value": [1075.5, None, 1531.2, 3]}})),
    make_answer(PC_AXIS),
]


@pytest.mark.parametrize("answer", FORMS, ids=["JSON-stat 2", "JSON-stat 1", "PC-Axis"])
def test_three_forms_of_one_table_say_the_same(answer: Answer, listed: Path) -> None:
    pxweb.check([answer])
    reading = pxweb.to_evidence([answer], read_tables())
    (one,) = reading.statements
    assert isinstance(one, Statement)
    assert (one.series, one.period, one.value) == ("kg-rail-turnover", "2025", "1075500000")
    assert one.origin.printer == "nsc-kg"
    assert dict(reading.left) == {"no-value": 1, "no-series": 2}


def test_without_a_list_every_cell_is_left(listed: Path) -> None:
    listed.unlink()
    reading = pxweb.to_evidence(FORMS[:1], read_tables())
    assert reading.statements == [] and reading.left["no-series"] == 3
    listed.write_text("[[table]]\naddress = 1")
    with pytest.raises(SourceError, match="missing 4 required"):
        pxweb.list_tables()


def test_without_a_list_nobody_is_asked(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "fetch", "pxweb"]) == 0
    assert capsys.readouterr().out == "pxweb: nothing new, 0 as in the evidence\n"
    assert main(["sources", "list"]) == 0
    assert "\npxweb          every 30 days, last done" in capsys.readouterr().out


class _Service:
    """A PxWeb that describes its table and gives the cells that are asked for."""

    def __init__(self, variables: list[dict[str, Any]]) -> None:
        self.variables, self.questions = variables, []  # type: ignore[var-annotated]

    def get(self, address: str) -> Answer:
        return make_answer(json.dumps({"title": "Turnover", "variables": self.variables}))

    def post(self, address: str, body: Any) -> Answer:
        self.questions.append(body)
        return FORMS[0]


def test_a_table_is_asked_for_the_chosen_cells_once_its_description_has_them(listed: Path) -> None:
    mode = {"code": "Mode", "text": "Mode", "values": ["rail", "road"]}
    service = _Service([mode, {"code": "Year", "text": "Year", "values": ["2025", "2026Q1"]}])
    assert pxweb.fetch(service) == [FORMS[0]]  # type: ignore[arg-type]
    (question,) = service.questions
    assert question["query"][0]["selection"] == {"filter": "item", "values": ["rail"]}
    other = _Service([{**mode, "values": ["Rail"]}])
    with pytest.raises(AnswerChanged, match=r"hasn't the variables of pxweb\.toml"):
        pxweb.fetch(other)  # type: ignore[arg-type]


def test_what_is_no_table_is_refused_in_words() -> None:
    for text, said in [
        ("<html>", "neither JSON nor a PC-Axis file"),
        ('{"error": "Too many cells"}', "not a data set in JSON-stat"),
        (json.dumps({**NEW, "value": [1, 2]}), "2 values for 4 cells"),
        (PC_AXIS.replace("1531.2 3", "1531.2"), "3 values for 4 cells"),
        (PC_AXIS.replace("CODES(", "KEYS("), "KEYS"),
        (PC_AXIS.replace("iso-8859-15", "klingon"), "klingon"),
    ]:
        with pytest.raises(AnswerChanged, match=said):
            pxweb.check([make_answer(text)])


@pytest.mark.parametrize("name", ["statfin_tables.json", "statfin_table_meta.json"])
def test_a_real_list_and_a_real_description_hold_no_figures(name: str, listed: Path) -> None:
    answer = read_sample(f"pxweb/{name}")
    pxweb.check([answer])
    assert not pxweb.to_evidence([answer], read_tables()).left


def test_real_tables_are_read_cell_by_cell() -> None:
    norway = read_json_stat(read_sample("pxweb/ssb_no_29843_jsonstat.json"))
    assert {name: len(codes) for name, codes in norway.dimensions.items()} == {
        "PKoder": 20,
        "ContentsCode": 6,
        "Tid": 312,
    }
    cells = [(tuple(at.values()), value) for at, value in norway.cells() if value is not None]
    assert len(cells) == 30240
    assert str(cells[0][1]) == "114.6" and cells[0][0] == ("P1021", "Sesongjustert", "1995M01")
    spain = read_pc_axis(read_sample("pxweb/ine_es_1001.px"))
    values = list(spain.cells())
    assert len(values) == 504
    assert [*values[-1][0].values(), str(values[-1][1])][1:] == ["Mujeres", "2008T1", "5.95"]
