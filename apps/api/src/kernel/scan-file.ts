import { spawn } from "node:child_process";

/** Looks for what harms: a command of whoever runs Keelson that reads a file, and how long it may take. */
export interface Scanner {
  /** The program and what it is told, one after the other; nothing of the file is among it. */
  readonly command: readonly [string, ...string[]];
  readonly seconds: number;
}

/** FAILED: nobody can say. */
export type Scanned = "CLEAN" | "FOUND" | "FAILED";

/**
 * Hands a file to the scanner on its standard input. It ends with 0 where the file is clean and with 1 where it found something, as clamscan and
 * clamdscan do; anything else, and no answer in time, is FAILED.
 */
export function scanFile({ command: [program, ...told], seconds }: Scanner, bytes: Uint8Array): Promise<Scanned> {
  return new Promise((resolve) => {
    // it learns nothing of our secrets
    const scanner = spawn(program, told, {
      stdio: ["pipe", "ignore", "ignore"],
      env: { PATH: process.env["PATH"] ?? "" },
    });
    const timer = setTimeout(() => scanner.kill("SIGKILL"), seconds * 1_000);
    const end = (scanned: Scanned) => {
      clearTimeout(timer);
      resolve(scanned);
    };
    scanner.once("error", () => end("FAILED"));
    scanner.once("close", (code) => end(code === 0 ? "CLEAN" : code === 1 ? "FOUND" : "FAILED"));
    // one that has made up its mind does not read on
    scanner.stdin.on("error", () => undefined);
    scanner.stdin.end(bytes);
  });
}
