/** The pictures that metadata are taken out of. */
export type PictureType = "image/jpeg" | "image/png" | "image/webp";

/**
 * A picture without what it says beside what is seen: where and when it was taken, with which camera, by whom, and whatever was put behind its end.
 * What is seen is not touched, colours included. A photograph that says which side is up says so no more.
 * Null where it is no whole picture of its type. Source: ITU-T T.81 annex B, PNG (third edition) 5, RFC 9649.
 */
export function withoutMetadata(type: PictureType, bytes: Uint8Array): Uint8Array | null {
  const ways = { "image/jpeg": jpeg, "image/png": png, "image/webp": webp };
  return ways[type](bytes);
}

function jpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const parts = [bytes.subarray(0, 2)];
  let hasPicture = false;
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) return null;
    // any number of these may stand before a marker
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) {
      parts.push(bytes.subarray(at, at + 2));
      return hasPicture ? joined(parts) : null;
    }
    const length = number(bytes, at + 2, 2);
    if (marker < 0xc0 || length < 2 || at + 2 + length > bytes.length) return null;
    const end = marker === startOfScan ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    hasPicture ||= marker === startOfScan;
    if (isSeen(marker, text(bytes, at + 4, 12))) parts.push(shortened(marker, bytes.subarray(at, end)));
    at = end;
  }
}

const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;

/** Of the segments that programs may add, those that say how colours are meant. */
function isSeen(marker: number, name: string): boolean {
  if (marker === comment) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return name.startsWith("JFIF\0");
  if (marker === 0xe2) return name === "ICC_PROFILE\0";
  return marker === 0xee && name.startsWith("Adobe");
}

/** Without the small picture that JFIF may bring along, and without what stands behind what Adobe says of colours; nothing of what is too short to say it. */
function shortened(marker: number, segment: Uint8Array): Uint8Array {
  const length = { 0xe0: 16, 0xee: 14 }[marker];
  if (length === undefined) return segment;
  if (segment.length < 2 + length) return new Uint8Array();
  const short = segment.slice(0, 2 + length);
  short.set([0, length], 2);
  // how wide and how high the small picture is
  if (marker === 0xe0) short.fill(0, 16);
  return short;
}

/** Where the next marker stands that is none of the picture's own. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

const pngSignature = "\x89PNG\r\n\x1a\n";
/** Beside the critical ones: transparency, colours, density, and how it moves. */
const pngSeen = ["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP", "acTL", "fcTL", "fdAT"];

function png(bytes: Uint8Array): Uint8Array | null {
  if (text(bytes, 0, 8) !== pngSignature) return null;
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const name = text(bytes, at + 4, 4);
    const end = at + 12 + number(bytes, at, 4);
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(name) || (at === 8) !== (name === "IHDR")) return null;
    if (/^[A-Z]/.test(name) || pngSeen.includes(name)) parts.push(bytes.subarray(at, end));
    if (name === "IEND") return joined(parts);
    at = end;
  }
  return null;
}

const webpSeen = ["VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP"];
/** In VP8X: that there are EXIF and XMP. */
const webpTold = 0b1100;

function webp(bytes: Uint8Array): Uint8Array | null {
  const size = 8 + numberFromLeast(bytes, 4);
  if (text(bytes, 0, 4) !== "RIFF" || text(bytes, 8, 4) !== "WEBP" || size > bytes.length) return null;
  const parts: Uint8Array[] = [];
  for (let at = 12; at < size;) {
    const length = numberFromLeast(bytes, at + 4);
    const end = at + 8 + length + (length % 2);
    if (at + 8 > size || at + 8 + length > size) return null;
    const name = text(bytes, at, 4);
    if (webpSeen.includes(name)) {
      const part = bytes.slice(at, Math.min(end, size));
      if (name === "VP8X") part[8] = (part[8] ?? 0) & ~webpTold;
      parts.push(part);
    }
    at = end;
  }
  const body = joined(parts);
  if (!["VP8 ", "VP8L", "VP8X"].includes(text(body, 0, 4))) return null;
  const head = bytes.slice(0, 12);
  new DataView(head.buffer).setUint32(4, body.length + 4, true);
  return joined([head, body]);
}

/** From the greatest byte on. */
const number = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);

const numberFromLeast = (bytes: Uint8Array, at: number): number =>
  bytes.subarray(at, at + 4).reduceRight((sum, byte) => sum * 256 + byte, 0);

const text = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
