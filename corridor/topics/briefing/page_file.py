"""A briefing kept as a small file, and one loaded."""

from __future__ import annotations

import streamlit as st

from corridor.briefing.blocks import list_refs, open_view
from corridor.briefing.saved import BadFile, SavedBriefing, TooLong, dump_briefing, load_briefing
from corridor.briefing.types import BriefError
from corridor.language import spell_error
from corridor.server.streamlit_patches.uploads import SMALL
from corridor.topics.briefing.page import FALLBACK, open_saved, read_blocks, read_commentary
from corridor.ui import address
from corridor.ui.visitor import View

#: state of the session: the upload that has been read
_READ = "_brief_loaded"


def place_file(view: View) -> None:
    """Keep the briefing as a small file, and load one."""
    with st.popover(view.say("briefing-file"), icon=":material/folder_open:"):
        st.markdown(view.say("briefing-file-hint"))
        try:
            st.download_button(
                view.say("briefing-save"),
                dump_briefing(_build_saved(view)),
                "corridor-briefing.json",
                "application/json",
                icon=":material/download:",
                key="brief_save",
            )
        except BriefError as wrong:
            st.error(spell_error(wrong, view.lang, FALLBACK))
        upload = st.file_uploader(
            view.say("briefing-load"), type=["json"], key="brief_load", max_upload_size=SMALL
        )
        if upload is not None and st.session_state.get(_READ) != upload.file_id:
            st.session_state[_READ] = upload.file_id
            _open_upload(view, upload.getvalue())


def _build_saved(view: View) -> SavedBriefing:
    commentary = read_commentary()
    blocks = tuple((ref, commentary.get(ref, "")) for ref in read_blocks(view))
    topic = address.value("briefing", "topic")
    return SavedBriefing(topic, view.lang, view.theme, "", blocks)


def _open_upload(view: View, content: bytes) -> None:
    try:
        saved = load_briefing(content)
        list_refs(open_view(view.lang), saved.topic)
    except (BadFile, TooLong, BriefError) as wrong:
        st.error(spell_error(wrong, view.lang, FALLBACK))
        return
    open_saved(saved)
