"""`/network`: sections of the network under a scenario, as lines of a map and as a table."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict

from corridor.api.meta import PageMeta
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext
from corridor.api.scenarios import ScenarioList
from corridor.topics.scenarios.codes import find_asked
from corridor.topics.scenarios.flow_lines import tabulate_lines
from corridor.topics.view import View

router = APIRouter()
NetworkFormat = Literal["json", "geojson", "csv", "parquet", "xlsx"]
FORMATS: tuple[str, ...] = get_args(NetworkFormat)


class NetworkList(ScenarioList):
    """What may be asked."""

    format: NetworkFormat | None = None  # type: ignore[assignment]


class SectionRow(Row):
    """A section by the model: what goes over it, how full it is, and its line."""

    section: str
    name: str
    from_place: str
    to_place: str
    mode: str
    pairs_a_day: float
    teu_a_year: float
    t_a_year: float
    used_share: float | None
    binds: bool
    is_traced: bool
    detail: str
    line: list[tuple[float, float]]
    scenario: str


class SectionPage(Page[SectionRow]):
    """Sections of the network."""


class Line(BaseModel):
    """GeoJSON line: longitudes and latitudes."""

    type: Literal["LineString"] = "LineString"
    coordinates: list[tuple[float, float]]


class SectionFeature(BaseModel):
    """GeoJSON feature of a section."""

    type: Literal["Feature"] = "Feature"
    id: str
    geometry: Line
    properties: dict[str, str | float | bool | None]


class SectionCollection(BaseModel):
    """GeoJSON of sections."""

    model_config = ConfigDict(title="SectionCollection")

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[SectionFeature]
    meta: PageMeta


@router.get(
    "/network",
    **operation(
        "network",
        SectionPage,
        FORMATS,
        ["/network?format=geojson", "/network?closed=kuryk&month=11&limit=5"],
        geojson=SectionCollection,
    ),
)
@router.get(
    "/network.{suffix}",
    **file_operation("network", SectionPage, FORMATS, geojson=SectionCollection),
)
async def list_sections(request: Request, parameters: Annotated[NetworkList, Query()]) -> Response:
    """Sections of the network under a scenario."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        view = View(context.lang, "light", False, context.ask)
        asked = parameters
        codes = (asked.projects, asked.demand, asked.closed, asked.month)
        found = find_asked(view, context.vintage.hash, codes, asked.own)
        return cut(tabulate_lines(view, found), window) if found else ([], 0)

    return await answer_list(
        request,
        parameters,
        "network",
        SectionPage,
        read,
        build_section,
        formats=FORMATS,
        writers={"geojson": _write_collection},
    )


def build_section(_: RequestContext, record: Record) -> SectionRow:
    """A row of the sections as it is answered."""
    return SectionRow.fill(record)


def _write_collection(page: Page[SectionRow]) -> bytes:
    features = [
        SectionFeature(
            id=row.section,
            geometry=Line(coordinates=row.line),
            properties={**row.model_dump(exclude={"section", "line"}), "full": row.name},
        )
        for row in page.data
    ]
    return SectionCollection(features=features, meta=page.meta).model_dump_json().encode()
