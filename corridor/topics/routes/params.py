"""The choices of the Routes page: from where, to where."""

from __future__ import annotations

from corridor.topics.choices import Choice

#: places where a container begins its way, from east to west
ORIGINS = (
    "xian",
    "chongqing",
    "chengdu",
    "lianyungang",
    "yiwu",
    "urumqi",
    "shanghai",
    "dostyk",
    "altynkol",
)
#: places where it ends, by how far they are
DESTINATIONS = (
    "almaty",
    "tashkent",
    "aktau",
    "alat",
    "tehran",
    "poti",
    "istanbul",
    "constanta",
    "moscow",
    "malaszewicze",
    "budapest",
    "duisburg",
    "hamburg",
    "rotterdam",
)

ORIGIN = Choice("origin", ORIGINS, "xian")
DESTINATION = Choice("destination", DESTINATIONS, "budapest")
CHOICES = (ORIGIN, DESTINATION)
