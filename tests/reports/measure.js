// Where each text and each shape of each picture stands. A text is as broad as its glyphs, from its ascenders to its
// descenders; the room that a font keeps free above and below is not counted.
const round = (n) => Math.round(n * 100) / 100;

function placed(part, svg, box, order) {
  const m = svg.getScreenCTM().inverse().multiply(part.getScreenCTM());
  const a = new DOMPoint(box.x, box.y).matrixTransform(m);
  const b = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(m);
  const group = part.closest("g[data-of]")?.dataset.of ?? part.closest("g")?.id ?? "";
  const kind = part.closest("g")?.getAttribute("class") ?? "";
  return {left: round(a.x), top: round(a.y), right: round(b.x), bottom: round(b.y), order, group, kind,
          fill: part.getAttribute("fill") ?? ""};
}

function text(part, svg, order) {
  const box = part.getBBox(), size = parseFloat(part.getAttribute("font-size")), y = parseFloat(part.getAttribute("y"));
  const ink = {x: box.x, width: box.width, y: y - 0.74 * size, height: 0.94 * size};
  const bold = part.getAttribute("font-weight") === "bold";
  return {...placed(part, svg, ink, order), text: part.textContent, bold};
}

const found = {};
for (const div of document.querySelectorAll("div[data-name]")) {
  const svg = div.querySelector("svg"), texts = [], shapes = [];
  let order = 0;
  for (const part of svg.querySelectorAll("text, path, polygon, polyline, ellipse")) {
    order += 1;
    if (part.tagName === "text") texts.push(text(part, svg, order));
    else shapes.push(placed(part, svg, part.getBBox(), order));
  }
  const view = svg.viewBox.baseVal;
  const page = {left: 0, top: 0, right: view.width, bottom: view.height, order: 0, group: "", kind: "page", fill: ""};
  found[div.dataset.name] = {page, texts: texts.filter((t) => t.text.trim()), shapes};
}
document.getElementById("out").textContent = JSON.stringify(found);
