import { askAs, type AskAsNobody } from "../ask-as-nobody.ts";
import { graphql } from "../gql/gql.ts";

const intake = graphql(`
  query PublicIntake($slug: String!) {
    initiative(slug: $slug) {
      id
      slug
      name
      caseIntake {
        readers
        independent
        handlers
        reviewers
      }
    }
  }
`);

/** Whom somebody would tell, and who reads it. */
export interface Intake {
  readonly initiativeId: string;
  readonly slug: string;
  readonly name: string;
  /** How many people were named to read it first; none: nothing is taken in. */
  readonly readers: number;
  /** How many of them have nothing to do with whoever coordinates. */
  readonly independent: number;
  /** How many more may read it once one of them has. */
  readonly handlers: number;
  /** How many more may read it when the answer is not accepted. */
  readonly reviewers: number;
}

/** Null where there is none of that name that anybody may read. */
export async function findIntake(ask: AskAsNobody, slug: string): Promise<Intake | null> {
  const { initiative } = await askAs(ask, intake, { slug });
  if (!initiative) return null;
  const { id, slug: own, name, caseIntake } = initiative;
  const { readers = 0, independent = 0, handlers = 0, reviewers = 0 } = caseIntake ?? {};
  return { initiativeId: id, slug: own, name, readers, independent, handlers, reviewers };
}
