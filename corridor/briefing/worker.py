"""One export, from a request to the file: what a job calls, in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corridor.briefing.blocks import ADDRESS, build_briefing
from corridor.briefing.export import name_file, write_briefing
from corridor.briefing.saved import clean_commentary
from corridor.briefing.types import ExportedFile, ExportRequest
from corridor.warehouse.tables import close_files

#: told (done, of, step)
StepProgress = Callable[[float, float, str], None]


def export(request: ExportRequest, progress: StepProgress) -> ExportedFile:
    """The file of a request. ``progress`` is told steps `reading`, `drawing`, `writing`.

    Raises BriefError, WarehouseError.
    """
    progress(2, 100, "reading")
    briefing = build_briefing(
        request.topic,
        request.lang,
        views=[ref for ref, _ in request.blocks] or None,
        vintage=request.vintage or None,
        theme="dark" if request.theme == "dark" else "light",
        address=request.address or ADDRESS,
        commentary={ref: clean_commentary(words) for ref, words in request.blocks if words},
    )
    briefing = replace(briefing, follows=request.follows)
    close_files()  # nothing is asked any more, and what writes needs the memory
    progress(40, 100, "drawing")
    data = write_briefing(
        briefing,
        request.form,
        lambda share: progress(40 + 55 * share, 100, "drawing"),
        ref=request.ref,
    )
    progress(97, 100, "writing")
    return ExportedFile(name_file(briefing, request.form), request.form, data)
