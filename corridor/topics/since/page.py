"""The page that says what changed since: the span, the views that are held, the rest by topic."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from corridor import warehouse
from corridor.briefing.blocks import open_view
from corridor.briefing.types import BriefError
from corridor.charts.theme import Theme
from corridor.language import date_text, spell_error
from corridor.language.spans import Line, Span
from corridor.topics.chart import Rows
from corridor.topics.revision_tables import build_change_table
from corridor.topics.since import account, rules, sentences
from corridor.topics.since.deck import HeldView, read_refs, read_view
from corridor.ui import address, data, data_dialog, prose, tables, vintage
from corridor.ui.visitor import View
from corridor.warehouse import Vintage

#: sentences of one topic that are read; the table holds all
MOST = 12


@dataclass(frozen=True)
class Comparison:
    """Two vintages, a view that asks each, and every figure that differs (`rules.sort_changes`)."""

    since: Vintage
    until: Vintage
    then: View
    now: View
    changes: pd.DataFrame

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """The dates of both."""
        return self.since.date, self.until.date


def compare(view: View) -> Comparison:
    """The vintage that the address names, without one the release before the newest, beside the
    newest; the newest beside itself where there is no other."""
    until = warehouse.current()
    since = data.vintage()
    if not st.session_state.get(data.PINNED):
        earlier = [one for one in warehouse.vintages() if one.hash != until.hash]
        since = earlier[0] if earlier else until
    return Comparison(
        since,
        until,
        open_view(view.lang, view.theme, since.hash),
        open_view(view.lang, view.theme, until.hash),
        rules.sort_changes(data.load_changes(since.hash, until.hash)),
    )


def spell_span(view: View, both: Comparison) -> str:
    """Which vintages are compared."""
    days = [date_text(day, view.lang) for day in both.days]
    return view.say("since-subtitle", since=days[0], until=days[1])


def place_held(view: View, both: Comparison) -> None:
    """What changed in the views that the address names, a heading each; nothing without any."""
    topic, of = (address.value("since", name) or "" for name in ("topic", "of"))
    try:
        refs = read_refs(both.now, topic, of)
        held = [one for one in (_read_once(both, view, ref) for ref in refs) if one]
    except BriefError as unknown:
        st.warning(spell_error(unknown, view.lang, "brief-error"))
        return
    if not held:
        return
    told = [(one, _list_changes(view, both, one)) for one in held]
    changed = [(one, lines) for one, lines in told if lines]
    date = date_text(both.since.date, view.lang)
    key = "since-views-changed" if changed else "since-views-same"
    prose.heading(view.say(key, count=len(held), changed=len(changed), date=date))
    for one, lines in changed:
        _place_view(view, both, one, lines)
    same = [(one, lines) for one, lines in told if not lines]
    if same and changed:
        prose.heading(view.say("since-views-unchanged"), level=3)
    prose.lines(_build_links(view, both, one) for one, _ in same)


def _read_once(both: Comparison, view: View, ref: str) -> HeldView | None:
    return _read_view(both.since.hash, both.until.hash, view.lang, view.theme, ref, both)


@st.cache_resource(max_entries=200, show_spinner=False)
def _read_view(
    since: str, until: str, lang: str, theme: Theme, ref: str, _both: Comparison
) -> HeldView | None:
    """A view in both vintages; it follows from these and its address."""
    return read_view(_both.then, _both.now, ref, _both.days)


def _list_changes(view: View, both: Comparison, held: HeldView) -> list[Line]:
    """What changed in a view: its heading, its figures, its projects."""
    lines: list[Line] = []
    if held.after is None:
        lines.append((Span(view.say("since-view-gone")),))
    rows = rules.select_figures(both.changes, held.figures)
    register = account.compare_projects(both.then, both.now)
    projects = [one for one in register if one.slug in held.projects]
    lines += sentences.spell_changes(view, rows, both.since.hash)
    lines += sentences.spell_projects(view, projects)
    if lines and held.before and held.after and held.before != held.after:
        words = view.say("since-heading", old=held.before, new=held.after)
        lines.insert(0, (Span(words),))
    return lines


def _place_view(view: View, both: Comparison, held: HeldView, lines: list[Line]) -> None:
    prose.heading(held.title, _build_links(view, both, held, named=False), 3)
    prose.paragraphs(lines[:MOST])
    if len(lines) > MOST:
        prose.quiet(view.say("since-more", count=len(lines) - MOST))


def _build_links(view: View, both: Comparison, held: HeldView, *, named: bool = True) -> Line:
    """A view as it is now and as it was, with its heading before the links."""
    joint = "&" if "?" in held.address else "?"
    base = f"{held.address}{joint}lang={view.lang}"
    head = (Span(held.title), Span(" · ")) if named else ()
    links = (
        Span(view.say("since-now"), address=base),
        Span(" · "),
        Span(view.say("since-then"), address=f"{base}&v={both.since.hash}"),
    )
    return (*head, *links)


def place_topics(view: View, both: Comparison) -> None:
    """Every change by topic, then projects and events; a sentence when nothing differs."""
    told = account.tell_changes(view, both.then, both.now, both.changes, both.since.hash)
    if told is None:
        prose.text(view.say("vintage-nothing-changed"))
        return
    prose.heading(view.say("since-topics"), told.counts)
    for title, lines in told.parts:
        _place_lines(view, title, lines)


def _place_lines(view: View, title: str, lines: list[Line]) -> None:
    prose.heading(title, level=3)
    prose.paragraphs(lines[:MOST])
    if len(lines) > MOST:
        prose.quiet(view.say("since-more", count=len(lines) - MOST))


def place_table(view: View, both: Comparison) -> None:
    """Every figure that differs as a table, and the data to take."""
    if both.changes.empty:
        return
    title = view.say("since-table")
    prose.heading(title, level=3)
    cells = build_change_table(view, both.changes.head(vintage.MOST))
    tables.show_table(cells, alt=title, most=480)
    data_dialog.offer_rows(view, "since", title, Rows(both.changes, [], ["vintages"]))


def place_releases(view: View, both: Comparison) -> None:
    """The other releases since which changes can be told, and what there is with one alone."""
    others = [one for one in warehouse.vintages() if one.hash not in _hashes(both)]
    if both.since.hash == both.until.hash and not others:
        prose.quiet(view.say("since-first"))
    if others:
        prose.quiet(vintage.link_since(view, others))


def _hashes(both: Comparison) -> set[str]:
    return {both.since.hash, both.until.hash}
