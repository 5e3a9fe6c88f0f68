"""The contracts of what stands beside the figures: signals by day or month, printed bounds.

A signal is measured by satellite or radio, or quoted; it is no figure of freight, and stands in no
series.
"""

from __future__ import annotations

from corridor.evidence.publisher_contracts import LICENCES
from corridor.evidence.table_contract import Column, Contract

C = Column

SIGNAL_CONTRACTS: tuple[Contract, ...] = (
    Contract(
        "signals",
        (
            C("signal", "id", needed=True),
            C("unit", needed=True, choices=("m", "calls", "usd/bbl", "sd")),
            C("frequency", needed=True, choices=("D", "M", "irregular")),
            C("datum"),
            C("licence", needed=True, choices=LICENCES),
            C("source_id", needed=True, refers="sources.source_id"),
            C("doubt"),
        ),
        ("signal",),
    ),
    Contract(
        "signal_values",
        (
            C("signal", needed=True, refers="signals.signal"),
            C("date", "day", needed=True),
            C("value", "number", needed=True),
            C("error", "number", low=0),
            C("flag", choices=("suspect",)),
        ),
        ("signal", "date"),
    ),
    # between which two values a figure lies by what its source prints beside it
    Contract(
        "printed_bounds",
        (
            C("observation_id", needed=True, refers="observations.id"),
            C("low", "number", needed=True),
            C("high", "number", needed=True),
            C("source_id", needed=True, refers="sources.source_id"),
        ),
        ("observation_id",),
    ),
)
