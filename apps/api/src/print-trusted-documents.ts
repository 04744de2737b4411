import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { printTrustedDocuments } from "./http/documents/trusted-documents.ts";
import { schema } from "./schema.ts";

await writeFile(
  fileURLToPath(new URL("../trusted-documents.json", import.meta.url)),
  await printTrustedDocuments(await schema()),
);
