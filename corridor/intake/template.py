"""The sheet that people fill in: a workbook with lists to choose from and comments, or CSV.

Both have the same columns; the words are those of the reader's language.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Mapping, Sequence

import pandas as pd
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from corridor.evidence.publisher_contracts import LICENCES
from corridor.evidence.statuses import HAPPENED, PLANNED, UNCERTAIN
from corridor.intake.columns import (
    COMMENTS,
    HEADERS,
    MARK,
    NEEDED,
    QUALIFIERS,
    SHEETS,
    STATUSES,
    Words,
)

#: rows of the sheet that have lists to choose from; more can be added
_ROWS = 5_000
#: width of a column in letters, where it is not the usual one
_WIDTHS = {"series": 60, "printer": 40, "counter": 40, "address": 50, "title": 50, "note": 40}
_USUAL = 18
_HEAD = PatternFill("solid", fgColor="FFE8EEF4")
_NEEDED = PatternFill("solid", fgColor="FFCFE0EE")

Row = Mapping[str, str]


def build_template(tables: Mapping[str, pd.DataFrame], words: Words, language: str) -> bytes:
    """An XLSX workbook: figures (empty), an example with rows of the evidence, and the lists.

    ``tables``: the evidence as text; ``words``: texts of `columns.KEYS` by language. Every cell is
    text, so that a spreadsheet makes no dates of months.
    """
    own, book = words[language], Workbook()
    figures = book.active
    if figures is None:
        raise ValueError("a new workbook has a sheet")
    figures.title = _name_sheet(own, "figures")
    example = book.create_sheet(_name_sheet(own, "example"))
    lists = book.create_sheet(_name_sheet(own, "lists"))
    named = _write_lists(book, lists, list_choices(tables, own, language))
    for sheet, rows in ((figures, []), (example, build_example(tables, own, language))):
        _write_header(sheet, own)
        for row in rows:
            sheet.append([row.get(column, "") for column in HEADERS])
        _add_lists(sheet, named)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def build_csv(tables: Mapping[str, pd.DataFrame], words: Words, language: str) -> bytes:
    """The header and the rows of the example as CSV (UTF-8 with a mark, so that spreadsheets read
    its letters)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([words[language][key] for key in HEADERS.values()])
    for row in build_example(tables, words[language], language):
        writer.writerow([row.get(column, "") for column in HEADERS])
    return out.getvalue().encode("utf-8-sig")


def list_choices(
    tables: Mapping[str, pd.DataFrame], own: Mapping[str, str], language: str
) -> dict[str, list[str]]:
    """Column -> what may be chosen in it, by name in the reader's language with the code."""
    series, publishers = tables["series"], tables["publishers"]
    lines = _name_rows(series, "series_id", _pick(series, "title", language))
    bodies = _name_rows(publishers, "publisher_id", _pick(publishers, "name", language))
    return {
        "series": lines,
        "unit": sorted(set(series["unit"])),
        "status": [own[key] for key in STATUSES.values()],
        "qualifier": [own[key] for key in QUALIFIERS.values()],
        "printer": bodies,
        "counter": bodies,
        "licence": list(LICENCES),
    }


def _pick(rows: pd.DataFrame, stem: str, language: str) -> str:
    """The column of a name in a language, of the first one where the evidence has it not."""
    columns = [str(name) for name in rows.columns if str(name).startswith(f"{stem}_")]
    own = f"{stem}_{language}"
    return own if own in columns else columns[0]


def _name_rows(rows: pd.DataFrame, code: str, name: str) -> list[str]:
    pairs = zip(rows[name], rows[code], strict=True)
    return sorted((f"{text}{MARK}{own}" for text, own in pairs), key=str.casefold)


def build_example(
    tables: Mapping[str, pd.DataFrame], own: Mapping[str, str], language: str
) -> list[Row]:
    """Rows as they would have been handed in for figures the evidence has: the newest year of the
    line that stands first of the headlines, and the newest plan."""
    found = (_find_example(tables, statuses) for statuses in (HAPPENED - UNCERTAIN, PLANNED))
    return [_write_example(tables, row, own, language) for row in found if row is not None]


def _find_example(
    tables: Mapping[str, pd.DataFrame], statuses: Collection[str]
) -> pd.Series | None:
    points, seen, sources = (tables[n] for n in ("series_points", "observations", "sources"))
    shown = points[points["role"] == "preferred"]
    rows = shown.merge(seen, left_on="observation_id", right_on="id").merge(sources, on="source_id")
    rows = rows[(rows["period_kind"] == "year") & rows["status"].isin(list(statuses))]
    rows = rows[(rows["published"].str.len() == 10) & (rows["url"] != "")]
    if statuses == PLANNED:
        rows = rows[(rows["stated"] != "") & (rows["target"] != "")]
    rows = rows.merge(tables["source_roles"], on="source_id", suffixes=("", "_of_role"))
    rows = rows[rows["counted_by"] != ""]
    if rows.empty:
        return None
    heads = tables["series"].query("headline == '1'")["series_id"]
    sums = tables["metrics"].query("aggregation == 'sum'")["metric"]
    rows = rows.assign(head=rows["series_id"].isin(heads), sum=rows["metric"].isin(sums))
    return rows.sort_values(["sum", "head", "period_start"], kind="stable").iloc[-1]


def _write_example(
    tables: Mapping[str, pd.DataFrame], row: pd.Series, own: Mapping[str, str], language: str
) -> Row:
    series, bodies = tables["series"], tables["publishers"]
    lines = series.set_index("series_id")[_pick(series, "title", language)]
    names = bodies.set_index("publisher_id")[_pick(bodies, "name", language)]
    line, printer, counter = row["series_id"], row["printed_by"], row["counted_by"]
    return {
        "series": f"{lines[line]}{MARK}{line}",
        "period": row["period_start"][:4],
        "value": row["value"],
        "unit": row["unit"],
        "status": own[STATUSES[row["status"]]],
        "qualifier": own[QUALIFIERS[row["qualifier"]]],
        "stated": row["stated"],
        "target": row["target"],
        "printer": f"{names[printer]}{MARK}{printer}",
        "counter": f"{names[counter]}{MARK}{counter}",
        "title": row["title"],
        "address": row["url"],
        "published": row["published"],
        "language": row["language"],
        "licence": row["licence"],
    }


def _name_sheet(own: Mapping[str, str], name: str) -> str:
    return own[SHEETS[name]][:31]


def _write_header(sheet: Worksheet, own: Mapping[str, str]) -> None:
    sheet.append([own[key] for key in HEADERS.values()])
    for number, column in enumerate(HEADERS, 1):
        cell = sheet.cell(1, number)
        cell.font = Font(bold=True)
        cell.fill = _NEEDED if column in NEEDED else _HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        comment = Comment(own[COMMENTS[column]], "Corridor")
        comment.width, comment.height = 360, 140
        cell.comment = comment
        width = sheet.column_dimensions[get_column_letter(number)]
        width.width, width.number_format = _WIDTHS.get(column, _USUAL), "@"
    sheet.freeze_panes = "B2"


def _write_lists(
    book: Workbook, sheet: Worksheet, choices: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """Writes each list into a column; column of figures -> name of its range."""
    named = {}
    for number, (column, texts) in enumerate(choices.items(), 1):
        letter = get_column_letter(number)
        sheet.cell(1, number, column).font = Font(bold=True)
        for line, text in enumerate(texts, 2):
            sheet.cell(line, number, text)
        sheet.column_dimensions[letter].width = _WIDTHS.get(column, _USUAL)
        name = f"list_{column}"
        place = f"'{sheet.title}'!${letter}$2:${letter}${len(texts) + 1}"
        book.defined_names[name] = DefinedName(name, attr_text=place)
        named[column] = name
    sheet.freeze_panes = "A2"
    return named


def _add_lists(sheet: Worksheet, named: Mapping[str, str]) -> None:
    """Lists to choose from; another text may be typed, for it is checked and answered in words."""
    for number, column in enumerate(HEADERS, 1):
        letter = get_column_letter(number)
        _format_text(sheet.cell(line, number) for line in range(2, 4))
        if column in named:
            rule = DataValidation("list", formula1=f"={named[column]}", showErrorMessage=False)
            sheet.add_data_validation(rule)
            rule.add(f"{letter}2:{letter}{_ROWS + 1}")


def _format_text(cells: Iterable[object]) -> None:
    for cell in cells:
        cell.number_format = "@"  # type: ignore[attr-defined]
