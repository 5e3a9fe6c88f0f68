"""`/projects` and `/projects/{slug}`."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from fastapi import APIRouter, Query, Request, Response

from corridor.api import lists, words
from corridor.api.operations import operation
from corridor.api.parameters import Asking, ProjectList, Slug, Table
from corridor.api.problems import Refused
from corridor.api.request import Asked, records
from corridor.api.response import Made, answer, chosen
from corridor.api.rows import Claim, Project
from corridor.api.schemas import Meta, ProjectAnswer, ProjectPage
from corridor.warehouse.queries import near

router = APIRouter()
FORMATS = get_args(Table)


@router.get(
    "/projects",
    **operation(
        "projects",
        ProjectPage,
        FORMATS,
        ["/projects?status=under-construction", "/projects?summit=true&lang=ru"],
    ),
)
async def every(request: Request, given: Annotated[ProjectList, Query()]) -> Response:
    """What is being built or agreed."""

    def make(asked: Asked, form: str) -> Made:
        whole = asked.ask(
            "projects",
            type=given.type,
            summit=given.summit,
            statuses=given.status,
            countries=given.country,
            nodes=given.node,
        )
        rows, total = lists.slice_of(whole, given.limit, given.offset)
        data = [project_of(asked, row) for row in records(rows)]
        meta = lists.page(
            asked,
            data,
            FORMATS,
            name="projects",
            total=total,
            limit=given.limit,
            offset=given.offset,
        )
        return lists.made(form, ProjectPage(meta=meta, data=data), "projects", Project)

    return await answer(
        request, Asked.of(request, given), chosen(request, given.format, FORMATS), make
    )


@router.get(
    "/projects/{slug}",
    **operation("projects-one", ProjectAnswer, examples=["/projects/aktau-container-hub"]),
)
async def one(request: Request, slug: Slug, given: Annotated[Asking, Query()]) -> Response:
    """A project and every claim about it."""

    def make(asked: Asked, form: str) -> Made:
        whole = asked.ask("projects")
        rows = whole[whole["slug"] == slug]
        if rows.empty:
            raise Refused("unknown-project", near(slug, whole["slug"].tolist()), project=slug)
        data = project_of(asked, records(rows)[0])
        claims = [
            Claim(
                source=row["source_id"],
                note=words.note(row["note"], asked.lang),
                **{k: row[k] for k in _CLAIM},
            )
            for row in records(asked.ask("project_claims", project=slug))
        ]
        meta: Meta = lists.meta(
            asked,
            claims,
            ["json"],
            title=data.name,
            definition=data.description or asked.say("api-means-projects"),
        )
        return lists.made(form, ProjectAnswer(meta=meta, data=data, claims=claims), slug, Project)

    return await answer(request, Asked.of(request, given), "json", make)


_CLAIM = ("field", "value", "unit", "publisher", "tier", "url", "published")
_SAME = (
    "slug",
    "entity",
    "node",
    "type",
    "status",
    "status_date",
    "start",
    "planned_completion",
    "actual_completion",
    "cost",
    "cost_unit",
    "capacity_before",
    "capacity_after",
    "capacity_unit",
    "summit_2025",
)


def project_of(asked: Asked, row: dict[str, Any]) -> Project:
    """A row of `projects` or `node_projects` as it is answered."""
    claims = row.get("n_claims")
    if claims is None:
        claims = len(asked.ask("project_claims", project=row["slug"]))
    return Project(
        name=asked.named(row, "name") or row["slug"],
        description=asked.named(row, "description"),
        partner_countries=(row["partner_countries"] or "").split(";")
        if row["partner_countries"]
        else [],
        sources=row["source_ids"],
        claims=claims,
        address=asked.url(f"/projects/{row['slug']}"),
        **{key: row[key] for key in _SAME},
    )
