import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutMetadata, type PictureType } from "./without-metadata.ts";

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const big = (value: number, length: number) =>
  Array.from({ length }, (_, at) => (value >> (8 * (length - 1 - at))) & 255);
const bytes = fc.array(fc.nat(255), { maxLength: 40 });

/** A part of a picture, and whether it is of what is seen. */
interface Part {
  readonly bytes: readonly number[];
  readonly isSeen: boolean;
}

const segment = (marker: number, data: readonly number[]) => [0xff, marker, ...big(data.length + 2, 2), ...data];
const jpegParts = fc.array(
  fc.oneof(
    bytes.map((data): Part => ({ bytes: segment(0xe1, [...ascii("Exif\0\0"), ...data]), isSeen: false })),
    bytes.map((data): Part => ({ bytes: segment(0xe2, [...ascii("MPF\0"), ...data]), isSeen: false })),
    bytes.map((data): Part => ({ bytes: segment(0xfe, data), isSeen: false })),
    bytes.map((data): Part => ({ bytes: segment(0xe2, [...ascii("ICC_PROFILE\0"), ...data]), isSeen: true })),
    bytes.map((data): Part => ({ bytes: segment(0xdb, data), isSeen: true })),
    // a scan, in which every 255 is followed by a 0
    bytes.map((data): Part => ({
      bytes: [...segment(0xda, [1, 1, 0, 0, 63, 0]), ...data.flatMap((one) => (one === 255 ? [255, 0] : [one]))],
      isSeen: true,
    })),
  ),
  { maxLength: 8 },
);
const scan: Part = { bytes: [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 255, 0, 255, 0xd3, 3], isSeen: true };

const chunk = (name: string, data: readonly number[]) => [...big(data.length, 4), ...ascii(name), ...data, 1, 2, 3, 4];
const pngParts = fc.array(
  fc
    .tuple(fc.constantFrom("tEXt", "zTXt", "iTXt", "eXIf", "tIME", "caBX", "IDAT", "PLTE", "tRNS", "iCCP"), bytes)
    .map(([name, data]): Part => ({
      bytes: chunk(name, data),
      isSeen: ["IDAT", "PLTE", "tRNS", "iCCP"].includes(name),
    })),
  { maxLength: 8 },
);

const little = (value: number) => big(value, 4).toReversed();
const riff = (name: string, data: readonly number[]) => [
  ...ascii(name),
  ...little(data.length),
  ...data,
  ...(data.length % 2 ? [0] : []),
];
const webpParts = fc.array(
  fc
    .tuple(fc.constantFrom("EXIF", "XMP ", "hide", "ALPH", "ICCP"), bytes)
    .map(([name, data]): Part => ({ bytes: riff(name, data), isSeen: name === "ALPH" || name === "ICCP" })),
  { maxLength: 8 },
);

const of = (parts: readonly Part[]) => parts.flatMap((part) => part.bytes);
const seen = (parts: readonly Part[]) => parts.filter(({ isSeen }) => isSeen);
const wholeJpeg = (parts: readonly Part[]) => [0xff, 0xd8, ...of([...parts, scan]), 0xff, 0xd9];
const wholePng = (parts: readonly Part[]) => [
  ...ascii("\x89PNG\r\n\x1a\n"),
  ...chunk("IHDR", [1]),
  ...of(parts),
  ...chunk("IEND", []),
];
const wholeWebp = (parts: readonly Part[], flags: number) => {
  const body = [
    ...ascii("WEBP"),
    ...riff("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ...of(parts),
    ...riff("VP8 ", [1, 2]),
  ];
  return [...ascii("RIFF"), ...little(body.length), ...body];
};
const cleaned = (type: PictureType, whole: readonly number[]) => {
  const found = withoutMetadata(type, Uint8Array.from(whole));
  return found && [...found];
};

describe("a picture keeps what is seen, and nothing else, not even what stands behind it:", () => {
  test("JPEG", () =>
    fc.assert(
      fc.property(jpegParts, bytes, (parts, more) => {
        expect(cleaned("image/jpeg", [...wholeJpeg(parts), ...more])).toEqual(wholeJpeg(seen(parts)));
      }),
    ));
  test("PNG", () =>
    fc.assert(
      fc.property(pngParts, bytes, (parts, more) => {
        expect(cleaned("image/png", [...wholePng(parts), ...more])).toEqual(wholePng(seen(parts)));
      }),
    ));
  test("WebP", () =>
    fc.assert(
      fc.property(webpParts, bytes, (parts, more) => {
        expect(cleaned("image/webp", [...wholeWebp(parts, 0b11100), ...more])).toEqual(wholeWebp(seen(parts), 0b10000));
      }),
    ));
});

test("a JPEG says what its colours and density are, and brings no small picture along", () =>
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 7, maxLength: 7 }),
      fc.nat(3),
      fc.nat(3),
      bytes,
      (told, width, height, more) => {
        const thumbnail = Array.from({ length: 3 * width * height }, (_, at) => at);
        const jfif = [...ascii("JFIF\0"), ...told];
        const adobe = [...ascii("Adobe"), ...told];
        const of = (...segments: readonly (readonly number[])[]) =>
          wholeJpeg(segments.map((one) => ({ bytes: one, isSeen: true })));
        expect(
          cleaned(
            "image/jpeg",
            of(segment(0xe0, [...jfif, width, height, ...thumbnail, ...more]), segment(0xee, [...adobe, ...more])),
          ),
        ).toEqual(of(segment(0xe0, [...jfif, 0, 0]), segment(0xee, adobe)));
        expect(cleaned("image/jpeg", of(segment(0xe0, jfif), segment(0xee, adobe.slice(0, -1))))).toEqual(of());
      },
    ),
  ));

test("what is torn is no picture", () => {
  const pictures = { "image/jpeg": wholeJpeg([]), "image/png": wholePng([]), "image/webp": wholeWebp([], 0) };
  for (const [type, whole] of Object.entries(pictures))
    for (let length = 0; length < whole.length; length += 1)
      expect(cleaned(type as PictureType, whole.slice(0, length)), `${type} ${length}`).toBeNull(); // its keys
});

test("any bytes are read to an end", () =>
  fc.assert(
    fc.property(
      fc.constantFrom<PictureType>("image/jpeg", "image/png", "image/webp"),
      fc.uint8Array({ maxLength: 200 }),
      (type, any) => {
        const heads = {
          "image/jpeg": [0xff, 0xd8, 0xff],
          "image/png": ascii("\x89PNG\r\n\x1a\n"),
          "image/webp": ascii("RIFF\xff\0\0\0WEBP"),
        };
        const found = withoutMetadata(type, Uint8Array.from([...heads[type], ...any]));
        expect(found === null || found.length <= any.length + 12).toBe(true);
      },
    ),
  ));
