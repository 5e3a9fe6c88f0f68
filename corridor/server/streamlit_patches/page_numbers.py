"""Numbers of a table in the language of the page, on the screen and in what is copied from it.

Streamlit's grid writes a number by the languages of the browser and copies it with a point: a
Russian page would show `3.8` in an English browser, and a Russian Excel takes a copied `3.8` for
the third of August.

Touches: navigator.languages in static/js/formatNumber.*.js, copies of numbers in DataFrame.*.js
Seen on: streamlit 1.67.0
Without it: numbers of tables follow the browser, and are copied with a point
Test: tests/unit/test_served.py::test_numbers_of_tables_follow_the_page
"""

from __future__ import annotations

import re

from corridor.server.streamlit_patches import note_missing

_SCRIPT = re.compile(r"/static/js/(formatNumber|DataFrame)\.[\w-]+\.js")
_LANGUAGE = "document.documentElement.lang"
#: the language of the page; Chromium says that it knows Kazakh numbers and writes English ones:
#: the Russian have the same marks
_LOCALES = f"{{kk:`ru`}}[{_LANGUAGE}]||{_LANGUAGE}||[]"
#: where the grid asks for the languages of the browser
_ASKS = "let n=navigator.languages;"
_ASKS_PAGE = f"let n=[{_LOCALES},navigator.languages].flat();"
#: where it writes the copy of a number
_COPIES = re.compile(r"(let (\w)=``;return (\w)\((\w)\)&&\(\2=\$\(\4\))\)")
_DECIMAL = f"(1.5).toLocaleString([{_LOCALES}].flat())[1]"


def localize_numbers(path: str, body: bytes) -> bytes:
    """The body to send for a path: both scripts of the grid changed, all else as it is."""
    found = _SCRIPT.fullmatch(path)
    if not found:
        return body
    script = body.decode()
    if found[1] == "formatNumber":
        changed = script.replace(_ASKS, _ASKS_PAGE)
    else:
        changed = _COPIES.sub(rf"\1.replace(`.`,{_DECIMAL}))", script)
    if changed == script:
        note_missing("page_numbers", path)
        return body
    return changed.encode()
