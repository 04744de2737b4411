import type { Plugin } from "vite";

/** Which entry an address belongs to while somebody develops, but for what the API renders; once built, apps/api/src/http/console-routes.ts says so. */
const entries: readonly (readonly [RegExp, string])[] = [
  [/^\/i\/[^/]+\/(?:report|readiness\/answer)\//, "/partner.html"],
  [/^/, "/staff.html"],
];

/** Gives a browser the page of its entry, whatever address it goes to. */
export const pages: Plugin = {
  name: "keelson-pages",
  apply: "serve",
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      const { url = "/", headers } = request;
      if (headers.accept?.includes("text/html") && !url.startsWith("/p/"))
        request.url = entries.find(([address]) => address.test(url))?.[1] ?? url;
      next();
    });
  },
};
