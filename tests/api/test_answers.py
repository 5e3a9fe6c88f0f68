"""Values of the evidence through each endpoint, and what every answer says of itself."""

from __future__ import annotations

import csv

import pytest

from corridor import warehouse
from corridor.warehouse import ask
from tests.api.conftest import Get
from tests.source import ROOT


def evidence(table: str) -> list[dict[str, str]]:
    """Rows of a CSV of the evidence."""
    with (ROOT / f"data/evidence/{table}.csv").open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def test_the_years_of_a_series(get: Get) -> None:
    said = get("/series/china-europe-trains", kind="year", from_="2024").json()
    assert [(v["period"], v["value"], v["unit"]) for v in said["data"]] == [
        ("2024", 19392, "trains"),
        ("2025", 20022, "trains"),
    ]
    last = said["data"][-1]
    assert last["publisher"] == "Yicai Global (China-Europe Railway Express website)"
    assert last["url"].startswith("https://www.yicaiglobal.com/")
    assert (last["tier"], last["status"], last["observation"]) == ("B", "actual", "o31bf0aa034")
    assert last["growth_on"] == "2024"
    assert last["growth"] == pytest.approx(0.032)  # as its source prints it
    assert "trains to Central Asia not included" in said["meta"]["definition"]
    assert "xinjiang-ports-trains" in said["series"]["compare_with"]


@pytest.mark.parametrize(
    ("lang", "name", "whole"),
    [
        (
            "en",
            "China Railway Container Transport (CRCT)",
            "China Railway Container Transport (CRCT), as printed by Yicai Global",
        ),
        (
            "kk",
            "China Railway Container Transport (CRCT)",
            "China Railway Container Transport (CRCT), жариялаған: Yicai Global",
        ),
    ],
)
def test_a_value_names_who_counted_and_who_printed(
    lang: str, name: str, whole: str, get: Get
) -> None:
    said = get("/series/china-europe-trains", kind="year", from_="2025", lang=lang).json()
    last = said["data"][-1]
    assert (last["counted_by"], last["counted_by_name"]) == ("crct", name)
    assert (last["printed_by"], last["printed_by_name"]) == ("yicai", "Yicai Global")
    assert (last["via"], last["relation"]) == (None, "agency-report")
    assert last["attribution"] == whole
    assert said["meta"]["publishers"] == [whole]


def test_rows_are_chosen_by_who_counted(get: Get) -> None:
    def counted(path: str, **query: object) -> set[tuple[str, str]]:
        rows = get(path, limit=5000, **query).json()["data"]
        return {(row["counted_by"], row["printed_by"]) for row in rows}

    assert {by for by, _ in counted("/observations", counted_by="gacc")} == {"gacc"}
    customs = {by for by, _ in counted("/observations", counter_kind="customs")}
    assert {"gacc"} < customs and "ktz" not in customs
    both = counted("/observations", counted_by="ktz", printed_by="kazinform")
    assert both == {("ktz", "kazinform")}
    one = counted("/series/kz-transit-teu", counted_by="kz-mid")
    assert {by for by, _ in one} == {"kz-mid"}
    assert get("/series", counted_by="ktz", limit=5000).json()["meta"]["total"] > 50
    assert get("/observations", counter_kind="newspaper").status_code == 422


def test_a_derived_value_names_its_parents(get: Get) -> None:
    made = ask("series_values", series=ask("series_catalogue", group="all")["series_id"].tolist())
    made = made[made["derivation"] != ""]
    assert len(made) == int(ask("table_counts")["derived"].iloc[0]) > 0
    one = made.iloc[0]
    said = get(f"/series/{one.series_id}").json()["data"]
    value = next(v for v in said if v["period"] == one.period)
    assert (value["value"], value["derivation"]) == (one.value, one.derivation)
    assert value["parents"] == one.parents
    assert value["observation"] is None


def test_series_are_chosen(get: Get) -> None:
    def ids(**query: object) -> set[str]:
        return {one["id"] for one in get("/series", limit=5000, **query).json()["data"]}

    assert ids(headline="true") == {
        r["series_id"] for r in evidence("series") if r["headline"] == "1"
    }
    trains = ids(metric="trains", entity="china-europe", direction="total")
    assert "china-europe-trains" in trains
    assert "aktau-tonnes" in ids(node="aktau")
    assert "aktau-tonnes" not in ids(node="dostyk")
    assert ids(q="no such words at all") == set()
    assert ids(country="KZ") < ids()
    assert ids(publisher="eurostat") < ids()
    assert all(i in ids() for i in ids(tier="A", status="plan"))


def test_an_observation_and_what_others_say(get: Get) -> None:
    said = get("/observations/o31bf0aa034").json()
    row = next(r for r in evidence("observations") if r["id"] == "o31bf0aa034")
    assert said["data"]["value"] == float(row["value"]) == 20022
    assert said["data"]["note"] == row["note"]
    assert said["data"]["role"] == "preferred"
    assert {o["value"] for o in said["others"]} >= {20000, 21000}
    assert all(o["url"] and o["publisher"] for o in said["others"])


def test_an_old_id_of_an_observation_is_answered_for_good(get: Get) -> None:
    """Ids began with a digit until 2026-11-30: the same answer, now and of an old edition."""
    for edition in ({}, {"v": "5f0527ea858f"}):
        old, today = (
            get(f"/observations/{name}", **edition) for name in ("31bf0aa034", "o31bf0aa034")
        )
        assert old.status_code == 200
        assert old.json()["data"] == today.json()["data"]
        assert old.json()["data"]["id"] == "o31bf0aa034"
    assert get("/observations/99bf0aa034").status_code == 404


def test_observations_are_chosen(get: Get) -> None:
    said = get(
        "/observations", entity="aktau", status=["plan", "target"], from_="2025", limit=5000
    ).json()
    wanted = {
        r["id"]
        for r in evidence("observations")
        if r["entity"] == "aktau"
        and r["status"] in ("plan", "target")
        and r["period_start"] >= "2025"
    }
    assert wanted
    assert {o["id"] for o in said["data"]} == wanted


def test_nodes_and_their_shape(get: Get) -> None:
    said = get("/nodes", country="KZ", kind="seaport").json()
    assert {n["slug"] for n in said["data"]} == {
        r["slug"]
        for r in evidence("nodes")
        if (r["country"], r["kind"], r["role"]) == ("KZ", "seaport", "node")
    }
    one = get("/nodes/aktau").json()
    assert (one["data"]["lat"], one["data"]["lon"]) == (43.59956, 51.22256)
    assert one["data"]["unlocode"] == "KZAAU"
    assert "aktau-tonnes" in {s["id"] for s in one["series"]}
    assert {p["slug"] for p in one["projects"]} >= {"aktau-container-hub"}
    assert one["data"]["projects"] == len(one["projects"])
    shape = get("/nodes/aktau.geojson")
    assert shape.headers["content-type"] == "application/geo+json"
    assert shape.json()["geometry"] == {"type": "Point", "coordinates": [51.22256, 43.59956]}
    many = get("/nodes", format="geojson", limit=500).json()
    assert many["type"] == "FeatureCollection"
    assert len(many["features"]) == many["meta"]["total"] == 92


def test_projects_events_conflicts_sources(get: Get) -> None:
    summit = get("/projects", summit="true").json()["data"]
    assert {p["slug"] for p in summit} == {
        r["slug"] for r in evidence("projects") if r["summit_2025"] == "1"
    }
    hub = get("/projects/aktau-container-hub").json()
    assert hub["data"]["cost"] == 20700000000
    assert len(hub["claims"]) == hub["data"]["claims"]
    assert {"field", "value", "publisher", "url"} <= set(hub["claims"][0])
    events = get("/events", kind="summit").json()["data"]
    assert events[0]["date"] == "2023-05-18"
    late = get("/events", from_="2024", to="2024").json()["data"]
    assert late
    assert all(e["date"].startswith("2024") for e in late)
    pairs = get("/conflicts", series="china-europe-trains").json()["data"]
    assert {(p["value_1"], p["value_2"]) for p in pairs} >= {(20000, 21000)}
    sources = get("/sources", tier="D").json()
    assert sources["meta"]["total"] == sum(r["tier"] == "D" for r in evidence("sources"))


def test_vintages_name_what_is_served(get: Get) -> None:
    from corridor.warehouse import current

    first = get("/vintages").json()["data"][0]
    assert (first["hash"], first["current"]) == (current().hash, True)
    assert first["date"] == current().date.isoformat()


LISTS = ("series", "observations", "nodes", "projects", "events", "trade", "conflicts", "sources")


@pytest.mark.parametrize("name", LISTS)
def test_every_answer_says_what_it_is(name: str, get: Get) -> None:
    meta = get(f"/{name}", limit=3).json()["meta"]
    assert len(meta["definition"]) > 30
    assert meta["licence"]["name"] == "CC BY 4.0"
    assert meta["vintage"]["hash"] in meta["citation"]
    assert f"v={meta['vintage']['hash']}" in meta["citation"]
    assert meta["address"].startswith(f"http://127.0.0.1:8501/api/v1/{name}?")
    if name not in ("nodes", "projects", "conflicts"):
        assert meta["publishers"]


@pytest.mark.parametrize("name", LISTS)
def test_pages_of_a_list_make_the_whole(name: str, get: Get) -> None:
    whole = get(f"/{name}", limit=5000).json()
    total, size = whole["meta"]["total"], -(-whole["meta"]["total"] // 3)
    assert len(whole["data"]) == total
    assert whole["meta"]["next"] is None
    seen, address = [], f"/api/v1/{name}?limit={size}"
    while address:
        page = get(address.split("8501")[-1], root="")
        link = page.headers["link"]
        seen += page.json()["data"]
        address = page.json()["meta"]["next"]
        assert ('rel="next"' in link) == bool(address)
    assert seen == whole["data"]
    beyond = get(f"/{name}", offset=total + 5).json()
    assert beyond["data"] == []
    assert beyond["meta"]["total"] == total


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "China–Europe trains: number of trains (total)"),
        ("ru", "Поезда Китай – Европа: число поездов (всего)"),
        ("kk", "Қытай – Еуропа пойыздары: пойыз саны (барлығы)"),
        ("zh", "中欧班列：开行列数（合计）"),
    ],
)
def test_texts_are_in_the_language_asked_for(lang: str, title: str, get: Get) -> None:
    answer = get("/series/china-europe-trains", lang=lang)
    assert answer.json()["meta"]["title"] == title
    assert answer.headers["content-language"].startswith(lang)


def test_a_pinned_vintage_is_the_same_and_another_is_unknown(get: Get) -> None:
    plain = get("/series/china-europe-trains").json()
    named = plain["meta"]["vintage"]
    # the day of tables that are not released yet may be that of the release before them
    for text in (named["hash"], *([named["date"]] if warehouse.current().released else [])):
        assert get("/series/china-europe-trains", v=text).json()["data"] == plain["data"]
    wrong = get("/series/china-europe-trains", v="1999-01-01")
    assert wrong.status_code == 404
    assert wrong.json()["type"] == "/api#unknown-vintage"
    assert any(named["hash"] in one for one in wrong.json()["nearest"])


def test_trade_of_two_sides_stands_side_by_side(get: Get) -> None:
    both = get("/trade", pair="CHN-KAZ", from_="2025", to="2025").json()["data"]
    assert {(v["reporter"], v["flow"], v["value_usd"]) for v in both} >= {
        ("CHN", "total", 48_700_000_000)
    }
    assert {v["reporter"] for v in both} <= {"CHN", "KAZ"}
    months = get("/trade", pair="CHN-KAZ", period="months", flow="export").json()["data"]
    assert {(v["reporter"], v["flow"]) for v in months} == {("CHN", "export")}  # KAZ has years only
    assert [v["period"] for v in months][:2] == ["2024-01", "2024-02"]
    assert get("/trade", pair="CHN-ABW").json()["data"] == []
    assert get("/trade", pair="China-Kazakhstan").status_code == 422


@pytest.mark.parametrize("path", ["/series", "/catalog", "/nodes/aktau"])
def test_forty_parameters_are_repeated_in_the_citation(get: Get, path: str) -> None:
    """Such an address has more letters than a message takes of one value."""
    asked = [("lang", "en")] * 400
    answer = get(path + "?" + "&".join(f"{k}={v}" for k, v in asked))
    assert answer.status_code == 200
    if path != "/catalog":
        assert "lang=en&" * 399 in answer.json()["meta"]["citation"]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("limit=1_0", "“1_0” is not a whole number"),
        ("limit=x", "“x” is not a whole number"),
        ("limit=0", "at least 1"),
        ("headline=yes", "“yes” is neither true nor false"),
    ],
)
def test_a_value_is_written_one_way(get: Get, query: str, sentence: str) -> None:
    assert get(f"/series?{query}").json()["errors"][0]["detail"] == sentence
