"""The passport of a value: who says so, what others say, what it was derived from."""

from __future__ import annotations

from typing import Any

from corridor import warehouse
from corridor.assistant.answers import Growth, Parent, Passport, Source
from corridor.assistant.figures import Desk, describe_figure
from corridor.language import change_text, evidence_text
from corridor.language.evidence_words import remark
from corridor.topics.view import View


def read_passport(desk: Desk, series: str, period: str = "") -> Passport:
    """The passport, from :func:`corridor.warehouse.explain`."""
    figure = describe_figure(desk, series, period)
    facts = warehouse.explain(series, figure["period"], vintage=desk.vintage.hash)
    lang = desk.view.lang
    causes = dict.fromkeys(one["likely_cause"] for one in facts["dissenting"])
    return Passport(
        **figure,
        sources=[read_source(desk.view, one) for one in facts["sources"]],
        others_say=[read_source(desk.view, one) for one in facts["dissenting"]],
        causes=[remark(cause, lang) for cause in causes if cause],
        parents=[
            Parent(
                title=evidence_text(one, "title", lang) or one["title"],
                **{name: one[name] for name in ("series", "period", "value", "unit")},
            )
            for one in facts["parents"]
        ],
        growth=_read_growth(facts["growth"], lang),
        never_with=[one["series"] for one in facts["compare_with"]],
    )


def read_source(view: View, row: dict[str, Any]) -> Source:
    """A row of the query `value_sources`, as it is or as `explain` has it."""
    return Source(
        value=row["value"],
        qualifier=row["qualifier"],
        status=row["status"],
        role=row["role"],
        reason=row["reason"] or None,
        publisher=view.attribution(row["attribution"]),
        title=row["source_title"] or None,
        url=row["url"],
        published=row["published"] or None,
        tier=row["tier"],
        observation=row["observation_id"],
    )


def _read_growth(facts: dict[str, Any] | None, lang: str) -> Growth | None:
    if facts is None:
        return None
    return Growth(
        change=facts["value"],
        error=facts["error"],
        on_period=facts["period"],
        in_words=change_text(facts["value"], lang, facts["error"]),
    )
