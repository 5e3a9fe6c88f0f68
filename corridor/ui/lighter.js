// Stands after plotly.js in the place of the whole of it. Streamlit asks for each new figure twice:
// hidden and without its width, then with it. The first would be drawn for nobody, so it is only
// taken note of, with those who wish to hear of its events.
const waiting = new WeakMap();

function measured(box, figure, ...more) {
  const drawn = Boolean(box._fullLayout);
  if (!drawn && box.style.visibility === 'hidden' && figure?.layout?.width === undefined) {
    const listeners = waiting.get(box) ?? [];
    waiting.set(box, listeners);
    box.data = figure.data;
    box.layout = figure.layout;
    box.on = (name, told) => listeners.push([name, told]);
    box.removeListener = (name, told) => {
      const at = listeners.findIndex(one => one[0] === name && one[1] === told);
      if (at >= 0) listeners.splice(at, 1);
    };
    return Promise.resolve(box);
  }
  const made = plotly.react(box, figure, ...more);
  for (const [name, told] of waiting.get(box) ?? []) box.on(name, told);
  waiting.delete(box);
  return made;
}

function purge(box) {
  if (!waiting.delete(box)) return plotly.purge(box);
  for (const name of ['data', 'layout', 'on', 'removeListener']) delete box[name];
  return box;
}
