"""Builds the map's layers from registry packages: `python -m tools.build_geography`.

Base map: npm plotly.js 4.1.1 (United Nations base map). Finer Caspian shore: npm world-atlas 2
(Natural Earth 10m). Railways: PyPI scgraph_data 2.0.0 (OpenStreetMap, ODbL). The layers are
committed, so nobody who only runs the dashboard needs this.
"""
