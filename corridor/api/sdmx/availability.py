"""Which codes have values: what a client asks before it asks for data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corridor.api.sdmx.components import COMPONENTS, FLOW, KEY, TIME
from corridor.api.sdmx.faults import SdmxFault
from corridor.api.sdmx.flow import Flow
from corridor.api.sdmx.structures import urn

if TYPE_CHECKING:
    from pysdmx.model.constraint import AvailabilityConstraint

#: components that may be asked about
ASKED = (*KEY, TIME)


def build_constraint(flow: Flow, component: str = "") -> AvailabilityConstraint:
    """The codes of each dimension (or of the one that is named) that the values of a flow have,
    and how many series and values those are."""
    from pysdmx.model.constraint import (
        AvailabilityConstraint,
        ConstraintAttachment,
        CubeKeyValue,
        CubeRegion,
        CubeValue,
    )

    if component and component not in ASKED:
        known = {one.id for one in COMPONENTS}
        raise SdmxFault("not-made" if component in known else "unknown", component)
    regions = [
        CubeKeyValue(id, [CubeValue(code) for code in sorted({row[id] for row in flow.rows})])
        for id in ([component] if component else KEY)
    ]
    return AvailabilityConstraint(
        constraint_attachment=ConstraintAttachment(None, dataflows=[urn("dataflow", FLOW)]),
        cube_region=CubeRegion(regions),
        series_count=len(flow.series_keys(KEY)),
        obs_count=len(flow.rows),
    )
