// What stands above the form: the subject, whether it is saved, and what can be done with it now.

import { von } from "./bau.js";

const KOPF = [document.querySelector(".kopf"), document.querySelector(".stets")];
const IMMER = ["nummerieren", "laufzettel", "bauen", "paket"];

/** The paper is there: what works on its files may be pressed. */
export function gibFrei() {
  for (const id of IMMER) von(id).disabled = false;
}

/** Show what `zustand` is; `zuruecknehmbar` says whether there is a saving to take back, if that is known anew. */
export function zeigeKopf(name, zustand, istAufgehoben, zuruecknehmbar) {
  const betreff = zustand.wert(["betreff"]) || name;
  if (von("betreff").textContent !== betreff) von("betreff").textContent = betreff;
  document.title = `${zustand.istGeaendert ? "• " : ""}${betreff} – Arbeitsplatz`;
  const text = !zustand.istGeaendert ? "Gespeichert"
    : istAufgehoben ? "Nicht gespeichert, aber aufgehoben" : "Nicht gespeichert";
  if (von("zustand").textContent !== text) von("zustand").textContent = text;
  if (zuruecknehmbar !== undefined) von("zuruecknehmen").dataset.kann = zuruecknehmbar;
  sperre("speichern", !zustand.istGeaendert);
  sperre("rueckgaengig", !zustand.kannZurueck);
  sperre("wiederholen", !zustand.kannVor);
  sperre("zuruecknehmen", von("zuruecknehmen").dataset.kann !== "true" || zustand.istGeaendert);
}

/** Do `tu` when the button `id` is pressed and not locked. */
export function beiDruck(id, tu) {
  von(id).addEventListener("click", () => { if (!istGesperrt(id)) tu(); });
}

export const istGesperrt = (id) => von(id).getAttribute("aria-disabled") === "true";

/** What stands still at the top hides nothing that is jumped to: the whole head, in a narrow window one line of it. */
function missStehendes() {
  const stehendes = KOPF.find((each) => each.checkVisibility() && getComputedStyle(each).position === "sticky");
  document.documentElement.style.setProperty("--kopf", `${Math.ceil(stehendes?.getBoundingClientRect().height ?? 0)}px`);
}

const beobachter = new ResizeObserver(missStehendes);
for (const each of KOPF) beobachter.observe(each);
addEventListener("resize", missStehendes); // a lower window changes no size of theirs

/** A button that cannot be pressed now keeps the focus: whoever has just pressed it is not lost. */
function sperre(id, ist) {
  von(id).setAttribute("aria-disabled", ist);
}
