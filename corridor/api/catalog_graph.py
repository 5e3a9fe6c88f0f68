"""The catalogue as a graph by DCAT-AP 3: every series a data set, in all languages at once.

Things are named below the address that the operator has set (`CORRIDOR_ADDRESS`), so that they are
the same in every language and by whichever host name a harvester comes; where to fetch a file
follows the request. rdflib is imported when a catalogue is first asked for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from corridor.api import authorities, words
from corridor.api.catalog_quality import add_quality, describe_measures, read_quality
from corridor.api.editions import NEWEST
from corridor.api.request import API_ROOT, Record, RequestContext
from corridor.api.sdmx.structures import ROOT as SDMX_ROOT
from corridor.evidence.publishers import read_attributions
from corridor.exports import LICENCE_URL, locate_database
from corridor.language import LANGUAGES, languages, publisher_name
from corridor.language.evidence_words import evidence_text
from corridor.languages import ENGLISH
from corridor.server.settings import settings

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_DCAT_AP = "http://data.europa.eu/r5r/"
_VCARD = "http://www.w3.org/2006/vcard/ns#"


class CatalogGraph:
    """The graph while it is built; ``forms`` are the formats in which each series is served."""

    def __init__(self, context: RequestContext, forms: Iterable[str]) -> None:
        from rdflib import Graph
        from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD, Namespace

        self.context, self.forms = context, tuple(forms)
        self.dcat, self.dct, self.foaf, self.rdf = DCAT, DCTERMS, FOAF, RDF
        self.skos, self.xsd = SKOS, XSD
        self.vcard, self.ap = Namespace(_VCARD), Namespace(_DCAT_AP)
        #: of a catalogue in all languages only the prefixes that it has
        self.graph: Graph = Graph(bind_namespaces="none")
        for prefix, space in (
            ("dcat", DCAT),
            ("dct", DCTERMS),
            ("dcatap", self.ap),
            ("foaf", FOAF),
            ("skos", SKOS),
            ("vcard", self.vcard),
            ("xsd", XSD),
        ):
            self.graph.bind(prefix, space)
        self.home = settings().address.rstrip("/")
        #: things of others that are in the graph already
        self.known: dict[str, Node] = {}
        named = context.ask_records("code_names")
        self.named = {(one["dimension"], one["code"]): one for one in named}
        self.quality = read_quality(self)

    def build(self, series: Iterable[Record]) -> Graph:
        """The whole: the catalogue, its publisher, its services and a data set a series."""
        catalog = self.name("/catalog")
        self.describe_catalog(catalog)
        describe_measures(self)
        series = list(series)
        datasets = [self.add_dataset(catalog, record) for record in series]
        self.add_database(catalog)
        countries = {code for record in series for code in record["countries"]}
        self.add(catalog, {self.dct.spatial: self.places(sorted(countries))})
        self.add_services(catalog, datasets)
        return self.graph

    def name(self, path: str) -> Node:
        """The name of a thing below the API: the same in every language, by every host."""
        from rdflib import URIRef

        return URIRef(f"{self.home}{API_ROOT}{path}")

    def add(self, subject: Node, said: Mapping[Node, Any]) -> None:
        """Statements of a thing: of each property one value or several, nothing of None."""
        for verb, value in said.items():
            for one in value if isinstance(value, list) else [value]:
                if one is not None:
                    self.graph.add((subject, verb, one))

    def refer(self, iri: str, kind: Node, *others: Node) -> Node:
        """A thing of somebody else, with its class for who does not look it up."""
        from rdflib import URIRef

        if iri not in self.known:
            self.known[iri] = URIRef(iri)
            self.add(self.known[iri], {self.rdf.type: [kind, *others]})
        return self.known[iri]

    def in_all(self, key: str) -> list[Node]:
        """A message in each language."""
        from rdflib import Literal

        return [Literal(words.say(one, key), words.language_tag(one)) for one in languages()]

    def text_of(self, record: Record, stem: str) -> list[Node]:
        """A text of a row in each language that has it."""
        from rdflib import Literal

        said = {lang: evidence_text(record, stem, lang) for lang in languages()}
        return [Literal(text, words.language_tag(lang)) for lang, text in said.items() if text]

    def describe_catalog(self, catalog: Node) -> None:
        """What is said of the catalogue, and its one publisher."""
        from rdflib import Literal, URIRef

        publisher, contact = self.name("/catalog#publisher"), self.name("/catalog#contact")
        self.add(
            publisher, {self.rdf.type: self.foaf.Agent, self.foaf.name: self.in_all("product")}
        )
        self.add(
            contact,
            {
                self.rdf.type: [self.vcard.Kind, self.vcard.Organization],
                self.vcard.fn: Literal(words.say(ENGLISH, "product")),
                self.vcard.hasURL: URIRef(self.home),
            },
        )
        themes = self.refer(authorities.THEMES, self.skos.ConceptScheme)
        self.add(themes, {self.dct.title: self.in_all("dcat-themes")})
        self.add(
            catalog,
            {
                self.rdf.type: self.dcat.Catalog,
                self.dct.title: self.in_all("product"),
                self.dct.description: self.in_all("api-means-catalog"),
                self.dct.publisher: publisher,
                self.foaf.homepage: self.refer(f"{self.home}/", self.foaf.Document),
                self.dcat.themeTaxonomy: themes,
                URIRef(f"{self.dcat}version"): Literal(self.context.vintage.hash),
                **self.terms(),
            },
        )

    def terms(self) -> dict[Node, Any]:
        """What holds of the catalogue and of each of its data sets."""
        from rdflib import Literal

        day = Literal(str(self.context.vintage.date), datatype=self.xsd.date)
        return {
            self.dct.language: [
                self.refer(iri, self.dct.LinguisticSystem)
                for iri in authorities.name_languages(languages())
            ],
            self.dct.license: self.refer(LICENCE_URL, self.dct.LicenseDocument),
            self.dct.modified: day,
        }

    def add_dataset(self, catalog: Node, record: Record) -> Node:
        """A series as a data set with its distributions."""
        from rdflib import Literal

        id = record["series_id"]
        dataset = self.name(f"/series/{id}")
        title, theme = self.text_of(record, "title"), authorities.name_theme(record["group"])
        terms = self.terms()
        licence = terms.pop(self.dct.license)
        self.add(
            dataset,
            {
                self.rdf.type: self.dcat.Dataset,
                self.dct.identifier: Literal(id),
                self.dct.title: title,
                self.dct.description: self.text_of(record, "definition") or title,
                self.dct.publisher: self.name("/catalog#publisher"),
                self.dct.creator: self.add_creator(record["last_attribution"]),
                self.dcat.contactPoint: self.name("/catalog#contact"),
                self.dcat.keyword: self.keywords(record),
                self.dcat.theme: self.add_concept(theme, f"dcat-theme-{theme[-4:]}"),
                self.dct.spatial: self.places(record["countries"]),
                self.dct.temporal: self.add_years(id, record["first_year"], record["last_year"]),
                self.dct.accessRights: self.refer(authorities.PUBLIC, self.dct.RightsStatement),
                self.dct.accrualPeriodicity: self.refer(
                    authorities.name_frequency(record["frequency"]), self.dct.Frequency
                ),
                self.dcat.distribution: [
                    self.add_distribution(id, form, licence, terms[self.dct.modified])
                    for form in self.forms
                ],
                **terms,
            },
        )
        add_quality(self, dataset, record, self.quality.get(id))
        self.add(catalog, {self.dcat.dataset: dataset})
        return dataset

    def places(self, countries: Iterable[str]) -> list[Node]:
        """Countries by the table that all know."""
        return [self.refer(iri, self.dct.Location) for iri in authorities.name_countries(countries)]

    def add_creator(self, attribution: str | None) -> Node | None:
        """Who counted the newest figure of a series, else who printed it; a release that did not
        say it names the publisher as it was printed."""
        from rdflib import Literal

        if not attribution:
            return None
        found = read_attributions(attribution)
        if not found:
            mark = hashlib.sha256(attribution.encode()).hexdigest()[:12]
            agent, said = self.name(f"/sources#publisher-{mark}"), [Literal(attribution)]
        else:
            code = found[0].counted_by or found[0].printed_by
            agent = self.name(f"/sources#{code}")
            names = {lang: publisher_name(code, lang, full=True) for lang in languages()}
            said = [Literal(name, lang=LANGUAGES[lang].tag) for lang, name in names.items()]
        self.add(agent, {self.rdf.type: self.foaf.Agent, self.foaf.name: said})
        return agent

    def add_concept(self, iri: str, key: str) -> Node:
        """A word of somebody's table, with its label as a message has it."""
        if iri not in self.known:
            self.add(self.refer(iri, self.skos.Concept), {self.skos.prefLabel: self.in_all(key)})
        return self.known[iri]

    def keywords(self, record: Record) -> list[Node]:
        """What is counted and measured, in each language."""
        found = [self.named.get((of, record[of]), {}) for of in ("entity", "metric")]
        return [said for one in found for said in self.text_of(one, "name")]

    def add_years(self, id: str, first: int, last: int) -> Node:
        """The years from the first to the last figure of a data set."""
        from rdflib import BNode, Literal

        period = BNode(f"years-{id}")
        self.add(period, {self.rdf.type: self.dct.PeriodOfTime})
        for verb, year in ((self.dcat.startDate, first), (self.dcat.endDate, last)):
            self.add(period, {verb: Literal(str(year), datatype=self.xsd.gYear)})
        return period

    def add_database(self, catalog: Node) -> None:
        """All tables of the edition as a data set of one file."""
        from rdflib import Literal

        dataset, terms = self.name("/editions"), self.terms()
        every = self.context.ask_records("series_list", limit=100_000)
        first = min(one["first_year"] for one in every)
        last = max(one["last_year"] for one in every)
        licence, base = terms.pop(self.dct.license), self.context.base
        pinned = self.context.vintage.hash if dict(self.context.query).get("v") else NEWEST
        self.add(
            dataset,
            {
                self.rdf.type: self.dcat.Dataset,
                self.dct.identifier: Literal("editions"),
                self.dct.title: self.in_all("api-op-editions-one"),
                self.dct.description: self.in_all("api-does-editions-one"),
                self.dct.publisher: self.name("/catalog#publisher"),
                self.dcat.contactPoint: self.name("/catalog#contact"),
                self.dcat.keyword: self.in_all("dcat-theme-TRAN"),
                self.dcat.theme: self.add_concept(authorities.name_theme(None), "dcat-theme-TRAN"),
                self.dct.temporal: self.add_years("editions", first, last),
                self.dct.accessRights: self.refer(authorities.PUBLIC, self.dct.RightsStatement),
                self.dct.accrualPeriodicity: self.refer(
                    authorities.name_frequency(None), self.dct.Frequency
                ),
                self.dcat.distribution: self.add_file(
                    "editions.duckdb",
                    "duckdb",
                    f"{base}{API_ROOT}/vintages",
                    locate_database(base, pinned),
                    licence,
                    terms[self.dct.modified],
                ),
                **terms,
            },
        )
        self.add(catalog, {self.dcat.dataset: dataset})

    def add_distribution(self, id: str, form: str, licence: Any, modified: Any) -> Node:
        """A series in one format."""
        base = f"{self.context.base}{API_ROOT}/series/{id}"
        pinned = dict(self.context.query).get("v")
        query = f"?v={pinned}" if pinned else ""
        file = f"{base}.{form}{query}"
        return self.add_file(f"{id}.{form}", form, base + query, file, licence, modified)

    def add_file(
        self, id: str, form: str, page: str, file: str, licence: Any, modified: Any
    ) -> Node:
        """A distribution: where it is read about (``page``), where it is fetched (``file``)."""
        from rdflib import URIRef

        # not below the series: rdflib's Turtle takes a minute for as many namespaces
        distribution = self.name(f"/catalog#{id}")
        kinds = (self.dct.MediaTypeOrExtent, self.dct.MediaType)
        self.add(
            distribution,
            {
                self.rdf.type: self.dcat.Distribution,
                self.dcat.accessURL: URIRef(page),
                self.dcat.downloadURL: URIRef(file),
                self.dct["format"]: self.refer(authorities.name_file_type(form), *kinds),
                self.dcat.mediaType: self.refer(authorities.name_media_type(form), *kinds),
                self.ap.availability: self.add_concept(authorities.STABLE, "dcat-stable"),
                self.dct.license: licence,
                self.dct.modified: modified,
            },
        )
        return distribution

    def add_services(self, catalog: Node, datasets: list[Node]) -> None:
        """The two ways for programs: the API and SDMX."""
        from rdflib import URIRef

        api = f"{self.context.base}{API_ROOT}"
        for name, key, endpoint, document in (
            ("api", "api-title", api, f"{api}/openapi.json"),
            (
                "sdmx",
                "dcat-sdmx",
                f"{self.context.base}{SDMX_ROOT}",
                f"{self.context.base}{SDMX_ROOT}/dataflow?references=descendants",
            ),
        ):
            service = self.name(f"/catalog#{name}")
            self.add(
                service,
                {
                    self.rdf.type: self.dcat.DataService,
                    self.dct.title: self.in_all(key),
                    self.dcat.endpointURL: URIRef(endpoint),
                    self.dcat.endpointDescription: URIRef(document),
                    self.dcat.servesDataset: datasets,
                    self.dct.publisher: self.name("/catalog#publisher"),
                    self.dct.license: self.refer(LICENCE_URL, self.dct.LicenseDocument),
                    self.dct.accessRights: self.refer(authorities.PUBLIC, self.dct.RightsStatement),
                },
            )
            self.add(catalog, {self.dcat.service: service})
