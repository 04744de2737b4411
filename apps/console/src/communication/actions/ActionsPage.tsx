import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useDeferredValue, useState } from "react";
import { Link, useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Refreshing } from "../../kernel/Refreshing.tsx";
import { useUrlState } from "../../kernel/url-state.ts";
import { useAgain } from "../../kernel/use-again.ts";
import { ActionLanguages } from "./ActionLanguages.tsx";
import { ActionList } from "./ActionList.tsx";
import styles from "./ActionsPage.module.css";
import { NewAction } from "./NewAction.tsx";

const document = graphql(`
  query Actions($slug: String!, $mine: Boolean!, $open: Boolean!, $first: Int!) {
    initiative(slug: $slug) {
      id
      together {
        today
        viewerCan
      }
      actionItems(first: $first, mine: $mine, open: $open) {
        totalCount
        nodes {
          id
          text
          nextSteps
          ...ActionRow_item
          ...ActionLanguages_item
        }
      }
    }
  }
`);

const whose = ["0", "1"] as const;
const which = ["open", "over"] as const;
/** As many as the API gives at once. */
const firstMax = 100;

/** Screen 18: what was agreed to be done, what is overdue first. */
export function ActionsPage() {
  const { t } = useLingui();
  const [mine, setMine] = useUrlState("mine", whose);
  const [state, setState] = useUrlState("state", which);
  const wished = `${mine} ${state}`;
  const settled = useDeferredValue({ mine, state, wished });
  return (
    <Page
      title={t`Actions`}
      intro={<Trans>What somebody has taken on, the earliest first: so what is past its day comes first.</Trans>}
      actions={
        <>
          <Choice
            label={t`Whose`}
            value={mine}
            options={[
              { value: "0", label: t`Everybody's` },
              { value: "1", label: t`Mine` },
            ]}
            onChoose={setMine}
          />
          <Choice
            label={t`Which`}
            value={state}
            options={[
              { value: "open", label: t`Still to be done` },
              { value: "over", label: t`Done or called off` },
            ]}
            onChoose={setState}
          />
        </>
      }
    >
      <Refreshing isBusy={settled.wished !== wished}>
        <Suspense fallback={<Loading />}>
          <Actions key={settled.wished} isMine={settled.mine === "1"} isOpen={settled.state === "open"} />
        </Suspense>
      </Refreshing>
    </Page>
  );
}

function Actions({ isMine, isOpen }: { readonly isMine: boolean; readonly isOpen: boolean }) {
  const { initiative: slug = "" } = useParams();
  const [first, setFirst] = useState(30);
  const { data, refetch } = useSuspenseQuery(document, {
    variables: { slug, mine: isMine, open: isOpen, first },
    fetchPolicy: "cache-and-network",
  });
  const again = useAgain(refetch);
  if (!data.initiative?.together) return <NotThere />;
  const { together, actionItems } = data.initiative;
  return (
    <div className={styles.room}>
      {together.viewerCan.includes("ADD_ACTION_ITEM") && (
        <NewAction slug={slug} today={together.today} onAdded={again} />
      )}
      {actionItems.nodes.length === 0 &&
        (isOpen ? (
          <Notice title={<Trans>Nothing is to be done</Trans>}>
            <Trans>What somebody takes on, here or in the minutes of a meeting, is listed until it is done.</Trans>
          </Notice>
        ) : (
          <Notice title={<Trans>Nothing was done yet</Trans>}>
            <Trans>What is done or called off is kept here.</Trans>
          </Notice>
        ))}
      <ActionList
        items={actionItems.nodes}
        slug={slug}
        today={together.today}
        beside={(item) => <ActionLanguages item={item} onChanged={again} />}
        onMoved={again}
      />
      {actionItems.totalCount > actionItems.nodes.length && first < firstMax && (
        <Button onPress={() => setFirst(firstMax)}>
          <Trans>Show more</Trans>
        </Button>
      )}
      <p>
        <Link to={`/i/${slug}/together`}>
          <Trans>To the meetings</Trans>
        </Link>
      </p>
    </div>
  );
}
