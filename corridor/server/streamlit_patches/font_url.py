"""The faces that Streamlit's wheel brings, for pages that are not Streamlit's."""

from __future__ import annotations

from pathlib import Path

from streamlit import file_util

_MEDIA = "static/media"


def sans() -> str:
    """Address of Source Sans; '' when this version of Streamlit has it under another name."""
    folder = Path(file_util.get_static_dir()) / _MEDIA
    found = sorted(folder.glob("SourceSansVF-Upright.*.woff2"))
    return f"/{_MEDIA}/{found[0].name}" if found else ""
