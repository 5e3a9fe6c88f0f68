"""The data flow as the clients of offices of statistics read it from the running server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pysdmx.api import fmr, qb
from pysdmx.api.dc.rest import SdmxConnector
from pysdmx.io import get_datasets
from pysdmx.io.format import StructureFormat

from tests.api.test_answers import evidence
from tests.serving import Server

sdmx = pytest.importorskip("sdmx", reason="sdmx1 is not installed")

#: a series with full years and with parts of years
SERIES = "china-europe-trains"
YEARS = ["2023", "2024", "2025"]


@pytest.fixture(scope="module")
def service(server: Server) -> str:
    """The address of the service."""
    return f"{server.base}/sdmx"


@pytest.fixture(scope="module")
def client(service: str) -> Iterator[sdmx.Client]:
    """The client `sdmx1`, with this server as one of its sources."""
    supports = {"structure-specific data": True}
    sdmx.add_source({"id": "CORRIDOR", "url": service, "name": "Corridor", "supports": supports})
    yield sdmx.Client("CORRIDOR")
    sdmx.source.sources.pop("CORRIDOR")


def published(series: str) -> dict[str, float]:
    """The figures of full years that a series shows, from the evidence."""
    shown = {
        row["observation_id"]
        for row in evidence("series_points")
        if (row["series_id"], row["role"]) == (series, "preferred")
    }
    return {
        row["period_start"][:4]: float(row["value"])
        for row in evidence("observations")
        if row["id"] in shown and row["period_kind"] == "year"
    }


def wanted() -> dict[str, float]:
    known = published(SERIES)
    return {year: known[year] for year in YEARS}


def test_sdmx1_finds_the_flow_and_its_structure(client: sdmx.Client) -> None:
    assert list(client.dataflow().dataflow) == ["FREIGHT"]
    message = client.dataflow("FREIGHT")
    structure = message.structure["FREIGHT"]
    ids = [one.id for one in structure.dimensions.components]
    assert ids == ["FREQ", "REF_AREA", "INDICATOR", "SERIES", "TIME_PERIOD"]
    title = next(row for row in evidence("series") if row["series_id"] == SERIES)
    code = message.codelist["CL_SERIES"][SERIES]
    tags = {"en": "en", "ru": "ru", "kk": "kk", "zh": "zh-Hans"}
    assert code.name.localizations == {tag: title[f"title_{c}"] for c, tag in tags.items()}
    for dimension in structure.dimensions.components[:4]:
        listed = dimension.local_representation.enumerated
        assert listed.id in message.codelist, "what is referred to can be fetched"


@pytest.mark.parametrize("specific", [False, True], ids=["generic", "structure-specific"])
def test_sdmx1_reads_values(specific: bool, client: sdmx.Client) -> None:
    known = client.dataflow("FREIGHT").structure["FREIGHT"]
    given = {"dsd": known} if specific else {}
    query = {"startPeriod": YEARS[0], "endPeriod": YEARS[-1]}
    message = client.data("FREIGHT", key=f"A...{SERIES}", params=query, **given)
    read = {o.dimension.values["TIME_PERIOD"].value: float(o.value) for o in message.data[0].obs}
    assert read == wanted()
    by_dict = client.data("FREIGHT", key={"FREQ": "I", "SERIES": SERIES}, params=query)
    (values,) = [sdmx.to_pandas(one) for one in by_dict.data]
    assert all("/P" in index[-1] for index in values.index), "parts of years are ranges"


def test_sdmx1_lists_series_before_it_takes_values(client: sdmx.Client) -> None:
    keys = [
        (str(key["FREQ"].value), str(key["SERIES"].value)) for key in client.series_keys("FREIGHT")
    ]
    assert len(keys) == len(set(keys)) and ("A", SERIES) in keys
    assert {series for _, series in keys} == {
        row["series_id"] for row in evidence("series_points") if row["role"] == "preferred"
    }


def test_pysdmx_finds_the_structures(service: str) -> None:
    registry = fmr.RegistryClient(service, StructureFormat.SDMX_JSON_2_0_0)
    frequencies = registry.get_codes("CORRIDOR", "CL_FREQ", "1.0")
    assert [code.id for code in frequencies] == ["A", "S", "Q", "M", "I"]
    concepts = registry.get_concepts("CORRIDOR", "CS_FREIGHT", "1.0")
    schema = registry.get_schema("dataflow", "CORRIDOR", "FREIGHT", "1.0")
    assert {one.id for one in concepts} == {one.id for one in schema.components}
    assert schema.components["OBS_STATUS"].enumeration["F"]


@pytest.mark.parametrize("form", ["sdmx-csv", "sdmx-csv-1", "sdmx-generic", "sdmx-ml", "sdmx-ml-3"])
def test_pysdmx_reads_every_format(form: str, service: str) -> None:
    structure = f"{service}/dataflow/CORRIDOR/FREIGHT/1.0?references=children"
    query = f"startPeriod={YEARS[0]}&endPeriod={YEARS[-1]}&format={form}"
    (found,) = get_datasets(f"{service}/data/FREIGHT/A...{SERIES}?{query}", structure)
    rows = found.data
    read = dict(zip(rows["TIME_PERIOD"], rows["OBS_VALUE"].astype(float), strict=True))
    assert read == wanted()
    assert set(rows["OBS_STATUS"]) <= {"A", "P", "E"}


@pytest.mark.parametrize(
    ("version", "key"),
    [(qb.ApiVersion.V1_5_0, f"A...{SERIES}"), (qb.ApiVersion.V2_0_0, f"A.*.*.{SERIES}")],
    ids=["2.1", "3.0"],
)
def test_pysdmx_asks_by_the_paths_of_both_versions(
    version: qb.ApiVersion, key: str, service: str
) -> None:
    rest = qb.RestService(service, version, data_format=qb.DataFormat.SDMX_CSV_2_0_0)
    query = qb.DataQuery(qb.DataContext.DATAFLOW, "CORRIDOR", "FREIGHT", "1.0", key)
    (found,) = get_datasets(rest.data(query).decode())
    assert set(wanted()) <= set(found.data["TIME_PERIOD"])


def test_pysdmx_discovers_a_flow_and_takes_data_of_it(service: str) -> None:
    connector = SdmxConnector(service, timeout=60)
    (flow,) = connector.dataflows()
    assert (flow.agency, flow.id) == ("CORRIDOR", "FREIGHT")
    known = connector.dataflow(flow, f"SERIES = '{SERIES}'")
    assert "A" in [code.id for code in known.components["FREQ"].enumeration]
    rows = connector.data(flow, f"SERIES = '{SERIES}' AND FREQ = 'A'")
    read = {row["TIME_PERIOD"]: float(row["OBS_VALUE"]) for row in rows}
    assert wanted().items() <= read.items()
