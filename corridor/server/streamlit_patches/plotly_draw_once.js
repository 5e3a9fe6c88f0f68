// Stands after plotly.js in the place of the whole of it. Streamlit asks for each new figure twice:
// without its width, then with it. The first would be drawn for nobody, so it is only taken note
// of, with those who wish to hear of its events; should no second follow, it is drawn after all.
//
// Touches: that Streamlit calls Plotly.react twice for a new figure, first without a width
// Seen on: streamlit 1.67.0
// Without it: every new figure is drawn twice, the first time for nobody: a click takes 153 ms
// instead of 129, of the browser's time 245 instead of 217 (medians of five rounds, two cores); the
// first view is as quick and as large
// Test: tests/browser/test_patches.py::test_a_figure_is_drawn_once_and_always
const waiting = new WeakMap();
const PATIENCE = 200;
// what others do with a figure each time it has been drawn
const afterDraw = [];

function measured(box, ...asked) {
  if (box._fullLayout || asked[0]?.layout?.width !== undefined) return draw(box, asked);
  const noted = waiting.get(box) ?? { listeners: [] };
  waiting.set(box, noted);
  noted.asked = asked;
  box.data = asked[0].data;
  box.layout = asked[0].layout;
  box.on = (name, told) => noted.listeners.push([name, told]);
  box.removeListener = (name, told) => {
    const at = noted.listeners.findIndex(one => one[0] === name && one[1] === told);
    if (at >= 0) noted.listeners.splice(at, 1);
  };
  later(box, noted);
  return Promise.resolve(box);
}

function later(box, noted) {
  clearTimeout(noted.timer);
  noted.timer = setTimeout(() => {
    if (waiting.get(box) !== noted || !box.isConnected) return;
    if (box.style.visibility === 'hidden') later(box, noted);
    else draw(box, noted.asked);
  }, PATIENCE);
}

function draw(box, asked) {
  const noted = forget(box);
  const made = plotly.react(box, ...asked);
  for (const [name, told] of noted?.listeners ?? []) box.on(name, told);
  if (afterDraw.length) made?.then?.(() => afterDraw.forEach(one => finish(one, box)));
  return made;
}

function finish(one, box) {
  try {
    if (box._fullLayout) one(box);
  } catch (wrong) {
    console.info(`plotly: ${wrong}`);
  }
}

function forget(box) {
  const noted = waiting.get(box);
  clearTimeout(noted?.timer);
  waiting.delete(box);
  return noted;
}

function purge(box) {
  if (!forget(box)) return plotly.purge(box);
  for (const name of ['data', 'layout', 'on', 'removeListener']) delete box[name];
  return box;
}
