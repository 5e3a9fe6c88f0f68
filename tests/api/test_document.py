"""The API against its own document: whatever it allows and whatever it does not, no 5xx."""

from __future__ import annotations

import logging

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

from corridor.api.application import build_routes

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
    "/sources",
    "/vintages",
    "/catalog",
    "/brief/{topic}",
)
#: types of the document
NAMES = {
    *("Series", "SeriesPage", "SeriesAnswer", "Value"),
    *("Observation", "ObservationPage", "ObservationAnswer", "Other"),
    *("Node", "NodePage", "NodeAnswer", "NodeSeries", "Neighbour"),
    *("Point", "Feature", "FeatureCollection"),
    *("Project", "ProjectPage", "ProjectAnswer", "Claim"),
    *("Event", "EventPage", "Conflict", "ConflictPage", "Source", "SourcePage"),
    *("TradeValue", "TradePage", "VintageRow", "VintagePage"),
    *("Meta", "PageMeta", "Licence", "VintageRef", "Problem", "Fault"),
}
#: right and wrong requests; a right one for a briefing makes a whole document, which
#: tests/api/test_briefs.py does
TRIED = [
    (path, mode, examples)
    for path in PATHS
    for mode, examples in ((GenerationMode.POSITIVE, 8), (GenerationMode.NEGATIVE, 6))
    if (path, mode) != ("/brief/{topic}", GenerationMode.POSITIVE)
]


@pytest.fixture(scope="module")
def api() -> schemathesis.BaseSchema:
    """The schema of the application in this process."""
    logging.getLogger("httpx").setLevel(logging.WARNING)
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", Starlette(routes=build_routes()))


def test_every_path_is_tried(api: schemathesis.BaseSchema) -> None:
    assert {found.ok().path for found in api.get_all_operations()} == set(PATHS)


def test_clients_made_from_the_document_find_their_names(api: schemathesis.BaseSchema) -> None:
    """Names of operations and of types stay, whatever the classes are called in here."""
    operations = {found.ok().definition.raw["operationId"] for found in api.get_all_operations()}
    lists = {path.strip("/").split("/")[0] for path in PATHS}
    assert operations == {
        *(lists - {"brief"}),
        *("series-one", "observations-one", "nodes-one", "projects-one", "brief-one"),
    }
    assert set(api.raw_schema["components"]["schemas"]) == NAMES


@pytest.mark.parametrize(("path", "mode", "examples"), TRIED)
def test_answers_are_those_of_the_document(
    path: str, mode: GenerationMode, examples: int, api: schemathesis.BaseSchema
) -> None:
    @given(case=api[path]["GET"].as_strategy(generation_mode=mode))
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    def ask(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    ask()
