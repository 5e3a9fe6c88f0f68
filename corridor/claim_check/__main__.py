"""`python -m corridor check "Transit through Kazakhstan rose to 36.9 million tonnes"`.

Whether a sentence about freight is true, in any of the four languages. Exit codes: 0 right, 1 not
so or only close, 2 nothing to check, 3 tables not built, 4 cannot be said.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict

import pandas as pd

from corridor import warehouse
from corridor.claim_check.answer import answer_claim
from corridor.claim_check.answer_types import Answer
from corridor.claim_check.reading import BadClaim
from corridor.errors import CorridorError
from corridor.language import languages, spell_error
from corridor.warehouse import WarehouseError

#: verdict -> exit code
CODES = {"matches": 0, "close": 1, "differs": 1, "unknown": 4}


def main(arguments: list[str] | None = None) -> int:
    """Print the answer; what is wrong with the input is one line on the error stream."""
    parser = argparse.ArgumentParser(prog="python -m corridor check", description=__doc__)
    parser.add_argument("claim", nargs="+", help="a sentence with a number, its unit and subject")
    parser.add_argument("--lang", default="en", choices=languages(), help="of the answer")
    parser.add_argument("--v", dest="vintage", help="vintage: hash or date; without it the newest")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    options = parser.parse_args(arguments)
    try:
        found = warehouse.ready(warehouse.find_vintage(options.vintage))

        def ask(name: str, **values: object) -> pd.DataFrame:
            return warehouse.ask(name, vintage=found.hash, **values)

        answer = answer_claim(" ".join(options.claim), options.lang, ask, found.hash)
    except BadClaim as bad:
        print(spell_error(bad, options.lang, bad.key), file=sys.stderr)
        return 2
    except WarehouseError as missing:
        print(missing, file=sys.stderr)
        return 3 if missing.key in ("tables-missing", "tables-broken") else 2
    except CorridorError as bad:
        print(bad, file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps(asdict(answer), ensure_ascii=False, indent=2))
    else:
        print("\n".join(list_words(answer)))
    return CODES[answer.verdict]


def list_words(answer: Answer) -> Iterator[str]:
    """The answer as lines of a terminal: verdict, notes, figures compared."""
    yield answer.sentence
    for part in answer.parts:
        yield from (f"- {note}" for note in (*part.notes, *part.sources))
        for line in part.lines:
            told = (line.title, line.period_words, line.in_words, line.gap_words, line.publisher)
            yield f"  {line.role_words}: " + " | ".join(one for one in told if one)
