"""Editions as files: by hash, date or newest, whole or by parts, as a client reads them."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from corridor import warehouse
from tests.api.conftest import Get

OLD = "5f0527ea858f"
FILE = f"/editions/{OLD}.duckdb"


@pytest.fixture(scope="module")
def whole() -> bytes:
    """The file as it is kept, made in this process."""
    from corridor.exports.database import make_database

    return make_database(OLD).read_bytes()


def test_a_downloaded_edition_is_attached(get: Get, whole: bytes, tmp_path: Path) -> None:
    """By the address that the list of vintages names, without any extension of DuckDB."""
    row = next(r for r in get("/vintages").json()["data"] if r["hash"] == OLD)
    said = get(row["database"].removeprefix("http://127.0.0.1:8501/api/v1"))
    assert said.status_code == 200
    assert said.headers["content-type"] == "application/vnd.duckdb"
    assert said.headers["content-length"] == str(len(whole))
    assert said.headers["cache-control"] == "public, max-age=86400, immutable"
    assert f"2026-11-24-{OLD}.duckdb" in said.headers["content-disposition"]
    (tmp_path / "edition.duckdb").write_bytes(said.content)
    with duckdb.connect() as con:
        con.execute(warehouse.attach(str(tmp_path / "edition.duckdb")))
        asked = "SELECT value FROM series_value WHERE series_id = 'china-europe-trains'"
        assert con.execute(f"{asked} AND period = '2025'").fetchall() == [(20022.0,)]


def test_a_date_names_it_too_and_says_its_own_address(get: Get, whole: bytes) -> None:
    dated, newest = get("/editions/2026-11-24.duckdb"), get("/editions/newest.duckdb")
    assert dated.content == whole
    assert dated.headers["content-location"].endswith(f"/api/v1{FILE}")
    assert dated.headers["cache-control"] == "public, max-age=60"
    own = f"/api/v1/editions/{warehouse.current().hash}.duckdb"
    assert newest.headers["content-location"].endswith(own)


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [("bytes=0-4095", 0, 4096), ("bytes=4096-", 4096, None), ("bytes=-16", -16, None)],
)
def test_parts_are_parts_of_it(
    asked: str, start: int, end: int | None, get: Get, whole: bytes
) -> None:
    said = get(FILE, headers={"Range": asked})
    assert said.status_code == 206
    assert said.content == whole[start:end]
    assert said.headers["content-range"].endswith(f"/{len(whole)}")


@pytest.mark.parametrize("asked", ["lines=0-9", "bytes=9-2", "bytes=a-b", "bytes=", "9-12"])
def test_what_is_no_range_is_passed_over(asked: str, get: Get, whole: bytes) -> None:
    said = get(FILE, headers={"Range": asked})
    assert (said.status_code, len(said.content)) == (200, len(whole))


def test_the_head_is_that_of_the_whole(get: Get, whole: bytes) -> None:
    said = get(FILE, method="HEAD", headers={"Range": "bytes=0-9"})
    assert (said.status_code, said.headers["content-length"]) == (200, str(len(whole)))


def test_a_part_beyond_its_end_is_refused(get: Get, whole: bytes) -> None:
    said = get(FILE, headers={"Range": "bytes=99999999-"})
    assert (said.status_code, said.headers["content-range"]) == (416, f"bytes */{len(whole)}")


def test_what_the_client_has_is_not_sent_again(get: Get) -> None:
    tag = get(FILE, headers={"Range": "bytes=0-0"}).headers["etag"]
    assert tag.startswith('"'), "parts are put together by a strong tag"
    assert get(FILE, headers={"If-None-Match": tag}).status_code == 304
    part = {"Range": "bytes=0-9"}
    assert get(FILE, headers={**part, "If-Range": tag}).status_code == 206
    assert get(FILE, headers={**part, "If-Range": '"other"'}).status_code == 200
    assert get(FILE, headers={"If-Match": '"other"'}).status_code == 412


@pytest.mark.parametrize(
    ("name", "status"), [("1234567890ab", 404), ("2001-01-01", 404), ("nonsense", 422)]
)
def test_an_edition_there_is_not_is_refused(name: str, status: int, get: Get) -> None:
    said = get(f"/editions/{name}.duckdb")
    assert (said.status_code, said.headers["content-type"]) == (status, "application/problem+json")
    if status == 404:
        assert OLD in said.text
