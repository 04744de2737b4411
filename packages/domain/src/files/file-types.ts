/**
 * What is taken as a file that somebody shows something with: its media type, as its bytes tell it, and the endings that its name may have;
 * the first is given where it has none of them. No type of these runs anything where a browser shows it. Source: docs/decisions/0037.
 */
export const fileTypes = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "application/vnd.oasis.opendocument.spreadsheet": ["ods"],
  "text/plain": ["txt", "csv", "tsv"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type FileType = keyof typeof fileTypes;

export const isFileType = (type: string): type is FileType => Object.hasOwn(fileTypes, type);

/** Characters of a file's name, its ending included. */
export const fileNameMax = 120;

/** What turns the direction of what follows, so that a name seems to end otherwise than it does. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;
/** What no system takes in a name, or what leads out of the folder. */
const notInNames = /[\p{Cc}\p{Zl}\p{Zp}<>:"|?*]/gu;

/**
 * The name under which a file is kept and given back: what people called it, in whatever script, without the folders before it, without what no
 * system takes in a name, and with an ending of its type, whatever the name says. At most `fileNameMax` characters. The same again from its own answer.
 */
export function fileNameOf(said: string, type: FileType): string {
  const last = said.normalize("NFC").split(/[/\\]/u).at(-1) ?? "";
  const cleaned = last.replace(turning, "").replace(notInNames, "_").trim();
  const endings: readonly string[] = fileTypes[type];
  const ending = /\.([^.]*)$/u.exec(cleaned)?.[1]?.toLowerCase() ?? "";
  const isRight = endings.includes(ending);
  const shown = isRight ? cleaned.slice(0, -ending.length - 1) : cleaned;
  const kept = isRight ? ending : fileTypes[type][0];
  const stem = Array.from(shown)
    .slice(0, fileNameMax - kept.length - 1)
    .join("")
    // nothing hidden, and nothing that Windows takes away
    .replace(/^[. ]+|[. ]+$/gu, "");
  return `${stem || "file"}.${kept}`;
}
