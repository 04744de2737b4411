import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "./schema.js";
await writeFile(
  fileURLToPath(new URL("../schema.graphql", import.meta.url)),
  `${printSchema(lexicographicSortSchema(await schema()))}\n`,
);
//# sourceMappingURL=print-schema.js.map
