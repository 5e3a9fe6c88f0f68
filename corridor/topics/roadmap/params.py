"""The choices of the Roadmap page."""

from __future__ import annotations

from corridor.topics.choices import Choice
from corridor.topics.roadmap.rules import KINDS, STATUSES

KIND = Choice("kind", ("all", *KINDS), "all")
STATUS = Choice("status", STATUSES, STATUSES, many=True)
ORDER = Choice("order", ("kind", "date", "late"), "kind")
ONLY = Choice("only", ("summit",), (), many=True)
#: the slug of the project whose dialog is open
PROJECT = Choice("project", on_slides=False)
MODE = Choice("mode", ("rail", "road"), "rail")
WAY = Choice("way", ("all", "outbound", "inbound"), "all")
CHOICES = (KIND, STATUS, ORDER, ONLY, PROJECT, MODE, WAY)
