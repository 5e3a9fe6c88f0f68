"""Sheets as people hand them in: of any coding and form, and what is refused of them in words."""

from __future__ import annotations

import datetime as dt
import io
import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from corridor.evidence.releases import as_tables, present
from corridor.intake.cells import find_comma, read_date_cell, read_number_cell, read_period_cell
from corridor.intake.columns import HEADERS, KEYS, Headers
from corridor.intake.grid import MOST_BYTES, MOST_ROWS, SheetRefused
from corridor.intake.prepare import prepare
from corridor.intake.proposal import Draft
from corridor.intake.sheet import Sheets, read_sheets
from corridor.intake.statement import RowStatement, Statement
from corridor.intake.template import build_csv, build_template
from corridor.language import languages, text
from tests.source import ROOT

FILES = present()
TABLES = as_tables(FILES)
WORDS = {lang: {key: text(lang, key) for key in KEYS} for lang in languages()}
HEAD = list(HEADERS)
DAY = dt.date(2027, 2, 1)


def row(**said: Any) -> list[Any]:
    cells = {
        "series": "china-europe-trains",
        "period": "2026",
        "value": "20500",
        "unit": "trains",
        "printer": "yicai",
        "counter": "crct",
        "title": "Trains of 2026",
        "address": "https://example.org/2027/trains",
        "published": "2027-01-20",
    }
    return [{**cells, **said}.get(name, "") for name in HEAD]


def workbook(*rows: list[Any], change: Callable[[Any], object] | None = None) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Data"
    for cells in (HEAD, *rows):
        sheet.append(cells)
    if change is not None:
        change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_csv(*rows: list[Any], delimiter: str = ";", head: list[str] | None = None) -> str:
    return "".join(delimiter.join(map(str, cells)) + "\r\n" for cells in (head or HEAD, *rows))


def read(data: bytes) -> Sheets:
    return read_sheets(data, Headers(WORDS))


def statement(data: bytes) -> Statement:
    found = read(data).statements
    assert len(found) == 1 and isinstance(found[0], Statement)
    return found[0]


def keys(data: bytes) -> list[str]:
    return [finding.key for finding in read(data).findings]


def refusal(data: bytes) -> tuple[str, dict[str, Any]]:
    with pytest.raises(SheetRefused) as caught:
        read(data)
    for lang in languages():
        assert text(lang, caught.value.key, **caught.value.details)
    return caught.value.key, caught.value.details


def made(data: bytes) -> Draft:
    return prepare(data, "sheet", WORDS, FILES, "test", day=DAY)


@pytest.mark.parametrize("lang", languages())
def test_the_template_is_read_as_what_the_evidence_holds(lang: str) -> None:
    """Its example, handed in as figures, is the same in the evidence; the lists are not read."""
    book = openpyxl.load_workbook(io.BytesIO(build_template(TABLES, WORDS, lang)))
    figures, example, lists = book.worksheets
    assert [sheet.title for sheet in book.worksheets] == [
        text(lang, f"intake-sheet-{name}") for name in ("figures", "example", "lists")
    ]
    assert figures.max_row <= 3 and example.cell(1, 1).comment is not None
    assert {rule.formula1 for rule in figures.data_validations.dataValidation} >= {
        "=list_series",
        "=list_status",
        "=list_printer",
    }
    assert lists.max_row > len(TABLES["series"])
    for number, cells in enumerate(example.iter_rows(min_row=2, max_row=3), 2):
        for cell in cells:
            figures.cell(number, cell.column, cell.value)
    out = io.BytesIO()
    book.save(out)
    draft = made(out.getvalue())
    assert (draft.same, draft.items, draft.findings) == (2, (), ())
    draft = made(build_csv(TABLES, WORDS, lang))
    assert (draft.same, draft.items) == (2, ())


@pytest.mark.parametrize(
    ("coding", "delimiter", "told"),
    [
        ("utf-8", ",", []),
        ("utf-8-sig", ";", []),
        ("utf-16", "\t", []),
        ("utf-16-le", ";", []),
        ("cp1251", ";", ["intake-coding"]),
    ],
)
def test_text_of_any_coding(coding: str, delimiter: str, told: list[str]) -> None:
    head = [WORDS["ru"][key] for key in HEADERS.values()]
    cells = row(title="Поезда 2026 года, итог", status="факт", value="20 500")
    if delimiter == ",":
        cells = [f'"{cell}"' for cell in cells]
    data = as_csv(cells, delimiter=delimiter, head=head).encode(coding)
    found = statement(data)
    assert (found.value, found.status, found.place) == ("20500", "actual", "2")
    assert found.origin.title == "Поезда 2026 года, итог"
    assert keys(data) == told


def test_rows_pasted_from_a_sheet() -> None:
    pasted = as_csv(row(value="20\u00a0500,5"), delimiter="\t").encode()
    assert statement(pasted).value == "20500.5"


@pytest.mark.parametrize(
    ("cell", "comma", "number"),
    [
        (20500.0, None, "20500"),
        (0.1 + 0.2, None, "0.3"),
        (1.5e15, None, "1500000000000000"),
        ("20 500", None, "20500"),
        ("20\u00a0500,5", None, "20500.5"),
        ("1\u202f234\u202f567", None, "1234567"),
        ("1.234.567,8", None, "1234567.8"),
        ("1,234,567.8", None, "1234567.8"),
        ("12,5", None, "12.5"),
        ("0,125", None, "0.125"),
        ("20,500", True, "20.500"),
        ("20,500", False, "20500"),
        ("20.500", None, "20.500"),
        ("20.500", True, "20500"),
        ("−3,2", None, "-3.2"),
        ("20 50", None, "20 50"),
        ("около 20", None, "около 20"),
    ],
)
def test_numbers_of_every_form(cell: Any, comma: bool | None, number: str) -> None:
    assert read_number_cell(cell, comma) == (number, ())


def test_a_number_of_two_readings_is_asked_unless_the_column_tells() -> None:
    _, (found,) = read_number_cell("20,500", None)
    assert (found.key, found.values["value"], found.values["other"]) == (
        "intake-number-ambiguous",
        "20.500",
        "20500",
    )
    assert find_comma(["20,500", "3,14"]) is True
    assert find_comma(["20,500", "1,234,567"]) is False
    assert find_comma(["3,14", "2.71"]) is None


@pytest.mark.parametrize(
    ("cell", "day", "key"),
    [
        ("2025-05-06", "2025-05-06", ""),
        ("06.05.2025", "2025-05-06", ""),
        (dt.datetime(2025, 5, 6), "2025-05-06", ""),
        (45783, "2025-05-06", "intake-date-serial"),
        ("45783", "2025-05-06", "intake-date-serial"),
        ("2025年5月6日", "2025-05-06", ""),
        ("05.2025", "2025-05", ""),
        (2025.0, "2025", ""),
        ("25/12/2025", "2025-12-25", ""),
        ("06/05/2025", "06/05/2025", "intake-date-ambiguous"),
        ("06.05.25", "06.05.25", "intake-date-short"),
        ("May", "May", ""),
    ],
)
def test_dates_of_every_form(cell: Any, day: str, key: str) -> None:
    read_day, found = read_date_cell(cell, "published")
    assert (read_day, [one.key for one in found]) == (day, [key] if key else [])


def test_periods_of_every_form() -> None:
    forms = {
        2025: "2025",
        "2025 Q3": "2025-Q3",
        "2025-01 – 2025-09": "2025-01/2025-09",
        "2025-01/09": "2025-01/09",
        dt.date(2025, 7, 15): "2025-07-15",
    }
    assert {cell: read_period_cell(cell)[0] for cell in forms} == forms
    _, (asked,) = read_period_cell(dt.date(2025, 7, 1))  # 2025-07, as a spreadsheet takes it
    assert (asked.key, asked.suggestion) == ("intake-date-ambiguous", "2025-07")


def test_what_is_no_sheet_is_refused_in_words() -> None:
    assert refusal(b"")[0] == "intake-file-empty"
    assert refusal(b"%PDF-1.7\n\0\0")[0] == "intake-file-unknown"
    assert refusal(b"PK\x03\x04" + b"x" * 100)[0] == "intake-file-damaged"
    assert refusal(b"a;b\r\n1;2\r\n") == (
        "intake-header-missing",
        {"columns": "series;period;value"},
    )
    assert refusal(as_csv().encode())[0] == "intake-rows-none"


def test_a_workbook_of_sixty_megabytes_is_refused_unread() -> None:
    assert refusal(b"PK\x03\x04" + bytes(60_000_000)) == (
        "intake-file-large",
        {"size": 60, "most": MOST_BYTES // 1_000_000},
    )


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(21):
                part.write(bytes(10_000_000))
    assert len(out.getvalue()) < 1_000_000
    assert refusal(out.getvalue())[0] == "intake-file-bomb"


def test_a_part_that_is_longer_than_it_says_is_refused() -> None:
    packed = workbook(row())
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    lying = packed.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert refusal(lying)[0] == "intake-file-damaged"


def put_far_out(cell: str) -> bytes:
    """A workbook of five kilobytes with one figure more, in this cell."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(row()))) as given,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in given.namelist():
            number = re.sub("[A-Z]", "", cell)
            far = f'<row r="{number}"><c r="{cell}"><v>1</v></c></row></sheetData>'.encode()
            made.writestr(name, given.read(name).replace(b"</sheetData>", far))
    return out.getvalue()


def test_a_cell_far_out_does_not_take_the_memory(tmp_path: Path) -> None:
    """What is between is empty, and would be a table of so many cells."""
    assert refusal(put_far_out("CV90000"))[0] == "intake-file-bomb"
    (tmp_path / "far.xlsx").write_bytes(put_far_out("ALL90000"))
    reading = "from corridor.intake import workbook as w; w.read_workbook({}, lambda name: False)"
    content = f"open({str(tmp_path / 'far.xlsx')!r}, 'rb').read()"
    command = [sys.executable, "-c", reading.format(content)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode == -signal.SIGABRT
    assert b"memory allocation of" in ended.stderr


def add_part(data: bytes, name: str) -> bytes:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, b"\0")
    return out.getvalue()


def test_macros_are_not_run_and_links_not_followed() -> None:
    assert keys(add_part(workbook(row()), "xl/vbaProject.bin")) == ["intake-macros"]
    assert keys(add_part(workbook(row()), "xl/externalLinks/externalLink1.xml")) == ["intake-links"]


def test_an_encrypted_workbook_is_named_as_such() -> None:
    packed = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refusal(packed + "EncryptedPackage".encode("utf-16-le"))[0] == "intake-file-encrypted"


def test_a_hidden_sheet_is_told_and_not_read() -> None:
    def hide(book: Any) -> None:
        other = book.create_sheet("Старое")
        other.append(HEAD)
        other.append(row(period="2027"))
        other.sheet_state = "hidden"

    data = workbook(row(), change=hide)
    assert keys(data) == ["intake-sheet-hidden"]
    assert statement(data).period == "2026"


def test_a_sheet_without_a_header_is_told() -> None:
    data = workbook(row(), change=lambda book: book.create_sheet("Заметки").append(["текст"]))
    assert keys(data) == ["intake-sheet-skipped"]


def test_an_empty_workbook_is_refused() -> None:
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    assert refusal(out.getvalue())[0] == "intake-sheet-empty"


def test_more_rows_than_are_read() -> None:
    line = ";".join(row()) + "\n"
    data = (";".join(HEAD) + "\n" + line * MOST_ROWS).encode()
    assert refusal(data) == (
        "intake-rows-many",
        {"sheet": "", "rows": MOST_ROWS + 1, "most": MOST_ROWS},
    )


def test_merged_cells_of_the_header_are_told() -> None:
    data = workbook(row(), change=lambda book: book["Data"].merge_cells("I1:J1"))
    assert "intake-header-merged" in keys(data)


def test_formulas_are_read_by_their_saved_value_or_refused() -> None:
    """openpyxl saves a formula without a value; a spreadsheet saves it with one."""
    data = workbook(row(value="=20000+500"))
    (item,) = read(data).refused
    assert (item.place, item.findings[0].key, item.findings[0].column) == (
        "Data!2",
        "intake-formula-empty",
        "value",
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert b"<v></v>" in sheet or b"<v />" in sheet or b"<v/>" in sheet
    for empty in (b"<v></v>", b"<v />", b"<v/>"):
        sheet = sheet.replace(empty, b"<v>20500</v>")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in {**parts, "xl/worksheets/sheet1.xml": sheet}.items():
            archive.writestr(name, content)
    assert statement(out.getvalue()).value == "20500"
    (told,) = read(out.getvalue()).findings
    assert (told.key, told.values["cell"], told.values["count"]) == ("intake-formulas", "C2", 1)


def test_mistakes_stand_at_their_row_and_column_with_a_suggestion() -> None:
    rows = (
        row(),
        row(series="china-europ-trains"),
        row(published="06/05/2027"),
        row(period="2025-01/2025-10", value="16500", note="о"),
    )
    draft = made(workbook(*rows))
    assert [(item.place, item.kind) for item in draft.items] == [
        ("Data!2", "new"),
        ("Data!3", "refused"),
        ("Data!4", "refused"),
        ("Data!5", "new"),
    ]
    (unknown,) = draft.items[1].findings
    assert (unknown.column, unknown.suggestion) == ("series", "china-europe-trains")
    assert [f.key for f in draft.items[2].findings] == ["intake-date-ambiguous"]


def test_a_series_is_known_by_its_title_and_a_body_by_its_name() -> None:
    titles = TABLES["series"].set_index("series_id").loc["china-europe-trains"]
    name = TABLES["publishers"].set_index("publisher_id").loc["yicai", "name_zh"]
    draft = made(workbook(row(series=titles["title_kk"], printer=name)))
    assert [(i.series, i.kind) for i in draft.items] == [("china-europe-trains", "new")]


def test_rows_of_trade_are_known_by_the_codes_of_their_columns() -> None:
    head = ["reporter_iso3", "partner_iso3", "year", "flow", "value", "unit", "basis"]
    head += ["printer", "address", "published", "title"]
    cells = ["KAZ", "CHN", "2026", "export", "1,5e3", "usd", "goods"]
    cells[4] = "15000000000"
    cells += ["kz-bns", "https://stat.gov.kz/trade", "2027-01-15", "Trade"]
    data = as_csv(cells, head=head).encode()
    (found,) = read(data).statements
    assert isinstance(found, RowStatement) and found.table == "trade_totals"
    (item,) = made(data).items
    assert (item.kind, item.series, item.period) == ("new", "KAZ CHN export", "2026")


def test_a_contract_that_is_broken_stands_at_its_row() -> None:
    """A rule that no finding foresees: an amount in a currency that has no rate."""
    head = ["reporter_iso3", "partner_iso3", "year", "flow", "value", "unit", "basis"]
    head += ["printer", "address", "published", "title"]
    origin = ["kz-bns", "https://stat.gov.kz/trade", "2027-01-15", "Trade"]
    rows = [
        ["KAZ", "CHN", "1991", "export", "1500", "eur", "goods", *origin],
        ["KAZ", "CHN", "2026", "import", "1500", "usd", "goods", *origin],
    ]
    draft = made(as_csv(*rows, head=head).encode())
    assert [item.kind for item in draft.items] == ["refused", "new"]
    (broken,) = [f for f in draft.items[0].findings if f.key == "intake-contract"]
    assert broken.values["column"] == "unit"
