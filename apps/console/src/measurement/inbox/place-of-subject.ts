import type { CommentSubject } from "@keelson/domain/communication/comment";

/** The page on which something that was commented on is read; the initiative's own where it is no longer told what it was. */
export function placeOfSubject(
  slug: string,
  id: string,
  subject: { readonly kind: CommentSubject; readonly code: string | null } | null,
): string {
  const code = encodeURIComponent(subject?.code ?? "");
  if (subject?.kind === "MEETING") return `/i/${slug}/meetings/${id}`;
  if (subject?.kind === "ACTIVITY") return `/i/${slug}/activities/${code}`;
  if (subject?.kind === "INDICATOR") return `/i/${slug}/outcomes/${code}`;
  // several versions may have one number
  if (subject?.kind === "AGENDA_VERSION") return `/i/${slug}/agenda?v=${id}`;
  if (subject?.kind === "PROPOSAL") return `/i/${slug}/proposals/${id}`;
  if (subject?.kind === "EXCHANGE_POST") return `/i/${slug}/exchange?post=${id}`;
  return `/i/${slug}`;
}
