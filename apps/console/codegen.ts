import { createHash } from "node:crypto";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";
import type { CodegenConfig } from "@graphql-codegen/cli";

/** As the API knows a document: without a word before it that says how it was made. */
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * Types and hashes of the documents that an entry asks, from its own sources. Each entry has its own, so that none loads what another asks;
 * what is shared between screens of the staff is `src` without the other two.
 */
const entry = (
  folder: string,
  documents: string[],
  inlineFragmentTypes: "mask" | "combine" = "mask",
): CodegenConfig["generates"] => ({
  [`${folder}/gql/`]: {
    documents,
    documentTransforms: [addTypenameSelectionDocumentTransform],
    preset: "client",
    presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: hashOf } },
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      scalars: { Date: "string", DateTime: "string", Decimal: "string", PeriodCode: "string" },
      inlineFragmentTypes,
      customDirectives: { apolloUnmask: true },
    },
  },
});

const config: CodegenConfig = {
  schema: "../api/schema.graphql",
  silent: true,
  errorsOnly: true,
  generates: {
    ...entry("src", ["src/**/*.{ts,tsx}", "!src/{partner,public}/**", "!src/**/gql/**"]),
    ...entry("src/partner", ["src/partner/**/*.{ts,tsx}", "!src/**/gql/**"]),
    // made whole on the server, where nothing is read from a cache
    ...entry("src/public", ["src/public/**/*.{ts,tsx}", "!src/**/gql/**"], "combine"),
  },
};
export default config;
