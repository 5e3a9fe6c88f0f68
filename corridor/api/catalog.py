"""`/catalog`: every series as a data set, DCAT 3 in JSON-LD, for the catalogues of others."""

from __future__ import annotations

import json
from typing import Annotated, Any, get_args

from fastapi import APIRouter, Query, Request, Response

from corridor.api import lists, words
from corridor.api.formats import MEDIA
from corridor.api.operations import operation
from corridor.api.parameters import CatalogOne, SeriesFormat
from corridor.api.request import Asked, records
from corridor.api.response import Made, answer
from corridor.api.rows import Series
from corridor.api.series import series_of
from corridor.exports import LICENCE_URL

router = APIRouter()

#: names of things, not addresses that anything fetches
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "prov": "http://www.w3.org/ns/prov#",
}


@router.get(
    "/catalog", **operation("catalog", None, ["json-ld"], ["/catalog?limit=3", "/catalog?lang=ru"])
)
async def catalog(request: Request, given: Annotated[CatalogOne, Query()]) -> Response:
    """The whole as DCAT: one data set a series, with its distributions."""

    def make(asked: Asked, form: str) -> Made:
        rows, total = lists.counted(asked, "series_list", limit=given.limit, offset=given.offset)
        data = [series_of(asked, row) for row in records(rows)]
        meta = lists.page(
            asked,
            [],
            ["json-ld"],
            name="catalog",
            total=total,
            limit=given.limit,
            offset=given.offset,
        )
        meta.publishers = sorted({one.last_publisher for one in data if one.last_publisher})
        said = {
            "@context": CONTEXT,
            "@id": asked.url("/catalog"),
            "@type": "dcat:Catalog",
            "dct:title": _in(asked, asked.say("product")),
            "dct:description": _in(asked, meta.definition),
            "dct:language": words.tag(asked.lang),
            "dct:license": {"@id": meta.licence.url},
            "dct:issued": _day(asked.vintage.date),
            "dct:hasVersion": asked.vintage.hash,
            "dct:bibliographicCitation": meta.citation,
            "dct:publisher": [_agent(name) for name in meta.publishers],
            "dcat:service": {
                "@id": asked.base + "/api",
                "@type": "dcat:DataService",
                "dcat:endpointURL": {"@id": asked.base + "/api/v1"},
                "dcat:endpointDescription": {"@id": asked.base + "/api/v1/openapi.json"},
            },
            "dcat:dataset": [_dataset(asked, one) for one in data],
        }
        body = json.dumps(said, ensure_ascii=False).encode()
        return Made(body, form, "catalog", meta.next)

    return await answer(request, Asked.of(request, given), "json-ld", make)


def _dataset(asked: Asked, one: Series) -> dict[str, Any]:
    made = {
        "@id": one.address,
        "@type": "dcat:Dataset",
        "dct:identifier": one.id,
        "dct:title": _in(asked, one.title),
        "dct:description": _in(asked, one.definition or one.title),
        "dct:issued": _day(asked.vintage.date),
        "dct:license": {"@id": LICENCE_URL},
        "dct:spatial": one.countries,
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@value": str(one.first_year), "@type": "xsd:gYear"},
            "dcat:endDate": {"@value": str(one.last_year), "@type": "xsd:gYear"},
        },
        "dcat:keyword": [k for k in (one.metric, one.entity, one.group, one.unit) if k],
        "dcat:distribution": [_distribution(asked, one, name) for name in get_args(SeriesFormat)],
    }
    if one.last_publisher:
        made["dct:publisher"] = _agent(one.last_publisher)
    return made


def _distribution(asked: Asked, one: Series, form: str) -> dict[str, Any]:
    address = asked.url(f"/series/{one.id}", format=form)
    return {
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": address},
        "dcat:mediaType": MEDIA[form].split(";")[0],
        "dct:license": {"@id": LICENCE_URL},
    }


def _in(asked: Asked, said: str) -> dict[str, str]:
    return {"@value": said, "@language": words.tag(asked.lang)}


def _agent(name: str) -> dict[str, str]:
    return {"@type": "foaf:Agent", "foaf:name": name}


def _day(day: Any) -> dict[str, str]:
    return {"@value": str(day), "@type": "xsd:date"}
