"""What is missing, and who could say: a view of Evidence, with the letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from corridor.exports import LETTER_FORMS
from corridor.language import named, qualified
from corridor.language.letters import Letter, list_letter_languages
from corridor.languages import LANGUAGES
from corridor.topics.chart import Rows
from corridor.topics.gap_letter import build_letter, name_gap, name_owner, name_short, spell_extent
from corridor.topics.gaps import MOST, Gap, list_gaps, read_gap
from corridor.topics.quality_tables import find_gap_rows, make_gap_table
from corridor.ui import address, data, data_dialog, prose, tables
from corridor.ui.visitor import View


def place_gaps(view: View, words: str) -> None:
    """The ten gaps for which most waits; of the row that is chosen the letter to who counts it."""
    every = list_gaps(view.ask)
    found = [gap for gap in every if _holds(view, gap, words)]
    if not found:
        st.info(view.say("nothing-here"))
        return
    shown = found[:MOST]
    name, periods = name_short(shown[0], view.lang), spell_extent(shown[0], view.lang)
    title = view.say("gaps-title", name=name, periods=periods)
    prose.heading(title, view.say("gaps-sub"))
    cells = make_gap_table(view, shown)
    place = tables.select_row(cells, "gaps", alt=view.say("evidence-view-missing"))
    if len(found) > MOST:
        prose.small(view.say("gaps-more", count=len(found) - MOST))
    taken = Rows(find_gap_rows(found), [("gaps", {})], ["gaps"])
    data_dialog.offer_rows(view, "gaps", view.say("evidence-view-missing"), taken)
    _place_letter(view, shown[place or 0], every)


def place_first(view: View, most: int) -> None:
    """The first gaps in a few lines, and where all of them and the letters are."""
    gaps = [read_gap(row) for row in view.ask("gaps").head(most).itertuples()]
    if not gaps:
        return
    prose.heading(view.say("gaps-first"), level=3)
    lines = []
    for gap in gaps:
        name = qualified(name_short(gap, view.lang), spell_extent(gap, view.lang), view.lang)
        owner = name_owner(gap, view.lang) or view.say("gaps-nobody")
        lines.append(f"{name} :gray[{named(view.say('gaps-col-who'), owner, view.lang)}]")
    prose.text("\n\n".join(lines))
    prose.small(view.say("gaps-all", missing="/evidence?view=missing", due="/evidence?view=due"))


def _holds(view: View, gap: Gap, words: str) -> bool:
    """Whether title, code or counter of a gap have the words of a search."""
    said = f"{gap.code} {gap.owner} {name_gap(gap, view.lang)} {name_owner(gap, view.lang)}"
    return words.lower() in said.lower()


def _place_letter(view: View, gap: Gap, every: Sequence[Gap]) -> None:
    """The letter to who counts it, in each language of that body."""
    own = [one for one in every if one.owner == gap.owner][:MOST] if gap.owner else [gap]
    owner = name_owner(gap, view.lang) or view.say("gaps-nobody")
    letter = view.say("gaps-letter-sub", count=len(own))
    prose.heading(view.say("gaps-letter", owner=owner), letter, 3)
    prose.small(view.say("gaps-row-opens"))
    codes = list_letter_languages(gap.row.owner_country)
    for code, tab in zip(codes, st.tabs([LANGUAGES[one].label for one in codes]), strict=True):
        with tab:
            page = f"{address.find_base()}/evidence?view=missing&lang={code}"
            letter_in = build_letter(own, code, data.vintage().date, page)
            _place_forms(view, letter_in, f"corridor-letter-{gap.owner or gap.code}-{code}")


def _place_forms(view: View, letter: Letter, name: str) -> None:
    """The letter's text, and its files, each made on the click."""
    with st.container(horizontal=True):
        for suffix, (write, media) in LETTER_FORMS.items():
            st.download_button(
                view.say(f"gaps-{suffix}"),
                partial(write, letter, name),
                f"{name}.{suffix}",
                media,
                key=f"letter_{name}_{suffix}",
                icon=":material/download:",
            )
    st.code(letter.text, language=None, wrap_lines=True, height=480)
