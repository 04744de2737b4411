import { crc32, deflateSync } from "node:zlib";

/** Small pictures made byte by byte, with what cameras and programs put beside what is seen. */

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** One grey point, and a text that says where. */
export function pngOf(where: string): Buffer {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("tEXt", Buffer.from(`Location\0${where}`)),
    chunk("IDAT", deflateSync(Buffer.from([0, 128]))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const segment = (marker: number, data: string | Buffer): Buffer => {
  const body = typeof data === "string" ? Buffer.from(data, "latin1") : data;
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};

/** The segments of a photograph with Exif, XMP and a comment; nothing that a decoder would get a picture from. */
export function jpegOf(where: string): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
    segment(0xe1, `Exif\0\0MM\0*${where}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${where}`),
    segment(0xfe, where),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, "\x08\0\x01\0\x01\x01\x01\x11\0"),
    segment(0xda, "\x01\x01\0\0\x3f\0"),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ]);
}
