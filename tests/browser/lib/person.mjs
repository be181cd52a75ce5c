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

  async follow(key, values) {
    await this.page.getByRole("link", { name: this.t(key, values), exact: true }).first().click();
  }

  async sees(text) {
    await this.page.getByText(text).first().waitFor({ state: "visible" });
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

  async typeInto(key, value) {
    await this.tabTo(this.page.getByLabel(this.t(key), { exact: true }));
    await this.page.keyboard.type(value);
  }

  async pressByKeyboard(key, values) {
    await this.tabTo(this.page.getByRole("button", { name: this.t(key, values), exact: true }));
    await this.page.keyboard.press("Enter");
  }

  /** Where the keyboard is can be seen: an outline or a ring of shadow. */
  async showsFocus() {
    const shown = await this.page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
      return isOutlined || style.boxShadow !== "none" || document.activeElement.outerHTML.slice(0, 120);
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

function matches(path, wanted) {
  return wanted instanceof RegExp ? wanted.test(path) : path === wanted;
}
