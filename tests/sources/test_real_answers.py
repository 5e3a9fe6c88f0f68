"""Real answers of offices of statistics and banks say what the evidence has of them."""

from __future__ import annotations

from contextlib import suppress
from types import ModuleType

import pytest

from corridor.intake.statement import Statement
from corridor.sources import (
    cn_gacc,
    ecb,
    ge_geostat,
    kg_nsc,
    kg_sdg,
    kz_bns,
    kz_sdg,
    nbk,
    pxweb,
    uz_stat,
)
from corridor.sources.errors import AnswerChanged
from tests.sources.answers import propose, read
from tests.sources.samples import list_samples, read_sample

SAMPLES = [
    (kz_bns, "kz-bns/foreign_trade_by_country_2022.xls", 44, {"other-area": 646}),
    (kz_bns, "kz-bns/foreign_trade_by_country_2023.xls", 44, {"other-area": 677}),
    (kg_nsc, "kg-nsc/4.03.00.18_exports_by_country.xlsx", 264, {"earlier": 66, "other-area": 2223}),
    (kg_nsc, "kg-nsc/4.03.00.12_imports_by_commodity.xls", 0, {"no-series": 980}),
    (ge_geostat, "ge-geostat/FTrade_1995-2024.xlsx", 644, {"earlier": 130, "no-value": 6}),
    (
        ecb,
        "ecb/eurofxref-hist_trimmed.csv",
        3,
        {"other-area": 2964, "no-value": 20, "other-day": 129},
    ),
    (ecb, "ecb/eurofxref-daily.xml", 0, {"other-area": 29, "other-day": 2}),
    (nbk, "nbk/rates_all_2016-04-18.xml", 0, {"other-area": 41, "other-day": 1}),
    (nbk, "nbk/get_rates_2021-05-10.xml", 0, {"other-area": 15, "other-day": 1}),
]


@pytest.mark.parametrize(
    ("connector", "name", "figures", "left"), SAMPLES, ids=[s[1] for s in SAMPLES]
)
def test_a_real_answer_says_what_the_evidence_has_of_it(
    connector: ModuleType, name: str, figures: int, left: dict[str, int]
) -> None:
    # the rows of the evidence were made from copies of these very answers
    reading = read(connector, read_sample(name))
    assert propose(reading) == ([], figures)
    assert dict(reading.left) == left


#: folder of real answers -> who reads them
READERS = {
    "kz-bns": (kz_bns, kz_sdg),
    "kg-nsc": (kg_nsc, kg_sdg),
    "uz-stat": (uz_stat,),
    "ge-geostat": (ge_geostat,),
    "nbk": (nbk,),
    "ecb": (ecb,),
    "pxweb": (pxweb,),
}


@pytest.mark.parametrize("name", [name for folder in READERS for name in list_samples(folder)])
def test_each_real_answer_is_read_by_one_connector_and_refused_in_words_by_others(
    name: str,
) -> None:
    answer = read_sample(name)
    readers = []
    for connector in {one for many in READERS.values() for one in many} | {cn_gacc}:
        with suppress(AnswerChanged):  # anything else would be a fault of the connector
            connector.check([answer])
            readers.append(connector)
    assert len(readers) == 1 and readers[0] in READERS[name.partition("/")[0]]


@pytest.mark.parametrize("number", list(uz_stat.SETS))
def test_the_union_of_uzbekistans_trade_has_all_its_members(number: str) -> None:
    # Slovakia's names stand in each other's columns; by its figures it is found
    flow = uz_stat.SETS[number][0]
    name = {"export": "exports", "import": "imports"}[flow]
    reading = read(uz_stat, read_sample(f"uz-stat/sdmx_data_{number}_{name}_by_country.csv"))
    # as the evidence has it since it was summed again
    assert propose(reading) == ([], 154)
    union = [one for one in reading.statements if dict(one.row)["partner_iso3"] == "EU27"]
    notes = {dict(one.row)["source_note"][:40] for one in union}
    assert notes == {"derived: sum of 27 EU27 member rows; goo"}


def test_real_freight_by_mode_of_kazakhstan_is_told_by_its_definition() -> None:
    reading = read(kz_sdg, read_sample("kz-bns/sdg_9-1-2_freight_by_mode.csv"))
    found = {
        (one.series, one.period): one for one in reading.statements if isinstance(one, Statement)
    }
    assert found["kz-rail-tonnes-to-2013", "2013"].value == "293700000"
    assert found["kz-road-tonnes-to-2020", "2020"].value == "3287000000"
    assert found["kz-road-tonnes", "2021"].value == "217100000"
    assert found["kz-sea-fleet-tonnes", "2023"].qualifier == "rounded"
    # the evidence has 390.741 million tonnes where the platform prints 390.7
    assert ("kz-rail-tonnes", "2014") not in found
    assert reading.left["coarser"] == 25
    items, same = propose(reading)
    # figures that the evidence has and doesn't show, with the reason
    assert {item.period for item in items} == {"2018", "2023"} and same == 40
    assert {f.key for item in items for f in item.findings} == {"intake-excluded"}
    assert reading.left["part"] == 1183


@pytest.mark.parametrize(("name", "last"), [("sdmx21_sdg_9.1.2.xml", 2024), ("9.1.2.xlsx", 2023)])
def test_the_message_and_the_workbook_of_kyrgyz_rail_say_the_same(name: str, last: int) -> None:
    reading = read(kg_sdg, read_sample(f"kg-nsc/{name}"))
    statements = [one for one in reading.statements if isinstance(one, Statement)]
    assert {one.series for one in statements} == {"kg-rail-turnover"}
    assert [one.period for one in statements] == [str(y) for y in range(2007, last + 1)]
    assert propose(reading) == ([], len(statements))
    assert reading.left["doubtful"] == {2024: 29, 2023: 28}[last]
