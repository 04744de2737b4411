import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useCommands } from "../../kernel/commands.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { UpdateForm } from "./UpdateForm.tsx";
import { UpdateList } from "./UpdateList.tsx";

const document = graphql(`
  query UpdatesAll($slug: String!) {
    initiative(slug: $slug) {
      id
      together {
        viewerCan
      }
      updates(first: 50) {
        totalCount
        nodes {
          id
          ...UpdateList_update
        }
      }
    }
  }
`);

/** What was told in an initiative, as far as it is for whoever reads. Who runs the meetings writes here. */
export function UpdatesPage() {
  const { initiative: slug = "" } = useParams();
  return (
    <Suspense fallback={<Loading isScreen />}>
      <Updates slug={slug} />
    </Suspense>
  );
}

function Updates({ slug }: { readonly slug: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [isWriting, setWriting] = useState(false);
  const { data } = useSuspenseQuery(document, { variables: { slug }, fetchPolicy: "cache-and-network" });
  const mayWrite = data.initiative?.together?.viewerCan.includes("WRITE_UPDATE") ?? false;
  useCommands(
    mayWrite
      ? [{ id: "write-update", label: t`Write an update`, group: "here", keys: "w", run: () => setWriting(true) }]
      : [],
  );
  if (!data.initiative) return <NotThere />;
  const { id, updates } = data.initiative;
  return (
    <Page
      title={t`Updates`}
      intro={<Trans>What was told to everybody, or to some. Setbacks are told as results are.</Trans>}
      actions={
        mayWrite && (
          <Button isMain onPress={() => setWriting(true)}>
            <Trans>Write an update</Trans>
          </Button>
        )
      }
    >
      {updates.nodes.length === 0 ? (
        <Notice title={<Trans>Nothing was told yet</Trans>}>
          <Trans>As soon as something is, it is here, and in your inbox.</Trans>
        </Notice>
      ) : (
        <UpdateList updates={updates.nodes} slug={slug} />
      )}
      {isWriting && (
        <UpdateForm
          initiativeId={id}
          onWritten={(update) => navigate(`/i/${slug}/updates/${update}`)}
          onClose={() => setWriting(false)}
        />
      )}
    </Page>
  );
}
