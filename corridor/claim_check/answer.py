"""A check in words: the verdict as a sentence, the figures compared, who says what."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from corridor.claim_check.answer_types import Answer, Line, Part, Role, Saying
from corridor.claim_check.check import Check, Compared, Judgement, check_text
from corridor.claim_check.judging import DOUBTED, Verdict, compare
from corridor.claim_check.mistakes import Mistake
from corridor.claim_check.reading import Claim
from corridor.claim_check.scopes import METRICS, PLAIN, Figure, Index, Scope, build_index
from corridor.evidence.statuses import HAPPENED, PLANNED
from corridor.language import (
    change_text,
    evidence_text,
    listed,
    period_text,
    publisher,
    qualified,
    quantity,
    sentences,
    space,
    text,
)

#: answers a query of `queries/` with its rows
Ask = Callable[..., pd.DataFrame]
#: measures whose unit says enough
TRADE = frozenset(METRICS["trade"])
#: other ways of counting that are named; the others stand in the table
MOST_NOTED = 3
#: indexes kept: of the newest edition, and of one pinned
_KEPT = 2
#: a gap larger than so many times is no gap in per cent
_APART = 2.0
#: a smaller one is none
_EQUAL = 0.0005


_indexes: dict[str, Index] = {}


def open_index(ask: Ask, edition: str) -> Index:
    """The index of an edition; ``edition``: its hash, by which it is kept."""
    if edition not in _indexes:
        scopes = ask("claim_scopes")
        values = ask("series_values", series=list(scopes["series_id"]))
        day = dt.date.fromisoformat(str(ask("edition")["date"].iloc[0])[:10])
        while len(_indexes) >= _KEPT:
            _indexes.pop(next(iter(_indexes)), None)
        _indexes[edition] = build_index(scopes, values, ask("code_names"), day.year)
    return _indexes[edition]


def answer_claim(claim: str, lang: str, ask: Ask, edition: str) -> Answer:
    """The check of a text in a language; BadClaim (`reading`) where there is nothing to check."""
    index = open_index(ask, edition)
    return spell_check(index, check_text(index, claim), lang, ask)


def spell_check(index: Index, check: Check, lang: str, ask: Ask) -> Answer:
    """A check in words."""
    parts = tuple(_spell_part(index, one, lang, ask) for one in check.judgements)
    several = len(parts) > 1
    said = [
        text(lang, "check-part", said=one.said, sentence=one.sentence) if several else one.sentence
        for one in parts
    ]
    return Answer(check.text, check.verdict, sentences(said, lang), parts)


def _spell_part(index: Index, one: Judgement, lang: str, ask: Ask) -> Part:
    claim = one.claim
    said_by, others = _list_sayings(one, lang, ask)
    lines = tuple(_list_lines(index, one, lang))
    return Part(
        said=quote(claim.amount.words),
        value=claim.amount.value,
        unit=claim.unit,
        period=claim.moment.period if claim.moment else "",
        verdict=one.verdict,
        reason=one.reason,
        sentence=_spell_verdict(index, one, lang),
        notes=tuple(_list_notes(index, one, lang)),
        sources=tuple(_list_sources(said_by, others, lang)),
        lines=lines,
        said_by=said_by,
        others_say=others,
    )


def _spell_verdict(index: Index, one: Judgement, lang: str) -> str:
    """The verdict as one sentence."""
    claim = one.claim
    if one.shown is None or one.verdict == "unknown":
        first = one.maybe[0] if one.maybe else None
        return text(
            lang,
            f"check-unknown-{one.reason or 'subject'}",
            series=_short_title(index, first, lang) if first else "",
            period=period_text(claim.moment.period, lang) if claim.moment else "",
            words=listed([quote(word) for word in one.missing], lang),
        )
    figure = one.shown.figure
    return text(
        lang,
        _choose_sentence(one),
        series=_short_title(index, one.shown.scope, lang),
        period=period_text(figure.period, lang),
        amount=_amount(figure, lang),
        change=_spell_change(claim, figure, lang),
        said=quote(claim.amount.words),
    )


def _choose_sentence(one: Judgement) -> str:
    """The key of the sentence of a verdict on a level, on a change, or on what confuses both."""
    kinds = {mistake.kind for mistake in one.mistakes}
    for kind in ("growth", "trend"):
        if kind in kinds:
            return f"check-differs-{kind}"
    return f"check-{one.verdict}-change" if one.claim.change else f"check-{one.verdict}"


def _spell_change(claim: Claim, figure: Figure, lang: str) -> str:
    """The change that a figure is: per cent, or in its unit."""
    if claim.unit == "percent" and figure.growth is not None:
        return change_text(figure.growth, lang, figure.growth_error or 0.0)
    if not claim.change and figure.growth is not None:
        return change_text(figure.growth, lang, figure.growth_error or 0.0)
    if claim.change and figure.prior_value is not None:
        return quantity(figure.value - figure.prior_value, figure.unit, lang)
    return ""


def _list_sources(said_by: Sequence[Saying], others: Sequence[Saying], lang: str) -> Iterator[str]:
    """Who says the same, and who says what else."""
    if said_by:
        who = listed(dict.fromkeys(name_saying(one, lang) for one in said_by), lang, ";")
        yield text(lang, "check-said-by", publishers=who)
    if others:
        who = listed(dict.fromkeys(f"{one.publisher}: {one.in_words}" for one in others), lang, ";")
        yield text(lang, "check-others-say", publishers=who)


def quote(words: str) -> str:
    """Words of a claim as an answer repeats them: letters, figures and the marks of numbers."""
    return re.sub(r"[^\w\s.,%$€¥₸+–-]", "", words)[:60].strip()


def _list_notes(index: Index, one: Judgement, lang: str) -> Iterator[str]:
    if one.year_assumed and one.shown:
        yield text(lang, "check-year-assumed", period=period_text(one.shown.figure.period, lang))
    for mistake in one.mistakes:
        yield _spell_mistake(index, one.claim, mistake, lang)
    if one.missing and one.reason == "subject":
        known = [quote(one.claim.words.get(tag, "")) for tag in one.missing]
        if named := [word for word in known if word]:
            yield text(lang, "check-not-apart", words=listed(named, lang))
    if one.shown:
        yield from _list_cautions(one.shown.figure, lang)
    for other in one.others[:MOST_NOTED]:
        if one.verdict != "unknown" and other.figure.status in HAPPENED:
            title = _short_title(index, other.scope, lang)
            amount = _amount(other.figure, lang)
            yield text(lang, "check-counted-otherwise", series=title, amount=amount)


def _list_cautions(figure: Figure, lang: str) -> Iterator[str]:
    """What the status and the flags of a figure forbid to forget."""
    if figure.status == "preliminary":
        yield text(lang, "check-preliminary")
    elif figure.status == "estimate":
        yield text(lang, "assistant-is-estimated")
    elif figure.status in PLANNED:
        yield text(lang, "assistant-is-planned")
    elif figure.status == "capacity":
        yield text(lang, "assistant-is-capacity")
    if DOUBTED & set(figure.flags):
        yield text(lang, "check-doubted")


def name_saying(saying: Saying, lang: str) -> str:
    """Who says it, and when."""
    dated = period_text(saying.published, lang, short=True) if saying.published else ""
    return text(lang, "check-who", publisher=saying.publisher, date=dated or "–")


def _spell_mistake(index: Index, claim: Claim, mistake: Mistake, lang: str) -> str:
    figure = mistake.figure
    return text(
        lang,
        f"check-mistake-{mistake.kind}",
        series=_short_title(index, mistake.scope, lang),
        amount=_amount(figure, lang),
        period=period_text(figure.period, lang),
        change=change_text(figure.growth, lang, figure.growth_error or 0.0)
        if figure.growth is not None
        else "",
        said=quote(claim.amount.words),
    )


def _list_lines(index: Index, one: Judgement, lang: str) -> Iterator[Line]:
    """The figures beside a claim: what it means, what it may be confused with, what else counts."""
    claim = one.claim
    level = replace(claim, change="")
    shown = {(c.figure.series, c.figure.period) for c in one.meant}
    for compared in one.meant:
        yield _build_line(index, "meant", "", compared, level, lang)
    for mistake in one.mistakes:
        key = (mistake.figure.series, mistake.figure.period)
        if key not in shown:
            shown.add(key)
            compared = Compared(mistake.scope, mistake.figure, one.verdict)
            yield _build_line(index, "mistake", mistake.kind, compared, level, lang)
    for compared in one.others:
        key = (compared.figure.series, compared.figure.period)
        if key not in shown:
            shown.add(key)
            yield _build_line(index, "other", "", compared, level, lang)
    if one.verdict == "unknown":
        for scope in one.maybe:
            newest = scope.full_years()
            if newest and (scope.series, newest[0].period) not in shown:
                compared = Compared(scope, newest[0], "unknown")
                yield _build_line(index, "maybe", "", compared, level, lang)


def _build_line(
    index: Index, role: Role, mistake: str, compared: Compared, claim: Claim, lang: str
) -> Line:
    figure, said = compared.figure, claim.amount.value
    unit = claim.unit.removesuffix("/year")
    alike = figure.unit.removesuffix("/year") == unit and said > 0
    gap = (figure.value - said) / said if alike and role != "maybe" else None
    verdict = compared.verdict if role == "meant" else _rate(claim, figure, alike)
    return Line(
        role=role,
        mistake=mistake,
        role_words=text(lang, f"check-role-{mistake or role}"),
        series=figure.series,
        title=_title(compared.scope, lang),
        name=_short_title(index, compared.scope, lang),
        period=figure.period,
        period_words=period_text(figure.period, lang, short=True),
        value=figure.value,
        unit=figure.unit,
        in_words=_amount(figure, lang),
        status=figure.status,
        qualifier=figure.qualifier,
        verdict=verdict,
        gap=gap,
        gap_words=_spell_gap(gap, lang),
        publisher=publisher(figure.publisher, lang) if figure.publisher else "",
        observation=figure.observation,
    )


def _rate(claim: Claim, figure: Figure, alike: bool) -> Verdict:
    return compare(claim.amount, figure.value) if alike else "unknown"


def _spell_gap(gap: float | None, lang: str) -> str:
    if gap is None or abs(gap) > _APART:
        return ""
    if abs(gap) < _EQUAL:
        return "="
    return change_text(gap, lang, 0.0005 if abs(gap) < 0.1 else 0.005)


def _list_sayings(
    one: Judgement, lang: str, ask: Ask
) -> tuple[tuple[Saying, ...], tuple[Saying, ...]]:
    """Sources of the figure compared: those that say what is claimed, and the others."""
    if one.shown is None:
        return (), ()
    figure = one.shown.figure
    rows = ask("value_sources", series=figure.series, period=figure.period)
    rows = rows[rows["role"] != "excluded"]
    same: list[Saying] = []
    other: list[Saying] = []
    for row in rows.to_dict("records"):
        saying = _build_saying(row, lang)
        level = compare(one.claim.amount, saying.value) == "matches" and not one.claim.change
        near = saying.value == figure.value and bool(one.claim.change)
        (same if level or near else other).append(saying)
    return tuple(same), tuple(other)


def _build_saying(row: dict[Any, Any], lang: str) -> Saying:
    published = row["published"]
    return Saying(
        publisher=publisher(row["attribution"], lang),
        value=float(row["value"]),
        in_words=quantity(
            float(row["value"]), row["unit"], lang, qualifier=row["qualifier"], status=row["status"]
        ),
        published=published if isinstance(published, str) else "",
        url=row["url"] or "",
        role=row["role"],
        observation=row["observation_id"],
    )


def _title(scope: Scope, lang: str) -> str:
    return evidence_text(scope.row, "title", lang) or scope.series


def _short_title(index: Index, scope: Scope, lang: str) -> str:
    """A title without what the unit of its figure says: `Port of Aktau (total)`."""
    title = _title(scope, lang)
    measure = index.measures.get((scope.metric, lang), "")
    head, found, rest = title.rpartition(measure) if measure else (title, "", "")
    if not found or scope.metric not in PLAIN | TRADE:
        return title
    head, rest = head.rstrip(":： "), rest.strip(",， ")
    if not rest:
        return head
    return head + space(lang) + rest if rest[0] in "(（" else qualified(head, rest, lang)


def _amount(figure: Figure, lang: str) -> str:
    return quantity(
        figure.value, figure.unit, lang, qualifier=figure.qualifier, status=figure.status
    )
