"""Structures as messages: SDMX-ML 2.1 and 3.0, SDMX-JSON 2.0, names in every language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from corridor.api import words
from corridor.api.request import RequestContext
from corridor.api.sdmx.components import AGENCY
from corridor.api.sdmx.languages import add_to_json, add_to_xml
from corridor.api.sdmx.quotes import restore
from corridor.api.sdmx.structures import Structures
from corridor.languages import ENGLISH

if TYPE_CHECKING:
    from pysdmx.model.message import Header

#: format -> pysdmx's name of it
FORMATS = {
    "sdmx-structure": "STRUCTURE_SDMX_ML_2_1",
    "sdmx-structure-3": "STRUCTURE_SDMX_ML_3_0",
    "sdmx-structure-json": "STRUCTURE_SDMX_JSON_2_0_0",
}


def write_structures(
    context: RequestContext, structures: Structures, chosen: Sequence[Any], form: str
) -> bytes:
    """A message of the chosen structures (pysdmx's objects) in a format."""
    from pysdmx.io.format import Format
    from pysdmx.io.writer import write_sdmx

    written = write_sdmx(
        list(chosen), Format[FORMATS[form]], header=build_header(context), prettyprint=False
    )
    assert written is not None  # it has no path to write to
    if form == "sdmx-structure-json":
        return add_to_json(written, structures, context.lang)
    return add_to_xml(restore(written), structures)


def build_header(context: RequestContext) -> Header:
    """The head of a message: it follows from the vintage alone, as its content does."""
    from pysdmx.model import Organisation
    from pysdmx.model.message import Header

    prepared = dt.datetime.combine(context.vintage.date, dt.time(), dt.UTC)
    sender = Organisation(AGENCY, name=words.say(ENGLISH, "product"))
    return Header(id=f"{AGENCY}-{context.vintage.hash}", prepared=prepared, sender=sender)
