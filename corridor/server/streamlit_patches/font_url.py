"""The faces that Streamlit's wheel brings, for pages that are not Streamlit's.

Touches: static/media/SourceSansVF-Upright.*.woff2 in the wheel
Seen on: streamlit 1.67.0
Without it: the pages at /api and of a briefing are set in the reader's own sans serif
Test: tests/unit/test_patches.py::test_the_face_of_the_wheel_is_found
"""

from __future__ import annotations

from corridor.server.streamlit_patches import find_static, note_missing

_MEDIA, _FACE = "static/media", "SourceSansVF-Upright.*.woff2"


def find_font_url() -> str:
    """Address of Source Sans; '' when this version of Streamlit has it under another name."""
    folder = find_static()
    faces = sorted((folder / _MEDIA).glob(_FACE)) if folder else []
    if not faces:
        note_missing("font_url", f"{_MEDIA}/{_FACE}")
        return ""
    return f"/{_MEDIA}/{faces[0].name}"
