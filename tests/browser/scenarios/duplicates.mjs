// Somebody is about to be added twice: the page says so. Two records become one, and two again.

import assert from "node:assert/strict";
import { begin } from "../lib/firm.mjs";

export default async function play(stage) {
  const { ewa, jan } = await begin(stage);
  const first = await add(ewa, { name: "Kowalski Serwis", phone: "+48 601 234 567" });
  await isWarnedWhileTyping(jan);
  const second = await isAskedOnce(jan);
  await isToldOfTaxNumbers(ewa);
  await merges(ewa, first, second);
  await parts(ewa, first);
  await ewa.leaves();
  await jan.leaves();
}

async function add(person, fields) {
  await person.visit("/customers/new");
  await person.sends("/customers", fields);
  await person.isAt(/\/customers\/[0-9a-f-]{30,}$/);
  return person.path();
}

/** The same number in another notation, before anything is sent. */
async function isWarnedWhileTyping(person) {
  await person.visit("/customers/new");
  const form = await person.finds("/customers");
  await form.locator("[name=country]").selectOption("PL");
  await form.locator("[name=phone]").pressSequentially("601234567");
  await person.page.locator(".likely").waitFor();
  const told = await person.page.locator(".likely").innerText();
  assert.ok(told.includes("Kowalski Serwis"), told);
  assert.ok(told.includes(person.t("customers-common-phone")), told);
  await person.looksAround("duplicates-1-typing");
}

/** A like name is asked about once; going on is one tick. */
async function isAskedOnce(person) {
  await person.visit("/customers/new");
  await person.isAsked("/customers", { name: "Kowalsky Serwis sp. z o.o.", country: "PL" });
  await person.looksAround("duplicates-2-asked");
  await person.tick("customers-likely-new");
  await person.sends("/customers", { email: "biuro@example.com" });
  await person.isAt(/\/customers\/[0-9a-f-]{30,}$/);
  return person.path();
}

async function isToldOfTaxNumbers(person) {
  await person.visit("/customers/new");
  const wrong = { name: "Nowak", country: "PL", tax_number: "526-025-02-75" };
  await person.isAsked("/customers", wrong);
  const told = await person.page.locator("main").innerText();
  assert.ok(told.includes(person.t("customers-tax-check-digit")), told);
  await person.looksAround("duplicates-3-tax-number");
}

async function merges(person, stays, gone) {
  await person.visit("/customers/duplicates");
  await person.looksAround("duplicates-4-pairs");
  await person.visit(`${stays}/merge`);
  await person.looksAround("duplicates-5-whom");
  await person.visit(`${stays}/merge?with=${gone.split("/").at(-1)}`);
  await person.looksAround("duplicates-6-compare");
  await person.sends(`${stays}/merge`, {});
  await person.isAt(/\/merges\/[0-9a-f-]{30,}$/);
  await person.seesMessage("customers-done-merged");
  await person.looksAround("duplicates-7-merged");
  await person.page.goto(gone);
  await person.isAt(stays);
  await person.seesMessage("customers-done-merged-here");
  await person.looksAround("duplicates-8-customer");
}

async function parts(person, stays) {
  await person.page.locator('main a[href^="/merges/"]').first().click();
  await person.isAt(/\/merges\/[0-9a-f-]{30,}$/);
  await person.sends("/undo", {});
  await person.isAt(stays);
  await person.seesMessage("customers-done-parted");
}
