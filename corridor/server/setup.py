"""What holds for a whole process and is set once, before its first page, job or command."""

from __future__ import annotations

import atexit
import gc
import sys
from functools import cache

from corridor.paths import ROOT
from corridor.server.inventory import tell_missing
from corridor.server.settings import settings
from corridor.server.streamlit_patches.pydeck_notebook import skip_notebook_check
from corridor.server.streamlit_patches.theme_message import keep_theme
from corridor.server.streamlit_patches.widget_values import drop_unreadable

_whole = False


@cache
def setup_tables() -> None:
    """For every process that asks the tables.

    Texts as Python's own: with Arrow's every choice of rows gives the interpreter away to another
    thread and takes it again, column by column (a page's script takes a fifth longer alone).
    Releases of the installation are looked for where its settings say.
    """
    import pandas as pd  # late: a command that asks nothing does not wait for it

    from corridor.evidence import releases

    pd.set_option("mode.string_storage", "python")
    releases.OWN = ROOT / settings().state / "releases"


def mark_whole() -> None:
    """Say that this process serves the API beside the pages: `streamlit run app.py` does not."""
    global _whole
    _whole = True


def is_whole() -> bool:
    """Whether a page may lead to what the API makes."""
    return _whole


@cache
def setup() -> None:
    """For the process that serves pages.

    Seconds a thread keeps the interpreter while another waits: the loop that sends what a page
    says, and answers of the API, wait that long at each step (Python's own is five times more).
    What the queue of pages puts aside from the garbage collector is cleared away in order at the
    end.
    """
    setup_tables()
    sys.setswitchinterval(0.001)
    atexit.register(gc.unfreeze)
    skip_notebook_check()
    drop_unreadable()
    keep_theme()
    tell_missing()
