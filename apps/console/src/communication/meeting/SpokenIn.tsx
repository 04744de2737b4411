import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { languageName } from "../../kernel/language-name.ts";

/** Who can follow it: the languages that are spoken, and those it is interpreted into. Nothing where nobody said. */
export function SpokenIn({
  languages,
  interpretation,
}: {
  readonly languages: readonly string[];
  readonly interpretation: readonly string[];
}) {
  const { i18n } = useLingui();
  const format = useFormat();
  const named = (tags: readonly string[]) => format.list(tags.map((tag) => languageName(tag, i18n.locale) ?? tag));
  const [spoken, interpreted] = [named(languages), named(interpretation)];
  if (languages.length > 0 && interpretation.length > 0)
    return (
      <Trans>
        Spoken: {spoken}; interpreted into: {interpreted}
      </Trans>
    );
  if (languages.length > 0) return <Trans>Spoken: {spoken}</Trans>;
  return interpretation.length > 0 ? <Trans>Interpreted into: {interpreted}</Trans> : null;
}
