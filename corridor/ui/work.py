"""Slow work on a page: a job of the queue, its progress with a way out, then what it gives.

A visit has one job a name: work with another key gives up the one before. The page runs again when
the job has ended, and finds its value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from corridor.server.jobs import Job, JobError, queue
from corridor.topics.ahead import Ahead
from corridor.ui.visitor import View

#: begins the keys of what is said of a job
WORDS = "work"


@dataclass(frozen=True)
class Work:
    """A function ("module:name") with its arguments; equal ``key`` are one job. ``seconds`` it may
    take; ``patient`` as `Queue.submit` has it."""

    function: str
    arguments: tuple[Any, ...]
    key: str
    seconds: float = 300.0
    patient: bool = False

    def submit(self) -> Job:
        """The job in the queue; Busy where too many wait."""
        return queue().submit(
            self.function,
            *self.arguments,
            key=self.key,
            words=WORDS,
            seconds=self.seconds,
            patient=self.patient,
        )


def await_work(
    view: View, name: str, work: Work, on_cancel: Callable[[], None] | None = None
) -> Any | None:
    """The value of the work, once it is there; until then None, and in its place the progress, or
    why there is none with a button to try again. ``on_cancel``: what else a visitor's way out
    changes."""
    place = f"_work_{name}"
    held: tuple[str, Job | JobError] | None = st.session_state.get(place)
    if held is None or held[0] != work.key:
        give_up(name)
        held = (work.key, _try(work))
        st.session_state[place] = held
    job = held[1]
    if isinstance(job, Job) and job.done:
        if job.error is None:
            del st.session_state[place]
            return job.value
        job = job.error if isinstance(job.error, JobError) else JobError(str(job.error), WORDS)
    if isinstance(job, JobError):
        _tell(view, name, job)
        return None
    _watch(view, name, job, on_cancel)
    return None


def is_ready(view: View, name: str, ahead: Ahead | None) -> bool:
    """Whether what a view needs is kept; until then its progress stands in the view's place."""
    if ahead is None:
        return True
    found = await_work(view, name, Work(ahead.function, ahead.arguments, ahead.key))
    if found is None:
        return False
    ahead.keep(found)
    return True


def give_up(name: str) -> None:
    """Cancel the visit's job of a name, and forget what came of it."""
    held = st.session_state.pop(f"_work_{name}", None)
    if held is not None and isinstance(held[1], Job) and not held[1].done:
        queue().cancel(held[1])


def _try(work: Work) -> Job | JobError:
    try:
        return work.submit()
    except JobError as refused:
        return refused


def _tell(view: View, name: str, error: JobError) -> None:
    st.warning(view.say(f"work-{error.event}"))
    st.button(view.say("work-again"), key=f"work_again_{name}", on_click=give_up, args=(name,))


def _watch(view: View, name: str, job: Job, on_cancel: Callable[[], None] | None) -> None:
    """Progress, looked at again and again; the page runs when there is no more."""

    def cancel() -> None:
        if on_cancel is None:
            queue().cancel(job)
        else:
            give_up(name)
            on_cancel()

    @st.fragment(run_every=0.5)
    def watch() -> None:
        if job.done:
            st.rerun()
        with st.container(horizontal=True, vertical_alignment="center", key=f"work_{name}"):
            st.progress(job.progress, text=view.say(f"work-step-{job.step}"), width=420)
            st.button(view.say("work-cancel"), key=f"work_cancel_{name}", on_click=cancel)

    watch()
