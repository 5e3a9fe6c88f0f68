"""`/own-releases`: releases that this installation made of what was accepted, and one more."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Annotated, Any, Literal, cast

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, Field

from corridor.api.filters import WORDS, Limit, Offset
from corridor.api.private import (
    Body,
    OnlyLang,
    admit,
    answer,
    answer_once_of,
    do_aside,
    private,
    read_body,
)
from corridor.api.proposals import ROWS, WhyBody
from corridor.state.own_releases import OwnRelease, UnknownRelease, list_own

router = APIRouter()
RELEASE = "corridor.api.proposal_work:release"
WITHDRAW = "corridor.api.proposal_work:withdraw"
#: characters of a note
_NOTE = 200
#: seconds that a release may take
_LONGEST = 600.0
ReleaseHash = Annotated[str, Path(pattern=r"^[0-9a-f]{12}$", examples=["0123456789ab"])]
Stage = Literal["released", "withdrawn"]


class OwnReleaseList(OnlyLang):
    """What may be asked of the list."""

    limit: Limit = ROWS
    offset: Offset = 0


class OwnReleaseOne(BaseModel):
    """One release; ``one_person``: who proposed some of it accepted it too."""

    hash: str
    date: dt.date
    note: str
    stage: Stage
    observations: int
    added: int
    revised: int
    withdrawn: int
    person: str
    person_name: str
    at: str
    one_person: bool
    outdated: bool
    withdrawn_by: str
    withdrawn_at: str
    withdrawn_why: str


class OwnReleasePage(BaseModel):
    """Releases, the newest first."""

    total: int
    limit: int
    offset: int
    data: list[OwnReleaseOne]


class ReleaseBody(Body):
    """The note of a release, and its date where it is not today's."""

    note: Annotated[str, Field(min_length=1, max_length=_NOTE, pattern=WORDS)]
    date: dt.date | None = None


@router.get("/own-releases", **private("own-releases", OwnReleasePage))
async def list_releases(
    request: Request, parameters: Annotated[OwnReleaseList, Query()]
) -> Response:
    """Releases of this installation, the newest first."""
    await admit(request, parameters, "analyst", "releases-read")
    found = await asyncio.to_thread(list_own)
    shown = found[parameters.offset : parameters.offset + parameters.limit]
    page = OwnReleasePage(
        total=len(found),
        limit=parameters.limit,
        offset=parameters.offset,
        data=[_build(one) for one in shown],
    )
    return answer(page, parameters.lang)


@router.post(
    "/own-releases",
    **private("own-releases-make", OwnReleaseOne, ReleaseBody, status=201, idempotent=True),
)
async def make_release(request: Request, parameters: Annotated[OnlyLang, Query()]) -> Response:
    """Make a release of all that is accepted."""
    person = await admit(request, parameters, "reviewer", "release")
    said = await read_body(request, ReleaseBody)

    def make() -> OwnReleaseOne:
        made = do_aside(RELEASE, said.note, person, said.date, seconds=_LONGEST)
        return _find(cast(str, made))

    sent = [await request.body()]
    return await answer_once_of(request, sent, person, parameters.lang, make, 201)


@router.post(
    "/own-releases/{hash}/withdraw", **private("own-releases-withdraw", OwnReleaseOne, WhyBody)
)
async def withdraw_release(
    request: Request, hash: ReleaseHash, parameters: Annotated[OnlyLang, Query()]
) -> Response:
    """Take a release back, with words that say why."""
    person = await admit(request, parameters, "reviewer", "release-withdraw", hash)
    said = await read_body(request, WhyBody)

    def take_back() -> OwnReleaseOne:
        do_aside(WITHDRAW, hash, said.why, person, seconds=_LONGEST)
        return _find(hash)

    return answer(await asyncio.to_thread(take_back), parameters.lang)


def _find(hash: str) -> OwnReleaseOne:
    for one in list_own():
        if one.release.hash == hash:
            return _build(one)
    raise UnknownRelease(f"no release {hash} of this installation", release=hash)


def _build(one: OwnRelease) -> OwnReleaseOne:
    named: dict[str, Any] = {}
    for name in OwnReleaseOne.model_fields:
        holder = one if hasattr(one, name) else one.release
        if name != "stage":
            named[name] = getattr(holder, name)
    return OwnReleaseOne(**named, stage=cast(Stage, one.state))
