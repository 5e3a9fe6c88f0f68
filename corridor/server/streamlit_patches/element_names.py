"""Names by which style sheets and scripts find Streamlit's own elements in the page.

Selectors that match nothing are passed over by a browser: a name that is gone costs its rule.

Touches: test ids, classes and attributes of Streamlit's elements in the page
Seen on: streamlit 1.67.0
Without it: headings in the face of the text, menus in print, a hall screen in Streamlit's frame
Test: tests/unit/test_patches.py::test_streamlit_has_every_name_a_style_or_script_uses
"""

from __future__ import annotations

#: test ids -> elements
APP, MAIN, MAIN_BLOCK = "stApp", "stMain", "stMainBlockContainer"
HEADER, TOOLBAR, STATUS, MENU = "stHeader", "stToolbar", "stStatusWidget", "stMainMenu"
CAPTION, TABLE, SKELETON, MAP = "stCaptionContainer", "stTable", "stSkeleton", "stDeckGlJsonChart"
METRIC_LABEL, METRIC_VALUE, METRIC_DELTA = "stMetricLabel", "stMetricValue", "stMetricDelta"
ELEMENT_TOOLBAR, COLUMN = "stElementToolbar", "stColumn"
#: what a page on paper lays out anew
VIEW, ROW = "stAppViewContainer", "stHorizontalBlock"
GRID, CELL = "stGrid", "stGridCell"
WRAPPER, BLOCK = "stLayoutWrapper", "stVerticalBlock"
PLOT, FRAME, DATA = "stPlotlyChart", "stFullScreenFrame", "stDataFrame"
#: one of several choices, a piece of text to copy, a picture
OPTION, CODE, IMAGE = "stRadioOption", "stCode", "stImage"
#: a row of segments; where a file is dropped, and what Streamlit says there in English
SEGMENTS = "stButtonGroup"
DROP, DROP_WORDS = "stFileUploaderDropzone", "stFileUploaderDropzoneInstructions"
TEST_IDS = (
    *(APP, MAIN, MAIN_BLOCK, HEADER, TOOLBAR, STATUS, MENU, CAPTION, TABLE, SKELETON, MAP),
    *(METRIC_LABEL, METRIC_VALUE, METRIC_DELTA, ELEMENT_TOOLBAR, COLUMN),
    *(VIEW, ROW, GRID, CELL, WRAPPER, BLOCK, PLOT, FRAME, DATA, OPTION, CODE, IMAGE, SEGMENTS),
    *(DROP, DROP_WORDS),
)
#: classes; GRID_SCROLLER: what moves when a large table is scrolled
HTML, ELEMENT, COLOURED = "stHtml", "stElementContainer", "stMarkdownColoredText"
GRID_SCROLLER = "dvn-scroller"
BADGE, LOGO, HELP = "stMarkdownBadge", "stLogo", "stTooltipIcon"
CLASSES = (HTML, ELEMENT, COLOURED, GRID_SCROLLER, BADGE, LOGO, HELP)
#: attributes: whether the page has its server, whether an element is being made again
CONNECTION, STALE = "data-test-connection-state", "data-stale"
ATTRIBUTES = (CONNECTION, STALE)
#: the value of CONNECTION while there is a server
CONNECTED = "CONNECTED"
#: classes of what the map library puts over a map
MAP_CONTROLS = ("maplibregl-ctrl", "mapboxgl-ctrl", "deck-widget")


def select(*test_ids: str) -> str:
    """A selector for elements by their test ids."""
    return ",".join(f'[data-testid="{one}"]' for one in test_ids)
