"""The catalogue by DCAT-AP 3: one graph in three forms, by its shapes, named alike everywhere."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest
from pyshacl import validate
from rdflib import Graph, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SH, SKOS

from corridor.api import authorities
from corridor.api.formats import MEDIA
from corridor.api.series import SERIES_FORMATS
from corridor.exports.database import make_database
from corridor.language import languages
from tests.api.conftest import Get
from tests.api.test_answers import evidence
from tests.source import ROOT

#: rdflib's name of a form, its suffix, its media type
FORMS = [
    ("json-ld", "jsonld", "application/ld+json"),
    ("turtle", "ttl", "text/turtle"),
    ("xml", "rdf", "application/rdf+xml"),
]
#: data sets of a part of the catalogue that has themes, places and frequencies of every kind
PART = {"limit": 25, "offset": 90}


@cache
def shapes() -> Graph:
    """What DCAT-AP 3 asks, written for these tests."""
    return Graph().parse(ROOT / "tests/data/dcat_ap_3.ttl")


def read(get: Get, form: str = "ttl", **query: object) -> Graph:
    """The graph of an answer."""
    answer = get(f"/catalog.{form}", **query)
    assert answer.status_code == 200, answer.text
    name = next(name for name, suffix, _ in FORMS if suffix == form)
    return Graph().parse(data=answer.text, format=name)


def faults(graph: Graph) -> list[str]:
    """What breaks the shapes, recommendations too."""
    _, report, _ = validate(graph, shacl_graph=shapes(), advanced=False)
    return [
        f"{report.value(one, SH.resultPath)} of {report.value(one, SH.focusNode)}"
        for one in report.subjects(RDF.type, SH.ValidationResult)
    ]


def test_the_catalogue_fits_the_shapes(get: Get) -> None:
    assert faults(read(get, **PART)) == []


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        (DCTERMS.publisher, DCAT.Catalog),
        (DCTERMS.title, DCAT.Dataset),
        (DCAT.accessURL, DCAT.Distribution),
        (DCTERMS["format"], DCAT.Distribution),
        (DCAT.endpointURL, DCAT.DataService),
        (FOAF.name, FOAF.Agent),
    ],
)
def test_the_shapes_see_what_is_missing(verb: URIRef, kind: URIRef, get: Get) -> None:
    graph = read(get, limit=1)
    poor = next(iter(graph.subjects(RDF.type, kind)))
    graph.remove((poor, verb, None))
    assert faults(graph) == [f"{verb} of {poor}"]


def test_the_forms_say_the_same(get: Get) -> None:
    first, *others = [read(get, suffix, limit=3) for _, suffix, _ in FORMS]
    for other in others:
        assert isomorphic(first, other)


@pytest.mark.parametrize(("name", "suffix", "media"), FORMS)
def test_a_form_is_asked_by_suffix_by_parameter_or_by_accept(
    name: str, suffix: str, media: str, get: Get
) -> None:
    for answer in (
        get(f"/catalog.{suffix}", limit=1),
        get("/catalog", limit=1, format=suffix),
        get("/catalog", limit=1, headers={"accept": media}),
    ):
        assert answer.headers["content-type"].split(";")[0] == media
        Graph().parse(data=answer.text, format=name)


def names(graph: Graph) -> set[str]:
    """Names of the data sets, their distributions, the catalogue, its services and its agents."""
    kinds = (DCAT.Dataset, DCAT.Distribution, DCAT.Catalog, DCAT.DataService, FOAF.Agent)
    return {str(one) for kind in kinds for one in graph.subjects(RDF.type, kind)}


def test_names_follow_no_language_and_no_host(get: Get) -> None:
    """Links to files do follow the host by which they were asked."""
    plain = read(get, limit=2)
    assert isomorphic(plain, read(get, limit=2, lang="zh"))
    headers = {"host": "portal.example"}
    answer = get("/catalog.ttl", limit=2, headers=headers)
    elsewhere = Graph().parse(data=answer.text, format="turtle")
    assert names(elsewhere) == names(plain)
    files = {str(one) for one in elsewhere.objects(None, DCAT.downloadURL)}
    *series, database = sorted(files, key=lambda one: one.endswith(".duckdb"))
    assert all(one.startswith("http://portal.example/api/v1/series/") for one in series)
    assert database == "http://portal.example/api/v1/editions/newest.duckdb"


def test_every_series_is_a_data_set_in_every_language(get: Get) -> None:
    graph = read(get, "rdf")
    (catalog,) = graph.subjects(RDF.type, DCAT.Catalog)
    assert len(list(graph.objects(catalog, DCTERMS.publisher))) == 1
    ids = {
        str(graph.value(one, DCTERMS.identifier)) for one in graph.objects(catalog, DCAT.dataset)
    }
    assert ids == {one["id"] for one in get("/series", limit=5000).json()["data"]} | {"editions"}
    tags = {"en": "en", "ru": "ru", "kk": "kk", "zh": "zh-Hans"}
    titles = {row["series_id"]: row for row in evidence("series")}
    for dataset in graph.objects(catalog, DCAT.dataset):
        if str(dataset).endswith("/editions"):
            continue
        row = titles[str(graph.value(dataset, DCTERMS.identifier))]
        said = {one.language.lower(): str(one) for one in graph.objects(dataset, DCTERMS.title)}
        assert said == {tags[lang].lower(): row[f"title_{lang}"] for lang in languages()}


def test_files_can_be_fetched(get: Get) -> None:
    oldest = get("/vintages").json()["data"][-1]["hash"]
    make_database(oldest)
    graph = read(get, limit=1, v=oldest)
    forms = set()
    for one in graph.subjects(RDF.type, DCAT.Distribution):
        answer = get(str(graph.value(one, DCAT.downloadURL)).split("8501")[1], root="")
        assert answer.status_code == 200
        media = answer.headers["content-type"].split(";")[0]
        forms.add(media)
        named = str(graph.value(one, DCAT.mediaType)).split("/media-types/")[1]
        known = media.startswith("application/vnd.sdmx.") or media == MEDIA["duckdb"]
        assert media == named or known
        dt.date.fromisoformat(str(graph.value(one, DCTERMS.modified)))
    assert len(forms) == len(SERIES_FORMATS) + 1


def test_every_country_of_the_evidence_has_its_name() -> None:
    cells = {row["countries"] for row in evidence("entities")}
    codes = {code for cell in cells for code in cell.split(";") if code}
    assert codes <= set(authorities.COUNTRIES)
    assert len(authorities.name_languages(languages())) == len(languages())
    assert set(authorities.FILES) == {*SERIES_FORMATS, "duckdb"}


def test_a_data_set_says_how_complete_and_how_timely_it_is(get: Get) -> None:
    """Rail freight between Kazakhstan and China: 10 of 14 years, printed after 15 days."""
    every = [row["id"] for row in get("/series", limit=5000).json()["data"]]
    graph = read(get, limit=1, offset=every.index("kz-china-rail-tonnes"))
    (dataset,) = [one for one in graph.subjects(RDF.type, DCAT.Dataset) if "rail-ton" in one]
    assert str(graph.value(dataset, DCAT.temporalResolution)) == "P1Y"
    assert str(graph.value(dataset, FOAF.page)).endswith("/quality?series=kz-china-rail-tonnes")
    dqv = Namespace("http://www.w3.org/ns/dqv#")
    measured = {
        str(graph.value(one, dqv.isMeasurementOf)).rpartition("#")[2]: graph.value(one, dqv.value)
        for one in graph.objects(dataset, dqv.hasQualityMeasurement)
    }
    assert {name: float(value) for name, value in measured.items()} == {
        "coverage": pytest.approx(10 / 14, abs=1e-4),
        "usual_days": 15,
    }
    for name in measured:
        metric = next(one for one in graph.subjects(RDF.type, dqv.Metric) if name in one)
        assert len(list(graph.objects(metric, SKOS.definition))) == len(languages())
