// Ewa sets up codes, prints her recovery codes, signs in by a code and by a recovery code, ends her
// other sessions; makes a passkey and signs in by it alone; Jan comes by a link and is held until he
// has a second factor.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { accept, EWA, JAN, link } from "../lib/firm.mjs";
import { Person } from "../lib/person.mjs";

const SECOND = "/people/me/second-factor";
const CODES = `${SECOND}/codes`;

export default async function play(stage) {
  // Passkeys are offered at localhost, not at a bare address.
  stage = { ...stage, base: stage.base.replace("127.0.0.1", "localhost") };
  const ewa = await begin(stage);
  const { seed, recovery } = await setUp(ewa);
  const phone = await signInByCode(stage, seed);
  await endOthers(ewa, phone);
  await signInByRecovery(stage, recovery[0]);
  await usePasskey(stage, ewa);
  await demand(stage, ewa);
  await ewa.leaves();
}

async function begin(stage) {
  const ewa = await Person.arrive(stage);
  await ewa.visit(stage.begin);
  await ewa.fill({ "people-name": EWA.name, "people-email": EWA.email, "people-password": "1234567890" });
  await ewa.page.locator("select[name=second_factor]").selectOption("nobody");
  await ewa.press("people-begin-do");
  await ewa.seesMessage("entry-password-common");
  await ewa.fill({ "people-password": EWA.password });
  await ewa.press("people-begin-do");
  await ewa.isAt("/today");
  return ewa;
}

async function setUp(ewa) {
  await ewa.visit("/people/me");
  await ewa.looksAround("own");
  await ewa.follow("entry-second");
  await ewa.looksAround("second-none");
  await ewa.follow("entry-codes-set-up");
  await ewa.page.locator(".qr svg").waitFor();
  await ewa.looksAround("codes-set-up");
  const seed = await ewa.page.locator("bdi.secret").innerText();
  await ewa.isAsked(CODES, { code: "000000" });
  const again = await ewa.page.locator("bdi.secret").innerText();
  assert.equal(again, seed, "a wrong code changes the key");
  await ewa.sends(CODES, { code: codeOf(seed) });
  await ewa.seesMessage("entry-recovery-made");
  await ewa.looksAround("recovery");
  const recovery = await ewa.page.locator(".codes bdi").allInnerTexts();
  assert.equal(recovery.length, 10);
  await ewa.follow("entry-recovery-kept");
  await ewa.isAt(SECOND);
  await ewa.looksAround("second");
  return { seed, recovery };
}

async function firstStep(stage) {
  const person = await Person.arrive(stage, { width: "narrow" });
  const labels = { name: "people-email", password: "people-password" };
  await person.signIn({ path: "/sign-in", labels, button: "people-sign-in-do", name: EWA.email, password: EWA.password });
  await person.isAt("/sign-in/code");
  return person;
}

async function signInByCode(stage, seed) {
  const phone = await firstStep(stage);
  await phone.looksAround("code");
  // The code that set it up is used; that of the next half minute is taken already.
  await phone.isAsked("/sign-in/code", { code: "000000" });
  await phone.isToldFirst();
  await phone.sends("/sign-in/code", { code: codeOf(seed, 1) });
  await phone.isAt("/today");
  return phone;
}

async function endOthers(ewa, phone) {
  await ewa.visit("/people/me/sessions");
  await ewa.seesMessage("entry-session-this");
  await ewa.looksAround("sessions");
  await ewa.press("entry-sessions-end-others");
  await ewa.seesMessage("entry-done-others-ended");
  await phone.page.goto("/today");
  await phone.isAt("/sign-in");
  await phone.leaves();
}

async function signInByRecovery(stage, code) {
  const person = await firstStep(stage);
  await person.sends("/sign-in/code", { code: code.toLowerCase() });
  await person.isAt("/today");
  await person.leaves();
}

async function usePasskey(stage, ewa) {
  await plugIn(ewa);
  await ewa.visit(SECOND);
  await ewa.looksAround("passkeys-none");
  await ewa.follow("passkeys-add");
  await ewa.looksAround("passkeys-add");
  await ewa.fill({ "passkeys-name": "Phone" });
  await ewa.press("passkeys-add-do");
  await ewa.seesMessage("passkeys-done-added");
  await ewa.sees("Phone");
  await ewa.looksAround("passkeys");
  await ewa.signsOut();
  await ewa.isAt("/sign-in");
  await ewa.looksAround("door");
  await ewa.press("passkeys-sign-in");
  await ewa.isAt("/today");
  await ewa.visit("/people/me/sessions");
  await ewa.seesMessage("entry-way-passkey");
}

/** A device of the browser's own that makes and uses passkeys. */
async function plugIn(person) {
  const session = await person.context.newCDPSession(person.page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Everybody must have a second factor: Jan sees nothing else until he has one. */
async function demand(stage, ewa) {
  await ewa.visit("/people/new");
  await ewa.fill({ "people-name": JAN.name, "people-email": JAN.email });
  await ewa.press("people-add-do");
  const path = await link(ewa);
  await ewa.looksAround("link");
  await ewa.visit("/people");
  await ewa.sends("/people/second-factor", { second_factor: "everybody" });
  await ewa.seesMessage("entry-done-rule");
  await ewa.looksAround("people");
  const guest = await Person.arrive(stage);
  await guest.visit(path);
  await guest.looksAround("welcome");
  await guest.leaves();
  const jan = await accept(stage, path, JAN, SECOND);
  await jan.seesMessage("entry-second-demanded");
  await jan.looksAround("held");
  await jan.page.goto("/customers");
  await jan.isAt(SECOND);
  await jan.leaves();
  await ewa.visit("/people");
  await ewa.page.getByRole("link", { name: JAN.name, exact: true }).first().click();
  await ewa.follow("entry-others");
  await ewa.looksAround("others");
}

/** What an app for codes shows: RFC 6238 over the letters of the page, so many steps from now. */
function codeOf(letters, later = 0) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...letters.replace(/\s/g, "")].map((it) => alphabet.indexOf(it).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g).map((it) => parseInt(it, 2));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const tag = createHmac("sha1", Buffer.from(bytes)).update(step).digest();
  const at = tag.at(-1) & 15;
  return String((tag.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
