// The board by pointer, by keyboard, by menu and by touch; what a stage needs is asked, and what it
// refuses goes back with its reason.

import assert from "node:assert/strict";
import { begin, hearYes, meet } from "../lib/firm.mjs";
import { Person } from "../lib/person.mjs";

export default async function play(stage) {
  const { ewa, jan } = await begin(stage);
  const { case: path } = await meet(jan, "Anna Nowak", "Filters for a year");
  const { case: other } = await meet(jan, "Jan Kowalski", "A pump");
  const { case: won } = await meet(jan, "Blue Door", "A well");
  await hearYes(jan, won);
  await jan.enters(`${path}/tags`, { tag: "Garden" });
  await byPointer(jan, path);
  await byKeyboard(jan, path);
  await isAskedForTheGoal(jan, path);
  await isRefused(jan, path);
  await jan.visit("/cases/board");
  await jan.looksAround("board-1");
  await byTouch(stage, jan, other);
  await keepsTheView(jan);
  await manyAtOnce(ewa);
  await ewa.leaves();
  await jan.leaves();
}

const idOf = (path) => path.split("/").at(-1);
const card = (person, path) => person.page.locator(`#card-${idOf(path)}`);

async function standsAt(person, path, number) {
  const column = person.page.locator(`.column[data-stage="${number}"] #card-${idOf(path)}`);
  await column.waitFor();
}

async function onTheBoard(person) {
  await person.visit("/cases/board");
  await person.page.waitForFunction(() => Boolean(window.Sortable));
}

/** Where a card is taken: near its beginning, for its menu is at its end. */
const begins = (person, box, far) => (person.language === "he" ? box.x + box.width - far : box.x + far);

async function dragsTo(person, path, number) {
  const from = await card(person, path).boundingBox();
  const list = person.page.locator(`.column[data-stage="${number}"] [data-cards]`);
  const to = await list.boundingBox();
  const mouse = person.page.mouse;
  await mouse.move(begins(person, from, 40), from.y + 12);
  await mouse.down();
  await mouse.move(begins(person, from, 60), from.y + 30, { steps: 4 });
  await mouse.move(to.x + to.width / 2, to.y + 20, { steps: 12 });
  await mouse.up();
}

async function byPointer(person, path) {
  await onTheBoard(person);
  await standsAt(person, path, 1);
  const answered = person.page.waitForResponse((answer) => answer.url().endsWith("/move"));
  await dragsTo(person, path, 2);
  assert.equal((await answered).status(), 303);
  await standsAt(person, path, 2);
  await person.page.locator("#board-said", { hasText: "Anna Nowak" }).waitFor({ state: "attached" });
  // What was moved is so on the page of the case.
  await person.visit(path);
  await person.sees(person.t("stages-ours-2"));
}

async function byKeyboard(person, path) {
  await onTheBoard(person);
  const grip = card(person, path).locator(".grip");
  await person.tabTo(grip);
  const [back, on] = person.language === "he" ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  await person.page.keyboard.press(on);
  await person.page.keyboard.press(on);
  assert.ok((await person.page.locator("#board-said").innerText()).includes(person.t("stages-ours-4")));
  await person.page.keyboard.press("Escape");
  await standsAt(person, path, 2);
  await person.page.keyboard.press(back);
  await person.page.keyboard.press("Enter");
  await standsAt(person, path, 1);
  await person.page.waitForFunction(() => document.activeElement.matches(".grip"));
  assert.ok((await person.page.locator("#board-said").innerText()).includes(person.t("stages-ours-1")));
}

/** The menu asks where to; the stage asks for the goal alone; the card arrives. */
async function isAskedForTheGoal(person, path) {
  await card(person, path).locator(".grip").focus();
  await person.page.keyboard.press(" ");
  await person.page.locator("#board-menu button[value='3']").click();
  const sheet = person.page.locator("#board-asks");
  await sheet.locator("[name=goal]").waitFor();
  assert.equal(await sheet.locator("[name=agreed], [name=decision_date], [name=offer_given]").count(), 0);
  await standsAt(person, path, 1);
  await person.findsNoBarrier();
  await person.takesPicture(`board-2-asks-${person.language}`);
  await sheet.locator("[name=goal]").fill("Clean water all summer");
  await sheet.locator("[name=goal_kind]").selectOption("problem");
  await sheet.locator("button[type=submit]").click();
  await person.isAt("/cases/board");
  await standsAt(person, path, 3);
  await person.seesMessage("board-done-moved");
}

/** Nobody is carried past the customer's yes: the card is where it was, with the reason and the way on. */
async function isRefused(person, path) {
  await onTheBoard(person);
  await person.tabTo(card(person, path).locator(".grip"));
  const on = person.language === "he" ? "ArrowLeft" : "ArrowRight";
  for (let times = 0; times < 3; times += 1) await person.page.keyboard.press(on);
  await person.page.keyboard.press("Enter");
  await person.seesMessage("refusals-before-final-yes");
  await person.seesMessage("refusals-before-final-yes-instead");
  await standsAt(person, path, 3);
  await person.page.keyboard.press("Escape");
  assert.equal(await person.page.locator("#board-asks[open]").count(), 0);
}

/** A finger that rests on a card takes it along. */
async function byTouch(stage, person, path) {
  const state = await person.context.storageState();
  const hand = await Person.arrive(stage, { width: "narrow", state });
  await onTheBoard(hand);
  await hand.looksAround("board-3-hand");
  await hand.page.setViewportSize({ width: 900, height: 844 });
  const from = await card(hand, path).boundingBox();
  const to = await hand.page.locator(".column[data-stage='2'] [data-cards]").boundingBox();
  const session = await hand.context.newCDPSession(hand.page);
  const touch = (type, x, y) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  const begin = [begins(hand, from, 60), from.y + 14];
  await touch("touchStart", ...begin);
  await hand.page.waitForFunction(() => document.querySelector(".sortable-chosen"));
  const steps = 12;
  const end = [to.x + to.width / 2, to.y + 20];
  for (let step = 1; step <= steps; step += 1) {
    await touch("touchMove", ...begin.map((from, axis) => from + ((end[axis] - from) * step) / steps));
  }
  const answered = hand.page.waitForResponse((answer) => answer.url().endsWith("/move"));
  await touch("touchEnd");
  assert.equal((await answered).status(), 303);
  await standsAt(hand, path, 2);
  await hand.leaves();
}

async function keepsTheView(person) {
  await person.visit("/cases?view=open&q=anna&col=owner&col=tags");
  await person.page.locator("main .list").getByText("Garden").waitFor();
  await person.looksAround("board-4-list");
  await person.does("/views", { view_name: "Anna's", default: true }, "views-done-kept");
  await person.visit("/cases");
  await person.isAt("/cases");
  assert.ok(person.page.url().includes("q=anna"));
  await person.visit("/views");
  await person.looksAround("board-5-views");
}

async function manyAtOnce(person) {
  await person.visit("/cases?view=open");
  await person.page.locator("[data-all] input").check();
  await person.page.locator("[name=many_tag]").fill("Spring");
  await person.turns(() => person.page.getByRole("button", { name: person.t("many-tag-do") }).click());
  await person.seesMessage("many-result");
  await person.looksAround("board-6-many");
  await person.visit("/settings/tags");
  await person.sees("Spring");
  await person.looksAround("board-7-tags");
  await person.visit("/settings/fields");
  await person.does("/settings/fields", { subject: "case", field_name: "Garden size", kind: "number" }, "custom-done-saved");
  await person.looksAround("board-8-fields");
}
