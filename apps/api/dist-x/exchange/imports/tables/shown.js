const lengthMax = 60;
/** A text from a package within a message. */
export function shown(text) {
  return text === "" ? "Blank" : `"${text.length > lengthMax ? `${text.slice(0, lengthMax)}…` : text}"`;
}
//# sourceMappingURL=shown.js.map
