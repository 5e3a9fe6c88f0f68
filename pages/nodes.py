"""How does one node do?"""

import streamlit as st

from corridor.topics.nodes import page, page_map
from corridor.topics.nodes.node import load_node, write_subtitle, write_title
from corridor.topics.nodes.params import CHOICES
from corridor.ui import folding, fragment, frame

view = frame.begin("nodes", CHOICES)
node = load_node(view, page_map.read_node(view))
title = write_title(view, node)
newest = frame.find_newest(series=list(node.series["series_id"]) or [""])
frame.place_head(view, title, write_subtitle(view, node), newest)
page_map.place_choice(view, node.slug)


def place_map() -> None:
    """The map: a hand that moves it changes nothing else."""
    part = fragment.run_alone("nodes", view, CHOICES, title, cited=False)
    part(lambda: page_map.place_map(view, node))


if view.phone:
    page.place_cards(view, node)
    place_map()
else:
    left, right = page.open_columns(view, node)
    with left:
        place_map()
    with right:
        page.place_cards(view, node)

page.place_large_figures(view, node)
page.place_ladder(view, node)
page.place_answers(view, node)
if folding.shows_rest(view, "nodes"):
    page.place_sea(view, node)
    page.place_model(view, node)
    page.place_projects(view, node)
    page.place_plans(view, node)
    page.place_multiples(view, node)
    page.place_disagreements(view, node)
    left, right = st.columns([1.3, 1], gap="large")
    with left:
        page.place_events(view, node)
    with right:
        page.place_neighbours(view, node)
    page.place_every_series(view, node)
frame.end("nodes", view, CHOICES, title=title)
