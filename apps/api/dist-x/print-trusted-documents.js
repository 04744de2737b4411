import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { printTrustedDocuments } from "./http/documents/trusted-documents.js";
import { schema } from "./schema.js";
await writeFile(
  fileURLToPath(new URL("../trusted-documents.json", import.meta.url)),
  await printTrustedDocuments(await schema()),
);
//# sourceMappingURL=print-trusted-documents.js.map
