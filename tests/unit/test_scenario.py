"""Scenarios: files and addresses there and back, keys, refusals in one sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from corridor.language import languages, read_details, spell_error
from corridor.network.scenario import Closure, Scenario
from corridor.network.scenario_file import (
    ScenarioWrong,
    check_names,
    load_yaml,
    read_codes,
    write_codes,
    write_yaml,
)

FULL = Scenario(
    name="Kuryk closed",
    date=dt.date(2027, 12, 31),
    demand={"china-europe": 1.2, "all": 1.1},
    projects={"altynkol-zhetygen": "on", "irtysh-navigation": "off", "cku": dt.date(2031, 1, 1)},
    larger={"aktau-container-hub": 1.5},
    hours_saved={"khorgos-cn--altynkol-1435": 2.0},
    green_share=0.8,
    closures=(
        Closure(place="kuryk", start=dt.date(2026, 11, 1), end=dt.date(2026, 11, 30)),
        Closure(place="suez", share=0.5),
    ),
    month=11,
    low_water=0.2,
    plans=True,
    unmet_usd_per_feu=2500.0,
)


def test_a_scenario_goes_to_a_file_and_an_address_and_back() -> None:
    assert load_yaml(write_yaml(FULL)) == FULL
    assert read_codes(write_codes(FULL)) == FULL
    assert write_codes(Scenario()) == {}
    assert read_codes({"lang": "ru", "v": "abc"}) == Scenario()


def test_a_key_is_of_what_is_asked_not_of_its_name_or_order() -> None:
    assert FULL.with_changes(name="other").key == FULL.key
    turned = FULL.with_changes(
        closures=FULL.closures[::-1], demand={"all": 1.1, "china-europe": 1.2}
    )
    assert turned.key == FULL.key
    assert Scenario(demand={"china-europe": 1.0}).is_base
    assert Scenario(demand={"china-europe": 1.0}).key == Scenario().key
    assert FULL.with_changes(month=12).key != FULL.key
    assert FULL.closures[0].days == 30


def test_a_file_may_say_on_and_off_as_people_write_them() -> None:
    text = "projects:\n  altynkol-zhetygen: on\n  cku: off\n  bakhty-ayagoz: 2028-06-30\n"
    read = load_yaml(text)
    assert read.projects["altynkol-zhetygen"] == "on"
    assert read.projects["bakhty-ayagoz"] == dt.date(2028, 6, 30)
    assert load_yaml("") == Scenario()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("demand: {china-europe: 900}", "demand.china-europe = '900'"),
        ("demand: {china-europe: -1}", "greater than or equal to 0"),
        ("demand: {china-europe: many}", "valid number"),
        ("date: 1999-01-01", "date = '1999-01-01'"),
        ("date: someday", "date = 'someday'"),
        ("projects: {cku: maybe}", "projects.cku = 'maybe': on, off or a day"),
        ("tunnel: true", "tunnel: no such field; there are name, date"),
        ("closures: [{place: kuryk, share: 2}]", "closures.0.share = '2'"),
        ("closures: [{place: kuryk, start: 2026-12-01, end: 2026-11-01}]", "before it begins"),
        ("month: 13", "less than or equal to 12"),
        ("hours_saved: {dostyk-1435--dostyk: 9999}", "less than or equal to 240"),
        ("- a\n- b", "must be fields with values"),
        ("a: [", "not YAML"),
        ("x" * 70_000, "longer than"),
    ],
)
def test_a_wrong_file_is_told_in_one_sentence(text: str, words: str) -> None:
    with pytest.raises(ScenarioWrong) as bad:
        load_yaml(text)
    said = str(bad.value)
    assert words in said
    assert "\n" not in said
    assert len(said) < 250
    rules = {lang: read_details(bad.value, lang)["rule"] for lang in languages()}
    assert len(set(rules.values())) == len(rules), rules
    assert rules["ru"] in spell_error(bad.value, "ru", "none")


def test_a_wrong_address_is_told_likewise() -> None:
    with pytest.raises(ScenarioWrong, match="must be name:value"):
        read_codes({"demand": "china-europe"})


def test_a_name_that_the_network_lacks_is_told_with_those_most_like_it() -> None:
    known = {
        "groups": ["china-europe"],
        "projects": ["cku"],
        "sections": ["kuryk--kuryk-quay"],
        "places": ["kuryk"],
    }
    check_names(Scenario(closures=(Closure(place="kuryk"),), demand={"all": 1.1}), **known)
    with pytest.raises(ScenarioWrong, match=r"there are all, china-europe"):
        check_names(Scenario(demand={"china": 1.1}), **known)


def test_the_schema_says_what_each_field_is() -> None:
    schema = Scenario.model_json_schema()
    assert all("description" in one for one in schema["properties"].values())
    assert schema["additionalProperties"] is False
