"""`/audit`: who did what, when and why; for those who decide."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field

from corridor.api.filters import MOST_OFFSET, Limit
from corridor.api.private import OnlyLang, admit, answer, private
from corridor.state import audit

router = APIRouter()
#: lines when no limit is asked for
LINES = 100


class AuditList(OnlyLang):
    """What may be asked of the log."""

    action: Annotated[str, Field(max_length=32, pattern=r"^[a-z-]*$")] = ""
    before: Annotated[int, Field(ge=1, le=MOST_OFFSET)] | None = None
    limit: Limit = LINES


class AuditLine(BaseModel):
    """One line of the log, with its hash and that of the line before."""

    number: int
    at: str
    flag: str
    person: str
    person_name: str
    action: str
    subject: str
    why: str
    details: dict[str, Any]
    previous: str
    hash: str


class AuditPage(BaseModel):
    """Lines of the log, the newest first; ``faults``: what is not as it was written."""

    limit: int
    faults: list[str]
    data: list[AuditLine]


@router.get("/audit", **private("audit", AuditPage))
async def list_lines(request: Request, parameters: Annotated[AuditList, Query()]) -> Response:
    """The log, the newest line first, and whether it is whole."""
    await admit(request, parameters, "reviewer", "audit-read")

    def read() -> AuditPage:
        lines = audit.read_log(parameters.limit, parameters.before, parameters.action)
        names = AuditLine.model_fields
        return AuditPage(
            limit=parameters.limit,
            faults=[str(one) for one in audit.verify()],
            data=[AuditLine(**{name: getattr(one, name) for name in names}) for one in lines],
        )

    return answer(await asyncio.to_thread(read), parameters.lang)
