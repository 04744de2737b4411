import fc from "fast-check";
import { expect, test } from "vitest";
import { isItsText, readTable } from "./read-table.ts";
import { readText } from "./read-text.ts";

test("cells are between tabs, rows between lines, and the last line's end begins no row", () => {
  expect(readTable("", "1\t2\r\n3\t4\r\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(readTable("", "1\n2\n")).toEqual([["1"], ["2"]]);
  expect(readTable("", "1\t\t3")).toEqual([["1", "", "3"]]);
  expect(readTable("", "12")).toEqual([["12"]]);
  expect(readTable("", "")).toEqual([[""]]);
});

test("a cell in quotation marks holds tabs, lines and quotation marks of its own", () => {
  expect(readTable("", '"a\tb\n""c"""\t2\n3')).toEqual([['a / b / "c"', "2"], ["3"]]);
  expect(readTable("", '5" pipe\t2')).toEqual([['5" pipe', "2"]]);
});

test("of a page the table is read, as a spreadsheet puts it there", () => {
  const html = `<html><head><style>td{color:red}</style></head><body><!--StartFragment-->
    <table border=0><colgroup><col width=64></colgroup><tr height=20><td class=xl65>1&nbsp;234</td><td>n&#47;a</td></tr>
    <tr><td><b>5</b><br>6</td><td x:num></td></tr></table></body></html>`;
  expect(readTable(html, "something else")).toEqual([
    ["1 234", "n/a"],
    ["5 / 6", ""],
  ]);
});

test.each([
  ["12<sup>1</sup>", "12"],
  ["<sup>a</sup>12 <sup><b>2)</b></sup>", "12"],
  ["12<sup>1</sup>3", "12 / 3"],
  ["<p>12</p><p>13</p>", "12 / 13"],
  ["<p class=x>12</p>\n", "12"],
  ["12<br>345", "12 / 345"],
  ["1<div>234</div>", "1 / 234"],
  ["<ul><li>1<li>234</ul>", "1 / 234"],
  ["1\n  234", "1 234"],
  ["<b>1</b><span>2</span>", "12"],
])("of a page %j is %j: no number is made of two", (content, text) => {
  expect(readTable(`<table><tr><td>${content}</td></tr></table>`, "")).toEqual([[text]]);
});

test.each(['"12\n345"', '"12\r\n345"', '"12\t345"', "<br>"])(
  "what stands in two lines of one cell (%j) is no number",
  (text) => {
    const [[cell = ""] = []] =
      text === "<br>" ? readTable("<table><tr><td>12<br>345</td></tr></table>", "") : readTable("", text);
    expect(cell).toBe("12 / 345");
    expect(readText(cell, ".", true).kind).toBe("unread");
  },
);

test("a cell over two columns leaves the second blank, and unclosed cells end where the next begins", () => {
  expect(readTable("<table><tr><td colspan=2>1<td>2<tr><td>3<td>4<td>5</table>", "")).toEqual([
    ["1", "", "2"],
    ["3", "4", "5"],
  ]);
});

test("a cell over two rows leaves the one below it blank, and what follows it in its own column", () => {
  const rows = "<tr><th rowspan=2>North</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>";
  expect(readTable(`<table>${rows}<tr><td>5</td></tr></table>`, "")).toEqual([
    ["North", "1", "2"],
    ["", "3", "4"],
    ["5"],
  ]);
  expect(readTable("<table><tr><td>1<td rowspan='2' colspan=2>2<tr><td>3<tr><td>4<td>5</table>", "")).toEqual([
    ["1", "2", ""],
    ["3", "", ""],
    ["4", "5"],
  ]);
  // zero rows are all that follow
  expect(readTable("<table><tr><td rowspan=0>1<td>2<tr><td>3</table>", "")).toEqual([
    ["1", "2"],
    ["", "3"],
  ]);
});

test("without a table in the page, its text is read", () => {
  expect(readTable("<p>1</p><p>2</p>", "1\t2")).toEqual([["1", "2"]]);
});

test("whatever is written with tabs is read again", () => {
  const cell = fc.string({ unit: "grapheme-ascii" }).map((text) => text.trim());
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  const quote = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => row.map(quote).join("\t")).join("\n");
      // the very last line, if blank, is the end of the one before
      fc.pre(rows.at(-1)?.join("\t") !== "");
      expect(readTable("", text)).toEqual(rows);
    }),
  );
});

test("no clipboard makes it throw", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (html, text) => void readTable(`<table><tr><td>${html}`, text)));
});

test("one cell may go in as its text alone only where that says the same", () => {
  const cell = (content: string, text: string) => isItsText(readTable(`<table><tr><td>${content}</table>`, text), text);
  expect(isItsText(readTable("", " 12 "), " 12 ")).toBe(true);
  expect(cell("1&nbsp;234", "1\u00a0234\n")).toBe(true);
  // a browser writes the mark of a footnote next to its figure
  expect(cell("12<sup>1</sup>", "121")).toBe(false);
  expect(isItsText(readTable("", '"12\n345"'), '"12\n345"')).toBe(false);
  expect(isItsText(readTable("", "1\t2"), "1\t2")).toBe(false);
});
