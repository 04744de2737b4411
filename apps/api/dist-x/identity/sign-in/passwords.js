import { hash, verify } from "@node-rs/argon2";
// OWASP's least for argon2id; the package's default algorithm is argon2id
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each hash takes 19 MiB and a core: a crowd that signs in waits here, and the rest of the API goes on. */
const atOnceMax = 2;
let running = 0;
const waiting = [];
/** What is kept of a password: argon2id, with its salt and costs. */
export const hashOf = (password) => inTurn(() => hash(password, costs));
/** Is it the password that was kept? */
export const isPassword = (kept, password) => inTurn(() => verify(kept, password));
async function inTurn(work) {
  if (running < atOnceMax) running += 1;
  else await new Promise((resolve) => waiting.push(resolve)); // whoever leaves hands over the place
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
//# sourceMappingURL=passwords.js.map
