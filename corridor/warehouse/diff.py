"""What changed between two vintages: the figures a visitor sees, derived ones included."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pandas as pd

from corridor.evidence.contracts import LANGS
from corridor.warehouse.queries import ask_file
from corridor.warehouse.vintage import tables_of

_KEY = ["series_id", "reporter", "partner", "flow", "period"]
_TITLES = [f"title_{lang}" for lang in LANGS]
COLUMNS = [
    "kind",
    *_KEY,
    "old_value",
    "new_value",
    "unit",
    "old_status",
    "new_status",
    "old_observation",
    "new_observation",
    "publisher",
    "attribution",
    "derivation",
    *_TITLES,
]


def changes(since: str, until: str | None = None) -> pd.DataFrame:
    """Figures that are `new`, `revised` (another value or status) or `withdrawn` since a vintage.

    Columns: kind; series_id, or reporter, partner and flow of a trade figure (then series_id is
    empty); period; old_value, new_value (NaN where there is none); unit; old_status, new_status;
    old_observation, new_observation ('' when derived or trade); publisher; derivation ('' when
    published); title_<lang>. Both as :func:`corridor.warehouse.find_vintage` takes them.
    """
    return between(tables_of(since), tables_of(until)).copy()


@lru_cache(maxsize=16)
def between(since: Path, until: Path) -> pd.DataFrame:
    """The same between two files of tables."""
    old, new = (ask_file(path, "figures_shown") for path in (since, until))
    both = old.merge(new, on=_KEY, how="outer", suffixes=("_old", "_new"), indicator="_where")
    same = (
        (both["value_old"] == both["value_new"])
        & (both["status_old"] == both["status_new"])
        & (both["unit_old"] == both["unit_new"])
    )
    both = both[~same]
    made = both[_KEY].copy()
    made["kind"] = (
        both["_where"]
        .astype(str)
        .map({"left_only": "withdrawn", "right_only": "new", "both": "revised"})
    )
    for column in ("value", "status", "observation_id"):
        name = column.removesuffix("_id")
        made[f"old_{name}"], made[f"new_{name}"] = both[f"{column}_old"], both[f"{column}_new"]
    for column in ("unit", "publisher", "attribution", "derivation", *_TITLES):
        made[column] = both[f"{column}_new"].fillna(both[f"{column}_old"])
    words = [c for c in made if not c.endswith("_value")]
    made[words] = made[words].fillna("")
    order = made["kind"].map({"revised": 0, "withdrawn": 1, "new": 2})
    made = made.assign(order=order).sort_values(["order", *_KEY]).drop(columns="order")
    return made[COLUMNS].reset_index(drop=True)
