/** On which line each field of a JSON object stands, of its own and of the objects in it: "name", "initiative.timeZone". */
export function linesOfKeys(text) {
  const lines = new Map();
  const path = [];
  let depth = 0;
  let line = 1;
  // a string, with the colon that makes it a key; a bracket; a line break
  for (const [token, key, colon] of text.matchAll(/"((?:[^"\\\n]|\\.)*)"(\s*:)?|[{}[\]]|\n/g)) {
    if (token === "\n") line += 1;
    else if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    else if (colon !== undefined && key !== undefined && depth <= 2) {
      path.length = depth - 1;
      path[depth - 1] = key;
      const name = path.join(".");
      if (!lines.has(name)) lines.set(name, line);
      line += colon.split("\n").length - 1;
    }
  }
  return lines;
}
/** The line of a position in a text, from 1. */
export function lineAt(text, position) {
  return text.slice(0, position).split("\n").length;
}
//# sourceMappingURL=json-lines.js.map
