// Every page of the made-up firm, as WCAG 2.2 AA asks it: wide and at 320 px, which is 400 % of a
// window of 1280, light and dark, with text spaced by its reader, without motion; no barrier, nothing
// cut off, nothing that jumps, and the keyboard's place to be seen everywhere.

import assert from "node:assert/strict";
import { barriers, focus, reflow, spaceText, structure, watchShifts } from "../lib/inspect.mjs";
import { Person } from "../lib/person.mjs";
import { addresses, patterns } from "../lib/routes.mjs";

const DEMO = { email: "ewa@example.com", password: "forget-me-not" };
/** No pages: a sign of life, files, a stream, and what only leads on. */
const NO_PAGES = [
  "/", "/healthz", "/live", "/kept", "/begin", "/assets/{file}", "/search/palette", "/sign-in/issuer", "/sign-in/issuer/back",
];
/** What no link of the made-up firm leads to: nothing waits, was imported or merged there. */
const ABSENT = [
  "/bills/waiting/{waiting}", "/imports/{import}", "/imports/{import}/undo", "/merges/{merge}",
  "/cases/board/{stage}", "/invitations/{token}",
  "/sign-in/code",
];
/** What is handed out to keep, not to look at. */
const FILES = [
  /\/versions\/\{version\}$/, /\.(csv|ics|json|xlsx|vcf|yaml)$/, /\/file$/, /\/copy$/, /^\/exports\/(everything\/)?\{/,
];
const WINDOWS = 2;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 800 };

export default async function play(stage) {
  const scout = await arrive(stage);
  const wanted = patterns().filter((it) => !NO_PAGES.includes(it) && !FILES.some((file) => file.test(it)));
  await prepare(scout);
  const seeds = wanted.filter((it) => !it.includes("{"));
  const fetch = async (path) => {
    const answer = await scout.context.request.get(path, { maxRedirects: 0 });
    const isPage = answer.ok() && answer.headers()["content-type"]?.startsWith("text/html");
    return isPage ? answer.text() : undefined;
  };
  const found = await addresses(wanted, ["/today", ...seeds], fetch);
  const complaints = [];
  for (const pattern of wanted) {
    // Signed in, one is led on from the door.
    const isKnown = found.has(pattern) || ABSENT.includes(pattern) || pattern === "/sign-in";
    if (!isKnown) complaints.push(`${pattern}: no link leads there`);
  }
  const state = await scout.context.storageState();
  const titles = new Map();
  const queue = [...found, ["a page that is not there", "/nowhere"]];
  const look = async () => {
    const person = await Person.arrive(stage, { state });
    await person.page.addInitScript(watchShifts);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [pattern, path] = next;
      const told = await inspect(person, path, stage.language).catch((trouble) => [trouble.message.split("\n")[0]]);
      const title = await person.page.title();
      const same = titles.get(title);
      if (same) told.push(`has the title of ${same}: ${title}`);
      titles.set(title, pattern);
      complaints.push(...new Set(told.map((it) => `${pattern} (${path}): ${it}`)));
    }
    await person.leaves();
  };
  await Promise.all(Array.from({ length: WINDOWS }, look));
  await scout.leaves();
  assert.equal(complaints.length, 0, `${complaints.length} of ${found.size} pages:\n${complaints.join("\n")}`);
}

/** What the made-up firm has not: a webhook, what an assistant prepared, a draft of the procedure, and a
 * yes that nothing was agreed on yet. */
async function prepare(scout) {
  await tellAndPrepare(scout);
  await scout.enters("/procedures/draft");
  const cases = await (await scout.context.request.get("/cases")).text();
  for (const [, path] of cases.matchAll(/href="(\/cases\/[0-9a-f-]{36})"/g)) {
    const yes = await scout.knocks(`${path}/interactions`, { channel: "call", direction: "in", end: "final-yes" });
    if (yes.status() === 303) return;
  }
  assert.fail("nobody says yes");
}

async function tellAndPrepare(scout) {
  const { request } = scout.context;
  const form = await (await request.get("/settings/hooks/new")).text();
  const owner = form.match(/<option value="([0-9a-f-]{36})" selected/)[1];
  // Nobody listens there.
  const made = await scout.knocks("/settings/hooks", { address: "http://127.0.0.1:9/in", owner });
  assert.equal(made.status(), 200, "a webhook");
  const end = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const token = await scout.knocks("/people/me/tokens", { name: "Notes", scope: "prepare", end });
  const [bearer] = (await token.text()).match(/fmn_[0-9a-zA-Z_-]+/);
  const body = { kind: "organization", name: "Blue Garden", language: "pl", zone: "Europe/Warsaw" };
  const params = { name: "add_customer", arguments: { body } };
  const answer = await request.post("/mcp", {
    headers: { authorization: `Bearer ${bearer}` },
    data: { jsonrpc: "2.0", id: 1, method: "tools/call", params },
  });
  assert.equal((await answer.json()).result.isError, false, "a prepared act");
}

async function arrive(stage) {
  const person = await Person.arrive(stage);
  const labels = { name: "people-email", password: "people-password" };
  const { email: name, password } = DEMO;
  await person.signIn({ path: "/sign-in", labels, button: "people-sign-in-do", name, password });
  await person.isAt("/today");
  if (stage.language !== "en") await person.enters("/preferences", { language: stage.language });
  return person;
}

/** All that is asked of one page. A half of it is asked in either language, so that it ends in time. */
async function inspect(person, path, language) {
  const { page } = person;
  const told = [];
  const ask = async (where, question) => told.push(...(await question).map((it) => `${where}: ${it}`));
  const [first, second] = language === "en" ? ["light", "dark"] : ["dark", "light"];
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: first });
  await page.goto(path);
  await person.readsTheRightWay();
  await person.findsFormsThatCanBeSent();
  await ask("wide", barriers(page));
  await ask("wide", page.evaluate(reflow));
  await ask("wide", page.evaluate(structure));
  await page.setViewportSize(NARROW);
  await page.emulateMedia({ colorScheme: second });
  await ask("narrow", page.evaluate(reflow));
  await ask("narrow", page.evaluate(focus));
  await ask("narrow", barriers(page, ["color-contrast", "target-size", "scrollable-region-focusable"]));
  await page.evaluate(spaceText, true);
  await ask("spaced", page.evaluate(reflow));
  await page.evaluate(spaceText, false);
  return told;
}
