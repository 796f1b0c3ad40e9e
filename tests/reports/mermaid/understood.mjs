// Reads a list of diagrams as JSON, and writes what Mermaid itself understands of each, or why it refuses it.
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><body></body>");
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });

let text = "";
for await (const part of process.stdin) text += part;

async function understood(source) {
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    return {
      title: db.getAccTitle(),
      nodes: [...db.getVertices().values()].map(({ id, text, type, classes }) => ({ id, text, type, classes })),
      arrows: db.getEdges().map(({ start, end, text, stroke, style }) => ({ start, end, text, stroke, style })),
      boxes: db.getSubGraphs().map(({ id, title, nodes, classes }) => ({ id, title, nodes, classes })),
    };
  } catch (error) {
    return { refused: String(error.message ?? error) };
  }
}

const found = [];
for (const source of JSON.parse(text)) found.push(await understood(source));
console.log(JSON.stringify(found));
