// Stands after plotly.js in the place of the whole of it. Streamlit asks for each new figure twice:
// without its width, then with it. The first would be drawn for nobody, so it is only taken note
// of, with those who wish to hear of its events; should no second follow, it is drawn after all.
const waiting = new WeakMap();

function measured(box, figure, ...more) {
  if (!box._fullLayout && figure?.layout?.width === undefined) {
    const listeners = waiting.get(box) ?? [];
    waiting.set(box, listeners);
    box.data = figure.data;
    box.layout = figure.layout;
    box.on = (name, told) => listeners.push([name, told]);
    box.removeListener = (name, told) => {
      const at = listeners.findIndex(one => one[0] === name && one[1] === told);
      if (at >= 0) listeners.splice(at, 1);
    };
    setTimeout(() => {
      if (waiting.has(box) && box.style.visibility !== 'hidden') draw(box, figure, ...more);
    }, 200);
    return Promise.resolve(box);
  }
  return draw(box, figure, ...more);
}

function draw(box, ...figure) {
  const made = plotly.react(box, ...figure);
  for (const [name, told] of waiting.get(box) ?? []) box.on(name, told);
  waiting.delete(box);
  return made;
}

function purge(box) {
  if (!waiting.delete(box)) return plotly.purge(box);
  for (const name of ['data', 'layout', 'on', 'removeListener']) delete box[name];
  return box;
}
