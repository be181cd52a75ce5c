// Every way past the customer, the agreement and the list is tried, and refused with the way on.

import assert from "node:assert/strict";
import { begin, hearYes, meet } from "../lib/firm.mjs";
import { Person } from "../lib/person.mjs";

const AGREEMENT = {
  currency: "PLN",
  what_0: "Filters",
  kind_0: "consumable",
  quantity_0: "10",
  price_0: "120",
  payment_days: "14",
  shape: "email",
  evidence: "Her e-mail",
};
const BILL = { lines: "1", agreed_0: "0", what_0: "Filters", quantity_0: "10", net_0: "120", rate_0: "23" };
const STANDARDS = [
  "answered-in-time",
  "plain-words",
  "one-contact",
  "taught-to-use",
  "spare-parts-named",
  "maintenance-explained",
];

export default async function play(stage) {
  const { ewa, jan } = await begin(stage);
  const { case: path } = await meet(jan, "Anna Nowak", "Filters for a year");
  await beforeTheYes(jan, path);
  await hearYes(jan, path);
  await beforeTheAgreement(jan, path);
  await jan.enters(`${path}/agreement`, AGREEMENT);
  await pastTheSteps(jan, path);
  await pastTheCustomer(jan, ewa, path);
  await pastTheOwners(jan);
  await fromOutside(stage, jan, path);
  await settle(jan, path);
  await jan.enters(`${path}/closing/closed`);
  await afterTheClosing(jan, path);
  await theirWordReopens(jan, path);
  await ewa.leaves();
  await jan.leaves();
}

/** Nothing is ordered or billed before a final yes (I9). */
async function beforeTheYes(seller, path) {
  await seller.isRefused(`${path}/agreement`, AGREEMENT, "refusals-before-final-yes");
  await seller.isRefused(`${path}/bills`, BILL, "refusals-no-agreement");
  await seller.isRefused(`${path}/closing/confirmation`, { "channel-C12": "call" }, "refusals-before-final-yes");
  await seller.isRefused(`${path}/closing/closed`, {}, "refusals-before-final-yes");
  for (const page of ["agreement/new", "bills/new"]) {
    const answer = await seller.page.goto(`${path}/${page}`);
    assert.equal(answer.status(), 409, `${page} was given`);
    await seller.seesMessage("refusals-before-final-yes");
  }
  await seller.looksAround("side-1-before-yes");
}

async function beforeTheAgreement(seller, path) {
  await seller.isRefused(`${path}/bills`, BILL, "refusals-no-agreement");
  await seller.isRefused(`${path}/closing/confirmation`, { "channel-C12": "call" }, "refusals-nothing-to-confirm");
  await seller.isRefused(`${path}/closing/closed`, {}, "refusals-no-closing");
}

/** A step of the service is no tick: neither kept, nor let go, nor moved where promises are. */
async function pastTheSteps(seller, path) {
  await seller.visit(path);
  const links = await seller.page.locator('main a[href^="/promises/"]').all();
  const promises = new Set(await Promise.all(links.map((link) => link.getAttribute("href"))));
  assert.ok(promises.size >= 2, "the case owes nothing");
  const later = { due_date: "2099-01-01", due_time: "10:00", by: "customer" };
  for (const promise of promises) {
    await seller.isRefused(`${promise}/kept`, {}, "refusals-step-of-service");
    await seller.isRefused(`${promise}/release`, {}, "refusals-step-of-service");
    await seller.isRefused(`${promise}/moves`, later, "refusals-step-of-service");
  }
  await seller.visit([...promises][0]);
  await seller.looksAround("side-2-step");
}

/** A track ends by the customer's word, and nothing else makes the list true (I10). */
async function pastTheCustomer(seller, owner, path) {
  const item = await itemOf(seller, path);
  const now = { at_date: "2020-01-01", at_time: "10:00" };
  await seller.isRefused(`${item}/tracks/delivery`, { says: "release", words: " ", ...now }, "fields-empty");
  const accepting = { [`track_${item.split("/").at(-1)}_delivery`]: "yes", ...now };
  await seller.isRefused(`${path}/items/acceptance`, accepting, "items-choose-one");
  await seller.enters(`${path}/closing/confirmation`, { "channel-C12": "call", "words-C12": "It works" });
  await seller.isRefused(`${path}/closing/items/C8/mark`, { "words-C8": "Done" }, "refusals-seen-by-itself");
  const waiver = { "waiver-C8": "They won't mind", "waiver-C5": "They won't mind" };
  await seller.isRefused(`${path}/closing/items/C5/waiver`, waiver, "refusals-owners-only");
  await owner.isRefused(`${path}/closing/items/C8/waiver`, waiver, "refusals-not-waivable");
  for (const person of [seller, owner]) {
    await person.visit(`${path}/closing`);
    const open = await person.page.locator('main a[href^="#item-"]').count();
    await person.isAsked("/closing/closed", {});
    await person.sees("I10");
    const told = await person.page.locator("[role=alert] p.what").innerText();
    assert.ok(open >= 5 && told.split(/[,،;]/).length >= 5, `the list is not told: ${told}`);
  }
  await owner.visit("/closings");
  await owner.sees("Filters for a year");
  await owner.visit(path);
  await owner.seesMessage("cases-state-final-yes");
}

async function itemOf(person, path) {
  await person.visit(`${path}/items`);
  return person.page.locator('main a[href^="/items/"]').first().getAttribute("href");
}

/** What changes how the whole firm works is an owner's (S1-4). */
async function pastTheOwners(seller) {
  for (const act of ["", "/days", "/published", "/discarded"]) {
    await seller.isRefused(`/procedures/draft${act}`, { standstill_days: "9", seen: "1" }, "refusals-owners-only");
  }
  await seller.isRefused("/service-sets/equipment/calm", { delivery: "700" }, "refusals-owners-only");
  await seller.isRefused("/settings/agreement-forms", { small_PLN: "1", large_PLN: "2" }, "refusals-owners-only");
}

/** No other site, nobody unknown, no bulk and no other address closes anything (I11). */
async function fromOutside(stage, seller, path) {
  const closed = `${path}/closing/closed`;
  const foreign = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
  assert.equal((await seller.knocks(closed, {}, foreign)).status(), 403);
  const { "sec-fetch-site": _, ...old } = foreign;
  assert.equal((await seller.knocks(closed, {}, old)).status(), 403);
  const stranger = await Person.arrive(stage);
  const turned = await stranger.knocks(closed, {});
  assert.equal(turned.status(), 303);
  assert.match(turned.headers().location, /^\/sign-in/);
  await stranger.leaves();
  for (const [to, status] of [["/closings", 405], [path, 303], ["/closings/closed", 404], ["/import/closings", 404], [`${path}/closed`, 404], ["/api/closings", 404]]) {
    const answer = await seller.knocks(to, { state: "closed" });
    assert.ok(answer.status() === status || answer.status() >= 400, `${to} answered ${answer.status()}`);
  }
  // Only looked at, the address of the act is the page that it stands on.
  await seller.visit(closed);
  await seller.isAt(`${path}/closing`);
  await seller.visit(path);
  await seller.seesMessage("cases-state-final-yes");
}

/** All that there is to settle, each by its own form. */
async function settle(seller, path) {
  const item = await itemOf(seller, path);
  const now = { at_date: "2020-01-01", at_time: "10:00" };
  const word = { says: "release", words: "We took them with us", ...now };
  for (const track of ["delivery", "quality", "billing"]) await seller.enters(`${item}/tracks/${track}`, word);
  for (const code of ["agreement", "acceptance-protocol"]) {
    const file = { name: `${code}.txt`, mimeType: "text/plain", buffer: Buffer.from(code) };
    const paper = { required_code: code, is_final: "yes", is_shared: "yes", file };
    await seller.enters(`${path}/documents`, paper, "multipart");
  }
  const closing = `${path}/closing`;
  for (const code of STANDARDS) await seller.enters(`${closing}/standards/${code}`, { [`found-${code}`]: "kept" });
  await seller.enters(`${closing}/asked`, { "words-C4": "Nothing", "channel-C4": "call" });
  await seller.enters(`${closing}/items/C6/mark`, { "words-C6": "All is signed" });
  await seller.enters(`${closing}/satisfaction`, { score: "4" });
  await seller.enters(`${closing}/care`, { care_days: "2 14 90", care_ground: "Next year's filters" });
  await seller.enters(`${closing}/word`, { "words-C3": "All is settled", "channel-C3": "call" });
}

/** What is new begins a new case: everything here stays as it was closed (S0-2). */
async function afterTheClosing(seller, path) {
  const file = { name: "late.txt", mimeType: "text/plain", buffer: Buffer.from("late") };
  await seller.visit(`${path}/issues/new`);
  const owner = await seller.page.locator("main select[name=owner]").inputValue();
  const doors = [
    ["agreement/amend", { ...AGREEMENT, version: "1", what_1: "More", kind_1: "part", quantity_1: "1", price_1: "5" }],
    ["bills", BILL],
    ["words", { words: "One more thing", words_kind: "problem" }],
    ["closing/confirmation", { "channel-C12": "call" }],
    ["closing/details", { detail: "A squeak", owner, due_date: "2099-01-01", due_time: "10:00" }],
    ["closing/items/C6/unmark", {}],
    ["closing/closed", {}],
  ];
  for (const [door, fields] of doors) {
    await seller.isRefused(`${path}/${door}`, fields, "refusals-service-closed");
  }
  await seller.isRefused(`${path}/documents`, { file }, "refusals-service-closed", "multipart");
  await seller.visit(`${path}/documents`);
  await seller.seesMessage("documents-closed");
  await seller.visit(path);
  await seller.seesMessage("cases-state-closed");
}

/** A problem of theirs opens the service again, and the closing page says what it waits for. */
async function theirWordReopens(seller, path) {
  await seller.visit(`${path}/issues/new`);
  await seller.seesMessage("issues-reopens");
  const issue = { effect: "No water in the kitchen", words: "The filter leaks", act: "Bring a new one today" };
  await seller.does("/issues", issue, "issues-done-reported");
  await seller.looksAround("side-3-issues");
  await seller.visit(path);
  await seller.seesMessage("cases-state-final-yes");
  await seller.visit(`${path}/closing`);
  await seller.seesMessage("closing-close-open");
  await seller.looksAround("side-4-reopened");
  await seller.isAsked("/closing/closed", {});
  await seller.sees("I10");
}
