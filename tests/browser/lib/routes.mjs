// Every page that the program has, by its own source, and an address of each in the made-up firm.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./modules.mjs";

/** The patterns of all routes that answer a GET, such as `/cases/{case}/items`. */
export function patterns() {
  const found = new Set();
  const folder = join(root, "crates/server/src");
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith(".rs") || name.includes("tests")) continue;
    const source = readFileSync(join(folder, name), "utf8");
    for (const [, pattern] of source.matchAll(/\.route\(\s*"(\/[^"]*)",\s*get\(/g)) found.add(pattern);
  }
  return [...found].sort();
}

const toRegex = (pattern) => new RegExp(`^${pattern.replace(/\{\*[^}]*\}/g, ".+").replace(/\{[^}]*\}/g, "[^/]+")}$`);

/**
 * Follows links from `seeds` until each pattern has an address of its own, or no link is left.
 * `fetch` gives a page's text by its path, or nothing where it is no page.
 */
export async function addresses(wanted, seeds, fetch, most = 700) {
  const open = wanted.map((pattern) => ({ pattern, regex: toRegex(pattern) }));
  // Of two patterns that fit, the one with fewer holes is meant.
  open.sort((a, b) => a.pattern.split("{").length - b.pattern.split("{").length);
  const found = new Map();
  const queue = [...seeds];
  const known = new Set(queue);
  const isNew = (path) => {
    const it = open.find(({ regex }) => regex.test(path.split("?")[0]));
    return it && !found.has(it.pattern) ? it.pattern : undefined;
  };
  for (let count = 0; queue.length && count < most && found.size < open.length; count += 1) {
    // What leads to something new is looked at first.
    const at = Math.max(0, queue.findIndex((path) => isNew(path)));
    const [path] = queue.splice(at, 1);
    const text = await fetch(path);
    if (text === undefined) continue;
    const pattern = isNew(path);
    if (pattern) found.set(pattern, path);
    for (const [, href] of text.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)) {
      const next = href.replaceAll("&amp;", "&");
      if (!known.has(next)) queue.push(next);
      known.add(next);
    }
  }
  await guess(open, found, [...known], fetch);
  return found;
}

/** What no link leads to just now may still have an address: that of a page beside those known. */
async function guess(open, found, known, fetch) {
  for (const { pattern } of open.filter((it) => !found.has(it.pattern))) {
    const [head, tail] = [pattern.split("}")[0].split("{")[0], pattern.split("}").slice(1).join("}")];
    if (!pattern.includes("{") || tail.includes("{")) continue;
    const ids = new Set(known.filter((path) => path.startsWith(head)).map((path) => path.slice(head.length).split(/[/?]/)[0]));
    for (const id of [...ids].filter((it) => it.length > 30)) {
      const path = `${head}${id}${tail}`;
      if ((await fetch(path)) === undefined) continue;
      found.set(pattern, path);
      break;
    }
  }
}
