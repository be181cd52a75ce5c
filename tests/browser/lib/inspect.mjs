// What is asked of every page, by functions that run in it. Each gives a list of complaints.

import { axe } from "./modules.mjs";

/** Counts what jumps after loading; goes into a page before anything else. */
export function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!entry.hadRecentInput) window.shifts.push([entry.value, entry.sources?.[0]?.node?.outerHTML?.slice(0, 80)]);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Headings, title, motion, and what jumped so far. */
export function structure() {
  const found = [];
  const seen = (it) => it.checkVisibility({ visibilityProperty: true });
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(seen);
  const levels = headings.map((it) => Number(it.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) found.push(`${levels.filter((l) => l === 1).length} h1`);
  levels.forEach((level, at) => {
    if (level > (levels[at - 1] ?? 0) + 1) found.push(`h${level} after h${levels[at - 1] ?? 0}: ${headings[at].textContent.trim().slice(0, 40)}`);
  });
  if (!document.title.includes(" · ")) found.push(`title: ${document.title}`);
  for (const it of document.querySelectorAll("body, body *")) {
    const style = getComputedStyle(it);
    if (/[1-9]/.test(style.transitionDuration) || (style.animationName !== "none" && /[1-9]/.test(style.animationDuration))) {
      found.push(`moves: ${it.outerHTML.slice(0, 80)}`);
      break;
    }
  }
  const jumped = window.shifts.reduce((sum, [value]) => sum + value, 0);
  if (jumped > 0.02) found.push(`jumps by ${jumped.toFixed(3)}: ${window.shifts.map(([, node]) => node).join(" / ")}`);
  return found;
}

/** Wider than its window? Is text cut off? */
export function reflow() {
  const found = [];
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  if (over > 0) {
    const is = (it) => it.getBoundingClientRect().right > root.clientWidth + 1 || it.getBoundingClientRect().left < -1;
    const culprit = [...document.querySelectorAll("main *, header *, nav *")].filter(is).find((it) => it.checkVisibility());
    found.push(`${over} px too wide: ${culprit?.outerHTML.slice(0, 120)}`);
  }
  for (const it of document.querySelectorAll("main *, header *, footer *")) {
    const style = getComputedStyle(it);
    const isCut = style.overflow === "hidden" && it.textContent.trim() && !it.closest(".unseen, svg") && it.tagName !== "PROGRESS";
    if (isCut && (it.scrollHeight > it.clientHeight + 2 || it.scrollWidth > it.clientWidth + 2)) {
      found.push(`cut off: ${it.outerHTML.slice(0, 100)}`);
    }
  }
  return found;
}

/** What a reader may set for themselves by WCAG 1.4.12; off again when `on` is false. */
export function spaceText(on) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
  document.adoptedStyleSheets = on ? [sheet] : [];
}

/** Wherever the keyboard can be, one sees it, and nothing that floats lies over it. */
export function focus() {
  const found = [];
  const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const floats = [...document.querySelectorAll(".bottom, #told-here, .offline")].filter((it) => it.checkVisibility());
  const before = document.activeElement;
  for (const it of document.querySelectorAll(can)) {
    if (!it.checkVisibility({ visibilityProperty: true }) || it.disabled) continue;
    it.focus({ focusVisible: true });
    if (document.activeElement !== it) continue;
    // A card around a hidden radio button shows the ring in its place.
    const shows = (one) => {
      const style = getComputedStyle(one);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
    };
    const label = it.closest("label") ?? it.parentElement;
    if (!shows(it) && !shows(label)) found.push(`no focus to be seen: ${it.outerHTML.slice(0, 100)}`);
    const box = it.getBoundingClientRect();
    const lies = floats.find((one) => {
      const over = one.getBoundingClientRect();
      return !one.contains(it) && box.top >= over.top && box.bottom <= over.bottom && box.right > over.left && box.left < over.right;
    });
    if (lies && box.height) found.push(`focus under ${lies.className || lies.id}: ${it.outerHTML.slice(0, 100)}`);
  }
  for (const it of document.querySelectorAll("[tabindex]")) {
    if (it.tabIndex > 0) found.push(`jumps the queue of Tab: ${it.outerHTML.slice(0, 80)}`);
  }
  before?.focus?.({ preventScroll: true });
  scrollTo(0, 0);
  return found;
}

/** All rules of axe, target size of WCAG 2.2 among them; or only those named. */
export async function barriers(page, only) {
  await page.evaluate(`window.axe || ${axe};0`);
  const found = await page.evaluate(async (only) => {
    const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
    if (only) Object.assign(options, { runOnly: { type: "rule", values: only }, rules: {} });
    const { violations } = await axe.run(document, options);
    document.querySelectorAll('[style=""]').forEach((it) => it.removeAttribute("style"));
    return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0].html.slice(0, 140)} ${nodes[0].any[0]?.message ?? ""}`);
  }, only);
  return found;
}
