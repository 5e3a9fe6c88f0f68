"""`python -m corridor scenario file.yml`: what the model of the network says of a scenario.

Without a file: of the base case. Prints sentences and a table of sections, or one JSON object. Exit
codes: 0 done, 2 a wrong scenario, 3 tables not built.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from corridor import warehouse
from corridor.errors import CorridorError
from corridor.language import (
    date_text,
    languages,
    listed,
    name_of,
    number,
    percent,
    quantity,
    spell_error,
    text,
)
from corridor.network.counted import list_silent
from corridor.network.engine import solve
from corridor.network.first import list_candidates, weigh_alone
from corridor.network.inputs import Inputs, read_inputs
from corridor.network.next_limits import list_next_limits
from corridor.network.prices import STEPS
from corridor.network.ranges import draw_ranges
from corridor.network.result import Limit, LimitUse, Result, Totals
from corridor.network.scenario import Scenario
from corridor.network.scenario_file import load_examples, load_yaml, write_yaml
from corridor.network.shifts import list_section_shifts
from corridor.network.validation import check_base
from corridor.warehouse import WarehouseError

#: sections of the table, pairs a day below which one is left out, projects and shifts listed
LONGEST, LEAST, FIRST, SHIFTS = 30, 0.05, 10, 6
#: totals whose bands are told
_BANDS = {"tonnes": "t", "teu": "teu", "kz_tonnes": "t", "kz_teu": "teu", "tonnes_unmet": "t"}
#: what stands in brackets after a name: the yard
_BRACKET = re.compile(r"\s*[(（].*$")


def main(arguments: list[str] | None = None) -> int:
    """Print the answer; what is wrong is one line on the error stream."""
    options = _read_arguments(arguments)
    if options.examples:
        for name, one in load_examples().items():
            print(f"# {text(options.lang, f'flow-example-{name}')} ({name})\n{write_yaml(one)}")
        return 0
    if options.schema:
        print(json.dumps(Scenario.model_json_schema(), ensure_ascii=False, indent=2))
        return 0
    try:
        scenario = _read_file(options.file) if options.file else Scenario()
        vintage = warehouse.ready(warehouse.find_vintage(options.vintage)).hash
        ask = partial(warehouse.ask, vintage=vintage)
        inputs = read_inputs(ask, vintage)
        result = solve(inputs, scenario)
    except OSError:
        print(text(options.lang, "scenario-no-file", path=options.file), file=sys.stderr)
        return 2
    except WarehouseError as missing:
        print(missing, file=sys.stderr)
        return 3 if missing.key in ("tables-missing", "tables-broken") else 2
    except CorridorError as bad:
        wrong = str(bad) if options.lang == "en" else spell_error(bad, options.lang, bad.key)
        print(wrong, file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps(result.as_data(), ensure_ascii=False, indent=2))
        return 0
    words = _Words(ask, options.lang)
    for line in _list_lines(inputs, scenario, result, words, options):
        print(line)
    return 0


def _read_arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m corridor scenario", description=__doc__)
    parser.add_argument("file", nargs="?", help="a scenario (YAML); - reads it from the input")
    parser.add_argument("--lang", default="en", choices=languages(), help="of the answer")
    parser.add_argument("--v", dest="vintage", help="vintage: hash or date; without it the newest")
    parser.add_argument("--json", action="store_true", help="the answer as one JSON object")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of a scenario")
    parser.add_argument("--examples", action="store_true", help="print scenarios to begin from")
    parser.add_argument("--next", action="store_true", help="what binds next")
    parser.add_argument("--first", action="store_true", help="what each project brings alone")
    parser.add_argument("--draws", type=int, default=0, metavar="N", help="bands of N draws")
    parser.add_argument(
        "--check", action="store_true", help="the base case beside what was counted"
    )
    options = parser.parse_args(arguments)
    if not 0 <= options.draws <= 5000:
        parser.error("--draws: from 0 to 5000")
    return options


def _read_file(name: str) -> Scenario:
    return load_yaml(sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8"))


class _Words:
    """Names and numbers in a language."""

    def __init__(self, ask: Any, lang: str) -> None:
        self.lang = lang
        places, projects = ask("network_places"), ask("projects")
        self._places = {row.slug: name_of(row, lang) for row in places.itertuples()}
        self._projects = {row.slug: name_of(row, lang) for row in projects.itertuples()}
        self.costs = {
            row.slug: float(row.cost_usd)
            for row in projects.itertuples()
            if row.cost_usd == row.cost_usd and row.cost_usd
        }

    def say(self, key: str, **values: object) -> str:
        return text(self.lang, key, **values)

    def section(self, code: str) -> str:
        """Both ends; the longer name alone where it holds the other: a port and its quays."""
        ends = [_BRACKET.sub("", self._places.get(end, end)) for end in code.split("--")]
        short, long = sorted(ends, key=len)
        return long if long.startswith(short) else " – ".join(ends)

    def project(self, code: str) -> str:
        return self._projects.get(code, code)

    def amount(self, value: float, unit: str) -> str:
        return quantity(_round(value), unit, self.lang)

    def most(self, limit: Limit) -> str:
        most = self.amount(limit.most, limit.unit)
        return self.say(f"flow-cargo-{limit.cargo}", limit=most) if limit.cargo else most


def _round(value: float) -> float:
    """Three figures: a model says no more; what is less than nothing of a count is nothing."""
    return float(f"{value:.3g}") if abs(value) >= LEAST else 0.0


def _list_lines(
    inputs: Inputs, scenario: Scenario, result: Result, words: _Words, options: argparse.Namespace
) -> Iterator[str]:
    day = date_text(result.day, words.lang)
    yield words.say("flow-model", code=result.key, day=day, vintage=result.vintage)
    base = result if scenario.is_base else solve(inputs, prices=False)
    yield from _tell_totals(result, base, words)
    yield from _tell_shifts(base, result, words)
    yield from _tell_binding(result.binding, words)
    if options.next:
        yield from _tell_next(inputs, scenario, words)
    if options.first:
        yield from _tell_first(inputs, scenario, words)
    if options.draws:
        yield from _tell_draws(inputs, scenario, options.draws, words)
    if options.check:
        yield from _tell_checks(inputs, base, words)
    silent = [code for code in scenario.projects if code in list_silent(inputs)]
    if silent:
        yield words.say("flow-silent", projects=listed(map(words.project, silent), words.lang))
    if result.unlimited:
        sections = "; ".join(words.section(code) for code in result.unlimited)
        yield words.say("flow-unlimited", sections=sections)
    count = len(result.assumptions)
    yield words.say("flow-assumed", n=count, count=number(count, words.lang))
    yield ""
    yield from _tabulate(result, words)


def _tell_totals(result: Result, base: Result, words: _Words) -> Iterator[str]:
    now, before = result.totals, base.totals
    yield words.say("flow-goes", **_spell(now, words, ""))
    if result.key != base.key:
        yield words.say("flow-more", **_spell(now, words, "+", before))
    if now.tonnes_unmet + now.teu_unmet < 1:
        yield words.say("flow-away-none")
    else:
        away = (words.amount(now.tonnes_unmet, "t"), words.amount(now.teu_unmet, "teu"))
        yield words.say("flow-away", tonnes=away[0], teu=away[1])
    if result.closed_days:
        part = result.closed_days / 365
        tonnes = (now.tonnes_unmet - before.tonnes_unmet) * part
        teu = (now.teu_unmet - before.teu_unmet) * part
        amounts = {"tonnes": words.amount(tonnes, "t"), "teu": words.amount(teu, "teu")}
        yield words.say("flow-closed", days=result.closed_days, **amounts)


def _spell(
    totals: Totals, words: _Words, sign: str, before: Totals | None = None
) -> dict[str, str]:
    """What goes in words; what more goes than before."""
    said = {}
    for name, unit in (("tonnes", "t"), ("teu", "teu"), ("kz_tonnes", "t"), ("kz_teu", "teu")):
        value = getattr(totals, name) - (getattr(before, name) if before else 0)
        plus = sign if value > 0 else ""
        said[name] = plus + words.amount(value, unit)
    return said


def _tell_shifts(base: Result, result: Result, words: _Words) -> Iterator[str]:
    """Sections over which more goes than in the base case, then those over which less does."""
    shifts = [one for one in list_section_shifts(base, result) if abs(one.pairs) > LEAST]
    for key, sign in (("flow-goes-over", 1), ("flow-leaves", -1)):
        told = [
            f"{words.section(one.code)} ({number(one.pairs, words.lang, 1, sign=True)})"
            for one in shifts
            if one.pairs * sign > 0
        ]
        if told:
            yield words.say(key, sections="; ".join(told[:SHIFTS]))


def _tell_binding(binding: Iterable[LimitUse], words: _Words) -> Iterator[str]:
    told = False
    for use in binding:
        told = True
        limit, price = use.limit, use.price
        values = {"section": words.section(limit.section), "most": words.most(limit)}
        if price is None:
            yield words.say("flow-binds", **values)
            continue
        values |= {
            "unit": words.amount(STEPS[limit.unit], limit.unit),
            "tonnes": words.amount(price.tonnes, "t"),
            "usd": words.amount(price.usd, "usd"),
        }
        if price.is_unique:
            yield words.say("flow-binds-price", **values)
        else:
            less = words.amount(price.usd_less, "usd")
            yield words.say("flow-binds-price-up", **values, usd_less=less)
    if not told:
        yield words.say("flow-binds-none")


def _tell_next(inputs: Inputs, scenario: Scenario, words: _Words) -> Iterator[str]:
    for step in list_next_limits(inputs, scenario):
        limit = step.use.limit
        values = {
            "times": number(step.times, words.lang, 2),
            "section": words.section(limit.section),
            "most": words.most(limit),
        }
        if not step.projects:
            yield words.say("flow-next", **values)
            continue
        projects = listed([words.project(code) for code in step.projects], words.lang)
        yield words.say("flow-next-project", **values, projects=projects)


def _tell_first(inputs: Inputs, scenario: Scenario, words: _Words) -> Iterator[str]:
    codes = list_candidates(inputs, scenario)
    gains = weigh_alone(inputs, scenario, codes, costs=words.costs)
    winning = [gain for gain in gains if gain.usd >= 1]
    for place, gain in enumerate(winning[:FIRST], 1):
        plus = "+" if gain.kz_tonnes > 0 else ""
        values = {
            "place": str(place),
            "project": words.project(gain.code),
            "usd": words.amount(gain.usd, "usd"),
            "kz_tonnes": plus + words.amount(gain.kz_tonnes, "t"),
        }
        if gain.usd_per_dollar is None:
            yield words.say("flow-first", **values)
        else:
            cents = number(gain.usd_per_dollar, words.lang, 2)
            yield words.say("flow-first-cost", **values, dollars=cents)


def _tell_draws(inputs: Inputs, scenario: Scenario, draws: int, words: _Words) -> Iterator[str]:
    found = draw_ranges(inputs, scenario, draws)
    for name, unit in _BANDS.items():
        bands = {
            key: words.amount(value, unit) for key, value in asdict(found.totals[name]).items()
        }
        yield words.say("flow-band", what=words.say(f"flow-what-{name}"), **bands)
    for code, share in list(found.binds.items())[:FIRST]:
        section = words.section(code.split(":")[0])
        yield words.say("flow-often", share=percent(share, words.lang, 0), section=section)


def _tell_checks(inputs: Inputs, base: Result, words: _Words) -> Iterator[str]:
    for check in check_base(inputs, base):
        key = "flow-checked-holds" if check.holds else "flow-checked-misses"
        yield words.say(
            key,
            what=words.say(f"flow-check-{check.code}"),
            counted=words.amount(check.counted, check.unit),
            model=words.amount(check.model, check.unit),
            error=percent(check.error, words.lang, 0, sign=True),
        )


def _tabulate(result: Result, words: _Words) -> Iterator[str]:
    """Sections by what goes over them, fullest first."""
    names = ("section", "pairs", "tonnes", "teu", "use")
    rows = [[words.say(f"flow-col-{name}") for name in names]]
    flows = [one for one in result.sections.values() if one.pairs > LEAST]
    flows.sort(key=lambda one: (-(one.share or 0.0), -one.pairs))
    for one in flows[:LONGEST]:
        share = "–" if one.share is None else percent(one.share, words.lang, 0)
        tonnes, teu = (number(_round(value), words.lang, 0) for value in (one.tonnes, one.teu))
        pairs = number(one.pairs, words.lang, 1)
        rows.append([words.section(one.section), pairs, tonnes, teu, share])
    widths = [max(len(row[n]) for row in rows) for n in range(len(names))]
    for row in rows:
        name, *cells = (cell for cell in row)
        numbers = (cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        yield "  ".join((name.ljust(widths[0]), *numbers))


if __name__ == "__main__":
    sys.exit(main())
