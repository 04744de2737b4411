import type { AgendaFrame, AgendaWarning } from "@keelson/domain/agenda/agenda-content";
import { agendaStatuses, type AgendaStatus } from "@keelson/domain/agenda/agenda-life";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";
import { AgendaContentInput } from "./agenda-content.input.ts";
import { AgendaContentType, AgendaFrameEnum, AgendaWarningEnum } from "./agenda-content.type.ts";

export const AgendaStatusEnum = enumOf("AgendaStatus", agendaStatuses);

@ObjectType("AgendaVersion", {
  description: "The common agenda in one wording: what partners agree on, or are asked to.",
})
export class AgendaVersionType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, {
    description:
      'Such as "2.0". Major where problem, vision, boundaries or outcomes differ from the agenda in force, else minor; a draft has the ' +
      "number it would be proposed under.",
  })
  number!: string;
  @Field(() => AgendaStatusEnum)
  status!: AgendaStatus;
  @Field(() => AgendaFrameEnum, { description: "What it is called when it is shown; nothing else hangs on it." })
  frame!: AgendaFrame;
  @Field(() => String, { description: "What it is written in, as a BCP 47 tag." })
  language!: string;
  @Field(() => AgendaContentType, { description: "Its words: frozen from PROPOSED_FOR_ADOPTION on." })
  content!: AgendaContentType;
  @Field(() => String, {
    description:
      "SHA-256 of the content's canonical JSON (RFC 8785), in hex: an endorsement says by it what it endorses.",
  })
  contentHash!: string;
  @Field(() => String)
  changeSummary!: string;
  @Field(() => DateScalar, { nullable: true })
  proposedOn!: string | null;
  @Field(() => DateScalar, { nullable: true })
  adoptedOn!: string | null;
  @Field(() => Int, { description: "Counts its changes: an edit says which one it was made on." })
  version!: number;
  @Field(() => [AgendaWarningEnum], {
    description: "NO_SYSTEM_STRATEGY: it changes programmes alone. It may be adopted all the same.",
  })
  warnings!: readonly AgendaWarning[];
}

export const AgendaVersionConnection = Connection(AgendaVersionType, "AgendaVersion");

@InputType()
export class DraftAgendaInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the initiative's own." })
  language?: string | null;
  @Field(() => AgendaFrameEnum, { defaultValue: "COMMON_AGENDA" })
  frame!: AgendaFrame;
  @Field(() => AgendaContentInput)
  content!: AgendaContentInput;
  @Field(() => String, { defaultValue: "", description: "What is other than in the agenda in force, and why." })
  changeSummary!: string;
}

@InputType()
export class EditAgendaInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: "The `version` that was read. Another one: VERSION_CONFLICT." })
  expectedVersion!: number;
  @Field(() => String, { nullable: true })
  language?: string | null;
  @Field(() => AgendaFrameEnum, { nullable: true })
  frame?: AgendaFrame | null;
  @Field(() => AgendaContentInput, { nullable: true })
  content?: AgendaContentInput | null;
  @Field(() => String, { nullable: true })
  changeSummary?: string | null;
}

@InputType()
export class MoveAgendaInput {
  @Field(() => ID)
  id!: string;
  @Field(() => AgendaStatusEnum)
  to!: AgendaStatus;
}

@ObjectType()
export class AgendaVersionPayload extends Payload {
  @Field(() => AgendaVersionType, { nullable: true })
  agendaVersion!: AgendaVersionType | null;
}
