import type { TestApi } from "./harness.ts";

type Problems = readonly { readonly code: string; readonly path: readonly string[] }[];

/** What a mutation of words answers. */
export interface WordAnswer {
  readonly record: { readonly id: string; readonly version: number } | null;
  readonly problems: Problems;
}

/** Updates, comments and translations through the API, as their people would use it. */
export function words(api: TestApi) {
  const send =
    (name: string, record: string, fields = "id version") =>
    async (who: string, input: object): Promise<WordAnswer> => {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
      const { data, errors } = await api.send<Record<string, Record<string, unknown> & { problems: Problems }> | null>(
        who,
        `mutation ($input: ${type}!) { ${name}(input: $input) { ${record} { ${fields} } problems { code path } } }`,
        { input },
      );
      // an error is told as a problem of everything
      const codes = (errors ?? []).map(({ extensions }) => ({ code: extensions.code, path: [] }));
      if (!data) return { record: null, problems: codes };
      const payload = data[name]!;
      return { record: payload[record] as WordAnswer["record"], problems: payload.problems };
    };
  return {
    done: async (answer: Promise<WordAnswer>) => {
      const { record, problems } = await answer;
      if (!record) throw new Error(JSON.stringify(problems));
      return record;
    },
    write: send("writeUpdate", "update"),
    change: send("changeUpdate", "update"),
    publish: send("publishUpdate", "update"),
    comment: send("addComment", "comment"),
    edit: send("changeComment", "comment"),
    hide: send("hideComment", "comment"),
    translate: send("translateText", "translation", "id"),
    post: send("writeExchangePost", "exchangePost"),
    changePost: send("changeExchangePost", "exchangePost"),
    help: send("markHelpful", "exchangePost"),
    hideTranslation: send("hideTranslation", "translation", "id"),
  };
}
