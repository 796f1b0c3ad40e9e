// Filters, which the address keeps.

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
