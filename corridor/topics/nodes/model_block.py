"""The model of a node as a block of a briefing."""

from __future__ import annotations

from corridor.briefing.provenance import build_table, list_cited
from corridor.briefing.types import Block
from corridor.language import named, sentences
from corridor.topics.model_sources import list_publishers
from corridor.topics.nodes import model_use
from corridor.topics.nodes.node import Node, write_title
from corridor.topics.view import View


def make_model(view: View, node: Node, ref: str) -> Block | None:
    """What wants to go against what can, and if the node closes; None of a node that the model
    does not know."""
    found = model_use.find_use(view, view.vintage, node.slug)
    if found is None:
        return None
    title = model_use.spell_answer(view, found)
    table = model_use.make_use_table(view, found)
    notes = [
        model_use.spell_closed(view, found),
        model_use.spell_built(view, found),
        model_use.spell_note(view, found),
    ]
    return Block(
        ref=ref,
        view=ref.partition("#")[0],
        kind="table",
        title=title,
        measure=named(write_title(view, node), view.say("nodes-model-sub"), view.lang),
        table=build_table(table, set(table.columns[1:])),
        alt=title,
        note=sentences([note for note in notes if note], view.lang),
        publishers=tuple(list_publishers(found.uses)),
        sources=list_cited(found.uses),
        projects=frozenset(found.projects),
        findings=(title,),
    )
