"""One export, from a request to the file: what a job calls, in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corridor.briefing.blocks import ADDRESS, briefing
from corridor.briefing.export import made, name_of
from corridor.briefing.saved import plain
from corridor.briefing.types import File, Request

#: told (done, of, step)
Progress = Callable[[float, float, str], None]


def export(request: Request, progress: Progress) -> File:
    """The file of a request. ``progress`` is told steps `reading`, `drawing`, `writing`.

    Raises BriefError, WarehouseError.
    """
    progress(2, 100, "reading")
    one = briefing(
        request.topic,
        request.lang,
        views=[ref for ref, _ in request.blocks] or None,
        vintage=request.vintage or None,
        theme="dark" if request.theme == "dark" else "light",
        address=request.address or ADDRESS,
        commentary={ref: plain(words) for ref, words in request.blocks if words},
    )
    one = replace(one, follows=request.follows)
    progress(40, 100, "drawing")
    data = made(
        one, request.form, lambda share: progress(40 + 55 * share, 100, "drawing"), ref=request.ref
    )
    progress(97, 100, "writing")
    return File(name_of(one, request.form), request.form, data)
