"""A ferry as a cycle: what a fleet carries in a year is what its round trips leave room for."""

from __future__ import annotations

#: hours of a year
YEAR = 8760.0


def carry(
    vessels: float, load: float, voyage_hours: float, port_hours: float, availability: float
) -> float:
    """Units a fleet carries a year each way: ``load`` units a vessel, ``voyage_hours`` one way,
    ``port_hours`` at each end, ``availability``: the share of the year that weather leaves."""
    return vessels * load * YEAR * availability / (2 * (voyage_hours + port_hours))
