"""Check a claim: a field, the verdict in one sentence, what it was held against."""

from __future__ import annotations

import streamlit as st

from corridor.claim_check.answer import answer_claim, name_saying
from corridor.claim_check.answer_types import Answer, Part, Saying
from corridor.claim_check.reading import BadClaim
from corridor.language import listed, spell_error
from corridor.topics.evidence import check_tables, params
from corridor.ui import controls, data, prose
from corridor.ui.tables import open_chosen
from corridor.ui.visitor import View


def place_check(view: View) -> None:
    """The field, and under it what became of the sentence in it; the sentence stands in the
    address."""
    controls.write(view, "evidence", params.CLAIM, width="stretch")
    (claim,) = controls.read_values("evidence", params.CLAIM)
    if not (claim or "").strip():
        return
    try:
        answer = answer_claim(claim, view.lang, view.ask, data.vintage().hash)
    except BadClaim as bad:
        prose.text(spell_error(bad, view.lang, bad.key))
        return
    with st.container(key=f"check_{answer.verdict}", gap="small"):
        _place_answer(view, answer)


def _place_answer(view: View, answer: Answer) -> None:
    several = len(answer.parts) > 1
    for place, part in enumerate(answer.parts):
        said = view.say("check-part", said=part.said, sentence=part.sentence)
        prose.heading(said if several else part.sentence, level=2)
        prose.text("  \n".join(part.notes))
        _place_figures(view, part, place)
        told = _spell_sources(view, part)
        prose.small("  \n".join([*told, *([view.say("check-opens")] if part.lines else [])]))


def _place_figures(view: View, part: Part, place: int) -> None:
    if not part.lines:
        return
    open_chosen(
        check_tables.make_check_table(view, part.lines),
        check_tables.name_figures(part.lines),
        f"evidence_check_{place}",
        alt=view.say("check-table"),
    )


def _spell_sources(view: View, part: Part) -> list[str]:
    """Who says the same and who says what else, each with its address."""
    told = []
    if part.said_by:
        who = listed(
            dict.fromkeys(_link(one, name_saying(one, view.lang)) for one in part.said_by),
            view.lang,
        )
        told.append(view.say("check-said-by", publishers=who))
    if part.others_say:
        named = (_link(one, f"{one.publisher}: {one.in_words}") for one in part.others_say)
        told.append(
            view.say("check-others-say", publishers=listed(dict.fromkeys(named), view.lang, ";"))
        )
    return told


def _link(saying: Saying, words: str) -> str:
    return f"[{words}]({saying.url})" if saying.url else words
