import { signOut } from "../../identity/sign-in/auth.ts";

/** Ends the session here, and begins anew: nothing of what was read stays in the page. */
export async function leave(): Promise<void> {
  await signOut();
  sessionStorage.removeItem("keelson-was-in");
  location.assign("/signin");
}
