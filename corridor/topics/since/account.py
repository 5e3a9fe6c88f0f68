"""All that differs between two vintages, by topic, in sentences: for the page and for feeds."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from corridor.language.spans import Line
from corridor.topics.since import rules, sentences
from corridor.topics.view import View

#: groups of the Evidence page by which changes are told; of no group is what stands in the last
TOPICS = ("trains", "rail", "caspian", "nodes", "border", "trade")
REST, TRADE = "context", "trade"


@dataclass(frozen=True)
class Account:
    """How many figures differ, in a sentence, and what does: heading, sentences."""

    counts: str
    parts: tuple[tuple[str, list[Line]], ...]


def tell_changes(
    view: View, then: View, now: View, changes: pd.DataFrame, since: str
) -> Account | None:
    """What changed from one vintage to another, in the language of ``view``; None for nothing.

    ``then`` and ``now`` ask the two vintages, ``changes`` are rows of `rules.sort_changes`,
    ``since`` is the hash of the older one.
    """
    projects = sentences.spell_projects(view, compare_projects(then, now))
    events = rules.find_new_events(then.ask("events"), now.ask("events"))
    if changes.empty and not projects and events.empty:
        return None
    series_of = {topic: _list_series(then, now, topic) for topic in TOPICS}
    parts = [
        (view.say(f"evidence-group-{topic}"), sentences.spell_changes(view, rows, since))
        for topic, rows in rules.split_topics(changes, series_of, REST, TRADE).items()
    ]
    parts.append((view.say("since-projects"), projects))
    parts.append((view.say("since-events"), sentences.spell_events(view, events)))
    told = tuple((title, lines) for title, lines in parts if lines)
    return Account(_count_changes(view, changes), told)


def compare_projects(then: View, now: View) -> list[rules.ProjectChange]:
    """What differs between the registers of two vintages."""
    return rules.compare_projects(then.ask("projects"), now.ask("projects"))


def _count_changes(view: View, changes: pd.DataFrame) -> str:
    published = changes[changes["derivation"] == ""]
    kinds = published["kind"].value_counts()
    counts = {kind: view.count(kinds.get(kind, 0)) for kind in ("new", "revised", "withdrawn")}
    derived = len(changes) - len(published)
    return view.say("vintage-changed-count", derived=derived, **counts)


def _list_series(then: View, now: View, topic: str) -> set[str]:
    """Series of a group of the Evidence page, in either vintage."""
    asked = [one.ask("series_catalogue", group=topic) for one in (then, now)]
    return {code for rows in asked for code in rows["series_id"]}
