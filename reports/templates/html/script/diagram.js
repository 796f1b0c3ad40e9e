// The diagram: moved and zoomed by its view box.

const picture = find('#diagram');
const canvas = find('.canvas', picture);
// The first page of a diagram in levels stands in the report; the others are packed until they are asked for.
const pages = JSON.parse(find('#pages')?.textContent ?? '[]');
const MOST = 12; // times larger than all of it
const LARGEST = 1.5; // times as large as drawn, if there is little on a page
const ALMOST = 0.8; // as large as a page could be: then all of it is shown at first, else its top
const ROOM = 120; // around what is lit
const ARROWS = 'arrows move it, plus and minus zoom, 0 shows all of it';
const fingers = new Map();
const sizes = new WeakMap();
let svg = null;
let whole = null;
let box = null;
let moved = false;

function look(next) {
  if (!svg) return;
  const w = Math.min(Math.max(next.w, whole.w / MOST), whole.w);
  const h = whole.h * w / whole.w;
  const within = (at, size, from, room) => Math.min(Math.max(at, from - size / 2), from + room - size / 2);
  box = w === whole.w ? { ...whole } : { w, h, x: within(next.x, w, whole.x, whole.w), y: within(next.y, h, whole.y, whole.h) };
  svg.setAttribute('viewBox', `${box.x} ${box.y} ${box.w} ${box.h}`);
  canvas.classList.toggle('zoomed', w < whole.w);
}

// From now on this picture is the one that is moved and zoomed.
function hang(next) {
  svg = next;
  if (!svg) return;
  whole = sizes.get(svg);
  if (!whole) {
    const [x, y, w, h] = svg.getAttribute('viewBox').split(/[\s,]+/).map(Number);
    sizes.set(svg, whole = { x, y, w, h });
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    svg.setAttribute('role', 'group');
    if (pages.length) svg.style.maxWidth = `${whole.w * LARGEST}px`;
  }
  look(whole);
  const { width, height } = svg.getBoundingClientRect();
  if (pages.length && height * whole.w < ALMOST * width * whole.h) aim({ ...whole, h: 0 });
}

// A part of the picture is shown as large as there is room for, but not larger than drawn; without a height, its top.
function aim(part) {
  const { width: wide, height: high } = svg.getBoundingClientRect();
  const fit = Math.min(wide / whole.w, high / whole.h);
  const scale = Math.max(Math.min(wide / part.w, part.h ? high / part.h : Infinity, 1), fit);
  const [w, h] = [whole.w * fit / scale, whole.h * fit / scale];
  look({ w, x: part.x + part.w / 2 - w / 2, y: part.h ? part.y + part.h / 2 - h / 2 : part.y });
}

// A point of the screen in the units of the diagram.
function at(x, y) {
  const point = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
  return { x: point.x, y: point.y };
}

function zoom(factor, around = svg && { x: box.x + box.w / 2, y: box.y + box.h / 2 }) {
  if (svg) look({ w: box.w / factor, x: around.x - (around.x - box.x) / factor, y: around.y - (around.y - box.y) / factor });
}

function drag(event) {
  const before = [...fingers.values()];
  if (!svg || !fingers.has(event.pointerId)) return;
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  const after = [...fingers.values()];
  const middle = (points) => ({ x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
                                y: points.reduce((sum, p) => sum + p.y, 0) / points.length });
  const [from, to] = [middle(before), middle(after)];
  if (!moved && Math.hypot(to.x - from.x, to.y - from.y) < 3 && after.length === 1) {
    fingers.set(event.pointerId, before[0]);
    return;
  }
  moved = true;
  if (!canvas.hasPointerCapture(event.pointerId)) canvas.setPointerCapture(event.pointerId);
  const [start, end] = [at(from.x, from.y), at(to.x, to.y)];
  look({ ...box, x: box.x + start.x - end.x, y: box.y + start.y - end.y });
  if (after.length === 2) {
    const apart = ([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) || 1;
    zoom(apart(after) / apart(before), at(to.x, to.y));
  }
  canvas.classList.add('dragged');
}

function lift(event) {
  fingers.delete(event.pointerId);
  canvas.classList.toggle('dragged', fingers.size > 0);
}

const KEYS = {
  '+': () => zoom(1.3), '=': () => zoom(1.3), '-': () => zoom(1 / 1.3), '0': () => look(whole),
  ArrowLeft: () => look({ ...box, x: box.x - box.w / 10 }), ArrowRight: () => look({ ...box, x: box.x + box.w / 10 }),
  ArrowUp: () => look({ ...box, y: box.y - box.h / 10 }), ArrowDown: () => look({ ...box, y: box.y + box.h / 10 }),
  Escape: () => up(),
};

function pin(on) {
  picture.classList.toggle('pinned', on);
  find('#pin').setAttribute('aria-pressed', String(on));
  root.style.scrollPaddingTop = on ? `${picture.offsetHeight + 64}px` : '';
}

if (canvas) {
  hang(find('svg', canvas));
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', `Diagram: ${ARROWS}`);
  canvas.addEventListener('wheel', (event) => {
    if (!svg || (!event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / 400), at(event.clientX, event.clientY));
  }, { passive: false });
  canvas.addEventListener('pointerdown', (event) => {
    if (!fingers.size) moved = false;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  canvas.addEventListener('pointermove', drag);
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, lift);
  canvas.addEventListener('keydown', (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? null : KEYS[event.key];
    if (!action || (!svg && event.key !== 'Escape')) return;
    event.preventDefault();
    action();
  });
  for (const button of all('[data-zoom]', picture)) {
    button.addEventListener('click', () => ({ in: () => zoom(1.4), out: () => zoom(1 / 1.4), fit: () => look(whole) })[button.dataset.zoom]());
  }
  find('#pin').addEventListener('click', () => pin(!picture.classList.contains('pinned')));
}
