// A headless Chromium and the pages in it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "./modules.mjs";

export const WIDTHS = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } };
export const LIGHTS = ["light", "dark"];

// Nothing here may look for a host outside this machine; as root there is no sandbox to be had.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens a browser for `work` and closes it whatever happens. */
export async function withBrowser(work) {
  const folder = mkdtempSync(join(tmpdir(), "forgetmenot-browser-"));
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({
    executablePath,
    args: flags,
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A person's window, with cookies of its own. `wishes`: language, width ("wide" or "narrow"),
 * light ("light" or "dark"), script (false: a browser without JavaScript), timezone, state (the
 * cookies of another window, as from `context.storageState()`).
 */
export async function openWindow(browser, base, wishes = {}) {
  const { language = "en", width = "wide", light = "light", script = true } = wishes;
  const context = await browser.newContext({
    baseURL: base,
    locale: language,
    viewport: WIDTHS[width],
    hasTouch: width === "narrow",
    colorScheme: light,
    reducedMotion: "reduce",
    javaScriptEnabled: script,
    timezoneId: wishes.timezone ?? "UTC",
    storageState: wishes.state,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`error in a script: ${error.message}`));
  page.on("console", (message) => {
    // The browser itself reports an answer of 4xx so, and a refused form is one.
    const isAnswer = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isAnswer) complaints.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    const isOurs = url.startsWith(base) || url.startsWith("data:") || url.startsWith("blob:");
    if (!isOurs) complaints.push(`asks another host: ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} from ${response.url()}`);
  });
  return { context, page, complaints };
}
