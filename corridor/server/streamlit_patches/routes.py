"""Two doors of Streamlit that it leaves open and no setting shuts. Private names, 1.67.0."""

from __future__ import annotations

from streamlit import net_util
from streamlit.runtime.pages_manager import PagesManager


def _unknown() -> None:
    return None


def close_doors() -> None:
    """Shut both; call it before the first visitor where that is possible.

    With a folder named pages/, Streamlit runs its files without app.py until navigation has run
    once in the process. And it compares a foreign origin with its own public address, which it
    asks another host for.
    """
    PagesManager.uses_pages_directory = False
    net_util.get_internal_ip = _unknown
    net_util.get_external_ip = _unknown
