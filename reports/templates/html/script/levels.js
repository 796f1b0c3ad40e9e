// The pages of the diagram, if it is drawn in levels.

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
