"""The frame: navigation, title block, language and share, footer; and the guard of the pages.

`app.py` calls :func:`run`; every page starts with :func:`begin` and ends with :func:`end`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from corridor.access.identity import can_anybody_write
from corridor.language import (
    LANGUAGES,
    date_text,
    languages,
    listed,
    period_text,
    spell_error,
    text,
)
from corridor.language.spans import Span, markdown
from corridor.paths import ROOT, STATIC
from corridor.server.map_files import ensure_map_files
from corridor.server.scheduling import PAGE_QUEUE
from corridor.server.setup import setup
from corridor.server.streamlit_patches.routes import close_doors
from corridor.topics.addresses import DESK, LOOK, PAGES, UNLISTED
from corridor.topics.choice_words import Words, spell_code
from corridor.topics.choices import Alias, Choice, Dropped
from corridor.topics.view_names import join_title, name_view
from corridor.ui import (
    address,
    briefing_basket,
    css,
    data,
    page_language,
    paper,
    passport,
    prose,
    share,
    told_address,
    vintage,
    window_width,
)
from corridor.ui.screen import entry
from corridor.ui.visitor import View, build_view
from corridor.warehouse import TablesBroken, WarehouseError

LOG = logging.getLogger("corridor")
#: icon and logo by addresses that a browser keeps, which it completes itself: the icon of a file is
#: fetched at every click, the logo of a file is 20 KB of every run
ICON = "/app/static/icon.png"
LOGO = "/app/static/logo-{theme}.svg"


@dataclass(frozen=True)
class Newest:
    """The period (code) of the newest figure of a page; ``is_about``: its date is approximate."""

    period: str
    is_about: bool = False


_INSIDE: ContextVar[bool] = ContextVar("corridor_frame_runs", default=False)


def run() -> None:
    """The whole of `app.py`: settings of the window, navigation, the chosen page."""
    setup()
    with PAGE_QUEUE.page():
        _run()


def _run() -> None:
    close_doors()
    told_address.restore()
    view = build_view()
    st.set_page_config(page_title=view.say("product"), page_icon=ICON, layout="wide")
    css.apply_style(view.theme, bool(st.context.is_embedded))
    logo = LOGO.format(theme=view.theme)
    if (STATIC / Path(logo).name).is_file():  # a page without it is a page; /healthz names it
        st.logo(logo, size="large", link=None)
    hidden = [name for name in UNLISTED if name != DESK or not can_anybody_write()]
    pages = [
        st.Page(
            str(ROOT / "pages" / f"{name}.py"),
            title=view.say(f"nav-{name}"),
            url_path=None if name == PAGES[0] else name,
            default=name == PAGES[0],
            visibility="hidden" if name in hidden else "visible",
        )
        for name in (*PAGES, *UNLISTED)
    ]
    chosen = st.navigation(pages, position="top")
    token = _INSIDE.set(True)
    try:
        with tell_failures(view, chosen.url_path or PAGES[0]):
            chosen.run()
    finally:
        _INSIDE.reset(token)


@contextmanager
def tell_failures(view: View, page: str) -> Iterator[None]:
    """What fails inside gives the visitor one sentence and the operator the traceback."""
    try:
        yield
    except TablesBroken as broken:
        st.error(spell_error(broken, view.lang, "page-failed"))
    except Exception:
        LOG.exception("page %s failed", page)
        st.error(view.say("page-failed"))


def is_running() -> bool:
    """Whether the whole page runs, not a part of it by itself."""
    return _INSIDE.get()


def begin(
    page: str,
    fields: Sequence[Choice] = (),
    aliases: Sequence[Alias] = (),
    words: Words | None = None,
) -> View:
    """First line of a page: the frame if it has not run, the view, the address, the tables.

    ``words``: how the page calls the codes of its choices, where the catalogue does not say.
    Ends the run with one clear sentence when the tables are missing or cannot be read.
    """
    if not _INSIDE.get():
        run()
        st.stop()
    view = build_view()
    if page in PAGES:
        paper.place_script()
    share.forget()
    dropped = [*address.pull_shared(), *address.pull(page, fields, aliases)]
    try:
        vintage.read_address(view)
        ensure_map_files(data.vintage())
        dropped += passport.read_address(view)
    except WarehouseError as error:
        st.error(spell_error(error, view.lang, "tables-broken"))
        st.stop()
    if dropped:
        st.warning("  \n".join(_dropped(view, page, one, words) for one in dropped[:6]))
    return view


def _dropped(view: View, page: str, one: Dropped, words: Words | None) -> str:
    """What an address says that is not known, and what can be had: words that lead there."""
    name = address.quote_harmless(one.name, 30)
    if one.twice:
        return view.say("address-twice", name=name, value=address.quote_harmless(one.value))
    if one.right:
        return view.say("address-small", name=name, right=one.right)
    if not one.choices:
        return view.say("address-unknown", name=name)
    known = f"address-name-{one.name}"
    shared = known if known in _NAMED else "address-name-other"
    offers = (
        Span(spell_code(view, page, one.name, code, words), address=_lead_to(one.name, code))
        for code in one.choices[:13]
        if code
    )
    first = listed((markdown((offer,)) for offer in offers), view.lang)
    if len(one.choices) > 13:
        first += " " + view.say("address-more", count=len(one.choices) - 13)
    return view.say(
        "address-dropped",
        name=view.say(shared),
        value=address.quote_harmless(one.value),
        shown=spell_code(view, page, one.name, one.shown, words) or view.say("address-default"),
        choices=first,
    )


def _lead_to(name: str, code: str) -> str:
    """The address of this page with a value that is known in place of the one that is not."""
    state = st.session_state
    kept = {k: state[k] for k in LOOK if state.get(k) and k != name}
    return "?" + urlencode({name: code, **kept}, safe=",@")


_NAMED = {
    f"address-name-{name}"
    for name in "node series lang theme from to year camera layers pair figure".split()
}


def place_head(
    view: View, title: str, subtitle: str, newest: Newest | None = None, *, dated: bool = True
) -> None:
    """Title block: the page's question, what is counted, the vintage; language and share right.

    ``newest``: the newest figure shown, its period said beside the day of the evidence.
    ``dated``: whether the page shows one vintage, and so says which.
    """
    with st.container(
        key="head",
        horizontal=not view.phone,
        horizontal_alignment="distribute",
        vertical_alignment="bottom",
    ):
        with st.container(width="stretch"):
            said = [subtitle, *([vintage.spell_vintage(view)] if dated else [])]
            if newest:
                when = period_text(newest.period, view.lang)
                if newest.is_about:
                    when = view.say("ladder-when-about", when=when)
                said.append(view.say("newest-figure", period=when))
            prose.heading(title, " · ".join(said), 1)
        if st.context.is_embedded:  # the page around it has its own
            return
        with st.container(
            key="tools", horizontal=True, width="content", gap="small", vertical_alignment="center"
        ):
            st.segmented_control(
                view.say("language-label"),
                languages(),
                format_func=lambda code: LANGUAGES[code].label,
                key="lang",
                required=True,
                label_visibility="collapsed",
                persist_state="session",
                width="content",
                wrap=True,
            )
            if st.button(view.say("share-button"), icon=":material/link:", key="share"):
                passport.ask_for("share", title=title)
            page = address.find_page()
            if not view.phone and briefing_basket.can_add(page):
                if st.button(view.say("slides-button"), icon=":material/slideshow:", key="slides"):
                    new = briefing_basket.add_view(page)
                    st.toast(view.say("slides-added" if new else "slides-there"))
            entry.place_button(view, page)
    if dated:
        vintage.place_banner(view)


def find_newest(*, series: Sequence[str] = (), choices: Sequence[str] = ()) -> Newest | None:
    """The newest figure of series, or of choices of series (query `newest_figure`)."""
    asked = {"series": sorted(series)} if series else {"choices": list(choices)}
    found = data.ask("newest_figure", **asked)
    if found.empty:
        return None
    return Newest(str(found.iloc[0]["period"]), bool(found.iloc[0]["is_about"]))


def end(
    page: str, view: View, fields: Sequence[Choice] = (), title: str = "", *, footer: bool = True
) -> None:
    """Last line of a page: the footer, the address, the dialog that was asked for."""
    if footer and not st.context.is_embedded:
        st.divider()
        dated = date_text(data.vintage().date, view.lang, "short")
        prose.small(text(view.lang, "footer-licences", date=dated))
    page_language.declare(view.lang)
    if page in PAGES:
        window_width.ask_browser()
    finish(page, view, fields, title)


def finish(page: str, view: View, fields: Sequence[Choice], title: str) -> None:
    """Write the address and the window's title, and open the dialog that was asked for."""
    address.push(page, fields)
    figure = str(st.session_state.get(passport.OPEN) or "")
    parts = name_view(view, page, fields, address.hold(page, fields), figure)
    st.set_page_config(page_title=join_title(view, page, [*parts, *vintage.name_older(view)]))
    wanted = passport.take_wanted()
    if wanted and wanted[0] == "share":
        share.open_share(view, wanted[1]["title"])
    elif wanted:
        passport.open_passport(view, **wanted[1])
