import { readFile } from "node:fs/promises";
import path from "node:path";
import { transformAsync } from "@babel/core";
import { babelOptimizerPlugin } from "@graphql-codegen/client-preset";
import linguiMacro from "@lingui/babel-plugin-lingui-macro";
import type { Plugin } from "vite";

/** Of codegen's list, a line a document: `export const OutcomesDocument = …`. */
const oneDocument = /graphql\.ts\?document=(\w+)$/;

/**
 * What is written out before anything else reads a file: Lingui's messages, and `graphql(…)`, which becomes the one document it names
 * instead of a list of all of them. Each is a module of its own, or the first screen would load what all of them ask. Vite's own React plugin brings no
 * Babel any more, and rolldown's Babel plugin wants Node 22.
 */
export function macros(source: string): Plugin {
  return {
    name: "keelson-macros",
    enforce: "pre",
    async load(id) {
      const [, name] = oneDocument.exec(id) ?? [];
      if (name === undefined) return null;
      const [file = ""] = id.split("?");
      const lines = (await readFile(file, "utf8")).split("\n");
      const line = lines.find((one) => one.startsWith(`export const ${name} = `));
      if (line === undefined) throw new Error(`${file} has no ${name}`);
      return line.replace(/ as unknown as .*$/, ";");
    },
    async transform(code, id) {
      const [file = ""] = id.split("?");
      if (!/\.tsx?$/.test(file) || file.includes("node_modules") || file.includes("/gql/")) return null;
      const isTranslated = /@lingui\/(?:core|react)\/macro/.test(code);
      const asks = code.includes("graphql(");
      if (!isTranslated && !asks) return null;
      const relative = path.relative(source, file);
      const folder = /^(?:partner|public)\//.exec(relative)?.[0] ?? "";
      const answer = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ["typescript", "jsx"] },
        plugins: [
          ...(asks
            ? [[babelOptimizerPlugin, { artifactDirectory: path.join(source, folder, "gql"), gqlTagName: "graphql" }]]
            : []),
          ...(isTranslated ? [linguiMacro] : []),
        ],
      });
      if (!answer?.code) return null;
      const ownDocuments = answer.code.replaceAll(
        /import \{ (\w+) \} from "([^"]*\/gql\/graphql)";/g,
        'import { $1 } from "$2.ts?document=$1";',
      );
      return { code: ownDocuments, map: answer.map ?? null };
    },
  };
}
