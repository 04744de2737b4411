import { useEffect } from "react";

/**
 * Asks for page after page of a list until it is whole, for what cannot be said of a part of it. Where a page could not be had, it is left at that:
 * whoever shows the list offers the rest, as `hasNextPage` still says that there is one.
 */
export function useWhole(
  pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null } | undefined,
  more: (after: string) => Promise<unknown>,
): void {
  const after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  useEffect(() => {
    if (after !== null && after !== undefined) more(after).catch(() => undefined);
    // asked again for another page, and not because who asks was made again
  }, [after]);
}
