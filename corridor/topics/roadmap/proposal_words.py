"""The eight proposals in words: the last word on each, its numbers, what is missing."""

from __future__ import annotations

import pandas as pd

from corridor.evidence.statuses import CAPACITY
from corridor.language import named, period_text, qualified, sentences, space, subject
from corridor.language.spans import Line, Span, plain
from corridor.topics.finding import spell_sentence
from corridor.topics.roadmap.newest import list_series, spell_figure
from corridor.topics.roadmap.proposal_rules import Proposal, build_proposals, count_statuses
from corridor.topics.view import View

#: the proposal that this platform itself stands for
OWN = "expert-platform"


def read_proposals(view: View, register: pd.DataFrame) -> list[Proposal]:
    """The proposals of the register (`rules.build_register`) with claims and newest figures."""
    values = view.ask("series_values", series=list_series(register))
    return build_proposals(register, view.ask("proposals"), view.ask("project_claims"), values)


def head_proposals(view: View, proposals: list[Proposal]) -> str:
    """The finding over the table: how many of the proposals are open."""
    return plain(spell_sentence(view, count_statuses(proposals)))


def read_titles(view: View, proposals: list[Proposal]) -> dict[str, str]:
    """Titles of the series whose figures are shown."""
    series = sorted({row.series_id for one in proposals for row in one.figures})
    rows = view.ask("series_titles", series=series)
    return {row.series: view.name(row, "title") for row in rows.itertuples()}


def spell_last_word(view: View, proposal: Proposal, *, sourced: bool = True) -> Line:
    """Status, date and (``sourced``) source of the last word; that others say otherwise where they
    do."""
    last = proposal.last
    if last is None:
        return (Span(view.say("roadmap-not-found"), "quiet"),)
    status, when = view.say(f"roadmap-status-{last.status}"), _spell_day(view, last.date)
    line: list[Span] = [Span(qualified(status, when, view.lang), "strong")]
    gap = space(view.lang)
    if sourced:
        line += [Span("\u00a0· "), Span(view.publisher(last.publisher), address=last.url)]
    if last.tier in ("C", "D"):
        line += [Span(gap), Span(view.say("roadmap-by-reprint"), "quiet")]
    if last.disputed and proposal.project.other_status:
        stands = view.say(f"roadmap-status-{proposal.project.other_status}")
        on = _spell_day(view, proposal.project.other_date)
        line += [Span(gap), Span(view.say("roadmap-last-others", status=stands, date=on), "quiet")]
    return tuple(line)


def _spell_day(view: View, code: str) -> str:
    return period_text(code, view.lang, short=True)


def spell_platform(view: View) -> Line:
    """What this platform says of itself in numbers, for its row has no series: figures, sources."""
    held = view.ask("table_counts").iloc[0]
    figures, sources = view.count(held["observations"]), view.count(held["sources"])
    return (Span(view.say("roadmap-platform-now", figures=figures, sources=sources)),)


def make_proposal_table(view: View, proposals: list[Proposal]) -> pd.DataFrame:
    """The proposals as a table in words, for slides, documents and who takes the rows along."""
    titles = read_titles(view, proposals)
    return pd.DataFrame([_make_cells(view, one, titles) for one in proposals])


def _make_cells(view: View, proposal: Proposal, titles: dict[str, str]) -> dict[str, str]:
    return {
        view.say("roadmap-col-proposal"): view.name(proposal.project),
        view.say("roadmap-col-last"): plain(spell_last_word(view, proposal, sourced=False)),
        view.say("roadmap-col-now"): spell_first_figure(view, proposal, titles),
        view.say("roadmap-col-missing"): view.name(proposal.words, "missing"),
        view.say("roadmap-col-asked"): view.name(proposal.words, "asked"),
    }


def spell_first_figure(view: View, proposal: Proposal, titles: dict[str, str]) -> str:
    """The first number of a proposal with what it counts, or that none was found: a slide has no
    room for more."""
    if proposal.project.slug == OWN:
        return plain(spell_platform(view))
    if not proposal.figures:
        return view.say("roadmap-not-found")
    row = proposal.figures[0]
    words = spell_figure(view, row)
    if row.status == CAPACITY:
        words = view.say("status-capacity") + space(view.lang) + words
    dated = qualified(words, _spell_day(view, row.period), view.lang)
    return named(subject(titles[row.series_id]), dated, view.lang)


def describe_proposals(view: View, proposals: list[Proposal]) -> str:
    """The table for who does not see it: the finding, then each proposal with its last word."""
    lines = (
        named(view.name(one.project), plain(spell_last_word(view, one)), view.lang)
        for one in proposals
    )
    return sentences([head_proposals(view, proposals), *lines], view.lang)
