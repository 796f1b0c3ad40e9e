// What the diagram answers.

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
