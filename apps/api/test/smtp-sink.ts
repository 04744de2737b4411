import { once } from "node:events";
import net from "node:net";

/** A mail as it arrived. */
export interface Arrived {
  readonly to: string;
  /** Headers and text, with the transfer encoding undone. */
  readonly text: string;
}

export interface SmtpSink {
  readonly url: string;
  readonly arrived: readonly Arrived[];
  /** How many more mails it turns away. */
  refuses: number;
  readonly close: () => Promise<void>;
}

/** A mail server that keeps what it is given and gives it to nobody: as much SMTP as a sender speaks. */
export async function openSmtpSink(): Promise<SmtpSink> {
  const arrived: Arrived[] = [];
  const sink = { url: "", arrived, refuses: 0, close: async () => undefined as void };
  const server = net.createServer((socket) => {
    let to = "";
    let body: string | null = null;
    let rest = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      if (body !== null) {
        if (line !== ".") {
          body += `${line}\n`;
          return;
        }
        arrived.push({ to, text: plain(body) });
        body = null;
        say("250 kept");
      } else if (/^DATA/i.test(line)) {
        body = "";
        say("354 go on");
      } else if (/^RCPT/i.test(line)) {
        to = /<(.*)>/.exec(line)?.[1] ?? "";
        say(sink.refuses > 0 ? "451 come back later" : "250 ok");
        sink.refuses = Math.max(0, sink.refuses - 1);
      } else if (/^QUIT/i.test(line)) {
        say("221 bye");
        socket.end();
      } else say("250 ok");
    };
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      const lines = (rest + chunk.toString()).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) hear(line);
    });
    say("220 sink");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo; // it listens
  return Object.assign(sink, {
    url: `smtp://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      await once(server, "close");
    },
  });
}

/** Undoes quoted-printable, and base64, in which a mailer writes what is mostly not ASCII. */
function plain(text: string): string {
  const [head = "", ...body] = text.split("\n\n");
  if (/^Content-Transfer-Encoding: base64$/im.test(head))
    return `${head}\n\n${Buffer.from(body.join(""), "base64").toString("utf8")}`;
  const bytes = text
    .replaceAll(/=\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
