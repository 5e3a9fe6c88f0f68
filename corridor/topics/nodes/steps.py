"""Capacities that went from one value to another: two numbers with an arrow, for which a figure
of two bars would be too much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd

from corridor.evidence.statuses import CAPACITY
from corridor.language import has_text, listed, printed, qualified, quantity, scale_of, subject
from corridor.language.spans import Line
from corridor.topics.finding import ARROW, spell_sentence
from corridor.topics.nodes import rules
from corridor.topics.nodes.node import Node, read_titles
from corridor.topics.series_titles import read_bracket
from corridor.topics.view import View


@dataclass(frozen=True)
class StepWords:
    """A step in words. ``big``: both values with their unit; ``values``: their series_value rows,
    the later first; ``entity``: whose capacity it is; ``happened``: both are ratings, so that
    one came after the other."""

    big: str
    sentence: Line
    values: pd.DataFrame
    entity: str
    happened: bool


def list_steps(view: View, node: Node) -> list[StepWords]:
    """The steps of a node's capacities that its main figure does not show, the node's own first."""
    steps = []
    for rows in _group_capacities(node):
        step = rules.find_step(rows) or rules.find_newest_step(rows)
        if step:
            steps.append(_spell_step(view, node, step))
    return sorted(steps, key=lambda step: step.entity != node.entity)


def _group_capacities(node: Node) -> Iterator[pd.DataFrame]:
    """Ratings and plans of one capacity; what may be pairs or trains is no step from either."""
    series = node.series[node.series["metric"].isin(rules.RATED)]
    shown = f"{node.values_of(node.main)['unit'].iloc[0]}/year" if node.main else ""
    in_figure = (series["unit"] == shown) & (series["entity"] == node.entity)
    series = series[~in_figure]
    for _, group in series.groupby(series["series_id"].str.removesuffix("-plan"), sort=True):
        rows = node.values_of(*group["series_id"])
        clear = [("unit-unclear" not in flags) for flags in rows["flags"]]
        if any(clear):
            yield rows[clear]


def _spell_step(view: View, node: Node, step: rules.Step) -> StepWords:
    before, after = step.before, step.after
    divisor, _ = scale_of(before.unit, before.value, view.lang)
    alike = divisor == scale_of(after.unit, after.value, view.lang)[0]
    start = (
        printed(before.value, view.lang, divisor)  # the unit once, after both
        if alike
        else quantity(before.value, before.unit, view.lang)
    )
    happened = before.status == after.status == CAPACITY
    # what was planned before is not where a capacity started from
    between = ARROW if before.status == CAPACITY else " / "
    big = start + between + quantity(after.value, after.unit, view.lang)
    own = f"nodes-step-{after.series_id}"
    finding = replace(step.finding, key=own) if has_text(view.lang, own) else step.finding
    entity = str(node.series.set_index("series_id").loc[after.series_id, "entity"])
    words = spell_sentence(view, finding, what=_name_capacity(view, node, step))
    return StepWords(big, words, pd.DataFrame([after, before]), entity, happened)


def _name_capacity(view: View, node: Node, step: rules.Step) -> str:
    """Whose capacity it is and which direction's: the title without measure, unit and status."""
    title = read_titles(view, node)[str(step.after.series_id)]
    scope = re.split(r",\s+|、", read_bracket(title))[:-1]
    name = subject(title)
    return qualified(name, listed(scope, view.lang), view.lang) if scope else name
