"""Eurostat, Comtrade, the World Bank, the IMF: what is read, left, refused and told as an alarm.

Values here are invented, in the publishers' forms; real answers are read where they lie beside.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from typing import Any

import pytest

from corridor.evidence import releases
from corridor.intake.apply import check_changes
from corridor.intake.difference import compare
from corridor.intake.statement import RowStatement, Statement
from corridor.sources import comtrade, eurostat, imf, worldbank
from corridor.sources.answer import Answer
from corridor.sources.client import Client, Way
from corridor.sources.connector import Reading
from corridor.sources.errors import AnswerChanged, AnswerRefused
from corridor.sources.installation import Nothing
from corridor.sources.politeness import Politeness
from corridor.sources.registry import load
from tests.sources.answers import make_answer, make_workbook, read_tables
from tests.sources.publisher import Page, Publisher
from tests.sources.samples import list_samples, read_sample

NOW = dt.datetime(2027, 1, 10, tzinfo=dt.UTC)


def read(connector: Any, *answers: Answer) -> Reading:
    connector.check(answers)
    found: Reading = connector.to_evidence(answers, read_tables())
    return found


def rows(reading: Reading) -> list[dict[str, str]]:
    return [dict(one.row) for one in reading.statements if isinstance(one, RowStatement)]


def fetch(connector: Any, publisher: Publisher, keys: dict[str, str] | None = None) -> list[Answer]:
    """What a connector asks a publisher on loopback for, at the paths it has at its own."""
    client = Client(
        Nothing(),
        connector.LICENCE,
        way=Way(keys=keys or {}),
        politeness=Politeness(sleep=lambda _: None, tries=1),
        now=lambda: NOW,
    )
    before = connector.ADDRESS
    connector.ADDRESS = publisher.address + "/" + before.partition("://")[2].partition("/")[2]
    try:
        answers: list[Answer] = connector.fetch(client)
    finally:
        connector.ADDRESS = before
        client.close()
    return answers


# ---- Eurostat -----------------------------------------------------------------------------------

MEMBERS = "AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IT, LT, LU, LV, MT, NL, PL"
UNION = f'"European Union - 27 countries ({MEMBERS}, PT, RO, SE, SI, SK)"'
HEAD = "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n"


def extract(*lines: str) -> Answer:
    return make_answer(HEAD + "\n".join(lines))


def test_an_extract_of_comext_is_read_in_both_forms_of_its_period() -> None:
    answer = extract(
        f'{UNION},"Kazakhstan",TOTAL-Total,2-EXPORT,T-Total,202652-Jan.-Dec. 2026,13000000001',
        f"{UNION},Türkiye,TOTAL-Total,1-IMPORT,T-Total,Nov. 2026,9000000000",
        f"{UNION},Kazakhstan,TOTAL-Total,2-EXPORT,T-Total,202608-Jan.-Aug. 2026,1",
        f"{UNION},Kazakhstan,86-Railway,2-EXPORT,T-Total,Nov. 2026,1",
        f"{UNION},Mongolia,TOTAL-Total,2-EXPORT,T-Total,Nov. 2026,1",
        "Malta,Kazakhstan,TOTAL-Total,2-EXPORT,T-Total,Nov. 2026,66962",
        '"European Union (AT-01/1995)",Kazakhstan,TOTAL-Total,2-EXPORT,T-Total,Nov. 2026,1',
    )
    reading = read(eurostat, answer)
    found = [
        (
            row.get("year") or row["month"],
            row["partner_iso3"],
            row["flow"],
            row["value"],
            row["unit"],
        )
        for row in rows(reading)
        if "flow" in row
    ]
    assert found == [
        ("2026", "KAZ", "export", "13000000001", "eur"),
        ("2026-11", "TUR", "import", "9000000000", "eur"),
    ]
    assert reading.left == Counter({"part": 3, "other-area": 1, "other-measure": 1})
    items, same = compare(reading.statements, read_tables(), "")
    assert [(item.kind, item.series, item.period) for item in items] == [
        ("new", "EU27 KAZ export", "2026"),
        ("new", "EU27 TUR import", "2026-11"),
    ]
    assert same == 0


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("A,B,TOTAL-Total,2-EXPORT,T-Total,2026,1", "line 2: '2026' is no period"),
        ("A,B,TOTAL-Total,2-EXPORT,T-Total,202607-Aug. 2026,1", "code and words"),
        ("A,B,TOTAL-Total,2-EXPORT,T-Total,Aug. 2026", "6 cells"),
        ("A,B,TOTAL-Total,2-EXPORT,T-Total,Aug. 2026,many", "not a number"),
    ],
)
def test_one_line_of_another_form_stops_the_whole_extract(line: str, words: str) -> None:
    good = f"{UNION},Kazakhstan,TOTAL-Total,2-EXPORT,T-Total,Nov. 2026,1"
    with pytest.raises(AnswerChanged, match=words):
        eurostat.check([extract(line, good)])


SDMX = """<m:StructureSpecificData
 xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
 xmlns:s="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific"
 xmlns:c="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common"
 xmlns:u="urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=ESTAT:DS-045409(1.0)"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><m:Header><m:ID>invented</m:ID>
 <m:Test>true</m:Test><m:Prepared>2027-01-10T11:00:00Z</m:Prepared><m:Sender id="ESTAT"/>
 <m:Structure dimensionAtObservation="TIME_PERIOD" structureID="STR1"><c:StructureUsage>
 <Ref id="DS-045409" agencyID="ESTAT" version="1.0"/></c:StructureUsage></m:Structure></m:Header>
 <u:DataSet s:structureRef="STR1" s:dataScope="DataStructure" xsi:type="u:DataSetType">
 <Series freq="M" reporter="EU27_2020" partner="KZ" product="TOTAL" flow="2"
 indicators="VALUE_IN_EUROS"><Obs TIME_PERIOD="2026-11" OBS_VALUE="1000000007"/>
 <Obs TIME_PERIOD="2026-12" OBS_VALUE=""/></Series></u:DataSet></m:StructureSpecificData>"""


def test_eurostat_is_asked_for_what_is_followed_and_read_in_sdmx() -> None:
    with Publisher({"*": [Page(SDMX.encode())]}) as publisher:
        answers = fetch(eurostat, publisher)
    paths = [request.path.partition("DS-045409/")[2] for request in publisher.requests]
    assert paths[0].startswith(
        "A.EU27_2020.AZ+CN+GE+KG+KZ+RU+TJ+TM+TR+UZ.TOTAL.1+2.VALUE_IN_EUROS?"
    )
    assert paths[1].startswith("M.EU27_2020.")
    assert "startPeriod=2025" in paths[0]
    reading = read(eurostat, answers[1])
    (row,) = [row for row in rows(reading) if "month" in row]
    assert (row["month"], row["value"]) == ("2026-11", "1000000007")
    assert reading.left == Counter({"no-value": 1})


def test_the_later_version_of_sdmx_is_read_too() -> None:
    name = "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ESTAT:DS-045409(1.0)"
    reference = '<Ref id="DS-045409" agencyID="ESTAT" version="1.0"/>'
    later = SDMX.replace("v2_1/", "v3_0/").replace(f"\n {reference}", name)
    assert name in later
    (row,) = rows(read(eurostat, make_answer(later)))
    assert (row["month"], row["value"]) == ("2026-11", "1000000007")


def test_an_error_inside_of_a_success_is_a_refusal() -> None:
    footer = (
        '<f:Footer xmlns:f="http://www.sdmx.org/footer"><f:Message code="413"><c:Text'
        ' xmlns:c="http://www.sdmx.org/common">Too many cells</c:Text></f:Message></f:Footer>'
    )
    message = f'<m:GenericData xmlns:m="http://www.sdmx.org/message">{footer}</m:GenericData>'
    with pytest.raises(AnswerRefused, match="413: Too many cells"):
        eurostat.check([make_answer(message)])
    with pytest.raises(AnswerRefused, match="no such data set"):
        eurostat.check([make_answer('{"error": [{"status": 404, "label": "no such data set"}]}')])
    with pytest.raises(AnswerChanged, match="not a message of SDMX"):
        eurostat.check([make_answer("<html/>")])


# ---- Comtrade -----------------------------------------------------------------------------------


def goods(value: float | None, **more: Any) -> dict[str, Any]:
    return {
        "freqCode": "A",
        "period": "2026",
        "reporterISO": "KAZ",
        "partnerISO": "CHN",
        "partnerCode": 156,
        "flowCode": "X",
        "partner2Code": 0,
        "cmdCode": "TOTAL",
        "customsCode": "C00",
        "motCode": 0,
        "primaryValue": value,
        **more,
    }


def trade(*data: dict[str, Any]) -> Answer:
    found = {"elapsedTime": "0.1 secs", "count": len(data), "data": data, "error": ""}
    return make_answer(json.dumps(found))


def test_totals_are_quoted_and_files_of_rows_are_not_handed_on() -> None:
    answer = trade(
        goods(15000000000.5),
        goods(7000000000.0, flowCode="M", partnerISO="W00", partnerCode=0),
        goods(1.0, cmdCode="86"),
        goods(1.0, partnerISO="ARG", partnerCode=32),
        goods(1.0, freqCode="M", period="202611"),
        {"fileUrl": "abc", "reporterCode": 398},
    )
    reading = read(comtrade, answer)
    found = [row for row in rows(reading) if "year" in row]
    assert [(row["partner_iso3"], row["flow"], row["value"]) for row in found] == [
        ("CHN", "export", "15000000001"),
        ("WLD", "import", "7000000000"),
    ]
    assert {one.origin.licence for one in reading.statements} == {"quotation"}
    assert reading.left == Counter({"part": 1, "other-area": 1, "other-measure": 1, "terms": 1})


def test_the_same_count_rounded_by_another_publisher_is_not_counted_twice() -> None:
    known = read_tables()["trade_totals"]
    wits = known[known["publisher"] == "World Bank WITS / UN Comtrade"].to_dict("records")
    row = next(one for one in wits if one["partner_iso3"] == "CHN" and one["flow"] == "import")
    same = goods(
        float(row["value"]) + 4000,
        reporterISO=row["reporter_iso3"],
        period=row["year"],
        flowCode="M",
    )
    reading = read(comtrade, trade(same))
    assert reading.statements == []
    assert reading.left == Counter({"counted-once": 1})


def test_nothing_found_is_no_error_and_an_error_is_told_in_its_words() -> None:
    assert read(comtrade, trade()) == Reading()
    for content, words in (
        ('{"count": 0, "data": [], "error": "period is too long"}', "period is too long"),
        ('{"statusCode": 401, "message": "Access denied"}', "Access denied"),
        ('{"validation": {}, "dataset": [{"rtCode": 32}]}', "old interface"),
    ):
        with pytest.raises(AnswerRefused, match=words):
            comtrade.check([make_answer(content)])
    for content, words in (
        ('{"count": 2, "data": [], "error": ""}', "count differ"),
        ('{"count": 1, "data": [{"period": "2026"}], "error": ""}', "row 1 lacks"),
        ("[]", "not an answer"),
    ):
        with pytest.raises(AnswerChanged, match=words):
            comtrade.check([make_answer(content)])
    with pytest.raises(AnswerChanged, match="no number"):
        comtrade.check([trade(goods(None))])


def test_comtrade_is_asked_with_a_key_where_there_is_one_and_a_full_answer_is_no_whole() -> None:
    with Publisher({"*": [Page(trade(goods(1.0)).content)]}) as publisher:
        assert len(fetch(comtrade, publisher)) == len(fetch(comtrade, publisher, {"comtrade": "k"}))
    first, last = publisher.requests[0], publisher.requests[-1]
    assert first.path.startswith(
        "/public/v1/preview/C/A/HS?reporterCode=31&period=2026%2C2025%2C2024"
    )
    assert last.path.startswith("/data/v1/get/C/A/HS?")
    assert last.headers["ocp-apim-subscription-key"] == "k"
    full = trade(*[goods(1.0)] * 500)
    with (
        Publisher({"*": [Page(full.content)]}) as publisher,
        pytest.raises(AnswerChanged, match="full"),
    ):
        fetch(comtrade, publisher)


# ---- World Bank ---------------------------------------------------------------------------------


def indicator(code: str, *values: tuple[str, str, float | None], **head: Any) -> Answer:
    counters = {"page": 1, "pages": 1, "per_page": "50", "lastupdated": "2026-12-20", **head}
    data = [
        {
            "indicator": {"id": code, "value": f"Title of {code}"},
            "country": {"id": country[:2], "value": country},
            "countryiso3code": country,
            "date": year,
            "value": value,
        }
        for country, year, value in values
    ]
    return make_answer(json.dumps([counters, data]))


def test_scores_of_the_index_are_kept_to_two_digits_and_under_their_edition() -> None:
    answer = indicator(
        "LP.LPI.OVRL.XQ",
        ("KAZ", "2025", 2.904817),
        ("KAZ", "2022", 2.7),
        ("CSS", "2026", 2.5),
        ("CHN", "2026", None),
    )
    reading = read(worldbank, answer)
    found = [one for one in reading.statements if isinstance(one, Statement)]
    assert [(one.series, one.period, one.value, one.qualifier) for one in found] == [
        ("lpi-kz", "2025", "2.9", "rounded"),
        ("lpi-kz", "2023", "2.7", "exact"),
    ]
    assert reading.left == Counter({"other-area": 1, "no-value": 1})
    items, same = compare(reading.statements, read_tables(), "")
    assert same == 1
    assert [(item.kind, item.period, item.after) for item in items] == [("new", "2025", 2.9)]


def test_trade_with_the_world_and_rates_stand_under_who_counts_them() -> None:
    known = read_tables()["rates"].set_index("rate_id")["rate"]
    reading = read(
        worldbank,
        indicator("TX.VAL.MRCH.CD.WT", ("KAZ", "2026", 81000000000.0), ("ARB", "2026", 1.0)),
        indicator(
            "PA.NUS.FCRF",
            ("EMU", "2010", round(float(known["eur-usd-2010-wdi"]), 13)),
            ("EMU", "2026", 0.8765),
            ("CHN", "2026", 7.1),
        ),
    )
    trade_rows = [row for row in rows(reading) if "year" in row]
    assert [(row["publisher"], row["partner_iso3"], row["flow"]) for row in trade_rows] == [
        ("World Bank WDI / WTO", "WLD", "export")
    ]
    rates = [(row["rate_id"], row["rate"]) for row in rows(reading) if "rate_id" in row]
    assert rates == [
        ("eur-usd-2010-wdi", known["eur-usd-2010-wdi"]),
        ("eur-usd-2026-wdi", "0.8765"),
    ]
    items, same = compare(reading.statements, read_tables(), "")
    assert same == 1
    assert [(item.kind, item.table) for item in items] == [
        ("new", "trade_totals"),
        ("new", "rates"),
    ]
    assert reading.left == Counter({"other-area": 1, "no-series": 1})


def test_pages_that_are_missing_are_no_answer() -> None:
    first = indicator("SP.POP.TOTL", ("KAZ", "2026", 1.0), pages="2", per_page="1")
    with pytest.raises(AnswerChanged, match="1 of 2 pages are missing"):
        worldbank.check([first])
    second = indicator("SP.POP.TOTL", ("KAZ", "2025", 1.0), page="2", pages="2")
    assert read(worldbank, first, second).left == Counter({"no-series": 2})


def test_the_world_banks_own_error_is_a_refusal() -> None:
    said = (
        '[{"message": [{"id": "120", "key": "Invalid", "value": "The indicator was not found"}]}]'
    )
    with pytest.raises(AnswerRefused, match="The indicator was not found"):
        worldbank.check([make_answer(said)])
    for content, words in (
        ("[]", "not a page"),
        ('[{"page": 1, "pages": 1}, [{"id": "11"}]]', "row 1 is no value"),
        (indicator("SP.POP.TOTL", ("KAZ", "2025Q1", 1.0)).text(), "row 1 is no value"),
        (indicator("SP.POP.TOTL", ("KAZ", "2025", "1.0")).text(), "row 1 is no value"),  # type: ignore[arg-type]
    ):
        with pytest.raises(AnswerChanged, match=words):
            worldbank.check([make_answer(content)])


def test_every_page_is_asked_for() -> None:
    page = indicator("LP.LPI.OVRL.XQ", ("KAZ", "2026", 2.9)).content
    two = [
        Page(indicator("LP.LPI.OVRL.XQ", ("KAZ", "2026", 2.9), pages="2").content),
        Page(indicator("LP.LPI.OVRL.XQ", ("KGZ", "2026", 2.3), page="2", pages="2").content),
        Page(page),
    ]
    with Publisher({"*": two}) as publisher:
        answers = fetch(worldbank, publisher)
    assert len(answers) == len(worldbank.LPI) + len(worldbank.TRADE) + 2
    assert "page=2" in publisher.requests[1].path
    assert "/v2/country/AZE;BLR;" in publisher.requests[0].path.replace("%3B", ";")


PARTS = [
    "Customs ",
    "Infrastructure",
    "International Shipment",
    "Logistics Quality and Competence",
    "Tracking and Tracing",
    "Timeliness",
]


def edition(name: str = "2026", rank: object = 80.0, last: str = "Timeliness") -> Answer:
    """A sheet of the workbook with one country."""
    names = ["", "", "overall LPI score", "", "", "overall LPI rank", "", "", ""]
    what = ["Country", "Code", "score", "lower bound", "upper bound", "rank", "lower bound"]
    what += ["upper bound", "% of highest performer"]
    figures: list[object] = ["Kazakhstan", "KAZ", 2.812345, 2.7, 2.9, rank, 70.0, 90.0, 60.1]
    for part in [*PARTS[:-1], last]:
        names += [part, ""]
        what += ["score", "rank"]
        figures += [2.5, 81.0]
    return make_workbook({name: [names, [""] * len(names), what, figures]})


def test_the_workbook_of_the_index_is_read_by_its_names() -> None:
    reading = read(worldbank, edition())
    found = {
        one.series: (one.value, one.place)
        for one in reading.statements
        if isinstance(one, Statement)
    }
    assert found["lpi-kz"] == ("2.81", "2026!C4")
    assert found["lpi-rank-kz"] == ("80", "2026!F4")
    assert found["lpi-kz-customs"] == ("2.5", "2026!J4")
    assert len(found) == 8  # ranks of parts have no series
    assert reading.left == Counter({"no-series": 6})


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (edition("Notes"), "no edition"),
        (edition(rank="n/a"), "2026!F4: 'n/a' is no rank"),
        (edition(last="Resilience"), "nobody knows 'resilience'"),
        (edition(last="Domestic logistics costs"), "12 columns of figures"),
    ],
)
def test_a_sheet_of_another_form_stops_the_workbook(answer: Answer, words: str) -> None:
    with pytest.raises(AnswerChanged, match=words):
        worldbank.check([answer])


# ---- IMF ----------------------------------------------------------------------------------------

CSV = (
    "STRUCTURE[;],STRUCTURE_ID,ACTION,COUNTRY,INDICATOR,TYPE_OF_TRANSFORMATION,FREQUENCY,"
    "TIME_PERIOD,OBS_VALUE,STATUS\n"
)


def test_rates_are_read_where_the_evidence_has_none_of_the_year() -> None:
    lines = [
        "dataflow,IMF.STA:ER(4.0.1),R,G163,XDC_USD,PA_RT,A,2026,0.87651,",
        "dataflow,IMF.STA:ER(4.0.1),R,G163,XDC_USD,PA_RT,A,2010,0.7543,",
        "dataflow,IMF.STA:ER(4.0.1),R,CHN,XDC_USD,PA_RT,A,2026,7.1,",
        "dataflow,IMF.STA:ER(4.0.1),R,G163,XDC_USD,EOP_RT,A,2026,0.88,",
    ]
    reading = read(imf, make_answer(CSV + "\n".join(lines)))
    (row,) = rows(reading)
    assert (row["rate_id"], row["rate"], row["kind"]) == ("eur-usd-2026-imf", "0.87651", "average")
    assert reading.left == Counter({"no-series": 2, "counted-once": 1})
    with pytest.raises(AnswerChanged, match="observation 1"):
        imf.check([make_answer(CSV + lines[0].replace("0.87651", "much"))])
    with pytest.raises(AnswerChanged, match="not XML"):
        imf.check([make_answer("COUNTRY,OBS_VALUE\nCHN,1")])


def test_the_fund_is_asked_for_csv() -> None:
    with Publisher({"*": [Page(CSV.encode())]}) as publisher:
        fetch(imf, publisher)
    (request,) = publisher.requests
    assert request.path.endswith("/IMF.STA/ER/+/G163+CHN+KAZ.XDC_USD.PA_RT.A")
    assert request.headers["accept"] == "application/vnd.sdmx.data+csv;version=2.0.0"


# ---- all together -------------------------------------------------------------------------------


def test_what_they_propose_keeps_the_contracts_of_the_evidence() -> None:
    """Accepted whole, the figures can be released: sources, offices, rates, ranks and all."""
    asked: list[tuple[Any, Answer]] = [
        (
            eurostat,
            extract(f"{UNION},Kazakhstan,TOTAL-Total,2-EXPORT,T-Total,Jan.-Dec. 2025,13000000001"),
        ),
        (comtrade, trade(goods(15000000000.5, period="2025"))),
        (worldbank, indicator("TX.VAL.MRCH.CD.WT", ("KAZ", "2025", 81000000001.0))),
        (worldbank, indicator("LP.LPI.OVRL.XQ", ("KAZ", "2025", 2.904817))),
        (imf, make_answer(CSV + "dataflow,IMF.STA:ER(4.0.1),R,G163,XDC_USD,PA_RT,A,2025,0.87651,")),
        (worldbank, edition("2018")),
    ]
    stated = [one for who, answer in asked for one in read(who, answer).statements]
    items, _ = compare(stated, read_tables(), "")
    assert Counter(item.kind for item in items) == {"new": 10, "revised": 2}
    changes = [change for item in items for change in item.changes]
    assert check_changes(releases.present(), changes, dt.date(2027, 1, 20)) == []
    licences = {
        change.after["licence"]
        for change in changes
        if change.table in ("sources", "rates") and change.after
    }
    assert licences == {"cc-by-4.0", "attribution"}
    (quoted,) = [
        change.after
        for change in changes
        if change.table == "trade_totals"
        and change.after
        and change.after["publisher"] == "UN Comtrade"
    ]
    assert "quoted" in quoted["source_note"]


# ---- real answers -------------------------------------------------------------------------------

#: those that hold no figures, and how they are refused; all others are read
REFUSED = {
    "eurostat/error413_too_large.xml": "413: Response too large",
    "eurostat/error413_too_large_file_later.xml": "413: Due to the large query",
    "eurostat/sdmx21_dataflow_gov_10q_ggnfa.xml": "structures of SDMX",
    "eurostat/sdmx30_codelist_freq.xml": "structures of SDMX",
    "comtrade/legacy_2020_get.json": "old interface",
    "worldbank/v1_indicators_page1_of_82.json": "no value of a country",
    "worldbank/v1_sources.json": "no value of a country",
}
#: how many figures a real answer brings that stand in the evidence already
SAME = {
    "eurostat/comext_easycomext_eu27_exports_2023.csv": 10,
    "eurostat/comext_easycomext_members_to_kz_2024-08.csv": 1,
    "worldbank/International_LPI_from_2007_to_2018.xlsx": 149,
}


@pytest.mark.parametrize(
    "name",
    [
        one
        for folder in ("eurostat", "comtrade", "worldbank", "imf")
        for one in list_samples(folder)
    ],
)
def test_real_answers_are_read_or_refused_in_words(name: str) -> None:
    connector = load(name.partition("/")[0])
    answer = read_sample(name)
    if name in REFUSED:
        with pytest.raises((AnswerRefused, AnswerChanged), match=REFUSED[name]):
            connector.check([answer])
        return
    reading = read(connector, answer)
    items, same = compare(reading.statements, read_tables(), "")
    assert same >= SAME.get(name, 0)
    assert not [item for item in items if item.kind in ("refused", "revised")]
