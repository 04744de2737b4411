import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import type { KeptEvidence } from "../assessments/assessment.entity.ts";
import { ReadinessAssessmentType, ReadinessEvidenceType } from "../assessments/assessment.type.ts";
import { announceReadinessFile } from "./announce-file.ts";
import type { ReadinessFile } from "./file.entity.ts";
import { AnnounceReadinessFileInput, FileScanEnum, ReadinessFileType, ReadinessUploadPayload } from "./file.type.ts";
import { ownFilesById } from "./find-files.ts";

@Resolver(() => ReadinessFileType)
export class ReadinessFileResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: ReadinessFile) {
    return nodeId("readinessFile", initiativeId, id);
  }

  @FieldResolver(() => String, { description: "What it is, as its bytes tell: a media type." })
  type(@Root() { type }: ReadinessFile) {
    return type;
  }

  @FieldResolver(() => FileScanEnum, { description: "Did a scanner look at it? NOT_SCANNED where there is none." })
  scan(@Root() { scan }: ReadinessFile) {
    return scan;
  }

  @FieldResolver(() => String, { description: "Where its own respondent gets it back, by GET." })
  address(@Root() { initiativeId, id }: ReadinessFile) {
    return `/files/${nodeId("readinessFile", initiativeId, id)}`;
  }

  @Mutation(() => ReadinessUploadPayload, {
    description:
      "Lets whoever answers a round send one file, once, within ten minutes. NOT_OPEN, FILE_EMPTY, FILE_TOO_LARGE, FILES_TOO_MANY, " +
      "FILES_QUOTA_REACHED, FILES_NOT_TAKEN. A file that no answer names within a day is gone.",
  })
  announceReadinessFile(
    @Arg("input", () => AnnounceReadinessFileInput) input: AnnounceReadinessFileInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(announceReadinessFile, input, { upload: null });
  }
}

@Resolver(() => ReadinessEvidenceType)
export class ReadinessEvidenceResolver {
  @FieldResolver(() => ReadinessFileType, { nullable: true, description: "The file that shows it." })
  file(@Root() { initiativeId, fileId }: KeptEvidence & { readonly initiativeId: string }, @Ctx() ctx: Context) {
    return fileId === undefined ? null : ctx.load(ownFilesById, { initiativeId, id: fileId });
  }
}

@Resolver(() => ReadinessAssessmentType)
export class FilesOfAssessmentResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "How many bytes a file may have that shows what an answer rests on; null where no files are taken.",
  })
  fileBytesMax(@Ctx() { files }: Context) {
    return files?.bytesMax ?? null;
  }
}
