// Findings, and what they are about.

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
