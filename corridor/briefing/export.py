"""One way out: a briefing in a form, as bytes or as a file that is whole or not there."""

from __future__ import annotations

import errno
import os
import tempfile
from importlib import import_module
from pathlib import Path

from corridor.briefing.picture import SLIDE, draw_titled_chart
from corridor.briefing.types import FORMS, Block, BriefError, Briefing, Progress, ignore_progress
from corridor.briefing.typesetter import draw_png

#: pixels of a picture, twice the slide
PIXELS = 2560
#: form -> what writes it, loaded when it is asked for: a page does without the 11 MB of slides
WRITERS = {
    "pptx": "corridor.briefing.slides.deck:write_pptx",
    "pdf": "corridor.briefing.document:write_pdf",
    "html": "corridor.briefing.static_page:write_html",
}


class UnknownForm(BriefError):
    """No export of this form; ``details`` has `forms`."""

    key = "brief-unknown-form"


class CannotWrite(BriefError):
    """The file could not be written; nothing is left behind. ``details`` has `why`."""

    key = "brief-cannot-write"


def write_briefing(
    briefing: Briefing, form: str, progress: Progress = ignore_progress, *, ref: str = ""
) -> bytes:
    """The briefing as `pptx`, `pdf` or `html`; one block of it as `png` or `svg` (the one of
    ``ref``, else the first that has a figure). Raises UnknownForm, CannotDraw."""
    if form in WRITERS:
        module, _, name = WRITERS[form].partition(":")
        made: bytes = getattr(import_module(module), name)(briefing, progress)
        return made
    if form in ("png", "svg"):
        return write_block_picture(briefing, choose_block(briefing, ref), form)
    known = ", ".join(FORMS)
    raise UnknownForm(f"no export as '{form[:20]}'; there are {known}", form=form[:20], forms=known)


def choose_block(briefing: Briefing, ref: str = "") -> Block:
    """The block of a name, or the first with a figure."""
    for block in briefing.blocks:
        if block.figure is not None and (not ref or block.ref == ref or block.view == ref):
            return block
    raise BriefError("no block of this briefing has a figure")


def write_block_picture(briefing: Briefing, block: Block, form: str = "png") -> bytes:
    """A block with its title, legend, source line and vintage as PNG or SVG at slide resolution."""
    svg = draw_titled_chart(block, briefing, wide=SLIDE[0], high=SLIDE[1])
    return svg.encode("utf-8") if form == "svg" else draw_png(svg, PIXELS)


def read_form(path: str | Path) -> str:
    """The form that a file's ending names. Raises UnknownForm."""
    ending = Path(path).suffix.lower().lstrip(".")
    if ending not in FORMS:
        known = ", ".join(f".{f}" for f in FORMS)
        raise UnknownForm(
            f"no export to '{Path(path).name[:60]}'; the ending must be one of {known}",
            form=ending[:20],
            forms=known,
        )
    return ending


def name_file(briefing: Briefing, form: str) -> str:
    """A file's name: `corridor-node-aktau-ru-8de48c698123.pptx`."""
    topic = "".join(c if c.isalnum() else "-" for c in briefing.topic.lower())
    return f"corridor-{topic}-{briefing.lang}-{briefing.vintage}.{form}"


def write_file(path: str | Path, data: bytes) -> None:
    """Write a file whole: beside it first, to the disk, then in its place. Raises CannotWrite."""
    goal = Path(path)
    try:
        handle, name = tempfile.mkstemp(prefix=".corridor-", dir=goal.parent)
    except OSError as error:
        raise _cannot_write(goal, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o644)
        os.replace(name, goal)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _cannot_write(goal, error) from error


def _cannot_write(goal: Path, error: OSError) -> CannotWrite:
    why = explain_os_error(error)
    return CannotWrite(f"{goal} cannot be written: {why}", why=why)


def explain_os_error(error: OSError) -> str:
    """What stands in the way of a file, in a few words."""
    return {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "the disk is full",
        errno.EACCES: "no permission",
        errno.EPERM: "no permission",
        errno.EROFS: "the disk is read-only",
        errno.ENOENT: "there is no such folder",
        errno.ENOTDIR: "there is no such folder",
        errno.EISDIR: "a folder has this name",
        errno.ENAMETOOLONG: "the name is too long",
    }.get(error.errno or 0, error.strerror or "it failed")
