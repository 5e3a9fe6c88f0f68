"""Words of caution beside the register."""

from __future__ import annotations

from corridor.topics.caution import Caution, build_caution
from corridor.topics.view import View


def list_cautions(view: View) -> list[Caution]:
    """Read with care: what the register is, and how dates and sums are read."""
    return [
        build_caution(view, f"roadmap-badge-{key}", f"roadmap-care-{key}")
        for key in ("register", "sum", "sample", "method")
    ]
