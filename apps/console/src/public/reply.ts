import type { ReactNode } from "react";

/** What a page that takes something in answers with: a page, or another page that is led to, with a code that no address holds in the open. */
export type Reply =
  | { readonly node: ReactNode; readonly status?: number; readonly retryAfter?: number | null }
  | { readonly to: string; readonly code: string };
