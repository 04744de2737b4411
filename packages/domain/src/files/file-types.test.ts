import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileNameMax, fileNameOf, fileTypes, isFileType, type FileType } from "./file-types.ts";

const types = Object.keys(fileTypes).filter(isFileType);

describe("the name of a file", () => {
  test.each<[string, FileType, string]>([
    ["Plan 2026.PDF", "application/pdf", "Plan 2026.pdf"],
    ["../../../etc/passwd", "text/plain", "passwd.txt"],
    ["C:\\Users\\me\\mpango.docx", "application/pdf", "mpango.docx.pdf"],
    ["photo.jpeg", "image/jpeg", "photo.jpeg"],
    ["خطة.csv", "text/plain", "خطة.csv"],
    // it would read as "exe.fdp" from the right
    ["photo\u202Efdp.exe", "image/png", "photofdp.exe.png"],
    ["..", "application/pdf", "file.pdf"],
    [".htaccess", "text/plain", "htaccess.txt"],
    ['a"b<c>:d|e?*\n.pdf', "application/pdf", "a_b_c__d_e___.pdf"],
    ["", "image/webp", "file.webp"],
  ])("%j of %s is %j", (said, type, name) => expect(fileNameOf(said, type)).toBe(name));

  test("leads nowhere, ends as what it is, is short, and is the same again", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom(...types), (said, type) => {
        const name = fileNameOf(said, type);
        expect(name).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(fileTypes[type].some((ending) => name.endsWith(`.${ending}`))).toBe(true);
        expect(Array.from(name).length).toBeLessThanOrEqual(fileNameMax);
        expect(name).toMatch(/^[^. ]/);
        expect(fileNameOf(name, type)).toBe(name);
      }),
    ));
});
