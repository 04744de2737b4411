import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import type { CaseTask } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { useCaseWords } from "./use-case-words.ts";

/** What has no id is handed on as it is. */
interface Due {
  readonly task: CaseTask;
  readonly dueOn: string;
  readonly isOverdue: boolean;
}

/** What is to be done next, by when, and whether that is over. */
export function DueBadge({ due }: { readonly due: Due }) {
  const format = useFormat();
  const { tasks } = useCaseWords();
  const day = format.day(due.dueOn);
  return (
    <Status kind={due.isOverdue ? "off-track" : "submitted"}>
      {tasks[due.task]} · {due.isOverdue ? <Trans>was due {day}</Trans> : <Trans>by {day}</Trans>}
    </Status>
  );
}
