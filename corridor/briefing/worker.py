"""One export, from a request to the file's bytes; what goes wrong is an answer too."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from corridor.briefing.blocks import ADDRESS, briefing
from corridor.briefing.export import made, name_of
from corridor.briefing.saved import plain
from corridor.errors import CorridorError

if TYPE_CHECKING:
    from corridor.server.jobs import Request

LOG = logging.getLogger("corridor")
Tell = Callable[[str, float], None]


def answer(request: Request, tell: Tell) -> tuple[str, Any]:
    """(`done`, (name, bytes)) or (`error`, (key, message, details))."""
    try:
        return "done", export(request, tell)
    except CorridorError as bad:
        return "error", (bad.key, str(bad), {k: str(v) for k, v in bad.details.items()})
    except Exception:  # the visitor gets one sentence, the operator the traceback
        LOG.exception("export of %s as %s failed", request.topic, request.form)
        return "error", ("brief-failed", "the export failed", {})


def export(request: Request, tell: Tell) -> tuple[str, bytes]:
    """Name and bytes of the file. Raises BriefError, WarehouseError."""
    tell("reading", 0.02)
    one = briefing(
        request.topic,
        request.lang,
        views=[ref for ref, _ in request.blocks] or None,
        vintage=request.vintage or None,
        theme="dark" if request.theme == "dark" else "light",
        address=request.address or ADDRESS,
        commentary={ref: plain(said) for ref, said in request.blocks if said},
    )
    one = replace(one, follows=request.follows)
    tell("drawing", 0.4)
    data = made(
        one, request.form, lambda share: tell("drawing", 0.4 + 0.55 * share), ref=request.ref
    )
    tell("writing", 0.97)
    return name_of(one, request.form), data
