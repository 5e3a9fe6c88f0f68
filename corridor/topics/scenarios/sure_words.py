"""How sure an answer is, in words and as tables: bands, what binds how often, what matters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from corridor.language import number, percent
from corridor.network.ranges import Ranges, Weight
from corridor.topics.flow import Answer
from corridor.topics.flow_names import name_commodity, name_limit
from corridor.topics.flow_words import spell_day
from corridor.topics.model_tables import name_target
from corridor.topics.model_words import spell_between, spell_end
from corridor.topics.scenarios.sure import BANDS, list_often
from corridor.topics.view import View

Places = Mapping[str, str]


def answer(view: View, found: Answer, ranges: Ranges, places: Places) -> str:
    """Between what half of the draws lie, and what binds most often."""
    band = ranges.totals["kz_tonnes"]
    between = spell_between(view, band.low50, band.high50, "t")
    head = view.say("scenarios-flow-head", day=spell_day(view, found.result.day))
    said = view.say("scenarios-sure-answer", head=head, between=between)
    often = list_often(found, ranges)
    if not often:
        return view.say("scenarios-sure-none", said=said)
    limit, share = often[0]
    name = name_limit(view, limit, found.sections[limit.section], places)
    return view.say(
        "scenarios-sure-often", said=said, element=name, share=percent(share, view.lang, 0)
    )


def make_band_table(view: View, ranges: Ranges) -> pd.DataFrame:
    """A row a total: the middle of the draws, between what half and four fifths of them lie."""
    rows = []
    for name, unit in BANDS.items():
        band = ranges.totals[name]
        if band.high80 <= 0:
            continue
        half = spell_between(view, band.low50, band.high50, unit)
        most = spell_between(view, band.low80, band.high80, unit)
        what = view.say(f"scenarios-sure-{name.replace('_', '-')}")
        rows.append([what, spell_end(view, band.middle, unit), half, most])
    heads = ("what", "middle", "half", "most")
    return pd.DataFrame(rows, columns=[view.say(f"scenarios-sure-col-{one}") for one in heads])


def name_target_of(view: View, found: Answer, weight: Weight, places: Places) -> str:
    """`Railways in China`, `Xi'an – Tashkent`: what a number is of."""
    flows = {one.commodity: one for one in found.result.carried}
    if weight.target in flows:
        return name_commodity(view, flows[weight.target], places)
    return name_target(view, weight.target, places)


def name_parameter(view: View, weight: Weight) -> str:
    """`price of a container by km`."""
    return view.say("model-parameter-" + weight.name.replace("_", "-"))


def spell_range(view: View, weight: Weight) -> str:
    """`price of a container by km: 0.19–0.39`, of a share `23–62 %`; whether that is assumed."""
    if weight.unit == "share":
        ends = [percent(end, view.lang, 0) for end in (weight.low, weight.high)]
    else:
        ends = [number(end, view.lang) for end in (weight.low, weight.high)]
    key = "scenarios-sure-assumed" if weight.is_assumption else "scenarios-sure-known"
    return view.say(key, what=name_parameter(view, weight), low=ends[0], high=ends[1])


def tabulate_bands(ranges: Ranges) -> pd.DataFrame:
    """A row a total, an element or what moves a total, for files and programs."""
    rows: list[dict[str, object]] = [
        {"kind": "total", "of": name, **vars(ranges.totals[name])} for name in BANDS
    ]
    rows += [{"kind": "binds", "of": code, "share": share} for code, share in ranges.binds.items()]
    rows += list(_list_weights(ranges))
    return pd.DataFrame(rows).assign(draws=ranges.draws, scenario=ranges.key)


def _list_weights(ranges: Ranges) -> Iterable[dict[str, object]]:
    for total in BANDS:
        for one in ranges.weights[total]:
            yield {
                "kind": "weight",
                "of": total,
                "parameter": one.parameter,
                "at_low": one.at_low,
                "at_high": one.at_high,
            }
