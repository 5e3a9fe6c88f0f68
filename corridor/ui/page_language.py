"""The language of the document itself, for screen readers, hyphenation and browsers' translators.

The server writes `<html lang>` into the page it serves; after a switch inside the page only a
script can. The script is Streamlit's own way of adding one (components.v2), run from a blob
address, so that a content security policy without inline scripts allows it.
"""

from __future__ import annotations

import streamlit as st

from corridor.language import LANGUAGES

_SCRIPT = """export default function ({ data }) {
  if (document.documentElement.lang !== data.lang) document.documentElement.lang = data.lang;
}"""
_NAME = "corridor_page_language"


def declare(lang: str) -> None:
    """Set `<html lang>` to the BCP 47 tag of a language code (`zh` → `zh-Hans`)."""
    mount = st.components.v2.component(_NAME, js=_SCRIPT)
    mount(
        data={"lang": LANGUAGES[lang].tag}, key="page_language", width="content", height="content"
    )
