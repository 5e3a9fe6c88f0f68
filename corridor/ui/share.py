"""Share: the address of the view as it stands, and a citation in the reader's language."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from corridor.language import date_text
from corridor.ui import data
from corridor.ui.view import View


def address_now(**more: str) -> str:
    """The whole address of this view with its parameters, its language and ``more``."""
    base = (st.context.url or "").split("?")[0]
    base += "/" if base.count("/") == 2 else ""
    query = {**dict(st.query_params), **more}
    return base + ("?" + urlencode(query) if query else "")


def dialog(view: View, title: str) -> None:
    """Open the dialog with the link and the citation; both have a copy button."""

    @st.dialog(view.say("share-title"), width="medium")
    def show() -> None:
        st.markdown(view.say("share-hint"))
        st.code(address_now(), language=None, wrap_lines=True)
        st.markdown(f"**{view.say('share-cite')}**")
        st.code(
            view.say(
                "share-citation",
                title=title.rstrip("?"),
                date=date_text(data.vintage().date, view.lang),
                address=address_now(),
            ),
            language=None,
            wrap_lines=True,
        )

    show()
