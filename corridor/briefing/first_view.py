"""What the first visitor would wait for, loaded once the server answers.

The first figure of each page is drawn and thrown away: tables are opened, questions read, plotly's
parts imported, answers kept for whoever comes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from corridor import warehouse
from corridor.briefing.blocks import build_block, list_keys, open_view
from corridor.languages import ENGLISH
from corridor.topics import registry

LOG = logging.getLogger("corridor")


def draw_first_figures(wait: Callable[[], None]) -> list[str]:
    """Draw them one after another, each after a call of ``wait``; the names of those drawn.

    What fails is told in the log: a page says it to its visitor in its own words.
    """
    drawn = []
    for page in registry.BRIEFING:
        wait()
        name = f"/{page}#{list_keys(page)[0]}"
        try:
            build_block(open_view(ENGLISH), name, warehouse.current().date, maps=False)
            drawn.append(name)
        except Exception:
            LOG.exception("%s could not be drawn before the first visitor", name)
    return drawn
