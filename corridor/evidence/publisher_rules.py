"""Rules over who counted and who printed: a source has its roles, a row of trade its office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corridor.evidence.files import Breach, Sheet
from corridor.evidence.table_contract import LANGS
from corridor.evidence.tiers import rate

Sheets = dict[str, Sheet]
#: relations of a page read at another's address, and of one read at its publisher's own
COPIES = {"reprint", "mirror", "data-copy"}
OWN = {"original", "agency-report"}
#: what a note says of other figures of the source
_BESIDE = "other bodies in"
#: letters of a short name, so that two of them stand in a line of a card
SHORT = 24


def sources_have_their_roles(sheets: Sheets) -> Iterator[Breach]:
    """Every source says who printed it, and who counted where that is known."""
    known = set(sheets["source_roles"].rows["source_id"])
    sheet = sheets["sources"]
    for line, name in zip(sheet.lines, sheet.rows["source_id"], strict=True):
        if name not in known:
            rule = "no row in source_roles.csv says who printed and who counted it"
            yield Breach("sources.csv", line, "source_id", name, rule)


def roles_fit_their_relation(sheets: Sheets) -> Iterator[Breach]:
    """A copy names where it was read, an own page names none; who only likely counts has a note."""
    file, sheet = "source_roles.csv", sheets["source_roles"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        if row.relation in COPIES and not row.via:
            yield Breach(file, line, "via", "", f"a {row.relation} names the copy that was read")
        if row.relation in OWN and row.via:
            rule = f"was read at its own address: the relation {row.relation} has no copy"
            yield Breach(file, line, "via", row.via, rule)
        if row.via and row.via == row.printed_by:
            yield Breach(file, line, "via", row.via, "is who printed it, not a copy")
        if row.relation == "original" and row.counted_by not in ("", row.printed_by):
            rule = f"an original is printed by who counts; {row.printed_by} printed it"
            yield Breach(file, line, "counted_by", row.counted_by, rule)
        if row.counted_by and row.confidence == "likely" and not row.note:
            yield Breach(file, line, "note", "", "what is only likely has its reason")


def overrides_say_something_new(sheets: Sheets) -> Iterator[Breach]:
    """An observation is named apart only where its counter is not that of its source."""
    roles, seen = sheets["source_roles"].rows, sheets["observations"].rows
    counters = dict(zip(roles["source_id"], roles["counted_by"], strict=True))
    sources = dict(zip(seen["id"], seen["source_id"], strict=True))
    sheet = sheets["counter_overrides"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        source = sources.get(row.observation_id)
        if source and counters.get(source) == row.counted_by:
            rule = f"is the counter of its source {source} already"
            yield Breach("counter_overrides.csv", line, "counted_by", row.counted_by, rule)


def certain_counters_are_seen(sheets: Sheets) -> Iterator[Breach]:
    """Who counts by the definition of a series alone is only likely to have counted a figure."""
    for name, column in (("source_roles", "note"), ("counter_overrides", "reason")):
        sheet = sheets[name]
        for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
            told = [one for one in getattr(row, column).split("; ") if not one.startswith(_BESIDE)]
            seen = [one for one in told if "definition" not in one]
            if row.counted_by and row.confidence == "certain" and not seen:
                rule = f"{row.counted_by} is not seen to have counted it: likely, or say where"
                yield Breach(f"{name}.csv", line, "confidence", row.confidence, rule)


def trade_has_its_offices(sheets: Sheets) -> Iterator[Breach]:
    """Every row of trade is of one office that counts, by its publisher and its repository."""
    listed = sheets["trade_publishers"].rows
    repositories: dict[str, list[str]] = {}
    for row in listed.itertuples():
        repositories.setdefault(row.publisher, []).append(row.repository)
    for name in ("trade_totals", "trade_monthly"):
        sheet = sheets[name]
        for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
            found = [one for one in repositories.get(row.publisher, []) if one in row.source_note]
            if len(found) != 1:
                rule = f"{len(found)} rows of trade_publishers.csv fit it and its source_note"
                yield Breach(f"{name}.csv", line, "publisher", row.publisher, rule)


def tiers_follow_from_the_roles(sheets: Sheets) -> Iterator[Breach]:
    """The tier of a source is the one of :func:`corridor.evidence.tiers.rate`, or an exception."""
    kinds = dict(sheets["publishers"].rows[["publisher_id", "kind"]].itertuples(index=False))
    roles = {row.source_id: row for row in sheets["source_roles"].rows.itertuples()}
    excepted = dict(sheets["tier_exceptions"].rows[["source_id", "tier"]].itertuples(index=False))
    naming = _list_sources_with_a_counter(sheets)
    sheet = sheets["sources"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        role = roles.get(row.source_id)
        if role is None or role.printed_by not in kinds:
            continue
        tier = rate(
            role.printed_by,
            kinds[role.printed_by],
            role.relation,
            counts=role.counted_by == role.printed_by,
            names_counter=bool(role.counted_by) or row.source_id in naming,
        )
        own = excepted.get(row.source_id)
        if own == tier:
            rule = f"is {tier} by rule already; tier_exceptions.csv need not name it"
            yield Breach("sources.csv", line, "source_id", row.source_id, rule)
        if row.tier != (own or tier):
            rule = f"is {own or tier} by who counted and who printed it (source_roles.csv)"
            yield Breach("sources.csv", line, "tier", row.tier, rule)


def _list_sources_with_a_counter(sheets: Sheets) -> set[str]:
    """Sources of which an observation names a counter that the source as a whole does not."""
    seen, over = sheets["observations"].rows, sheets["counter_overrides"].rows
    named = set(over.loc[over["counted_by"] != "", "observation_id"])
    return set(seen.loc[seen["id"].isin(named), "source_id"])


def publishers_have_names_of_their_own(sheets: Sheets) -> Iterator[Breach]:
    """One body is one row: no two are called alike in a language; short names are short."""
    sheet = sheets["publishers"]
    for column in (f"{stem}_{lang}" for stem in ("name", "short") for lang in LANGS):
        taken: dict[str, str] = {}
        for line, own, code in zip(
            sheet.lines, sheet.rows[column], sheet.rows["publisher_id"], strict=True
        ):
            letters = re.sub(r"\W", "", own.casefold())
            if letters and (other := taken.setdefault(letters, code)) != code:
                yield Breach("publishers.csv", line, column, own, f"is the name of {other}")
            if column.startswith("short") and len(own) > SHORT:
                rule = f"has {len(own)} letters, a short name at most {SHORT}"
                yield Breach("publishers.csv", line, column, own, rule)


PUBLISHER_RULES = (
    sources_have_their_roles,
    roles_fit_their_relation,
    overrides_say_something_new,
    certain_counters_are_seen,
    trade_has_its_offices,
    tiers_follow_from_the_roles,
    publishers_have_names_of_their_own,
)
