import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { changed } from "../../kernel/url-state.ts";

/** Leads from a figure to where it is from. */
export function SourcesLink({ period, children }: { readonly period: string; readonly children: ReactNode }) {
  const [params] = useSearchParams();
  return (
    <Link to={{ search: changed(params, { tab: "sources", period }).toString() }} replace preventScrollReset>
      {children}
    </Link>
  );
}
