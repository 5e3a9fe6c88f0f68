"""Labels break where their language may break."""

from __future__ import annotations

from itertools import pairwise

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


def test_a_line_of_chinese_breaks_in_no_number_and_after_no_open_bracket() -> None:
    said = "约开行18对：两线97天共3,543列（2025年9月30日–2026年1月4日）；能力60（2025年9月30日）"
    for wide in range(12, 60):
        lines = wrap_label(said, wide)
        assert "".join(lines) == said
        assert not any(a[-1].isdigit() and b[0].isdigit() for a, b in pairwise(lines)), wide
        assert not any(line.endswith("（") for line in lines), wide
