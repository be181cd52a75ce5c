// The first page that a newcomer meets: in their language, for every eye, and light to carry.

import assert from "node:assert/strict";
import { Person } from "../lib/person.mjs";

export default async function play(stage) {
  const newcomer = await Person.arrive(stage);
  const bytes = await newcomer.weighs("/");
  assert.ok(bytes > 0 && bytes < 60_000, `the first page weighs ${bytes} bytes`);
  await newcomer.looksAround("first-page");
  await newcomer.leaves();

  const withoutScript = await Person.arrive(stage, { script: false, width: "narrow" });
  await withoutScript.visit("/");
  await withoutScript.leaves();
}
