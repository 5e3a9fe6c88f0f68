"""`/border`: a post of the border as a queue, as it is and under a change, with bands."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from corridor.api.filters import Paged
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.request import Record, RequestContext
from corridor.topics.scenarios import params
from corridor.topics.scenarios.border import try_post
from corridor.topics.scenarios.border_tables import tabulate
from corridor.topics.view import View

router = APIRouter()
POSTS, SAVED, DEMAND, GREEN = (one.options for one in params.OF_BORDER)
Post = Literal[POSTS]  # type: ignore[valid-type]
Saved = Literal[SAVED]  # type: ignore[valid-type]
Demand = Literal[DEMAND]  # type: ignore[valid-type]
Green = Literal[GREEN]  # type: ignore[valid-type]


class BorderList(Paged):
    """What may be asked."""

    post: Post = params.POST.default
    saved: Saved = params.SAVED.default
    demand: Demand = params.DEMAND.default
    green: Green = params.GREEN.default


class BorderState(Row):
    """A post by the model: middles of the draws, and between what four in five lie; empty where
    more arrive than can pass."""

    post: str
    state: str
    arrivals_a_day: float
    limit_a_day: float
    use: float
    holds_share: float
    wait_hours: float | None
    wait_hours_low: float | None
    wait_hours_high: float | None
    hours: float | None
    hours_low: float | None
    hours_high: float | None
    usd_a_year: float | None
    usd_a_year_low: float | None
    usd_a_year_high: float | None


class BorderPage(Page[BorderState]):
    """A post as it is, and as tried."""


@router.get(
    "/border",
    **operation(
        "border",
        BorderPage,
        TABLE_FORMATS,
        ["/border?post=altynkol&saved=60", "/border?post=nur-zholy&saved=0&green=95&lang=ru"],
    ),
)
@router.get("/border.{suffix}", **file_operation("border", BorderPage, TABLE_FORMATS))
async def list_states(request: Request, parameters: Annotated[BorderList, Query()]) -> Response:
    """A post of the border as it is, and under a change."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        view = View(context.lang, "light", False, context.ask)
        asked = (parameters.post, parameters.saved, parameters.demand, parameters.green)
        trial = try_post(view, *asked)
        return cut(tabulate(trial), window) if trial else ([], 0)

    return await answer_list(request, parameters, "border", BorderPage, read, build_state)


def build_state(_: RequestContext, record: Record) -> BorderState:
    """A row of the states as it is answered."""
    return BorderState.fill(record)
