"""A job of this page: its progress, what came of it; one under way a visit and kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from corridor.server.jobs import Busy, Job, queue
from corridor.topics.desk import page
from corridor.ui.visitor import View


def start(kind: str, function: str, *arguments: Any, key: str = "", seconds: float = 300) -> None:
    """Begin a job of a kind (`check`, `submit`, `release`): its words begin with `desk-<kind>`.

    ``key``: the same job asked for twice is one.
    """
    try:
        job: Job | Busy = queue().submit(
            f"corridor.{function}", *arguments, key=key, words=f"desk-{kind}", seconds=seconds
        )
    except Busy as busy:
        job = busy
    st.session_state[f"_desk_job.{kind}"] = job


def stop(kind: str) -> None:
    """Forget the job of a kind; one that only looks is cancelled."""
    job = st.session_state.pop(f"_desk_job.{kind}", None)
    if isinstance(job, Job) and not job.done and kind == "check":
        queue().cancel(job)


def is_running(kind: str) -> bool:
    """Whether one is under way."""
    job = st.session_state.get(f"_desk_job.{kind}")
    return isinstance(job, Job) and not job.done


def is_known(kind: str) -> bool:
    """Whether one was begun by this visit."""
    return f"_desk_job.{kind}" in st.session_state


def place(view: View, kind: str, show: Callable[[Any], None]) -> None:
    """Progress while the job runs, then ``show`` what came of it, or what went wrong."""
    job = st.session_state.get(f"_desk_job.{kind}")
    if job is None:
        return
    if isinstance(job, Busy):
        st.warning(view.say(job.key))
        return
    if not job.done:
        _watch(view, kind, job)
    elif job.error is not None:
        st.error(page.spell(view, job.error))
    else:
        show(job.value)


def _watch(view: View, kind: str, job: Job) -> None:
    @st.fragment(run_every=0.4)
    def watch() -> None:
        if job.done:
            st.rerun()
        st.progress(min(1.0, job.progress), text=view.say(job.step_key))
        if kind == "check":
            st.button(view.say("desk-stop"), key="desk_stop", on_click=stop, args=(kind,))

    watch()
