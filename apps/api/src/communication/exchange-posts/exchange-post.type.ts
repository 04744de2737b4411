import {
  exchangeAudiences,
  exchangeKinds,
  type ExchangeAudience,
  type ExchangeKind,
} from "@keelson/domain/communication/exchange";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { Payload } from "../../kernel/payload.ts";
import { DateTimeScalar, enumOf } from "../../kernel/scalars.ts";

export const ExchangeKindEnum = enumOf("ExchangeKind", exchangeKinds);
export const ExchangeAudienceEnum = enumOf("ExchangeAudience", exchangeAudiences);

@ObjectType("ExchangePost", {
  description:
    "What somebody asks, tells or offers their peers: docs/methodology.md 4.12. PEERS_ONLY: whoever takes part, but for anybody of an organisation that funds.",
})
export class ExchangePostType {
  @Field(() => ID)
  id!: string;
  @Field(() => ExchangeKindEnum)
  kind!: ExchangeKind;
  @Field(() => ExchangeAudienceEnum, { description: "PUBLIC: whoever takes part, and it may be passed on." })
  audience!: ExchangeAudience;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => Int, { description: "Send it back as expectedVersion to change what you read." })
  version!: number;
}

export const ExchangePostConnection = Connection(ExchangePostType, "ExchangePost");

@InputType()
export class WriteExchangePostInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => ExchangeKindEnum)
  kind!: ExchangeKind;
  @Field(() => ExchangeAudienceEnum)
  audience!: ExchangeAudience;
  @Field(() => String)
  text!: string;
  @Field(() => String, { nullable: true, description: "The text's language, as a BCP 47 tag." })
  language?: string | null;
  @Field(() => ID, { nullable: true, description: "For which organisation, where somebody acts for several." })
  membershipId?: string | null;
}

@InputType({ description: "What is left out stays as it is. Its words are changed by changeComment." })
export class ChangeExchangePostInput {
  @Field(() => ID)
  id!: string;
  @Field(() => ExchangeKindEnum, { nullable: true })
  kind?: ExchangeKind | null;
  @Field(() => ExchangeAudienceEnum, { nullable: true, description: "The same or fewer: never more than before." })
  audience?: ExchangeAudience | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType()
export class MarkHelpfulInput {
  @Field(() => ID, { description: "An exchange post of somebody else's." })
  id!: string;
  @Field(() => Boolean, { description: "false: takes one's mark back." })
  isHelpful!: boolean;
}

@ObjectType()
export class ExchangePostPayload extends Payload {
  @Field(() => ExchangePostType, { nullable: true })
  exchangePost!: ExchangePostType | null;
}
