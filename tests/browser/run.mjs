// Plays one scenario: node run.mjs SCENARIO ADDRESS LANGUAGE [FOLDER FOR PICTURES]
// The address is what the program prints; with an empty database the one where the owner begins.
// A scenario is a module of scenarios/ whose default export takes the stage.

import { join } from "node:path";
import { withBrowser } from "./lib/browser.mjs";
import { texts } from "./lib/texts.mjs";

const [scenario, address, language, pictures] = process.argv.slice(2);
if (!language || !/^[a-z_]+$/.test(scenario)) {
  console.error("usage: node run.mjs SCENARIO ADDRESS LANGUAGE [FOLDER FOR PICTURES]");
  process.exit(2);
}

const { origin: base, pathname, search } = new URL(address);
const begin = pathname + search;
const { default: play } = await import(`./scenarios/${scenario}.mjs`);

/** What stood in each window when the scenario broke off. */
async function picture(browser) {
  const pages = pictures ? browser.contexts().flatMap((context) => context.pages()) : [];
  for (const [at, page] of pages.entries()) {
    const path = join(pictures, `trouble-${at}.png`);
    await page.screenshot({ path, fullPage: true }).catch(() => {});
    console.error(`${page.url()}: see ${path}`);
  }
}

try {
  await withBrowser(async (browser) => {
    try {
      await play({ browser, base, begin, language, t: texts(language), pictures });
    } catch (trouble) {
      await picture(browser);
      throw trouble;
    }
  });
  console.log(`${scenario} in ${language}: played to its end`);
} catch (trouble) {
  console.error(trouble);
  process.exitCode = 1;
}
