import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/**
 * Seals what only the people it is meant for may read, so that neither the database nor a copy of it can be read for it: AES-256-GCM, under a key for
 * each purpose. `about` names the row it belongs to; what was sealed for one opens for no other.
 */
export interface Vault {
  readonly seal: (purpose: string, about: string, words: string) => Buffer;
  /** Throws where it was sealed under another key, for something else, or was altered since. */
  readonly open: (purpose: string, about: string, sealed: Buffer) => string;
  /** 32 bytes that look drawn, and are the same whenever they are asked for about the same. */
  readonly draw: (purpose: string, about: string) => Buffer;
}

const nonceBytes = 12;
const tagBytes = 16;

/** A vault with the secret of whoever runs Keelson: at least 32 characters, drawn. */
export function openVault(secret: string): Vault {
  const bytes = (info: string) => Buffer.from(hkdfSync("sha256", secret, "keelson", info, 32));
  const keys = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer => {
    const key = keys.get(purpose) ?? bytes(`seal ${purpose}`);
    keys.set(purpose, key);
    return key;
  };
  return {
    seal: (purpose, about, words) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(words, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open: (purpose, about, sealed) => {
      const nonce = sealed.subarray(0, nonceBytes);
      const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes);
      const options = { authTagLength: tagBytes };
      const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), nonce, options).setAAD(Buffer.from(about));
      decipher.setAuthTag(tag);
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString(
        "utf8",
      );
    },
    draw: (purpose, about) => bytes(`draw ${purpose}\n${about}`),
  };
}
