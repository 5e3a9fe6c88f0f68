"""How the views of the Nodes page are called: by their node."""

from __future__ import annotations

from corridor.language import has_text
from corridor.topics.choices import Values
from corridor.topics.nodes.params import FIRST
from corridor.topics.view import View


def name_view(view: View, values: Values) -> list[str]:
    """The node's title; that of the first for one that is not known, as on the page."""
    return [_name_node(view, values["node"]) or _name_node(view, FIRST)]


def _name_node(view: View, slug: str) -> str:
    rows = view.ask("node_row", node=slug)
    if rows.empty:
        return ""
    key = f"nodes-title-{slug}"
    return view.say(key) if has_text(view.lang, key) else view.name(rows.iloc[0])
