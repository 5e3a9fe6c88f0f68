"""Statements against the real evidence: new, revised, beside another's, the same, refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from corridor.evidence.releases import as_tables, present
from corridor.intake.apply import add_edition, apply_changes, check_changes, check_files
from corridor.intake.difference import compare
from corridor.intake.proposal import Change, Item, read_item, write_item
from corridor.intake.settling import settle_tiers
from corridor.intake.statement import Origin, RowStatement, Statement

FILES = present()
TABLES = as_tables(FILES)
DAY = dt.date(2027, 2, 1)
#: a page that is not in the evidence, of a newspaper that names who counted
PAGE = Origin(
    "China-Europe trains of 2026",
    "yicai",
    "crct",
    "https://example.org/2027/trains",
    "2027-01-20",
    licence="quotation",
)
TRAINS = Statement("china-europe-trains", "2026", "20500", "trains", PAGE, place="row 2")


def items_of(*statements: Statement | RowStatement) -> list[Item]:
    return compare(statements, TABLES, "test")[0]


def one(**said: Any) -> Item:
    found = items_of(replace(TRAINS, **said))
    assert len(found) == 1
    return found[0]


def keys(item: Item) -> list[str]:
    return [finding.key for finding in item.findings]


def rows(item: Item, table: str) -> list[dict[str, str]]:
    return [dict(c.after) for c in item.changes if c.table == table and c.after is not None]


def test_a_new_year_becomes_the_rows_of_a_figure() -> None:
    item = one()
    assert (item.kind, item.period, item.before, item.after) == ("new", "2026", None, 20500.0)
    assert item.findings == ()
    (row,) = rows(item, "observations")
    scope = ("entity", "metric", "direction", "cargo", "mode", "period_kind", "unit", "status")
    assert [row[name] for name in scope] == [
        "china-europe",
        "trains",
        "total",
        "container",
        "rail",
        "year",
        "trains",
        "actual",
    ]
    (source,) = rows(item, "sources")
    (role,) = rows(item, "source_roles")
    assert (source["tier"], role["relation"], role["counted_by"]) == ("B", "agency-report", "crct")
    assert rows(item, "series_points")[0]["role"] == "preferred"
    assert row["id"] == rows(one(value="20501"), "observations")[0]["id"]
    assert check_changes(FILES, item.changes, DAY) == []
    assert read_item(write_item(item)) == item


def test_each_figure_of_a_sheet_can_be_accepted_alone_or_with_the_others() -> None:
    february = replace(TRAINS, period="2026-01/2026-03", value="5000", place="row 3")
    items = items_of(TRAINS, february)
    for some in ([items[0]], [items[1]], items):
        assert check_changes(FILES, [c for item in some for c in item.changes], DAY) == []


def test_a_source_that_stands_in_the_evidence_is_used() -> None:
    known = Origin(
        "",
        "yicai",
        "crct",
        "https://www.yicaiglobal.com/news/china-europe-freight-train-trips-set-another-record",
        "2026-01-21",
    )
    stands = TABLES["sources"].set_index("source_id").loc["yicai-global-2026-01-21-40f88b"]
    known = replace(known, address=stands["url"], published=stands["published"])
    item = one(origin=known, period="2025-01/2025-06", value="9900")
    assert not rows(item, "sources")
    (row,) = rows(item, "observations")
    assert row["source_id"] == "yicai-global-2026-01-21-40f88b"


def test_the_same_figure_is_counted_and_not_proposed() -> None:
    exact = replace(TRAINS, period="2025", value="20022")
    rounded = replace(TRAINS, period="2024", value="19000", qualifier="more-than")
    assert compare([exact, rounded], TABLES, "test") == ([], 2)


def test_another_value_of_the_same_counter_revises_its_row() -> None:
    counters = {p.seen["value"]: p.counter for p in _points("2025-01-01")}
    item = one(period="2025", value="20100", origin=replace(PAGE, counter=counters["20022"]))
    assert (item.kind, item.before, item.after) == ("revised", 20022.0, 20100.0)
    changed = [c for c in item.changes if c.table == "observations"]
    assert [(c.before or {})["value"] for c in changed] == ["20022"]
    assert item.findings[-1].key == "intake-revised-by"
    assert item.findings[-1].values["percent"] == pytest.approx(0.3896, abs=1e-3)
    assert check_changes(FILES, item.changes, DAY) == []


def _points(start: str) -> list[Any]:
    from corridor.intake.ground import Ground

    found = Ground(TABLES).points["china-europe-trains"]
    return [
        p
        for (first, last), some in found.items()
        for p in some
        if first == start and last.endswith("-12-31")
    ]


def test_a_revision_takes_with_it_what_repeats_the_old_value() -> None:
    """The conflict of trains and the reasons of the alternatives name the value that was."""
    conflict = TABLES["conflicts"].iloc[0]
    seen = TABLES["observations"].set_index("id").loc[conflict["observation_id_1"]]
    line = conflict["series_id"]
    from corridor.intake.ground import Ground

    ground = Ground(TABLES)
    point = next(p for f in ground.points[line].values() for p in f if p.seen["id"] == seen.name)
    item = one(
        series=line,
        period=conflict["period"],
        value="210000",
        unit=seen["unit"],
        status=seen["status"],
        stated=seen["stated"],
        target=seen["target"],
        origin=replace(PAGE, counter=point.counter, printer=point.printer or "yicai"),
    )
    assert item.kind == "revised"
    assert [r["value_1"] for r in rows(item, "conflicts")] == ["210000"]
    assert check_changes(FILES, item.changes, DAY) == []


def test_a_source_keeps_its_tier_while_one_figure_names_a_counter() -> None:
    """Both figures by which a newspaper names a counter are revised; one of the two is returned."""
    by = replace(PAGE, counter="china-railway")
    teu = replace(TRAINS, series="china-europe-teu", unit="teu", origin=by)
    items = items_of(
        replace(teu, period="2020", value="1135001"),
        replace(teu, period="2021-01/2021-06", value="701001", place="row 3"),
    )
    assert [item.kind for item in items] == ["revised", "revised"]
    for chosen in (items, items[:1], items[1:]):
        changes = [change for item in chosen for change in item.changes]
        made = settle_tiers(apply_changes(FILES, changes), changes)
        assert check_files(add_edition(made, DAY))[1] == []
        stands = as_tables(made)["sources"].set_index("source_id")["tier"]
        assert stands["china-daily-2021-12-29-49eeb8"] == ("C" if chosen is items else "B")


def test_anothers_count_stands_beside() -> None:
    item = one(period="2025", value="21500", origin=replace(PAGE, counter="ktz"))
    assert (item.kind, item.before, item.after) == ("conflict", 20022.0, 21500.0)
    assert {"intake-counter-differs", "intake-stands-beside"} <= set(keys(item))
    assert rows(item, "series_points")[0]["role"] == "alternative"
    assert rows(item, "series_points")[0]["reason"] == "differs by 7.4 %; tier B, exact"
    assert rows(item, "conflicts")[0]["ratio"] == "1.0738"
    assert check_changes(FILES, item.changes, DAY) == []


@pytest.mark.parametrize(
    ("said", "key", "suggestion"),
    [
        ({"series": "china-europ-trains"}, "intake-series-unknown", "china-europe-trains"),
        ({"period": "2026-13"}, "intake-period-unreadable", ""),
        ({"period": "2027"}, "intake-period-not-over", ""),
        ({"period": "2025", "value": "14500"}, "intake-part-year", "2025-01/2025-09"),
        ({"period": "2025", "value": "9000"}, "intake-below-part", ""),
        ({"value": "205000"}, "intake-slip-of-ten", "20500"),
        ({"value": "20.5"}, "intake-scale", "20500"),
        ({"value": "20 500"}, "intake-value-unreadable", ""),
        ({"value": "20.5", "unit": "тыс. поездов"}, "intake-unit-converted", "trains"),
        ({"unit": "teu"}, "intake-unit-other", "trains"),
        ({"status": "plan"}, "intake-status-mix", ""),
        ({"status": "preliminery"}, "intake-status-unknown", "preliminary"),
        ({"stated": "2026"}, "intake-dates-of-no-plan", ""),
        ({"origin": replace(PAGE, printer="Yicai Globa")}, "intake-publisher-unknown", "yicai"),
        ({"origin": replace(PAGE, published="20.01.2027")}, "intake-date-unreadable", ""),
        ({"origin": replace(PAGE, address="")}, "intake-address-missing", ""),
        ({"origin": replace(PAGE, address="javascript:alert(1)")}, "intake-address-odd", ""),
        ({"origin": replace(PAGE, address='https://a/"><b>')}, "intake-address-odd", ""),
        ({"origin": replace(PAGE, counter="ktz")}, "intake-counter-differs", ""),
        ({"period": "2021-01/2021-11", "value": "13187"}, "intake-excluded", ""),
    ],
)
def test_what_is_doubtful_or_wrong_is_said_at_its_column(
    said: dict[str, Any], key: str, suggestion: str
) -> None:
    found = {finding.key: finding for finding in one(**said).findings}
    assert key in found
    assert found[key].suggestion == suggestion


def test_words_that_hide_or_that_no_file_can_hold_break_the_contract() -> None:
    """XLSX and Atom cannot hold the first; the second turns a name round; the third is a tag."""
    hostile = replace(PAGE, title="in\x0bside", note="drow\u202e", language="<b>")
    breaches = check_changes(FILES, one(origin=hostile).changes, DAY)
    assert {breach.column for breach in breaches} >= {"title", "note", "language"}


def test_a_converted_value_is_in_the_unit_of_the_line() -> None:
    assert one(value="20.5", unit="тыс. поездов").after == 20500.0
    assert one(value="2.05", unit="万列").after == 20500.0


def test_a_figure_of_another_definition_is_recognised() -> None:
    """Transit by all modes given as transit by rail."""
    years = TABLES["observations"].query("entity == 'kz-transit' and metric == 'freight_volume'")
    assert "36900000" in set(years["value"])
    item = one(
        series="kz-transit-tonnes-rail",
        period="2025",
        value="36900000",
        unit="t",
        origin=replace(PAGE, counter="kz-mintrans"),
    )
    mix = next(f for f in item.findings if f.key == "intake-mix")
    assert mix.suggestion == "kz-transit-tonnes-all"
    assert "mode" in mix.values["differ"].split(";")


def test_a_plan_has_its_two_dates() -> None:
    plan = Statement("kz-transit-plan", "2031", "70000000", "t", PAGE, "plan")
    (item,) = items_of(plan)
    (missing,) = [f for f in item.findings if f.key == "intake-plan-undated"]
    assert (missing.column, missing.suggestion) == ("stated", "2027-01-20")
    (item,) = items_of(replace(plan, stated="2027-01-20", target="2031"))
    (row,) = rows(item, "observations")
    assert (row["stated"], row["target"], row["status"]) == ("2027-01-20", "2031", "plan")
    assert check_changes(FILES, item.changes, DAY) == []


def test_a_sheet_that_says_a_figure_twice_is_told_where() -> None:
    items = items_of(TRAINS, replace(TRAINS, place="row 9"), replace(TRAINS, value="1", place="r"))
    assert [i.kind for i in items] == ["new", "refused", "refused"]
    assert keys(items[1])[-1] == "intake-twice"
    assert items[1].findings[-1].values["place"] == "row 2"
    assert keys(items[2])[-1] == "intake-twice-other"


def test_two_counts_of_a_new_period_are_one_line_and_one_beside() -> None:
    other = replace(
        TRAINS, value="20700", place="row 3", origin=replace(PAGE, counter="china-railway")
    )
    items = items_of(TRAINS, other)
    roles = [rows(item, "series_points")[0]["role"] for item in items]
    assert roles == ["preferred", "alternative"]
    assert check_changes(FILES, [c for i in items for c in i.changes], DAY) == []


BUREAU = Origin("Trade by country", "kz-bns", "", "https://stat.gov.kz/trade", "2026-02-10")


def test_rows_of_trade_are_new_revised_or_the_same() -> None:
    held = TABLES["trade_totals"]
    office = held[held["publisher"] == "Bureau of National Statistics of Kazakhstan"]
    row = office[(office["partner_iso3"] == "CHN") & (office["year"] == "2023")].iloc[0]
    said = {name: row[name] for name in held.columns if name not in ("source_note", "rank")}
    same = RowStatement("trade_totals", said, BUREAU)
    assert compare([same], TABLES, "test") == ([], 1)
    more = str(float(row["value"]) + 1e8)
    items = items_of(
        RowStatement("trade_totals", {**said, "value": more}, BUREAU, "2"),
        RowStatement("trade_totals", {**said, "year": "2026", "publisher": ""}, BUREAU, "3"),
        RowStatement("trade_totals", {**said, "flow": "exports"}, BUREAU, "4"),
    )
    assert [(i.kind, i.period, i.before) for i in items[:2]] == [
        ("revised", "2023", float(row["value"])),
        ("new", "2026", None),
    ]
    assert check_changes(FILES, [c for i in items for c in i.changes], DAY) == []
    assert items[2].findings[0].suggestion == "export"


def test_a_rate_and_a_signal_are_rows_like_others() -> None:
    address = "https://nationalbank.kz/rates"
    bank = Origin("Rates", "nbk", "", address, "2026-11-02", licence="attribution")
    rate = {"currency": "kzt", "per": "usd", "period": "2026-11-02", "kind": "day", "rate": "523.1"}
    oil = {"signal": "brent", "date": "2026-08-15", "value": "80"}
    items = items_of(RowStatement("rates", rate, bank), RowStatement("signal_values", oil))
    assert [i.kind for i in items] == ["new", "new"]
    assert rows(items[0], "rates")[0]["rate_id"] == "kzt-usd-2026-11-02-nbk"
    assert check_changes(FILES, [c for i in items for c in i.changes], DAY) == []
    newest = TABLES["signal_values"].iloc[-1].to_dict()
    assert compare([RowStatement("signal_values", newest)], TABLES, "test") == ([], 1)
    unknown = items_of(RowStatement("signal_values", {**oil, "signal": "brend"}))
    assert unknown[0].kind == "refused"


def test_a_revised_file_differs_in_the_rows_that_changed() -> None:
    changes: list[Change] = [c for i in items_of(TRAINS) for c in i.changes]
    made = apply_changes(FILES, changes)
    grown = {name: len(made[name].splitlines()) - len(FILES[name].splitlines()) for name in FILES}
    assert {name: n for name, n in grown.items() if n} == {
        "observations.csv": 1,
        "series_points.csv": 1,
        "source_roles.csv": 1,
        "sources.csv": 1,
    }
