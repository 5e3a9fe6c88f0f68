"""`/nodes` and `/nodes/{slug}`, as JSON and as GeoJSON."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from fastapi import APIRouter, Query, Request, Response

from corridor.api import lists
from corridor.api.operations import operation
from corridor.api.parameters import NodeFormat, NodeList, NodeOne, Slug
from corridor.api.problems import Refused
from corridor.api.projects import project_of
from corridor.api.request import Asked, records
from corridor.api.response import Made, answer, chosen, split
from corridor.api.rows import Neighbour, Node, NodeSeries
from corridor.api.schemas import Feature, FeatureCollection, Meta, NodeAnswer, NodePage, Point
from corridor.warehouse.queries import near

router = APIRouter()
FORMATS = get_args(NodeFormat)
OF_ONE = ("json", "geojson")


@router.get(
    "/nodes",
    **operation(
        "nodes",
        NodePage,
        FORMATS,
        ["/nodes?country=KZ", "/nodes?kind=seaport&format=geojson", "/nodes?lang=zh&limit=5"],
        geojson=FeatureCollection,
    ),
)
async def every(request: Request, given: Annotated[NodeList, Query()]) -> Response:
    """Places with coordinates, by country and kind."""

    def make(asked: Asked, form: str) -> Made:
        whole = asked.ask("nodes_list", countries=given.country, kinds=given.kind)
        rows, total = lists.slice_of(whole, given.limit, given.offset)
        data = [node_of(asked, row) for row in records(rows)]
        meta = lists.page(
            asked, data, FORMATS, name="nodes", total=total, limit=given.limit, offset=given.offset
        )
        if form == "geojson":
            made = FeatureCollection(features=[feature(one) for one in data], meta=meta)
            return Made(made.model_dump_json().encode(), form, "nodes", meta.next)
        return lists.made(form, NodePage(meta=meta, data=data), "nodes", Node)

    return await answer(
        request, Asked.of(request, given), chosen(request, given.format, FORMATS), make
    )


@router.get(
    "/nodes/{slug}",
    **operation(
        "nodes-one", NodeAnswer, OF_ONE, ["/nodes/aktau", "/nodes/dostyk.geojson"], geojson=Feature
    ),
)
async def one(request: Request, slug: Slug, given: Annotated[NodeOne, Query()]) -> Response:
    """A place with its series, projects and neighbours."""
    name, suffix = split(slug)

    def make(asked: Asked, form: str) -> Made:
        rows = asked.ask("nodes_list", node=name)
        if rows.empty:
            known = asked.ask("nodes_list")["slug"].tolist()
            raise Refused("unknown-node", near(name, known), node=name)
        data = node_of(asked, records(rows)[0])
        if form == "geojson":
            return Made(feature(data).model_dump_json().encode(), form, name)
        place = records(asked.ask("node_row", node=name))[0]
        projects = records(asked.ask("node_projects", node=name))
        series = records(asked.ask("node_series", node=name))
        beside = records(asked.ask("node_neighbours", node=name))
        meta: Meta = lists.meta(
            asked,
            [],
            OF_ONE,
            title=data.name,
            definition=asked.named(place, "definition") or asked.say("api-means-nodes"),
        )
        meta.units = sorted({row["unit"] for row in series})
        envelope = NodeAnswer(
            meta=meta,
            data=data,
            series=[_series(asked, row) for row in series],
            projects=[project_of(asked, row) for row in projects],
            neighbours=[_neighbour(asked, row) for row in beside],
        )
        return lists.made(form, envelope, name, Node)

    form = chosen(request, given.format, OF_ONE, suffix)
    return await answer(request, Asked.of(request, given), form, make)


def node_of(asked: Asked, row: dict[str, Any]) -> Node:
    """A row of `nodes_list` as it is answered."""
    own = ("slug", "kind", "country", "unlocode", "esr", "icao", "iata", "lat", "lon", "precision")
    return Node(
        name=asked.named(row, "name") or row["slug"],
        series=row["n_series"],
        projects=row["n_projects"],
        address=asked.url(f"/nodes/{row['slug']}"),
        **{key: row[key] for key in own},
    )


def feature(node: Node) -> Feature:
    """A node as GeoJSON."""
    said = node.model_dump(exclude={"slug", "lat", "lon"})
    return Feature(id=node.slug, geometry=Point(coordinates=(node.lon, node.lat)), properties=said)


def _series(asked: Asked, row: dict[str, Any]) -> NodeSeries:
    return NodeSeries(
        id=row["series_id"],
        title=asked.named(row, "title") or row["series_id"],
        values=row["n_values"],
        address=asked.url(f"/series/{row['series_id']}"),
        **{key: row[key] for key in ("unit", "metric", "direction", "last_year")},
    )


def _neighbour(asked: Asked, row: dict[str, Any]) -> Neighbour:
    own = ("slug", "mode", "status", "km_published", "km_computed")
    return Neighbour(name=asked.named(row, "name") or row["slug"], **{key: row[key] for key in own})
