// What was written down goes out again: any list, everything, all that is held about somebody; and
// whoever asks to be erased is found nowhere.

import assert from "node:assert/strict";
import { readCsv, readWorkbook, takes, takesList, unzip } from "../lib/downloads.mjs";
import { accept, begin, link, meet } from "../lib/firm.mjs";
import { Typist } from "../lib/keyboard.mjs";

const NOA = { name: "Noa", email: "noa@example.com", password: "a quiet well in the shade" };
/** A spreadsheet would run it. */
const NAME = '=HYPERLINK("http://x","Kanarek")';
/** What is found nowhere afterwards. */
const WORD = "Kanarek";
const PHONE = "+48 601 234 567";
const EVERYTHING = "/exports/everything";
/** So many big papers that a person has the time to stop what is made of them. */
const PAPERS = 3;

export default async function play(stage) {
  const { ewa, jan } = await begin(stage);
  const noa = await hires(stage, ewa);
  const { customer, case: path } = await meet(jan, NAME, `${WORD} asks for filters`);
  await speaks(jan, customer, path);
  const anna = await meet(jan, "Anna Nowak", "A pump");
  await takesListsAlong(jan, customer);
  await mayNot(jan, noa, customer);
  await takesEverything(ewa, anna.case);
  await takesACopy(ewa, customer);
  await erases(stage, ewa, customer);
  await isFoundNowhere(ewa, customer, path);
  for (const person of [ewa, jan, noa]) await person.leaves();
}

async function hires(stage, owner) {
  await owner.visit("/people/new");
  await owner.sends("/people", { name: NOA.name, email: NOA.email, role: "auditor" });
  return accept(stage, await link(owner), NOA);
}

/** What is held of somebody: how they are reached, a paper of theirs, what they said. */
async function speaks(seller, customer, path) {
  await seller.enters(`${customer}/channels`, { channel_kind: "phone", address: PHONE });
  await seller.enters(`${path}/interactions`, {
    channel: "call",
    direction: "in",
    said: `${WORD} wants it quiet`,
    end: "quick",
  });
  // Days of the customer's clock, which is the window's here.
  const today = new Date().toISOString().slice(0, 10);
  const promise = { what: `Send ${WORD} the plan`, due_date: today, due_time: "23:59", debtor: "us", named_by: "us" };
  await seller.enters(`${customer}/promises`, promise);
  const file = { name: `${WORD}.txt`, mimeType: "text/plain", buffer: Buffer.from(`${WORD} signs`) };
  await seller.enters(`${path}/documents`, { file }, "multipart");
}

/** The list as it stands, in each of three forms; nothing in it runs. */
async function takesListsAlong(person, customer) {
  await person.visit("/exports");
  await person.looksAround("ways-out-1-lists");
  const form = await person.writes("/exports", { list: "cases", format: "csv" });
  const cases = readCsv((await takes(person, () => form.locator("button").last().click())).bytes);
  const stages = Array.from({ length: 10 }, (_, at) => `${at + 1}. ${person.t(`stages-ours-${at + 1}`)}`);
  const told = cases.map((row) => row[person.t("exports-column-our-stage")]);
  assert.ok(told.length === 2 && told.every((stage) => stages.includes(stage)), `stages in words: ${told}`);
  await person.visit(`/customers?q=${WORD}`);
  await person.finds("/exports/customers");
  await person.looksAround("ways-out-2-list");
  const name = person.t("exports-column-name");
  const csv = readCsv((await takesList(person, "customers", "csv", "all")).bytes);
  assert.deepEqual(csv.map((row) => row[name]), [`'${NAME}`], "one row, and its name is text");
  assert.equal(csv[0][person.t("exports-column-phone")], PHONE);
  assert.equal(csv[0][person.t("exports-column-language")], person.t(`languages-${person.language}`), "a value in words");
  const book = await takesList(person, "customers", "xlsx");
  assert.ok(book.name.startsWith(person.t("exports-list-customers")), book.name);
  const { texts, runs, isRtl } = readWorkbook(book.bytes);
  assert.ok(!runs && texts.includes(NAME) && texts.includes(name), texts.join());
  assert.equal(isRtl, person.language === "he");
  const [item, ...more] = JSON.parse((await takesList(person, "customers", "json")).bytes);
  assert.deepEqual([item.name, more.length], [NAME, 0], "for programs as it was written");
  await person.visit(customer);
  const life = readCsv((await takesList(person, "timeline", "csv")).bytes);
  assert.ok(life.length > 3 && life.some((row) => Object.values(row).join().includes("wants it quiet")));
  await person.visit("/today");
  const due = readCsv((await takesList(person, "promises", "csv")).bytes);
  assert.ok(due.some((row) => row[person.t("exports-column-what")] === `Send ${WORD} the plan`));
  assert.ok(due.every((row) => row[person.t("exports-column-debtor")] === person.t("interactions-party-us")));
}

/** Who sells takes along what they see; who looks over all, all lists; and neither erases. */
async function mayNot(seller, auditor, customer) {
  const typed = { name: NAME };
  await seller.isRefused(`${customer}/erasing`, typed, "refusals-owners-only");
  await auditor.isRefused(`${customer}/erasing`, typed, "refusals-reads-only");
  await seller.isRefused(EVERYTHING, {}, "refusals-owners-only");
  await auditor.isRefused(EVERYTHING, {}, "refusals-reads-only");
  for (const [person, path] of [[seller, `${customer}/erasing`], [seller, EVERYTHING], [seller, "/exports/audit"], [auditor, EVERYTHING]]) {
    const answer = await person.page.goto(path);
    assert.equal(answer.status(), 409, `${path} was given`);
  }
  await seller.visit(customer);
  assert.equal(await seller.page.locator('main a[href$="/erasing"]').count(), 0, "nobody is led to what is refused");
  await seller.page.goto(`${customer}/erasing`);
  await seller.looksAround("ways-out-3-refused");
  await auditor.visit("/audit");
  const told = readCsv((await takesList(auditor, "audit", "csv")).bytes);
  assert.ok(told.length > 10, "the whole record");
}

/** Everything takes its time, shows how far it is, can be stopped, and is one file at its end. */
async function takesEverything(owner, path) {
  await owner.visit(EVERYTHING);
  await owner.seesMessage("exports-everything-none");
  await owner.looksAround("ways-out-4-everything");
  for (let count = 0; count < PAPERS; count += 1) {
    const file = { name: `plan-${count}.pdf`, mimeType: "application/pdf", buffer: paper(count) };
    await owner.enters(`${path}/documents`, { file }, "multipart");
  }
  await owner.visit(EVERYTHING);
  await owner.sends(EVERYTHING);
  await owner.seesMessage("exports-everything-progress");
  await owner.takesPicture(`ways-out-5-making-${owner.language}`);
  await owner.sends(`${EVERYTHING}/stop`);
  await owner.seesMessage("exports-everything-none");
  await owner.sends(EVERYTHING);
  // The page looks again by itself.
  await owner.page.getByRole("link", { name: owner.t("exports-everything-fetch"), exact: true }).waitFor({ timeout: 60_000 });
  await owner.looksAround("ways-out-6-made");
  const { name, bytes } = await takes(owner, () => owner.follow("exports-everything-fetch"));
  assert.ok(name.endsWith(".zip"), name);
  const files = unzip(bytes);
  const manifest = JSON.parse(files.get("manifest.json"));
  assert.equal(manifest.rows.customers, 2);
  assert.equal(lines(files, "data/customers.jsonl").length, 2);
  assert.deepEqual(readCsv(files.get("import/1-customers.csv")).map((row) => row.name).sort(), [`'${NAME}`, "Anna Nowak"].sort());
  assert.equal([...files.keys()].filter((file) => file.startsWith("files/")).length, manifest.files);
  assert.ok(!files.get("data/users.jsonl").includes("password"), "no secret leaves");
}

/** A big one that nothing can pack smaller. */
function paper(count) {
  const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(65_536)));
  const pages = Array.from({ length: 80 }, (_, page) => Buffer.concat([noise, Buffer.from(`${count} ${page}`)]));
  return Buffer.concat([Buffer.from("%PDF-1.7\n"), ...pages]);
}

function lines(files, name) {
  return files.get(name).toString("utf8").trim().split("\n").map((line) => JSON.parse(line));
}

/** All that is held, to read and for programs. */
async function takesACopy(owner, customer) {
  await owner.visit(customer);
  await owner.page.locator("main summary", { hasText: owner.t("erasing-data") }).click();
  await owner.looksAround("ways-out-7-data");
  const { bytes } = await takes(owner, () => owner.follow("erasing-copy"));
  const files = unzip(bytes);
  const page = files.get("about.html").toString("utf8");
  for (const word of [WORD, "601 234 567", "wants it quiet"]) assert.ok(page.includes(word), `the page says nothing of ${word}`);
  for (const name of ["customers", "channels", "cases", "interactions", "documents", "events"]) {
    assert.ok(lines(files, `data/${name}.jsonl`).length > 0, `${name} is missing`);
  }
  assert.ok([...files.keys()].some((file) => file.startsWith("files/") && files.get(file).includes(`${WORD} signs`)));
}

/** By the keyboard alone: what goes and what stays is said before, and another name is refused. */
async function erases(stage, owner, customer) {
  const typist = await Typist.arrive(stage, { state: await owner.context.storageState() });
  await typist.visit(customer);
  const data = typist.page.locator("main summary", { hasText: typist.t("erasing-data") });
  await typist.tabTo(data);
  await typist.key("Enter");
  await typist.goes(typist.link("/erasing"), `${customer}/erasing`);
  for (const key of ["erasing-goes", "erasing-stays", "erasing-open", "erasing-backups", "erasing-for-good"]) {
    await typist.seesMessage(key);
  }
  await typist.looksAround("ways-out-8-before");
  assert.equal(await typist.types("/erasing", { name: "Anna Nowak" }), 422, "another name");
  await typist.isToldFirst();
  await typist.seesMessage("refusals-erasing-not-named");
  await typist.looksAround("ways-out-9-not-named");
  await typist.finishes("/erasing", { name: NAME }, "erasing-done-customer");
  await typist.looksAround("ways-out-10-left");
  await typist.leaves();
}

/** No page, no list, no file says a word of them; counts and dates are there. */
async function isFoundNowhere(owner, customer, path) {
  const asks = async (where) => {
    const answer = await owner.context.request.get(where);
    return { status: answer.status(), text: (await answer.body()).toString("utf8") };
  };
  await owner.page.goto(customer);
  await owner.isAt(`${customer}/erasing`);
  await owner.seesMessage("erasing-left");
  const pages = ["/customers", "/cases?view=released", "/cases/board", path, `${path}/documents`, "/today", "/audit", "/follow-through", "/care"];
  for (const page of [...pages, customer]) {
    const { status, text } = await asks(page);
    assert.ok(status < 500 && !text.includes(WORD), `${page} still knows them`);
  }
  const search = await asks(`/search?q=${WORD}`);
  assert.ok(!search.text.includes(customer) && !search.text.includes(path), "search finds them");
  await owner.visit("/exports");
  const lists = await owner.page.locator("main [name=list] option").evaluateAll((all) => all.map((it) => it.value));
  assert.ok(lists.length > 20, lists.join());
  for (const list of lists) {
    for (const format of ["json", "csv"]) {
      const { status, text } = await asks(`/exports/${list}?format=${format}&columns=all`);
      assert.ok(status === 200 && !text.includes(WORD), `${list} as ${format} still knows them`);
    }
  }
  const released = JSON.parse((await asks("/exports/cases?format=json&view=released")).text);
  assert.equal(released.length, 1, "the case is counted");
  assert.ok(released[0].ended && released[0].opened, "its dates stay");
  await owner.visit(EVERYTHING);
  await owner.seesMessage("exports-everything-none");
  await owner.sends(EVERYTHING);
  await owner.page.getByRole("link", { name: owner.t("exports-everything-fetch"), exact: true }).waitFor({ timeout: 60_000 });
  const { bytes } = await takes(owner, () => owner.follow("exports-everything-fetch"));
  for (const [name, content] of unzip(bytes)) assert.ok(!content.includes(WORD), `${name} still knows them`);
}
