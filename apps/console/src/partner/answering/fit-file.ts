import { fileNameOf } from "@keelson/domain/files/file-types";

/** What is enough to read a photographed page: pixels of its longer side, and bytes. */
const sideMax = 1_600;
const pictureBytesMax = 300_000;
const qualities = [0.85, 0.7, 0.5, 0.35];

/** A file as it is kept and sent. */
export interface Fitted {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/**
 * A photograph as small as it can be read, the right way up, and without what the camera wrote into it: where it was taken, when, and with what. Any other
 * file, and a picture that this browser can not read, is as it was.
 */
export async function fitFile(file: File): Promise<Fitted> {
  const asItIs = async () => ({ name: file.name, bytes: await file.arrayBuffer() });
  const isPhotograph = file.type === "image/jpeg";
  const isPicture = isPhotograph || file.type === "image/png" || file.type === "image/webp";
  if (!isPicture || (!isPhotograph && file.size <= pictureBytesMax)) return asItIs();
  const picture = await createImageBitmap(file).catch(() => null);
  const drawn = picture && (await draw(picture));
  return drawn ? { name: fileNameOf(file.name, "image/jpeg"), bytes: await drawn.arrayBuffer() } : asItIs();
}

async function draw(picture: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, sideMax / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  // what one sees through is paper
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  let smallest: Blob | null = null;
  for (const quality of qualities) {
    smallest = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    if (!smallest || smallest.size <= pictureBytesMax) break;
  }
  return smallest;
}
