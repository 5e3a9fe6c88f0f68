"""One proposal: its head, its rows with before and after, source and findings, its history."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import streamlit as st

from corridor.access.person import Person
from corridor.intake.proposal import Item
from corridor.language.spans import Span
from corridor.state.proposals import ItemRow, Proposal, read_head, read_proposal
from corridor.topics.desk import page_changes, page_decide, page_job, rules, tables, words
from corridor.ui import data, prose
from corridor.ui.address import quote_harmless
from corridor.ui.tables import select_rows
from corridor.ui.visitor import View

#: rows of a proposal on one page of its table, and those whose words are written out under it
_ROWS, _DETAILS = 200, 8
#: an address that stands between the brackets of a link as it is
_FOLLOWED = re.compile(r"https?://[^\s()<>\"`\\]+")
#: of which proposal and version lines were last asked for
_PREVIEW = "_desk_preview"


def place_proposal(view: View, id: str, who: Person) -> None:
    """A proposal, what may be done with its rows, and each in words."""
    head = read_head(id)
    found = _read_once(id, head.version)
    prose.heading(quote_harmless(head.name or id, 120), words.spell_kinds(view, head.kinds))
    _place_head(view, found)
    shown = _choose_page(view, found)
    titles = words.name_series(view, [one.item for one in shown])
    cells = tables.make_review_table(view, shown, titles)
    key = f"desk_items_{id}_{head.version}"
    places = select_rows(cells, key, alt=view.say("desk-rows-table"), most=460)
    chosen = [shown[place] for place in places]
    page_decide.place_actions(view, page_decide.Looked(found, shown, key), who)
    st.divider()
    _place_lines(view, found)
    _place_details(view, chosen or _choose_told(shown), titles)
    _place_history(view, found)


@st.cache_resource(max_entries=8, show_spinner=False)
def _read_once(id: str, version: int) -> Proposal:
    """A proposal as of a version of it: one of 50,000 rows takes seconds to read."""
    return read_proposal(id)


def _place_lines(view: View, found: Proposal) -> None:
    """The lines as the proposal would change them, worked out beside the page."""
    head = found.head
    if head.state in ("withdrawn", "released"):
        return
    name = (head.id, head.version)
    if st.session_state.get(_PREVIEW) != name:
        st.session_state[_PREVIEW] = name
        items = rules.choose_lines(one.item for one in found.items if one.decision != "return")
        key = f"{head.id}.{head.version}.{data.vintage().hash}"
        page_job.start("preview", "topics.desk.work:preview", items, key=key)
    # in a place of its own: fields below keep what is being typed when the lines come in
    with st.container(key="desk_lines"):
        page_job.place(view, "preview", lambda lines: page_changes.place_changes(view, lines))


def _place_head(view: View, found: Proposal) -> None:
    head = found.head
    said = [
        view.say(
            "desk-proposed",
            name=quote_harmless(tables.name_person(view, head.person, head.person_name)),
            time=words.spell_time(view, head.at),
            id=head.id,
        ),
        tables.spell_state(view, head),
    ]
    if head.same:
        said.append(view.say("desk-same", n=head.same, count=view.count(head.same)))
    prose.quiet(" · ".join(said))
    if head.comment:
        prose.text(quote_harmless(head.comment, 2000))
    for finding in head.findings:
        prose.text(quote_harmless(words.spell_finding(view, finding), 1000))


def _choose_page(view: View, found: Proposal) -> Sequence[ItemRow]:
    """The rows that are shown: all, or a page of them."""
    if len(found.items) <= _ROWS:
        return found.items
    pages = -(-len(found.items) // _ROWS)
    label = view.say("desk-page", count=view.count(pages))
    number = int(st.number_input(label, 1, pages, key="desk_page", width=240))
    return found.items[(number - 1) * _ROWS : number * _ROWS]


def _choose_told(rows: Sequence[ItemRow]) -> Sequence[ItemRow]:
    """Rows that have to be looked at, else the first."""
    doubtful = [
        one for one in rows if any(found.level in ("refuse", "warn") for found in one.item.findings)
    ]
    return doubtful or rows


def _place_details(view: View, rows: Sequence[ItemRow], titles: Mapping[str, str]) -> None:
    """Rows in words: before and after, source, findings, what was said of them."""
    prose.heading(view.say("desk-details"), view.say("desk-details-sub"), 3)
    for one in rows[:_DETAILS]:
        with st.container(key=f"row_desk_{one.position}", gap=None):
            _place_row(view, one, titles)
    if len(rows) > _DETAILS:
        prose.small(view.say("desk-details-more", count=view.count(len(rows) - _DETAILS)))


def _place_row(view: View, one: ItemRow, titles: Mapping[str, str]) -> None:
    item = one.item
    title = view.say(
        "desk-row-title",
        row=one.position,
        name=quote_harmless(words.name_figure(view, item, titles), 160),
        period=quote_harmless(words.spell_period(view, item, short=False)),
    )
    change = words.spell_change(view, item)
    told = view.say(
        "desk-before-after",
        before=words.spell_value(view, item.before, item.unit),
        after=words.spell_value(view, item.after, item.unit),
    )
    kind = view.say(f"desk-kind-{item.kind}")
    prose.label(title)
    prose.text(quote_harmless(" · ".join([kind, told, *([change] if change != "–" else [])]), 400))
    found = (quote_harmless(words.spell_finding(view, f), 1000) for f in item.findings)
    notes = [_spell_source(view, item), *found]
    if one.words:
        name = quote_harmless(one.person_name or one.person)
        notes.append(view.say("desk-said", name=name, words=quote_harmless(one.words, 600)))
    prose.small("  \n".join(note for note in notes if note))


def _spell_source(view: View, item: Item) -> str:
    """Where a figure was read, with its address."""
    title, address = rules.read_source(item)
    id = rules.read_source_id(item)
    if not title and not address and id:
        known = view.ask("sources", words=id)
        if len(known) == 1:
            title, address = (str(known.iloc[0][name] or "") for name in ("title", "url"))
    if not title and not address:
        return ""
    shown = quote_harmless(title or address, 160)
    if _FOLLOWED.fullmatch(address):
        shown = f"[{shown}]({address})"
    return view.say("desk-source", source=shown)


def _place_history(view: View, found: Proposal) -> None:
    """Decisions in their order, who made them and why."""
    if not found.history:
        return
    prose.heading(view.say("desk-history"), level=3)
    lines = []
    for one in found.history:
        said = view.say(
            "desk-history-line",
            time=words.spell_time(view, one.at),
            name=one.person_name or one.person,
            decision=view.say(f"desk-decided-{one.decision}"),
            rows=_list_rows(one.positions),
        )
        lines.append((Span(quote_harmless(said, 400)),))
        if one.words:
            lines.append((Span(quote_harmless(one.words, 600), "quiet"),))
    prose.lines(lines)


def _list_rows(positions: Sequence[int]) -> str:
    said = ", ".join(map(str, positions[:20]))
    return f"{said} …" if len(positions) > 20 else said
