"""Series of Corridor by pandas: `python read_series.py http://127.0.0.1:8501`."""

import json
import sys
import urllib.error
import urllib.request
from urllib.parse import urlencode

import pandas as pd

KEPT: dict[str, tuple[str, dict]] = {}  # address -> its ETag and what it answered


def ask(base: str, path: str, **parameters: object) -> dict:
    """What the API answers; asked again, only whether it has changed. SystemExit says why not."""
    address = f"{base}/api/v1{path}?{urlencode(parameters)}"
    tag, body = KEPT.get(address, ("", {}))
    request = urllib.request.Request(address, headers={"If-None-Match": tag} if tag else {})
    try:
        with urllib.request.urlopen(request) as answer:
            KEPT[address] = (answer.headers["ETag"], json.load(answer))
    except urllib.error.HTTPError as refused:
        if refused.code != 304:
            problem = json.load(refused)
            raise SystemExit(" ".join([problem["detail"], *problem.get("nearest", [])])) from None
        print("unchanged since it was last read")
        return body
    return KEPT[address][1]


if __name__ == "__main__":
    base, name = sys.argv[1], (sys.argv[2:] or ["china-europe-trains"])[0]
    listed = ask(base, "/series", headline="true")
    print(pd.DataFrame(listed["data"])[["id", "unit", "first_year", "last_year"]].to_string())
    pinned = {"kind": "year", "v": listed["meta"]["vintage"]["hash"]}  # the same numbers for good
    for _ in range(2):
        series = ask(base, f"/series/{name}", **pinned)
    values = pd.DataFrame(series["data"])
    print(values[["period", "value", "unit", "status", "publisher", "url"]].to_string())
    print(series["meta"]["citation"])
