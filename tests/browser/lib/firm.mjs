// A firm of two as scenarios begin with it, and how far a case came before they do.

import { Person } from "./person.mjs";

export const EWA = { name: "Ewa", email: "ewa@example.com", password: "a garden full of blue" };
export const JAN = { name: "Jan", email: "jan@example.com", password: "seeds and small pumps" };

/** Ewa, the owner, begins and gives Jan of sales a place; both are signed in, each in a window. */
export async function begin(stage) {
  const ewa = await Person.arrive(stage);
  await ewa.visit(stage.begin);
  await ewa.fill({ "people-name": EWA.name, "people-email": EWA.email, "people-password": EWA.password });
  await ewa.page.locator("select[name=second_factor]").selectOption("nobody");
  await ewa.press("people-begin-do");
  await ewa.isAt("/today");
  await ewa.visit("/people");
  await ewa.page.getByText(ewa.t("people-add"), { exact: true }).first().click();
  await ewa.fill({ "people-name": JAN.name, "people-email": JAN.email });
  await ewa.press("people-add-do");
  return { ewa, jan: await accept(stage, await link(ewa), JAN) };
}

/** The link for a password that the owner's page shows. */
export async function link(owner) {
  await owner.seesMessage("entry-link-made");
  return new URL(await owner.page.locator("bdi.secret").innerText()).pathname;
}

/** Somebody opens their link, chooses their password and is in. */
export async function accept(stage, path, { password }, to = "/today") {
  const person = await Person.arrive(stage);
  await person.visit(path);
  await person.page.locator("input[name=password]").fill(password);
  await person.page.locator("main form button").last().click();
  await person.isAt(to);
  return person;
}

/** Somebody of the firm comes in by a window of their own. */
export async function arrive(stage, { email, password }) {
  const person = await Person.arrive(stage);
  const labels = { name: "people-email", password: "people-password" };
  await person.signIn({ path: "/sign-in", labels, button: "people-sign-in-do", name: email, password });
  await person.isAt("/today");
  return person;
}

/** A customer with a case, as far as its first contact; the case's path. */
export async function meet(person, name, title) {
  await person.visit("/customers/new");
  await person.sends("/customers", { name });
  await person.isAt(/\/customers\/[0-9a-f-]{30,}$/);
  const customer = person.path();
  await person.visit(`/cases/new?customer=${customer.split("/").at(-1)}`);
  await person.sends("/cases", { title });
  await person.isAt(/\/cases\/[0-9a-f-]{30,}$/);
  return { customer, case: person.path() };
}

/** The customer says yes for good, of their own accord. */
export async function hearYes(person, path) {
  await person.visit(`${path}/interactions/new`);
  await person.sends("/interactions", { direction: "in", end: "final-yes" });
  await person.isAt(path);
  await person.seesMessage("cases-state-final-yes");
}
