"""Geography: layers of the map, nodes, flows and sections as GeoDataFrames, made in one place.

The GeoParquet files of `data/geography/` are what is kept; the GeoJSON of `static/geo/` is made
from them and fetched by browsers. geopandas is imported when a layer is read, never with a module
of this room: a page's run needs none.
"""
