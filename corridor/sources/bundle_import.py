"""A bundle on the closed side: proposals from its answers, once, and never from an older one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from corridor.sources.bundle import Bundle
from corridor.sources.bundle_errors import BundleOld
from corridor.sources.connector import Reading
from corridor.sources.installation import SUBMITTED
from corridor.sources.registry import load
from corridor.sources.run import Report, run


@dataclass(frozen=True)
class Last:
    """Number and time of the last bundle of a key that was imported."""

    number: int
    made: dt.datetime


def find_last(key: str) -> Last | None:
    """The last bundle of a key that came to its end here; None for none. StateError."""
    from corridor.state.fetches import list_fetches

    for one in list_fetches(_name(key), most=1):
        marks = one.marks["bundle"]
        return Last(int(marks["number"]), dt.datetime.fromisoformat(marks["made"]))
    return None


def check_age(bundle: Bundle, last: Last | None) -> None:
    """BundleOld unless both its number and its time are later than the last one's."""
    if last and (bundle.number <= last.number or bundle.made <= last.made):
        raise BundleOld(
            f"bundle {bundle.number} of {bundle.made:%Y-%m-%d %H:%M} isn't later than the last one "
            f"imported, {last.number} of {last.made:%Y-%m-%d %H:%M}",
            number=bundle.number,
            last=last.number,
        )


def import_bundle(
    bundle: Bundle, describe: Callable[[Reading], str] = lambda reading: ""
) -> dict[str, Report]:
    """Run every connector of a bundle on its answers; the reports by name. A name that isn't known
    here, or an old bundle, is said before the first is run: NoSuchSource, BundleOld.

    The bundle counts as imported when all have run. One that was ended in the middle is imported
    again: what was proposed by then is not proposed twice.
    """
    from corridor.sources.kept import Kept, hold
    from corridor.state.fetches import Fetch

    connectors = {name: load(name) for name in bundle.answers}
    kept = Kept()
    with hold("bundle"):
        check_age(bundle, find_last(bundle.key))
        reports = {}
        for name, connector in connectors.items():
            with hold(name):
                answers = bundle.answers[name]
                reports[name] = run(name, connector, kept, files=answers, describe=describe)
        marks = {"number": bundle.number, "made": bundle.made.isoformat()}
        kept.record(Fetch(_name(bundle.key), SUBMITTED, marks={"bundle": marks}))
    return reports


def _name(key: str) -> str:
    return f"bundle:{key}"
