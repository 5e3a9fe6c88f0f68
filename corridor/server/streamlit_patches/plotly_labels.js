// Stands after plotly_draw_once.js: labels that lie on one another in the window as it is give way.
// The server thins labels for the least width it expects; a half window or a zoom is narrower. What
// stays: marks with a ground and words beside the plot, then bold, then later labels.
//
// Touches: .annotation with its data-index, .annotation-text, .xtick of plotly's pictures
// Seen on: streamlit 1.67.0
// Without it: in half a window numbers of neighbouring years are printed over one another
// Test: tests/browser/test_narrow.py::test_labels_give_way_by_the_width_that_is_drawn
const LESS = [2, 4];

afterDraw.push(box => {
  thinNotes(box);
  const ticks = {};
  for (const tick of box.querySelectorAll('g[class*="tick"]')) {
    const axis = tick.classList[0];
    if (/^x\d*tick$/.test(axis) && tick.querySelector('text')) (ticks[axis] ??= []).push(tick);
  }
  Object.values(ticks).forEach(thinTicks);
});

function meet(a, b, [less, lower]) {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > less
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > lower;
}

function thinNotes(box) {
  const notes = box._fullLayout?.annotations ?? [];
  const drawn = [...box.querySelectorAll('.annotation')].flatMap(group => {
    group.style.visibility = '';
    const note = notes[group.dataset.index], words = group.querySelector('.annotation-text');
    const place = words?.getBoundingClientRect();
    return note && place?.width ? [{ group, note, place }] : [];
  });
  const rank = ({ note }) => {
    const flag = note.yref === 'paper' && !/^(rgba\(.*, ?0\))?$/.test(note.bgcolor ?? '');
    const stays = note.xref === 'paper' || note.showarrow || flag;
    return (stays ? 2 : 0) + (note.text.includes('<b>') ? 1 : 0);
  };
  drawn.sort((a, b) => rank(b) - rank(a) || b.place.left - a.place.left);
  const kept = [];
  for (const one of drawn) {
    if (rank(one) < 2 && kept.some(other => meet(one.place, other, LESS))) {
      one.group.style.visibility = 'hidden';
    } else kept.push(one.place);
  }
}

function thinTicks(ticks) {
  const words = ticks.map(tick => tick.querySelector('text'));
  words.forEach(one => { one.style.visibility = ''; });
  const drawn = words.map(one => ({ one, place: one.getBoundingClientRect() }))
    .filter(({ one, place }) => place.width && one.textContent.trim())
    .sort((a, b) => a.place.left - b.place.left);
  const stands = every => {
    const kept = drawn.filter((_, i) => (drawn.length - 1 - i) % every === 0);
    return kept.every(({ place }, i) => !i || !meet(kept[i - 1].place, place, [-3, 0]));
  };
  let every = 1;
  while (every < drawn.length && !stands(every)) every += 1;
  drawn.forEach(({ one }, i) => {
    if ((drawn.length - 1 - i) % every) one.style.visibility = 'hidden';
  });
}
