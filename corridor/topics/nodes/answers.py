"""Answers to what is asked of a node: figure, period and who says so, or that none was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.evidence.statuses import ALL, PLANNED
from corridor.language import (
    approximate,
    listed,
    moment_text,
    named,
    period_text,
    quantity,
    sentences,
    word_or_code,
)
from corridor.language.dates import UNDATED
from corridor.language.spans import Line, Span
from corridor.topics.claim_words import spell_amount
from corridor.topics.claims import read_note, sort_by_age
from corridor.topics.nodes import rules
from corridor.topics.nodes.node import Node, ask_values, name_publisher
from corridor.topics.nodes.questions import PLANS, QUESTIONS, Question
from corridor.topics.view import View


@dataclass(frozen=True)
class Answer:
    """One row: the question, the figure in words, its period and status, who says so.

    ``value`` is empty where nothing was found; ``source`` then says who could publish it.
    """

    question: str
    value: str
    period: str
    status: str
    source: Span


def answer_questions(view: View, node: Node) -> list[Answer]:
    """The answers of a node; what was not found is beside who could publish it."""
    answers: list[Answer] = []
    who = name_publisher(view, node)
    for question in QUESTIONS.get(node.slug, ()):
        words = view.say(f"nodes-ask-{question.key}")
        found = _find_figures(view, question) or _find_claims(view, question)
        answers += [Answer(words, *one) for one in found] or [Answer(words, "", "", "", Span(who))]
    return answers


def make_answer_table(view: View, answers: list[Answer]) -> pd.DataFrame:
    """The answers as a table, a row each: question, figure, period, status, who says so."""
    missing = view.say("nodes-not-found")
    columns = {
        "nodes-asked": [one.question for one in answers],
        "table-value": [one.value or missing for one in answers],
        "table-period": [one.period for one in answers],
        "table-status": [one.status for one in answers],
        "table-publisher": [one.source.text for one in answers],
    }
    return pd.DataFrame({view.say(key): cells for key, cells in columns.items()})


def spell_answer(view: View, answer: Answer) -> list[Line]:
    """An answer as lines of text: the question, under it figure, period, status and source."""
    if not answer.value:
        missing = named(answer.question, view.say("nodes-not-found"), view.lang)
        return [(Span(sentences([missing, answer.source.text], view.lang), "quiet"),)]
    told = " · ".join(part for part in (answer.value, answer.period, answer.status) if part)
    return [(Span(answer.question), Span(" "), Span(told, "strong"), Span(" "), answer.source)]


def explain_overrun(view: View, node: Node) -> str:
    """That plans for parts of the node exceed the plan for all of it; nothing where none does."""
    if node.slug not in PLANS:
        return ""
    whole, parts = PLANS[node.slug]
    found = rules.find_overrun(ask_values(view, *parts), ask_values(view, whole))
    if found is None:
        return ""
    above, row = found
    said = (
        view.say(
            f"nodes-overrun-{part.series_id}",
            value=quantity(part.value, part.unit, view.lang, qualifier=part.qualifier),
        )
        for part in above.itertuples()
    )
    most = quantity(row.value, row.unit, view.lang, qualifier=row.qualifier)
    return view.say("nodes-overrun", year=str(row.year), parts=listed(said, view.lang), whole=most)


Found = tuple[str, str, str, Span]


def _find_figures(view: View, question: Question) -> list[Found]:
    if not question.series:
        return []
    if question.period:
        rows = view.ask("value_sources", series=question.series, period=question.period)
        return [_spell_figure(view, row) for row in rows.head(1).itertuples()]
    rows = view.ask("value_evidence", series=[question.series])
    rows = rows[rows["role"] == "preferred"]
    shown = view.ask("series_values", series=[question.series])
    rows = rows.merge(shown[["period", "period_kind", "flags", "stated", "target"]], on="period")
    rows = rows if question.every else rows.tail(1)
    return [_spell_figure(view, row, when=_spell_moment(view, row)) for row in rows.itertuples()]


def _spell_moment(view: View, row: Any) -> str:
    """The period of a figure, no more exact than it is known: a plan of a year's last day is of
    the year, a level of an undated text of about its year."""
    code = str(row.period)
    if UNDATED in list(row.flags) or (row.stated or row.target):
        return moment_text(row, view.lang, short=True)
    if row.status in PLANNED and code.endswith("-12-31"):
        return code[:4]
    words = period_text(code, view.lang, short=True)
    if row.status == "actual" and "date-approximate" in row.flags:
        return approximate(code[:4] if row.period_kind == "stock" else words, view.lang)
    return words


def _spell_figure(view: View, row: Any, *, when: str = "") -> Found:
    """A figure in words; without ``when`` it is kept out of its series, and its status says so."""
    kept_out = view.say("nodes-kept-out")
    return (
        quantity(row.value, row.unit, view.lang, qualifier=row.qualifier, status=row.status),
        when or period_text(row.period, view.lang, short=True),
        word_or_code(view.lang, "status", row.status) if when else kept_out,
        Span(view.publisher(row.attribution), address=str(row.url or "")),
    )


def _find_claims(view: View, question: Question) -> list[Found]:
    if question.claim is None:
        return []
    project, field, unit = question.claim
    claims = view.ask("project_claims", project=project)
    claims = claims[(claims["field"] == field) & (claims["unit"].fillna("") == unit)]
    dated = claims[claims["published"].fillna("") != ""]
    newest = sort_by_age(dated if len(dated) else claims).tail(1)
    return [_spell_claim(view, row) for row in newest.itertuples()]


def _spell_claim(view: View, row: Any) -> Found:
    note = read_note(row.note)
    told = str(row.published or "") or note.as_of
    status = note.status if note.status in ALL else ""
    words = word_or_code(view.lang, "status", status) if status else view.say("nodes-told")
    return (
        spell_amount(view, str(row.value), str(row.unit or "")),
        period_text(told, view.lang, short=True) if told else view.say("roadmap-no-date"),
        words,
        Span(view.publisher(row.attribution), address=str(row.url or "")),
    )
