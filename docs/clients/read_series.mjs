// Series of Corridor in JavaScript: node read_series.mjs http://127.0.0.1:8501
// In an Observable notebook: the function `ask` in a cell of its own, then
//   series = ask("https://corridor.example", "/series/china-europe-trains", {kind: "year"})
//   Plot.barY(series.data, {x: "period", y: "value", title: "publisher"}).plot()

const kept = new Map(); // address -> its ETag and what it answered

export async function ask(base, path, parameters = {}) {
  const address = `${base}/api/v1${path}?${new URLSearchParams(parameters)}`;
  const known = kept.get(address);
  const headers = known ? { "If-None-Match": known.tag } : {};
  const answer = await fetch(address, { headers, cache: "no-store" });
  if (answer.status === 304) return { ...known.body, unchanged: true };
  const body = await answer.json();
  if (!answer.ok) throw new Error([body.detail, ...(body.nearest ?? [])].join(" "));
  kept.set(address, { tag: answer.headers.get("ETag"), body });
  return body;
}

const [, , base, name = "china-europe-trains"] = globalThis.process?.argv ?? [];
if (base) {
  try {
    const listed = await ask(base, "/series", { headline: "true" });
    for (const { id, unit, first_year, last_year } of listed.data)
      console.log(id, unit, first_year, last_year);
    const pinned = { kind: "year", v: listed.meta.vintage.hash }; // the same numbers for good
    const series = await ask(base, `/series/${name}`, pinned);
    const again = await ask(base, `/series/${name}`, pinned);
    if (again.unchanged) console.log("unchanged since it was last read");
    for (const { period, value, unit, status, publisher, url } of series.data)
      console.log(period, value, unit, status, publisher, url);
    console.log(series.meta.citation);
  } catch (refused) {
    console.error(refused.message);
    process.exitCode = 1;
  }
}
