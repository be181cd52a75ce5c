// Finding and going by the keyboard alone: the palette, its commands, pins, what was opened last,
// the page that finds, the list of keys, and turning single keys off.

import assert from "node:assert/strict";
import { begin, meet } from "../lib/firm.mjs";

export default async function play(stage) {
  const { ewa, jan } = await begin(stage);
  const life = await meet(jan, "Анна Кузнецова", "A quiet pump");
  await findByLetters(jan, life);
  await command(jan, life);
  await pin(jan, life);
  await readPage(jan, life);
  await keys(jan);
  await ewa.leaves();
  await jan.leaves();
}

const palette = (person) => person.page.locator('dialog[data-box="palette"]');
const chosen = (person) => palette(person).locator('[role=option][aria-selected="true"]');

async function opens(person) {
  await person.page.keyboard.press("Control+k");
  await palette(person).locator("[role=option]").first().waitFor();
}

/** Types and waits until the chosen line leads there. */
async function chooses(person, text, href) {
  await person.page.keyboard.type(text);
  await palette(person).locator(`[role=option][href="${href}"]`).first().waitFor();
  for (let steps = 0; (await chosen(person).getAttribute("href")) !== href; steps += 1) {
    assert.ok(steps < 30, `${href} is not reached by the arrows`);
    await person.page.keyboard.press("ArrowDown");
  }
  const active = await palette(person).locator("input").getAttribute("aria-activedescendant");
  assert.equal(active, await chosen(person).getAttribute("id"));
}

/** A name of another script, by its sound. */
async function findByLetters(person, life) {
  await person.visit("/today");
  await person.page.locator("body").press("/");
  await person.page.keyboard.type("k");
  await palette(person).locator("[role=option]").first().waitFor();
  await chooses(person, "uznecov", life.customer);
  await person.findsNoBarrier();
  await person.takesPicture(`search-1-palette-${person.language}`);
  await person.page.keyboard.press("Enter");
  await person.isAt(life.customer);
}

/** A command in English, whatever language the page has. */
async function command(person, life) {
  await person.visit(life.case);
  await opens(person);
  await person.findsNoBarrier();
  await person.takesPicture(`search-2-at-hand-${person.language}`);
  await chooses(person, "record", `${life.case}/interactions/new`);
  await person.page.keyboard.press("Enter");
  await person.isAt(`${life.case}/interactions/new`);
  await opens(person);
  await person.page.keyboard.press("Escape");
  assert.equal(await palette(person).isVisible(), false);
}

async function pin(person, life) {
  await person.visit(life.case);
  const star = person.page.locator(".star button");
  await person.turns(() => person.page.keyboard.press("p"));
  await person.isAt(life.case);
  assert.equal(await star.getAttribute("aria-pressed"), "true");
  await person.visit("/today");
  await opens(person);
  assert.equal(await chosen(person).getAttribute("href"), life.case, "what is pinned comes first");
  await person.page.keyboard.press("Enter");
  await person.isAt(life.case);
}

async function readPage(person, life) {
  await person.visit("/search?q=pump");
  await person.page.locator(`.found a[href="${life.case}"] mark`).waitFor();
  await person.looksAround("search-3-page");
  await person.visit("/search?q=qqqq");
  await person.seesMessage("search-nothing");
}

async function keys(person) {
  await person.visit("/cases");
  await person.page.keyboard.press("Shift+Slash");
  const box = person.page.locator('dialog[data-box="keys"]');
  await box.locator("[data-keys-here] dt").first().waitFor();
  await person.findsNoBarrier();
  await person.takesPicture(`search-4-keys-${person.language}`);
  await person.page.keyboard.press("Escape");
  await person.page.keyboard.press("t");
  await person.isAt("/today");
  await person.visit("/people/me");
  await person.does("/preferences", { shortcuts: "off" }, "people-done-own");
  await person.page.keyboard.press("t");
  await person.page.keyboard.press("Shift+Slash");
  assert.equal(await box.isVisible(), false);
  await person.isAt("/people/me");
}
