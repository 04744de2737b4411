import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { OtherLanguages } from "../../agenda/comments/OtherLanguages.tsx";
import { graphql } from "../../gql/gql.ts";
import type { ActionLanguages_ItemFragment as Asked } from "../../gql/graphql.ts";

const fragment = graphql(`
  fragment ActionLanguages_item on ActionItem {
    id
    text
    language
    viewerCan
    translations {
      id
      language
      hiddenAt
      ...Translations_translation
    }
  }
`);

/** An action in other languages, where its list has room for that. */
export function ActionLanguages({
  item,
  onChanged,
}: {
  readonly item: FragmentType<Asked>;
  readonly onChanged: () => unknown;
}) {
  const { data } = useSuspenseFragment({ fragment, fragmentName: "ActionLanguages_item", from: item });
  const { id, text, language, viewerCan, translations } = data;
  return (
    <OtherLanguages
      original={{ id, text, language, translations }}
      name={text}
      isOpen={viewerCan.includes("TRANSLATE_TEXT")}
      onChanged={onChanged}
    />
  );
}
