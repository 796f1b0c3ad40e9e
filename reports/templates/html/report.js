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
  const svg = canvas && find('svg', canvas);
  const MOST = 12;
  const whole = svg && (([x, y, w, h]) => ({ x, y, w, h }))(svg.getAttribute('viewBox').split(/[\s,]+/).map(Number));
  let box = { ...whole };
  const fingers = new Map();
  let moved = false;

  function look(next) {
    const w = Math.min(Math.max(next.w, whole.w / MOST), whole.w);
    const h = whole.h * w / whole.w;
    const within = (at, size, from, room) => Math.min(Math.max(at, from - size / 2), from + room - size / 2);
    box = w === whole.w ? { ...whole } : { w, h, x: within(next.x, w, whole.x, whole.w), y: within(next.y, h, whole.y, whole.h) };
    svg.setAttribute('viewBox', `${box.x} ${box.y} ${box.w} ${box.h}`);
    canvas.classList.toggle('zoomed', w < whole.w);
  }

  // A point of the screen in the units of the diagram.
  function at(x, y) {
    const point = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
    return { x: point.x, y: point.y };
  }

  function zoom(factor, around = { x: box.x + box.w / 2, y: box.y + box.h / 2 }) {
    look({ w: box.w / factor, x: around.x - (around.x - box.x) / factor, y: around.y - (around.y - box.y) / factor });
  }

  function drag(event) {
    const before = [...fingers.values()];
    if (!fingers.has(event.pointerId)) return;
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
  };

  function pin(on) {
    picture.classList.toggle('pinned', on);
    find('#pin').setAttribute('aria-pressed', String(on));
    root.style.scrollPaddingTop = on ? `${picture.offsetHeight + 64}px` : '';
  }

  if (svg) {
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    svg.setAttribute('role', 'group');
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'group');
    canvas.setAttribute('aria-label', 'Diagram: arrows move it, plus and minus zoom, 0 shows all of it');
    canvas.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
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
      if (!action) return;
      event.preventDefault();
      action();
    });
    for (const button of all('[data-zoom]', picture)) {
      button.addEventListener('click', () => ({ in: () => zoom(1.4), out: () => zoom(1 / 1.4), fit: () => look(whole) })[button.dataset.zoom]());
    }
    find('#pin').addEventListener('click', () => pin(!picture.classList.contains('pinned')));
  }

  // ------------------------------------------------------------------ findings, and what they are about

  const form = find('#filters');
  const findings = all('.finding').map((node) => ({
    node, facets: JSON.parse(node.dataset.facets), lit: JSON.parse(node.dataset.lit), words: null,
  }));
  const parts = new Map(svg ? all('g[id]', svg).map((g) => [g.id, g]) : []);
  // An arrow is drawn in pieces: its label, and the lines before and after it.
  const pieces = (id) => [id, `${id}-begin`, `${id}-end`].map((each) => parts.get(each)).filter(Boolean);

  function light(ids) {
    if (!svg) return;
    for (const on of all('.on', svg)) on.classList.remove('on');
    const shown = ids.flatMap(pieces);
    for (const part of shown) part.classList.add('on');
    svg.classList.toggle('lit', shown.some((part) => !part.classList.contains('cluster')));
  }

  function choose(finding) {
    for (const other of findings) other.node.classList.toggle('chosen', other === finding);
    light(finding ? finding.lit : []);
  }

  for (const finding of findings) {
    const details = find('details', finding.node);
    find('summary', details).addEventListener('click', () => choose(details.open ? null : finding));
    find('.show', details)?.addEventListener('click', () => {
      choose(finding);
      if (!svg) return;
      pin(true);
      finding.node.scrollIntoView({ block: 'start' });
    });
    if (!svg) find('.show', details)?.remove();
  }

  // ------------------------------------------------------------------ filters, which the address keeps

  const FACETS = findings.length ? Object.keys(findings[0].facets) : [];
  const PREFIX = '#filter:';
  const several = (count) => `${count} finding${count === 1 ? '' : 's'}`;
  let wanted = {};

  function fromForm() {
    const data = new FormData(form);
    return Object.fromEntries([...FACETS, 'q'].map((key) => [key, data.getAll(key).map((v) => v.trim()).filter(Boolean)]));
  }

  function toForm(next) {
    for (const box of form.elements.severity?.length ? [...form.elements.severity] : [form.elements.severity]) {
      box.checked = (next.severity || []).includes(box.value);
    }
    for (const key of [...FACETS, 'q']) if (key !== 'severity' && form.elements[key]) form.elements[key].value = (next[key] || [''])[0] || '';
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
      toForm(Object.fromEntries([...said].map(([key, value]) => [key, key === 'severity' ? value.split(',') : [value]])));
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
    light(next.place ? next.place : []);
    if (visible.length && find('#list').getBoundingClientRect().top > innerHeight * 0.8) form.scrollIntoView({ block: 'nearest' });
  }

  if (form) {
    form.addEventListener('input', () => { filter(); remember(); });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => { filter(); choose(null); remember(); }));
    const places = new Set(findings.flatMap((each) => each.facets.place));
    const MARK = new RegExp(`^\\d[\\d*†, –]*(${all('.chip input', form).map((box) => box.value).join('|')})$`);
    const severityOf = (target) => MARK.exec((target.closest?.('text')?.textContent || '').trim())?.[1];
    const choosePlace = (id, target) => only({ place: [id], severity: severityOf(target) ? [severityOf(target)] : [] });
    for (const id of places) {
      for (const part of pieces(id)) {
        if (part.id === id) {
          part.setAttribute('tabindex', '0');
          part.setAttribute('role', 'button');
          part.setAttribute('aria-label', `${all('text', part).map((text) => text.textContent.trim()).join(' ')}: show its findings`);
          part.addEventListener('keydown', (event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            choosePlace(id, part);
          });
        }
        part.addEventListener('click', (event) => { if (!moved) choosePlace(id, event.target); });
      }
    }
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
