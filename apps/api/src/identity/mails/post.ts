import nodemailer from "nodemailer";
import type { Post } from "./send-mail.ts";

/** Mail by SMTP. Gives up on a server that does not answer; the queue tries again. */
export function smtpPost(smtpUrl: string, from: string): Post {
  const url = new URL(smtpUrl);
  // well below the minutes after which the queue takes the job for lost
  for (const [name, ms] of Object.entries({
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  }))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  const transport = nodemailer.createTransport(url.href, { from });
  return async ({ id, to, subject, text, stop }) => {
    // one click in the mail program, as RFC 8058 has it
    const headers = stop && { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
    await transport.sendMail({
      to,
      subject,
      text,
      messageId: `<${id}@${url.hostname}>`,
      ...(headers && { headers }),
    });
  };
}

/** Where nobody set up a mail server, the terminal is the inbox: for the demo alone. */
export const terminalPost: Post = async ({ to, subject, link }) => {
  console.log(`Mail to ${to}: ${subject}\n  ${link}`);
};
