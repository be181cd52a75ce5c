// The sentences of locales/, so that a scenario is written once and played in every language.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./modules.mjs";

/** Messages without choices; `{ $name }` is filled in. A choice is looked for by its own words. */
export function texts(language) {
  const folder = join(root, "locales", language);
  const messages = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    read(readFileSync(join(folder, file), "utf8"), messages);
  }
  return (key, values = {}) => {
    const message = messages.get(key);
    if (message === undefined) throw new Error(`locales/${language} has no message ${key}`);
    return message.replace(/\{\s*\$([\w-]+)\s*\}/g, (_, name) => {
      if (!(name in values)) throw new Error(`${key} wants a value for ${name}`);
      return values[name];
    });
  };
}

function read(source, messages) {
  let key = null;
  for (const line of source.split("\n")) {
    const start = /^([a-zA-Z][\w-]*)\s*=\s*(.*)$/.exec(line);
    if (start) {
      key = start[1];
      messages.set(key, start[2].trim());
    } else if (/^\s+\./.test(line) || /^\S/.test(line)) {
      key = null;
    } else if (key && line.trim()) {
      messages.set(key, `${messages.get(key)} ${line.trim()}`.trim());
    }
  }
}
