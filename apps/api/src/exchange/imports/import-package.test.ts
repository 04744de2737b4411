import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../../../test/harness.ts";
import { writeDown } from "../../audit/write-down.ts";
import { localContextOf } from "../../identity/local-context-of.ts";
import { keelsonItself } from "../../identity/persons/find-actor-by-email.ts";
import { Context } from "../../kernel/context.ts";
import { goodPackage, packageFolder } from "./good-package.ts";
import { importInto } from "./import-package.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const bring = (source: string, more = {}) =>
  importInto(new Context({ database: fresh.database, localContextOf, writeDown }, keelsonItself), {
    source,
    dryRun: false,
    ...more,
  });

test("a tiny package", async () => {
  console.log(await bring(await packageFolder(goodPackage()), { backboneEmail: "a@b.example" }));
  console.table(
    await fresh.look(
      "select o.*, m.code, i.code as ind from obligation_period o join membership m on m.id = o.membership_id join indicator i on i.id = o.indicator_id order by i.code, period, m.code",
    ),
  );
  console.table(
    await fresh.look(
      "select i.code, c.key, a.* from aggregate_cell a join indicator_definition d on d.id=a.definition_id join indicator i on i.id = d.indicator_id join category_set c on c.id = a.category_set_id and c.initiative_id=a.initiative_id",
    ),
  );
});
test("the sample", async () => {
  console.time("sample");
  console.log(
    await bring(fileURLToPath(new URL("../../../../../samples/childrens-outcomes-england", import.meta.url))),
  );
  console.timeEnd("sample");
  console.log(
    await fresh.look(
      "select a.* from aggregate_cell a join indicator_definition d on d.id=a.definition_id join indicator i on i.id = d.indicator_id where i.code = 'REREFERRALS' and period_start='2024-04-01'",
    ),
  );
});
