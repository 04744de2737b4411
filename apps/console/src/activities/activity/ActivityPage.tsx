import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { Comments } from "../../agenda/comments/Comments.tsx";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useCommands } from "../../kernel/commands.ts";
import { Page } from "../../kernel/Page.tsx";
import { statusKinds, useStatusWords } from "../use-words.ts";
import { activityDocument } from "./activity-document.ts";
import { ActivityFacts } from "./ActivityFacts.tsx";
import styles from "./ActivityPage.module.css";
import { ChangeActivity } from "./ChangeActivity.tsx";
import { ChangeStatus } from "./ChangeStatus.tsx";
import { Contributions } from "./Contributions.tsx";
import { Milestones } from "./Milestones.tsx";
import { Reinforcements } from "./Reinforcements.tsx";

/** Screen 15: one activity, how far it has come, what it contributes to and what strengthens it. */
export function ActivityPage() {
  const { t } = useLingui();
  const { initiative: slug = "", code = "" } = useParams();
  const { data } = useSuspenseQuery(activityDocument, { variables: { slug, code }, fetchPolicy: "cache-and-network" });
  const words = useStatusWords();
  const [open, setOpen] = useState<"status" | "words" | null>(null);
  const activity = data.initiative?.activity;
  const maySay = (activity?.nextStatuses.length ?? 0) > 0;
  useCommands(
    maySay ? [{ id: "status", label: t`Update status`, group: "here", keys: "s", run: () => setOpen("status") }] : [],
  );
  if (!data.initiative || !activity) return <NotThere />;
  const strategies = data.initiative.agenda?.content.strategies ?? [];
  return (
    <Page
      title={activity.title}
      intro={
        <span className={styles.intro}>
          <Status kind={statusKinds[activity.status]}>{words[activity.status]}</Status>
          <bdi>{activity.lead.organisation.name}</bdi>
          <Link to={`/i/${slug}/activities`}>
            <Trans>All activities</Trans>
          </Link>
        </span>
      }
      actions={
        <>
          {activity.viewerCan.includes("CHANGE_ACTIVITY") && (
            <Button onPress={() => setOpen("words")}>
              <Trans>Change</Trans>
            </Button>
          )}
          {maySay && (
            <Button isMain onPress={() => setOpen("status")}>
              <Trans>Update status</Trans>
            </Button>
          )}
        </>
      }
    >
      {activity.statusReason && (
        <p className={styles.reason}>
          <bdi>{activity.statusReason}</bdi>
        </p>
      )}
      <ActivityFacts activity={activity} strategies={strategies} />
      <Contributions activity={activity} outcomes={data.initiative.outcomes} slug={slug} />
      <Reinforcements activity={activity} slug={slug} />
      <Milestones activity={activity} />
      <Comments about={activity.id} />
      {open === "status" && <ChangeStatus activity={activity} onClose={() => setOpen(null)} />}
      {open === "words" && (
        <ChangeActivity
          activity={activity}
          lists={data.initiative.activityLists}
          strategies={strategies}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
