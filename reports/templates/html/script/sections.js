// Where in the report one is.

const links = new Map(all('.bar a').map((a) => [a.hash.slice(1), a]));
const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (!entry.isIntersecting) continue;
    for (const [id, a] of links) a.toggleAttribute('aria-current', id === entry.target.id);
  }
}, { rootMargin: '-20% 0px -75% 0px' });
for (const id of links.keys()) seen.observe(document.getElementById(id));
