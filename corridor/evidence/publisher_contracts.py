"""The contracts of who counted a figure, who printed it and which copy was read."""

from __future__ import annotations

from corridor.evidence.table_contract import Column, Contract, named

C = Column

#: what may be done with the figures of a page: two open licences of data, reuse with the source
#: named, single figures quoted
LICENCES = ("cc-by-4.0", "mit", "pddl", "attribution", "quotation")
#: kinds of publishers, those that count first
PUBLISHER_KINDS = (
    "statistics-office",
    "customs",
    "operator",
    "port",
    "ministry",
    "government",
    "international-organisation",
    "association",
    "research",
    "agency",
    "press",
    "data-copy",
    "unknown",
)
#: how what was read stands to who counted: their own page, another's report of it, another's text
#: carried on, a copy at an unrelated address, a repository, an own text that quotes a publication
RELATIONS = ("original", "agency-report", "citation", "reprint", "mirror", "data-copy")
_CONFIDENCE = C("confidence", needed=True, choices=("certain", "likely"))

PUBLISHER_CONTRACTS: tuple[Contract, ...] = (
    Contract(
        "publishers",
        (
            C("publisher_id", "code", needed=True),
            *named("name"),
            *named("short"),
            C("kind", needed=True, choices=PUBLISHER_KINDS),
            C("country", "country"),
            C("homepage", "address"),
        ),
        ("publisher_id",),
    ),
    Contract(
        "source_roles",
        (
            C("source_id", needed=True, refers="sources.source_id"),
            C("printed_by", needed=True, refers="publishers.publisher_id"),
            C("counted_by", refers="publishers.publisher_id"),
            C("via", refers="publishers.publisher_id"),
            C("relation", needed=True, choices=RELATIONS),
            _CONFIDENCE,
            C("note"),
        ),
        ("source_id",),
    ),
    # an observation that another body counts than most of its source; an empty one is not named
    Contract(
        "counter_overrides",
        (
            C("observation_id", needed=True, refers="observations.id"),
            C("counted_by", refers="publishers.publisher_id"),
            _CONFIDENCE,
            C("reason", needed=True),
        ),
        ("observation_id",),
    ),
    # a source whose tier is not the one that follows from who counted and who printed
    Contract(
        "tier_exceptions",
        (
            C("source_id", needed=True, refers="sources.source_id"),
            C("tier", needed=True, words="tier"),
            C("reason", needed=True),
        ),
        ("source_id",),
    ),
    # the tables of trade name a publisher a row; the repository is part of its source_note
    Contract(
        "trade_publishers",
        (
            C("publisher", needed=True),
            C("repository", needed=True),
            C("counted_by", needed=True, refers="publishers.publisher_id"),
            C("via", refers="publishers.publisher_id", many=True),
            C("note"),
        ),
        ("publisher", "repository"),
    ),
)
