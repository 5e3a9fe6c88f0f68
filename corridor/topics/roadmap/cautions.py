"""Words of caution beside the register and beside the border's hours."""

from __future__ import annotations

from corridor.topics.caution import Caution, build_caution
from corridor.topics.view import View


def list_cautions(view: View) -> list[Caution]:
    """Read with care: what the register is, how its bars, dates and sums are read."""
    return [_build(view, key) for key in ("register", "bars", "sum")]


def list_border_cautions(view: View) -> list[Caution]:
    """Read with care: what is claimed, what is sampled, what the index cannot be compared with."""
    return [_build(view, key) for key in ("claimed", "sample", "method")]


def _build(view: View, key: str) -> Caution:
    return build_caution(view, f"roadmap-badge-{key}", f"roadmap-care-{key}")
