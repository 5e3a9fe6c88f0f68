"""What the catalogue says of the quality of a series, by the W3C's Data Quality Vocabulary: share
of its periods that are there, days until they are printed, and where the whole report is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from corridor.api.request import API_ROOT, Record, RequestContext

_DQV = "http://www.w3.org/ns/dqv#"
#: column of the query `quality` -> the data type of what is measured
MEASURES = {"coverage": "decimal", "usual_days": "integer"}
#: how often a series has a figure -> the time between two of them (ISO 8601)
_RESOLUTIONS = {"A": "P1Y", "Q": "P3M", "M": "P1M"}


class Catalog(Protocol):
    """What is asked of the graph of the catalogue: its vocabularies, names and statements."""

    context: RequestContext
    graph: Any
    home: str
    dcat: Any
    foaf: Any
    rdf: Any
    skos: Any
    xsd: Any

    def name(self, path: str) -> Any:
        """The name of a thing below the API."""

    def add(self, subject: Any, said: Mapping[Any, Any]) -> None:
        """Statements of a thing."""

    def refer(self, iri: str, kind: Any) -> Any:
        """A thing of somebody else, with its class."""

    def in_all(self, key: str) -> list[Any]:
        """A message in each language."""


def read_quality(catalog: Catalog) -> Mapping[str, Record]:
    """Series -> its row of the query `quality`."""
    return {one["series_id"]: one for one in catalog.context.ask_records("quality")}


def describe_measures(catalog: Catalog) -> None:
    """What is measured, in the words of the API."""
    from rdflib import Namespace

    dqv = Namespace(_DQV)
    catalog.graph.bind("dqv", dqv)
    for name, kind in MEASURES.items():
        catalog.add(
            catalog.name(f"/quality#{name}"),
            {
                catalog.rdf.type: dqv.Metric,
                catalog.skos.definition: catalog.in_all(f"api-field-{name}"),
                dqv.expectedDataType: catalog.xsd[kind],
            },
        )


def add_quality(catalog: Catalog, dataset: Any, record: Record, known: Record | None) -> None:
    """What is measured of one data set, ``known``: its row of the query `quality`."""
    from rdflib import BNode, Literal, Namespace, URIRef

    dqv, series = Namespace(_DQV), record["series_id"]
    if resolution := _RESOLUTIONS.get(record["frequency"]):
        said = Literal(resolution, datatype=catalog.xsd.duration, normalize=False)
        catalog.add(dataset, {catalog.dcat.temporalResolution: said})
    if known is None:
        return
    page = URIRef(f"{catalog.home}{API_ROOT}/quality?series={series}")
    catalog.add(dataset, {catalog.foaf.page: catalog.refer(str(page), catalog.foaf.Document)})
    for name, kind in MEASURES.items():
        if known[name] is None:
            continue
        measured = BNode(f"{name}-{series}")
        value = round(known[name], 4) if kind == "decimal" else int(known[name])
        catalog.add(
            measured,
            {
                catalog.rdf.type: dqv.QualityMeasurement,
                dqv.isMeasurementOf: catalog.name(f"/quality#{name}"),
                dqv.value: Literal(str(value), datatype=catalog.xsd[kind]),
            },
        )
        catalog.add(dataset, {dqv.hasQualityMeasurement: measured})
