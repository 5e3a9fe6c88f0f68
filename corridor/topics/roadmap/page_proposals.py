"""The front of the Roadmap: the President's eight proposals, a row each."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor.language import named
from corridor.language.spans import Span, markdown
from corridor.topics.chart import Rows
from corridor.topics.roadmap import page_project
from corridor.topics.roadmap.newest import name_figure, spell_figure
from corridor.topics.roadmap.proposal_rules import Proposal
from corridor.topics.roadmap.proposal_words import (
    OWN,
    head_proposals,
    read_proposals,
    read_titles,
    spell_last_word,
    spell_platform,
)
from corridor.ui import data_dialog, passport, prose
from corridor.ui.visitor import View

#: shares of the width: proposal and promise, last word, numbers, what is missing
_COLUMNS = (1.15, 0.85, 1.5, 1.3)
_HEADS = ("proposal", "last", "now", "missing")


def place_proposals(view: View, register: pd.DataFrame) -> None:
    """The table of the proposals; a name opens its project, a number its passport."""
    proposals = read_proposals(view, register)
    titles = read_titles(view, proposals)
    with st.container(key="fig_proposals", gap="small"):
        prose.heading(head_proposals(view, proposals), view.say("roadmap-proposals-sub"))
        if not view.phone:
            for column, name in zip(st.columns(_COLUMNS, gap="medium"), _HEADS, strict=True):
                with column:
                    prose.quiet(view.say(f"roadmap-col-{name}"))
        for proposal in proposals:
            _place_proposal(view, proposal, titles)
    series = sorted({row.series_id for one in proposals for row in one.figures})
    asked = [("proposals", {}), ("series_values", {"series": series})]
    rows = Rows(view.ask("proposals"), asked, ["projects?summit=true"])
    data_dialog.offer_rows(view, "proposals", head_proposals(view, proposals), rows)


def _place_proposal(view: View, proposal: Proposal, titles: dict[str, str]) -> None:
    slug = proposal.project.slug
    with st.container(key=f"row_proposal_{slug}", gap="small"):
        cells = (
            [st.container()] * len(_COLUMNS) if view.phone else st.columns(_COLUMNS, gap="medium")
        )
        name, last, now, missing = cells
        with name, st.container(gap=None):
            st.button(
                f"**{view.name(proposal.project)}**",
                type="tertiary",
                key=f"proposal_{slug}",
                help=view.say("roadmap-proposal-help"),
                on_click=page_project.choose_project,
                args=(slug,),
            )
            prose.small(view.name(proposal.words, "promise"))
        with last:
            prose.text(_mark(view, "last", markdown(spell_last_word(view, proposal))))
        with now, st.container(gap=None):
            _place_figures(view, proposal, titles)
        with missing, st.container(gap=None):
            prose.text(_mark(view, "missing", view.name(proposal.words, "missing")))
            prose.small(
                named(view.say("roadmap-col-asked"), view.name(proposal.words, "asked"), view.lang)
            )


def _mark(view: View, head: str, words: str) -> str:
    """The words of a cell; on a phone, where the heads are left out, behind its head."""
    return named(view.say(f"roadmap-col-{head}"), words, view.lang) if view.phone else words


def _place_figures(view: View, proposal: Proposal, titles: dict[str, str]) -> None:
    """The newest figures: each opens its passport, with what it counts and who published it."""
    if proposal.project.slug == OWN:
        prose.text(markdown(spell_platform(view)))
    elif not proposal.figures:
        prose.text(_mark(view, "now", view.say("roadmap-not-found")))
    for row in proposal.figures:
        st.button(
            f"**{spell_figure(view, row)}**",
            type="tertiary",
            key=f"now_{proposal.project.slug}_{row.series_id}",
            help=view.say("button-passport"),
            on_click=passport.ask_for,
            args=("value",),
            kwargs={"series_id": row.series_id, "period": row.period},
        )
        publisher = view.publisher(str(row.publisher).split(" (")[0])
        prose.small((Span(f"{name_figure(view, row, titles)} · {publisher}"),))
