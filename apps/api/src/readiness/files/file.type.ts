import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateTimeScalar, enumOf } from "../../kernel/scalars.ts";
import { fileScans, type FileScan } from "./file.entity.ts";

export const FileScanEnum = enumOf("FileScan", fileScans);

@ObjectType("ReadinessFile", {
  description: "A file that the viewer shows what they answer with, and nobody else reads.",
})
export class ReadinessFileType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "What it is called, with an ending of what it is." })
  name!: string;
  @Field(() => Int, { description: "As it is kept: pictures are without what they say beside what is seen." })
  bytes!: number;
}

@ObjectType("ReadinessUpload", { description: "The permission to send one file, once." })
export class ReadinessUploadType {
  @Field(() => ID, { description: "By which answers name the file, once it was sent." })
  fileId!: string;
  @Field(() => String, {
    description:
      "Where its bytes are sent, by POST, as application/octet-stream, with the token or session that announced it: the answer tells what is kept, or why not.",
  })
  address!: string;
  @Field(() => DateTimeScalar)
  until!: Date;
}

@InputType()
export class AnnounceReadinessFileInput {
  @Field(() => ID)
  assessmentId!: string;
  @Field(() => ID, { description: "The organisation that the viewer answers for." })
  membershipId!: string;
  @Field(() => String, { description: "What it is called, at most 255 characters. What it is, its bytes tell." })
  name!: string;
  @Field(() => Int, { description: "How many bytes it has: no more are taken." })
  bytes!: number;
}

@ObjectType()
export class ReadinessUploadPayload extends Payload {
  @Field(() => ReadinessUploadType, { nullable: true })
  upload!: ReadinessUploadType | null;
}

export type { FileScan };
