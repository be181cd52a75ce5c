// What a person takes along: files as the browser saves them, and what stands in them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

/** Does what begins a download, and waits until it is whole; its name and its bytes. */
export async function takes(person, act) {
  const [download] = await Promise.all([person.page.waitForEvent("download"), act()]);
  assert.equal(await download.failure(), null, `${download.suggestedFilename()} broke off`);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The export of the list that the page shows, by the form under it. */
export async function takesList(person, list, format, columns = "shown") {
  const form = await person.finds(`/exports/${list}`);
  await form.locator("[name=format]").selectOption(format);
  await form.locator("[name=columns]").selectOption(columns);
  return takes(person, () => form.locator("button").last().click());
}

/** A ZIP as its files by their names; the sizes of big ones stand in an extra field. */
export function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  assert.ok(end >= 0, "no ZIP");
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    assert.equal(bytes.readUInt32LE(at), 0x02014b50, "the list of a ZIP");
    const [name, extra, comment] = [28, 30, 32].map((where) => bytes.readUInt16LE(at + where));
    const called = bytes.toString("utf8", at + 46, at + 46 + name);
    const [size, start] = places(bytes, at, at + 46 + name, extra);
    const body = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(body, body + size);
    files.set(called, bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** How long an entry is packed, and where it begins. */
function places(bytes, at, extra, length) {
  const told = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  for (let next = extra; next < extra + length; next += 4 + bytes.readUInt16LE(next + 2)) {
    if (bytes.readUInt16LE(next) !== 1) continue;
    let wide = next + 4;
    told.forEach((value, which) => {
      if (value !== 0xffffffff) return;
      told[which] = Number(bytes.readBigUInt64LE(wide));
      wide += 8;
    });
  }
  return told.slice(1);
}

/** Rows of a file with commas, each under the names of its first line. */
export function readCsv(bytes) {
  const text = bytes.toString("utf8");
  assert.ok(text.startsWith("\uFEFF"), "a spreadsheet would misread it without its mark");
  const rows = [[]];
  for (const [, quoted, bare, sign] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? bare);
    if (sign !== ",") rows.push([]);
  }
  const [head, ...body] = rows.filter((row) => row.some((cell) => cell !== ""));
  return body.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
}

/** The text of the first sheet of a workbook, and whether anything in it would run. */
export function readWorkbook(bytes) {
  const files = unzip(bytes);
  const sheet = files.get("xl/worksheets/sheet1.xml").toString("utf8");
  const texts = [...sheet.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => plain(text));
  return { texts, runs: sheet.includes("<f>") || sheet.includes("<f "), isRtl: sheet.includes("rightToLeft=\"1\"") };
}

function plain(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
