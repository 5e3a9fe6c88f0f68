"""Labels break where their language may break."""

from __future__ import annotations

from corridor.charts.text_wrap import wrap_label


def test_latin_breaks_at_spaces() -> None:
    assert wrap_label("Port of Aktau: containers, TEU", 16) == ["Port of Aktau:", "containers, TEU"]
    assert wrap_label("Port of Aktau: containers, TEU", 16, 1) == ["Port of Aktau:…"]


def test_chinese_breaks_between_letters_twice_as_wide() -> None:
    said = "中欧班列：集装箱（标箱）（合计）"
    assert wrap_label(said, 16) == ["中欧班列：集装箱", "（标箱）（合计）"]
    assert wrap_label(said, 16, 1) == ["中欧班列：集装…"]
    assert wrap_label("中欧班列", 8, 1) == ["中欧班列"]


def test_a_line_of_chinese_does_not_begin_with_a_full_stop() -> None:
    assert wrap_label("中欧班列。中亚", 8) == ["中欧班列。", "中亚"]
