"""Words of caution beside the main figure of the Traffic page."""

from __future__ import annotations

from corridor.language import number, percent, period_text, quantity
from corridor.topics.view import View


def care_rows(view: View) -> list[tuple[str, str]]:
    """Badges and sentences beside the main figure."""
    west = view.ask("series_values", series=["china-europe-trains-west-corridor"])
    rows: list[tuple[str, str]] = []
    if len(west):
        last = west.sort_values("period_end").iloc[-1]
        whole = view.ask("series_values", series=["china-europe-trains"])
        same = whole[whole["period"] == last.period]
        if len(same):
            rows.append(
                (
                    view.say("care-definition"),
                    view.say(
                        "traffic-care-west",
                        west=view.count(last.value),
                        whole=view.count(same.iloc[0].value),
                        period=period_text(last.period, view.lang),
                    ),
                )
            )
    eu = view.ask("series_values", series=["china-eu-rail-teu"], kinds=["year"])
    all_teu = view.ask("series_values", series=["china-europe-teu"], kinds=["year"])
    both = eu.merge(all_teu, on="period", suffixes=("", "_all")).sort_values("period")
    if len(both):
        last = both.iloc[-1]
        rows.append(
            (
                view.say("traffic-badge-eu"),
                view.say(
                    "traffic-care-eu",
                    eu=quantity(last.value, "teu", view.lang),
                    whole=quantity(last.value_all, "teu", view.lang),
                    year=last.period,
                    share=percent(last.value / last.value_all, view.lang, 0),
                ),
            )
        )
    rows.append((view.say("traffic-badge-tier"), view.say("traffic-care-tier")))
    trains = view.ask("series_values", series=["china-europe-trains"], kinds=["year"])
    wide = trains[trains["low"] < trains["high"]]
    if len(wide):
        last = wide.iloc[-1]
        words = view.say(
            "traffic-care-range",
            year=last.period,
            low=number(last.low, view.lang),
            high=number(last.high, view.lang),
        )
        rows.append((view.say("traffic-badge-range"), words))
    return rows
