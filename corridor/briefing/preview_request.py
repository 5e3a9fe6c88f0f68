"""What the picture of a link is asked for with: known to who names it and to who draws it."""

from __future__ import annotations

from corridor.briefing.blocks import OWN
from corridor.briefing.linked_view import LinkedView, find_edition
from corridor.briefing.types import ExportRequest

#: pixels of the picture, in the shape that networks cut to
FORMAT = (1200, 630)
#: what makes the picture of an ExportRequest, as a job names it
DRAW = "corridor.briefing.preview:draw_preview"


def build_request(link: LinkedView, lang: str) -> ExportRequest:
    """What is drawn: the first block of the view that has a figure."""
    return ExportRequest(
        topic=OWN,
        form="preview",
        lang=lang,
        vintage=find_edition(link).hash,
        blocks=((link.path + link.write_query(), ""),),
    )
