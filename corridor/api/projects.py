"""`/projects` and `/projects/{slug}`: what is being built or agreed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel

from corridor.api.filters import CODE, Code, Codes, Common, Countries, Paged, YesNo
from corridor.api.formats import TABLE_FORMATS
from corridor.api.meta import Meta, describe
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list, cut
from corridor.api.problems import Refused
from corridor.api.request import Record, RequestContext
from corridor.api.response import Answer, answer_json, choose_format, respond
from corridor.spelling import nearest

router = APIRouter()
ProjectSlug = Annotated[str, Path(max_length=120, pattern=CODE, examples=["aktau-container-hub"])]


class ProjectList(Paged):
    """What may be asked."""

    type: Code | None = None
    status: Codes = None
    country: Countries = None
    node: Codes = None
    summit: YesNo | None = None


class Project(Row):
    """What is being built or agreed."""

    slug: str
    name: str
    description: str | None
    entity: str | None
    node: str | None
    type: str
    partner_countries: list[str]
    status: str
    status_date: str | None
    other_status: str | None
    other_date: str | None
    start: str | None
    planned_completion: str | None
    actual_completion: str | None
    cost: float | None
    cost_unit: str | None
    cost_usd: float | None
    cost_said: str | None
    cost_rate_id: str | None
    cost_rate: float | None
    cost_rate_period: str | None
    cost_rate_source: str | None
    cost_parents: list[str]
    capacity_before: float | None
    capacity_after: float | None
    capacity_unit: str | None
    summit_2025: bool
    sources: list[str]
    claims: int
    address: str


class Claim(Row):
    """What one source says of a project."""

    field: str
    value: str
    unit: str | None
    publisher: str
    tier: str
    source: str
    url: str
    published: str | None
    cost_usd: float | None
    cost_rate_id: str | None
    note: str | None


class ProjectPage(Page[Project]):
    """Projects."""


class ProjectAnswer(BaseModel):
    """A project and every claim about it."""

    meta: Meta
    data: Project
    claims: list[Claim]


@router.get(
    "/projects",
    **operation(
        "projects",
        ProjectPage,
        TABLE_FORMATS,
        ["/projects?status=under-construction", "/projects?summit=true&lang=ru"],
    ),
)
@router.get("/projects.{suffix}", **file_operation("projects", ProjectPage, TABLE_FORMATS))
async def list_projects(request: Request, parameters: Annotated[ProjectList, Query()]) -> Response:
    """What is being built or agreed."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Record], int]:
        rows = context.ask(
            "projects",
            type=parameters.type,
            summit=parameters.summit,
            statuses=parameters.status,
            countries=parameters.country,
            nodes=parameters.node,
        )
        return cut(rows, window)

    return await answer_list(request, parameters, "projects", ProjectPage, read, build_project)


@router.get(
    "/projects/{slug}",
    **operation("projects-one", ProjectAnswer, examples=["/projects/aktau-container-hub"]),
)
async def get_project(
    request: Request, slug: ProjectSlug, parameters: Annotated[Common, Query()]
) -> Response:
    """A project and every claim about it."""

    def build(context: RequestContext, _: str) -> Answer:
        found = context.ask_records("projects", project=slug)
        if not found:
            known = context.ask("projects")["slug"].tolist()
            raise Refused("unknown-project", nearest(slug, known), project=slug)
        return answer_json(_read_project(context, found[0]), slug)

    form = choose_format(request, None, ("json",))
    return await respond(request, parameters, form, build)


def _read_project(context: RequestContext, record: Record) -> ProjectAnswer:
    data = build_project(context, record)
    claims = [
        Claim.fill(claim, source=claim["source_id"], note=context.note_of(claim))
        for claim in context.ask_records("project_claims", project=data.slug)
    ]
    meta = describe(
        context,
        claims,
        ["json"],
        title=data.name,
        definition=data.description or context.say("api-means-projects"),
    )
    return ProjectAnswer(meta=meta, data=data, claims=claims)


def build_project(context: RequestContext, record: Record) -> Project:
    """A row of the queries `projects` or `node_projects` as it is answered."""
    countries = record["partner_countries"]
    return Project.fill(
        record,
        name=context.text_of(record, "name") or record["slug"],
        description=context.text_of(record, "description"),
        partner_countries=countries.split(";") if countries else [],
        sources=record["source_ids"],
        claims=record["n_claims"],
        cost_rate=record["rate"],
        cost_rate_period=record["rate_period"],
        cost_rate_source=record["rate_source"],
        address=context.url(f"/projects/{record['slug']}"),
    )
