"""The state of a view in its address, by codes: `/traffic?flow=china-europe&lang=ru`.

A page declares its fields, calls :func:`pull` before its widgets and :func:`push` after them.
What they hold is the session's ``<page>.<name>`` (:mod:`corridor.ui.controls`). What the address
holds wins when it differs from what was last written (a link opened, back, forward); else the
widgets do.
"""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from corridor.charts.theme import THEMES
from corridor.language import languages
from corridor.language.accept_language import read_tag
from corridor.server import own_address
from corridor.server.tracking import is_tracking
from corridor.topics.addresses import ONCE, SHARED
from corridor.topics.choices import Alias, Choice, Dropped
from corridor.ui import told_address

#: characters that Markdown may take for more than themselves
_MARKUP = set(string.punctuation) - set("-.,'%/;")
#: key of the language that the address held when it was last looked at
LANG_SEEN = "_lang_seen"
#: the same of the figure whose passport is open
FIGURE_SEEN = "_figure_seen"
_WRITTEN = "_address_written"
_PAGE = "_address_page"
_ARRIVED = "_address_arrived"


def quote_harmless(words: str, longest: int = 60) -> str:
    """What a visitor wrote, to be quoted in a sentence: no markup, nothing unseen but blanks, not
    long."""
    clean = "".join(c for c in words if c.isprintable() or unicodedata.category(c) == "Zs")
    short = clean if len(clean) <= longest else clean[: longest - 1] + "…"
    return "".join("\\" + c if c in _MARKUP else c for c in short)


def find_base() -> str:
    """Address of the dashboard as the visitor's browser knows it, also behind a proxy, without a
    slash at its end; empty where no browser asks."""
    parts = urlsplit(st.context.url or "")
    return own_address.build_base(parts.scheme, parts.netloc) if parts.netloc else ""


def pull_shared() -> list[Dropped]:
    """Values of `lang` and `theme` in the address that mean nothing, each told once."""
    dropped = []
    for name, known in (("lang", languages()), ("theme", THEMES)):
        code = st.query_params.get(name)
        if code is not None and code not in known and not (name == "lang" and read_tag(code)):
            if st.session_state.get(f"_refused.{name}") != code:
                shown = st.session_state.get(name) or ""
                dropped.append(Dropped(name, code, shown, tuple(known)))
            st.session_state[f"_refused.{name}"] = code
    return dropped


def pull(page: str, fields: Sequence[Choice], aliases: Sequence[Alias] = ()) -> list[Dropped]:
    """Bring the address into the widgets' state; returns what had to be dropped."""
    state, query = st.session_state, st.query_params
    arrived = {
        k: v for k, v in query.items() if k not in (*SHARED, *ONCE) and not is_tracking(k, v)
    }
    same_page = state.get(_PAGE) == page
    state[_ARRIVED] = not same_page or bool(state.get(_ARRIVED))
    written: Mapping[str, str] = state.get(_WRITTEN, {}) if same_page else {}
    from_link = arrived != written and (same_page or bool(arrived))
    spelled = [alias.spell(arrived) for alias in aliases]
    dropped = [one for one in spelled if one]
    known = {field.name for field in fields}
    dropped += _find_unknown(arrived, known)
    for field in fields:
        key = f"{page}.{field.name}"
        if from_link:
            value, bad = (field.start(), None)
            if field.name in arrived:
                value, bad = field.read(arrived[field.name])
            state[key] = value
            if bad is not None:
                dropped.append(
                    Dropped(field.name, bad, field.write(value), field.options + field.like)
                )
        elif key not in state:
            state[key] = field.start()
        elif not field.holds(state[key]):
            # a list answers by its label; after a change of language that is none of its codes
            last = written.get(field.name)
            state[key] = field.start() if last is None else field.read(last)[0]
    state[_PAGE] = page
    if from_link:
        state[f"_dropped.{page}"] = dropped
    return dropped if from_link else []


def _find_unknown(arrived: Mapping[str, str], known: set[str]) -> list[Dropped]:
    """Parameters that are none of the page's, and those that say two things."""
    ours, query = known | {*SHARED}, st.query_params
    unknown = [
        Dropped(k, v, "", (), right=k.lower() if k.lower() in ours else "")
        for k, v in arrived.items()
        if k not in known
    ]
    several = [k for k in query if k not in ONCE and len({*query.get_all(k)}) > 1]
    return unknown + [Dropped(k, query[k], "", (), twice=True) for k in several]


def has_arrived() -> bool:
    """Whether the page has just been opened: it has not run to its end yet."""
    return bool(st.session_state.get(_ARRIVED))


def find_page() -> str:
    """The page that pulled its address last: the one on screen."""
    return str(st.session_state.get(_PAGE, ""))


def value(page: str, name: str) -> Any:
    """Current value of a page's field."""
    return st.session_state.get(f"{page}.{name}")


def hold(page: str, fields: Sequence[Choice]) -> dict[str, Any]:
    """Current values of all of a page's fields, by name; the default where one has none."""
    found = {field.name: value(page, field.name) for field in fields}
    return {f.name: f.start() if found[f.name] is None else found[f.name] for f in fields}


def push(page: str, fields: Sequence[Choice], extra: Mapping[str, str] | None = None) -> None:
    """Write the widgets' state into the address: defaults are left out, and what does nothing
    under the other choices; codes only."""
    state = st.session_state
    written: dict[str, str] = {}
    held = hold(page, fields)
    for field in fields:
        now = held[field.name]
        if field.write(now) != field.write(field.start()) and not field.find_idle(held):
            written[field.name] = field.write(now)
    written.update(extra or {})
    whole = dict(written)
    for shared in SHARED:
        if state.get(shared):
            whole[shared] = state[shared]
    # first what is remembered: a run may be cut short where it speaks to its window
    state[LANG_SEEN] = whole.get("lang")
    state[FIGURE_SEEN] = whole.get("figure", "")
    state[_WRITTEN] = written
    state[_PAGE] = page
    state[_ARRIVED] = False
    told_address.tell(whole)
