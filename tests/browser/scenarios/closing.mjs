// From the final yes to "all is settled": agreed, followed, billed, paid, papered, closed by two at
// once, and on to the care. In English every page is looked at, in other languages the main ones.

import assert from "node:assert/strict";
import { begin, hearYes, meet } from "../lib/firm.mjs";

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
  const life = await meet(jan, "Anna Żółw ‏מירית‎ <b>O'Neill</b>", "A pump for the garden");
  for (const person of [ewa, jan]) Object.assign(person, { case: life.case, customer: life.customer });
  await offer(jan);
  await hearYes(jan, jan.case);
  await looks(jan, "close-1-yes", "main");
  await agree(jan);
  await follow(jan);
  await bill(ewa);
  await pay(ewa);
  await accept(jan);
  await file(jan);
  await confirm(jan);
  await closeTogether(ewa, jan);
  await refuseToClose(jan);
  await settle(ewa, jan);
  await close(jan);
  await careFor(ewa);
  await lookRound(ewa);
  await ewa.leaves();
  await jan.leaves();
}

/** Pages that are the same sheet with other words are looked at in English alone. */
async function looks(person, name, rank = "") {
  if (person.language === "en" || rank === "main") await person.looksAround(name);
}

async function offer(seller) {
  await seller.visit(seller.case);
  await seller.does("/words", { words: "Never again without water on a Friday.", words_kind: "problem" }, "cases-done-words");
  await seller.does("/needs/agreement", {}, "cases-done-needs-agreed");
  await seller.follow("cases-offer-new");
  const burden = { term_0: "Half in advance", burden_0: true, reason_0: "The pump is made to measure" };
  const lines = { what_0: "Pump, quiet", price_0: "18 400,50", what_1: "Filters", price_1: "120" };
  await seller.does("/offers", { ...lines, ...burden }, "offers-done-drafted");
  await seller.press("cases-offer-give");
  await seller.seesMessage("offers-done-given");
}

/** The burden is acknowledged by itself, and the form fits the value (S4-31, S4-32, I12). */
async function agree(seller) {
  const form = "/agreement";
  await seller.visit(`${seller.case}/agreement/new`);
  const kinds = { kind_0: "equipment", quantity_0: "1", kind_1: "consumable", quantity_1: "10" };
  const consent = { shape: "minutes", evidence: "Summary of 20 November, page 2, her reply “yes”", reference: "PO-7" };
  await seller.isAsked(form, { ...kinds, ...consent });
  await seller.seesMessage("agreements-acknowledged-missing");
  await looks(seller, "close-2-agreement", "main");
  await seller.does(form, { acknowledged_0: true }, "agreements-done-agreed");
  await looks(seller, "close-3-agreed");
}

/** All that is ours to do on the items, each step by the form that the board leads to. */
async function follow(seller) {
  await seller.visit(`${seller.case}/items`);
  await looks(seller, "close-4-items", "main");
  await seller.visit("/follow-through");
  await looks(seller, "close-5-board", "main");
  const steps = async () => {
    await seller.visit(`${seller.case}/items`);
    const links = await seller.page.locator('main a[href*="/items/steps/"]').all();
    return Promise.all(links.map((link) => link.getAttribute("href")));
  };
  const seen = new Set();
  for (;;) {
    const next = (await steps()).find((step) => !seen.has(step));
    if (!next) break;
    seen.add(next);
    await step(seller, next);
  }
  assert.ok(seen.size >= 5, `only ${seen.size} steps were found`);
  await seller.visit(`${seller.case}/items`);
  await looks(seller, "close-7-items-done");
}

async function step(seller, path) {
  await seller.visit(path);
  const has = (name) => seller.page.locator(`main form[action$="${path}"] [name="${name}"]`).count();
  const fields = {};
  if (await has("can_use")) Object.assign(fields, { words: "Anna and her brother", can_use: "yes" });
  if (await has("next_service")) fields.next_service = soon(180);
  if (Object.keys(fields).length) await looks(seller, `close-6-step-${Object.keys(fields).length}`);
  await seller.does(path, fields, "items-done-act");
}

function soon(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Billed by the agreement; a wrong price is refused with the difference, then put right (E1). */
async function bill(owner) {
  await owner.visit(`${owner.case}/bills`);
  await looks(owner, "close-8-bills-of-case");
  await owner.visit(`${owner.case}/bills/new`);
  const right = await owner.page.locator("[name=net_0]").inputValue();
  await owner.does("/bills", { net_0: "20 000" }, "bills-done-drafted");
  const draft = owner.path();
  const sending = { number: "FV/7/2026" };
  await owner.isAsked("/send", sending);
  assert.equal(await owner.page.locator("[name=number]").inputValue(), sending.number);
  await looks(owner, "close-9-bill-differs", "main");
  await owner.visit(`${draft}/edit`);
  await owner.does("/edit", { net_0: right }, "bills-done-changed");
  await owner.does("/send", sending, "bills-done-sent");
  await looks(owner, "close-10-bill-sent");
}

/** The bank's file names the bill, so nobody has to match it by hand. */
async function pay(owner) {
  const bill = owner.path();
  const gross = "22780,22";
  const day = soon(0).slice(2).replaceAll("-", "");
  const lines = [
    ":20:1",
    ":25:/PL61109010140000071219812874",
    ":28C:00017/1",
    `:60F:C${day}PLN0,00`,
    `:61:${day}${day.slice(2)}CN${gross}NTRFFV/7/2026//12345`,
    ":86:020~00PRZELEW~20ZA FV/7/2026~32ANNA",
    `:62F:C${day}PLN${gross}`,
    "-",
  ];
  await owner.visit("/bills");
  await looks(owner, "close-11-bills", "main");
  const statement = { name: "statement.sta", mimeType: "text/plain", buffer: Buffer.from(`${lines.join("\r\n")}\r\n`) };
  assert.equal(await owner.sends("/bills/statements", { files: statement }), 200);
  await owner.sees("FV/7/2026").catch(() => {});
  await looks(owner, "close-12-statement");
  await owner.visit(bill);
  await owner.seesMessage("bills-state-paid");
  await owner.visit("/bills");
  await looks(owner, "close-13-bills-paid");
}

/** They say in one breath what is right. */
async function accept(seller) {
  await seller.visit(`${seller.case}/items/acceptance`);
  await looks(seller, "close-14-acceptance");
  await seller.does("/items/acceptance", { words: "All of it works" }, "items-done-accepted");
  await seller.page.locator('main a[href^="/items/"]').first().click();
  await seller.isAt(/^\/items\/[^/]+$/);
  await looks(seller, "close-15-item", "main");
}

/** What the procedure asks for: one final at once, one made final and shared on its page. */
async function file(seller) {
  const path = `${seller.case}/documents`;
  const text = (name) => ({ name, mimeType: "text/plain", buffer: Buffer.from(`${name} of 20 November`) });
  await seller.visit(path);
  await looks(seller, "close-16-documents");
  const whole = { required_code: "agreement", is_final: true, is_shared: true, file: text("agreement.txt") };
  await seller.does("/documents", whole, "documents-done-added");
  await seller.does("/documents", { required_code: "acceptance-protocol", file: text("protocol.txt") }, "documents-done-added");
  await seller.page.locator('main a[href^="/documents/"]', { hasText: "protocol" }).first().click();
  await seller.isAt(/^\/documents\/[^/]+$/);
  await seller.does("/final", {}, "documents-done-final");
  await seller.does("/shared", {}, "documents-done-shared");
  await looks(seller, "close-17-document");
  await seller.visit(path);
  await looks(seller, "close-18-documents");
}

/** Their word that it works opens the closing and closes nothing (S0-18). */
async function confirm(seller) {
  await seller.visit(`${seller.case}/closing`);
  await looks(seller, "close-19-before");
  await seller.does("/closing/confirmation", { "words-C12": "It runs, even on Friday" }, "closing-done-confirmed");
  await looks(seller, "close-20-closing", "main");
  await seller.visit(seller.case);
  await seller.seesMessage("cases-state-final-yes");
}

/** Two at once: what both touch is refused to the second one, whose words stay. */
async function closeTogether(owner, seller) {
  const closing = `${owner.case}/closing`;
  await Promise.all([owner.visit(closing), seller.visit(closing)]);
  const all = STANDARDS.slice(0, -1).map((standard) => [`/standards/${standard}`, { [`found-${standard}`]: "kept" }]);
  const standards = async () => {
    for (const [to, found] of all) await owner.does(to, found, "closing-done-standard");
  };
  const detail = async () => {
    await seller.does("/closing/details", { detail: "The hose is a little short" }, "closing-done-detail");
    const settled = seller.page.locator('main form[action$="/settled"]');
    const action = new URL(await settled.first().getAttribute("action"), stageOf(seller)).pathname;
    const name = `outcome-${action.split("/").at(-2)}`;
    await seller.does(action, { [name]: "A longer one came on Monday" }, "closing-done-detail-settled");
    await seller.does("/satisfaction", { score: "5", "words-C13": "We sleep well" }, "closing-done-satisfaction");
  };
  await Promise.all([standards(), detail()]);
  // Both have C6 before them as it was: the second one is shown the first one's words beside theirs.
  await Promise.all([owner.visit(closing), seller.visit(closing)]);
  await seller.writes("/items/C6/mark", { "words-C6": "Jan: all is signed" });
  await owner.does("/items/C6/mark", { "words-C6": "Ewa: all is signed" }, "closing-done-marked");
  await seller.isAsked("/items/C6/mark", {});
  await seller.seesMessage("refusals-changed-meanwhile");
  await seller.sees("Ewa: all is signed");
  assert.equal(await seller.page.locator('[name="words-C6"]').inputValue(), "Jan: all is signed");
  await looks(seller, "close-21-meanwhile", "main");
}

function stageOf(person) {
  return person.base;
}

/** The button refuses with the list of what is open, each with the way to it (I10). */
async function refuseToClose(seller) {
  await seller.visit(`${seller.case}/closing`);
  await seller.isAsked("/closing/closed", {});
  await seller.sees("I10");
  await looks(seller, "close-22-refused", "main");
  await seller.visit("/closings");
  await looks(seller, "close-23-desk", "main");
}

async function settle(owner, seller) {
  const closing = `${owner.case}/closing`;
  const last = STANDARDS.at(-1);
  await owner.visit(closing);
  await owner.does(`/standards/${last}`, { [`found-${last}`]: "kept" }, "closing-done-standard");
  await owner.does("/closing/asked", { "words-C4": "Only the hose" }, "closing-done-asked");
  const plan = { care_days: "2 14 90", care_ground: "A second pump for the orchard", care_may_raise: true };
  await owner.does("/closing/care", plan, "closing-done-care");
  await seller.visit(seller.case);
  assert.equal(await seller.sends("/met"), 303);
  await seller.visit(closing);
  await seller.does("/closing/review", {}, "closing-done-reviewed");
}

/** The rest by the keyboard alone: refused with the list, their word, and the close. */
async function close(seller) {
  const closing = `${seller.case}/closing`;
  await seller.visit(closing);
  await seller.tabsThrough();
  const button = () => seller.page.locator('main form[action$="/closing/closed"] button');
  await seller.visit(closing);
  await seller.tabTo(button());
  assert.equal(await seller.turns(() => seller.page.keyboard.press("Enter")), 422);
  await seller.isToldFirst();
  await seller.tabTo(seller.page.locator('main a[href="#item-C3"]').last());
  await seller.page.keyboard.press("Enter");
  const word = { "words-C3": "All is settled, thank you" };
  assert.equal(await seller.writesByKeyboard("/closing/word", word), 303);
  await seller.seesMessage("closing-done-word");
  await seller.seesMessage("closing-close-ready");
  await looks(seller, "close-24-ready", "main");
  await seller.tabTo(button());
  assert.equal(await seller.turns(() => seller.page.keyboard.press("Space")), 303);
  await seller.seesMessage("closing-done-closed");
  await looks(seller, "close-25-closed", "main");
  await seller.visit(seller.case);
  await seller.seesMessage("cases-state-closed");
  await looks(seller, "close-26-case", "main");
  await seller.visit("/closings");
  await seller.seesMessage("closing-late");
  await seller.sees("A pump for the garden");
  await looks(seller, "close-27-desk", "main");
}

/** The care begins with a day of its own (I14). */
async function careFor(owner) {
  await owner.visit("/care?of=all");
  await owner.sees("Anna Żółw");
  await looks(owner, "close-28-care", "main");
  await owner.visit(`${owner.customer}/care`);
  await looks(owner, "close-29-care-of-one", "main");
  await owner.visit(`${owner.customer}/items`);
  await looks(owner, "close-30-base");
}

/** The pages on which a firm sets how it closes and follows. */
async function lookRound(owner) {
  await owner.visit("/procedures");
  await looks(owner, "close-31-procedure");
  await owner.does("/procedures/draft", {}, "procedures-done-begun");
  await looks(owner, "close-31-draft", "main");
  await owner.page.locator('main a[href^="/procedures/draft/"]').first().click();
  await owner.isAt(/^\/procedures\/draft\/.+/);
  await looks(owner, "close-31-entry");
  await owner.visit("/procedures/draft");
  await owner.does("/discarded", {}, "procedures-done-discarded");
  await owner.visit("/service-sets");
  await looks(owner, "close-32-sets");
  await owner.visit("/settings/agreement-forms");
  await looks(owner, "close-33-forms");
}
