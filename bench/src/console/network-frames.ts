import pg from "pg";
import type { Browser, BrowserContextOptions } from "playwright-core";

const viewport = { width: 1440, height: 900 };

/** Milliseconds of the processor that the page's own code takes in a frame. */
export interface Frames {
  readonly count: number;
  /** Of a hundred frames five take longer. */
  readonly most: number;
  readonly longest: number;
}

/** An activity for each partner of an initiative, and of each links to the next ones, confirmed by both: as many as a drawing takes. */
export async function linkActivities(ownerUrl: string, slug: string, linksOfEach: number): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on("error", () => undefined);
  await owner.connect();
  // written behind everybody's back: who did it is no part of what is timed
  await owner.query("set session_replication_role = replica; set search_path = keelson");
  await owner.query(
    `insert into activity (initiative_id, code, title, membership_id, start_date, status, proposed_by)
     select m.initiative_id, m.code, 'Work of ' || m.code, m.id, current_date - 7, 'ACTIVE', uuidv7()
     from membership m join initiative i on i.id = m.initiative_id
     where i.slug = '${slug}' and m.roles @> '{PARTNER}'`,
  );
  // each with the next, the one that many further, and so on: a network of one piece without a plain shape
  await owner.query(
    `insert into reinforcement_link (initiative_id, from_id, from_membership_id, to_id, to_membership_id, kind, proposed_by,
       confirmed_by_from, confirmed_by_to)
     select f.initiative_id, f.id, f.membership_id, t.id, t.membership_id, 'FEEDS_INTO', f.proposed_by, f.proposed_by, f.proposed_by
     from (select a.*, row_number() over (order by a.code) - 1 as place, count(*) over () as of
           from activity a join initiative i on i.id = a.initiative_id where i.slug = '${slug}') f
     cross join generate_series(1, ${linksOfEach}) step
     join (select a.*, row_number() over (order by a.code) - 1 as place
           from activity a join initiative i on i.id = a.initiative_id where i.slug = '${slug}') t
       on t.place = (f.place + step * step * 7 - 6) % f.of`,
  );
  await owner.end();
}

/** Opens the drawing of a network and traces each frame until it is at rest. */
export async function timeFrames(browser: Browser, options: BrowserContextOptions, url: string): Promise<Frames> {
  const context = await browser.newContext({ viewport, ...options, serviceWorkers: "block", locale: "en" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const frames: number[] = [];
    session.on("Tracing.dataCollected", ({ value }) => {
      for (const { name, dur } of value) if (name === "FireAnimationFrame") frames.push(Number(dur) / 1_000);
    });
    await session.send("Tracing.start", { categories: "devtools.timeline", transferMode: "ReportEvents" });
    await page.goto(url);
    await page.locator("svg[data-rest]").waitFor({ timeout: 60_000 });
    const told = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await told;
    const all = frames.toSorted((a, b) => a - b);
    return { count: all.length, most: all[Math.ceil(all.length * 0.95) - 1] ?? NaN, longest: all.at(-1) ?? NaN };
  } finally {
    await context.close();
  }
}
