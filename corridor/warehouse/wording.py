"""How sensitive events are worded: the operator's one setting, `data/wording.toml`."""

from __future__ import annotations

import tomllib
from typing import Any

import pandas as pd

from corridor.paths import DATA

FILE = DATA / "wording.toml"


def read_setting() -> dict[str, Any]:
    """The file: ``wording`` chosen, and each ``event`` with its titles by wording."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def reword(events: pd.DataFrame, setting: dict[str, Any]) -> pd.DataFrame:
    """Rows of events.csv with the titles of the chosen wording (title_<language>).

    An event of the setting that an edition does not have changes nothing. KeyError when the
    chosen wording has no titles for an event.
    """
    said = events.copy()
    for event in setting["event"]:
        here = (said["date"] == event["date"]) & (said["kind"] == event["kind"])
        for column, title in event[setting["wording"]].items():
            if column in said:
                said.loc[here, column] = title
    return said
