import { newKey } from "../../kernel/new-key.ts";
import type { Attached } from "./draft.ts";
import { fitFile } from "./fit-file.ts";

/** A file that was chosen, and what is in it; null where that can not be read: it is gone by now, or in a cloud that does not answer. */
export async function chooseFile(
  chosen: File,
): Promise<{ readonly file: Attached & { readonly key: string }; readonly bytes: ArrayBuffer | null }> {
  const fitted = await fitFile(chosen).catch(() => null);
  const { name, bytes } = fitted ?? { name: chosen.name, bytes: null };
  return { file: { key: newKey(), name, bytes: bytes?.byteLength ?? 0, id: null, refused: null }, bytes };
}
