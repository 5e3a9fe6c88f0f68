"""The network of an edition for pages that ask a model: sections, places, the day it is of."""

from __future__ import annotations

import datetime as dt
import re

from corridor.network.graph import Network, read_network
from corridor.topics.view import View

#: what a name says beside itself: the station, the yard
_BRACKET = re.compile(r"\s*[(（].*$")


def load_network(view: View) -> Network:
    """The network of the edition; empty of one that has none."""
    return read_network(view.ask("network_sections"), view.ask("network_parameters"))


def load_places(view: View) -> dict[str, str]:
    """Names of all places in the visitor's language, by code."""
    rows = view.ask("network_places")
    names = (_BRACKET.sub("", name) for name in view.names(rows))
    return dict(zip(rows["slug"], names, strict=True))


def find_day(view: View) -> dt.date:
    """The day the model is of: the last of the last whole year before the edition."""
    edition = view.ask("edition")["date"].iloc[0]
    return dt.date(edition.year - 1, 12, 31)
