// Stands after plotly.js in the place of the whole of it. Streamlit asks for each new figure twice:
// without its width, then with it. The first would be drawn for nobody, so it is only taken note
// of, with those who wish to hear of its events; should no second follow, it is drawn after all.
// New figures are drawn one a frame, those in view first; those more than a screen away when nothing
// else is to be done: a page can be read and used while its later figures are still to come.
//
// Touches: that Streamlit calls Plotly.react twice for a new figure, first without a width
// Seen on: streamlit 1.67.0
// Without it: every new figure is drawn twice, the first time for nobody: a click takes 153 ms
// instead of 129, of the browser's time 245 instead of 217 (medians of five rounds, two cores); the
// first view is as quick and as large
// Test: tests/browser/test_patches.py::test_a_figure_is_drawn_once_and_always
const waiting = new WeakMap();
const PATIENCE = 200;
// figures that wait for their first drawing, and when the turn of one is due
const queue = [];
let due = '', late = 0;
// what others do with a figure each time it has been drawn
const afterDraw = [];

function measured(box, ...asked) {
  if (box._fullLayout) return draw(box, asked);
  if (asked[0]?.layout?.width !== undefined) return enqueue(box, asked);
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

function enqueue(box, asked) {
  let one = queue.find(other => other.box === box);
  if (!one) {
    one = { box, away: Infinity };
    one.made = new Promise((done, fail) => Object.assign(one, { done, fail }));
    queue.push(one);
    places.observe(box);
  }
  one.asked = asked;
  wait();
  return one.made;
}

// told, and told again when it comes into view: to ask would lay the page out at each drawing
const places = new IntersectionObserver(seen => {
  for (const { target, boundingClientRect: { top, bottom } } of seen) {
    const one = queue.find(other => other.box === target);
    if (one) one.away = Math.max(0, top - innerHeight, -bottom);
  }
  wait();
}, { scrollMargin: '100%' });

const nearest = () => Math.min(...queue.map(({ away }) => away));

// the turn of the nearest is due in the next frame, of one far away when the page is idle; in a window
// that is not shown, which has no frames, after a while
function wait() {
  if (!queue.length) return;
  late ||= setTimeout(turn, PATIENCE);
  const when = nearest() > innerHeight ? 'idle' : 'frame';
  if (nearest() === Infinity || due === when || due === 'frame') return;
  due = when;
  if (when === 'idle' && window.requestIdleCallback) requestIdleCallback(turn);
  else requestAnimationFrame(turn);
}

function turn() {
  clearTimeout(late);
  late = 0;
  due = '';
  drawNearest();
  wait();
}

function drawNearest() {
  if (!queue.length) return;
  const least = nearest();
  const one = dequeue(queue.find(({ away }) => away === least).box);
  try {
    one.done(draw(one.box, one.asked));
  } catch (wrong) {
    one.fail(wrong);
  }
}

function dequeue(box) {
  places.unobserve(box);
  const at = queue.findIndex(one => one.box === box);
  return at < 0 ? null : queue.splice(at, 1)[0];
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
  const one = dequeue(box);
  one?.done(box);
  if (!forget(box) && !one) return plotly.purge(box);
  for (const name of ['data', 'layout', 'on', 'removeListener']) delete box[name];
  return box;
}
