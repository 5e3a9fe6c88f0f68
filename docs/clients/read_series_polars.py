"""The same with polars, which reads an answer as it is: `pip install polars httpx`."""

import sys

import httpx
import polars as pl

SHOWN = ["period", "value", "unit", "status", "publisher", "url"]


def ask(client: httpx.Client, path: str, tag: str = "", **parameters: str) -> httpx.Response:
    """The answer, 304 where ``tag`` is still that of it; SystemExit says what is wrong."""
    headers = {"If-None-Match": tag} if tag else {}
    answer = client.get(f"/api/v1{path}", params=parameters, headers=headers)
    if answer.is_client_error or answer.is_server_error:
        problem = answer.json()
        raise SystemExit(" ".join([problem["detail"], *problem.get("nearest", [])]))
    return answer


if __name__ == "__main__":
    name = (sys.argv[2:] or ["china-europe-trains"])[0]
    pl.Config(tbl_rows=-1, tbl_cols=-1, fmt_str_lengths=200, tbl_width_chars=400)
    with httpx.Client(base_url=sys.argv[1], timeout=60) as client:
        listed = ask(client, "/series", headline="true").json()
        print(pl.DataFrame(listed["data"]).select("id", "unit", "first_year", "last_year"))
        pinned = {"kind": "year", "v": listed["meta"]["vintage"]["hash"]}  # the same for good
        series = ask(client, f"/series/{name}", **pinned)
        print(pl.DataFrame(series.json()["data"]).select(SHOWN))
        print(series.json()["meta"]["citation"])
        again = ask(client, f"/series/{name}", series.headers["ETag"], **pinned)
        if again.status_code == 304:
            print("unchanged since it was last read")
        file = ask(client, f"/series/{name}.parquet", **pinned)
        print(pl.read_parquet(file.content).height, "rows of the Parquet file")
