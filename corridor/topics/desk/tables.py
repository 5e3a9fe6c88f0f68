"""Tables of the page: figures of a proposal, proposals, connectors, releases, the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from corridor.intake.proposal import Item
from corridor.language import date_text, has_text, listed, word_or_code
from corridor.sources.health import Health
from corridor.state.audit import Line
from corridor.state.own_releases import Accepted, OwnRelease
from corridor.state.proposals import ItemRow, ProposalRow
from corridor.topics.desk import words
from corridor.topics.view import View

#: what a source's runs are submitted as
SOURCE = "source:"


def make_item_table(
    view: View, items: Sequence[tuple[int, Item]], titles: Mapping[str, str]
) -> pd.DataFrame:
    """Figures with their number, what they do, before and after, and what to look at."""
    return pd.DataFrame(
        {
            view.say("desk-col-row"): [number for number, _ in items],
            view.say("desk-col-kind"): [view.say(f"desk-kind-{one.kind}") for _, one in items],
            view.say("desk-col-figure"): [words.name_figure(view, one, titles) for _, one in items],
            view.say("table-period"): [words.spell_period(view, one) for _, one in items],
            view.say("desk-col-before"): [
                words.spell_value(view, one.before, one.unit) for _, one in items
            ],
            view.say("desk-col-after"): [
                words.spell_value(view, one.after, one.unit) for _, one in items
            ],
            view.say("desk-col-change"): [words.spell_change(view, one) for _, one in items],
            view.say("desk-col-findings"): [
                words.spell_findings(view, one) or "–" for _, one in items
            ],
        }
    )


def make_review_table(
    view: View, rows: Sequence[ItemRow], titles: Mapping[str, str]
) -> pd.DataFrame:
    """The same with what was decided, by whom."""
    cells = make_item_table(view, [(one.position, one.item) for one in rows], titles)
    decided = [
        view.say(
            f"desk-decision-{'released' if one.release else one.decision or 'open'}",
            name=one.person_name or one.person or "–",
        )
        for one in rows
    ]
    cells.insert(2, view.say("desk-col-decision"), decided)
    return cells


def make_mistake_table(view: View, items: Sequence[Item]) -> pd.DataFrame:
    """What keeps rows of a sheet from being proposed: where, in which column, the rule, what would
    be right; a row each finding."""
    found = [(one, finding) for one in items for finding in one.findings]
    found = [(one, finding) for one, finding in found if finding.level == "refuse"]
    return pd.DataFrame(
        {
            view.say("desk-col-place"): [one.place or "–" for one, _ in found],
            view.say("desk-col-column"): [
                word_or_code(view.lang, "intake-column", finding.column.replace("_", "-")) or "–"
                for _, finding in found
            ],
            view.say("desk-col-figure"): [one.series or "–" for one, _ in found],
            view.say("table-period"): [words.spell_period(view, one) or "–" for one, _ in found],
            view.say("desk-col-rule"): [
                view.say(finding.key, **finding.values)
                if has_text(view.lang, finding.key)
                else finding.key
                for _, finding in found
            ],
            view.say("desk-col-suggestion"): [finding.suggestion or "–" for _, finding in found],
        }
    )


def make_proposal_table(view: View, rows: Sequence[ProposalRow]) -> pd.DataFrame:
    """Proposals: who, when, what, how much of it, where it stands."""
    return pd.DataFrame(
        {
            view.say("desk-col-when"): [words.spell_time(view, one.at) for one in rows],
            view.say("desk-col-who"): [
                name_person(view, one.person, one.person_name) for one in rows
            ],
            view.say("desk-col-way"): [view.say(f"desk-way-{one.way}") for one in rows],
            view.say("desk-col-name"): [one.name for one in rows],
            view.say("desk-col-figures"): [one.figures for one in rows],
            view.say("desk-col-kinds"): [words.spell_kinds(view, one.kinds) for one in rows],
            view.say("desk-col-state"): [spell_state(view, one) for one in rows],
            view.say("desk-col-comment"): [one.comment or "–" for one in rows],
        }
    )


def spell_state(view: View, one: ProposalRow) -> str:
    """Where a proposal stands; of one that waits, how much of it is open."""
    if one.state != "waiting" or one.open == one.figures:
        return view.say(f"desk-state-{one.state}")
    return view.say("desk-state-part", open=view.count(one.open), all=view.count(one.figures))


def name_person(view: View, subject: str, name: str) -> str:
    """A person by name, a connector as one."""
    if subject.startswith(SOURCE):
        return view.say("desk-connector", name=subject.removeprefix(SOURCE))
    return name or subject


def make_connector_table(
    view: View, rows: Sequence[Health], names: Mapping[str, str]
) -> pd.DataFrame:
    """Connectors: whom they ask, what it brings, how often, how they fare."""
    return pd.DataFrame(
        {
            view.say("desk-col-publisher"): [
                names.get(one.publisher) or one.publisher or view.say("desk-publisher-by-table")
                for one in rows
            ],
            view.say("desk-col-brings"): [view.say(one.brings) for one in rows],
            view.say("desk-col-state"): [_spell_health(view, one) for one in rows],
            view.say("desk-col-success"): [
                words.spell_time(view, one.success) if one.success else "–" for one in rows
            ],
            view.say("desk-col-failure"): [
                words.spell_time(view, one.failure) if one.failure else "–" for one in rows
            ],
            view.say("desk-col-every"): [
                view.say("desk-every", n=one.every.days, count=view.count(one.every.days))
                for one in rows
            ],
        }
    )


def _spell_health(view: View, one: Health) -> str:
    """How a connector fares, and that it never saw a real answer where so."""
    said = _spell_runs(view, one)
    return said if one.tried else listed([said, view.say("desk-not-tried")], view.lang, ";")


def _spell_runs(view: View, one: Health) -> str:
    if one.since is not None:
        why = one.message
        if has_text(view.lang, one.key):
            why = view.say(one.key, what=one.message)
        return view.say("desk-failing", since=words.spell_time(view, one.since), why=why)
    if one.success is None:
        return view.say("desk-never-asked")
    return view.say("desk-well")


def make_accepted_table(
    view: View, rows: Sequence[Accepted], titles: Mapping[str, str]
) -> pd.DataFrame:
    """Figures that wait for a release, with who accepted them."""
    cells = make_item_table(view, [(one.position, one.item) for one in rows], titles)
    cells = cells.drop(columns=[view.say("desk-col-findings")])
    cells.insert(0, view.say("desk-col-proposal"), [one.proposal for one in rows])
    return cells.assign(
        **{
            view.say("desk-col-accepted"): [one.accepted_name or one.accepted_by for one in rows],
            view.say("desk-col-when"): [words.spell_time(view, one.at) for one in rows],
        }
    )


def make_release_table(view: View, rows: Sequence[OwnRelease]) -> pd.DataFrame:
    """Releases of this installation: the day, its note, who made it, what became of it."""
    return pd.DataFrame(
        {
            view.say("desk-col-day"): [
                date_text(one.release.date, view.lang, "short") for one in rows
            ],
            view.say("desk-col-note"): [one.release.note for one in rows],
            view.say("desk-col-who"): [one.person_name or one.person for one in rows],
            view.say("desk-col-state"): [_spell_release(view, one) for one in rows],
            view.say("desk-col-hash"): [one.release.hash for one in rows],
        }
    )


def _spell_release(view: View, one: OwnRelease) -> str:
    said = [view.say(f"desk-own-{one.state}", name=one.withdrawn_by, why=one.withdrawn_why)]
    if one.one_person:
        said.append(view.say("desk-own-one-person"))
    if one.outdated and one.state == "released":
        said.append(view.say("desk-own-outdated"))
    return listed(said, view.lang, ";")


def make_log_table(view: View, lines: Sequence[Line]) -> pd.DataFrame:
    """Lines of the log: when, who, what, of what, why."""
    return pd.DataFrame(
        {
            view.say("desk-col-number"): [one.number for one in lines],
            view.say("desk-col-when"): [words.spell_time(view, one.at) for one in lines],
            view.say("desk-col-who"): [
                name_person(view, one.person, one.person_name) or "–" for one in lines
            ],
            view.say("desk-col-action"): [
                word_or_code(view.lang, "desk-action", one.action) for one in lines
            ],
            view.say("desk-col-subject"): [one.subject or "–" for one in lines],
            view.say("desk-col-why"): [_spell_why(view, one) or "–" for one in lines],
            view.say("desk-col-details"): [_spell_details(one) or "–" for one in lines],
        }
    )


def _spell_why(view: View, line: Line) -> str:
    """The words of who acted; a refusal is kept by the key of its problem."""
    if line.action == "refuse":
        return word_or_code(view.lang, "api-problem", line.why)
    return line.why


def _spell_details(line: Line) -> str:
    """What a line holds beside, as it was written: names and values."""
    said = {**line.details, **({"flag": line.flag} if line.flag else {})}
    return "; ".join(f"{name}: {_plain(value)}" for name, value in said.items())


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value[:12])) + (" …" if len(value) > 12 else "")
    return str(value)
