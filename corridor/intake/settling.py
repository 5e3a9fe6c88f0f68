"""What follows from all changes together, and is not any figure's own: tiers of sources.

A source that nobody is said to count by has its tier by the figures whose counter it names. Which
of them leave it is known once all of a release are decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from corridor.evidence.releases import as_tables
from corridor.intake.apply import apply_changes
from corridor.intake.ground import Ground
from corridor.intake.proposal import Change
from corridor.intake.sourcing import rate_anew


def settle_tiers(files: Mapping[str, bytes], changes: Iterable[Change]) -> dict[str, bytes]:
    """The files, in which the changes are made already, with the tiers that follow from them."""
    rows = [row for one in changes for row in (one.before, one.after) if row]
    touched = sorted({row["source_id"] for row in rows if row.get("source_id")})
    if not touched:
        return dict(files)
    ground = Ground(as_tables(files))
    found = [
        change
        for source in touched
        if (role := ground.roles.get(source)) is not None
        for change in rate_anew(
            source, bool(role["counted_by"] or source in ground.named_at), ground
        )
    ]
    return apply_changes(files, found)
