/** A license or a source as a package names it: `name`, `title`, `path`, `email` and whatever else is said of it, each a text. */
export type Credit = Readonly<Record<string, string>>;

/** Under which terms the figures may be used, and where they come from: it goes wherever they go. */
export interface Provenance {
  readonly licenses: readonly Credit[];
  readonly sources: readonly Credit[];
}

/** Characters of both lists as `export` writes them: datapackage.json must stay one that `import` takes. */
const lengthMax = 256 * 1024;

type Tell = (key: string, code: string, message: string) => void;

/** Reads `licenses` and `sources` of datapackage.json, which need not be there. Source: Data Package v1, licenses and sources. */
export function provenanceOf(json: Readonly<Record<string, unknown>>, fault: Tell): Provenance {
  const said = {
    licenses: creditsOf(json["licenses"], "licenses", fault),
    sources: creditsOf(json["sources"], "sources", fault),
  };
  if (JSON.stringify(said, null, 2).length > lengthMax)
    fault("sources", "TEXT_TOO_LONG", "Licenses and sources together are longer than 262,144 characters.");
  return said;
}

function creditsOf(value: unknown, key: keyof Provenance, fault: Tell): Credit[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every(isCredit)) return value;
  // rather than lose some of it unsaid
  fault(
    key,
    "CREDITS_NOT_VALID",
    `${key} must be a list of objects whose fields are texts, such as {"title": "…", "path": "…"}.`,
  );
  return [];
}

function isCredit(value: unknown): value is Credit {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([name, text]) => isText(name) && typeof text === "string" && isText(text))
  );
}

/** What a database can keep as text: no NUL, no half of a character. */
function isText(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}
