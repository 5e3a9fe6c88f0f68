"""The map: widths and signs follow the figures, names in four scripts, nothing from outside."""

from __future__ import annotations

import itertools
import json
import math
import re
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from corridor.charts.text_width import Box, estimate_width
from corridor.charts.theme import TOKENS
from corridor.map import band_widths, camera, ground, labels, legend, names, placing
from corridor.map import style as map_style
from corridor.map.deck import NODES, build_deck, write_deck
from corridor.map.icons import SMALL, draw_icon, measure_side
from corridor.map.picture import draw_map
from corridor.map.scene import build_scene
from corridor.map.tracks import sample_tracks

FLOWS = pd.DataFrame(
    {
        "flow": [
            "via-kazakhstan",
            "china-central-asia",
            "middle-corridor",
            "alashankou",
            "erenhot",
        ],
        "value": [6402.0, 14254.0, 125.0, 8165.0, 3807.0],
        "days": [243, 365, 90, 365, 349],
        "period": ["2025-01-01/2025-08-31", "2025", "2026-Q1", "2025", "2025-01-01/2025-12-15"],
        "unit": "trains",
        "qualifier": "exact",
    }
)
STYLE = "/app/static/build/style-abc-light.json"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def nodes() -> pd.DataFrame:
    """Rows like the mart map_node, from the evidence's own tables."""
    made = pd.read_csv(ROOT / "data/evidence/nodes.csv", keep_default_na=False)
    made = made[made["role"] == "node"].copy()
    marked = pd.read_csv(ROOT / "data/evidence/map_nodes.csv").set_index("slug")
    kinds = {"seaport": "square", "airport": "triangle", "terminal": "hexagon"}
    made["shape"] = [
        marked["shape"].get(s, kinds.get(k, "circle"))
        for s, k in zip(made["slug"], made["kind"], strict=True)
    ]
    made["is_main"] = made["slug"].map(lambda s: marked["rank"].get(s) == "main")
    made["is_context"] = made["slug"].map(lambda s: marked["rank"].get(s) == "context")
    tonnes = {"dostyk": (18e6, "2024"), "altynkol": (16.1e6, "2025"), "aktau": (3.8e6, "2022")}
    tonnes["kuryk"] = (2e6, "2023")
    made["value"] = [tonnes.get(s, (float("nan"), ""))[0] for s in made["slug"]]
    made["period"] = [tonnes.get(s, (0.0, ""))[1] for s in made["slug"]]
    made["unit"], made["status"], made["qualifier"] = "t", "actual", "exact"
    made["attribution"] = "ktz>ktz>"
    return made


def layer(made: Any, name: str) -> dict[str, Any]:
    return next(x for x in json.loads(made.to_json())["layers"] if x["id"] == name)


def texts_of(made: Any) -> list[str]:
    """Every name and value the map writes, in drawing order."""
    layers = json.loads(made.to_json())["layers"]
    return [row["text"] for x in layers if x["@@type"] == "TextLayer" for row in x["data"]]


# widths


def test_widths_follow_the_trains_a_day() -> None:
    """What crosses Kazakhstan, not what leaves China by all its gates."""
    sizes = band_widths.widths(FLOWS)
    pixel = band_widths.TRAINS_A_DAY_A_PIXEL
    assert sizes["china-europe"] == pytest.approx(6402 / 243 / pixel)
    assert sizes["china-central-asia"] == pytest.approx(14254 / 365 / pixel)
    assert sizes["alashankou"] == pytest.approx(8165 / 365 / pixel)
    assert sizes["erenhot"] == pytest.approx(3807 / 349 / pixel)
    assert sizes["manzhouli"] == sizes["middle-corridor"] == band_widths.THINNEST
    doubled = band_widths.widths(FLOWS.assign(value=FLOWS["value"] * 2))
    assert doubled["china-europe"] == pytest.approx(2 * sizes["china-europe"])


def test_a_flow_without_a_count_is_thin() -> None:
    assert band_widths.widths(FLOWS.iloc[:1])["middle-corridor"] == band_widths.THINNEST
    assert band_widths.width(None) == band_widths.THINNEST
    assert band_widths.width(float("nan")) == band_widths.THINNEST


def test_bands_lie_side_by_side() -> None:
    sizes = band_widths.widths(FLOWS)
    north, middle, south = (
        (band_widths.offset(f, sizes), sizes[f])
        for f in ("china-europe", "middle-corridor", "china-central-asia")
    )
    assert north[0] - north[1] / 2 > middle[0] + middle[1] / 2
    assert south[0] + south[1] / 2 < middle[0] - middle[1] / 2


def test_a_gate_that_is_counted_replaces_the_corridors_on_its_section() -> None:
    lines = {x.key: x for x in ground.build_ground("light", FLOWS).layers}
    assert dict(lines["band-china-europe-bands"].where)["gate"] == ""
    assert dict(lines["band-alashankou-bands"].where) == {"flow": "alashankou", "mode": "rail"}
    assert lines["band-alashankou-bands"].colour == TOKENS["light"]["plain"]
    assert "band-horgos-bands" not in lines
    corridors = FLOWS[~FLOWS["flow"].isin(["alashankou"])]
    alone = {x.key: x for x in ground.build_ground("light", corridors).layers}
    assert "gate" not in dict(alone["band-china-europe-bands"].where)


def test_every_band_has_its_lines() -> None:
    for source in ground.DETAIL:
        features = json.loads((ROOT / f"static/geo/{source}.json").read_text())["features"]
        drawn = {(f["properties"]["flow"], f["properties"]["gate"]) for f in features}
        assert {flow for flow, _ in drawn} == set(band_widths.FLOWS)
        assert {gate for _, gate in drawn} == {"", *band_widths.GATES}


def test_a_year_without_a_count_is_grey() -> None:
    rows = FLOWS[FLOWS["flow"].isin(["alashankou", "erenhot"])]
    lines = {x.key: x for x in ground.build_year_ground("dark", rows).layers}
    token = TOKENS["dark"]
    assert lines["band-china-europe-bands"].colour == token["line"]
    assert lines["sea-bands"].colour == token["line"]
    assert lines["band-erenhot-bands"].colour == token["china-europe"]
    assert not [key for key in lines if "-south-" in key or "second-track" in key]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str, flare: float = 0.0) -> float:
    low, high = sorted(luminance(colour) + 0.05 + flare for colour in (one, other))
    return high / low


@pytest.mark.parametrize(("theme", "plain", "lit"), [("light", 1.12, 1.1), ("dark", 1.5, 1.15)])
def test_land_and_sea_stay_apart_in_a_lit_room(theme: Any, plain: float, lit: float) -> None:
    """Of themselves, and under light that falls on the wall (an eighth of the brightest)."""
    style = {x["id"]: x["paint"] for x in map_style.build_style(theme, FLOWS)["layers"]}
    water, land = style["water"]["background-color"], style["land"]["fill-color"]
    assert contrast(water, land) >= plain
    assert contrast(water, land, flare=0.12) >= lit
    assert contrast(land, TOKENS[theme]["country-name"]) >= 4.4


# style


def every(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [s for v in value.values() for s in every(v)]
    if isinstance(value, list):
        return [s for v in value for s in every(v)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_style_asks_no_other_host(theme: Any) -> None:
    style = map_style.build_style(theme, FLOWS)
    assert not [s for s in every(style) if re.match(r"^(\w+:)?//|^mapbox:", s)]
    assert "glyphs" not in style
    assert "sprite" not in style
    for source in style["sources"].values():
        assert source["data"].startswith("app/static/geo/")
        assert (ROOT / "static" / "geo" / source["data"].rsplit("/", 1)[1]).exists()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_style_takes_its_colours_from_the_tokens(theme: Any) -> None:
    used = {s for s in every(map_style.build_style(theme, FLOWS)) if s.startswith("#")}
    assert used <= set(TOKENS[theme].values())


def test_styles_differ_when_figures_do(tmp_path: Path) -> None:
    one = map_style.write_styles(FLOWS, tmp_path, "aaa")
    other = map_style.write_styles(FLOWS.assign(value=30000.0), tmp_path, "bbb")
    assert [p.name for p in one] == ["style-aaa-light.json", "style-aaa-dark.json"]
    assert one[0].read_text() != other[0].read_text()
    assert (tmp_path / "legend-bbb-dark-via-kazakhstan.svg").exists()


def evaluate(value: Any, zoom: float, properties: dict[str, Any]) -> Any:
    """What MapLibre makes of an expression of the style."""
    if not isinstance(value, list):
        return value
    name, rest = value[0], value[1:]
    if name == "interpolate":
        stops = [
            (z, evaluate(v, zoom, properties)) for z, v in zip(rest[2::2], rest[3::2], strict=True)
        ]
        return float(np.interp(zoom, *zip(*stops, strict=True)))
    parts = [evaluate(part, zoom, properties) for part in rest]
    made = {"get": lambda: properties[rest[0]], "max": lambda: max(parts)}
    return {**made, "*": lambda: math.prod(parts), "+": lambda: sum(parts)}[name]()


@pytest.mark.parametrize("zoom", [1.0, 2.36, 3.16, 4.55, 5.0, 6.6, 12.0])
def test_a_picture_draws_the_lines_of_the_style(zoom: float) -> None:
    style = {x["id"]: x for x in map_style.build_style("light", FLOWS)["layers"]}
    lines = [x for x in ground.build_ground("light", FLOWS).layers if isinstance(x, ground.Line)]
    assert len(lines) > 30
    for line, share in itertools.product(lines, (1.0, 0.575, 0.2)):
        paint, own = style[line.key]["paint"], {"share": share, "fade": share}
        for said, meant in (
            (paint["line-width"], line.width),
            (paint.get("line-offset"), line.offset),
            (paint.get("line-opacity"), line.opacity),
        ):
            assert (said is None) == (meant is None)
            if meant:
                measured = meant.measure(zoom, own)
                assert measured == pytest.approx(evaluate(said, zoom, own)), line.key


def test_old_styles_go(tmp_path: Path) -> None:
    for turn, name in enumerate(("aaa", "bbb", "ccc")):
        for path in map_style.write_styles(FLOWS, tmp_path, name):
            path.touch()
            import os

            os.utime(path, (turn, turn))
    assert {p.name.split("-")[1] for p in tmp_path.glob("style-*")} == {"bbb", "ccc"}


@pytest.mark.parametrize(("way", "dashed"), [("dashed", True), ("solid", False), ("hidden", None)])
def test_the_setting_of_disputed_borders(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, way: str, dashed: bool | None
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text(f'[borders]\ndisputed = "{way}"\n')
    monkeypatch.setattr(ground, "SETTINGS", settings)
    style = map_style.build_style("light", FLOWS)
    found = [x for x in style["layers"] if x["id"] == "border-disputed"]
    if dashed is None:
        assert found == []
    else:
        assert ("line-dasharray" in found[0]["paint"]) is dashed


def test_the_default_is_dashed() -> None:
    assert ground.read_presentation() == "dashed"


def test_unbuilt_lines_and_lanes_are_dashed() -> None:
    layers = {x["id"]: x for x in map_style.build_style("light", FLOWS)["layers"]}
    assert layers["building"]["paint"]["line-dasharray"] == [1.2, 1.4]
    assert layers["sea-bands"]["paint"]["line-dasharray"] == [3, 1.2]


# signs


def test_the_area_of_a_sign_follows_the_tonnes() -> None:
    assert measure_side(16e6) == pytest.approx(2 * measure_side(4e6))
    assert measure_side(18e6) == pytest.approx(27.15, abs=0.01)
    assert measure_side(None) == measure_side(float("nan")) == SMALL


def test_signs_are_data_addresses_of_their_shape() -> None:
    for shape, element in (("circle", "circle"), ("square", "rect"), ("hexagon", "path")):
        sign = draw_icon(shape, 20, "light", known=True)
        assert sign.startswith("data:image/svg+xml")
        assert f"%3C{element}" in sign
    with pytest.raises(ValueError, match="star"):
        draw_icon("star", 20, "light", known=True)


# names


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", {"Dostyk", "Altynkol–Khorgos", "Aktau", "18\u00a0Mt, 2024", "Caspian\nSea"}),
        ("ru", {"Достык", "Алтынколь – Хоргос", "Актау", "18\u00a0млн\u00a0т, 2024"}),
        ("kk", {"Достық", "Алтынкөл – Қорғас", "Ақтау", "Құрық", "Ақтөбе"}),
        ("zh", {"多斯特克", "阿腾科里—霍尔果斯", "阿克套", "哈萨克斯坦", "里海"}),
    ],
)
def test_the_map_writes_its_names(nodes: pd.DataFrame, lang: str, words: set[str]) -> None:
    made = build_deck(nodes, lang, "light", style_url=STYLE)
    said = set(texts_of(made))
    assert words <= said, said


def test_countries_are_spaced_capitals() -> None:
    assert names.country_name("KZ", "kk").replace("\u2009", "") == "ҚАЗАҚСТАН"
    assert names.country_name("TR", "en").replace("\u2009", "") == "TÜRKİYE"
    assert names.country_name("KZ", "zh") == "哈萨克斯坦"


def test_names_use_the_full_character_set(nodes: pd.DataFrame) -> None:
    made = build_deck(nodes, "kk", "light", style_url=STYLE)
    texts = [x for x in json.loads(made.to_json())["layers"] if x["@@type"] == "TextLayer"]
    assert texts
    assert {x["characterSet"] for x in texts} == {"auto"}


def boxes(made: Any, seen: camera.Camera) -> dict[str, Box]:
    """Rectangles of names with their values, from what the deck holds."""
    found: dict[str, Box] = {}
    sizes = {"names": labels.NAME, "places": labels.PLACE, "values": labels.VALUE}
    for name, size in sizes.items():
        rows = [x for x in json.loads(made.to_json())["layers"] if x["id"] == name]
        for row in rows[0]["data"] if rows else []:
            place = placing.Place(row["anchor"], *row["offset"])
            box = placing.measure_label(*seen.pixel(*row["position"]), place, [(row["text"], size)])
            found[f"{name}: {row['text']}"] = box
    return found


@pytest.mark.parametrize("lang", ["en", "ru", "kk", "zh"])
@pytest.mark.parametrize("phone", [False, True])
@pytest.mark.parametrize("view", ["overview", "aktau", "dostyk", "altynkol", "almaty-jetisu"])
def test_names_do_not_overlap(nodes: pd.DataFrame, lang: str, phone: bool, view: str) -> None:
    made = build_deck(nodes, lang, "light", style_url=STYLE, view=view, phone=phone)
    seen = camera.find_camera(view, nodes, phone=phone)
    pairs = itertools.combinations(boxes(made, seen).items(), 2)
    assert [(a, b) for (a, one), (b, other) in pairs if one.meets(other, -2)] == []


#: cameras of the Overview and its parts, on a desk and a phone, and of a hall
CAMERAS = [
    *(camera.find_overview_camera(part) for part in camera.PARTS),
    *(camera.find_overview_camera(part, phone=True) for part in camera.PARTS),
    camera.Camera("screen", 63.5, 46.4, 2.82, 560),
    camera.Camera("rule", 80.2, 44.2, 4.4, 560),
]


@pytest.mark.parametrize("lang", ["en", "ru", "kk", "zh"])
@pytest.mark.parametrize("seen", CAMERAS, ids=lambda c: f"{c.name}-{c.lon:g}-{c.zoom:g}")
def test_names_keep_clear_of_each_other_and_of_signs(
    nodes: pd.DataFrame, lang: str, seen: camera.Camera
) -> None:
    """Values and notes among them, and every camera that the product opens by itself."""
    notes = {
        "second-track": "Dostyk–Moiynty, second track 2025",
        "via-kazakhstan": "6,402 trains China–Europe, Jan–Aug 2025",
    }
    scene = build_scene(nodes, lang, view=seen, notes=notes)
    found = [
        (label.text, placing.measure_label(*at, place, [(label.text, group.size)]))
        for group in scene.over
        for label in group.labels
        for at in [seen.pixel(label.lon, label.lat)]
        for place in [placing.Place(label.anchor, label.dx, label.dy)]
    ]
    # a name and its value are two labels of one block, whose lines stand close
    pairs = itertools.combinations(found, 2)
    assert [(a, b) for (a, one), (b, other) in pairs if one.meets(other, -2)] == []
    half = seen.label_width / 2
    for sign in scene.signs:
        x, y = seen.pixel(sign.lon, sign.lat)
        if abs(x) < half and abs(y) < seen.height / 2:
            reach = sign.size / 2
            box = Box(x - reach, y - reach, x + reach, y + reach)
            assert [name for name, one in found if one.meets(box, -1)] == [], sign.slug


@pytest.mark.parametrize("lang", ["en", "ru", "kk", "zh"])
def test_each_crossing_has_its_own_name_beside_it(nodes: pd.DataFrame, lang: str) -> None:
    """The signs of Dostyk and Altynkol touch on the Overview: neither takes the other's name."""
    scene = build_scene(nodes, lang)
    pixel = scene.camera.pixel
    signs = {s.name: (*pixel(s.lon, s.lat), s.size / 2) for s in scene.signs if s.strong}
    strong = next(group for group in scene.over if group.key == "names")
    for label in strong.labels:
        place = placing.Place(label.anchor, label.dx, label.dy)
        at = pixel(label.lon, label.lat)
        box = placing.measure_label(*at, place, [(label.text, strong.size)])

        def reach(name: str, box: Box = box) -> float:
            x, y, half = signs[name]
            dx = max(box.left - x, x - box.right, 0)
            dy = max(box.top - y, y - box.bottom, 0)
            return math.hypot(dx, dy) - half

        if label.text in (names.place_name(one, "", lang) for one in ("dostyk", "altynkol")):
            assert min(signs, key=reach) == label.text


@pytest.mark.parametrize("lang", ["en", "ru", "kk", "zh"])
def test_names_of_seas_stand_clear_of_names_of_places(nodes: pd.DataFrame, lang: str) -> None:
    seen = camera.OVERVIEW
    made = build_deck(nodes, lang, "light", style_url=STYLE, view="overview")
    places = boxes(made, seen)
    for row in layer(made, "seas")["data"]:
        x, y = seen.pixel(*row["position"])
        x, y = x + row["offset"][0], y + row["offset"][1]
        lines = row["text"].split("\n")
        wide = max(estimate_width(line, 14) for line in lines) / 2
        sea = Box(x - wide, y - 8 * len(lines), x + wide, y + 8 * len(lines))
        near = [name for name, box in places.items() if sea.meets(box, 1)]
        assert near == [], f"{row['text']} touches {near}"


def test_every_node_has_a_camera(nodes: pd.DataFrame) -> None:
    for slug in nodes["slug"]:
        made = build_deck(nodes, "en", "light", style_url=STYLE, view=slug)
        assert slug in {r["slug"] for r in layer(made, NODES)["data"]}


def test_an_unknown_node_has_none(nodes: pd.DataFrame) -> None:
    with pytest.raises(KeyError):
        camera.find_camera("atlantis", nodes)


# the deck


def test_the_deck_is_small_and_asks_no_tiles(nodes: pd.DataFrame) -> None:
    said = build_deck(nodes, "zh", "light", style_url=STYLE).to_json()
    assert len(said) < 100_000
    assert json.loads(said)["mapStyle"] == STYLE
    assert "http" not in said.replace("http%3A%2F%2Fwww.w3.org", "")


def test_the_tooltip_says_value_period_status_publisher(nodes: pd.DataFrame) -> None:
    made = build_deck(nodes, "en", "light", style_url=STYLE)
    told = {r["slug"]: r["detail"] for r in layer(made, NODES)["data"]}
    assert told["dostyk"] == "18\u00a0Mt · 2024 · actual\nKTZ"
    assert "No figure" in told["moiynty"]


def test_notes_stand_on_the_map(nodes: pd.DataFrame) -> None:
    notes = {"second-track": "Dostyk–Moiynty, second track 2025", "aktobe-airport": "air hub"}
    made = build_deck(nodes, "en", "light", style_url=STYLE, notes=notes)
    assert {"Dostyk–Moiynty,", "second track 2025", "air hub"} <= set(texts_of(made))


def test_a_selection_cannot_fade_the_names(nodes: pd.DataFrame) -> None:
    made = build_deck(nodes, "en", "light", style_url=STYLE)
    for text in json.loads(made.to_json())["layers"]:
        assert "getColor" not in text


@pytest.mark.parametrize("lang", ["en", "ru", "kk", "zh"])
def test_no_name_lies_on_the_second_track(nodes: pd.DataFrame, lang: str) -> None:
    at = camera.find_camera("moiynty", nodes)
    tracks = sample_tracks(at, at.label_width)
    scene = build_scene(nodes, lang, view="moiynty")
    for group in scene.over:
        if group.key not in ("names", "values"):
            continue
        for one in group.labels:
            place = placing.Place(one.anchor, one.dx, one.dy)
            box = placing.measure_label(
                *at.pixel(one.lon, one.lat), place, [(one.text, group.size - 2)]
            )
            on = [x for x, y in tracks if box.left < x < box.right and box.top < y < box.bottom]
            assert on == [], one.text


# two writers, one scene


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("view", ["overview", "dostyk", "aktau", "moiynty"])
def test_page_and_picture_draw_the_same_scene(nodes: pd.DataFrame, lang: str, view: str) -> None:
    notes = {"second-track": "a second track", "moiynty": "a junction"}
    scene = build_scene(nodes, lang, view=view, notes=notes)
    page = json.loads(write_deck(scene, "light", STYLE).to_json())["layers"]
    drawn = draw_map(nodes, FLOWS, lang, "light", view=view, notes=notes).to_dict()
    named = [row for x in page if x["@@type"] == "TextLayer" for row in x["data"]]
    assert len(named) > 10
    assert [(row["text"].replace("\n", "<br>"), *row["offset"]) for row in named] == [
        (re.sub(r"</?[bi]>", "", a["text"]), a["xshift"], -a["yshift"])
        for a in drawn["layout"]["annotations"]
    ]
    for row, label in zip(named, drawn["layout"]["annotations"], strict=True):
        x, y = scene.camera.pixel(*row["position"])
        assert (label["x"], -label["y"]) == pytest.approx((x, y), abs=0.06)
    signs = next(x for x in page if x["id"] == NODES)["data"]
    markers = [t for t in drawn["data"] if t["mode"] == "markers"]
    assert [row["full"] for row in signs] == [t["hovertext"][0] for t in markers]
    assert [s.slug for s in scene.signs] == [row["slug"] for row in signs]
    assert [s.slug for s in scene.signs if s.chosen] == ([] if view == "overview" else [view])


def test_a_scene_without_names_has_its_signs(nodes: pd.DataFrame) -> None:
    scene = build_scene(nodes, "en", named=False)
    assert scene.signs == build_scene(nodes, "en").signs
    assert not scene.texts


# legend


def test_the_legend_has_true_widths_and_counts() -> None:
    items = {i.key: i for i in legend.build_legend(FLOWS, "en", "light", "abc")}
    assert "**6,402\u00a0trains** (Jan–Aug 2025)" in items["via-kazakhstan"].words
    assert "**8,165\u00a0trains** (2025)" in items["alashankou"].words
    assert items["via-kazakhstan"].image.endswith("legend-abc-light-via-kazakhstan.svg")
    assert 'stroke-width="5.9"' in legend.draw_swatch("via-kazakhstan", "light", FLOWS)
    assert "china-europe" not in items
    assert set(items) >= {"building", "second-track", "circle", "square", "hexagon", "triangle"}


def test_the_legend_is_one_text_with_its_counts_in_bold() -> None:
    said = legend.write_legend(legend.build_legend(FLOWS, "en", "light", "abc"))
    assert said.count("<img ") == 12
    assert "China–\u2060Europe through Kazakhstan <b>6,402\u00a0trains</b> (Jan–Aug 2025)" in said
    assert "**" not in said


def test_the_legend_says_when_there_is_no_count() -> None:
    items = {i.key: i for i in legend.build_legend(FLOWS.iloc[:1], "ru", "dark", "abc")}
    assert "нет данных" in items["middle-corridor"].words


def test_a_brief_legend_names_the_bands_alone() -> None:
    items = {i.key: i for i in legend.build_legend(FLOWS, "en", "light", "abc", brief=True)}
    assert list(items) == [
        "via-kazakhstan",
        "china-central-asia",
        "middle-corridor",
        "alashankou",
        "erenhot",
    ]
    assert items["alashankou"].words == "Alashankou **8,165\u00a0trains** (2025)"


def test_a_phone_s_legend_names_no_gate_that_its_map_does_not_reach() -> None:
    keys = [one.key for one in legend.build_legend(FLOWS, "zh", "dark", "abc", phone=True)]
    assert not set(keys) & set(legend.FAR)
    whole = [one.key for one in legend.build_legend(FLOWS, "zh", "dark", "abc")]
    assert [key for key in whole if key not in legend.FAR] == keys
