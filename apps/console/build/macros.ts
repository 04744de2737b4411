import path from "node:path";
import { transformAsync } from "@babel/core";
import { babelOptimizerPlugin } from "@graphql-codegen/client-preset";
import linguiMacro from "@lingui/babel-plugin-lingui-macro";
import type { Plugin } from "vite";

/**
 * What is written out before anything else reads a file: Lingui's messages, and `graphql(…)`, which becomes the one document it names
 * instead of a list of all of them. Vite's own React plugin brings no Babel any more, and rolldown's Babel plugin wants Node 22.
 */
export function macros(source: string): Plugin {
  return {
    name: "keelson-macros",
    enforce: "pre",
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
          ...(asks ? [[babelOptimizerPlugin, { artifactDirectory: path.join(source, folder, "gql") }]] : []),
          ...(isTranslated ? [linguiMacro] : []),
        ],
      });
      return answer?.code ? { code: answer.code, map: answer.map ?? null } : null;
    },
  };
}
