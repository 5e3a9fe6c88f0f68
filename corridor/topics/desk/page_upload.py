"""Upload: the template, a sheet as a file or pasted, what is wrong with it, what it would change,
and the way into review."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import partial

import streamlit as st

from corridor.access.person import Person
from corridor.evidence import releases
from corridor.intake import columns
from corridor.intake.proposal import Item
from corridor.language import list_texts, sentences
from corridor.server.streamlit_patches.uploads import LARGE, LARGE_KEY
from corridor.topics.desk import page, page_changes, page_job, page_review, rules, tables, words
from corridor.topics.desk.outcome import Checked
from corridor.topics.desk.params import VIEW
from corridor.ui import css, prose
from corridor.ui.tables import show_table
from corridor.ui.visitor import View

#: what a sheet may be, by the end of its name
_KINDS = ["xlsx", "xls", "csv", "tsv", "txt"]
#: rows of a difference that are shown, of mistakes, and characters of a sheet that is pasted
_ROWS, _MISTAKES, _PASTED = 200, 500, 700_000
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: the sheet that was read: its bytes, and what it is called while it is checked
_SEEN, _DATA, _TOKEN = "_desk_seen", "_desk_data", "_desk_token"


def place_upload(view: View, who: Person) -> None:
    """The whole way, top to bottom."""
    prose.heading(view.say("desk-upload"), view.say("desk-upload-sub", most=view.count(LARGE)))
    _place_template(view)
    left, right = st.columns(2, gap="large")
    with left:
        _place_file(view)
    with right:
        _place_paste(view)
    page_job.place(view, "check", lambda found: _place_checked(view, found))
    page_job.place(view, "submit", lambda id: _tell_submitted(view, id))


def _place_template(view: View) -> None:
    """The sheet to fill in, in the reader's language."""
    with st.container(key="desk_template", horizontal=True, gap="small"):
        for kind, media in (("xlsx", _SHEET), ("csv", "text/csv")):
            st.download_button(
                view.say(f"desk-template-{kind}"),
                partial(_make_template, kind, view.lang),
                f"corridor-figures.{kind}",
                media,
                icon=":material/download:",
                key=f"desk_template_{kind}",
            )


def _make_template(kind: str, lang: str) -> bytes:
    from corridor.intake import template  # with what writes workbooks

    found = releases.as_tables(releases.served())
    make = template.build_template if kind == "xlsx" else template.build_csv
    return make(found, list_texts(columns.KEYS), lang)


def _place_file(view: View) -> None:
    css.name_uploader(view.say("desk-file-choose"))
    sheet = st.file_uploader(
        view.say("desk-file"), type=_KINDS, key=LARGE_KEY, max_upload_size=LARGE
    )
    prose.small(view.say("desk-file-note", most=view.count(LARGE)))
    if sheet is not None and st.session_state.get(_SEEN) != sheet.file_id:
        st.session_state[_SEEN] = sheet.file_id
        _check(sheet.getvalue(), sheet.name)


def _place_paste(view: View) -> None:
    pasted = st.text_area(
        view.say("desk-paste"),
        key="desk_paste",
        height=120,
        max_chars=_PASTED,
        placeholder=view.say("desk-paste-hint"),
    )
    st.button(
        view.say("desk-paste-check"),
        key="desk_paste_check",
        disabled=not pasted.strip(),
        on_click=_check,
        args=(pasted.encode(), view.say("desk-pasted")),
    )


def _check(data: bytes, name: str) -> None:
    page_job.stop("check")
    page_job.stop("submit")
    st.session_state[_DATA], st.session_state[_TOKEN] = data, uuid.uuid4().hex
    page_job.start("check", "topics.desk.work:check", data, name, list_texts(columns.KEYS))


def _place_checked(view: View, found: Checked) -> None:
    """What is wrong, what would change, the charts, the comment and the button."""
    draft = found.draft
    kinds = rules.count_kinds(draft.items)
    said = [words.spell_kinds(view, kinds) or view.say("desk-nothing-new")]
    if draft.same:
        said.append(view.say("desk-same", n=draft.same, count=view.count(draft.same)))
    prose.heading(view.say("desk-checked", name=page.quote(draft.name)), sentences(said, view.lang))
    for finding in draft.findings:
        prose.text(page.quote(words.spell_finding(view, finding), 1000))
    refused = [one for one in draft.items if one.kind == "refused"]
    good = [one for one in draft.items if one.kind != "refused"]
    _place_mistakes(view, refused)
    if not good:
        return
    titles = words.name_series(view, good[:_ROWS])
    title = view.say("desk-difference", n=len(good), count=view.count(len(good)))
    prose.heading(title, view.say("desk-difference-sub"), 3)
    cells = tables.make_item_table(view, list(enumerate(good[:_ROWS], 1)), titles)
    show_table(cells, alt=title, most=420)
    if len(good) > _ROWS:
        prose.small(view.say("desk-first-rows", count=view.count(_ROWS)))
    page_changes.place_changes(view, found.lines)
    _place_submit(view, found)


def _place_mistakes(view: View, refused: Sequence[Item]) -> None:
    if not refused:
        return
    count = view.count(len(refused))
    title = view.say("desk-mistakes", n=len(refused), count=count)
    prose.heading(title, view.say("desk-mistakes-sub"), 3)
    show_table(tables.make_mistake_table(view, refused[:_MISTAKES]), alt=title, most=360)
    if len(refused) > _MISTAKES:
        prose.small(view.say("desk-first-rows", count=view.count(_MISTAKES)))


def _place_submit(view: View, found: Checked) -> None:
    good = sum(one.kind != "refused" for one in found.draft.items)
    st.text_area(
        view.say("desk-comment"),
        key="desk_comment",
        height=80,
        max_chars=1000,
        placeholder=view.say("desk-comment-hint"),
    )
    st.button(
        view.say("desk-submit", n=good, count=view.count(good)),
        key="desk_submit",
        type="primary",
        disabled=page_job.is_running("submit"),
        on_click=_submit,
        args=(found,),
    )


def _submit(found: Checked) -> None:
    """Hand in what keeps the rules; asked for twice it is handed in once. The comment is read now:
    who types and presses at once is ahead of the page."""
    comment = str(st.session_state.get("desk_comment", "")).strip()
    with page.keeping():
        person = page.admit_here("analyst", "proposal-submit", found.draft.name)
        draft = rules.make_submission(found.draft, comment)
        state = st.session_state
        page_job.start(
            "submit",
            "topics.desk.work:submit",
            draft,
            state.get(_DATA, b""),
            person,
            key=f"{person.subject}.{state.get(_TOKEN)}",
        )
        page_job.stop("check")


def _tell_submitted(view: View, id: str) -> None:
    st.success(view.say("desk-submitted", id=id))
    st.button(view.say("desk-submitted-open"), key="desk_submitted", on_click=_open, args=(id,))


def _open(id: str) -> None:
    st.session_state[f"desk.{VIEW.name}"] = "review"
    page_review.open_one(id)
    page_job.stop("submit")
