import { signOut } from "../../identity/sign-in/auth.ts";

/** Ends the session here, and begins anew: nothing of what was read stays in the page, nor on the device. */
export async function leave(): Promise<void> {
  await signOut();
  const { forget } = await import("../../kernel/forget.ts");
  await forget();
  sessionStorage.removeItem("keelson-was-in");
  location.assign("/signin");
}
