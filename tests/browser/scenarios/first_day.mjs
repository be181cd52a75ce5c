// A new salesperson's first day: the owner begins and adds them; they sign in, write down somebody
// who came to the shop, agree a next step, hear needs, give an offer, and hear the first final yes.

import assert from "node:assert/strict";
import { accept, link } from "../lib/firm.mjs";
import { Person } from "../lib/person.mjs";

const OWNER = { email: "ewa@example.com", password: "a garden full of blue" };
const SELLER = { email: "jan@example.com", password: "seeds and small pumps" };

export default async function play(stage) {
  const path = await begin(stage);
  await (await accept(stage, path, SELLER)).leaves();
  const seller = await Person.arrive(stage);
  await seller.signIn({
    path: "/sign-in",
    labels: { name: "people-email", password: "people-password" },
    button: "people-sign-in-do",
    name: SELLER.email,
    password: SELLER.password,
  });
  await seller.isAt("/today");
  await seller.seesMessage("customers-none");
  await seller.looksAround("day-1-empty");
  await meet(seller);
  await understand(seller);
  await offer(seller);
  await hearNo(seller);
  await hearYes(seller);
  await seller.leaves();
}

/** The first start: the owner's account, and a place for the new salesperson. */
async function begin(stage) {
  const owner = await Person.arrive(stage);
  await owner.visit("/");
  await owner.isAt("/begin");
  await owner.visit(stage.begin);
  await owner.looksAround("day-0-begin");
  await owner.fill({ "people-name": "Ewa", "people-email": OWNER.email, "people-password": OWNER.password });
  // A new firm asks everybody for a second factor, unless its first owner says otherwise.
  await owner.page.locator("select[name=second_factor]").selectOption("nobody");
  await owner.press("people-begin-do");
  await owner.isAt(/today|sign-in/);
  if (owner.page.url().includes("sign-in")) {
    await owner.fill({ "people-email": OWNER.email, "people-password": OWNER.password });
    await owner.press("people-sign-in-do");
  }
  await owner.visit("/people");
  await owner.page.getByText(owner.t("people-add"), { exact: true }).first().click();
  await owner.fill({ "people-name": "Jan", "people-email": SELLER.email });
  await owner.press("people-add-do");
  const path = await link(owner);
  await owner.visit("/people");
  await owner.looksAround("day-0-people");
  await owner.leaves();
  return path;
}

/** Somebody comes into the shop: written down with a case and its first next step. */
async function meet(seller) {
  await seller.visit("/customers/new");
  await seller.looksAround("day-2-new-customer");
  await seller.fill({ "customers-name": "Anna Żółw ‏מירית‎ <b>O'Neill</b>" });
  await seller.page.locator("form[action='/customers'] button[type=submit]").click();
  await seller.isAt(/\/customers\/.+/);
  await seller.sees("Anna Żółw");
  const customer = new URL(seller.page.url()).pathname.split("/").at(-1);
  await seller.visit(`/cases/new?customer=${customer}`);
  await seller.fill({ "cases-field-title": "A pump for the garden" });
  await seller.looksAround("day-3-new-case");
  await seller.press("cases-open-do");
  await seller.seesMessage("cases-done-opened");
  seller.case = new URL(seller.page.url()).pathname;
  // A contact can't be saved without saying how it ended (S1-12); what was typed is still there.
  await seller.visit(`${seller.case}/interactions/new`);
  await seller.page.locator("textarea[name=said]").fill("The old one died on a Friday.");
  await seller.page.locator("select[name=direction]").selectOption("in");
  await seller.page.locator("select[name=channel]").selectOption("shop");
  await seller.press("interactions-save");
  await seller.seesMessage("interactions-choose-ending");
  assert.equal(await seller.page.locator("textarea[name=said]").inputValue(), "The old one died on a Friday.");
  await seller.looksAround("day-4-how-did-it-end");
  await seller.tickEnding("quick");
  await seller.press("interactions-save");
  await seller.seesMessage("interactions-done-recorded");
}

async function understand(seller) {
  await seller.visit(seller.case);
  await seller.page.locator("textarea[name=words]").fill("Never again without water on a Friday.");
  await seller.page.locator("select[name=words_kind]").selectOption("problem");
  await seller.press("cases-words-do");
  await seller.seesMessage("cases-done-words");
  await seller.press("cases-needs-agree");
  await seller.seesMessage("cases-done-needs-agreed");
}

async function offer(seller) {
  await seller.follow("cases-offer-new");
  await seller.page.locator("input[name=what_0]").fill("Pump, quiet");
  await seller.page.locator("input[name=price_0]").fill("18 400,50");
  await seller.looksAround("day-5-offer");
  await seller.press("offers-draft-do");
  await seller.seesMessage("offers-done-drafted");
  await seller.press("cases-offer-give");
  await seller.seesMessage("offers-done-given");
  await seller.looksAround("day-6-case");
}

/** The customer named a day: a call of ours before it is refused, with the rule and the way on. */
async function hearNo(seller) {
  await seller.visit(`${seller.case}/interactions/new`);
  await seller.tickEnding("final-yes");
  await seller.press("interactions-save");
  await seller.sees("I3");
  await seller.looksAround("day-7-refused");
}

/** They come back themselves, before their day, with the final yes. By keyboard alone. */
async function hearYes(seller) {
  await seller.visit(seller.case);
  await seller.page.keyboard.press("r");
  await seller.isAt(/interactions\/new/);
  await seller.page.locator("select[name=direction]").selectOption("in");
  await seller.page.keyboard.press("Tab");
  await seller.page.locator("body").click({ position: { x: 2, y: 2 } });
  await seller.page.keyboard.press("6");
  await seller.pressByKeyboard("interactions-save");
  await seller.seesMessage("interactions-done-final-yes");
  await seller.seesMessage("cases-state-final-yes");
  await seller.looksAround("day-8-final-yes");
  await seller.visit("/today");
  await seller.looksAround("day-9-today");
}
