// Two people on one case: what one saves the other sees without loading anew, what is being typed is
// left alone, and it survives a lost connection, a lost answer and the end of a session.

import assert from "node:assert/strict";
import { begin, EWA, hearYes, JAN, meet } from "../lib/firm.mjs";

const WORDS = { quiet: "It must be quiet at night", cheap: "Not dearer than the old one", typed: "She asked twice about the noise" };

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

export default async function play(stage) {
  const { ewa, jan } = await begin(stage);
  const { case: path } = await meet(jan, "Anna Nowak", "A pump for the garden");
  await seesWithoutLoading(ewa, jan, path);
  await isLeftAlone(ewa, jan, path);
  await survivesTheConnection(jan, path);
  await survivesTheSession(jan, path);
  await showsNobodyElse(jan, path);
  await comparesWhatWasSaved(ewa, jan, path);
  await ewa.leaves();
  await jan.leaves();
}

const says = (person, path, words) => person.enters(`${path}/words`, { words, words_kind: "problem" });
const box = (person) => person.page.locator("main textarea[name=words]");
const told = (person) => person.page.locator("#told-here");
const count = (person, words) => person.page.locator("main").getByText(words).count();

/** The page changes while one reads it, and neither place nor focus is lost. */
async function seesWithoutLoading(ewa, jan, path) {
  await jan.visit(path);
  await jan.page.evaluate(() => (window.same = "page"));
  const link = jan.page.locator(`a[href="${path}/interactions/new"]`).first();
  await link.focus();
  await says(ewa, path, WORDS.quiet);
  await jan.sees(WORDS.quiet);
  assert.equal(await jan.page.evaluate(() => window.same), "page", "the page was loaded anew");
  assert.ok(await link.evaluate((it) => it === document.activeElement), "the focus was lost");
  await jan.findsNoBarrier();
}

/** Whoever writes is told calmly, and looks when they like. */
async function isLeftAlone(ewa, jan, path) {
  await jan.finds("/words");
  await box(jan).fill(WORDS.typed);
  await says(ewa, path, WORDS.cheap);
  await told(jan).getByText(EWA.name).waitFor();
  assert.equal(await count(jan, WORDS.cheap), 0, "the page changed under the pen");
  await jan.findsNoBarrier();
  await jan.takesPicture(`two-told-${jan.language}`);
  await told(jan).getByRole("button").click();
  await jan.sees(WORDS.cheap);
  assert.equal(await box(jan).inputValue(), WORDS.typed);
  assert.equal(await told(jan).innerText(), "");
}

/** Sent without a connection, and sent with the answer lost on its way: both times once. */
async function survivesTheConnection(jan, path) {
  const form = await jan.finds("/words");
  const send = () => form.locator("button").last().click();
  await jan.context.setOffline(true);
  await send();
  await jan.seesMessage("posted-lost");
  assert.equal(await box(jan).inputValue(), WORDS.typed);
  await jan.takesPicture(`two-lost-${jan.language}`);
  await jan.context.setOffline(false);
  let isLost = false;
  await jan.page.route(`**${path}/words`, async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch({ maxRedirects: 0 });
    return route.abort("connectionreset");
  });
  const answer = jan.page.waitForEvent("requestfailed");
  await jan.press("posted-again");
  await answer;
  await jan.seesMessage("posted-lost");
  assert.equal(await box(jan).inputValue(), WORDS.typed);
  await jan.turns(() => jan.press("posted-again"));
  await jan.seesMessage("cases-done-words");
  await jan.page.unroute(`**${path}/words`);
  // What was cut here the browser tells too.
  assert.ok(jan.complaints.splice(0).every((it) => /htmx:error|Failed to fetch/.test(it)));
  await jan.visit(path);
  assert.equal(await count(jan, WORDS.typed), await count(jan, WORDS.quiet), "recorded twice");
}

/** The agreement was changed by somebody else: what they wrote stands beside what was typed. */
async function comparesWhatWasSaved(ewa, jan, path) {
  await hearYes(jan, path);
  await jan.enters(`${path}/agreement`, AGREEMENT);
  await jan.visit(`${path}/agreement/amend`);
  const form = await jan.writes("/agreement/amend", { quantity_0: "12", evidence: "Her call" });
  const version = await form.locator("input[name=version]").inputValue();
  await ewa.enters(`${path}/agreement/amend`, { ...AGREEMENT, version, price_0: "130" });
  const send = () => form.locator("button:not([name])").last().click();
  await send();
  await jan.seesMessage("posted-meanwhile");
  const theirs = form.locator(".meanwhile");
  await theirs.filter({ hasText: "130" }).getByRole("button").click();
  assert.match(await form.locator("[name=price_0]").inputValue(), /^130/);
  assert.equal(await form.locator("[name=quantity_0]").inputValue(), "12");
  await jan.findsNoBarrier();
  await jan.takesPicture(`two-compared-${jan.language}`);
  await jan.turns(send);
  await jan.seesMessage("agreements-done-amended");
}

/** The session ended while one wrote: after signing in, one button sends what was typed. */
async function survivesTheSession(jan, path) {
  const words = "And a second one for the balcony";
  await jan.visit(path);
  const form = await jan.finds("/words");
  await box(jan).fill(words);
  await jan.context.clearCookies();
  await form.locator("button").last().click();
  await jan.isAt("/sign-in");
  await jan.fill({ "people-email": JAN.email, "people-password": JAN.password });
  await jan.press("people-sign-in-do");
  await jan.isAt("/kept");
  await jan.seesMessage("posted-kept");
  await jan.sees(words);
  await jan.looksAround("two-kept");
  await jan.press("posted-kept-send");
  await jan.isAt(path);
  await jan.seesMessage("cases-done-words");
}

/** A draft is its writer's: at the same browser another person finds none of it. */
async function showsNobodyElse(jan, path) {
  const words = "Between the two of us";
  await jan.visit(path);
  await jan.finds("/words");
  await box(jan).fill(words);
  const sign = async ({ email, password }) => {
    await jan.context.clearCookies();
    await jan.visit("/sign-in");
    await jan.fill({ "people-email": email, "people-password": password });
    await jan.press("people-sign-in-do");
    await jan.isAt("/today");
    await jan.visit(path);
    await jan.finds("/words");
  };
  await sign(EWA);
  assert.equal(await box(jan).inputValue(), "", "another person reads the draft");
  await sign(JAN);
  assert.equal(await box(jan).inputValue(), words);
}
