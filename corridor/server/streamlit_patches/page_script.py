"""What the page that Streamlit serves runs and sends: names the middleware has to know.

Its one inline script is allowed by its hash, which is computed from the installed file: a page of
another version is not shut out. Its own script reads one cookie and sends it back with an upload.

Touches: the inline script of static/index.html; the cookie _streamlit_xsrf; /_stcore/upload_file
Seen on: streamlit 1.67.0
Without it: the inline script is blocked; uploads are refused as forged, or as too large
Test: tests/unit/test_patches.py::test_the_inline_script_is_allowed_by_its_hash
"""

from __future__ import annotations

import base64
import hashlib
import re

from corridor.server.streamlit_patches import find_static, note_missing

#: the hash of the script as it was read when this was written
SEEN = "sha256-THxz9J9+wf7rhwR2YkXJoSZ13UCmYyC+3lNDv2+8ugA="
#: the token that Streamlit's own script reads and sends back with an upload
XSRF_COOKIE = "_streamlit_xsrf"
#: first part of the address of uploads
UPLOADS = "/_stcore/upload_file"
_INLINE = re.compile(r"<script>(.*?)</script>", re.S)


def find_script_hashes() -> tuple[str, ...]:
    """`sha256-…` of each inline script of the page, for a content security policy; () for none."""
    folder = find_static()
    page = folder / "index.html" if folder else None
    scripts = _INLINE.findall(page.read_text("utf-8")) if page and page.is_file() else []
    digests = [hashlib.sha256(script.encode()).digest() for script in scripts]
    hashes = tuple(f"sha256-{base64.b64encode(digest).decode()}" for digest in digests)
    if hashes != (SEEN,):
        note_missing("page_script", "the inline script that was read")
    return hashes
