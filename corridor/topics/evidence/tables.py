"""What the Evidence page lists: series, observations, sources, claims, errors, releases."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import pandas as pd

from corridor.language import (
    date_text,
    has_text,
    listed,
    named,
    number,
    period_text,
    qualified,
    quantity,
    remark,
    spell_note,
    unit_name,
    word_or_code,
)
from corridor.language.amounts import Amount
from corridor.language.spans import Line, Span
from corridor.topics.claim_words import spell_whole_note
from corridor.topics.claims import DATES
from corridor.topics.disagreements import Disagreement
from corridor.topics.view import View


def make_catalogue_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Series (query `series_catalogue`) with what they count and how far they reach."""
    return pd.DataFrame(
        {
            view.say("table-series"): view.names(rows, "title"),
            view.say("evidence-definition"): view.names(rows, "definition"),
            view.say("evidence-years"): [
                f"{a}–{b}" if a != b else f"{a}"
                for a, b in zip(rows.first_year, rows.last_year, strict=True)
            ],
            view.say("evidence-full-years"): rows["n_years"],
            view.say("evidence-newest"): [
                Amount(r.last_value, r.unit, view.lang, r.last_qualifier, r.last_status)
                for r in rows.itertuples()
            ],
            view.say("table-period"): [
                period_text(period, view.lang, short=True) for period in rows["last_period"]
            ],
            view.say("table-publisher"): [
                view.attribution(a) for a in rows["last_attribution"].fillna("")
            ],
            view.say("evidence-apart"): [listed(c, view.lang, ";") for c in rows["compare_with"]],
            view.say("evidence-code"): rows["series_id"],
        }
    )


def make_observation_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Published figures (query `observations_search`): what, when, how much, in which role."""
    return pd.DataFrame(
        {
            view.say("evidence-what"): [
                named(view.name(r), view.name(r, "metric"), view.lang) for r in rows.itertuples()
            ],
            view.say("table-period"): [
                period_text(p, view.lang, short=True) for p in rows["period"]
            ],
            view.say("table-value"): [
                Amount(r.value, r.unit, view.lang, r.qualifier, r.status) for r in rows.itertuples()
            ],
            view.say("table-status"): [view.say(f"status-{s}") for s in rows["status"]],
            view.say("passport-used"): [
                view.say(f"role-{r}") if r else view.say("evidence-no-series") for r in rows["role"]
            ],
            view.say("table-publisher"): [view.attribution(a) for a in rows["attribution"]],
            view.say("passport-tier"): rows["tier"],
            view.say("passport-address"): rows["url"],
            view.say("evidence-note"): [spell_note(n, view.lang) for n in rows["note"].fillna("")],
        }
    )


def make_disagreement_table(view: View, found: Sequence[Disagreement]) -> pd.DataFrame:
    """Figures of which sources print different values: the ends, the one shown, the ratio, the
    likely cause."""

    def spell(one: Disagreement, value: float | None) -> Amount | str:
        if value is None:
            return view.say("evidence-not-shown")
        return Amount(value, one.unit, view.lang, largest=one.values[-1], bare=not one.unit)

    return pd.DataFrame(
        {
            view.say("table-series"): [view.name(one.row, "title") for one in found],
            view.say("table-period"): [
                period_text(one.period, view.lang, short=True) for one in found
            ],
            view.say("evidence-ratio"): [round(one.ratio, 2) for one in found],
            view.say("evidence-lowest"): [spell(one, one.values[0]) for one in found],
            view.say("evidence-value-shown"): [spell(one, one.shown) for one in found],
            view.say("evidence-highest"): [spell(one, one.values[-1]) for one in found],
            view.say("evidence-cause"): [
                remark(one.cause, view.lang) or view.say("evidence-cause-unknown") for one in found
            ],
        }
    )


def make_tier_table(view: View, tiers: pd.DataFrame) -> pd.DataFrame:
    """Tiers of sources (query `source_tiers`) with how many figures rest on each."""
    return pd.DataFrame(
        {
            view.say("passport-tier"): [view.say(f"tier-{t}") for t in tiers["tier"]],
            view.say("evidence-addresses"): [_count(view, n) for n in tiers["n_sources"]],
            view.say("evidence-figures"): [_count(view, n) for n in tiers["n_observations"]],
            view.say("evidence-shown"): [_count(view, n) for n in tiers["n_preferred"]],
        }
    )


def _count(view: View, many: int) -> Amount:
    """How many, a number whose head says of what."""
    return Amount(many, "", view.lang, bare=True)


def make_source_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Sources (query `sources`): who published, when, where, and how many figures."""
    return pd.DataFrame(
        {
            view.say("passport-tier"): rows["tier"],
            view.say("table-publisher"): [view.attribution(a) for a in rows["attribution"]],
            view.say("evidence-page-title"): rows["title"],
            view.say("passport-date"): _spell_dates(view, rows["published"]),
            view.say("evidence-figures"): rows["n_observations"],
            view.say("passport-address"): rows["url"],
            view.say("evidence-note"): [remark(n, view.lang) for n in rows["note"].fillna("")],
        }
    )


def _spell_dates(view: View, published: pd.Series) -> list[str]:
    return [period_text(date, view.lang, short=True) for date in published.fillna("")]


def ask_claims(view: View) -> pd.DataFrame:
    """Every claim about every project (query `project_claims`) with the project's ``name``."""
    names = {r.slug: view.name(r) for r in view.ask("projects").itertuples()}
    rows = view.ask("project_claims")
    return rows.assign(name=rows["slug"].map(names))


def make_register_claim_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Claims about projects: of what, which value, who published it and where."""
    return pd.DataFrame(
        {
            view.say("evidence-project"): rows["name"],
            view.say("evidence-field"): [
                word_or_code(view.lang, "claim", f) for f in rows["field"]
            ],
            view.say("table-value"): [
                _spell_claimed(view, field, value)
                for field, value in zip(rows["field"], rows["value"], strict=True)
            ],
            view.say("table-unit"): [unit_name(u, view.lang) if u else "" for u in rows["unit"]],
            view.say("table-publisher"): [view.attribution(a) for a in rows["attribution"]],
            view.say("passport-date"): _spell_dates(view, rows["published"]),
            view.say("passport-tier"): rows["tier"],
            view.say("passport-address"): rows["url"],
            view.say("evidence-note"): [spell_whole_note(view, note) for note in rows["note"]],
        }
    )


def _spell_claimed(view: View, field: str, value: str) -> str:
    """What is claimed: a status in words, an amount with separators, a date in words."""
    if has_text(view.lang, f"roadmap-status-{value}"):
        return view.say(f"roadmap-status-{value}")
    amount = re.fullmatch(r"\d{5,}(\.\d+)?|\d+\.\d+", value)
    if field in DATES:
        return period_text(value, view.lang, short=True)
    return number(float(value), view.lang) if amount else value


@dataclass(frozen=True)
class KnownError:
    """A printed figure known to be wrong: whether it was corrected, of what and when it is, why
    it is wrong; who printed it, the address, and the figure as printed; ``newer``: the figure that
    allows to close the record, and its address."""

    status: str
    subject: str
    statement: str
    publisher: str
    address: str
    printed: str
    newer: str = ""
    newer_address: str = ""


def list_errors(view: View, rows: pd.DataFrame) -> list[KnownError]:
    """Rows of the query `known_errors` in words."""
    return [
        KnownError(
            status=view.say(f"evidence-error-{'closable' if row.closable else row.status}"),
            subject=qualified(
                view.name(row, "title"), period_text(row.period, view.lang, short=True), view.lang
            ),
            statement=view.name(row, "statement"),
            publisher=view.publisher(row.attribution),
            address=row.url,
            printed=quantity(row.printed, row.unit, view.lang),
            newer=_spell_newer(view, row),
            newer_address=row.corrected_url or "",
        )
        for row in rows.itertuples()
    ]


def _spell_newer(view: View, row: Any) -> str:
    if not row.closable:
        return ""
    value = quantity(row.corrected_value, row.unit, view.lang)
    publisher = view.publisher(row.corrected_attribution)
    return view.say("evidence-error-newer", publisher=publisher, value=value)


@dataclass(frozen=True)
class TableOffer:
    """A whole table that may be taken: its name, what it holds, how many rows it has."""

    name: str
    meaning: str
    rows: str

    @property
    def title(self) -> str:
        """Name and meaning as the file says them."""
        return f"{self.name} · {self.meaning}"

    @property
    def lines(self) -> tuple[Line, Line]:
        """The same as two lines of a page, the second how many rows."""
        head = (Span(self.name, "strong"), Span(f" · {self.meaning}"))
        return head, (Span(self.rows, "quiet"),)


def list_tables(view: View, names: Sequence[str], counts: Mapping[str, int]) -> list[TableOffer]:
    """Tables by name in words; ``counts``: their rows."""
    return [
        TableOffer(
            name=name,
            meaning=view.say(f"evidence-table-{name}"),
            rows=view.say("evidence-rows", count=number(counts.get(name, 0), view.lang)),
        )
        for name in names
    ]


class Release(Protocol):
    """A vintage of the evidence, as the warehouse knows it."""

    @property
    def hash(self) -> str:
        """Its code."""

    @property
    def date(self) -> dt.date:
        """The day of its evidence."""

    @property
    def note(self) -> str:
        """What it brought, in English."""

    @property
    def released(self) -> bool:
        """Whether it is kept for ever."""

    @property
    def counts(self) -> dict[str, int]:
        """Table -> rows."""


def make_release_table(view: View, releases: Iterable[Release]) -> pd.DataFrame:
    """Vintages with their date, note, observations and code."""
    releases = list(releases)
    return pd.DataFrame(
        {
            view.say("vintage-release"): [date_text(r.date, view.lang) for r in releases],
            view.say("vintage-note"): [_spell_note(view, r) for r in releases],
            view.say("vintage-observations"): [
                _count(view, r.counts.get("observation", 0)) for r in releases
            ],
            view.say("vintage-code"): [r.hash for r in releases],
        }
    )


def _spell_note(view: View, release: Release) -> str:
    note = remark(release.note, view.lang)
    return note if release.released else view.say("vintage-not-released", note=note)
