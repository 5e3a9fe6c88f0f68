"""`/catalog`: every series as a data set, DCAT 3 in JSON-LD, for the catalogues of others."""

from __future__ import annotations

import datetime as dt
import json
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from corridor.api import words
from corridor.api.filters import MOST_ROWS, Common, Limit, Offset
from corridor.api.formats import media_type
from corridor.api.meta import PageMeta, describe_page
from corridor.api.operations import operation
from corridor.api.page import ask_page
from corridor.api.request import RequestContext
from corridor.api.response import Answer, respond
from corridor.api.series import SERIES_FORMATS
from corridor.api.series_types import SeriesRow, build_series
from corridor.exports import LICENCE_URL

router = APIRouter()
#: a thing of the graph, as JSON-LD writes it
Linked = dict[str, Any]

#: names of things, not addresses that anything fetches
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "prov": "http://www.w3.org/ns/prov#",
}


class CatalogOne(Common):
    """What may be asked: all data sets unless limited."""

    limit: Limit = MOST_ROWS
    offset: Offset = 0


@router.get(
    "/catalog", **operation("catalog", None, ["json-ld"], ["/catalog?limit=3", "/catalog?lang=ru"])
)
async def get_catalog(request: Request, parameters: Annotated[CatalogOne, Query()]) -> Response:
    """The whole as DCAT: one data set a series, with its distributions."""

    def build(context: RequestContext, form: str) -> Answer:
        records, total = ask_page(context, "series_list", parameters)
        series = [build_series(context, record) for record in records]
        meta = describe_page(
            context,
            [],
            [form],
            parameters,
            total,
            title=context.say("api-op-catalog"),
            definition=context.say("api-means-catalog"),
        )
        meta.publishers = sorted({one.last_publisher for one in series if one.last_publisher})
        body = json.dumps(_catalog(context, meta, series), ensure_ascii=False).encode()
        return Answer(body, form, "catalog", meta.next)

    return await respond(request, parameters, "json-ld", build)


def _catalog(context: RequestContext, meta: PageMeta, series: list[SeriesRow]) -> Linked:
    return {
        "@context": CONTEXT,
        "@id": context.url("/catalog"),
        "@type": "dcat:Catalog",
        "dct:title": _text(context, context.say("product")),
        "dct:description": _text(context, meta.definition),
        "dct:language": words.language_tag(context.lang),
        "dct:license": {"@id": meta.licence.url},
        "dct:issued": _day(context.vintage.date),
        "dct:hasVersion": context.vintage.hash,
        "dct:bibliographicCitation": meta.citation,
        "dct:publisher": [_agent(name) for name in meta.publishers],
        "dcat:service": {
            "@id": context.base + "/api",
            "@type": "dcat:DataService",
            "dcat:endpointURL": {"@id": context.base + "/api/v1"},
            "dcat:endpointDescription": {"@id": context.base + "/api/v1/openapi.json"},
        },
        "dcat:dataset": [_dataset(context, one) for one in series],
    }


def _dataset(context: RequestContext, series: SeriesRow) -> Linked:
    dataset: Linked = {
        "@id": series.address,
        "@type": "dcat:Dataset",
        "dct:identifier": series.id,
        "dct:title": _text(context, series.title),
        "dct:description": _text(context, series.definition or series.title),
        "dct:issued": _day(context.vintage.date),
        "dct:license": {"@id": LICENCE_URL},
        "dct:spatial": series.countries,
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@value": str(series.first_year), "@type": "xsd:gYear"},
            "dcat:endDate": {"@value": str(series.last_year), "@type": "xsd:gYear"},
        },
        "dcat:keyword": [
            word for word in (series.metric, series.entity, series.group, series.unit) if word
        ],
        "dcat:distribution": [_distribution(context, series, form) for form in SERIES_FORMATS],
    }
    if series.last_publisher:
        dataset["dct:publisher"] = _agent(series.last_publisher)
    return dataset


def _distribution(context: RequestContext, series: SeriesRow, form: str) -> Linked:
    return {
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": context.url(f"/series/{series.id}", format=form)},
        "dcat:mediaType": media_type(form),
        "dct:license": {"@id": LICENCE_URL},
    }


def _text(context: RequestContext, text: str) -> Linked:
    return {"@value": text, "@language": words.language_tag(context.lang)}


def _agent(name: str) -> Linked:
    return {"@type": "foaf:Agent", "foaf:name": name}


def _day(day: dt.date) -> Linked:
    return {"@value": str(day), "@type": "xsd:date"}
