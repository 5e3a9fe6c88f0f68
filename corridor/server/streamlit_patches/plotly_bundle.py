"""Streamlit's chart script with the smaller edition of plotly.js in it.

The script carries all of plotly.js: 4.7 MB that the browser unpacks, reads and runs before the
first chart. What this dashboard draws, lines and bars, is in the basic edition, a quarter of
that. Where the seam is not found, or without our file, the script stays as it is.

Touches: the module of plotly.js inside static/js/PlotlyChart.*.js, found by its text
Seen on: streamlit 1.67.0
Without it: a first view gets 3,956 KB instead of 2,944 (the chart script 1,416, not 403) and stands
after 2,416 ms instead of 1,782; a click takes as long (medians of five rounds, two cores)
Test: tests/unit/test_served.py::test_the_chart_script_carries_the_small_edition
"""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from corridor.paths import SCRIPTS
from corridor.server.streamlit_patches import note_missing

#: made by tools/build_charts_script.py
EDITION = SCRIPTS / "plotly-basic.min.js.gz"
#: our lines around it
ONCE = Path(__file__).with_name("plotly_draw_once.js")
#: what they do with a figure that has been drawn
AFTER = tuple(Path(__file__).with_name(f"plotly_{name}.js") for name in ("keys", "labels"))
#: kinds of traces the edition draws
KINDS = ("scatter", "bar", "pie")

_PATH = re.compile(r"/static/js/PlotlyChart\.[\w-]+\.js")
#: a module of the bundle, up to its own way out and from there to its end
_BEGIN = re.compile(
    r"\(\(\w+,(\w+),\w+\)=>\{\(function\(\w+,\w+\)\{"
    r"typeof \1==`object`&&\1\.exports\?\1\.exports="
)
_END = re.compile(r"return window\.Plotly=(\w+),\1\}\)\}\)")


def shrink_plotly(path: str, body: bytes) -> bytes:
    """The body to send for a path: the chart script with the smaller edition, all else as it is."""
    if not _PATH.fullmatch(path):
        return body
    script = body.decode()
    begin = _BEGIN.search(script)
    end = _END.search(script, begin.end()) if begin else None
    if begin is None or end is None or not EDITION.exists():
        note_missing("plotly_bundle", f"{path} as it was, or {EDITION.name}")
        return body
    return (script[: begin.start()] + _build_module() + script[end.end() :]).encode()


def _build_module() -> str:
    """The edition as a module of the bundle, each figure drawn once."""
    edition = gzip.decompress(EDITION.read_bytes()).decode()
    own = "\n".join(script.read_text(encoding="utf-8") for script in (ONCE, *AFTER))
    return (
        f"((exports,module)=>{{{edition}\nconst plotly=module.exports;\n{own}\n"
        "module.exports={...plotly,react:measured,purge}})"
    )
