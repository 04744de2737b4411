import type { Plugin, Rolldown } from "vite";

/** Of a module that an entry's own first lines import: what of it is needed at once, though it is not waited for. */
const afterBegin: Readonly<Record<string, string>> = { "staff.html": "src/staff/show.tsx" };

/**
 * Has a page fetch the files of what its entry imports after it has begun to ask: the same files as if it had imported them first, but what is asked
 * is asked before they are there.
 */
export const firstFiles: Plugin = {
  name: "keelson-first-files",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {}, filename }) => {
      const module = Object.entries(afterBegin).find(([page]) => filename.endsWith(page))?.[1];
      if (module === undefined) return html;
      const chunks = new Map<string, Rolldown.OutputChunk>();
      for (const one of Object.values(bundle)) if (one.type === "chunk") chunks.set(one.fileName, one);
      const first = [...chunks.values()].find(({ facadeModuleId, moduleIds }) =>
        [facadeModuleId, ...moduleIds].some((id) => id?.endsWith(module)),
      );
      if (!first) throw new Error(`${module} is in no file`);
      const files = new Set<string>();
      const walk = (file: string) => {
        const chunk = chunks.get(file);
        if (!chunk || files.has(file)) return;
        files.add(file);
        for (const imported of chunk.imports) walk(imported);
        for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
      };
      walk(first.fileName);
      const isThere = (file: string) => html.includes(`"/${file}"`);
      return [...files]
        .filter((file) => !isThere(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: file.endsWith(".css") ? "stylesheet" : "modulepreload", crossorigin: true, href: `/${file}` },
          injectTo: "head" as const,
        }));
    },
  },
};
