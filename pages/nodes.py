"""How does one node do?"""

import streamlit as st

from corridor.topics.nodes import node as views
from corridor.topics.nodes import page, page_map
from corridor.topics.nodes.params import CHOICES
from corridor.ui import frame

view = frame.begin("nodes", CHOICES)
node = views.load(view, page_map.known(view))
frame.head(view, views.title(view, node), views.subtitle(view, node))
page_map.choose(view, node.slug)

if view.phone:
    page.place_cards(view, node)
    page_map.place(view, node)
else:
    left, right = st.columns([1.05, 1.3], gap="large")
    with left:
        page_map.place(view, node)
    with right:
        page.place_cards(view, node)

page.large(view, node)
page.multiples(view, node)
page.wholes(view, node)
page.projects(view, node)
left, right = st.columns([1, 1.6], gap="large")
with left:
    page.around(view, node)
with right:
    page.events(view, node)
page.every_series(view, node)
frame.end("nodes", view, CHOICES, title=views.title(view, node))
