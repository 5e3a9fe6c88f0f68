"""Exports on the Briefing page: a button a form, progress with a way out, then the file."""

from __future__ import annotations

import streamlit as st

from corridor.briefing.types import (
    EXPORT,
    FORMS,
    WORDS,
    Block,
    Briefing,
    ExportedFile,
    ExportRequest,
)
from corridor.language import number, spell_error
from corridor.server.jobs import Busy, Job, queue
from corridor.ui.visitor import View

_JOB = "_brief_job"
_ICONS = {"pptx": "slideshow", "pdf": "picture_as_pdf", "html": "language"}


def _start_export(briefing: Briefing, form: str, ref: str = "") -> None:
    request = ExportRequest(
        topic=briefing.topic,
        form=form,
        lang=briefing.lang,
        theme=briefing.theme,
        vintage=briefing.vintage,
        address=briefing.address,
        ref=ref,
        # a theme in the address was chosen; without one a page follows its reader's
        follows=form == "html" and not st.session_state.get("theme"),
        blocks=tuple((b.ref, b.commentary) for b in briefing.blocks),
    )
    _stop_export()
    try:
        st.session_state[_JOB] = queue().submit(EXPORT, request, key=request.key, words=WORDS)
    except Busy as busy:
        st.session_state[_JOB] = busy


def _stop_export() -> None:
    job = st.session_state.pop(_JOB, None)
    if isinstance(job, Job) and not job.done:
        queue().cancel(job)


def place_exports(view: View, briefing: Briefing) -> None:
    """Buttons of the forms, and the export under way."""
    st.subheader(view.say("briefing-take"), anchor=False)
    with st.container(horizontal=True, gap="small"):
        for form, icon in _ICONS.items():
            st.button(
                view.say(f"briefing-form-{form}"),
                icon=f":material/{icon}:",
                key=f"brief_{form}",
                on_click=_start_export,
                args=(briefing, form),
            )
    job = st.session_state.get(_JOB)
    if isinstance(job, Busy):
        st.warning(view.say(job.key))
    elif job is not None:
        place_progress(view, job)


def place_picture_buttons(view: View, briefing: Briefing, block: Block, i: int) -> None:
    """Buttons that make the block's picture for a slide."""
    for form in ("png", "svg"):
        st.button(
            form.upper(),
            icon=":material/image:",
            type="tertiary",
            key=f"brief_{form}_{i}",
            help=view.say("briefing-picture"),
            on_click=_start_export,
            args=(briefing, form, block.ref),
        )


def place_progress(view: View, job: Job) -> None:
    """Progress until the file is there; then its download, or what went wrong."""

    @st.fragment(run_every=0.4 if not job.done else None)
    def watch() -> None:
        if not job.done:
            st.progress(job.progress, text=view.say(job.step_key))
            st.button(view.say("briefing-cancel"), key="brief_cancel", on_click=_stop_export)
            return
        if st.session_state.get("_brief_seen") != job.key:
            st.session_state["_brief_seen"] = job.key
            st.rerun()
        if job.error is not None:
            st.error(spell_error(job.error, view.lang, "brief-error"))
            return
        file: ExportedFile = job.value
        size = number(len(file.data) / 1e6, view.lang, 1)
        st.download_button(
            view.say("briefing-download", name=file.name.rsplit(".", 1)[-1].upper(), size=size),
            file.data,
            file.name,
            FORMS[file.form].split(";")[0],
            type="primary",
            icon=":material/download:",
            key="brief_download",
        )

    watch()
