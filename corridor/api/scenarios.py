"""`/scenarios`: the whole corridor under a scenario, by the model."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from corridor.api.filters import Paged
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext
from corridor.topics.scenarios import params
from corridor.topics.scenarios.codes import LONGEST, find_asked
from corridor.topics.scenarios.flow_tables import tabulate
from corridor.topics.view import View

router = APIRouter()
PROJECTS, DEMAND, CLOSED, MONTH = (one.options for one in params.OF_CORRIDOR)
Switched = Literal[PROJECTS]  # type: ignore[valid-type]
Demand = Literal[DEMAND]  # type: ignore[valid-type]
Closed = Literal[CLOSED]  # type: ignore[valid-type]
Month = Literal[MONTH]  # type: ignore[valid-type]


class ScenarioList(Paged):
    """What may be asked."""

    projects: Annotated[list[Switched], Field(max_length=len(PROJECTS))] = list(params.DONE)
    demand: Demand = params.DEMAND.default
    closed: Closed = params.CLOSED.default
    month: Month = params.MONTH.default
    own: Annotated[str, Field(max_length=LONGEST)] = ""


class ElementUse(Row):
    """A limit of the network by the model: its load, the most it lets through, what one unit more
    or less changes in a year."""

    section: str
    element: str
    load: float
    most: float
    unit: str
    direction: str | None
    cargo: str | None
    used_share: float
    used_share_base: float | None
    binds: bool
    nominal: float | None
    effective: float | None
    carried: float | None
    is_assumed: bool
    pairs_a_day: float
    t_a_year: float
    teu_a_year: float
    step: float | None
    new_t_a_year: float | None
    new_teu_a_year: float | None
    usd_saved_a_year: float | None
    usd_less_a_year: float | None
    is_unique: bool | None
    scenario: str


class ScenarioPage(Page[ElementUse]):
    """The elements of the network under a scenario, the fullest first."""


@router.get(
    "/scenarios",
    **operation(
        "scenarios",
        ScenarioPage,
        TABLE_FORMATS,
        ["/scenarios?closed=kuryk&month=11", "/scenarios?projects=dostyk-moiynty&demand=125"],
    ),
)
@router.get("/scenarios.{suffix}", **file_operation("scenarios", ScenarioPage, TABLE_FORMATS))
async def list_elements(request: Request, parameters: Annotated[ScenarioList, Query()]) -> Response:
    """The elements of the network under a scenario."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        view = View(context.lang, "light", False, context.ask)
        asked = parameters
        codes = (asked.projects, asked.demand, asked.closed, asked.month)
        found = find_asked(view, context.vintage.hash, codes, asked.own)
        return cut(tabulate(found), window) if found else ([], 0)

    return await answer_list(request, parameters, "scenarios", ScenarioPage, read, build_element)


def build_element(_: RequestContext, record: Record) -> ElementUse:
    """A row of the elements as it is answered."""
    return ElementUse.fill(record)
