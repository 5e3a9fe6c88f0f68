"""Where a statement was read, as rows of the evidence: source, who printed and who counted, tier.

A source that stands in the evidence at the same address and day is used; a new one gets its id from
what it is, so that the same page is the same source whoever reads it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from corridor.evidence.identifiers import LETTERS
from corridor.evidence.tiers import rate
from corridor.intake.apply import KEYS
from corridor.intake.ground import Ground, Row
from corridor.intake.proposal import Change, Finding
from corridor.intake.statement import Origin

#: kinds of publishers whose own page prints what they count themselves
_COUNTERS = frozenset({"statistics-office", "customs", "operator", "port"})
#: kinds whose page is an original even where nobody is said to count
_ORIGINAL = _COUNTERS | {"ministry", "government", "international-organisation", "association"}
#: kind of a source by the kind of who printed it
_KINDS = {
    "statistics-office": "official-statistics",
    "customs": "official-statistics",
    "operator": "company",
    "port": "company",
    "association": "company",
    "ministry": "government",
    "government": "government",
    "international-organisation": "international-organisation",
    "research": "research",
    "data-copy": "reprint",
    "unknown": "reprint",
}
#: letters of a publisher's code in the id of its source
_SLUG = 28


@dataclass(frozen=True)
class Sourcing:
    """The source of statements: its id, its rows that are new, who counted by it as a whole."""

    source: str
    tier: str
    counter: str
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()


def make_change(table: str, before: Row | None, after: Row | None) -> Change:
    """A change of a row, by the key of its table."""
    row = after if before is None else before
    if row is None:
        raise ValueError("neither before nor after")
    return Change(table, tuple(row[name] for name in KEYS[table]), before, after)


def name_counter(origin: Origin, ground: Ground) -> str:
    """Who counted: as the statement says, else who printed it where that body counts itself."""
    kind = ground.publishers.get(origin.printer, {}).get("kind", "")
    return origin.counter or (origin.printer if kind in _COUNTERS else "")


def find_source(origin: Origin, ground: Ground) -> Sourcing:
    """The source of an origin whose printer is known, with what has to be added for it."""
    name = ground.sources_at.get((origin.address, origin.published)) if origin.address else None
    if name is None:
        return _add_source(origin, ground)
    role, row = ground.roles.get(name, {}), ground.sources[name]
    findings: tuple[Finding, ...] = ()
    if role and role["printed_by"] != origin.printer:
        known = {"publisher": origin.printer, "printer": role["printed_by"]}
        findings = (Finding("intake-printer-differs", "warn", known, "printer", known["printer"]),)
    return Sourcing(name, row["tier"], role.get("counted_by", ""), (), findings)


def _add_source(origin: Origin, ground: Ground) -> Sourcing:
    publisher = ground.publishers[origin.printer]
    counter = name_counter(origin, ground)
    own = counter == origin.printer or (not counter and publisher["kind"] in _ORIGINAL)
    relation = "original" if own else "agency-report"
    tier = rate(
        origin.printer,
        publisher["kind"],
        relation,
        counts=counter == origin.printer,
        names_counter=bool(counter),
    )
    name = _name_source(origin, ground)
    row = {
        "source_id": name,
        "publisher": publisher["name_en"],
        "title": origin.title,
        "url": origin.address,
        "published": origin.published,
        "language": origin.language,
        "kind": _KINDS.get(publisher["kind"], "press"),
        "tier": tier,
        "note": origin.note,
        "licence": origin.licence,
        "accessed": "",
        "archive": "",
    }
    role = {
        "source_id": name,
        "printed_by": origin.printer,
        "counted_by": counter,
        "via": "",
        "relation": relation,
        "confidence": "certain",
        "note": "",
    }
    if name in ground.sources:  # read before, without an address
        return Sourcing(name, ground.sources[name]["tier"], ground.roles[name]["counted_by"])
    changes = (make_change("sources", None, row), make_change("source_roles", None, role))
    return Sourcing(name, tier, counter, changes)


def _name_source(origin: Origin, ground: Ground) -> str:
    """Id of a source: who printed it, when, and six digits of its address, or of its title."""
    said = "\n".join((origin.printer, origin.published, origin.address or origin.title))
    digits = hashlib.sha256(said.encode()).hexdigest()
    slug = origin.printer[:_SLUG].rstrip("-")
    if slug[:1].isdigit():
        slug = LETTERS["sources"] + slug
    for length in range(6, len(digits)):
        name = f"{slug}-{origin.published or 'nd'}-{digits[:length]}"
        other = ground.sources.get(name)
        if other is None or (other["url"], other["title"]) == (origin.address, origin.title):
            return name
    raise ValueError(f"no id is free for {said}")


def name_other_counter(
    sourcing: Sourcing, counter: str, observation: str, ground: Ground
) -> tuple[Change, ...]:
    """The rows that say a figure is another body's count than its source as a whole; none where
    it is not. A source of which nobody was known to count rises in tier with it."""
    if not counter or counter == sourcing.counter:
        return ()
    override = {
        "observation_id": observation,
        "counted_by": counter,
        "confidence": "certain",
        "reason": "named by the source",
    }
    own = make_change("counter_overrides", None, override)
    return own, *rate_anew(sourcing.source, True, ground)


def lose_counter(source: str, moved: Collection[str], ground: Ground) -> tuple[Change, ...]:
    """The row of a source with its tier, once figures whose counter it names are another's:
    ``moved`` are the ids of all that have left theirs."""
    named = ground.named_at.get(source, set())
    if named.isdisjoint(moved) or not named <= set(moved):
        return ()
    counter = ground.roles.get(source, {}).get("counted_by", "")
    return rate_anew(source, bool(counter), ground)


def rate_anew(source: str, names_counter: bool, ground: Ground) -> tuple[Change, ...]:
    """The row of a source of the evidence where its tier becomes another one."""
    row, role = ground.sources.get(source), ground.roles.get(source)
    if row is None or role is None or source in ground.excepted:
        return ()
    tier = rate(
        role["printed_by"],
        ground.publishers[role["printed_by"]]["kind"],
        role["relation"],
        counts=role["counted_by"] == role["printed_by"],
        names_counter=names_counter,
    )
    return (make_change("sources", row, {**row, "tier": tier}),) if tier != row["tier"] else ()


def settle_origins(origins: Iterable[Origin]) -> dict[tuple[str, ...], Origin]:
    """Of each source that statements name, the origin its rows are made from: the first, with the
    counter that most of them name."""
    found: dict[tuple[str, ...], list[Origin]] = {}
    for origin in origins:
        found.setdefault(identify(origin), []).append(origin)
    made = {}
    for key, same in found.items():
        named = [one.counter for one in same if one.counter]
        counter = max(named, key=named.count) if named else ""
        made[key] = replace(same[0], counter=counter)
    return made


def identify(origin: Origin) -> tuple[str, ...]:
    """What makes two origins one source: address and day, or title, printer and day."""
    if origin.address:
        return origin.address, origin.published
    return "", origin.published, origin.printer, origin.title
