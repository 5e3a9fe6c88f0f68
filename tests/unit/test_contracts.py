"""The contracts of the evidence: every rule refuses a bad row, and all breaches are listed."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from corridor.evidence.check import EvidenceInvalid, load, sheets_of
from corridor.evidence.contracts import CONTRACTS
from corridor.evidence.files import EVIDENCE, Breach, content_hash
from corridor.paths import NETWORK
from tests.editions import copy_evidence

#: an observation, series and page that exist, for rows that are right but for one thing
SEEN, LINE = "o31bf0aa034", "china-europe-trains"
#: a page of Trend read at another's address, and one of KTZ with its own count
UTLC = {"counted_by": "utlc-era"}
COPIED, KTZ_PAGE = "menafn-trend-2023-11-02-almaty", "ktz-nd-a61421"
TRENDS = (
    "asia-plus-2025-07-15-54ff32"  # whose counter the definition of a series names, not its page
)
#: a plan for 2025 that was said and printed on 19 August 2025, and one of a level at no date
PLAN, LEVEL = "e1c631826f", "aa791475d6"
BY_TABLE = {contract.table: contract for contract in CONTRACTS}


@pytest.fixture(scope="module")
def good() -> dict[str, list[dict[str, str]]]:
    """All rows of all files, as written."""
    tables = {}
    for contract in CONTRACTS:
        with contract.find_file(EVIDENCE).open(encoding="utf-8", newline="") as file:
            tables[contract.table] = list(csv.DictReader(file))
    return tables


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return copy_evidence(tmp_path)


def rewrite(folder: Path, table: str, rows: list[dict[str, str]]) -> None:
    with BY_TABLE[table].find_file(folder).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_the_evidence_keeps_its_contract() -> None:
    sheets, breaches = sheets_of()
    assert [str(b) for b in breaches] == []
    rows = {name: len(sheet.rows) for name, sheet in sheets.items()}
    counts = {
        "sources": 1043,
        "entities": 126,
        "metrics": 58,
        "observations": 3993,
        "vocabulary": 390,
        "series": 709,
        "series_points": 3113,
        "projects": 45,
        "proposals": 8,
        "project_claims": 387,
        "events": 100,
        "nodes": 99,
        "trade_totals": 3390,
        "trade_monthly": 3333,
        "conflicts": 60,
    }
    for table, least in counts.items():
        assert rows[table] >= least, f"{table} lost rows"


def test_every_contract_has_its_file_and_every_file_its_contract() -> None:
    kept = [*EVIDENCE.glob("*.csv"), *NETWORK.glob("*.csv")]
    assert set(kept) == {c.find_file(EVIDENCE) for c in CONTRACTS}


#: table, column, bad value, words of the rule. The row is a copy of the file's last one.
BAD_CELLS = [
    ("network_nodes", "lat", "north", "must be a number"),
    ("network_sections", "mode", "rope", "must be one of"),
    ("network_parameters", "direction", "up", "must be one of"),
    ("network_routes", "sections", "nowhere--else", "no such section"),
    ("network_route_values", "route", "by-magic", "no such route"),
    ("network_demand", "unit", "barrels", "must be one of"),
    ("network_commodities", "demand_ids", "d999", "no such demand_id"),
    ("network_effects", "project", "cathedral", "no such slug in projects.csv"),
    ("release", "date", "24.11.2026", "must be a date"),
    ("vocabulary", "name_ru", "", "must be filled in"),
    ("sources", "url", "www.example.org/page", "must be an http(s) address"),
    ("sources", "url", "https://example.org/a page", "must be an http(s) address"),
    ("sources", "tier", "E", "dimension tier"),
    ("sources", "published", "June 2025", "must be written 2025, 2025-06 or 2025-06-17"),
    ("sources", "published", "2025-13", "must be written 2025, 2025-06 or 2025-06-17"),
    ("sources", "publisher", "", "must be filled in"),
    ("sources", "publisher", "  ", "must be filled in"),
    ("nodes", "lat", "91", "must be at most 90"),
    ("nodes", "lon", "-181", "must be at least -180"),
    ("nodes", "lat", "43,5", "must be a number"),
    ("nodes", "role", "place", "must be one of node, area, routing, hide"),
    ("nodes", "name_kk", "", "must be filled in"),
    ("entities", "node", "atlantis", "no such slug in nodes.csv"),
    ("entities", "part_of", "kz-rail;nobody", "no such entity in entities.csv"),
    ("entities", "definition_ru", "", "must be filled in"),
    ("metrics", "aggregation", "average", "must be one of sum, mean, last, none"),
    ("metrics", "definition_en", "", "must be filled in"),
    ("observations", "id", "41255e9686", "must begin with a letter"),
    ("sources", "source_id", "24-kg-2025-12-16-dab295", "must begin with a letter"),
    ("observations", "entity", "nobody", "no such entity in entities.csv"),
    ("observations", "metric", "nothing", "no such metric in metrics.csv"),
    ("observations", "source_id", "nowhere", "no such source_id in sources.csv"),
    ("observations", "value", "12 000", "must be a number"),
    ("observations", "value", "12,5", "must be a number"),
    ("observations", "value", "", "must be filled in"),
    ("observations", "value", "NaN", "must be a number"),
    ("observations", "period_start", "2025-02-30", "must be a date"),
    ("observations", "period_end", "2025", "must be a date"),
    ("observations", "period_kind", "season", "dimension period_kind"),
    ("observations", "status", "true", "dimension status"),
    ("observations", "qualifier", "roughly", "dimension qualifier"),
    ("observations", "direction", "up", "dimension direction"),
    ("observations", "cargo", "gold", "dimension cargo"),
    ("observations", "mode", "zeppelin", "dimension mode"),
    ("observations", "flag", "unit-unclear;odd", "dimension flag"),
    ("observations", "operator", "nobody", "dimension operator"),
    ("observations", "note", " spaces ", "spaces at an end"),
    ("observations", "stated", "last week", "must be written 2025, 2025-06 or 2025-06-17"),
    ("observations", "target", "2025-13", "must be written 2025, 2025-06 or 2025-06-17"),
    ("printed_growth", "observation_id", "ffffffffff", "no such id in observations.csv"),
    ("printed_growth", "percent", "a fifth", "must be a number"),
    ("series", "entity", "nobody", "no such entity in entities.csv"),
    ("series", "compare_with", "no-such-line", "no such series_id in series.csv"),
    ("series", "frequency", "W", "must be one of A, Q, M, irregular"),
    ("series", "headline", "yes", "must be 0 or 1"),
    ("series", "title_zh", "", "must be filled in"),
    ("series_points", "series_id", "no-such-line", "no such series_id in series.csv"),
    ("series_points", "observation_id", "ffffffffff", "no such id in observations.csv"),
    ("series_points", "role", "best", "dimension role"),
    ("conflicts", "ratio", "0.5", "must be at least 1"),
    ("conflicts", "ratio", "7", "apart"),
    ("conflicts", "value_1", "-1", "says"),
    ("conflicts", "period", "summer 2025", "is not a period"),
    ("conflicts", "period", "1999", "is of"),
    ("conflicts", "observation_id_2", SEEN, "no point of"),
    ("known_errors", "printed", "about a million", "must be a number"),
    ("known_errors", "printed", "1", "retire the error"),
    ("known_errors", "observation_id", SEEN, "retire the error or exclude it"),
    ("known_errors", "series_id", "no-such-line", "no such series_id in series.csv"),
    ("known_errors", "status", "closed", "must be one of open, retired"),
    ("projects", "entity", "nobody", "no such entity in entities.csv"),
    ("projects", "cost", "-5", "must be at least 0"),
    ("projects", "planned_completion", "soon", "must be written 2025, 2025-06 or 2025-06-17"),
    ("projects", "summit_2025", "", "must be filled in"),
    ("projects", "status_date", "2025-02-29", "must be written 2025, 2025-06 or 2025-06-17"),
    ("projects", "source_ids", "nowhere", "no such source_id in sources.csv"),
    ("projects", "series_ids", "nowhere", "no such series_id in series.csv"),
    ("proposals", "slug", "castle", "no such slug in projects.csv"),
    ("proposals", "rank", "first", "must be a whole number"),
    ("proposals", "missing_ru", "", "must be filled in"),
    ("project_claims", "slug", "castle", "no such slug in projects.csv"),
    ("project_claims", "source_id", "nowhere", "no such source_id in sources.csv"),
    ("events", "precision", "week", "must be one of day, month, year"),
    ("events", "entities", "nobody", "no such entity in entities.csv"),
    ("events", "date", "spring", "must be written 2025, 2025-06 or 2025-06-17"),
    ("events", "date", "1999", "as the column precision says"),
    ("signals", "unit", "feet", "must be one of m, calls, usd/bbl, sd"),
    ("signals", "source_id", "nowhere", "no such source_id in sources.csv"),
    ("signal_values", "date", "October", "must be a date written 2025-06-17"),
    ("signal_values", "signal", "noise", "no such signal in signals.csv"),
    ("printed_bounds", "observation_id", "nobody", "no such id in observations.csv"),
    ("printed_bounds", "low", "9999", "is not between them"),
    ("rates", "kind", "black market", "must be one of implied, average, day"),
    ("rates", "rate", "-1", "must be at least 0"),
    ("rates", "parents", "nobody", "no such id in observations.csv"),
    ("rates", "source_ids", "nowhere", "no such source_id in sources.csv"),
    ("trade_totals", "unit", "rub", "must be one of usd, eur, cny, kzt"),
    ("trade_totals", "unit", "kzt", "to dollars in rates.csv"),
    ("trade_totals", "flow", "transit", "must be one of export, import"),
    ("trade_totals", "year", "1889", "must be at least 1990"),
    ("trade_totals", "year", "2025.0", "must be a whole number"),
    ("trade_totals", "value", "-1", "must be at least 0"),
    ("trade_totals", "basis", "services", "must be one of goods, goods-and-services"),
    ("trade_totals", "rank", "4", "must be one of 1, 2, 3"),
    ("trade_monthly", "month", "2024-13", "must be a month written 2025-06"),
    ("trade_monthly", "month", "2024", "must be a month written 2025-06"),
    ("trade_monthly", "reporter_iso3", "Kazakhstan", "must be a code in capitals"),
    ("trade_monthly", "source_note", "", "must be filled in"),
    ("trade_series", "series_id", "no-such-line", "no such series_id in series.csv"),
    ("trade_series", "flow", "both", "must be one of total, export, import"),
    ("totals", "part_series", "china-europe-teu", "its total"),
    ("totals", "part_series", "no-such-line", "no such series_id in series.csv"),
    ("map_nodes", "shape", "star", "must be one of circle, square, hexagon, diamond, triangle"),
    ("map_nodes", "slug", "atlantis", "no such slug in nodes.csv"),
    ("map_flows", "series_id", "no-such-line", "no such series_id in series.csv"),
    ("sources", "licence", "free", "must be one of cc-by-4.0"),
    ("sources", "archive", "somewhere", "must be an http(s) address"),
    ("publishers", "publisher_id", "KTZ (railways)", "must be a code of small letters"),
    ("publishers", "name_kk", "", "must be filled in"),
    ("publishers", "short_zh", "哈萨克斯坦共和国战略规划改革署国家统计局出版物数据", "at most 24"),
    ("publishers", "name_ru", "ТАСС", "is the name of tass"),
    ("publishers", "kind", "newspaper", "must be one of statistics-office"),
    ("publishers", "country", "Kazakhstan", "must be two letters"),
    ("source_roles", "source_id", "nowhere", "no such source_id in sources.csv"),
    ("source_roles", "printed_by", "nobody", "no such publisher_id in publishers.csv"),
    ("source_roles", "counted_by", "nobody", "no such publisher_id in publishers.csv"),
    ("source_roles", "relation", "copy", "must be one of original"),
    ("source_roles", "confidence", "sure", "must be one of certain, likely"),
    ("counter_overrides", "observation_id", "ffffffffff", "no such id in observations.csv"),
    ("counter_overrides", "counted_by", "nobody", "no such publisher_id in publishers.csv"),
    ("counter_overrides", "reason", "", "must be filled in"),
    ("tier_exceptions", "source_id", "nowhere", "no such source_id in sources.csv"),
    ("tier_exceptions", "reason", "", "must be filled in"),
    ("trade_publishers", "counted_by", "nobody", "no such publisher_id in publishers.csv"),
    ("trade_publishers", "via", "github-wdi;nobody", "no such publisher_id in publishers.csv"),
    ("trade_totals", "publisher", "Somebody", "0 rows of trade_publishers.csv fit"),
]


def test_every_table_has_a_bad_row() -> None:
    assert {c.table for c in CONTRACTS} == {table for table, *_ in BAD_CELLS}


def _refers(table: str, column: str) -> bool:
    return any(c.name == column and c.refers for c in BY_TABLE[table].columns)


@pytest.fixture(scope="module")
def refused(
    good: dict[str, list[dict[str, str]]], tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[Breach], dict[tuple[str, str, str], int]]:
    """All bad cells in one folder, each in a row of its own: the breaches, and where they stand."""
    folder = copy_evidence(tmp_path_factory.mktemp("bad"))
    lines = {}
    for contract in CONTRACTS:
        rows = [dict(row) for row in good[contract.table]]
        own = contract.key[0] if len(contract.key) == 1 and contract.table != "release" else ""
        for n, (table, column, value, _) in enumerate(BAD_CELLS):
            if table == contract.table:
                last = good[table][-1]
                renamed = {own: f"{last[own]}-{n}"} if own and not _refers(table, own) else {}
                rows.append({**last, **renamed, column: value})
        rewrite(folder, contract.table, rows)
        with contract.find_file(folder).open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            ends = [reader.line_num for _ in reader]
        bad = [c for c in BAD_CELLS if c[0] == contract.table]
        first = len(ends) - len(bad)
        for n, (table, column, value, _) in enumerate(bad):
            lines[table, column, value] = ends[first + n - 1] + 1
    return sheets_of(folder)[1], lines


@pytest.mark.parametrize(("table", "column", "value", "words"), BAD_CELLS)
def test_a_bad_cell_is_refused_where_it_stands(
    table: str,
    column: str,
    value: str,
    words: str,
    refused: tuple[list[Breach], dict[tuple[str, str, str], int]],
) -> None:
    breaches, lines = refused
    line = lines[table, column, value]
    here = [b for b in breaches if (b.file, b.line, b.column) == (f"{table}.csv", line, column)]
    assert [b for b in here if words in b.rule], f"{here} on line {line}"
    shown = {b.value for b in here}
    assert shown & {value, *value.split(";")}
    assert str(here[0]).startswith(f"{table}.csv:{line}: {column} = '")


#: what is wrong over whole rows: the changes to one row of a table, the column and the rule
BAD_ROWS = [
    ("observations", SEEN, {"period_end": "2025-11-30"}, "period_end", "a year runs from"),
    ("observations", SEEN, {"period_start": "2026-01-01"}, "period_end", "ends before it starts"),
    (
        "observations",
        SEEN,
        {"period_kind": "year-to-date", "period_start": "2025-02-01"},
        "period_end",
        "cumulative from 1 January",
    ),
    ("observations", SEEN, {"period_kind": "month"}, "period_end", "a month runs"),
    ("observations", SEEN, {"period_kind": "quarter"}, "period_end", "three whole months"),
    ("observations", SEEN, {"period_kind": "half"}, "period_end", "six whole months"),
    ("observations", SEEN, {"period_kind": "stock"}, "period_end", "one date in both"),
    ("observations", SEEN, {"unit": "teu"}, "unit", "the unit of the metric"),
    ("series", LINE, {"unit": "teu"}, "unit", "the unit of the metric"),
    (
        "observations",
        SEEN,
        {"period_start": "2126-01-01", "period_end": "2126-12-31"},
        "period_end",
        "after the newest edition",
    ),
    ("observations", SEEN, {"stated": "2024"}, "stated", "only of a plan, target or forecast"),
    ("observations", SEEN, {"target": "2025"}, "target", "only of a plan, target or forecast"),
    ("observations", PLAN, {"stated": "2025-09"}, "stated", "after its source was published"),
    ("observations", PLAN, {"target": "2029"}, "target", "outside its period"),
    ("observations", PLAN, {"target": "2024"}, "target", "before it was stated"),
    ("observations", LEVEL, {"stated": ""}, "period_end", "that of the statement or of the target"),
    (
        "observations",
        "o827280be61",  # of a source without a date
        {"stated": "2126"},
        "stated",
        "after the newest edition",
    ),
    ("sources", "kursiv-nd-b1ede0", {"note": ""}, "url", "says why there is none"),
    ("totals", LINE, {"part_series": LINE}, "part_series", "part of itself"),
    ("projects", "aktau-container-hub", {"cost_unit": ""}, "cost_unit", "unit of cost"),
    ("source_roles", COPIED, {"via": ""}, "via", "names the copy that was read"),
    ("source_roles", COPIED, {"via": "trend"}, "via", "is who printed it, not a copy"),
    ("source_roles", COPIED, {"relation": "original"}, "via", "was read at its own address"),
    ("source_roles", KTZ_PAGE, {"counted_by": "gacc"}, "counted_by", "is printed by who counts"),
    ("source_roles", KTZ_PAGE, {"confidence": "likely", "note": ""}, "note", "has its reason"),
    ("source_roles", TRENDS, {"confidence": "certain"}, "confidence", "not seen to have counted"),
    ("sources", KTZ_PAGE, {"tier": "B"}, "tier", "is A by who counted"),
    ("counter_overrides", "a13fa36fdd", UTLC, "counted_by", "already"),
]


@pytest.mark.parametrize(("table", "key", "changes", "column", "words"), BAD_ROWS)
def test_a_row_that_contradicts_itself_is_refused(
    table: str,
    key: str,
    changes: dict[str, str],
    column: str,
    words: str,
    good: dict[str, list[dict[str, str]]],
    copied: Path,
) -> None:
    first = next(iter(good[table][0]))
    rows = [{**r, **changes} if r[first] == key else r for r in good[table]]
    rewrite(copied, table, rows)
    found = [b for b in sheets_of(copied)[1] if b.file == f"{table}.csv"]
    assert [b for b in found if b.column == column and words in b.rule], found


def points(copied: Path, good: dict[str, list[dict[str, str]]], *more: dict[str, str]) -> list[str]:
    rewrite(copied, "series_points", [*good["series_points"], *more])
    return [b.rule for b in sheets_of(copied)[1] if b.file == "series_points.csv"]


def test_a_point_belongs_to_its_series(good: dict[str, list[dict[str, str]]], copied: Path) -> None:
    other = {"series_id": "aktau-tonnes", "observation_id": SEEN, "role": "alternative"}
    rules = points(copied, good, {**other, "reason": ""})
    assert len(rules) == 2
    assert "its entity is china-europe, the series counts aktau" in rules
    assert any(r.startswith("its metric is ") for r in rules)


def test_a_series_has_one_preferred_figure_a_period(
    good: dict[str, list[dict[str, str]]], copied: Path
) -> None:
    rows = good["series_points"]
    of_line = [r for r in rows if r["series_id"] == LINE]
    periods = {r["id"]: (r["period_start"], r["period_end"]) for r in good["observations"]}
    second = next(
        r
        for r in of_line
        if r["role"] == "alternative" and periods[r["observation_id"]] == periods[SEEN]
    )
    changed = [{**r, "role": "preferred"} if r is second else r for r in rows]
    rewrite(copied, "series_points", changed)
    (breach,) = sheets_of(copied)[1]
    assert breach.rule.startswith("the series has a preferred figure for this period")
    assert breach.column == "role"


@pytest.mark.parametrize("flag", ["suspect", "date-placeholder"])
def test_a_doubtful_figure_is_excluded(
    flag: str, good: dict[str, list[dict[str, str]]], copied: Path
) -> None:
    rows = [{**r, "flag": flag} if r["id"] == SEEN else r for r in good["observations"]]
    rewrite(copied, "observations", rows)
    breaches = sheets_of(copied)[1]
    assert breaches
    assert all("must be excluded" in b.rule for b in breaches)


def test_a_series_without_a_preferred_figure_is_refused(
    good: dict[str, list[dict[str, str]]], copied: Path
) -> None:
    rows = [r for r in good["series_points"] if r["series_id"] != "dostyk-tonnes"]
    rewrite(copied, "series_points", rows)
    (breach,) = [b for b in sheets_of(copied)[1] if b.file == "series.csv"]
    assert (breach.value, breach.rule) == ("dostyk-tonnes", "no preferred figure in it")


def test_a_source_without_its_roles_is_refused(
    good: dict[str, list[dict[str, str]]], copied: Path
) -> None:
    rows = [r for r in good["source_roles"] if r["source_id"] != KTZ_PAGE]
    rewrite(copied, "source_roles", rows)
    (breach,) = sheets_of(copied)[1]
    line = 2 + [r["source_id"] for r in good["sources"]].index(KTZ_PAGE)
    assert str(breach) == (
        f"sources.csv:{line}: source_id = '{KTZ_PAGE}': "
        "no row in source_roles.csv says who printed and who counted it"
    )


@pytest.fixture(scope="module")
def doubled(
    good: dict[str, list[dict[str, str]]], tmp_path_factory: pytest.TempPathFactory
) -> list[Breach]:
    """The breaches when the first row of every file stands at its end again."""
    folder = copy_evidence(tmp_path_factory.mktemp("doubled"))
    for table, rows in good.items():
        rewrite(folder, table, [*rows, rows[0]])
    return sheets_of(folder)[1]


@pytest.mark.parametrize("table", [c.table for c in CONTRACTS if c.key])
def test_a_key_stands_once(
    table: str, good: dict[str, list[dict[str, str]]], doubled: list[Breach]
) -> None:
    key = BY_TABLE[table].key
    (breach,) = [b for b in doubled if b.file == f"{table}.csv" and "stands twice" in b.rule]
    assert breach.column == "+".join(key)
    assert breach.value == "+".join(good[table][0][k] for k in key)
    assert breach.line > len(good[table])


def test_every_breach_is_listed_with_its_line(copied: Path) -> None:
    """Three files, five bad cells, in order of file and line."""
    with (copied / "metrics.csv").open("a", encoding="utf-8") as file:
        file.write("haste,Haste,,Haste,Haste,km/h,level,middle,Haste.,Спешка.\n")
    with (copied / "map_flows.csv").open("a", encoding="utf-8") as file:
        file.write("south,no-such-line\n")
    with (copied / "release.csv").open("a", encoding="utf-8") as file:
        file.write("soon,\ntomorrow,\n")
    last = len((copied / "release.csv").read_text(encoding="utf-8").splitlines())
    with pytest.raises(EvidenceInvalid) as refused:
        load(copied)
    assert [str(b) for b in refused.value.breaches] == [
        "map_flows.csv:10: series_id = 'no-such-line': no such series_id in series.csv",
        "metrics.csv:62: aggregation = 'middle': must be one of sum, mean, last, none",
        "metrics.csv:62: name_ru = '': must be filled in",
        f"release.csv:{last - 1}: date = 'soon': must be a date written 2025-06-17",
        f"release.csv:{last}: date = 'tomorrow': must be a date written 2025-06-17",
    ]


def test_a_row_after_a_field_of_several_lines_keeps_its_line(copied: Path) -> None:
    with (copied / "release.csv").open("a", encoding="utf-8") as file:
        file.write('2099-01-01,"one\ntwo\nthree"\nsoon,\n')
    last = len((copied / "release.csv").read_text(encoding="utf-8").splitlines())
    (breach,) = sheets_of(copied)[1]
    assert (breach.line, breach.value) == (last, "soon")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda p: p.unlink(), "the file is missing"),
        (lambda p: p.write_bytes(b"date,note\n2026-11-24,\xff\xfe\n"), "not UTF-8"),
        (lambda p: p.write_text("date\n2026-11-24\n"), "the column is missing"),
        (lambda p: p.write_text("date,note,more\n2026-11-24,,\n"), "no such column"),
        (lambda p: p.write_text("date,note,note\n2026-11-24,,\n"), "a column stands twice"),
        (lambda p: p.write_text("date,note\n2026-11-24,a,b\n"), "the row has 3 fields"),
        (lambda p: p.write_text("date,note\n2026-11-24\n"), "the row has 1 fields"),
        (lambda p: p.write_text('date,note\n2026-11-24,"open\n'), "not a CSV file"),
        (lambda p: p.write_text(""), "the column is missing"),
    ],
)
def test_a_file_of_another_shape_is_refused(
    spoil: Callable[[Path], None], words: str, copied: Path
) -> None:
    spoil(copied / "release.csv")
    breaches = sheets_of(copied)[1]
    assert [b for b in breaches if b.file == "release.csv" and words in b.rule], breaches


def test_the_hash_follows_names_and_bytes() -> None:
    first = content_hash({"a.csv": b"x", "b.csv": b"y"})
    assert first == content_hash({"b.csv": b"y", "a.csv": b"x"})
    assert len(first) == 12
    assert content_hash({"a.csv": b"x", "b.csv": b"z"}) != first
    assert content_hash({"a.csv": b"x", "c.csv": b"y"}) != first
    assert content_hash({"a.csv": b"xb.csv", "": b"y"}) != first
