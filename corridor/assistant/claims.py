"""Whether the rows hold a claim, and what others say."""

from __future__ import annotations

from corridor.assistant.answers import Checked, SentenceChecked, Source, Verdict
from corridor.assistant.figures import Desk, read_figure
from corridor.assistant.passport import read_source
from corridor.claim_check.answer import answer_claim
from corridor.evidence.comparison import round_half
from corridor.language import listed, sentences


def check_claim(
    desk: Desk, series: str, period: str, value: float, tolerance: float | None = None
) -> Checked:
    """What became of the claim that a series had a value in a period.

    ``tolerance``: per cent of the claim that it may be off; without it half of its last digit that
    is no zero, as a rounded number may be (20,000 is true of 20,022).
    """
    figure = read_figure(desk, series, period)
    allowed = round_half(value) if tolerance is None else abs(value) * tolerance / 100
    rows = desk.view.ask("value_sources", series=series, period=figure.period)
    sources = [read_source(desk.view, row) for row in rows.to_dict("records")]
    saying = [one for one in sources if abs(one.value - value) <= allowed]
    verdict = _judge(abs(figure.value - value) <= allowed, saying)
    names = listed(dict.fromkeys(one.publisher for one in saying), desk.view.lang, ";")
    said = desk.view.say(f"assistant-{verdict}", shown=figure.in_words, publishers=names or "–")
    kind = "" if figure.meaning == "counted" else desk.view.say(f"assistant-is-{figure.meaning}")
    return Checked(
        verdict=verdict,
        in_words=sentences([said, kind], desk.view.lang),
        claimed=value,
        tolerance=allowed,
        off_by=value - figure.value,
        figure=figure,
        said_by=saying,
        others_say=[one for one in sources if one not in saying],
    )


def check_sentence(desk: Desk, claim: str) -> SentenceChecked:
    """What became of a sentence; BadClaim where there is nothing to check."""
    found = answer_claim(claim, desk.view.lang, desk.view.ask, desk.vintage.hash)
    figures = {(line.series, line.period) for part in found.parts for line in part.lines}
    return SentenceChecked(
        claim=found.claim,
        verdict=found.verdict,
        in_words=found.sentence,
        parts=list(found.parts),
        addresses={f"{one}@{period}": desk.link(one, period) for one, period in sorted(figures)},
        edition=desk.edition,
    )


def _judge(shown: bool, saying: list[Source]) -> Verdict:
    if shown:
        return "holds"
    if any(one.role != "excluded" for one in saying):
        return "others-say-so"
    return "set-aside" if saying else "contradicted"
