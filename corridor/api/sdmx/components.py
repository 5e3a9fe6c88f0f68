"""What the data structure is made of: its dimensions, its measure and its attributes.

A series of the evidence is one code of SERIES, so no two definitions ever share a key. Its full
years, half-years, quarters and months are series of one frequency each; all that has no frequency
(a figure since 1 January, a level at a date) is of the irregular one, with start and duration.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: who maintains the structures, and what they are called
AGENCY, FLOW, CONCEPTS, VERSION = "CORRIDOR", "FREIGHT", "CS_FREIGHT", "1.0"

Level = Literal["dimension", "measure", "series", "observation", "flow"]


@dataclass(frozen=True)
class Component:
    """One of the data structure: where it stands, and whether its values are of a code list."""

    id: str
    level: Level
    #: id of its code list; empty: free text, a period or a number
    codelist: str = ""
    needed: bool = True


TIME, VALUE = "TIME_PERIOD", "OBS_VALUE"
COMPONENTS = (
    Component("FREQ", "dimension", "CL_FREQ"),
    Component("REF_AREA", "dimension", "CL_AREA"),
    Component("INDICATOR", "dimension", "CL_INDICATOR"),
    Component("SERIES", "dimension", "CL_SERIES"),
    Component(TIME, "dimension"),
    Component(VALUE, "measure"),
    Component("UNIT_MEASURE", "series", "CL_UNIT_MEASURE"),
    Component("ENTITY", "series", "CL_ENTITY"),
    Component("DIRECTION", "series", "CL_DIRECTION", needed=False),
    Component("CARGO", "series", "CL_CARGO", needed=False),
    Component("TRANSPORT_MODE", "series", "CL_TRANSPORT_MODE", needed=False),
    Component("OPERATOR", "series", "CL_OPERATOR", needed=False),
    Component("TITLE", "series"),
    Component("OBS_STATUS", "observation", "CL_OBS_STATUS"),
    Component("STATUS", "observation", "CL_STATUS"),
    Component("PERIOD_KIND", "observation", "CL_PERIOD_KIND"),
    Component("QUALIFIER", "observation", "CL_QUALIFIER"),
    Component("DERIVATION", "observation", "CL_DERIVATION", needed=False),
    Component("FLAGS", "observation", needed=False),
    Component("PUBLISHER", "observation", needed=False),
    Component("COUNTED_BY", "observation", "CL_PUBLISHER", needed=False),
    Component("PRINTED_BY", "observation", "CL_PUBLISHER", needed=False),
    Component("VIA", "observation", "CL_PUBLISHER", needed=False),
    Component("RELATION", "observation", "CL_RELATION", needed=False),
    Component("TIER", "observation", "CL_TIER", needed=False),
    Component("SOURCE_URL", "observation", needed=False),
    Component("OBSERVATION_ID", "observation", needed=False),
    Component("STATED", "observation", needed=False),
    Component("TARGET", "observation", needed=False),
    Component("LICENCE", "flow"),
    Component("VINTAGE", "flow"),
    Component("CITATION", "flow"),
)
#: ids of the dimensions of a series key, in their order
KEY = tuple(one.id for one in COMPONENTS if one.level == "dimension" and one.id != TIME)
CODELISTS = {one.codelist: one for one in COMPONENTS if one.codelist}


def of_level(level: Level) -> tuple[str, ...]:
    """Ids of the components that stand at a level."""
    return tuple(one.id for one in COMPONENTS if one.level == level)
