// The packages of package-lock.json, installed under target/ and not beside the sources.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
export const root = dirname(dirname(here));

const lists = ["package.json", "package-lock.json", ".npmrc"];

/** A folder is made whole and then renamed, so that tests which start together can't meet a half. */
function installed() {
  const lock = readFileSync(join(here, "package-lock.json"));
  const version = createHash("sha256").update(lock).digest("hex").slice(0, 16);
  const parent = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "browser");
  const folder = join(parent, version);
  if (existsSync(folder)) return folder;
  mkdirSync(parent, { recursive: true });
  const making = mkdtempSync(join(parent, "making-"));
  for (const list of lists) cpSync(join(here, list), join(making, list));
  const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", options, { cwd: making, stdio: ["ignore", "ignore", "inherit"] });
  try {
    renameSync(making, folder);
  } catch (trouble) {
    rmSync(making, { recursive: true });
    if (!existsSync(folder)) throw trouble;
  }
  return folder;
}

const require = createRequire(join(installed(), "package.json"));

export const { chromium } = require("playwright-core");
export const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
