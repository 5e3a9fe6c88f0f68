"""The choices of the Roadmap page."""

from __future__ import annotations

from corridor.topics.choices import Choice
from corridor.topics.roadmap.rules import KINDS, STATUSES

#: the proposals and the register, customs and the border, or what became of promises
VIEW = Choice("view", ("projects", "customs", "scorecard"), "projects")
KIND = Choice("kind", ("all", *KINDS), "all")
STATUS = Choice("status", STATUSES, STATUSES, many=True)
ORDER = Choice("order", ("kind", "date", "late"), "kind")
ONLY = Choice("only", ("summit",), (), many=True)
#: the slug of the project whose dialog is open
PROJECT = Choice("project", on_slides=False)
MODE = Choice("mode", ("rail", "road"), "rail")
WAY = Choice("way", ("all", "outbound", "inbound"), "all")
#: choices of the one view and of the other
OF_PROJECTS, OF_CUSTOMS = (KIND, STATUS, ORDER, ONLY), (MODE, WAY)
CHOICES = (VIEW, *OF_PROJECTS, PROJECT, *OF_CUSTOMS)


def list_written(view: str) -> tuple[Choice, ...]:
    """The choices that the address of a view holds: those of the border only where it is shown,
    for an address without a view that has one of them is an older one of the border."""
    return CHOICES if view == "customs" else (VIEW, *OF_PROJECTS, PROJECT)
