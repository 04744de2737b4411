import { promisify } from "node:util";
import { gzip } from "node:zlib";
/** Answers of fewer bytes go out as they are: they fit into the first packet anyway. */
const bytesMin = 2_048;
/** Nearly as small as can be, in a third of the time: 60 KB of figures are 5 KB within a millisecond. */
const level = 4;
/**
 * Compresses an answer for whoever takes it so, as the last thing before it is sent: figures repeat themselves, and many read over slow connections.
 * Streams and files are left as they are.
 */
export async function compress(request, reply, answer) {
  if (typeof answer !== "string" || reply.hasHeader("content-encoding")) return answer;
  if (answer.length < bytesMin) return answer;
  // what stands between may keep it for others
  reply.header("vary", [reply.getHeader("vary") ?? [], "accept-encoding"].flat().join(", "));
  if (!takesGzip(request.headers["accept-encoding"])) return answer;
  reply.header("content-encoding", "gzip").removeHeader("content-length");
  return promisify(gzip)(answer, { level });
}
/** RFC 9110, 12.5.3: named, and not with a quality of nothing. */
const takesGzip = (accepted) =>
  [accepted ?? []]
    .flat()
    .join()
    .split(",")
    .some((one) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(one));
//# sourceMappingURL=compress.js.map
