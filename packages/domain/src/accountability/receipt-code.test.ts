import fc from "fast-check";
import { expect, test } from "vitest";
import { readReceiptCode, receiptCode, receiptDigits, receiptGroups } from "./receipt-code.ts";

const code = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(receiptCode);

test("a code is forty digits, and says nothing of the bytes but their remainder", () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(made).toMatch(/^\d{40}$/);
    }),
  );
  expect(receiptCode(new Uint8Array(32))).toBe("0".repeat(receiptDigits));
  // 39 free digits are at least 128 bits
  expect(10n ** 39n).toBeGreaterThan(2n ** 128n);
});

const scripts = ["٠", "۰", "०", "０", "᠐"];
test("it is read back however it is written: in groups, with marks, in the digits of any script", () => {
  fc.assert(
    fc.property(
      code,
      fc.constantFrom(" ", "-", " – ", ".\n", "/"),
      fc.constantFrom(...scripts),
      (made, between, zero) => {
        const written = receiptGroups(made)
          .join(between)
          .replaceAll(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)));
        expect(readReceiptCode(written)).toBe(made);
      },
    ),
  );
});

test("one wrong digit, two that changed places, one too few or too many: it is no code", () => {
  fc.assert(
    fc.property(code, fc.integer({ min: 0, max: 39 }), fc.integer({ min: 1, max: 9 }), (made, place, by) => {
      const wrong = String((Number(made[place]) + by) % 10);
      expect(readReceiptCode(made.slice(0, place) + wrong + made.slice(place + 1))).toBeNull();
      expect(readReceiptCode(made.slice(0, place) + made.slice(place + 1))).toBeNull();
      expect(readReceiptCode(made + String(by))).toBeNull();
      const [a = "", b = ""] = [made[place], made[place + 1]];
      if (b !== "" && a !== b) expect(readReceiptCode(made.slice(0, place) + b + a + made.slice(place + 2))).toBeNull();
    }),
  );
});

test("words are no code, however many digits are among them", () => {
  expect(readReceiptCode(`code ${"0".repeat(40)}`)).toBeNull();
  expect(readReceiptCode("")).toBeNull();
  expect(readReceiptCode("0 ".repeat(100_000))).toBeNull();
});
