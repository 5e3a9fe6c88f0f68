// Stands after plotly_draw_once.js: the marks of a figure that open a passport are reached by keys.
// The figure is a stop of the tabulator; arrows go from mark to mark and say what the pointer would
// show; Enter chooses a mark as a click does, and again the one that is chosen already.
//
// Touches: plotly's Fx.hover by curve and point, _fullData, .hovertext; plotly_selected, plotly_deselect
// Seen on: streamlit 1.67.0
// Without it: where a number of a chart comes from can be asked with a pointer only
// Test: tests/browser/test_keys.py::test_marks_are_reached_and_opened_by_keys
const walks = new WeakMap();
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const SHOWN = 90;
let live;

afterDraw.push(box => {
  const name = box.layout?.meta?.keys;
  if (!name || box._context?.staticPlot || !findMarks(box).length) {
    box.removeAttribute('tabindex');
    box.removeAttribute('role');
    return;
  }
  box.tabIndex = 0;
  box.setAttribute('role', 'application');
  box.setAttribute('aria-label', name);
  if (walks.has(box)) return;
  walks.set(box, { at: '', chosen: '' });
  box.addEventListener('keydown', event => press(box, event));
  box.addEventListener('blur', () => leave(box));
});

// each passport once, with a mark that leads to it and where that stands
function findMarks(box) {
  const found = new Map();
  (box._fullData ?? []).forEach((trace, curve) => {
    if (trace.visible !== true || trace.hoverinfo === 'skip') return;
    const [across, up] = ['x', 'y'].map(
      axis => box._fullLayout[(trace[`${axis}axis`] ?? axis).replace(axis, `${axis}axis`)]);
    Array.from(trace.customdata ?? []).forEach((data, point) => {
      const key = data ? JSON.stringify(data) : '[]';
      if (key === '[]' || key === '[null]' || found.has(key)) return;
      const left = across?.d2p?.(trace.x[point]), top = up?.d2p?.(trace.y[point]);
      found.set(key, { key, curve, point, trace, left: left || 0, top: top || 0 });
    });
  });
  return [...found.values()];
}

function press(box, event) {
  if (event.target !== box || event.altKey || event.ctrlKey || event.metaKey) return;
  const walk = walks.get(box), marks = findMarks(box), step = STEPS[event.key];
  const now = marks.find(mark => mark.key === walk.at);
  if (event.key === 'Escape') { leave(box); return; }
  if (event.key === 'Enter' || event.key === ' ') {
    if (!now) return;
    choose(box, walk, now);
  } else if (step || event.key === 'Home' || event.key === 'End') {
    const down = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    marks.sort((a, b) => down ? a.top - b.top || a.left - b.left : a.left - b.left || a.top - b.top);
    const last = marks.length - 1, from = marks.indexOf(now);
    const to = !step ? (event.key === 'Home' ? 0 : last)
      : from < 0 ? (step > 0 ? 0 : last) : Math.min(last, Math.max(0, from + step));
    show(box, walk, marks[to]);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function show(box, walk, mark) {
  walk.at = mark.key;
  plotly.Fx.hover(box, [{ curveNumber: mark.curve, pointNumber: mark.point }]);
  clearTimeout(walk.timer);
  walk.timer = setTimeout(() => say(read(box) || `${mark.trace.x[mark.point]}: ${mark.trace.y[mark.point]}`), SHOWN);
}

function choose(box, walk, mark) {
  if (walk.chosen === mark.key) {
    walk.chosen = '';
    box.emit('plotly_deselect', null);
    return;
  }
  walk.chosen = mark.key;
  const { curve, point, trace } = mark;
  box.emit('plotly_selected', { points: [{
    data: trace._input ?? {}, fullData: trace, curveNumber: curve, pointNumber: point,
    pointIndex: point, x: trace.x[point], y: trace.y[point], customdata: trace.customdata[point],
  }] });
}

function leave(box) {
  const walk = walks.get(box);
  clearTimeout(walk?.timer);
  if (box._fullLayout?._hoverlayer) plotly.Fx.unhover(box);
}

function read(box) {
  const lines = [...box.querySelectorAll('.hoverlayer .hovertext text')].flatMap(text => {
    const parts = [...text.querySelectorAll('.line')];
    return (parts.length ? parts : [text]).map(one => one.textContent.trim());
  });
  return [...new Set(lines)].filter(Boolean).join(', ');
}

function say(words) {
  if (!live?.isConnected) {
    live = document.body.appendChild(document.createElement('div'));
    live.setAttribute('role', 'status');
    live.className = 'corridor-spoken';
    Object.assign(live.style, { position: 'absolute', width: '1px', height: '1px',
      overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' });
  }
  live.textContent = words;
}
