// One whole day by keyboard alone: from signing in to the customer's word that it works.

import { begin, JAN, meet } from "../lib/firm.mjs";
import { Typist } from "../lib/keyboard.mjs";

const NAME = "Anna Nowak";

export default async function play(stage) {
  const { ewa, jan } = await begin(stage);
  const { customer, case: path } = await meet(jan, NAME, "A pump for the garden");
  await ewa.leaves();
  await jan.leaves();
  const typist = await Typist.arrive(stage);
  Object.assign(typist, { customer, case: path });
  await signIn(typist);
  await recordCall(typist);
  await findCustomer(typist);
  await understand(typist);
  await offer(typist);
  await movePromise(typist);
  await hearYes(typist);
  await agree(typist);
  await follow(typist);
  await bill(typist);
  await confirm(typist);
  await typist.leaves();
}

/** The one page that is asked for by its address. */
async function signIn(typist) {
  await typist.visit("/sign-in");
  await typist.typeInto("people-email", JAN.email);
  await typist.typeInto("people-password", JAN.password);
  await typist.key("Enter");
  await typist.isAt("/today");
}

/** A call that just took place: with whom, what was said, how it ended, what comes next. */
async function recordCall(typist) {
  await typist.key("n");
  await typist.isAt("/interactions/new");
  await typist.tabTo(typist.page.locator("main input[name=q]").first());
  await typist.page.keyboard.type("Anna");
  await typist.key("Enter");
  await typist.page.waitForURL(/q=Anna/);
  await typist.goes(typist.link(`${typist.case}/interactions/new`), `${typist.case}/interactions/new`);
  const said = { direction: "in", said: "The old one died on a Friday.", end: "quick" };
  await typist.finishes("/interactions", said, "interactions-done-recorded");
}

async function findCustomer(typist) {
  await typist.key("/");
  await typist.page.keyboard.type("Anna");
  await typist.key("Enter");
  await typist.isAt(typist.customer);
  await typist.goes(typist.link(typist.case), typist.case);
}

async function understand(typist) {
  const words = { words: "Never again without water on a Friday.", words_kind: "problem" };
  await typist.finishes("/words", words, "cases-done-words");
  await typist.finishes("/needs/agreement", {}, "cases-done-needs-agreed", "button");
}

async function offer(typist) {
  await typist.goes(typist.link("/offers/new"), `${typist.case}/offers/new`);
  await typist.finishes("/offers", { what_0: "Pump, quiet", price_0: "1 400,50" }, "offers-done-drafted");
  await typist.pressByKeyboard("cases-offer-give");
  await typist.seesMessage("offers-done-given");
}

async function movePromise(typist) {
  await typist.goes(typist.page.locator('main a[href^="/promises/"]').first(), /\/promises\//);
  await typist.finishes("/moves", { due_date: "later", by: "customer" }, "promises-done-moved");
}

async function hearYes(typist) {
  if (typist.path() !== typist.case) await typist.goes(typist.link(typist.case), typist.case);
  await typist.key("r");
  await typist.isAt(`${typist.case}/interactions/new`);
  await typist.finishes("/interactions", { direction: "in", end: "final-yes" }, "interactions-done-final-yes");
}

async function agree(typist) {
  await typist.goes(typist.link("/agreement/new"), `${typist.case}/agreement/new`);
  const told = { kind_0: "equipment", quantity_0: "1", shape: "email", evidence: "Her e-mail of today" };
  await typist.finishes("/agreement", told, "agreements-done-agreed");
  await typist.goes(typist.link(typist.case), typist.case);
}

async function follow(typist) {
  await typist.goes(typist.link("/items"), `${typist.case}/items`);
  await typist.goes(typist.page.locator('main a[href*="/items/steps/"]').first(), /\/items\/steps\//);
  await typist.finishes(typist.path(), {}, "items-done-act");
  await typist.goes(typist.link(typist.case), typist.case);
}

async function bill(typist) {
  await typist.goes(typist.link("/bills"), `${typist.case}/bills`);
  await typist.goes(typist.link("/bills/new"), `${typist.case}/bills/new`);
  await typist.finishes("/bills", {}, "bills-done-drafted");
  await typist.finishes("/send", { number: "FV/8/2026" }, "bills-done-sent");
  await typist.goes(typist.link("/bills"), `${typist.case}/bills`);
  await typist.goes(typist.link(typist.case), typist.case);
}

/** Their word that it works opens the closing. */
async function confirm(typist) {
  await typist.goes(typist.link("/closing"), `${typist.case}/closing`);
  await typist.finishes("/closing/confirmation", { "words-C12": "It runs, even on Friday" }, "closing-done-confirmed");
  await typist.findsNoBarrier();
}
