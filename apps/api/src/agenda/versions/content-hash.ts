import { createHash } from "node:crypto";
import type { AgendaContent } from "@keelson/domain/agenda/agenda-content";
import { canonicalJson, type Json } from "@keelson/domain/agenda/canonical-json";

/** The digest by which an endorsement says what it endorses: SHA-256 of the content's canonical JSON (RFC 8785) in UTF-8, in hex. */
export const contentHash = (content: AgendaContent): string =>
  createHash("sha256")
    .update(canonicalJson(content as unknown as Json)) // texts, numbers, lists and objects of them
    .digest("hex");
