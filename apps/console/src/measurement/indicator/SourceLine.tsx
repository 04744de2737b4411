import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { Aggregate, Facts } from "./indicator-document.ts";

/** Where a picture is from, wherever it goes: whose figures, how complete, under which definition, as of when. */
export function SourceLine({ facts, shown }: { readonly facts: Facts; readonly shown: Aggregate }) {
  const format = useFormat();
  return (
    <Trans>
      Source: partners of <bdi>{facts.initiative}</bdi>; {format.period(shown.period)}: {format.number(shown.reported)}{" "}
      of {format.number(shown.expected)} reported ({format.percent(shown.coverage)}). Definition{" "}
      {shown.definitionVersion}, as of {format.day(shown.asOf)}.
    </Trans>
  );
}
