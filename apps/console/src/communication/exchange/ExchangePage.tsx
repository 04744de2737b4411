import { useSuspenseQuery } from "@apollo/client/react";
import { exchangeKinds, type ExchangeKind } from "@keelson/domain/communication/exchange";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useDeferredValue, useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Refreshing } from "../../kernel/Refreshing.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import styles from "./ExchangePage.module.css";
import { Post } from "./Post.tsx";
import { PostForm } from "./PostForm.tsx";
import { useExchangeWords } from "./use-exchange-words.ts";

const document = graphql(`
  query Exchange($slug: String!, $kind: ExchangeKind, $first: Int!, $after: String) {
    initiative(slug: $slug) {
      id
      exchangeAudiences
      exchangePosts(kind: $kind, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...Post_post
        }
      }
    }
  }
`);

const oneDocument = graphql(`
  query ExchangeOne($slug: String!, $id: ID!) {
    initiative(slug: $slug) {
      id
      exchangePost(exchangePostId: $id) {
        id
        ...Post_post
      }
    }
  }
`);

/** As many at a time as somebody reads. */
const step = 20;

/** What those who take part ask, tell and offer each other. Nobody who funds reads what is for the others alone. */
export function ExchangePage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const { kinds } = useExchangeWords();
  const [asked, setAsked] = useSearchParams();
  const [one, wished] = [asked.get("post"), exchangeKinds.find((kind) => kind === asked.get("kind")) ?? null];
  const settled = useDeferredValue(wished);
  return (
    <Page
      title={t`Exchange`}
      intro={<Trans>What worked, what did not, what somebody needs and has: told among those who do the work.</Trans>}
    >
      {one !== null ? (
        <Suspense fallback={<Loading />}>
          <One slug={slug} id={one} />
        </Suspense>
      ) : (
        <>
          <div>
            <Choice
              label={t`Show`}
              value={wished ?? "ALL"}
              onChoose={(next) => setAsked(next === "ALL" ? {} : { kind: next }, { replace: true })}
              options={[
                { value: "ALL" as const, label: t`Everything` },
                ...exchangeKinds.map((value) => ({ value, label: kinds[value] })),
              ]}
            />
          </div>
          <Refreshing isBusy={settled !== wished}>
            <Suspense fallback={<Loading />}>
              <Posts key={settled} slug={slug} kind={settled} />
            </Suspense>
          </Refreshing>
        </>
      )}
    </Page>
  );
}

function One({ slug, id }: { readonly slug: string; readonly id: string }) {
  const { data, refetch } = useSuspenseQuery(oneDocument, {
    variables: { slug, id },
    fetchPolicy: "cache-and-network",
  });
  const again = useAgain(refetch);
  const post = data.initiative?.exchangePost;
  if (!post) return <NotThere />;
  return (
    <div className={styles.posts}>
      <Post post={post} onChanged={again} />
      <p>
        <Link to={`/i/${slug}/exchange`}>
          <Trans>Everything that was asked and told</Trans>
        </Link>
      </p>
    </div>
  );
}

function Posts({ slug, kind }: { readonly slug: string; readonly kind: ExchangeKind | null }) {
  const [isWriting, setWriting] = useState(false);
  const { initiative, again } = usePosts(slug, kind, null);
  if (!initiative) return <NotThere />;
  const { id, exchangeAudiences: audiences, exchangePosts: posts } = initiative;
  return (
    <div className={styles.posts}>
      {audiences.length > 0 && (
        <div>
          <Button isMain onPress={() => setWriting(true)}>
            <Trans>Write to the others</Trans>
          </Button>
        </div>
      )}
      {posts.totalCount > 0 ? (
        <List posts={posts.nodes} onChanged={again} />
      ) : kind === null ? (
        <Notice title={<Trans>Nobody has asked or told anything yet</Trans>}>
          <Trans>A question that you carry with you, or something that went wrong, is a good beginning.</Trans>
        </Notice>
      ) : (
        <Notice title={<Trans>Nothing of this kind yet</Trans>}>
          <Trans>Look at something else, or begin with it.</Trans>
        </Notice>
      )}
      <Earlier slug={slug} kind={kind} pageInfo={posts.pageInfo} />
      {isWriting && (
        <PostForm initiativeId={id} audiences={audiences} onWritten={again} onClose={() => setWriting(false)} />
      )}
    </div>
  );
}

type PostsShown = NonNullable<ReturnType<typeof usePosts>["initiative"]>["exchangePosts"];

function Earlier({
  slug,
  kind,
  pageInfo,
}: {
  readonly slug: string;
  readonly kind: ExchangeKind | null;
  readonly pageInfo: PostsShown["pageInfo"];
}) {
  const [isShown, setShown] = useState(false);
  if (!pageInfo.hasNextPage) return null;
  if (isShown)
    return (
      <Suspense fallback={<Loading />}>
        <EarlierPosts slug={slug} kind={kind} after={pageInfo.endCursor ?? null} />
      </Suspense>
    );
  return (
    <div>
      <Button onPress={() => setShown(true)}>
        <Trans>Show earlier ones</Trans>
      </Button>
    </div>
  );
}

function EarlierPosts({
  slug,
  kind,
  after,
}: {
  readonly slug: string;
  readonly kind: ExchangeKind | null;
  readonly after: string | null;
}) {
  const { initiative, again } = usePosts(slug, kind, after);
  if (!initiative) return null;
  return (
    <>
      <List posts={initiative.exchangePosts.nodes} onChanged={again} />
      <Earlier slug={slug} kind={kind} pageInfo={initiative.exchangePosts.pageInfo} />
    </>
  );
}

function List({ posts, onChanged }: { readonly posts: PostsShown["nodes"]; readonly onChanged: () => unknown }) {
  return (
    <ul className={styles.list}>
      {posts.map((post) => (
        <li key={post.id}>
          <Post post={post} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  );
}

/** Those of a kind that were written last, or before one of them. */
function usePosts(slug: string, kind: ExchangeKind | null, after: string | null) {
  const { data, refetch } = useSuspenseQuery(document, {
    variables: { slug, kind, first: step, after },
    fetchPolicy: "cache-and-network",
  });
  return { initiative: data.initiative, again: useAgain(refetch) };
}
