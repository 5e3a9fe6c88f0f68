"""The blocks of a briefing as a list: their order, and the adviser's own words to each."""

from __future__ import annotations

import streamlit as st

from corridor.briefing.blocks import OWN
from corridor.briefing.saved import LONGEST, clean_commentary
from corridor.briefing.types import JOINT, Block, Briefing
from corridor.topics.briefing.page import set_blocks, write_commentary
from corridor.ui import address
from corridor.ui.visitor import View


def place_order(view: View, briefing: Briefing) -> None:
    """The blocks as a list: up, down, away, and the adviser's own words to each."""
    st.subheader(view.say("briefing-order"), anchor=False)
    refs = [b.ref for b in briefing.blocks]
    for i, block in enumerate(briefing.blocks):
        with st.container(key=f"brief_row_{i}", gap=None):
            st.markdown(f"**{i + 1}** {block.title}")
            with st.container(horizontal=True, gap="small", wrap=False):
                last = i == len(refs) - 1
                _place_tool(view, "up", "arrow_upward", i, _move(refs, i, i - 1), off=i == 0)
                _place_tool(view, "down", "arrow_downward", i, _move(refs, i, i + 1), off=last)
                _place_tool(view, "away", "close", i, _move(refs, i, None), off=len(refs) == 1)
                label = view.say("briefing-words-there" if block.commentary else "briefing-words")
                with st.popover(label, icon=":material/edit:", type="tertiary"):
                    _place_commentary(view, block)
    if address.value("briefing", "blocks") and address.value("briefing", "topic") != OWN:
        st.button(
            view.say("briefing-own"),
            on_click=set_blocks,
            args=("",),
            icon=":material/undo:",
            type="tertiary",
            key="brief_own",
        )
    if not view.phone:  # its head has no such button
        st.caption(view.say("briefing-add-hint"))


def _move(refs: list[str], place: int, to: int | None) -> str:
    """The order with one block moved (``to``) or left out (None), as the address writes it."""
    moved = [ref for i, ref in enumerate(refs) if i != place]
    if to is not None:
        moved.insert(to, refs[place])
    return JOINT.join(moved)


def _place_tool(view: View, name: str, icon: str, i: int, refs: str, *, off: bool) -> None:
    """A button that leaves the blocks as ``refs``."""
    st.button(
        "\u200b",
        icon=f":material/{icon}:",
        key=f"brief_{name}_{i}",
        type="tertiary",
        help=view.say(f"briefing-{name}"),
        on_click=set_blocks,
        args=(refs,),
        disabled=off,
    )


def _place_commentary(view: View, block: Block) -> None:
    key = f"brief_said_{block.ref}"

    def keep() -> None:
        write_commentary(block.ref, clean_commentary(st.session_state[key]))

    st.text_area(
        view.say("brief-commentary"),
        block.commentary,
        key=key,
        max_chars=LONGEST,
        height=160,
        on_change=keep,
        placeholder=view.say("briefing-words-hint"),
    )
