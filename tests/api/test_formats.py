"""The same rows in every format, what the document allows, and what is told of errors."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import json
from typing import get_args

import httpx
import openpyxl
import pyarrow.parquet as pq
import pytest
from openapi_spec_validator import validate
from pydantic import BaseModel
from starlette.applications import Starlette

from corridor.api import filters, formats
from corridor.api.document import is_open, list_operations
from corridor.api.meta import Meta
from corridor.api.problems import KEYS
from corridor.api.series_types import SeriesValue
from corridor.language import languages
from tests.api.conftest import Get
from tests.api.test_answers import evidence
from tests.aside import aside

SERIES = "/series/china-europe-trains"


@pytest.fixture(scope="module")
def wanted(app: Starlette) -> dict:
    """The series as JSON, which the other formats must equal."""

    async def once() -> dict:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return (await client.get(f"/api/v1{SERIES}")).json()

    return aside(once())


def test_csv_reads_back(get: Get, wanted: dict) -> None:
    answer = get(f"{SERIES}.csv", lang="ru")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [float(r["value"]) for r in rows] == [v["value"] for v in wanted["data"]]
    assert list(rows[0]) == list(SeriesValue.model_fields)
    assert rows[-1]["url"] == wanted["data"][-1]["url"]
    assert answer.headers["content-disposition"].endswith('.csv"')
    assert 'rel="describedby"' in answer.headers["link"]


def test_parquet_reads_back(get: Get, wanted: dict) -> None:
    table = pq.read_table(io.BytesIO(get(f"{SERIES}.parquet").content))
    assert table["value"].to_pylist() == [v["value"] for v in wanted["data"]]
    assert table["flags"].to_pylist() == [v["flags"] for v in wanted["data"]]
    assert table["period_start"].to_pylist()[0] == dt.date(2011, 1, 1)
    said = json.loads(table.schema.metadata[b"corridor"])
    assert said["definition"] == wanted["meta"]["definition"]
    assert said["licence"]["name"] == "CC BY 4.0"


def test_xlsx_reads_back(get: Get, wanted: dict) -> None:
    book = openpyxl.load_workbook(io.BytesIO(get(f"{SERIES}.xlsx", lang="zh").content))
    data = list(book["data"].values)
    place = list(data[0]).index("value")
    assert [row[place] for row in data[1:]] == [v["value"] for v in wanted["data"]]
    about = dict(book["about"].values)
    assert about["title"] == "中欧班列：开行列数（合计）"
    assert wanted["meta"]["vintage"]["hash"] in about["citation"]


@pytest.mark.parametrize("note", ['=HYPERLINK("http://x.example")', "+1", "-1+1", "@SUM(A1)"])
def test_no_note_becomes_a_formula_and_numbers_stay(note: str) -> None:
    """What a publisher wrote is data in every spreadsheet; a number below zero is a number."""

    class Noted(BaseModel):
        note: str
        value: float

    rows = [Noted(note=note, value=-1.5), Noted(note="plain", value=2.0)]
    meta = Meta.model_construct(title=note).model_dump(mode="json")

    def encode(form: str) -> bytes:
        return formats.encode(form, rows, Noted, meta)

    read = list(csv.reader(io.StringIO(encode("csv").decode("utf-8-sig"))))
    assert read == [["note", "value"], ["'" + note, "-1.5"], ["plain", "2"]]
    sheet = openpyxl.load_workbook(io.BytesIO(encode("xlsx")))["data"]
    assert [(c.value, c.data_type) for c in sheet[2]] == [(note, "s"), (-1.5, "n")]
    kept = pq.read_table(io.BytesIO(encode("parquet")))
    assert kept.to_pylist()[0] == {"note": note, "value": -1.5}


@pytest.mark.parametrize("form", ["csv", "parquet", "xlsx"])
@pytest.mark.parametrize("name", ["series", "observations", "nodes", "projects", "sources"])
def test_lists_come_in_every_format(name: str, form: str, get: Get) -> None:
    for query in ({"limit": 7}, {"limit": 7, "offset": 100_000}):
        content = get(f"/{name}", format=form, **query).content
        if form == "csv":
            rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        elif form == "parquet":
            rows = pq.read_table(io.BytesIO(content)).to_pylist()
        else:
            rows = list(openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].values)[1:]
        assert len(rows) == (0 if query.get("offset") else 7)


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("text/csv", "text/csv"),
        ("application/vnd.apache.parquet", "application/vnd.apache.parquet"),
        ("text/html,*/*;q=0.8", "application/json"),
        ("application/vnd.sdmx.data+json;version=2.0.0", "application/vnd.sdmx.data+json"),
    ],
)
def test_the_accept_header_chooses(accept: str, kind: str, get: Get) -> None:
    answer = get(SERIES, headers={"accept": accept})
    assert answer.headers["content-type"].split(";")[0] == kind
    assert "Accept" in answer.headers["vary"]


# ---- caching ------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [SERIES, f"{SERIES}.csv", "/nodes", "/vintages", "/catalog"])
def test_what_is_known_is_not_sent_again(path: str, get: Get) -> None:
    first = get(path)
    tag = first.headers["etag"]
    assert get(path).headers["etag"] == tag
    for sent in (tag, f'"other", {tag}', "*", tag.removeprefix("W/")):
        again = get(path, headers={"if-none-match": sent})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
    assert get(path, headers={"if-none-match": '"other"'}).status_code == 200
    assert get(path, lang="ru").headers["etag"] != tag
    pinned = get(path, v=get("/vintages").json()["data"][0]["hash"])
    assert "max-age=86400" in pinned.headers["cache-control"]
    assert "max-age=60" in first.headers["cache-control"]


def test_answers_are_compressed_by_the_server(app: Starlette) -> None:
    async def once(accepts: str) -> tuple[bytes, httpx.Response]:
        transport = httpx.ASGITransport(app)
        async with (
            httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client,
            client.stream("GET", "/api/v1/nodes", headers={"accept-encoding": accepts}) as answer,
        ):
            return b"".join([part async for part in answer.aiter_raw()]), answer

    packed, answer = aside(once("gzip, br"))
    plain, as_it_is = aside(once("identity"))
    assert answer.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in as_it_is.headers
    assert gzip.decompress(packed) == plain
    assert int(answer.headers["content-length"]) == len(packed) < len(plain) / 4
    assert len(json.loads(plain)["data"]) == 92
    assert (
        "Accept-Encoding" in answer.headers["vary"]
        and "Accept-Encoding" in as_it_is.headers["vary"]
    )


def test_head_is_get_without_a_body(get: Get) -> None:
    plain, head = get("/nodes"), get("/nodes", method="HEAD")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == plain.headers["content-length"]


# ---- the document and the page ------------------------------------------------------------------


@pytest.mark.parametrize("lang", languages())
def test_the_document_is_valid(lang: str, get: Get) -> None:
    document = get("/openapi.json", lang=lang).json()
    validate(document)
    assert document["openapi"].startswith("3.1")
    assert document["servers"] == [{"url": "/api/v1"}]
    for path, _, said in list_operations(document):
        assert said["summary"], path
        assert all(p["description"] for p in said["parameters"])
        assert said["x-examples"] or not is_open(said), f"{path} has no example"


def test_every_example_runs(get: Get) -> None:
    for path, _, said in list_operations(get("/openapi.json").json()):
        media = set(said["responses"].get("200", {}).get("content", {}))
        for example in said["x-examples"]:
            answer = get(example)
            assert answer.status_code == 200, example
            assert answer.headers["content-type"].split(";")[0] in media, path
            if answer.headers["content-type"] == "application/json":
                shown = "parts" if path == "/check" else "data"
                assert answer.json()[shown], f"{example} shows nothing"


@pytest.mark.parametrize("lang", languages())
def test_the_page_lists_what_there_is(lang: str, get: Get) -> None:
    answer = get("/api", root="", lang=lang)
    document = get("/openapi.json", lang=lang).json()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    for path, method, said in list_operations(document):
        assert f"{method} /api/v1{path}" in answer.text
        assert said["summary"] in answer.text
    for key in KEYS:
        assert f'<li id="{key}">' in answer.text
    assert "<script" not in answer.text
    assert "//cdn" not in answer.text
    guessed = get("/api", root="", headers={"accept-language": lang})
    assert guessed.text == answer.text
    assert get("/api", root="", lang="<script>", theme="x").status_code == 200


@pytest.mark.parametrize(
    ("name", "dimension"),
    [
        ("Status", "status"),
        ("Tier", "tier"),
        ("Role", "role"),
        ("Kind", "period_kind"),
        ("Mode", "mode"),
        ("Direction", "direction"),
    ],
)
def test_choices_are_the_words_of_the_evidence(name: str, dimension: str) -> None:
    words = {r["value"] for r in evidence("vocabulary") if r["dimension"] == dimension}
    assert set(get_args(getattr(filters, name))) == words


# ---- errors -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "query", "status", "key", "words"),
    [
        ("/series/china-europe-train", {}, 404, "unknown-series", "china-europe-train"),
        ("/nodes/aktua", {}, 404, "unknown-node", "aktua"),
        ("/observations/zzzzzzzzzz", {}, 404, "unknown-observation", "zzzzzzzzzz"),
        ("/projects/no-hub", {}, 404, "unknown-project", "no-hub"),
        ("/series/aktau-tonnes.geojson", {}, 406, "unknown-format", "geojson"),
        ("/nothing", {}, 404, "not-found", "/api/v1/nothing"),
        ("/series", {"from_": "2025-13"}, 422, "bad-period", "2025-13"),
        ("/series", {"limit": 0}, 422, "bad-parameter", "limit"),
        ("/series", {"limit": "NaN"}, 422, "bad-parameter", "limit"),
        ("/series", {"offset": "9" * 40}, 422, "bad-parameter", "offset"),
        ("/series", {"colour": "red"}, 422, "bad-parameter", "colour"),
        ("/series", {"lang": "de"}, 422, "bad-parameter", "lang"),
        ("/observations", {"status": "factual"}, 422, "bad-parameter", "status"),
        ("/observations", {"entity": "a" * 10_000}, 422, "bad-parameter", "entity"),
        ("/observations", {"entity": "'; DROP TABLE series; --"}, 422, "bad-parameter", "entity"),
        ("/sources", {"q": "a\u0007b"}, 422, "bad-parameter", "q"),
        ("/nodes/..%2f..%2fetc", {}, 404, "not-found", "etc"),
        ("/series/" + "a" * 5000, {}, 422, "bad-parameter", "id"),
        ("/series/Ақтау", {}, 422, "bad-parameter", "id"),
        ("/vintages", {"v": "../../etc"}, 422, "bad-parameter", "v"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_errors_say_what_is_wrong(
    path: str, query: dict, status: int, key: str, words: str, lang: str, get: Get
) -> None:
    answer = get(path, **({"lang": lang} | query))
    assert answer.headers["content-type"] == "application/problem+json"
    said = answer.json()
    assert (answer.status_code, said["status"], said["type"]) == (status, status, f"/api#{key}")
    assert {"title", "detail", "instance"} <= set(said)
    assert words in said["detail"]
    assert len(answer.content) < 2500, "what was sent is not sent back at length"
    if key == "bad-parameter":
        assert words in {e["parameter"] for e in said["errors"]}


def test_a_method_that_is_not_answered(get: Get) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        answer = get("/series", method=method)
        assert (answer.status_code, answer.json()["type"]) == (405, "/api#method-not-allowed")
        assert answer.headers["allow"] == "GET, HEAD, OPTIONS"
    assert get("/api/v2", root="").status_code == 404


def test_what_nobody_expected_is_a_problem_too(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    from corridor import warehouse

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("inside")

    monkeypatch.setattr(warehouse, "ask", broken)
    answer = get("/projects", offset=17)
    assert (answer.status_code, answer.json()["type"]) == (500, "/api#failed")
    assert "inside" not in answer.text
