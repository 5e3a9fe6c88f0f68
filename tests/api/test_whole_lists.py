"""A list as a file is whole; with a limit it says which part it is. One schema for Parquet."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import polars as pl
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest

from corridor import warehouse
from corridor.api import formats
from corridor.api.application import build_application
from corridor.api.document import build_document
from corridor.api.request import RequestContext, to_records
from corridor.api.series_types import SeriesValue, build_value
from tests.api.conftest import Get

#: list -> the rows there are, counted by another way than the list's own query
LISTS = {
    "series": lambda: warehouse.current().counts["series"],
    "observations": lambda: len(warehouse.table("observation")),
    "nodes": lambda: len(warehouse.ask("nodes_list")),
    "projects": lambda: warehouse.current().counts["project"],
    "events": lambda: warehouse.current().counts["event"],
    "conflicts": lambda: warehouse.current().counts["conflict"],
    "sources": lambda: warehouse.current().counts["source"],
    "vintages": lambda: len(warehouse.vintages()),
}


def read_rows(content: bytes, form: str) -> list[dict]:
    """Rows of a file, as their readers give them."""
    if form == "csv":
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    if form == "parquet":
        return pq.read_table(io.BytesIO(content)).to_pylist()
    if form == "geojson":
        return json.loads(content)["features"]
    head, *rows = openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets[0].values
    return [dict(zip(head, row, strict=False)) for row in rows]  # empty cells at the end are none


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet"])
@pytest.mark.parametrize("name", LISTS)
def test_a_list_as_a_file_is_whole(name: str, form: str, get: Get) -> None:
    answer = get(f"/{name}.{form}")
    assert answer.headers["content-type"].split(";")[0] == formats.media_type(form)
    rows = read_rows(answer.content, form)
    assert len(rows) == LISTS[name]()
    said = get(f"/{name}", limit=1).json()["meta"]
    assert said["total"] == len(rows)
    vintage = said["vintage"]["hash"]
    named = f'attachment; filename="corridor-{name}-{vintage}.{form}"'
    assert answer.headers["content-disposition"] == named
    assert 'rel="next"' not in answer.headers["link"]
    assert get(f"/{name}", format=form).content == answer.content or form != "csv"


def test_a_list_for_maps_is_whole(get: Get) -> None:
    answer = get("/nodes.geojson")
    assert answer.headers["content-type"] == "application/geo+json"
    assert len(read_rows(answer.content, "geojson")) == LISTS["nodes"]()
    part = get("/nodes.geojson", limit=5)
    assert len(part.json()["features"]) == 5
    assert f"-rows-1-5-of-{LISTS['nodes']()}-" in part.headers["content-disposition"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "rows 11–17 of {total}"),
        ("ru", "строки 11–17 из {total}"),
        ("kk", "11–17-жол, барлығы {total}"),
        ("zh", "第11–17行（共{total}行）"),
    ],
)
def test_a_part_says_which_it_is(lang: str, words: str, get: Get) -> None:
    total = LISTS["sources"]()
    asked = {"limit": 7, "offset": 10, "lang": lang}
    book = openpyxl.load_workbook(io.BytesIO(get("/sources.xlsx", **asked).content))
    assert book.sheetnames == [words.format(total=total), "about"]
    assert dict(book["about"].values)["total"] == str(total)
    for form in ("csv", "xlsx", "parquet"):
        answer = get(f"/sources.{form}", **asked)
        assert f"-rows-11-17-of-{total}-" in answer.headers["content-disposition"]
        links = answer.headers["link"]
        assert f'rel="self"; title="rows-11-17-of-{total}"' in links
        assert f"/sources.{form}?limit=7&lang={lang}&offset=17" in links or "offset=17" in links
        assert 'rel="next"' in links
        assert 'rel="prev"' in links
    said = json.loads(
        pq.read_schema(io.BytesIO(get("/sources.parquet", **asked).content)).metadata[b"corridor"]
    )
    assert (said["offset"], said["limit"], said["total"]) == (10, 7, total)


def test_the_pages_of_a_file_are_the_file(get: Get) -> None:
    whole, parts, address = read_rows(get("/events.csv").content, "csv"), [], "/events.csv?limit=40"
    while address:
        answer = get(address)
        parts += read_rows(answer.content, "csv")
        onward = answer.links.get("next", {}).get("url", "")
        address = onward.partition("/api/v1")[2]
    assert parts == whole


def test_a_page_beyond_the_end_says_so(get: Get) -> None:
    answer = get("/events.xlsx", offset=100_000)
    total = LISTS["events"]()
    assert f"-rows-0-of-{total}-" in answer.headers["content-disposition"]
    sheets = openpyxl.load_workbook(io.BytesIO(answer.content)).sheetnames
    assert sheets[0] == f"none of {total} rows"


def test_lists_in_json_stay_pages(get: Get) -> None:
    for path in ("/series", "/series.json"):
        said = get(path).json()
        assert len(said["data"]) == said["meta"]["limit"] == 100
        assert said["meta"]["next"]


def test_a_suffix_that_is_not_made_is_refused(get: Get) -> None:
    answer = get("/series.geojson")
    assert (answer.status_code, answer.json()["type"]) == (406, "/api#unknown-format")
    assert answer.json()["nearest"] == list(formats.TABLE_FORMATS)


def test_names_tell_choices_apart(get: Get) -> None:
    def name_of(path: str, **query: object) -> str:
        return get(path, **query).headers["content-disposition"]

    names = [
        name_of("/observations.csv", limit=1),
        name_of("/observations.csv", limit=1, entity="aktau"),
        name_of("/observations.csv", limit=1, entity="aktau", status="plan"),
        name_of("/observations.csv", limit=1, entity="aktau", lang="ru"),
        name_of("/observations.csv", limit=1, entity="aktau", csv="semicolon"),
        name_of("/series/aktau-tonnes.csv"),
        name_of("/series/aktau-tonnes.csv", kind="year"),
        name_of("/sources.csv", q="Ақтау"),
        name_of("/sources.csv", q="Атырау"),
    ]
    assert len(set(names)) == len(names)
    assert all(one.isascii() for one in names)
    assert "filename*=UTF-8''corridor-sources-q-%D0%B0%D2%9B%D1%82%D0%B0%D1%83-" in names[-2]
    plain = [one.partition("; filename*")[0] for one in names]
    assert len(set(plain)) == len(plain), "a program that reads only plain letters tells them too"


# ---- CSV in the ways that readers open ----------------------------------------------------------


@pytest.mark.parametrize(
    ("way", "mark", "sep", "decimal"),
    [("mark", True, ",", "."), ("plain", False, ",", "."), ("semicolon", True, ";", ",")],
)
def test_csv_is_written_as_asked(way: str, mark: bool, sep: str, decimal: str, get: Get) -> None:
    content = get("/series/aktau-tonnes.csv", csv=way).content
    assert content.startswith(b"\xef\xbb\xbf") == mark
    text = content.decode("utf-8-sig")
    assert text.count("\r\n") == text.count("\n")
    rows = pd.read_csv(io.StringIO(text), sep=sep, decimal=decimal)
    values = get("/series/aktau-tonnes").json()["data"]
    assert rows["value"].tolist() == [one["value"] for one in values]
    growth = [one["growth"] for one in values if one["growth"] is not None]
    assert rows["growth"].dropna().tolist() == growth
    assert any(one != int(one) for one in growth)
    column = [row.split(sep)[4] for row in text.splitlines()[1:]]
    assert not any(one.endswith((".0", ",0")) for one in column)


# ---- one schema for Parquet ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def all_series(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every series as a Parquet file, as the API writes it."""
    folder = tmp_path_factory.mktemp("series")
    codes = warehouse.ask("series_list", limit=None)["series_id"].tolist()
    rows = warehouse.ask("series_values", series=codes)
    sources = warehouse.ask("sources")[["source_id", "url", "published"]]
    asked = RequestContext("en", warehouse.current(), True, "http://x", "/api/v1/series", ())
    for code, own in rows.merge(sources, how="left", on="source_id").groupby("series_id"):
        values = [build_value(asked, record) for record in to_records(own)]
        body = formats.encode("parquet", values, SeriesValue, {"title": code})
        (folder / f"{code}.parquet").write_bytes(body)
    assert len(list(folder.iterdir())) == len(codes) > 700
    return folder


def test_all_series_are_read_together(all_series: Path) -> None:
    """By polars, pyarrow and DuckDB as they do it without more: the first file's types hold."""
    values = warehouse.current().counts["series_value"]
    several = str(all_series / "*.parquet")
    read = pl.read_parquet(several)
    assert read.height == values
    assert read.schema["growth"] == pl.Float64
    assert read.schema["flags"] == pl.List(pl.String)
    table = ds.dataset(all_series).to_table()
    assert table.num_rows == values
    with duckdb.connect() as con:
        sql = f"SELECT count(*), sum(value), count(growth) FROM '{several}'"
        counted = con.execute(sql).fetchone()
    assert counted == (values, pytest.approx(read["value"].sum()), read["growth"].count())
    schemas = {str(pq.read_schema(path).remove_metadata()) for path in all_series.glob("*.parquet")}
    assert len(schemas) == 1, "one schema"
    assert "null" not in schemas.pop().replace("not null", "")


def test_what_the_api_answers_has_that_schema(all_series: Path, get: Get) -> None:
    """Also of a series without a growth, of one by months, and of no row at all."""
    own = pq.read_schema(all_series / "china-europe-trains.parquet").remove_metadata()
    for path in ("china-europe-trains", "aktau-tonnes", "aktau-tonnes?from=1900&to=1901"):
        code, _, query = path.partition("?")
        content = get(f"/series/{code}.parquet?{query}").content
        assert pq.read_schema(io.BytesIO(content)).remove_metadata() == own


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_one_schema_also_without_rows(name: str, get: Get) -> None:
    whole, none = (
        pq.read_schema(io.BytesIO(get(f"/{name}.parquet", **asked).content)).remove_metadata()
        for asked in ({}, {"offset": 100_000})
    )
    assert whole == none
    assert not any(str(field.type) == "null" for field in whole)
    document = build_document(build_application(), "en")
    content = document["paths"][f"/{name}"]["get"]["responses"]["200"]["content"]
    page = content["application/json"]["schema"]["$ref"].rsplit("/", 1)[-1]
    row = document["components"]["schemas"][page]["properties"]["data"]["items"]["$ref"]
    fields = document["components"]["schemas"][row.rsplit("/", 1)[-1]]["properties"]
    assert whole.names == list(fields)
