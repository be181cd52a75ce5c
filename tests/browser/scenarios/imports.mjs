// A workbook comes in: its columns mean a custom field and tags, it is tried and run, a row that is perhaps
// somebody here is answered, the mapping is kept for the next file, and the whole is taken back.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { begin } from "../lib/firm.mjs";

const file = (name) => fileURLToPath(new URL(`../files/${name}`, import.meta.url));
const FIRST = file("gardens.xlsx");
const SECOND = file("more_gardens.xlsx");

export default async function play(stage) {
  const { ewa, jan } = await begin(stage);
  await prepares(ewa);
  const first = await looksAtTheFile(ewa);
  await saysWhatItMeans(ewa, first);
  await tries(ewa, first);
  await runs(ewa, first);
  await answers(ewa, first);
  const second = await readsTheNextByItself(ewa);
  await takesBack(ewa, second);
  await isInTheWay(ewa, first);
  await keepsOrder(ewa);
  await ewa.leaves();
  await jan.leaves();
}

/** Somebody is here, and the firm asks for the number of beds. */
async function prepares(ewa) {
  await ewa.visit("/customers/new");
  await ewa.sends("/customers", { name: "Kowalski Serwis" });
  await ewa.isAt(/\/customers\/[0-9a-f-]{30,}$/);
  await ewa.enters("/settings/fields", { subject: "customer", field_name: "Garden beds", kind: "number", position: "1" });
}

async function brings(ewa, path) {
  await ewa.visit("/imports");
  await ewa.page.locator("input[type=file]").setInputFiles(path);
  await ewa.press("imports-upload");
  await ewa.isAt(/\/imports\/[0-9a-f-]{30,}$/);
  return ewa.path();
}

async function looksAtTheFile(ewa) {
  await ewa.visit("/imports");
  await ewa.looksAround("imports-1-none");
  return brings(ewa, FIRST);
}

/** By which saved mapping the file is read. */
const chosen = (ewa) => ewa.page.locator('form[action$="/mapping"] select option:checked').innerText();
const column = (ewa, at) => ewa.page.locator(`[name=column-${at}]`);

async function saysWhatItMeans(ewa, path) {
  assert.equal(await column(ewa, 0).inputValue(), "name", "the name is found by itself");
  await column(ewa, 6).selectOption("tags");
  await column(ewa, 7).selectOption("f.garden-beds");
  await ewa.looksAround("imports-2-columns");
  const form = await ewa.finds(path);
  await form.locator("[name=mapping_name]").fill("Gardens");
  await ewa.turns(() => form.locator(`[formaction="${path}/mapping/kept"]`).click());
  await ewa.seesMessage("imports-done-kept");
  assert.equal(await chosen(ewa), "Gardens");
  assert.equal(await column(ewa, 7).inputValue(), "f.garden-beds");
}

/** Begins something that goes on in the background, and waits for its end. */
async function begins(ewa, path, what) {
  const form = await ewa.finds(path);
  await ewa.turns(() => form.locator(`[formaction="${path}/${what}"]`).click());
  await ewa.page.locator("#import progress, #import [role=progressbar]").waitFor({ state: "detached" });
  await ewa.visit(path);
}

async function tries(ewa, path) {
  await begins(ewa, path, "dry-run");
  await ewa.sees(ewa.t("imports-trial"));
  await ewa.sees(ewa.t("imports-held-trial"));
  await ewa.sees("Kowalski Serwis");
  await ewa.looksAround("imports-3-tried");
}

async function runs(ewa, path) {
  await begins(ewa, path, "run");
  await ewa.sees(ewa.t("imports-held-about"));
  await ewa.looksAround("imports-4-held");
}

async function answers(ewa, path) {
  const form = await ewa.finds(`${path}/held`);
  await form.locator("select").first().selectOption({ index: 1 });
  await ewa.turns(() => form.locator("button").first().click());
  await ewa.seesMessage("imports-done-answered");
  await ewa.looksAround("imports-5-answered");
  await ewa.visit("/customers");
  await ewa.sees("Serwis Kowalsky");
  await opens(ewa, "Rosarium");
  await ewa.sees("90-950");
  await ewa.sees("roses");
}

async function readsTheNextByItself(ewa) {
  const path = await brings(ewa, SECOND);
  assert.equal(await chosen(ewa), "Gardens");
  assert.equal(await column(ewa, 6).inputValue(), "tags");
  await begins(ewa, path, "run");
  return path;
}

async function takesBack(ewa, path) {
  await ewa.visit(`${path}/undo`);
  await ewa.looksAround("imports-6-undo");
  await ewa.sends(`${path}/undo`, {});
  await ewa.seesMessage("imports-done-undone");
  await ewa.visit("/customers?name=Zielnik");
  assert.ok(!(await ewa.page.locator("main").innerText()).includes("zielnik@"));
}

async function opens(ewa, name) {
  await ewa.page.locator("main").getByRole("link", { name, exact: true }).first().click();
  await ewa.isAt(/\/customers\/[0-9a-f-]{30,}$/);
}

/** Somebody works on what came in; from then on it stays, and the page says who. */
async function isInTheWay(ewa, path) {
  await ewa.visit("/customers");
  await opens(ewa, "Rosarium");
  const customer = ewa.path().split("/").at(-1);
  await ewa.visit(`/cases/new?customer=${customer}`);
  await ewa.sends("/cases", { title: "New roses" });
  await ewa.isAt(/\/cases\/[0-9a-f-]{30,}$/);
  await ewa.visit(`${path}/undo`);
  await ewa.sees(ewa.t("imports-undo-blocked"));
  await ewa.sees("Rosarium");
  await ewa.looksAround("imports-7-stays");
  const tried = await ewa.knocks(`${path}/undo`, {});
  assert.equal(tried.status(), 422);
}

async function keepsOrder(ewa) {
  await ewa.visit("/imports/mappings");
  await ewa.looksAround("imports-8-mappings");
  const form = ewa.page.locator('main form[action^="/imports/mappings/"]').first();
  await form.locator("[name=name]").fill("Our gardens");
  await ewa.turns(() => form.locator("button").last().click());
  await ewa.seesMessage("imports-done-changed");
  await ewa.sees("Our gardens");
}
