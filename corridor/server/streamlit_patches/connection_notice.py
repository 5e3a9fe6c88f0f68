"""What a visitor reads whose page cannot be live: the websocket is blocked, or scripts are off.

Streamlit's page stays white for both. The served page carries a notice in the visitor's language,
with the same topic as a static page; `static/connection.js` shows it after five seconds without a
connection and removes it when there is one. In `<noscript>` it takes the place of Streamlit's
English words.

Touches: <noscript> and </body> of static/index.html; data-test-connection-state of stApp
Seen on: streamlit 1.67.0
Without it: behind a proxy that lets no websocket through, a visitor sees a white page
Test: tests/unit/test_patches.py::test_a_page_that_cannot_be_live_says_so
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape

from corridor.charts.theme import THEMES, TOKENS
from corridor.language import text
from corridor.server.own_address import locate
from corridor.server.streamlit_patches import note_missing
from corridor.server.streamlit_patches.element_names import CONNECTED, CONNECTION

#: told a page's path and parameters: the address within the site of its static page, and whether
#: that is of the page's own topic
FindStatic = Callable[[str, Mapping[str, str]], tuple[str, bool]]

SCRIPT, STREAM = "/app/static/connection.js", "/_stcore/stream"
#: the faces for Chinese, weight -> file: many machines of offices have none; fetched when needed
FACES = {
    400: "/app/static/fonts/corridor-han-400.woff2",
    600: "/app/static/fonts/corridor-han-600.woff2",
}
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.S)
_END = "</body>"
_SHAPE = """\
.offline{box-sizing:border-box;position:fixed;z-index:2000000;top:12vh;left:50%;\
transform:translateX(-50%);width:min(640px,calc(100vw - 32px));max-height:84vh;overflow:auto;\
padding:24px 28px;background:var(--page);color:var(--text);border:1px solid var(--rule);\
border-top:4px solid var(--china-europe);\
font:16px/1.5 "Source Sans","Offline Han",system-ui,sans-serif}
.offline[hidden]{display:none}
.offline h1{margin:0 0 8px;font:600 21px/1.25 "Source Sans","Offline Han",system-ui,sans-serif}
.offline p{margin:0 0 12px}.offline p:last-child{margin:0;color:var(--voice2);font-size:14px}
.offline a{color:var(--link);font-weight:600}
.offline a:focus-visible{outline:2px solid var(--primary);outline-offset:2px}
@media print{.offline{display:none}}
"""


def add_notice(
    body: str, lang: str, path: str, query: Mapping[str, str], find_static: FindStatic
) -> str:
    """The served page with the notice; as it is where this version has no such places."""
    if not _NOSCRIPT.search(body) or _END not in body:
        note_missing("connection_notice", f"<noscript> or {_END}")
        return body
    address, own = find_static(path, {**query, "lang": lang})
    words = text(lang, "offline-static" if own else "offline-static-corridors")
    way = f'<a href="{escape(locate(address))}">{escape(words)}</a>'
    colours = write_colours(query.get("theme", ""))
    style = f"<style>{colours}{_write_faces()}{_SHAPE}</style>"
    silent = _write(lang, "offline-scripts", way)
    notice = (
        f'<aside id="no-connection" class="offline" role="alert" data-watch="{CONNECTION}"'
        f' data-until="{CONNECTED}" hidden>{_write(lang, "offline-blocked", way)}'
        f'</aside><script src="{locate(SCRIPT)}" defer></script>'
    )
    noscript = (
        "<noscript><style>:root{background:var(--page)}</style>"
        f'<aside class="offline">{silent}</aside></noscript>'
    )
    body = _NOSCRIPT.sub(lambda _: style + noscript, body, count=1)
    return body.replace(_END, notice + _END, 1)


def _write(lang: str, key: str, way: str) -> str:
    """Heading, what is wrong, the way to the static page; what can be done."""
    parts = [
        f"<h1>{escape(text(lang, f'{key}-title'))}</h1>",
        f"<p>{escape(text(lang, key))}</p>",
        f"<p>{way}</p>",
        f"<p>{escape(text(lang, f'{key}-do', address=locate(STREAM)))}</p>",
    ]
    return "".join(parts)


def write_colours(theme: str) -> str:
    """The colours of the theme that the address names, else of the browser's."""
    names = ("page", "text", "rule", "link", "primary", "voice2", "china-europe")

    def write(which: str) -> str:
        tokens = TOKENS["dark" if which == "dark" else "light"]
        return "".join(f"--{name}:{tokens[name]};" for name in names)

    if theme in THEMES:
        return f":root,.offline{{{write(theme)}}}"
    dark = f"@media (prefers-color-scheme:dark){{.offline,:root{{{write('dark')}}}}}"
    return f".offline,:root{{{write('light')}}}{dark}"


def _write_faces() -> str:
    return "".join(
        f'@font-face{{font-family:"Offline Han";font-weight:{weight};font-display:swap;'
        f"src:url({locate(file)});unicode-range:U+3000-9FFF,U+FF00-FFEF}}"
        for weight, file in FACES.items()
    )
