import { Failed, reach } from "../../kernel/ask.ts";

const path = "/api/auth";

/** What signing in may answer: it went well, or why not, in the API's word. */
export type Outcome = "ok" | "wrong" | "too-many" | "used" | "weak";

/** Signs in with a password. */
export const signInByPassword = async (email: string, password: string): Promise<Outcome> =>
  outcomeOf(await post("/sign-in/email", { email, password }));

/** Has a link sent, where the address is known; nobody is told whether it is. */
export const askForLink = async (email: string): Promise<Outcome> =>
  outcomeOf(await post("/sign-in/magic-link", { email }));

/** Has a link sent by which a new password can be chosen. */
export const askForReset = async (email: string): Promise<Outcome> =>
  outcomeOf(await post("/request-password-reset", { email }));

/** Chooses a new password by the token of a link. */
export const resetPassword = async (token: string, newPassword: string): Promise<Outcome> => {
  const outcome = outcomeOf(await post("/reset-password", { token, newPassword }));
  return outcome === "wrong" ? "used" : outcome;
};

/** Uses the link up: once, and only because somebody pressed a button. */
export async function signInByLink(token: string): Promise<Outcome> {
  const address = `${path}/magic-link/verify?${new URLSearchParams({ token }).toString()}`;
  // an answer that leads elsewhere is how it says no
  const { ok, type } = await reach(address, { method: "GET", redirect: "manual" });
  return ok && type !== "opaqueredirect" ? "ok" : "used";
}

export const signOut = async (): Promise<Outcome> => outcomeOf(await post("/sign-out", {}));

const post = (to: string, body: object) => reach(path + to, { body: JSON.stringify(body) });

function outcomeOf(response: Response): Outcome {
  if (response.ok) return "ok";
  if (response.status === 429) return "too-many";
  if (response.status < 500) return "wrong";
  throw new Failed(`HTTP ${response.status}`, response.headers.get("x-request-id"));
}
