import { groupKinds, supportKinds, type GroupKind, type SupportKind } from "@keelson/domain/agenda/governance";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";

export const GroupKindEnum = enumOf("GroupKind", groupKinds);
export const SupportKindEnum = enumOf("SupportKind", supportKinds);

@ObjectType("Group", {
  description: "A body of the initiative, with who sits in it. A seat gives nobody a right: roles do.",
})
export class GroupType {
  @Field(() => ID)
  id!: string;
  @Field(() => GroupKindEnum)
  kind!: GroupKind;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: "What it is there for, and how it works." })
  charter!: string;
}

@ObjectType("CommunityShare", {
  description: "How many of the seats that vote today communities hold: always read as counts.",
})
export class CommunityShareType {
  @Field(() => Int, {
    description:
      "Seats that vote. The backbone's do not, unless the committee says so; nor does a suspended organisation's.",
  })
  votingSeats!: number;
  @Field(() => Int, { description: "Those of them that communities hold." })
  communitySeats!: number;
  @Field(() => Float, { nullable: true, description: "0 to 1; null where nobody votes." })
  communityShare!: number | null;
}

@ObjectType("Seat", { description: "A place in a group: whose, and whether it votes." })
export class SeatType {
  @Field(() => ID)
  id!: string;
  @Field(() => Boolean, { description: "Whoever sits here chairs the group." })
  isChair!: boolean;
  @Field(() => Boolean)
  voting!: boolean;
  @Field(() => Boolean, { description: "Whether who sits there is paid for their time, by whomever." })
  compensated!: boolean;
  @Field(() => DateScalar)
  fromOn!: string;
  @Field(() => DateScalar, { nullable: true, description: "Its last day; null: it has none." })
  toOn!: string | null;
}

@ObjectType("SeatHolder", { description: "Who sits in a seat: by name alone, their address stays their own." })
export class SeatHolderType {
  @Field(() => ID, { description: "The person's." })
  id!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType("ParticipationSupport", { description: "What makes it possible to sit there for who is not paid to." })
export class ParticipationSupportType {
  @Field(() => SupportKindEnum)
  kind!: SupportKind;
  @Field(() => Int, { description: "A month, in hundredths of the currency." })
  amountCents!: number;
  @Field(() => String, { description: "ISO 4217." })
  currency!: string;
  @Field(() => String)
  note!: string;
}

@InputType()
export class SetGroupInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => ID, { nullable: true, description: "The one to change; left out, a new one." })
  id?: string | null;
  @Field(() => GroupKindEnum, { description: "Of a group that is there, its kind stays." })
  kind!: GroupKind;
  @Field(() => String)
  name!: string;
  @Field(() => String, { defaultValue: "" })
  charter!: string;
}

@InputType()
export class GiveSeatInput {
  @Field(() => ID)
  groupId!: string;
  @Field(() => ID)
  membershipId!: string;
  @Field(() => ID, { nullable: true, description: "Who sits there: somebody who acts for the organisation." })
  personId?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Left out: it votes, but for the backbone's." })
  voting?: boolean | null;
  @Field(() => Boolean, { defaultValue: false })
  isChair!: boolean;
  @Field(() => Boolean, { defaultValue: false })
  compensated!: boolean;
  @Field(() => DateScalar, { nullable: true, description: "Left out: today." })
  fromOn?: string | null;
}

@InputType()
export class EndSeatInput {
  @Field(() => ID)
  id!: string;
}

@InputType()
export class SetParticipationSupportInput {
  @Field(() => ID)
  seatId!: string;
  @Field(() => SupportKindEnum)
  kind!: SupportKind;
  @Field(() => Int, { nullable: true, description: "1 to 100,000,000 a month; null takes it away." })
  amountCents?: number | null;
  @Field(() => String, { defaultValue: "EUR", description: "ISO 4217." })
  currency!: string;
  @Field(() => String, { defaultValue: "" })
  note!: string;
}

@ObjectType()
export class SetGroupPayload extends Payload {
  @Field(() => GroupType, { nullable: true })
  group!: GroupType | null;
}
@ObjectType()
export class GiveSeatPayload extends Payload {
  @Field(() => GroupType, { nullable: true })
  group!: GroupType | null;
}
@ObjectType()
export class EndSeatPayload extends Payload {
  @Field(() => GroupType, { nullable: true })
  group!: GroupType | null;
}
@ObjectType()
export class SetParticipationSupportPayload extends Payload {
  @Field(() => SeatType, { nullable: true })
  seat!: SeatType | null;
}
