// What all parts call; the theme; and paper, on which what is folded is unfolded.

const root = document.documentElement;
const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
root.classList.add('js');

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

let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = all('main details:not(.appendix):not([open])');
  for (const details of unfolded) details.open = true;
});
addEventListener('afterprint', () => { for (const details of unfolded) details.open = false; });
find('#print').addEventListener('click', () => print());
