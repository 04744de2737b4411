import { latestPeriods } from "@keelson/domain/measurement/period";
import { areWhole } from "@keelson/domain/readiness/backbone-work";
import { backboneFunctions } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useFormat } from "../../kernel/format.ts";
import type { Time } from "./backbone-document.ts";
import { sharesOf, sumOf } from "./shares-of.ts";
import { useFunctionNames } from "./use-backbone-words.ts";
import { useSending } from "./use-sending.ts";

const document = graphql(`
  mutation SetBackboneTime($input: SetBackboneTimeInput!) {
    setBackboneTime(input: $input) {
      time {
        period
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** So many quarters back one may still write down. */
const quarters = 12;

/** Where the backbone's time went in a quarter, in percent; a quarter that is there already is corrected. */
export function SayTime({
  initiativeId,
  times,
  close,
}: {
  readonly initiativeId: string;
  readonly times: readonly Time[];
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const names = useFunctionNames();
  const { problem, setProblem, isBusy, send } = useSending();
  const choices = latestPeriods("QUARTERLY", 1, new Date().toISOString().slice(0, 10), quarters).toReversed();
  const typedFor = (code: string) => {
    const before = times.find(({ period }) => period === code);
    return backboneFunctions.map((of) => {
      const share = before?.shares.find((each) => each.function === of)?.share;
      return share === undefined ? "" : String(Math.round(share * 1000) / 10);
    });
  };
  const [period, setPeriod] = useState(choices[0]?.code ?? "");
  const [typed, setTyped] = useState(() => typedFor(choices[0]?.code ?? ""));
  const say = async () => {
    const shares = sharesOf(typed);
    if (!shares || !areWhole(shares)) return setProblem(t`The six shares must add up to 100%.`);
    const input = {
      initiativeId,
      period,
      shares: backboneFunctions.map((of, place) => ({ function: of, share: shares[place] ?? "0" })),
    };
    if (await send(document, { input }, (data) => data.setBackboneTime)) close();
    return undefined;
  };
  return (
    <Dialog title={t`Where the time went in a quarter`} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={say}>
        <Choice
          label={t`Quarter`}
          value={period}
          options={choices.map(({ code }) => ({ value: code, label: format.period(code) }))}
          onChoose={(code) => {
            setPeriod(code);
            setTyped(typedFor(code));
          }}
        />
        {backboneFunctions.map((of, place) => (
          <TextInput
            key={of}
            label={t`${names[of]}, in %`}
            inputMode="decimal"
            value={typed[place] ?? ""}
            onChange={({ currentTarget: { value } }) =>
              setTyped((before) => before.map((each, index) => (index === place ? value : each)))
            }
          />
        ))}
        <p role="status">
          <Trans>Together {format.number(sumOf(typed))} of 100%.</Trans>
        </p>
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Write it down</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
