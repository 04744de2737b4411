const svgNamespace = "http://www.w3.org/2000/svg";

/** What of a style a shape or a text of a drawing is drawn with. */
const drawn = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "unicode-bidi",
];

/** What is only there for whoever hears the page, or for whoever has a pointer. */
const unprinted = "[data-unprinted], .only-heard, button, select, input";
const margin = 16;

/**
 * An element as a picture that needs nothing else: every colour, size and place is written into it, since what it was styled by stays in the page.
 * Of a `Figure`: in light colours, whatever the page wears, and with its title. Draws text, plain boxes, hatches and drawings; nothing of it is parsed
 * from a text.
 */
export function pictureOf(element: HTMLElement): SVGSVGElement {
  element.dataset["drawing"] = "";
  try {
    const { x, y, width, height } = element.getBoundingClientRect();
    const picture = make("svg", {
      width: width + 2 * margin,
      height: height + 2 * margin,
      viewBox: `${x - margin} ${y - margin} ${width + 2 * margin} ${height + 2 * margin}`,
    });
    picture.append(hatch(getComputedStyle(element).getPropertyValue("border-top-color")));
    const background = { fill: "#ffffff", width: "100%", height: "100%", x: x - margin, y: y - margin };
    picture.append(make("rect", background));
    draw(element, picture);
    return picture;
  } finally {
    delete element.dataset["drawing"];
  }
}

export const svgText = (picture: SVGSVGElement): string => new XMLSerializer().serializeToString(picture);

/** Dots for each dot of the picture, so that it is sharp on a slide. */
const scale = 2;

/** The picture as a PNG, twice as large. */
export async function pngOf(picture: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width.baseVal.value * scale);
    canvas.height = Math.round(picture.height.baseVal.value * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be made"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function draw(element: Element, into: SVGElement): void {
  if (element.matches(unprinted)) return;
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return;
  if (element instanceof SVGSVGElement) {
    into.append(copyOf(element));
    return;
  }
  drawBox(element, style, into);
  for (const child of element.childNodes) {
    if (child instanceof Text) drawText(child, style, into);
    else if (child instanceof Element) draw(child, into);
  }
}

/** A drawing where it stands, with its styles written into it. */
function copyOf(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement; // a clone is of the kind it was cloned from
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [index, original] of originals.entries()) {
    const style = getComputedStyle(original);
    const one = copies[index];
    for (const name of drawn) one?.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "aria-hidden", "role", "tabindex"]) one?.removeAttribute(name);
  }
  for (const one of copy.querySelectorAll(unprinted)) one.remove();
  const { x, y, width, height } = drawing.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, String(value));
  // what stands a little over its edge is seen in the page too
  copy.setAttribute("overflow", "visible");
  copy.setAttribute("color", getComputedStyle(drawing).color);
  return copy;
}

function drawBox(element: Element, style: CSSStyleDeclaration, into: SVGElement): void {
  const { x, y, width, height } = element.getBoundingClientRect();
  const box = { x, y, width, height, rx: Number.parseFloat(style.borderTopLeftRadius) || 0 };
  if (isSeen(style.backgroundColor)) into.append(make("rect", { ...box, fill: style.backgroundColor }));
  if (style.backgroundImage.includes("gradient")) into.append(make("rect", { ...box, fill: "url(#hatch)" }));
  const edges: readonly (readonly [string, readonly [number, number, number, number]])[] = [
    ["top", [x, y, x + width, y]],
    ["bottom", [x, y + height, x + width, y + height]],
    ["left", [x, y, x, y + height]],
    ["right", [x + width, y, x + width, y + height]],
  ];
  for (const [edge, [x1, y1, x2, y2]] of edges) {
    const lineWidth = Number.parseFloat(style.getPropertyValue(`border-${edge}-width`));
    const kind = style.getPropertyValue(`border-${edge}-style`);
    const stroke = style.getPropertyValue(`border-${edge}-color`);
    if (!lineWidth || kind === "none" || !isSeen(stroke)) continue;
    into.append(
      make("line", {
        x1,
        y1,
        x2,
        y2,
        stroke,
        "stroke-width": lineWidth,
        ...(kind === "dashed" && { "stroke-dasharray": "3 3" }),
      }),
    );
  }
}

const isSeen = (colour: string): boolean => colour !== "transparent" && !/,\s*0\)$|\/\s*0\)$/.test(colour);

/** A text as it was broken into lines. */
function drawText(text: Text, style: CSSStyleDeclaration, into: SVGElement): void {
  const said = text.data;
  if (said.trim() === "") return;
  const measured = document.createElement("canvas").getContext("2d");
  if (!measured) return;
  measured.font = style.font;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = measured.measureText("x");
  const isMirrored = style.direction === "rtl";
  for (const { words, box } of linesOf(text))
    into.append(
      make(
        "text",
        {
          x: isMirrored ? box.x + box.width : box.x,
          y: box.y + (box.height - ascent - descent) / 2 + ascent,
          fill: style.color,
          direction: style.direction,
          "font-family": style.fontFamily,
          "font-size": style.fontSize,
          "font-weight": style.fontWeight,
          "font-variant-numeric": style.fontVariantNumeric,
          "xml:space": "preserve",
        },
        words.trimEnd(),
      ),
    );
}

interface Line {
  words: string;
  box: DOMRect;
}

function linesOf(text: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of text.data.matchAll(/\S+\s*/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    const box = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (line && Math.abs(line.box.y - box.y) < box.height / 2) {
      const x = Math.min(line.box.x, box.x);
      const end = Math.max(line.box.x + line.box.width, box.x + box.width);
      line.box = new DOMRect(x, line.box.y, end - x, line.box.height);
      line.words += word;
    } else if (box.width > 0) lines.push({ words: word, box });
  }
  return lines;
}

function hatch(colour: string): SVGElement {
  const defs = make("defs", {});
  const pattern = make("pattern", { id: "hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse" });
  pattern.append(make("path", { d: "M0 7 7 0M-1 1 1 -1M6 8 8 6", stroke: colour, "stroke-width": 1 }));
  defs.append(pattern);
  return defs;
}

function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  text = "",
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(svgNamespace, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.append(text);
  return element;
}
