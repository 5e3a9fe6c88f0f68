"""Styles and swatches of the map, files that browsers fetch: written for each vintage when asked.

The bands of a vintage's map are as wide as its trains, so its files bear its hash.
"""

from __future__ import annotations

import logging
import threading

from corridor import warehouse
from corridor.map import style
from corridor.paths import STATIC_BUILD
from corridor.warehouse import Vintage, WarehouseError

FOLDER = STATIC_BUILD
LOG = logging.getLogger("corridor")
_writing = threading.Lock()
_written: set[str] = set()


def prepare_map_files() -> None:
    """The files of the vintage served now, before its first visitor; without tables, none."""
    try:
        ensure_map_files(warehouse.current())
    except WarehouseError as bad:
        LOG.warning("no map files yet: %s", bad)


def ensure_map_files(vintage: Vintage) -> None:
    """See to it that the map's files of a vintage are there; once in a process for each.

    A folder that cannot be written is told in the log: pages then have a map without its ground.
    """
    if vintage.hash in _written:
        return
    with _writing:
        if vintage.hash in _written:
            return
        flows = warehouse.ask("map_flows", vintage=vintage.hash)
        known = {one.hash for one in warehouse.vintages()}
        try:
            style.write_styles(flows, FOLDER, vintage.hash, known)
        except OSError as bad:
            LOG.error("the map's files cannot be written: %s", bad)
        _written.add(vintage.hash)
