import type { CommentSubject } from "@keelson/domain/communication/comment";

/** The page on which something that was commented on is read; the initiative's own where it has none yet. */
export function placeOfSubject(
  slug: string,
  id: string,
  subject: { readonly kind: CommentSubject; readonly code: string | null } | null,
): string {
  const code = encodeURIComponent(subject?.code ?? "");
  if (subject?.kind === "MEETING") return `/i/${slug}/meetings/${id}`;
  if (subject?.kind === "ACTIVITY") return `/i/${slug}/activities/${code}`;
  if (subject?.kind === "INDICATOR") return `/i/${slug}/outcomes/${code}`;
  return `/i/${slug}`;
}
