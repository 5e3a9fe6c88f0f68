"""`/nodes` and `/nodes/{slug}`: places, as JSON and as GeoJSON."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict

from corridor.api.filters import CODE, Codes, Common, Countries, Paged
from corridor.api.meta import Meta, PageMeta, describe
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.problems import Refused
from corridor.api.projects import Project, build_project
from corridor.api.request import Record, RequestContext, split_suffix
from corridor.api.response import Answer, answer_json, choose_format, respond
from corridor.spelling import nearest

router = APIRouter()
NodeFormat = Literal["json", "geojson", "csv", "parquet", "xlsx"]
NODES_FORMATS: tuple[str, ...] = get_args(NodeFormat)
NODE_FORMATS = ("json", "geojson")
NodeSlug = Annotated[str, Path(max_length=120, pattern=CODE, examples=["aktau"])]


class NodeList(Paged):
    """What may be asked of the list."""

    country: Countries = None
    kind: Codes = None
    format: NodeFormat | None = None  # type: ignore[assignment]


class NodeOne(Common):
    """What may be asked of one."""

    format: Literal["json", "geojson"] | None = None


class NodeRow(Row):
    """A place."""

    model_config = ConfigDict(title="Node")

    slug: str
    name: str
    kind: str
    country: str | None
    unlocode: str | None
    esr: str | None
    icao: str | None
    iata: str | None
    lat: float
    lon: float
    precision: str | None
    series: int
    projects: int
    address: str


class NodeSeries(Row):
    """A series of a node."""

    id: str
    title: str
    unit: str
    metric: str
    direction: str | None
    values: int
    last_year: int
    address: str


class Neighbour(Row):
    """The next place on a line."""

    slug: str
    name: str
    mode: str | None
    status: str | None
    km_published: float | None
    km_computed: float | None


class NodePage(Page[NodeRow]):
    """Nodes."""


class NodeAnswer(BaseModel):
    """A place with its series, projects and neighbours."""

    meta: Meta
    data: NodeRow
    series: list[NodeSeries]
    projects: list[Project]
    neighbours: list[Neighbour]


class Point(BaseModel):
    """GeoJSON point: longitude, latitude."""

    type: Literal["Point"] = "Point"
    coordinates: tuple[float, float]


class NodeFeature(BaseModel):
    """GeoJSON feature of a node."""

    model_config = ConfigDict(title="Feature")

    type: Literal["Feature"] = "Feature"
    id: str
    geometry: Point
    properties: dict[str, Any]


class FeatureCollection(BaseModel):
    """GeoJSON of many nodes."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[NodeFeature]
    meta: PageMeta


@router.get(
    "/nodes",
    **operation(
        "nodes",
        NodePage,
        NODES_FORMATS,
        ["/nodes?country=KZ", "/nodes?kind=seaport&format=geojson", "/nodes?lang=zh&limit=5"],
        geojson=FeatureCollection,
    ),
)
@router.get(
    "/nodes.{suffix}", **file_operation("nodes", NodePage, NODES_FORMATS, geojson=FeatureCollection)
)
async def list_nodes(request: Request, parameters: Annotated[NodeList, Query()]) -> Response:
    """Places with coordinates, by country and kind."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        rows = context.ask("nodes_list", countries=parameters.country, kinds=parameters.kind)
        return cut(rows, window)

    return await answer_list(
        request,
        parameters,
        "nodes",
        NodePage,
        read,
        build_node,
        formats=NODES_FORMATS,
        writers={"geojson": _write_collection},
    )


@router.get(
    "/nodes/{slug}",
    **operation(
        "nodes-one",
        NodeAnswer,
        NODE_FORMATS,
        ["/nodes/aktau", "/nodes/dostyk.geojson"],
        geojson=NodeFeature,
    ),
)
async def get_node(
    request: Request, slug: NodeSlug, parameters: Annotated[NodeOne, Query()]
) -> Response:
    """A place with its series, projects and neighbours."""
    name, suffix = split_suffix(slug)

    def build(context: RequestContext, form: str) -> Answer:
        found = context.ask_records("nodes_list", node=name)
        if not found:
            known = context.ask("nodes_list")["slug"].tolist()
            raise Refused("unknown-node", nearest(name, known), node=name)
        node = build_node(context, found[0])
        if form == "geojson":
            return answer_json(build_feature(node), name, form)
        return answer_json(_read_node(context, node), name)

    form = choose_format(request, parameters.format, NODE_FORMATS, suffix)
    return await respond(request, parameters, form, build)


def _read_node(context: RequestContext, node: NodeRow) -> NodeAnswer:
    place = context.ask_records("node_row", node=node.slug)[0]
    series = context.ask_records("node_series", node=node.slug)
    projects = context.ask_records("node_projects", node=node.slug)
    neighbours = context.ask_records("node_neighbours", node=node.slug)
    meta = describe(
        context,
        [],
        NODE_FORMATS,
        title=node.name,
        definition=context.text_of(place, "definition") or context.say("api-means-nodes"),
    )
    meta.units = sorted({record["unit"] for record in series})
    return NodeAnswer(
        meta=meta,
        data=node,
        series=[_build_node_series(context, record) for record in series],
        projects=[build_project(context, record) for record in projects],
        neighbours=[
            Neighbour.fill(record, name=context.text_of(record, "name") or record["slug"])
            for record in neighbours
        ],
    )


def build_node(context: RequestContext, record: Record) -> NodeRow:
    """A row of the query `nodes_list` as it is answered."""
    return NodeRow.fill(
        record,
        name=context.text_of(record, "name") or record["slug"],
        series=record["n_series"],
        projects=record["n_projects"],
        address=context.url(f"/nodes/{record['slug']}"),
    )


def build_feature(node: NodeRow) -> NodeFeature:
    """A node as GeoJSON."""
    properties = node.model_dump(exclude={"slug", "lat", "lon"})
    point = Point(coordinates=(node.lon, node.lat))
    return NodeFeature(id=node.slug, geometry=point, properties=properties)


def _write_collection(page: Page[NodeRow]) -> bytes:
    features = [build_feature(node) for node in page.data]
    return FeatureCollection(features=features, meta=page.meta).model_dump_json().encode()


def _build_node_series(context: RequestContext, record: Record) -> NodeSeries:
    return NodeSeries.fill(
        record,
        id=record["series_id"],
        title=context.text_of(record, "title") or record["series_id"],
        values=record["n_values"],
        address=context.url(f"/series/{record['series_id']}"),
    )
