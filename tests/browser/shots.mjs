// Pictures of pages for people to look at, wide and narrow, light and dark, in each language.
//
//   cargo xtask shots URL [--to FOLDER] [--languages en,he] [--cookie NAME=VALUE]
//                         [--sign-in PATH --name NAME --password FILE] PATH...
//
// `--password` names a file, as a password does not belong on a command line. The fields of the
// page at --sign-in are found by what browsers are told of them: autocomplete="username" or
// "email", and "current-password".

import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { LIGHTS, openWindow, WIDTHS, withBrowser } from "./lib/browser.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: "string", default: "target/shots" },
    languages: { type: "string", default: "en,he" },
    cookie: { type: "string" },
    "sign-in": { type: "string" },
    name: { type: "string" },
    password: { type: "string" },
  },
});
const [base, ...paths] = positionals;
if (!base || paths.length === 0) {
  console.error("usage: cargo xtask shots URL [--to FOLDER] [--sign-in PATH ...] PATH...");
  process.exit(2);
}
const folder = resolve(values.to);
mkdirSync(folder, { recursive: true });

async function signedIn(browser) {
  const { context, page } = await openWindow(browser, base);
  if (values.cookie) {
    const [name, ...value] = values.cookie.split("=");
    await context.addCookies([{ name, value: value.join("="), url: base }]);
  }
  if (values["sign-in"]) {
    await page.goto(values["sign-in"]);
    const name = page.locator('[autocomplete~="username"], [autocomplete~="email"]').first();
    const password = page.locator('[autocomplete~="current-password"]');
    await name.fill(values.name);
    await password.fill(readFileSync(values.password, "utf8").trim());
    await Promise.all([page.waitForNavigation(), password.press("Enter")]);
    const refused = await page.locator('[autocomplete~="current-password"]').count();
    if (refused) throw new Error(`${base}${values["sign-in"]} did not let ${values.name} in`);
  }
  const state = await context.storageState();
  await context.close();
  return state;
}

function fileName(path) {
  return path.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "root";
}

await withBrowser(async (browser) => {
  const state = await signedIn(browser);
  for (const language of values.languages.split(",")) {
    for (const width of Object.keys(WIDTHS)) {
      for (const light of LIGHTS) {
        const wishes = { language, width, light, state };
        const { context, page, complaints } = await openWindow(browser, base, wishes);
        for (const path of paths) {
          const answer = await page.goto(path, { waitUntil: "networkidle" });
          const file = join(folder, `${fileName(path)}-${language}-${width}-${light}.png`);
          await page.screenshot({ path: file, fullPage: true });
          console.log(`${answer.status()} ${file}`);
        }
        for (const complaint of complaints) console.log(`    ${complaint}`);
        await context.close();
      }
    }
  }
});
