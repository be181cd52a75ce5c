// What a person does at a page and what they notice: the words of the scenarios.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { axe } from "./modules.mjs";
import { LIGHTS, openWindow, WIDTHS } from "./browser.mjs";

export class Person {
  /** `t` gives the sentence of a key in this person's language. */
  constructor({ browser, base, language, t, pictures, window }) {
    Object.assign(this, { browser, base, language, t, pictures });
    Object.assign(this, window);
  }

  static async arrive(stage, wishes = {}) {
    const window = await openWindow(stage.browser, stage.base, { language: stage.language, ...wishes });
    return new Person({ ...stage, window });
  }

  async visit(path) {
    const answer = await this.page.goto(path);
    assert.ok(answer.ok(), `${path} answered ${answer.status()}`);
    return answer;
  }

  /** Fields by their label: `{ "people-name": "Ada" }`, keys of locales/. */
  async fill(fields) {
    for (const [key, value] of Object.entries(fields)) {
      await this.page.getByLabel(this.t(key), { exact: true }).fill(value);
    }
  }

  async choose(key, option) {
    await this.page.getByLabel(this.t(key), { exact: true }).selectOption(option);
  }

  /** A radio button or a check box. */
  async tick(key) {
    await this.page.getByLabel(this.t(key), { exact: true }).check();
  }

  /** How a contact ended, by the value of its card. */
  async tickEnding(value) {
    await this.page.locator(`input[name=end][value="${value}"]`).check();
  }

  async press(key, values) {
    await this.page.getByRole("button", { name: this.t(key, values), exact: true }).click();
  }

  path() {
    return new URL(this.page.url()).pathname;
  }

  /** Out by the menu of the page's head. */
  async signsOut() {
    const form = await this.finds("/sign-out", "header");
    return this.turns(() => form.locator("button").last().click());
  }

  /** The one form of the page whose address ends so, unfolded if it was folded. */
  async finds(action, part = "main") {
    const form = this.page.locator(`${part} form[action$="${action}"]`).first();
    await form.waitFor({ state: "attached" });
    await form.evaluate((it) => {
      it.querySelectorAll("details").forEach((fold) => (fold.open = true));
      for (let fold = it.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
    });
    return form;
  }

  /** Fills a form by the names of its fields, which are the same in every language. */
  async writes(action, fields) {
    const form = await this.finds(action);
    for (const [name, value] of Object.entries(fields)) await fillIn(form, name, value);
    return form;
  }

  /** Fills a form, sends it by its last button and waits for the answer; its status. */
  async sends(action, fields = {}) {
    const form = await this.writes(action, fields);
    return this.turns(() => form.locator("button").last().click());
  }

  /** Does what sends a form, and waits until another page stands there; the status of the answer. */
  async turns(act) {
    await this.page.locator("main").evaluate((main) => (main.dataset.sent = "yes"));
    const isSent = (answer) => answer.request().method() === "POST";
    const [answer] = await Promise.all([this.page.waitForResponse(isSent), act()]);
    await this.page.locator("main:not([data-sent])").waitFor();
    return answer.status();
  }

  /** Sends a form that is asked for once more, with what was typed in it. */
  async isAsked(action, fields) {
    const status = await this.sends(action, fields);
    assert.equal(status, 422, `${action} was not asked again`);
  }

  /** Sends a form and goes on by it to a page that says what was done. */
  async does(action, fields, done) {
    const status = await this.sends(action, fields);
    assert.equal(status, 303, `${action} answered ${status}: ${await this.troubles()}`);
    await this.seesMessage(done);
  }

  /** Sends what no form of the page would: straight to an address, as the page's own site does. */
  async knocks(path, fields, headers = {}, kind = "form") {
    const own = { origin: this.base, "sec-fetch-site": "same-origin" };
    const all = { ...("origin" in headers ? {} : own), ...headers };
    return this.context.request.post(path, { [kind]: fields, headers: all, maxRedirects: 0 });
  }

  async enters(path, fields = {}, kind = "form") {
    const answer = await this.knocks(path, fields, {}, kind);
    assert.equal(answer.status(), 303, `${path}: ${plain(await answer.text())}`);
  }

  /** What was tried is refused, and in the words of a person. */
  async isRefused(path, fields, key, kind = "form") {
    const answer = await this.knocks(path, fields, {}, kind);
    const text = plain(await answer.text());
    assert.ok([409, 422].includes(answer.status()), `${path} answered ${answer.status()}: ${text}`);
    assert.ok(text.includes(this.t(key)), `${path} says otherwise: ${text}`);
    if (key.startsWith("refusals-")) assert.ok(text.includes(this.t(`${key}-instead`)), `${path}: no way on`);
  }

  /** What the page says against what was sent. */
  async troubles() {
    const told = await this.page.locator("main .error, main [role=alert]").allInnerTexts();
    return told.join(" / ") || (await this.page.locator("main").innerText()).slice(0, 400);
  }

  async follow(key, values) {
    await this.page.getByRole("link", { name: this.t(key, values), exact: true }).first().click();
  }

  async sees(text) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async seesMessage(key, values) {
    await this.sees(this.t(key, values));
  }

  async isAt(path) {
    await this.page.waitForURL((url) => matches(url.pathname, path));
  }

  /** Signs in with the keys of the two labels and the button, told by the scenario. */
  async signIn({ path, labels, button, name, password }) {
    await this.visit(path);
    await this.fill({ [labels.name]: name, [labels.password]: password });
    await this.press(button);
  }

  /** Goes by the keyboard alone to `target`, as far as `most` presses of Tab. */
  async tabTo(target, most = 120) {
    const goal = await target.elementHandle();
    for (let count = 0; count < most; count += 1) {
      await this.page.keyboard.press("Tab");
      if (await goal.evaluate((element) => element === document.activeElement)) {
        await this.showsFocus();
        return;
      }
    }
    assert.fail(`the keyboard does not come to ${target} within ${most} presses of Tab`);
  }

  /** Goes through the whole page by Tab: everywhere one sees where one is, and nothing is left out. */
  async tabsThrough() {
    const places = await this.page.evaluate(() => {
      const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
      const all = [...document.querySelectorAll(can)].filter((it) => it.checkVisibility() && !it.disabled);
      const early = document.querySelectorAll('[tabindex]:not([tabindex="0"], [tabindex="-1"])');
      all.forEach((it, at) => (it.dataset.place = at));
      return { count: all.length, early: early.length };
    });
    assert.equal(places.early, 0, "an element jumps the queue of Tab");
    const order = [];
    for (;;) {
      await this.page.keyboard.press("Tab");
      const place = Number(await this.page.evaluate(() => document.activeElement.dataset.place));
      // A date has several places of its own.
      if (place === order.at(-1)) continue;
      if (Number.isNaN(place) || order.includes(place)) break;
      order.push(place);
      await this.showsFocus();
    }
    const sorted = [...order].sort((a, b) => a - b);
    assert.deepEqual(order, sorted, "Tab jumps about the page");
    assert.equal(order.length, places.count, "Tab leaves something out");
  }

  /** Unfolds the form of this address, goes into it and writes, by the keyboard alone. */
  async writesByKeyboard(action, fields) {
    const form = this.page.locator(`main form[action$="${action}"]`).first();
    await this.tabTo(form.locator("xpath=ancestor::details[1]/summary"));
    await this.page.keyboard.press("Enter");
    for (const [name, value] of Object.entries(fields)) {
      await this.tabTo(form.locator(`[name="${name}"]`));
      await this.page.keyboard.type(value);
    }
    await this.tabTo(form.locator("button").last());
    return this.turns(() => this.page.keyboard.press("Enter"));
  }

  async typeInto(key, value) {
    await this.tabTo(this.page.getByLabel(this.t(key), { exact: true }));
    await this.page.keyboard.type(value);
  }

  async pressByKeyboard(key, values) {
    await this.tabTo(this.page.getByRole("button", { name: this.t(key, values), exact: true }));
    await this.page.keyboard.press("Enter");
  }

  /** Whoever is refused stands at the words that say why, without looking for them. */
  async isToldFirst() {
    const told = await this.page.evaluate(() => document.activeElement.matches("[role=alert]"));
    assert.ok(told, "the refusal does not take the focus");
  }

  /** Where the keyboard is can be seen: an outline or a ring of shadow. */
  async showsFocus() {
    const shown = await this.page.evaluate(() => {
      const shows = (element) => {
        const style = getComputedStyle(element);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
      };
      // A card shows the ring in place of the radio button that it hides.
      const active = document.activeElement;
      const card = active.type === "radio" && (active.closest("label") ?? active.parentElement);
      return shows(active) || (card && shows(card)) || active.outerHTML.slice(0, 120);
    });
    assert.equal(shown, true, `the keyboard's place can't be seen on ${shown}`);
  }

  /** Every rule of axe-core, among them contrast, labels and landmarks. */
  async findsNoBarrier() {
    await this.page.evaluate(`${axe};0`);
    const found = await this.page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    // What axe leaves behind would be carried to the next page, against the policy of the pages.
    await this.page.evaluate(() =>
      document.querySelectorAll('[style=""]').forEach((element) => element.removeAttribute("style")),
    );
    const told = found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join("\n")}`,
    );
    assert.equal(told.length, 0, `barriers at ${this.page.url()}\n${told.join("\n")}`);
  }

  /** The page fits its window: nothing is cut off at the side or asks for scrolling sideways. */
  async findsNoSidewaysScroll() {
    const over = await this.page.evaluate(() => {
      const root = document.documentElement;
      return root.scrollWidth - root.clientWidth;
    });
    assert.ok(over <= 0, `${this.page.url()} is ${over} px wider than its window`);
  }

  /** No field hides by its name what a script asks the form itself for; such a form is never sent. */
  async findsFormsThatCanBeSent() {
    const hidden = await this.page.evaluate(() => {
      const asked = { form: "undefined", method: "string", action: "string", requestSubmit: "function" };
      const isWhole = (it) => Object.entries(asked).every(([name, kind]) => typeof it[name] === kind);
      return [...document.forms].filter((it) => !isWhole(it)).map((it) => it.getAttribute("action"));
    });
    assert.deepEqual(hidden, [], `a field's name hides its form at ${this.page.url()}`);
  }

  async readsTheRightWay() {
    const way = await this.page.evaluate(() => [document.documentElement.lang, document.dir || "ltr"]);
    assert.deepEqual(way, [this.language, this.language === "he" ? "rtl" : "ltr"]);
  }

  /**
   * Looks at the page as it stands, wide and narrow, light and dark: no barrier, no sideways
   * scroll; a picture of each when the run has a folder for them.
   */
  async looksAround(name) {
    await this.readsTheRightWay();
    await this.findsFormsThatCanBeSent();
    const before = this.page.viewportSize();
    for (const width of Object.keys(WIDTHS)) {
      await this.page.setViewportSize(WIDTHS[width]);
      await this.findsNoSidewaysScroll();
      for (const light of LIGHTS) {
        await this.page.emulateMedia({ colorScheme: light });
        await this.findsNoBarrier();
        await this.takesPicture(`${name}-${this.language}-${width}-${light}`);
      }
    }
    await this.page.setViewportSize(before);
    await this.page.emulateMedia({ colorScheme: "light" });
  }

  async takesPicture(name) {
    if (!this.pictures) return;
    mkdirSync(this.pictures, { recursive: true });
    await this.page.screenshot({ path: join(this.pictures, `${name}.png`), fullPage: true });
  }

  /** What the network carried for one visit, in bytes. */
  async weighs(path) {
    const session = await this.context.newCDPSession(this.page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
    await this.page.goto(path, { waitUntil: "networkidle" });
    await session.detach();
    return bytes;
  }

  /** Closes the window; the browser had nothing to complain about. */
  async leaves() {
    await this.context.close();
    assert.deepEqual(this.complaints, [], "the browser complained");
  }
}

/** What is written between the tags of the main part. */
function plain(page) {
  const main = page.slice(page.indexOf("<main"), page.indexOf("</main"));
  const signs = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
  return main.replace(/<[^>]*>/g, " ").replace(/&\w+;/g, (sign) => signs[sign] ?? sign).replace(/\s+/g, " ");
}

async function fillIn(form, name, value) {
  const field = form.locator(`[name="${name}"]`);
  const kind = await field.first().evaluate((it) => it.type);
  if (kind === "radio") await form.locator(`[name="${name}"][value="${value}"]`).check();
  else if (kind === "checkbox") await field.setChecked(value);
  else if (kind === "file") await field.setInputFiles(value);
  else if (kind.startsWith("select")) await field.selectOption(value);
  else await field.fill(value);
}

function matches(path, wanted) {
  return wanted instanceof RegExp ? wanted.test(path) : path === wanted;
}
