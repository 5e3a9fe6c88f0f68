"""Rules of the network: sections meet, parameters and demand have an origin or a range, routes are
whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from corridor.evidence.files import Breach, Sheet

Sheets = dict[str, Sheet]

_CAPACITY = ("pairs/day", "trains/day", "teu/year", "t/year", "vehicles/day", "vehicles/year")
#: parameter -> the units it may have
UNITS: dict[str, tuple[str, ...]] = {
    "length_km": ("km",),
    "speed_km_day": ("km/day",),
    "speed_km_h": ("km/h",),
    **dict.fromkeys(("time_hours", "dwell_hours", "wait_hours", "clearance_hours"), ("hours",)),
    **dict.fromkeys(("service_hours", "reloading_hours", "port_hours", "voyage_hours"), ("hours",)),
    **dict.fromkeys((f"service_hours_{way}" for way in ("green", "yellow", "red")), ("hours",)),
    "hours_of_work": ("hours/day",),
    **dict.fromkeys((f"capacity_{kind}" for kind in ("nominal", "effective")), _CAPACITY),
    "capacity_used": (*_CAPACITY, "wagons/year"),
    "cost_usd_per_feu": ("usd/feu",),
    "cost_usd_per_feu_km": ("usd/feu-km",),
    "cost_usd_per_tkm": ("usd/tkm",),
    "cost_usd_per_kg": ("usd/kg",),
    "cost_usd_per_vehicle": ("usd/vehicle",),
    "cost_usd_per_vehicle_km": ("usd/vehicle-km",),
    "co2e_g_per_tkm": ("g/tkm",),
    "channels": ("servers", "berths"),
    "vessels": ("vessels",),
    "vessel_capacity": ("teu", "wagons", "vehicles", "t"),
    "vessel_load": ("t",),
    "draught_m": ("m",),
    **dict.fromkeys(("closed_share", "availability", "green_share", "low_water_loss"), ("share",)),
    "recommended_occupancy": ("share",),
    "tonnes_per_teu": ("t/teu",),
    "teu_per_train": ("teu/train",),
    "tonnes_per_train": ("t/train",),
    "wagons_per_train": ("wagons/train",),
    "tonnes_per_wagon": ("t/wagon",),
    **dict.fromkeys(("season_days", "windy_days"), ("days/year",)),
    "queue_trucks": ("vehicles",),
    "queue_wagons": ("wagons",),
    "value_of_time_usd_feu_day": ("usd/feu-day",),
    "unmet_usd_per_feu": ("usd/feu",),
    "logit_scale_per_usd": ("1/usd",),
}
#: what a project changes beside parameters of the network: a section it builds, hours or kilometres
#: of a whole way
EFFECT_UNITS: dict[str, tuple[str, ...]] = {
    **UNITS,
    **dict.fromkeys(("opens", "load_share", "cost_share"), ("share",)),
    "time_saved_hours": ("hours",),
    **dict.fromkeys(("time_saved_days", "time_to_almaty_days"), ("days",)),
    "length_saved_km": ("km",),
}


def sections_join_nodes(sheets: Sheets) -> Iterator[Breach]:
    """Both ends of a section are places of the evidence or of the network, each in one of them."""
    own, known = (set(sheets[name].rows["slug"]) for name in ("network_nodes", "nodes"))
    sheet = sheets["network_nodes"]
    for line, slug in zip(sheet.lines, sheet.rows["slug"], strict=True):
        if slug in known:
            yield Breach(
                "network_nodes.csv", line, "slug", slug, "nodes.csv has this place already"
            )
    sheet = sheets["network_sections"]
    for line, row in zip(sheet.lines, sheet.rows.to_dict("records"), strict=True):
        for end in ("from_node", "to_node"):
            if row[end] not in own | known:
                rule = "no such place in nodes.csv or network_nodes.csv"
                yield Breach("network_sections.csv", line, end, row[end], rule)


def parameters_have_a_target(sheets: Sheets) -> Iterator[Breach]:
    """A parameter, and what a project changes, is of a section, of a place or of a class of these,
    in a unit it may have."""
    known = _name_places(sheets) | set(sheets["network_sections"].rows["section"])
    for name, units in (("network_parameters", UNITS), ("network_effects", EFFECT_UNITS)):
        sheet, file = sheets[name], f"{name}.csv"
        for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
            if row.applies_to not in known and not row.applies_to.startswith("class:"):
                rule = "no such section or place, and no class: of them"
                yield Breach(file, line, "applies_to", row.applies_to, rule)
            if row.parameter not in units:
                rule = "no parameter of the network"
                yield Breach(file, line, "parameter", row.parameter, rule)
            elif row.unit not in units[row.parameter]:
                rule = f"{row.parameter} is counted in " + " or ".join(units[row.parameter])
                yield Breach(file, line, "unit", row.unit, rule)


def _name_places(sheets: Sheets) -> set[str]:
    return {*sheets["nodes"].rows["slug"], *sheets["network_nodes"].rows["slug"]}


def parameters_have_an_origin(sheets: Sheets) -> Iterator[Breach]:
    """What rests on an observation has no value of its own, unless derived; an assumption has a
    range and a reason, and nobody to name; anything else names an observation or an address, or is
    measured on the map."""
    for name in ("parameters", "route_values", "demand", "effects"):
        name = f"network_{name}"
        sheet = sheets[name]
        for line, row in zip(sheet.lines, sheet.rows.to_dict("records"), strict=True):
            for column, rule in _find_origin_faults(row):
                yield Breach(f"{name}.csv", line, column, row.get(column, ""), rule)


def _find_origin_faults(row: dict[str, str]) -> Iterator[tuple[str, str]]:
    derived = row.get("derived") == "1"
    if not row["value"] and not row["observation_id"]:
        yield "value", "a value or an observation to take it from is needed"
    if row["value"] and row["observation_id"] and not derived and "derived" in row:
        yield "value", "stands in the observation already: leave it empty"
    if row["status"] == "assumption":
        if not (row.get("low") and row.get("high") and row["note"]):
            yield "low", "an assumption needs a range (low, high) and a reason (note)"
        if row["observation_id"] or row["url"]:
            yield "status", "an assumption has no origin"
    elif not (row["observation_id"] or row["url"] or derived):
        yield "observation_id", "an observation or an address is needed"
    for end, beyond in (("low", 1), ("high", -1)):
        if row["value"] and row.get(end) and (float(row[end]) - float(row["value"])) * beyond > 0:
            yield end, f"the value {row['value']} lies outside its range"


def parameters_have_a_period(sheets: Sheets) -> Iterator[Breach]:
    """A parameter, and the time of demand, does not end before it begins."""
    for name in ("network_parameters", "network_demand"):
        sheet = sheets[name]
        for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
            if row.from_date and row.to_date and row.from_date > row.to_date:
                rule = f"ends before it begins ({row.from_date})"
                yield Breach(f"{name}.csv", line, "to_date", row.to_date, rule)


def demand_goes_between_places(sheets: Sheets) -> Iterator[Breach]:
    """Demand and what the model makes of it go from places to places; a share of a demand has a
    range it may lie in; what is taken off stands above."""
    known = _name_places(sheets)
    for name in ("network_demand", "network_commodities"):
        sheet = sheets[name]
        ends = [column for column in sheet.rows if column.startswith(("from_node", "to_node"))]
        for line, row in zip(sheet.lines, sheet.rows.to_dict("records"), strict=True):
            for end in ends:
                for place in filter(None, row[end].split(";")):
                    if place not in known:
                        rule = "no such place in nodes.csv or network_nodes.csv"
                        yield Breach(f"{name}.csv", line, end, place, rule)
    yield from _find_commodity_faults(sheets["network_commodities"])


def _find_commodity_faults(sheet: Sheet) -> Iterator[Breach]:
    above: set[str] = set()
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        for one in filter(None, row.less.split(";")):
            if one not in above:
                yield Breach("network_commodities.csv", line, "less", one, "must stand above")
        whole = float(row.share) == 1
        if not whole and not (row.low and row.high):
            rule = "a share needs a range (low, high)"
            yield Breach("network_commodities.csv", line, "share", row.share, rule)
        elif not whole and not float(row.low) <= float(row.share) <= float(row.high):
            rule = f"lies outside its range ({row.low} to {row.high})"
            yield Breach("network_commodities.csv", line, "share", row.share, rule)
        above.add(row.commodity)


def routes_hold_together(sheets: Sheets) -> Iterator[Breach]:
    """Each section of a route begins where the one before ended; it goes by the places of `via`."""
    rows = sheets["network_sections"].rows
    ends = {
        row.section: (row.from_node, row.to_node)
        for row in rows[["section", "from_node", "to_node"]].itertuples()
    }
    sheet = sheets["network_routes"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        via = row.via.split(";")
        path = [via[0]]
        for section in row.sections.split(";"):
            if path[-1] not in ends.get(section, ()):
                rule = f"does not begin at {path[-1]}"
                yield Breach("network_routes.csv", line, "sections", section, rule)
                break
            path += [end for end in ends[section] if end != path[-1]]
        else:
            for place in [*via[:-1], "" if path[-1] == via[-1] else via[-1]]:
                if place and place not in path:
                    yield Breach("network_routes.csv", line, "via", place, "not on the way")


NETWORK_RULES: tuple[Callable[[Sheets], Iterator[Breach]], ...] = (
    sections_join_nodes,
    parameters_have_a_target,
    parameters_have_an_origin,
    parameters_have_a_period,
    routes_hold_together,
    demand_goes_between_places,
)
