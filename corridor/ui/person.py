"""Who is at a page, and how that person logs in and out."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st

from corridor.access.identity import Identity, can_anybody_write, of_header, of_login
from corridor.access.person import Person
from corridor.access.register import register
from corridor.language import text
from corridor.server.settings import settings
from corridor.server.setup import is_whole
from corridor.server.streamlit_patches.login_doors import LOGIN, LOGOUT, lead_to
from corridor.ui import share
from corridor.ui.address import quote_harmless
from corridor.ui.visitor import View


def who() -> Person:
    """The person at this page, as this run finds it: nobody once a login is over or was ended."""
    return find_identity().person


def find_identity() -> Identity:
    """The same with the way in which it is known."""
    if settings().user_header:
        named: dict[str, str] = dict(st.context.headers or {})
        # without what takes headers of others away (`streamlit run app.py`) none is believed
        return of_header({k.lower(): v for k, v in named.items()} if is_whole() else {})
    return of_login(st.user.to_dict())


def place_person(view: View) -> Person:
    """Who is here, with the button that logs in or out; in words where nobody can write."""
    found, lang = find_identity(), view.lang
    if not can_anybody_write():
        st.caption(text(lang, "writing-closed"))
    elif found.way == "none":
        st.caption(text(lang, "not-known"))
        if settings().oidc_discovery and st.button(text(lang, "access-log-in"), key="access-in"):
            lead_to(LOGIN, _find_own_address())
    else:
        role = text(lang, f"access-role-{found.person.role}")
        st.caption(text(lang, "access-person", name=quote_harmless(found.person.name), role=role))
        if found.way == "login" and st.button(text(lang, "access-log-out"), key="access-out"):
            register().end_logins(found.person)
            lead_to(LOGOUT, _find_own_address())
    return found.person


def _find_own_address() -> str:
    """The address of this view on the site, without the path that a proxy shows it at."""
    parts = urlsplit(share.build_address())
    path = parts.path.removeprefix(settings().path) or "/"
    return path + (f"?{parts.query}" if parts.query else "")
