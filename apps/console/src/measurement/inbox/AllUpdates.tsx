import { useSuspenseQuery } from "@apollo/client/react";
import type { NotificationType } from "@keelson/domain/identity/notifications";
import { Trans } from "@lingui/react/macro";
import { Suspense } from "react";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { useNotificationWords } from "../../identity/notifications/use-notification-words.ts";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import styles from "./InboxPage.module.css";
import { Updates } from "./Updates.tsx";

const document = graphql(`
  query InInbox {
    viewer {
      id
      notificationPreferences {
        type
        inInbox
      }
    }
  }
`);

/** What informs somebody, of all their initiatives: as much of it as they want here, and where they choose that. */
export function AllUpdates({
  initiatives,
}: {
  readonly initiatives: readonly { readonly slug: string; readonly name: string }[];
}) {
  const format = useFormat();
  const { of } = useNotificationWords();
  const { data } = useSuspenseQuery(document, { fetchPolicy: "cache-and-network" });
  const left = (data.viewer?.notificationPreferences ?? []).filter(({ inInbox }) => !inInbox).map(({ type }) => type);
  const isHere = (type: NotificationType) => !left.includes(type);
  const titles = format.list(left.map((type) => of[type].title));
  return (
    <>
      <p className={styles.quiet}>
        {left.length > 0 && (
          <>
            <Trans>You chose not to have here: {titles}.</Trans>{" "}
          </>
        )}
        <Link to="/settings/notifications">
          <Trans>Choose what is here, and what comes by mail</Trans>
        </Link>
      </p>
      {initiatives.map(({ slug, name }) => (
        <Suspense key={slug} fallback={<Loading />}>
          <Updates slug={slug} name={name} wants={{ told: isHere("UPDATES"), answered: isHere("REPLIES") }} />
        </Suspense>
      ))}
    </>
  );
}
