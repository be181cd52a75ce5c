// Ewa gives an assistant a token that reads and prepares; it prepares three acts by plain requests; she
// looks at them, words one anew and accepts it, and declines another. Then she makes a webhook that leads to a
// receiver of her own, sends a test and sees it taken, and looks at one that nobody takes.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { EWA } from "../lib/firm.mjs";
import { Person } from "../lib/person.mjs";

const HOOKS = "/settings/hooks";

export default async function play(stage) {
  const ewa = await begin(stage);
  const token = await makeToken(ewa);
  await decide(stage, ewa, token);
  await tell(ewa);
  await ewa.leaves();
}

async function begin(stage) {
  const ewa = await Person.arrive(stage);
  await ewa.visit(stage.begin);
  await ewa.fill({ "people-name": EWA.name, "people-email": EWA.email, "people-password": EWA.password });
  await ewa.page.locator("select[name=second_factor]").selectOption("nobody");
  await ewa.press("people-begin-do");
  await ewa.isAt("/today");
  return ewa;
}

async function makeToken(ewa) {
  await ewa.visit("/prepared");
  await ewa.looksAround("prepared-none");
  await ewa.visit("/people/me/tokens");
  await ewa.writes("/people/me/tokens", { name: "Notes", scope: "prepare" });
  await ewa.press("people-tokens-make");
  const shown = ewa.page.locator(".token code");
  await shown.waitFor();
  return shown.innerText();
}

/** What a tool gives, asked as an assistant asks. */
async function call(stage, token, name, args) {
  const answer = await fetch(new URL("/mcp", stage.base), {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: args } }),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()).result;
}

async function decide(stage, ewa, token) {
  const fields = { kind: "organization", language: "pl", zone: "Europe/Warsaw" };
  for (const name of ["Blue Garden", "Red Shed"]) {
    const told = await call(stage, token, "add_customer", { body: { ...fields, name } });
    assert.equal(told.isError, false, JSON.stringify(told));
  }
  const refused = await call(stage, token, "add_customer", { body: { ...fields, zone: "Europe/Atlantis", name: "x" } });
  assert.equal(refused.isError, true);
  const listed = await call(stage, token, "list_customers", {});
  assert.equal(listed.structuredContent.items.length, 0, "nothing happened yet");
  await ewa.visit("/today");
  await ewa.looksAround("today-prepared");
  await ewa.visit("/prepared");
  await ewa.sees("Blue Garden");
  await ewa.sees("Red Shed");
  await ewa.looksAround("prepared");
  await ewa.page.locator("main section.item h2 a").first().click();
  await ewa.isAt(/\/prepared\/[0-9a-f-]{30,}$/);
  await ewa.looksAround("prepared-one");
  await ewa.page.locator('main [name="text:name"]').fill("Blue Garden & Sons");
  await ewa.press("prepared-accept");
  await ewa.seesMessage("prepared-done-accepted");
  await ewa.press("prepared-decline");
  await ewa.seesMessage("prepared-done-declined");
  await ewa.looksAround("prepared-settled");
  await ewa.visit("/customers");
  await ewa.sees("Blue Garden & Sons");
  const now = await call(stage, token, "list_customers", {});
  assert.deepEqual(now.structuredContent.items.map((it) => it.name), ["Blue Garden & Sons"]);
}

async function tell(ewa) {
  const got = [];
  const receiver = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => (text += part));
    request.on("end", () => {
      got.push({ headers: request.headers, json: JSON.parse(text) });
      response.writeHead(204).end();
    });
  });
  await new Promise((done) => receiver.listen(0, "127.0.0.1", done));
  await ewa.visit(HOOKS);
  await ewa.looksAround("hooks-none");
  await ewa.visit(`${HOOKS}/new`);
  await ewa.looksAround("hooks-new");
  await ewa.isAsked(HOOKS, { address: "https://10.0.0.1/in" });
  await ewa.looksAround("hooks-refused");
  await ewa.sends(HOOKS, { address: `http://127.0.0.1:${receiver.address().port}/in` });
  await ewa.seesMessage("hooks-secret-once");
  await ewa.looksAround("hooks-secret");
  await ewa.follow("hooks-secret-kept");
  await ewa.isAt(/\/settings\/hooks\/[0-9a-f-]{30,}$/);
  await ewa.press("hooks-test");
  await ewa.seesMessage("hooks-done-tested");
  await ewa.seesMessage("hooks-outcome-delivered");
  await ewa.looksAround("hooks-one");
  assert.equal(got[0].json.type, "test");
  assert.match(got[0].headers["webhook-signature"], /^v1,/);
  receiver.close();
  receiver.closeAllConnections();
  await ewa.press("hooks-test");
  await ewa.seesMessage("hooks-done-warned-test-failed");
  await ewa.press("hooks-pause");
  await ewa.seesMessage("hooks-done-paused");
  await ewa.looksAround("hooks-paused");
  await ewa.visit(HOOKS);
  await ewa.looksAround("hooks");
}
