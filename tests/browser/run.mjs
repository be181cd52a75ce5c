// Plays one scenario: node run.mjs SCENARIO BASE_URL LANGUAGE [FOLDER FOR PICTURES]
// A scenario is a module of scenarios/ whose default export takes the stage.

import { withBrowser } from "./lib/browser.mjs";
import { texts } from "./lib/texts.mjs";

const [scenario, base, language, pictures] = process.argv.slice(2);
if (!language || !/^[a-z_]+$/.test(scenario)) {
  console.error("usage: node run.mjs SCENARIO BASE_URL LANGUAGE [FOLDER FOR PICTURES]");
  process.exit(2);
}

const { default: play } = await import(`./scenarios/${scenario}.mjs`);
try {
  await withBrowser((browser) => play({ browser, base, language, t: texts(language), pictures }));
  console.log(`${scenario} in ${language}: played to its end`);
} catch (trouble) {
  console.error(trouble);
  process.exitCode = 1;
}
