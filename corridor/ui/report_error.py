"""Report an error: a message about one figure, prepared for the visitor's own mail; nothing is
sent.

Where the operator has set an address (`CORRIDOR_REPORT_CONTACT`) a link opens the message in the
visitor's program for mail; without one the text is there to be copied.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import streamlit as st

from corridor.language import named, period_text
from corridor.server.settings import settings
from corridor.ui.visitor import View

#: characters of an address that every program for mail takes
_MOST = 1900


def build_report(
    view: View, facts: Mapping[str, Any], title: str, value: str, address: str
) -> tuple[str, str]:
    """Subject and text of the message about a figure: ``facts`` as the passport has them, the
    ``title`` of the series, the ``value`` in words, the ``address`` of the view it was seen in."""
    period = period_text(facts["period"], view.lang)
    shown = next((one for one in facts["sources"] if one["role"] == "preferred"), None)
    lines = [
        view.say("report-figure", value=value),
        view.say("report-series", series=f"{title} [{facts['series']}]"),
        view.say("report-period", period=f"{period} [{facts['period']}]"),
    ]
    if shown:
        lines.append(view.say("report-row", row=shown["observation_id"]))
        lines.append(view.say("report-source", source=shown["url"]))
    lines.append(view.say("report-view", address=address))
    lines += ["", view.say("report-wrong"), view.say("report-right")]
    return view.say("report-subject", series=title, period=period), "\n".join(lines)


def build_mail_address(contact: str, subject: str, body: str) -> str:
    """The message as an address that programs for mail open (RFC 6068), cut where it is too long
    for some of them."""
    said = body.replace("\n", "\r\n")
    start = f"mailto:{contact}?subject={quote(subject, safe='')}&body="
    while len(start) + len(quote(said, safe="")) > _MOST and said:
        said = said[:-20]
    return start + quote(said, safe="")


def place_report(
    view: View, facts: Mapping[str, Any], title: str, value: str, address: str
) -> None:
    """The message under a heading to unfold, with a link to the visitor's mail and a button that
    copies it."""
    subject, body = build_report(view, facts, title, value, address)
    with st.expander(view.say("report-title"), icon=":material/flag:"):
        st.caption(view.say("report-note"))
        if contact := settings().report_contact:
            mail = build_mail_address(contact, subject, body)
            st.markdown(named(f"[{view.say('report-mail')}]({mail})", contact, view.lang))
        st.code(f"{subject}\n\n{body}", language=None, wrap_lines=True)
