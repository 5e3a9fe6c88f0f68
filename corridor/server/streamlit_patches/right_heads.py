"""The head of a column of numbers stands at the right, over its numbers.

Streamlit's grid has no setting for it: it draws each head at the left, but one that begins with a
letter of a script that is written from the right. A mark of such a script that nobody sees makes
it one.

Touches: the grid's test of a head's first letter in static/js/DataFrame.*.js
Seen on: streamlit 1.67.0
Without it: heads of numbers stand at the left of their columns, the numbers at the right
Test: tests/unit/test_patches.py::test_a_head_of_numbers_stands_at_the_right
"""

from __future__ import annotations

#: ARABIC LETTER MARK: of no width, and spoken by no screen reader
MARK = "\u061c"


def put_right(head: str) -> str:
    """The words of a head, to stand at the right edge of its column."""
    return MARK + head
