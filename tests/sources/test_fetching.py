"""Offices and banks are asked at a publisher on loopback: which pages, which files, which days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from corridor.sources import ecb, kg_nsc, kz_bns, kz_sdg, nbk, uz_stat
from corridor.sources.client import Client
from corridor.sources.errors import AnswerChanged
from corridor.sources.installation import Nothing
from corridor.sources.politeness import Politeness
from tests.sources.answers import make_workbook
from tests.sources.publisher import Page, Publisher
from tests.sources.test_offices import KZ_ROWS, make_kz_year

#: a page as offices have them: the newest edition first, names and addresses that change
PAGE = """<html><a href="/about">About</a> <ul>
<li><a href="/api/7/file/ru/">Показатели по странам (январь-июль 2027г.)</a>
<li><a href='files/6/file'>Показатели по странам (январь-декабрь <b>2026</b> г.)</a>
<li><a href="/api/5/file/ru/"> Показатели по странам (2025г.)</a> <li><a href="/4">(2024г.)</a>
<li><a href="/kg/4.03.00.18.xlsx">Exports</a>
<li><a href="/kg/download?id=7">Geographic distribution of imports</a>"""
WORKBOOK = make_workbook({"2026": make_kz_year("2026", *KZ_ROWS)}).content


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    pages = {"/page": [Page(PAGE.encode())], "/none": [Page(b"<a href=x>x</a>")]}
    with Publisher({**pages, "*": [Page(WORKBOOK)]}) as one:
        yield one


@pytest.fixture
def client() -> Iterator[Client]:
    manners = Politeness(pause=0, tries=1)
    today = dt.datetime(2026, 8, 2, tzinfo=dt.UTC)  # a Sunday: August has no working day yet
    one = Client(Nothing(), "attribution", politeness=manners, now=lambda: today)
    yield one
    one.close()


def test_the_newest_files_of_a_page_are_read(
    publisher: Publisher, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kz_bns, "ADDRESS", f"{publisher.address}/page")
    answers = kz_bns.fetch(client)
    assert [one.path for one in publisher.requests] == ["/page", "/files/6/file", "/api/5/file/ru/"]
    kz_bns.check(answers)
    monkeypatch.setattr(kg_nsc, "ADDRESS", f"{publisher.address}/page")
    assert [one.address.partition("/kg/")[2] for one in kg_nsc.fetch(client)] == [
        "4.03.00.18.xlsx",
        "download?id=7",
    ]


def test_a_page_that_leads_nowhere_is_a_changed_answer(
    publisher: Publisher, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kz_bns, "ADDRESS", f"{publisher.address}/none")
    with pytest.raises(AnswerChanged, match="leads to no file") as told:
        kz_bns.fetch(client)
    assert told.value.answer is not None  # kept as a sample


def test_the_national_bank_is_asked_for_first_working_days(
    publisher: Publisher, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nbk, "ADDRESS", f"{publisher.address}/rates?fdate={{:%d.%m.%Y}}")
    nbk.fetch(client)
    assert [one.path.partition("=")[2] for one in publisher.requests] == [
        "01.07.2026",
        "01.06.2026",
    ]


def test_each_data_set_is_one_request(
    publisher: Publisher, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uz_stat, "ADDRESS", f"{publisher.address}/sdmx_data_{{}}.csv")
    for connector in (ecb, kz_sdg):
        monkeypatch.setattr(connector, "ADDRESS", f"{publisher.address}/file")
        assert len(connector.fetch(client)) == 1
    assert [one.address.rpartition("_")[2] for one in uz_stat.fetch(client)] == [
        "1105.csv",
        "1176.csv",
    ]
