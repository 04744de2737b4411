import { decisionMethods, type DecisionMethod } from "@keelson/domain/agenda/decision";
import { Choice } from "@keelson/ui/Choice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMethodWords } from "../../agenda/decisions/use-decision-words.ts";

/** How the committee came to it, and what stood in the way. */
export function HowDecided({
  method,
  dissent,
  change,
}: {
  readonly method: DecisionMethod;
  readonly dissent: string;
  readonly change: (next: { readonly method: DecisionMethod } | { readonly dissent: string }) => void;
}) {
  const { t } = useLingui();
  const words = useMethodWords();
  return (
    <>
      <Choice
        label={t`How`}
        value={method}
        onChoose={(next) => change({ method: next })}
        options={decisionMethods.map((value) => ({ value, label: words[value] }))}
      />
      <TextArea
        label={<Trans>What stood in the way, where something did</Trans>}
        value={dissent}
        onType={(next) => change({ dissent: next })}
      />
    </>
  );
}
