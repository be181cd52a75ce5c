// A person whose hands stay on the keyboard: nothing is clicked, filled or chosen in another way.

import assert from "node:assert/strict";
import { Person } from "./person.mjs";

/** So many presses of Tab are enough to come to any place of a page. */
const FAR = 220;

export class Typist extends Person {
  static async arrive(stage, wishes = {}) {
    const { browser, base, language, t, pictures } = stage;
    const person = await Person.arrive(stage, wishes);
    const { page, context, complaints } = person;
    return new Typist({ browser, base, language, t, pictures, window: { page, context, complaints } });
  }

  key(name) {
    return this.page.keyboard.press(name);
  }

  async tabTo(target) {
    await target.waitFor({ state: "attached" });
    return super.tabTo(target, FAR);
  }

  /** Follows a link of the page to `path`. */
  async goes(target, path) {
    await this.tabTo(target);
    await this.key("Enter");
    await this.isAt(path);
    await this.page.locator("main h1").first().waitFor();
  }

  link(end) {
    return this.page.locator(`main a[href$="${end}"]`).first();
  }

  /** Fills a form by the names of its fields and sends it by the button that stands last, or by `by`. */
  async types(action, fields = {}, by = "button:not([name])") {
    const form = this.page.locator(`main form[action$="${action}"]`).first();
    await form.waitFor({ state: "attached" });
    await this.unfolds(form);
    for (const [name, value] of Object.entries(fields)) await this.enter(form, name, value);
    await this.tabTo(form.locator(by).last());
    return this.turns(() => this.key("Enter"));
  }

  /** Sends a form, and is told that it is done. */
  async finishes(action, fields, done, by) {
    const status = await this.types(action, fields, by);
    assert.equal(status, 303, `${action} answered ${status}: ${await this.troubles()}`);
    await this.seesMessage(done);
  }

  async unfolds(form) {
    const folds = form.locator("xpath=ancestor::details[not(@open)]/summary");
    for (let left = await folds.count(); left > 0; left -= 1) {
      await this.tabTo(folds.first());
      await this.key("Enter");
    }
  }

  async enter(form, name, value) {
    const all = form.locator(`[name="${name}"]`);
    const kind = await all.first().evaluate((it) => it.type);
    if (kind === "radio") return this.chooses(form, name, value);
    await this.tabTo(all.first());
    if (kind === "checkbox") return this.key("Space");
    if (kind.startsWith("select")) return this.selects(all.first(), value);
    // A day or a time is moved by one, whatever comes first in it where one is.
    if (kind === "date" || kind === "time") return this.key("ArrowUp");
    await this.key("Control+A");
    return this.page.keyboard.type(value);
  }

  async chooses(form, name, value) {
    const wanted = form.locator(`[name="${name}"][value="${value}"]`);
    const checked = form.locator(`[name="${name}"]:checked`);
    const first = form.locator(`[name="${name}"]`).first();
    await this.tabTo((await checked.count()) ? checked : first);
    await this.key("Space");
    for (let count = 0; count < 20 && !(await wanted.isChecked()); count += 1) await this.key("ArrowDown");
    assert.ok(await wanted.isChecked(), `${name} can't be set to ${value} by keyboard`);
  }

  async selects(field, value) {
    await this.key("Home");
    for (let count = 0; count < 60 && (await field.inputValue()) !== value; count += 1) await this.key("ArrowDown");
    assert.equal(await field.inputValue(), value, "an option is out of the keyboard's reach");
  }
}
