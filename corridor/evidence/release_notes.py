"""What the note of a release says beside its own words."""

from __future__ import annotations

#: ends the note of a release of which somebody accepted what was their own proposal
ONE_PERSON = " (proposed and accepted by one person)"
