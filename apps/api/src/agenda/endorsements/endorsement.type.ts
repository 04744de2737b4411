import { adoptionObstacles, type AdoptionObstacle, type EndorsementState } from "@keelson/domain/agenda/endorsement";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";
import { DecisionType, DecisionVisibilityEnum, EndorsementStateEnum } from "../decisions/decision.type.ts";
import type { DecisionVisibility } from "@keelson/domain/agenda/decision-words";
import { AgendaVersionType } from "../versions/agenda-version.type.ts";

export const AdoptionObstacleEnum = enumOf("AdoptionObstacle", adoptionObstacles);

@ObjectType("AgendaEndorsement", { description: "Where an organisation stands to one version of the agenda." })
export class AgendaEndorsementType {
  @Field(() => ID)
  id!: string;
  @Field(() => EndorsementStateEnum)
  state!: EndorsementState;
  @Field(() => Boolean)
  isCommunity!: boolean;
  @Field(() => String, { nullable: true })
  reservationText!: string | null;
  @Field(() => String, { nullable: true, description: "How the agenda fits the organisation's own mission." })
  alignmentNote!: string | null;
  @Field(() => String, { nullable: true, description: "What both are written in, as a BCP 47 tag." })
  language!: string | null;
  @Field(() => DateScalar, { nullable: true })
  decidedOn!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "It was carried over from the version before, and may be objected to until this day. Null: it was said of this version.",
  })
  objectionUntil!: string | null;
}
export const AgendaEndorsementConnection = Connection(AgendaEndorsementType, "AgendaEndorsement");

@ObjectType("EndorsementTally", {
  description: "How far a version is endorsed, of those who were asked when it was proposed.",
})
export class EndorsementTallyType {
  @Field(() => Int)
  eligible!: number;
  @Field(() => Int, { description: "A withdrawn endorsement is no response." })
  responded!: number;
  @Field(() => Int, { description: "With reservations or without." })
  endorsed!: number;
  @Field(() => Int)
  withReservations!: number;
  @Field(() => Int)
  declined!: number;
  @Field(() => Float, { nullable: true })
  responseRate!: number | null;
  @Field(() => Float, { nullable: true, description: "Endorsed of responded." })
  endorseShare!: number | null;
  @Field(() => Float, { nullable: true, description: "Endorsed of all who were asked." })
  endorsedOfAll!: number | null;
  @Field(() => Boolean, { description: "Whether the steering committee may adopt it now." })
  adoptable!: boolean;
  @Field(() => [AdoptionObstacleEnum], { description: "What keeps it from being adopted." })
  obstacles!: readonly AdoptionObstacle[];
}

@InputType()
export class EndorseAgendaInput {
  @Field(() => ID)
  agendaVersionId!: string;
  @Field(() => ID, { description: "The organisation that says it." })
  membershipId!: string;
  @Field(() => EndorsementStateEnum, {
    description: "PENDING objects to what was carried over from the version before.",
  })
  state!: EndorsementState;
  @Field(() => String, { description: "The digest of the words that were read. Another one: STALE_ENDORSEMENT." })
  contentHash!: string;
  @Field(() => String, { defaultValue: "" })
  reservationText!: string;
  @Field(() => String, { defaultValue: "" })
  alignmentNote!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the agenda's." })
  language?: string | null;
}

@ObjectType()
export class EndorseAgendaPayload extends Payload {
  @Field(() => AgendaEndorsementType, { nullable: true })
  endorsement!: AgendaEndorsementType | null;
}

@InputType()
export class AdoptAgendaInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  rationale!: string;
  @Field(() => String, { defaultValue: "" })
  dissent!: string;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the decision's." })
  dissentLanguage?: string | null;
  @Field(() => String, { nullable: true, description: "As a BCP 47 tag; left out, the agenda's." })
  language?: string | null;
  @Field(() => DecisionVisibilityEnum, { defaultValue: "PUBLIC" })
  visibility!: DecisionVisibility;
}

@ObjectType()
export class AdoptAgendaPayload extends Payload {
  @Field(() => AgendaVersionType, { nullable: true })
  agendaVersion!: AgendaVersionType | null;
  @Field(() => DecisionType, { nullable: true })
  decision!: DecisionType | null;
}
