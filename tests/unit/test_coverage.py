"""Names of the coverage: what a group says already is not said again where it would be cut."""

from __future__ import annotations

from corridor.topics.evidence.coverage_drawing import drop_shared_beginning

GROUP = [
    "Middle Corridor (Trans-Caspian route, TITR): containers, TEU (total)",
    "Middle Corridor (Trans-Caspian route, TITR): freight, tonnes (transport ministry)",
    "Sea ports of Kazakhstan (Aktau and Kuryk): freight, tonnes (total)",
]


def test_a_beginning_that_others_share_is_left_to_the_group() -> None:
    assert [drop_shared_beginning(name, GROUP) for name in GROUP] == [
        "Containers, TEU (total)",
        "Freight, tonnes (transport ministry)",
        GROUP[2],
    ]


def test_chinese_names_have_a_colon_of_their_own() -> None:
    group = ["跨哈萨克斯坦过境：货运量（吨，铁路）", "跨哈萨克斯坦过境：集装箱（TEU）"]
    assert [drop_shared_beginning(name, group) for name in group] == [
        "货运量（吨，铁路）",
        "集装箱（TEU）",
    ]
    assert drop_shared_beginning("没有冒号", group) == "没有冒号"


def test_a_beginning_that_tells_two_apart_stays() -> None:
    group = ["China: hours at the border", "Kazakhstan: hours at the border", "China: speed"]
    assert [drop_shared_beginning(name, group) for name in group] == [*group[:2], "Speed"]
