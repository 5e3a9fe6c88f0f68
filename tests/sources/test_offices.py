"""Offices of statistics and banks: what is read of their answers, and what is refused in words.

Values here are invented, in the form of the publishers, where they aren't looked up.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal

import pytest

from corridor.evidence import releases
from corridor.intake.apply import check_changes
from corridor.intake.statement import Statement
from corridor.sources import (
    cn_gacc,
    ecb,
    ge_geostat,
    kg_nsc,
    kz_bns,
    kz_sdg,
    nbk,
    uz_stat,
    workbook,
)
from corridor.sources.answer import Answer
from corridor.sources.errors import AnswerChanged
from corridor.sources.numbers import read_number
from corridor.sources.partners import EU27
from corridor.sources.xml_answer import read_xml
from tests.sources.answers import TABLES, list_rows, make_answer, make_workbook, propose, read


def make_kz_year(year: str, *rows: tuple[object, ...], title: str = "") -> list[list[object]]:
    """A sheet of the bureau: groups and countries in one column, a header on two rows."""
    head = [[f" {kz_bns.TITLE}"], [title or f"{year} год"], ["", "", "", "", "тыс. долларов США"]]
    share = "удельный вес страны, %"
    head += [["Наименование", "Товарооборот", "", "Экспорт", "", "Импорт", ""]]
    head += [["", "всего", share, "всего", share, "всего", share]]
    return [*head, *([name, a + b, 1, a, 1, b, 1] for name, a, b in rows)]  # type: ignore[operator]


KZ_ROWS = [("Всего", 100.5, 60), ("Страны СНГ", 40, 30), ("Россия", 25, 30), ("КЫРГЫЗСТАН", 15, 0)]
KZ_ROWS += [("Остальные страны мира", 60.5, 30), ("Китай", 50.25, 20), ("Италия", 10.25, 10)]


def test_a_new_year_of_kazakhstan_stands_behind_cover_and_legend() -> None:
    cover = [[""], ["Дата опубликования: 25.07.2027"]]
    before = make_kz_year(
        "2023", ("Всего", 1, 1), ("Страны СНГ", 1, 0), ("Остальные страны мира", 0, 1)
    )
    sheets = {"Обложка": cover, "2023": before, "2026": make_kz_year("2026", *KZ_ROWS)}
    reading = read(kz_bns, make_workbook(sheets))
    rows = list_rows(reading)
    found = {(r.row["partner_iso3"], r.row["flow"]): r for r in rows if r.row["year"] == "2026"}
    assert found["CHN", "export"].row["value"] == "50250"
    assert found["CHN", "export"].place == "2026!D11"
    assert found["WLD", "export"].row["value"] == "100500"
    assert ("KGZ", "export") in found and ("KGZ", "import") not in found
    assert "EU27" not in {partner for partner, _ in found}  # Italy alone is no union
    assert found["RUS", "import"].origin.published == "2027-07-25"
    # the sheet of the year before is read too: its total is another now
    assert [r.row["value"] for r in rows if r.row["year"] == "2023"] == ["1000", "1000"]
    items, _ = propose(reading)
    new = next(one for one in items if one.series == "KAZ CHN export" and one.period == "2026")
    office, row = new.changes
    assert new.kind == "new" and row.after and row.after["rank"] == "1"
    assert office.after and office.after["repository"] == "stat.gov.kz/"
    assert row.after["source_note"].count(office.after["repository"]) == 1


def test_a_year_in_two_workbooks_is_that_of_the_newer_one() -> None:
    early = make_kz_year("2026", *KZ_ROWS, title="за январь-декабрь 2026 года")
    rows = [(name, a * 2, b) for name, a, b in KZ_ROWS]
    final = make_workbook({"Обложка": [["Дата опубликования: 25.07.2027"]], "12_2026": early})
    later = {"2026": make_kz_year("2026", *rows), "2027": make_kz_year("2027", *KZ_ROWS)}
    for answers in ([final, make_workbook(later)], [make_workbook(later), final]):
        reading = read(kz_bns, *answers)
        found = [one.row for one in list_rows(reading) if one.row["year"] == "2026"]
        assert {row["value"] for row in found if row["partner_iso3"] == "CHN"} == {
            "100500",
            "20000",
        }
        assert reading.left["counted-once"] > 0
    (only,) = {one.row["source_note"].partition(";")[0] for one in list_rows(read(kz_bns, final))}
    assert only == "preliminary"


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        (make_kz_year("2026", *KZ_ROWS, title="январь-сентябрь 2026 года"), "no whole year"),
        (make_kz_year("2026", *KZ_ROWS[:-3]), "the total or one of its two groups"),
        (make_kz_year("2026", ("Всего", 5, 5), *KZ_ROWS[1:]), "don't make the total"),
        ([[kz_bns.TITLE], ["2026 год"]], "no columns of turnover"),
        ([["Другая таблица"]], "no sheet begins with"),
    ],
)
def test_a_workbook_of_another_form_is_not_read_by_halves(
    sheet: list[list[object]], said: str
) -> None:
    with pytest.raises(AnswerChanged, match=said):
        kz_bns.check([make_workbook({"2026": sheet})])


def test_a_column_that_moved_is_noticed() -> None:
    rows = make_kz_year("2026", *KZ_ROWS)
    rows[6][3], rows[6][5] = rows[6][5], "…"
    with pytest.raises(AnswerChanged, match="don't add up"):
        kz_bns.check([make_workbook({"2026": rows})])


def test_footnotes_dashes_and_three_languages_of_a_kyrgyz_workbook() -> None:
    title = "4.03.00.19: Географическое распределение импорта товаров 1"
    head = [["4.03.00.19: …", title, "…"], ["", "(тыс. долларов США)", ""], []]
    rows = [["", "", "", 2024, 2025, ""], ["Бардыгы2", "Всего 2", "Total 2", 900, "1\xa0000,5", ""]]
    rows += [["Кытай", "Китай", "China", 500, "-", ""], ["", "Китай (Сар Гонконг)", "", 7, 8, ""]]
    reading = read(kg_nsc, make_workbook({"Лист1": [*head, *rows]}))
    found = {(r.row["partner_iso3"], r.row["year"]): r.row for r in list_rows(reading)}
    assert found["WLD", "2025"]["value"] == "1000500"
    assert {row["flow"] for row in found.values()} == {"import"}
    assert found["CHN", "2024"]["value"] == "500000" and ("CHN", "2025") not in found
    assert dict(reading.left) == {"no-value": 1, "other-area": 2}


def make_uz(*values: str) -> Answer:
    rows = ["Code,Klassifikator,Klassifikator_ru,Klassifikator_en,2024"]
    rows += [f"{code},,,,{value}" for code, value in zip(("156", "0", "703"), values, strict=True)]
    text = "\ufeff" + "\n".join(rows)
    return make_answer(text, "file:sdmx_data_1176_imports_by_country.csv")


def test_uzbekistans_file_has_a_mark_and_no_unit() -> None:
    reading = read(uz_stat, make_uz("12345678.91", "5.0", "2.5"))
    found = {r.row.get("partner_iso3"): r.row for r in list_rows(reading)}
    assert found["CHN"]["value"] == "12345678910" and found["CHN"]["flow"] == "import"
    assert found["WLD"]["value"] == "12345686410"
    items, _ = propose(reading)
    whole = next(one.changes[-1] for one in items if one.series == "UZB WLD import")
    # the total of goods alone, of another office, stands first in that year
    assert whole.after and whole.after["rank"] == "2"
    with pytest.raises(AnswerChanged, match="no thousands of dollars"):
        uz_stat.check([make_uz("12345.7", "5.0", "2.5")])
    with pytest.raises(AnswerChanged, match="line 2, 2024: not a number"):
        uz_stat.check([make_uz("12O45678.9", "5.0", "2.5")])


def make_georgia(*, last: object, total: float) -> Answer:
    rows: list[list[object]] = [["Georgian Exports and Imports in 1995-2026"], [], ["(Mill. USD)"]]
    rows.append(["", 2025, "2026*"])
    for name in ("Total Exports", "Total Imports"):
        rows += [[name, 12, total], ["of which:"]]
        rows += [[month, 1, 2 if month != "December" else last] for month in ge_geostat._MONTHS]
    return make_workbook({"1995-2026": rows})


def test_a_year_of_georgia_that_is_not_over_is_no_year() -> None:
    rows = [one.row for one in list_rows(read(ge_geostat, make_georgia(last="", total=22)))]
    assert [row["value"] for row in rows if row.get("year") == "2026"] == []
    months = [row for row in rows if row.get("month", "").startswith("2026")]
    assert len(months) == 22
    assert {row["value"] for row in months} == {"2000000"}
    assert all(row["source_note"].startswith("preliminary; ") for row in months)
    whole = [one.row for one in list_rows(read(ge_geostat, make_georgia(last=3, total=25)))]
    assert {row["value"] for row in whole if row.get("year") == "2026"} == {"25000000"}
    with pytest.raises(AnswerChanged, match="months don't make the year"):
        ge_geostat.check([make_georgia(last=3, total=250)])


NBK = (
    "<rates><title>Official exchange rates of National Bank of Republic Kazakhstan</title>"
    "<date>{}</date><item><title>USD</title><description>5110.2</description><quant>10</quant>"
    "</item><item><title>TRL</title><description>0.01</description><quant>1</quant></item></rates>"
)


def test_tenge_of_the_first_working_day_is_for_one_dollar() -> None:
    (row,) = list_rows(read(nbk, make_answer(NBK.format("01.12.2026"))))
    assert (row.row["period"], row.row["rate"]) == ("2026-12-01", "511.02")
    (item,), _ = propose(read(nbk, make_answer(NBK.format("01.12.2026"))))
    assert item.changes[-1].key == ("kzt-usd-2026-12-01-nbk",)
    reading = read(nbk, make_answer(NBK.format("02.12.2026")))
    assert dict(reading.left) == {"other-day": 1, "other-area": 1}
    for text, said in [
        (NBK.format("2026-12-01"), "does not match format"),
        (NBK.format("01.12.2026").replace("<quant>10<", "<quant>7<"), "no code, rate or quantity"),
        (NBK.format("01.12.2026").replace("rates>", "prices>"), "not one of the two forms"),
        ("<html>temporarily", "not XML"),
    ]:
        with pytest.raises(AnswerChanged, match=said):
            nbk.check([make_answer(text)])


def test_xml_that_brings_entities_of_its_own_is_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><rates>&c;</rates>'
    with pytest.raises(AnswerChanged, match="document type"):
        read_xml(make_answer(bomb))


def make_history(*days: str) -> bytes:
    rows = [f"{day},1.1{n},N/A,7.{n}," for n, day in enumerate(days)]
    return "\n".join(["Date,USD,RUB,CNY,", *rows]).encode()


def test_the_history_of_the_euro_knows_the_first_days_of_months() -> None:
    content = make_history("2026-11-03", "2026-11-02", "2026-10-30", "2026-08-03")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("eurofxref-hist.csv", content)
    for answer in (make_answer(content), make_answer(packed.getvalue())):
        reading = read(ecb, answer)
        found = {one.row["currency"]: one.row["rate"] for one in list_rows(reading)}
        # nothing shows that 3 August is the first day of its month
        assert found == {"usd": "1.11", "cny": "7.1"}
        assert {one.row["period"] for one in list_rows(reading)} == {"2026-11-02"}
        assert dict(reading.left) == {"other-day": 6, "other-area": 4}
    with pytest.raises(AnswerChanged, match="another number of fields"):
        ecb.check([make_answer(content.replace(b"7.2,", b"7,2,"))])
    with pytest.raises(AnswerChanged, match="the header isn't"):
        ecb.check([make_answer(content.replace(b"Date", b"Day"))])


SDG_HEAD = "Year,UNIT_MEASURE,SERIES,REF_AREA,Value"


def test_a_code_with_a_blank_and_a_value_with_one() -> None:
    head, code = SDG_HEAD, "_L_KZ_090102_1"
    rows = [f"2024,M_T,{code} G,, 420.5", f"2024,M_T,{code}G,KZALM,12.0", f"2024,M_T,{code}J,,1"]
    reading = read(kz_sdg, make_answer("\n".join([head, *rows])))
    (one,) = reading.statements
    assert isinstance(one, Statement)
    assert (one.series, one.value, one.unit) == ("kz-rail-tonnes", "420500000", "t")
    assert dict(reading.left) == {"part": 1, "counted-once": 1}
    for row in (f"2024,KG,{code}G,,1", f"2024,M_T,{code}G,,one", f"2024,M_T,{code}G"):
        with pytest.raises(AnswerChanged, match="line 2"):
            kz_sdg.check([make_answer(f"{head}\n{row}")])


def make_china(title: str, unit: str, *, month: str = "11月") -> Answer:
    rows: list[list[object]] = [[title], [f"单位：{unit}"]]
    rows.append(["国别", "进出口", "", "出口", "", "进口", "", "累计比去年同期±%", "", ""])
    rows.append(["", *[month, f"1至{month}"] * 3, "进出口", "出口", "进口"])
    rows.append(["总值", 50, 500, 30, 300, 20, 200, 1, 1, 1])
    rows.append(["  哈萨克斯坦", 5, 50, 3, 30, 2, 20, 1, 1, 1])
    rows.append(["  日本", 5, 50, 3, 30, 2, 20, 1, 1, 1])
    return make_workbook({"Sheet1": rows})


def test_a_table_of_china_customs_in_the_form_that_is_described() -> None:
    title = "（2）2026年{}月进出口商品国别（地区）总值表（人民币值）"
    reading = read(cn_gacc, make_china(title.format(11), "万元人民币"))
    found = {
        (r.row["partner_iso3"], r.row["flow"]): r.row["value"]
        for r in list_rows(reading)
        if r.table == "trade_monthly"
    }
    assert found["KAZ", "export"] == "30000" and found["WLD", "import"] == "200000"
    december = list_rows(read(cn_gacc, make_china(title.format(12), "万元人民币", month="12月")))
    years = [r.row for r in december if r.table == "trade_totals"]
    assert {row["value"] for row in years if row["partner_iso3"] == "WLD"} == {"3000000", "2000000"}
    with pytest.raises(AnswerChanged, match="another unit"):
        cn_gacc.check([make_china(title.format(11), "千美元")])
    with pytest.raises(AnswerChanged, match="January and February"):
        cn_gacc.check([make_china(title.format("1至2"), "万元人民币", month="1至2月")])
    assert not cn_gacc.TRIED


def test_dollars_of_a_month_that_stands_in_yuan_are_no_revision() -> None:
    title = "（2）2024年11月进出口商品国别（地区）总值表（美元值）"
    reading = read(cn_gacc, make_china(title, "千美元"))
    assert reading.statements == []
    assert reading.left["counted-once"] == 4


def test_every_member_of_the_union_is_needed_for_its_sum() -> None:
    codes = list(EU27.values())
    rows = [f"{code},,,,1000000" for code in codes]
    for kept, found in ((rows, True), (rows[1:], False)):
        text = "Code,Klassifikator,Klassifikator_ru,Klassifikator_en,2024\n" + "\n".join(kept)
        reading = read(uz_stat, make_answer(text, "file:sdmx_data_1105.csv"))
        assert ("EU27" in {r.row.get("partner_iso3") for r in list_rows(reading)}) is found


def test_a_workbook_that_would_be_too_large_is_not_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer = make_workbook({"2026": make_kz_year("2026", *KZ_ROWS)})
    kz_bns.check([answer])
    monkeypatch.setattr(workbook, "_UNPACKED", 1000)
    with pytest.raises(AnswerChanged, match="bytes unpacked"):
        kz_bns.check([answer])
    with pytest.raises(AnswerChanged, match="not a workbook that can be read"):
        kz_bns.check([make_answer(answer.content[:-30])])


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1\xa0013,8", "1013.8"), (0.1, "0.1"), (" 910.5", "910.5"), ("-", None), ("…", None)],
)
def test_numbers_of_cells(cell: object, number: str | None) -> None:
    found = read_number(cell)
    assert (found if found is None else str(found)) == number


@pytest.mark.parametrize("cell", ["1.2.3", "Infinity", "NaN", True, "12 apples"])
def test_what_is_no_number(cell: object) -> None:
    with pytest.raises(ValueError, match="not a number"):
        read_number(cell)


def find_value(table: str, **row: str) -> Decimal:
    """A figure as the evidence has it."""
    rows = TABLES[table]
    for column, text in row.items():
        rows = rows[rows[column] == text]
    return Decimal(rows.iloc[-1]["rate" if table == "rates" else "value"])


def test_a_slip_of_ten_is_a_warning_with_what_was_meant() -> None:
    last = find_value(
        "trade_totals",
        reporter_iso3="KAZ",
        partner_iso3="CHN",
        flow="export",
        publisher=kz_bns.OFFICE.name,
        year="2025",
    )
    china = ("Китай", float(last) / 100, 0.0)
    others = ("Остальные страны мира", float(last) / 100, 0.0)
    rows = make_kz_year("2026", ("Всего", *others[1:]), ("Страны СНГ", 0, 0), others, china)
    items, _ = propose(read(kz_bns, make_workbook({"2026": rows})))
    (slip,) = next(one.findings for one in items if one.series == "KAZ CHN export")
    assert (slip.key, slip.level) == ("intake-slip-of-ten", "warn")
    assert float(slip.suggestion) == pytest.approx(float(last))
    rate = find_value("rates", currency="kzt", per="usd", kind="day")
    for times, keys in ((1, []), (10, ["intake-slip-of-ten"]), (1000, ["intake-scale"])):
        text = NBK.format("01.12.2026").replace("5110.2", str(rate * times * 10))
        (item,), _ = propose(read(nbk, make_answer(text)))
        assert [one.key for one in item.findings] == keys


def test_what_offices_bring_keeps_the_contracts() -> None:
    readings = [
        read(kz_bns, make_workbook({"2026": make_kz_year("2026", *KZ_ROWS)})),
        read(uz_stat, make_uz("12345678.91", "5.0", "2.5")),
        read(ge_geostat, make_georgia(last=3, total=25)),
        read(nbk, make_answer(NBK.format("01.12.2026"))),
        read(ecb, make_answer(make_history("2026-11-03", "2026-11-02", "2026-10-30"))),
        read(kz_sdg, make_answer(f"{SDG_HEAD}\n2024,M_T,_L_KZ_090102_1Q,, 280.5")),
    ]
    items = [item for reading in readings for item in propose(reading)[0]]
    assert {item.kind for item in items} == {"new", "conflict"}
    changes = [change for item in items for change in item.changes]
    assert check_changes(releases.present(), changes, dt.date(2027, 2, 1)) == []
