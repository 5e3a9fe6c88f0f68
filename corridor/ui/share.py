"""Share: the address of the view as it stands, its QR code, a citation, a snippet to embed it."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import pandas as pd
import segno
import streamlit as st

from corridor.evidence.statuses import full_years
from corridor.language import date_text, period_text, quantity
from corridor.ui import address, data
from corridor.ui.visitor import View

_CITED = "_share_cited"
#: pixels of the QR code on the page: read from the far end of a hall
QR_SIDE = 420
PINNED, NEWEST = "pinned", "newest"


def build_address(**more: str | None) -> str:
    """The whole address of this view with its parameters, its language and ``more``.

    Host and path are those the visitor's browser knows, also behind a proxy. None takes one out.
    """
    page = (st.context.url or "").split("?")[0]
    page += "/" if page == address.find_base() else ""
    query = {k: v for k, v in {**dict(st.query_params), **more}.items() if v is not None}
    return page + ("?" + urlencode(query, safe=",;@/") if query else "")


def build_pinned_address(**more: str | None) -> str:
    """The address that keeps showing the numbers of the vintage on screen."""
    return build_address(**{"v": data.vintage().hash} | more)


def build_newest_address(**more: str | None) -> str:
    """The address that shows the newest figures whenever it is opened."""
    return build_address(**{"v": None} | more)


def forget() -> None:
    """At the start of a run: nothing has been shown yet."""
    st.session_state.pop(_CITED, None)


def remember(values: pd.DataFrame | None) -> None:
    """Keep the rows of the page's first figure of series, for its citation."""
    if _CITED not in st.session_state and values is not None:
        st.session_state[_CITED] = values


def find_cited(values: pd.DataFrame | None) -> pd.Series | None:
    """The value that stands for a figure of these rows in a citation: the last full year of the
    series that comes first. None where that series has no full year, or another a later one: no
    value of another period stands for what is shown."""
    if values is None or values.empty:
        return None
    full = full_years(values)
    own = full[full["series_id"] == values["series_id"].iloc[0]]
    if own.empty or own["period"].iloc[-1] != full["period"].iloc[-1]:
        return None
    return own.iloc[-1]


def _last_value(view: View) -> str:
    """The value of the page's first figure that is cited, in words, with its publisher."""
    row = find_cited(st.session_state.get(_CITED))
    if row is None:
        return ""
    names = view.ask("series_titles", series=[row.series_id])
    name = view.name(names.iloc[0], "title") if len(names) else ""
    return view.say(
        "share-value",
        name=name or row.series_id,
        period=period_text(row.period, view.lang),
        value=quantity(row.value, row.unit, view.lang, qualifier=row.qualifier, status=row.status),
        publisher=view.publisher(row.attribution),
    )


def draw_qr(address: str) -> str:
    """The QR code of an address as SVG, dark on white in both themes, with its quiet zone."""
    code = segno.make(address, error="m", micro=False)
    return str(code.svg_inline(scale=8, border=4, dark="#000000", light="#FFFFFF", omitsize=True))


def build_snippet(address: str, title: str) -> str:
    """HTML that places a view in another page."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" height="900" '
        'style="border:0" loading="lazy" allow="clipboard-write"></iframe>'
    )


def build_citation(view: View, title: str, address: str) -> str:
    """Title, last value with its publisher, vintage and address in the reader's language."""
    return (
        view.say(
            "share-citation",
            title=title.rstrip("?？"),
            value=_last_value(view),
            date=date_text(data.vintage().date, view.lang),
            address=address,
        )
        .replace(" .", ".")
        .replace("  ", " ")
        .replace("..", ".")
    )


def open_share(view: View, title: str) -> None:
    """Open the dialog; what is copied has a button at its right edge."""

    # what was never released cannot be promised to stay
    offered = (PINNED, NEWEST) if data.vintage().released else (NEWEST,)

    @st.dialog(view.say("share-title"), width="large")
    def show() -> None:
        which = st.radio(
            view.say("share-which"),
            offered,
            key="share.which",
            format_func=lambda code: view.say(f"share-{code}"),
        )
        make = build_pinned_address if which == PINNED else build_newest_address
        code, texts = st.columns([1, 1.1], gap="medium")
        with code:
            st.image(draw_qr(make()), width=QR_SIDE, alt=view.say("share-qr"))
        with texts:
            for label, copied in (
                ("share-link", make()),
                ("share-cite", build_citation(view, title, make())),
                ("share-embed", build_snippet(make(embed="true", theme=view.theme), title)),
            ):
                st.markdown(f"**{view.say(label)}**")
                st.code(copied, language=None, wrap_lines=True)

    show()
