"""The choices of the page of sources and uploads."""

from __future__ import annotations

import re

from corridor.topics.choices import Choice

#: part of the page -> the least role that sees it ("": everybody)
PARTS = {"due": "", "upload": "analyst", "review": "analyst", "log": "reviewer"}
VIEW = Choice("view", tuple(PARTS), "due", on_slides=False)
#: proposals that the list shows, by where they stand
STATE = Choice(
    "state", ("waiting", "decided", "released", "withdrawn", "all"), "waiting", on_slides=False
)


def is_proposal(code: str) -> bool:
    """Whether a text may be the id of a proposal."""
    return bool(re.fullmatch(r"p[0-9a-f]{10}", code))


#: the proposal that is looked at, "" for the list
PROPOSAL = Choice("proposal", fits=lambda code: not code or is_proposal(code), on_slides=False)
CHOICES = (VIEW, STATE, PROPOSAL)
