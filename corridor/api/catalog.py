"""`/catalog`: every series as a data set by DCAT-AP 3, for the catalogues of others."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from fastapi import APIRouter, Query, Request, Response

from corridor.api.catalog_graph import CatalogGraph
from corridor.api.filters import MOST_ROWS, Common, Limit, Offset
from corridor.api.operations import file_operation, operation
from corridor.api.page import ask_page
from corridor.api.request import RequestContext
from corridor.api.response import Answer, choose_format, respond
from corridor.api.series import SERIES_FORMATS

router = APIRouter()
CatalogFormat = Literal["jsonld", "ttl", "rdf"]
CATALOG_FORMATS: tuple[str, ...] = get_args(CatalogFormat)
#: format -> rdflib's name of it
_SERIALIZERS = {"jsonld": "json-ld", "ttl": "turtle", "rdf": "xml"}


class CatalogOne(Common):
    """What may be asked: all data sets unless limited."""

    limit: Limit = MOST_ROWS
    offset: Offset = 0
    format: CatalogFormat | None = None


@router.get(
    "/catalog",
    **operation("catalog", None, CATALOG_FORMATS, ["/catalog?limit=3", "/catalog.ttl?limit=3"]),
)
@router.get("/catalog.{suffix}", **file_operation("catalog", None, CATALOG_FORMATS))
async def get_catalog(request: Request, parameters: Annotated[CatalogOne, Query()]) -> Response:
    """The whole as one graph in all languages: one data set a series, with its distributions."""

    def build(context: RequestContext, form: str) -> Answer:
        records, total = ask_page(context, "series_list", parameters)
        graph = CatalogGraph(context, SERIES_FORMATS).build(records)
        after = parameters.offset + parameters.limit
        following = context.own_url(offset=str(after)) if after < total else None
        options: dict[str, Any] = {"context": dict(graph.namespaces())} if form == "jsonld" else {}
        body = graph.serialize(None, _SERIALIZERS[form], None, "utf-8", **options)
        return Answer(body, form, "catalog", following)

    suffix = request.path_params.get("suffix", "")
    form = choose_format(request, parameters.format, CATALOG_FORMATS, suffix)
    return await respond(request, parameters, form, build)
