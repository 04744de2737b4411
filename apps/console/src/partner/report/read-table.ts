/** What was copied from a spreadsheet, a page or a mail: rows of cells. */
export type Table = readonly (readonly string[])[];

/**
 * Reads what the clipboard holds: the table of its HTML where there is one, since plain text of a page may have lost which cell is which; else text with
 * tabs between cells, as spreadsheets write it. One cell is a table of one.
 */
export function readTable(html: string, text: string): Table {
  const table = readHtml(html);
  return table.length > 0 ? table : readTabs(text);
}

/** Whether all there is is one cell, which the plain text of the clipboard says as it was read. */
export const isItsText = (table: Table, text: string): boolean =>
  table.length === 1 && table[0]?.length === 1 && table[0][0] === text.replace(/\s+/g, " ").trim();

/** By its marks alone, and nothing of it ever becomes part of the page: what somebody else's page put there is text. */
function readHtml(html: string): Table {
  const table = /<table\b[^>]*>([\s\S]*?)<\/table>/i.exec(html)?.[1];
  if (table === undefined) return [];
  // by column, how many rows a cell further up still reaches into
  const covered: number[] = [];
  return [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<\/tr>|<tr\b|$)/gi)].map(([, row = ""]) => {
    const cells: string[] = [];
    // a cell over several columns or rows leaves the others blank
    const skipCovered = () => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length] = (covered[cells.length] ?? 0) - 1;
        cells.push("");
      }
    };
    for (const [, marks = "", content = ""] of row.matchAll(/<t[dh]\b([^>]*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi)) {
      skipCovered();
      const [columns, rows] = [spanOf("colspan", marks), spanOf("rowspan", marks)];
      for (let column = 0; column < columns; column += 1) {
        covered[cells.length] = rows - 1;
        cells.push(column === 0 ? textOf(content) : "");
      }
    }
    skipCovered();
    return cells;
  });
}

/** Over how many columns or rows a cell goes; in a row, 0 is all that follow. */
function spanOf(name: "colspan" | "rowspan", marks: string): number {
  const [, said] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, "i").exec(marks) ?? [];
  const span = Number(said ?? 1);
  return span === 0 ? (name === "rowspan" ? spanMax : 1) : Math.min(span, spanMax);
}

const spanMax = 1_000;

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** What begins or ends a line where a page is shown. */
const lineEnd = /<\/?(?:br|p|div|li|ul|ol|dl|dt|dd|h[1-6]|pre|hr|table|tr|td|th|section|article|blockquote)\b[^>]*>/gi;

function textOf(content: string): string {
  const text = content
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/\s+/g, " ")
    // the mark of a footnote is no digit of its figure
    .replace(/<sup\b[^>]*>.*?(?:<\/sup\s*>|$)/gi, "\n")
    .replace(lineEnd, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
  return inOneLine(text).replace(/\s+/g, " ");
}

/** Lines of one cell, kept apart by what stands in no number: 12 above 345 is not 12 345. */
const inOneLine = (text: string): string =>
  text
    .split(/[\t\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" / ");

/** Tabs and lines; a cell that holds some of its own stands in quotation marks. */
function readTabs(text: string): Table {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  for (;;) {
    const found = cell.exec(text);
    if (!found) return rows;
    const [, quoted, plain = "", end] = found;
    rows.at(-1)?.push(inOneLine(quoted?.replaceAll('""', '"') ?? plain));
    if (end === "") return rows;
    if (end !== "\t") {
      // the line that ends the text begins no other
      if (cell.lastIndex >= text.length) return rows;
      rows.push([]);
    }
  }
}
