import { openStatuses } from "@keelson/domain/agenda/agenda-life";
import { paragraphNow, paragraphsOf, type AgendaParagraph } from "@keelson/domain/agenda/agenda-paragraphs";
import type { DiscussedPartKind } from "@keelson/domain/communication/comment";
import type { AgendaVersion } from "../../agenda/versions/agenda-version.entity.ts";
import { agendaVersionsById } from "../../agenda/versions/find-agenda-versions.ts";
import { takesPartThemselves } from "../../identity/identity.policy.ts";
import type { Batch, Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import type { Comment } from "./comment.entity.ts";
import type { Subject } from "./find-subjects.ts";

/** What comments keep of the paragraph they are on; all null: they are on the whole. The text is kept where nothing else tells paragraphs of a kind apart. */
export interface Anchor {
  readonly kind: string | null;
  readonly code: string | null;
  readonly text: string | null;
}

/** A part of what is discussed, and what is said of it. */
export interface DiscussedPart {
  readonly initiativeId: string;
  readonly kind: DiscussedPartKind;
  readonly code: string;
  readonly text: string;
  /** Without the answers to them. */
  readonly commentCount: number;
  /** Whether its words may still be changed, so that something new is said of it. */
  readonly isOpen: boolean;
  /** What the comments on it keep, each once. */
  readonly anchors: readonly Anchor[];
}

const whole: Anchor = { kind: null, code: null, text: null };

/**
 * An agenda version in the parts in which it is discussed: the whole of it, each paragraph as it reads now, and all those that are gone;
 * nothing of what has no parts.
 */
export const discussedPartsOf: Batch<Subject, DiscussedPart[]> = async (unit, subjects) => {
  const asked = subjects.filter(
    ({ kind, initiativeId }) => kind === "AGENDA_VERSION" && takesPartThemselves(unit.actor, initiativeId),
  );
  if (asked.length === 0) return subjects.map(() => []);
  const versions = (await agendaVersionsById(unit, asked)).filter((version) => version !== null);
  const counted = await countedOf(unit, versions);
  return subjects.map(({ id }) => {
    const version = versions.find((one) => one.id === id);
    return version
      ? partsOf(
          version,
          counted.filter(({ versionId }) => versionId === id),
        )
      : [];
  });
};

interface Counted {
  readonly versionId: string;
  readonly anchor: Anchor;
  readonly count: number;
}

async function countedOf(unit: Unit, versions: readonly NodeId[]): Promise<Counted[]> {
  const rows = await unit.rows<Anchor & Omit<Counted, "anchor">>(
    `select c.subject_id as "versionId", c.part_kind as kind, c.part_code as code,
       case c.part_kind when 'PRINCIPLE' then c.part_text end as text, count(*)::int as count
     from comment c where c.initiative_id = any ($1::uuid[]) and c.subject_id = any ($2::uuid[]) and c.reply_to is null
     group by 1, 2, 3, 4`,
    [versions.map(({ initiativeId }) => initiativeId), versions.map(({ id }) => id)],
  );
  return rows.map(({ versionId, count, ...anchor }) => ({ versionId, count, anchor }));
}

function partsOf({ initiativeId, content, language, status }: AgendaVersion, counted: readonly Counted[]) {
  const paragraphs = paragraphsOf(content);
  const placed = counted.map((one) => ({ ...one, on: paragraphOf(one.anchor, paragraphs, language) }));
  const part = (
    said: Pick<DiscussedPart, "kind" | "code" | "text" | "isOpen">,
    found: readonly Counted[],
  ): DiscussedPart => ({
    ...said,
    initiativeId,
    commentCount: found.reduce((sum, { count }) => sum + count, 0),
    anchors: found.map(({ anchor }) => anchor),
  });
  const none = { code: "", text: "" };
  return [
    part(
      { kind: "WHOLE", ...none, isOpen: true },
      placed.filter(({ on }) => on === "WHOLE"),
    ),
    ...paragraphs.map((paragraph) =>
      part(
        { ...paragraph, isOpen: openStatuses.includes(status) },
        placed.filter(({ on }) => on === paragraph),
      ),
    ),
    part(
      { kind: "GONE", ...none, isOpen: false },
      placed.filter(({ on }) => on === null),
    ),
  ];
}

/** The paragraph that a comment is on, as it is now; null: it is gone. */
function paragraphOf(
  { kind, code, text }: Anchor,
  paragraphs: readonly AgendaParagraph[],
  language: string,
): AgendaParagraph | "WHOLE" | null {
  if (kind === null) return "WHOLE";
  const was = { kind: kind as AgendaParagraph["kind"], code: code ?? "", text: text ?? "" }; // as the table's check has it
  return paragraphNow(was, paragraphs, language);
}

/** What the comments keep that are on a part: as it is read now, or was when whoever asks has read it. */
export function anchorsOf(
  parts: readonly DiscussedPart[],
  { kind, code, text }: Pick<DiscussedPart, "kind" | "code" | "text">,
): readonly Anchor[] {
  if (kind === "WHOLE") return [whole];
  const isThis = (part: DiscussedPart) =>
    part.kind === kind && part.code === code && (kind !== "PRINCIPLE" || part.text === text);
  const found = parts.find(isThis);
  if (found) return found.anchors;
  return kind === "GONE" ? [] : [{ kind, code, text: kind === "PRINCIPLE" ? text : null }];
}

/** The paragraph a comment is on, as it was when it was written; and whether it is still there, and still says so. */
export interface CommentedPart extends AgendaParagraph {
  readonly isThere: boolean;
  readonly isChanged: boolean;
}

/** Null: the comment is on the whole, or answers another. */
export function commentedPartOf(
  { partKind, partCode, partText }: Comment,
  version: AgendaVersion | null,
): CommentedPart | null {
  if (partKind === null || partCode === null || partText === null) return null;
  const was: AgendaParagraph = { kind: partKind, code: partCode, text: partText };
  const now = version && paragraphNow(was, paragraphsOf(version.content), version.language);
  return { ...was, isThere: now !== null, isChanged: now?.text !== partText };
}
