"""The front of the Roadmap: the President's eight proposals, a row each."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor.language import named, sentences, uncapitalize
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


def place_proposals(view: View, register: pd.DataFrame) -> None:
    """The proposals in two columns; a name opens its project, a number its passport."""
    proposals = read_proposals(view, register)
    titles = read_titles(view, proposals)
    with st.container(key="fig_proposals", gap="small"):
        prose.heading(head_proposals(view, proposals), view.say("roadmap-proposals-sub"))
        with st.grid(2, min_column_width=420, gap=("small", "large")):
            for proposal in proposals:
                _place_proposal(view, proposal, titles)
    series = sorted({row.series_id for one in proposals for row in one.figures})
    asked = [("proposals", {}), ("series_values", {"series": series})]
    rows = Rows(view.ask("proposals"), asked, ["projects?summit=true"])
    data_dialog.offer_rows(view, "proposals", head_proposals(view, proposals), rows)


def _place_proposal(view: View, proposal: Proposal, titles: dict[str, str]) -> None:
    slug = proposal.project.slug
    with st.container(key=f"row_proposal_{slug}", gap=None):
        st.button(
            f"**{view.name(proposal.project)}**",
            type="tertiary",
            key=f"proposal_{slug}",
            help=view.say("roadmap-proposal-help"),
            on_click=page_project.choose_project,
            args=(slug,),
        )
        prose.small(view.name(proposal.words, "promise"))
        prose.text(_mark(view, "last", markdown(spell_last_word(view, proposal))))
        _place_figures(view, proposal, titles)
        missing = _mark(view, "missing", uncapitalize(view.name(proposal.words, "missing")))
        asked = _mark(view, "asked", view.name(proposal.words, "asked"))
        prose.small(sentences([missing, asked], view.lang))


def _mark(view: View, head: str, words: str) -> str:
    """Words behind what they are: `Last word: operating, 30 Sep 2025`."""
    return named(view.say(f"roadmap-col-{head}"), words, view.lang)


def _place_figures(view: View, proposal: Proposal, titles: dict[str, str]) -> None:
    """The newest figures: each opens its passport, with what it counts and who published it."""
    if proposal.project.slug == OWN:
        prose.small(_mark(view, "now", uncapitalize(markdown(spell_platform(view)))))
    elif not proposal.figures:
        prose.small(_mark(view, "now", view.say("roadmap-not-found")))
    for row in proposal.figures:
        publisher = view.publisher(str(row.attribution))
        with st.container(key=f"line_{row.series_id}", horizontal=True, gap="small"):
            st.button(
                f"**{spell_figure(view, row)}**",
                type="tertiary",
                key=f"now_{proposal.project.slug}_{row.series_id}",
                help=view.say("button-passport"),
                on_click=passport.ask_for,
                args=("value",),
                kwargs={"series_id": row.series_id, "period": row.period},
            )
            prose.small((Span(f"{name_figure(view, row, titles)} · {publisher}"),))
