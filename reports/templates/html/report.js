'use strict';
(() => {
  const root = document.documentElement;
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  root.classList.add('js');

  // ------------------------------------------------------------------ the theme

  const theme = find('#theme');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const kept = { get: () => { try { return localStorage.getItem('bioward-theme'); } catch { return null; } },
                 set: (value) => { try { localStorage.setItem('bioward-theme', value); } catch { /* not kept */ } } };

  function show(name) {
    root.dataset.theme = name;
    theme.setAttribute('aria-pressed', String(name === 'dark'));
  }
  theme.addEventListener('click', () => {
    const name = root.dataset.theme === 'dark' ? 'light' : 'dark';
    show(name);
    kept.set(name);
  });
  dark.addEventListener('change', () => { if (!kept.get()) show(dark.matches ? 'dark' : 'light'); });
  show(kept.get() === 'dark' || (kept.get() !== 'light' && dark.matches) ? 'dark' : 'light');

  // ------------------------------------------------------------------ paper: what is folded is unfolded

  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = all('main details:not(.appendix):not([open])');
    for (const details of unfolded) details.open = true;
  });
  addEventListener('afterprint', () => { for (const details of unfolded) details.open = false; });
  find('#print').addEventListener('click', () => print());

  // ------------------------------------------------------------------ the diagram: moved and zoomed by its view box

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

  // ------------------------------------------------------------------ its pages, if it is drawn in levels

  const overview = canvas && canvas.firstElementChild;
  const homes = new Map(pages.flatMap((page, i) => page.findings.map((number) => [number, i + 1])));
  let here = 1;
  let asked = 1;

  async function unpacked(page) {
    const bytes = Uint8Array.from(atob(page.packed), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const read = new DOMParser().parseFromString(await new Response(stream).text(), 'image/svg+xml').documentElement;
    if (read.localName !== 'svg') throw new TypeError('no picture');
    return document.adoptNode(read);
  }

  function note(text) {
    const told = document.createElement('p');
    told.className = 'note';
    told.textContent = text;
    return told;
  }

  async function drawn(number) {
    const page = pages[number - 1];
    if (number === 1) return overview;
    if (!page.packed) return note(page.note);
    if (!('DecompressionStream' in window)) return note('This browser is too old to unpack the page: “bioward diagram” draws it.');
    return unpacked(page).catch(() => note('The page could not be unpacked.'));
  }

  function place(number, content) {
    here = number;
    canvas.replaceChildren(content);
    hang(content.matches('svg') ? content : null);
    canvas.setAttribute('aria-label', `Diagram, ${pages[number - 1].title}: ${ARROWS}${number > 1 ? ', Escape leads back' : ''}`);
    tellTrail();
    answer();
    light();
    if (picture.classList.contains('pinned')) pin(true);
  }

  // Another page comes into the figure. Whoever was in it with the keyboard stays in it.
  async function open(number, from = 0) {
    asked = number;
    if (number === here) return look(whole);
    const content = await drawn(number);
    if (asked !== number) return;
    const kept = canvas.contains(document.activeElement);
    place(number, content);
    const closed = from && find(`g[data-page="${from}"]`, canvas);
    if (kept) (closed || canvas).focus({ preventScroll: true });
  }

  function up() {
    if (pages.length && here > 1) open(pages[here - 1].within, here);
  }

  function way(number) {
    return number ? [...way(pages[number - 1].within), number] : [];
  }

  function crumb(number) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = pages[number - 1].title;
    if (number === here) button.setAttribute('aria-current', 'page');
    button.addEventListener('click', async () => {
      await open(number, here);
      find('#trail [aria-current]').focus({ preventScroll: true });
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }

  function tellTrail() {
    find('#trail').replaceChildren(...way(here).map(crumb));
    find('#where').textContent = `Page ${here} of ${pages.length}`;
  }

  if (pages.length) {
    tellTrail();
    find('#home').addEventListener('click', async () => {
      await open(homes.get(lamp.chosen));
      aimAtLit();
      canvas.focus({ preventScroll: true });
    });
    let left = 1;
    addEventListener('beforeprint', () => { left = here; if (here > 1) place(1, overview); });
    addEventListener('afterprint', () => open(left));
  }

  // ------------------------------------------------------------------ findings, and what they are about

  const form = find('#filters');
  const findings = all('.finding').map((node) => ({
    node, number: Number(node.id.slice('finding-'.length)), facets: JSON.parse(node.dataset.facets), words: null,
  }));
  // What is lit, on whatever page: the path of the finding that is chosen, or where some findings stand.
  let lamp = { chosen: 0, at: [] };

  const numbersOf = (part, key) => (part.dataset[key] ? part.dataset[key].split(' ').map(Number) : []);

  function shines(part) {
    if (!lamp.chosen) return numbersOf(part, 'findings').some((number) => lamp.at.includes(number));
    return [...numbersOf(part, 'findings'), ...numbersOf(part, 'paths')].includes(lamp.chosen);
  }

  function light(next = lamp) {
    lamp = next;
    const home = pages.length && find('#home');
    if (home) {
      home.hidden = !homes.has(lamp.chosen) || homes.get(lamp.chosen) === here;
      home.textContent = home.hidden ? '' : `Show finding ${lamp.chosen} on page ${homes.get(lamp.chosen)}`;
    }
    if (!svg) return;
    for (const on of all('.on', svg)) on.classList.remove('on');
    const shown = all('g[data-findings], g[data-paths]', svg).filter(shines);
    for (const part of shown) part.classList.add('on');
    svg.classList.toggle('lit', shown.some((part) => !part.classList.contains('cluster')));
  }

  // On a page of many: where the light is.
  function aimAtLit() {
    const lit = svg && pages.length ? all('.on:not(.cluster)', svg).map((part) => part.getBoundingClientRect()) : [];
    if (!lit.length) return;
    const [from, to] = [at(Math.min(...lit.map((r) => r.left)), Math.min(...lit.map((r) => r.top))),
                        at(Math.max(...lit.map((r) => r.right)), Math.max(...lit.map((r) => r.bottom)))];
    aim({ x: from.x - ROOM, y: from.y - ROOM, w: to.x - from.x + 2 * ROOM, h: to.y - from.y + 2 * ROOM });
  }

  function choose(finding) {
    for (const other of findings) other.node.classList.toggle('chosen', other === finding);
    light({ chosen: finding ? finding.number : 0, at: [] });
  }

  for (const finding of findings) {
    const details = find('details', finding.node);
    find('summary', details).addEventListener('click', () => choose(details.open ? null : finding));
    find('.show', details)?.addEventListener('click', async () => {
      choose(finding);
      if (homes.has(finding.number)) await open(homes.get(finding.number));
      pin(true);
      aimAtLit();
      finding.node.scrollIntoView({ block: 'start' });
    });
    if (!canvas) find('.show', details)?.remove();
  }

  // ------------------------------------------------------------------ filters, which the address keeps

  const FACETS = findings.length ? Object.keys(findings[0].facets) : [];
  const PREFIX = '#filter:';
  const several = (count) => `${count} finding${count === 1 ? '' : 's'}`;
  let wanted = {};

  function fromForm() {
    const data = new FormData(form);
    const values = (key) => data.getAll(key).map((value) => value.trim()).filter(Boolean);
    const said = Object.fromEntries([...FACETS, 'q'].map((key) => [key, values(key)]));
    said.place = said.place.flatMap((value) => value.split(' '));
    return said;
  }

  function toForm(next) {
    for (const box of form.elements.severity?.length ? [...form.elements.severity] : [form.elements.severity]) {
      box.checked = (next.severity || []).includes(box.value);
    }
    offer(next.place || []);
    for (const key of [...FACETS, 'q']) {
      if (key !== 'severity' && form.elements[key]) form.elements[key].value = (next[key] || []).join(' ');
    }
  }

  // Several places at once, as those in one box, are an option that comes and goes.
  function offer(ids) {
    const select = form.elements.place;
    if (!select) return;
    find('.several', select)?.remove();
    if (ids.length < 2 || !ids.every((id) => places.has(id))) return;
    const option = new Option(`${ids.length} places`, ids.join(' '));
    option.className = 'several';
    select.append(option);
  }

  function words(finding) {
    finding.words ??= finding.node.textContent.toLowerCase().replace(/\s+/g, ' ');
    return finding.words;
  }

  const has = (finding, key) => key === 'q'
    ? !wanted.q.length || wanted.q[0].toLowerCase().split(/\s+/).every((word) => words(finding).includes(word))
    : !wanted[key].length || finding.facets[key].some((value) => wanted[key].includes(value));

  // What a value would leave counts what all the other filters leave of it.
  function count(misses) {
    for (const key of FACETS) {
      const counts = new Map();
      findings.forEach((finding, i) => {
        if (misses[i].some((missed) => missed !== key)) return;
        for (const value of finding.facets[key]) counts.set(value, (counts.get(value) || 0) + 1);
      });
      const tell = (node, text) => { if (node.textContent !== text) node.textContent = text; };
      if (key === 'severity') for (const node of all('[data-count]', form)) tell(node, String(counts.get(node.dataset.count) || 0));
      else for (const option of all(`select[name=${key}] option[data-label]`, form)) tell(option, `${option.dataset.label} (${counts.get(option.value) || 0})`);
    }
  }

  function filter() {
    wanted = fromForm();
    const misses = findings.map((finding) => [...FACETS, 'q'].filter((key) => !has(finding, key)));
    findings.forEach((finding, i) => { finding.node.hidden = misses[i].length > 0; });
    count(misses);
    const shown = misses.filter((missed) => !missed.length).length;
    find('#shown').textContent = shown === findings.length ? several(shown) : `${shown} of ${several(findings.length)}`;
  }

  function remember() {
    const said = new URLSearchParams();
    for (const [key, values] of Object.entries(wanted)) if (values.length) said.set(key, values.join(','));
    const text = said.toString();
    if (text || location.hash.startsWith(PREFIX)) {
      try { history.replaceState(null, '', text ? PREFIX + text : '#findings'); } catch { /* the address stays as it is */ }
    }
  }

  function recall() {
    if (form && location.hash.startsWith(PREFIX)) {
      const said = new URLSearchParams(location.hash.slice(PREFIX.length));
      const lists = ['severity', 'place'];
      toForm(Object.fromEntries([...said].map(([key, value]) => [key, lists.includes(key) ? value.split(',') : [value]])));
      filter();
    } else {
      const target = find(`.finding[id="${CSS.escape(decoded(location.hash.slice(1)))}"]`);
      if (target) reveal(findings.find((each) => each.node === target));
    }
  }

  function decoded(text) {
    try { return decodeURIComponent(text); } catch { return text; }
  }

  function reveal(finding) {
    if (finding.node.hidden) { form.reset(); filter(); }
    find('details', finding.node).open = true;
    choose(finding);
    finding.node.scrollIntoView({ block: 'start' });
  }

  function only(next) {
    toForm(next);
    filter();
    remember();
    const visible = findings.filter((each) => !each.node.hidden);
    choose(null);
    const there = findings.filter((each) => each.facets.place.some((id) => next.place.includes(id)));
    light({ chosen: 0, at: there.map((each) => each.number) });
    if (visible.length && find('#list').getBoundingClientRect().top > innerHeight * 0.8) form.scrollIntoView({ block: 'nearest' });
  }

  // ------------------------------------------------------------------ what the diagram answers

  const MARK = new RegExp(`^\\d[\\d*†, –]*(${all('.chip input').map((box) => box.value).join('|')})$`);
  const severityOf = (target) => MARK.exec((target.closest?.('text')?.textContent || '').trim())?.[1];
  const isPart = 'g.node, g.edge, g.cluster';

  // Where the findings of a part stand: of a closed box these may be many places.
  function placesOf(part) {
    const numbers = numbersOf(part, 'findings');
    return [...new Set(findings.filter((each) => numbers.includes(each.number)).flatMap((each) => each.facets.place))];
  }

  // A closed box is opened, but a mark on it leads to its findings, as that of any other part.
  function press(part, target) {
    const severity = severityOf(target);
    if (part.dataset.page && !severity) return open(Number(part.dataset.page));
    const ids = placesOf(part);
    if (ids.length) only({ place: ids, severity: severity ? [severity] : [] });
  }

  // Those who use a keyboard or listen come to each part once: an arrow is its card.
  function answer() {
    if (!svg) return;
    for (const part of all('g[data-page], g[data-findings]', svg)) {
      const isLine = part.matches('.edge') && /-(begin|end)$/.test(part.id);
      if (isLine || part.hasAttribute('tabindex')) continue;
      const written = [part, ...all(`g.label[data-of="${part.id}"]`, svg)].flatMap((each) => all('text', each));
      const text = written.map((each) => each.textContent.trim()).join(' ');
      part.setAttribute('tabindex', '0');
      part.setAttribute('role', 'button');
      part.setAttribute('aria-label', part.dataset.page ? `Open ${text}` : `${text}: show its findings`);
    }
  }

  // Whoever comes to a part with the keyboard sees it, also where the diagram is zoomed.
  function follow(part) {
    if (!part.matches('g:focus-visible')) return;
    const [seen, its] = [canvas.getBoundingClientRect(), part.getBoundingClientRect()];
    if (its.left >= seen.left && its.right <= seen.right && its.top >= seen.top && its.bottom <= seen.bottom) return;
    const middle = at(its.x + its.width / 2, its.y + its.height / 2);
    look({ ...box, x: middle.x - box.w / 2, y: middle.y - box.h / 2 });
  }

  if (canvas) {
    answer();
    canvas.addEventListener('focusin', (event) => follow(event.target));
    canvas.addEventListener('click', (event) => {
      const part = event.target.closest?.('g.label[data-of]') || event.target.closest?.(isPart);
      if (part && !moved) press(part.dataset.of ? document.getElementById(part.dataset.of) : part, event.target);
    });
    canvas.addEventListener('keydown', (event) => {
      if ((event.key !== 'Enter' && event.key !== ' ') || !event.target.matches('g[tabindex]')) return;
      event.preventDefault();
      press(event.target, event.target);
    });
  }
  const places = new Set(findings.flatMap((each) => each.facets.place));
  if (form) {
    form.addEventListener('input', () => { filter(); remember(); });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => { filter(); choose(null); remember(); }));
    addEventListener('hashchange', recall);
    recall();
  }

  // ------------------------------------------------------------------ where in the report one is

  const links = new Map(all('.bar a').map((a) => [a.hash.slice(1), a]));
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      for (const [id, a] of links) a.toggleAttribute('aria-current', id === entry.target.id);
    }
  }, { rootMargin: '-20% 0px -75% 0px' });
  for (const id of links.keys()) seen.observe(document.getElementById(id));
})();
