import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { notificationTypes, type NotificationType } from "@keelson/domain/identity/notifications";

/** Whose mails stop, and which. */
export interface Stop {
  readonly personId: string;
  readonly types: readonly NotificationType[];
}

/**
 * The words by which whoever has a mail stops mails like it, without signing in: signed, kept nowhere, and good for nothing else. They
 * do not run out, for a mail is read whenever it is.
 */
export interface StopTokens {
  readonly make: (stop: Stop) => string;
  /** Null where it is none of ours. */
  readonly read: (token: string) => Stop | null;
}

/** The person's 16 bytes, the types as bits, and the signature. */
const [idBytes, wholeBytes] = [16, 17];
const signatureBytes = 16;

export function stopTokens(secret: string): StopTokens {
  const key = Buffer.from(hkdfSync("sha256", secret, "keelson", "stop mails", 32));
  const sign = (bytes: Buffer) => createHmac("sha256", key).update(bytes).digest().subarray(0, signatureBytes);
  return {
    make: ({ personId, types }) => {
      const bits = types.reduce((sum, type) => sum | (1 << notificationTypes.indexOf(type)), 0);
      const bytes = Buffer.from(`${personId.replaceAll("-", "")}${bits.toString(16).padStart(2, "0")}`, "hex");
      return Buffer.concat([bytes, sign(bytes)]).toString("base64url");
    },
    read: (token) => {
      const bytes = Buffer.from(token, "base64url");
      if (bytes.length !== wholeBytes + signatureBytes) return null;
      const told = bytes.subarray(0, wholeBytes);
      if (!timingSafeEqual(sign(told), bytes.subarray(wholeBytes))) return null;
      const hex = told.subarray(0, idBytes).toString("hex");
      const bits = told[idBytes] ?? 0;
      return {
        personId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
        types: notificationTypes.filter((_, place) => (bits & (1 << place)) !== 0),
      };
    },
  };
}
