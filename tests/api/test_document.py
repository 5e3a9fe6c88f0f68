"""The API against its own document: whatever it allows and whatever it does not, no 5xx."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.applications import Starlette
from starlette.middleware import Middleware

from corridor.api.application import build_routes
from corridor.server.middleware.request_limits import RequestLimits
from tests.api.conftest import Get

CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
]
PATHS = (
    "/series",
    "/series/{id}",
    "/observations",
    "/observations/{id}",
    "/nodes",
    "/nodes/{slug}",
    "/projects",
    "/projects/{slug}",
    "/events",
    "/trade",
    "/conflicts",
    "/check",
    "/sources",
    "/publishers",
    "/rates",
    "/signals",
    "/vintages",
    "/feed",
    "/editions/{edition}.duckdb",
    "/quality",
    "/due",
    "/bridges",
    "/bridges/{code}",
    "/plausibility",
    "/promises",
    "/gaps",
    "/letters/{owner}",
    "/routes",
    "/border",
    "/scenarios",
    "/network",
    "/catalog",
    "/template",
    "/brief/{topic}",
)
#: lists under a suffix
FILES = tuple(
    f"/{name}.{{suffix}}"
    for name in (
        *("series", "observations", "nodes", "projects", "events", "trade", "conflicts", "sources"),
        *("bridges", "plausibility", "promises", "publishers", "rates", "signals"),
        *("vintages", "quality", "due", "gaps", "routes", "border", "scenarios", "network"),
        "catalog",
    )
)
#: what only people with a role ask, tried in test_private.py
PRIVATE = (
    ("GET", "/proposals", "proposals"),
    ("GET", "/proposals/feed", "proposals-feed"),
    ("GET", "/proposals/{id}", "proposals-one"),
    ("POST", "/proposals", "proposals-submit"),
    ("POST", "/proposals/file", "proposals-sheet"),
    ("POST", "/proposals/{id}/decisions", "proposals-decide"),
    ("POST", "/proposals/{id}/split", "proposals-split"),
    ("POST", "/proposals/{id}/withdraw", "proposals-withdraw"),
    ("GET", "/own-releases", "own-releases"),
    ("POST", "/own-releases", "own-releases-make"),
    ("POST", "/own-releases/{hash}/withdraw", "own-releases-withdraw"),
    ("GET", "/audit", "audit"),
)
#: types of the document
NAMES = {
    *("Series", "SeriesPage", "SeriesAnswer", "Value"),
    *("Route", "RoutePage"),
    *("BorderState", "BorderPage"),
    *("ElementUse", "ScenarioPage", "Scenario", "Closure"),
    *("SectionRow", "SectionPage", "Line", "SectionFeature", "SectionCollection"),
    *("Observation", "ObservationPage", "ObservationAnswer", "Other"),
    *("Node", "NodePage", "NodeAnswer", "NodeSeries", "Neighbour"),
    *("Point", "Feature", "FeatureCollection"),
    *("Project", "ProjectPage", "ProjectAnswer", "Claim"),
    *("Event", "EventPage", "Conflict", "ConflictPage", "Source", "SourcePage"),
    *("TradeValue", "TradePage", "VintageRow", "VintagePage"),
    *("Publisher", "PublisherPage", "Rate", "RatePage", "SignalValue", "SignalPage"),
    *("Bridge", "BridgePage", "BridgeAnswer", "BridgePeriod"),
    *("Ratio", "RatioPage", "Promise", "PromisePage"),
    *("CheckAnswer", "CheckedPart", "CheckedFigure", "CheckedSaying"),
    *("Quality", "QualityPage", "Due", "DuePage", "GapRow", "GapPage"),
    *("ProposalHead", "ProposalPage", "ProposalAnswer", "ProposedItem", "ItemFinding", "RowChange"),
    *("DecisionOne", "DecisionBody", "SplitBody", "WhyBody", "AuditLine", "AuditPage"),
    *("SubmitBody", "FigureBody", "OriginBody", "ReleaseBody", "OwnReleaseOne", "OwnReleasePage"),
    *("Meta", "PageMeta", "Licence", "VintageRef", "Problem", "Fault"),
}
#: right and wrong requests; a right one for a briefing makes a whole document, which
#: tests/api/test_briefs.py does
TRIED = [
    (path, mode, examples)
    for path in (*PATHS, *FILES)
    for mode, examples in ((GenerationMode.POSITIVE, 8), (GenerationMode.NEGATIVE, 6))
    if (path, mode) != ("/brief/{topic}", GenerationMode.POSITIVE)
]
#: of each list under a suffix: the same code answers as of the list itself; of the catalogue, whose
#: graph is large
FEW, LARGE = 2, "/catalog"


@pytest.fixture(scope="module")
def api() -> schemathesis.BaseSchema:
    """The schema of the application in this process, behind what refuses an address that is none
    (a line break in it) before any route looks at it."""
    logging.getLogger("httpx").setLevel(logging.WARNING)
    app = Starlette(routes=build_routes(), middleware=[Middleware(RequestLimits)])
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)


def test_every_path_is_tried(api: schemathesis.BaseSchema) -> None:
    tried = {("GET", path) for path in (*PATHS, *FILES)} | {one[:2] for one in PRIVATE}
    found = {(one.ok().method.upper(), one.ok().path) for one in api.get_all_operations()}
    assert found == tried


def test_clients_made_from_the_document_find_their_names(api: schemathesis.BaseSchema) -> None:
    """Names of operations and of types stay, whatever the classes are called in here."""
    operations = {found.ok().definition.raw["operationId"] for found in api.get_all_operations()}
    lists = {path.strip("/").split("/")[0] for path in PATHS}
    assert operations == {
        *(lists - {"brief", "editions", "letters"}),
        *(f"{path[1:].partition('.')[0]}-file" for path in FILES),
        *(name for _, _, name in PRIVATE),
        *(
            "series-one",
            "observations-one",
            "nodes-one",
            "projects-one",
            "bridges-one",
            "brief-one",
            "letters-one",
            "editions-one",
        ),
    }
    schemas = set(api.raw_schema["components"]["schemas"])
    assert schemas == NAMES
    assert set(re.findall(r"#/components/schemas/(\w+)", json.dumps(api.raw_schema))) <= schemas


@pytest.mark.parametrize(("path", "mode", "examples"), TRIED)
def test_answers_are_those_of_the_document(
    path: str, mode: GenerationMode, examples: int, api: schemathesis.BaseSchema
) -> None:
    @given(case=api[path]["GET"].as_strategy(generation_mode=mode))
    @settings(
        max_examples=FEW if path in (*FILES, LARGE) else examples,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    def ask(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS, timeout=120)  # a busy machine is slow

    ask()


#: what a parameter may be mistaken for, of every type at once
EDGES = (
    *("2020-83-67", "2020-13", "2020-00", "2020-02-30", "2021-02-29", "2020-02-29", "1900-02-29"),
    *("2020", "2020-Q4", "2020-q1", "2020-Q5", "0000", "9999", "20201", "2020-1-1", "2020-04-31"),
    *("٢٠٢٠", "2020-12-31", "2020-W01", "2020-Q", "2020-", "1999-01"),
    *("1", "0", "-1", "-0", "05", "5000", "5001", "10000001", "1_0", "+5", "5.0", "1e1", "٥"),
    *("1.06", "1.5", "1.51", "1.", ".5", "+1", "1_1", "1e0", "١", "nan", "inf", "-1.2", "1,2"),
    *("true", "false", "True", "yes", "null", "None", "en", "EN", "zh", "xx", "A", "a", "E"),
    *("KZ", "kz", "KAZ", "CHN-KAZ", "CHN-EU27", "CHN", "aktau", "Aktau", "-x", "a" * 121),
    *("json", "csv", "exe", "years", "rail", "actual", "under-construction", "é", "total"),
)

#: parameters whose value may be well written and mean nothing -> the problem that says so
NONE_SUCH = {"v": "unknown-vintage", "claim": "bad-claim", "own": "scenario-wrong"}


def _allows(schema: dict[str, Any], text: str) -> bool:
    """Whether the document allows a value written in an address."""
    if schema.get("type") == "array":
        return _allows(schema["items"], text)
    value: object = text
    if schema.get("type") == "integer":
        value = int(text) if text.lstrip("-").isdigit() and text.isascii() else text
    if schema.get("type") == "number":
        value = float(text) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text, re.ASCII) else text
    if schema.get("type") == "boolean":
        value = {"true": True, "false": False}.get(text, text)
    return bool(jsonschema.Draft202012Validator(schema).is_valid(value))


def _list_parameters(api: schemathesis.BaseSchema) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each parameter of an address once, by its name and rules: an address below the root that
    answers without it, its name, its schema."""
    seen = set()
    for path in PATHS:
        if path.startswith("/brief"):  # makes a file, see tests/api/test_briefs.py
            continue
        parameters = api.raw_schema["paths"][path]["get"]["parameters"]
        for one in parameters:
            if one["in"] == "path":
                path = path.replace("{" + one["name"] + "}", one["schema"]["examples"][0])
        bounded = any(one["name"] == "limit" for one in parameters)
        for one in parameters:
            rules = (one["name"], str(one["schema"]))
            if one["in"] == "query" and rules not in seen:
                seen.add(rules)
                small = "?limit=1&" if bounded and one["name"] != "limit" else "?"
                yield path + small, one["name"], one["schema"]


def test_what_the_document_allows_is_answered_and_nothing_else(
    api: schemathesis.BaseSchema, get: Get
) -> None:
    wrong = []
    for path, name, schema in _list_parameters(api):
        for text in EDGES:
            answer = get(f"{path}{name}={quote(text)}")
            right = answer.status_code == (200 if _allows(schema, text) else 422)
            if name in NONE_SUCH and _allows(schema, text) and answer.status_code != 200:
                right = answer.json()["type"] == f"/api#{NONE_SUCH[name]}"
            if not right:
                wrong.append(f"{path}{name}={text}: {answer.status_code}")
    assert wrong == []
