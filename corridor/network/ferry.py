"""A ferry as a cycle: what a fleet carries in a year is what its round trips leave room for."""

from __future__ import annotations

from corridor.network.staircase import Number

#: hours of a year
YEAR = 8760.0


def carry(
    vessels: Number, load: Number, voyage_hours: Number, port_hours: Number, availability: Number
) -> Number:
    """Units a fleet carries a year each way: ``load`` units a vessel, ``voyage_hours`` one way,
    ``port_hours`` at each end, ``availability``: the share of the year that weather leaves."""
    return vessels * load * YEAR * availability / (2 * (voyage_hours + port_hours))
