"""How does one node do?"""

import streamlit as st

from corridor.ui import frame, nodes, nodes_map
from corridor.views import nodes as views

view = frame.begin("nodes", nodes_map.FIELDS)
node = views.load(view, nodes_map.known(view))
frame.head(view, views.title(view, node), views.subtitle(view, node))
nodes_map.choose(view, node.slug)

if view.phone:
    nodes.cards(view, node)
    nodes_map.place(view, node)
else:
    left, right = st.columns([1.05, 1.3], gap="large")
    with left:
        nodes_map.place(view, node)
    with right:
        nodes.cards(view, node)

nodes.large(view, node)
nodes.multiples(view, node)
nodes.wholes(view, node)
nodes.projects(view, node)
left, right = st.columns([1, 1.6], gap="large")
with left:
    nodes.around(view, node)
with right:
    nodes.events(view, node)
nodes.every_series(view, node)
frame.end("nodes", view, nodes_map.FIELDS, title=views.title(view, node))
