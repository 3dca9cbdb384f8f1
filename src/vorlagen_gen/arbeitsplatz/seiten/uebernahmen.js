// What was carried over from an earlier paper: somebody reads each piece and says that it holds.

import { el, knopf, melde, von } from "./bau.js";
import { springeZu } from "./befunde.js";
import { hole, sende } from "./dienst.js";
import { kennung, pfadVon } from "./felder.js";
import { merkeFokus } from "./fokus.js";
import { klartext } from "./klartext.js";
import { anzahl } from "./sprache.js";

const FELD = "uebernommen";
const AUFTRAG = "auftraege."; // how an order of the earlier decision is named

/** Where the list stands, also when the form is built anew. */
export const uebernahmenkasten = el("div", { id: "uebernommenes" });

/** Show what is still to be read; `mitDateien` does what writes the files, and has them shown anew. */
export async function zeigeUebernahmen(form, mitDateien) {
  const istLeer = !form.zustand.wert([FELD]);
  const { stellen } = istLeer ? { stellen: [] } : await hole("uebernahmen", { name: form.name });
  const fokus = merkeFokus();
  uebernahmenkasten.replaceChildren(...(stellen.length ? [liste(form, stellen, mitDateien)] : []));
  fokus();
}

function liste(form, stellen, mitDateien) {
  const auftraege = stellen.filter((stelle) => stelle.name.startsWith(AUFTRAG));
  const eintrag = (stelle, index) => (stelle.name.startsWith(AUFTRAG)
    ? [FELD, "auftraege", auftraege.indexOf(stelle)] : [FELD, "stellen", index]);
  const zeilen = stellen.map((stelle, index) => zeile(form, stelle, eintrag(stelle, index), (titel) => bestaetige(form, { stelle: stelle.name, titel, index }, mitDateien)));
  return el("details", { id: "uebernahmen", class: "hinweis uebernahmen", open: true },
    el("summary", {}, `Noch nicht gelesen: ${anzahl(stellen.length, "Stelle", "Stellen")}`), el("ul", {}, zeilen));
}

/** What one place is called in the form, the way there, and that it is read. */
function zeile(form, stelle, ort, gelesen) {
  const feldpfad = form.dateipfad(stelle.name) ?? pfadVon(stelle.name);
  const istImFormular = Boolean(form.feldVon(feldpfad.slice(0, 1)));
  const titel = istImFormular ? form.titelVon(feldpfad) : form.ortsname(["texte", stelle.name]);
  return el("li", { id: kennung(ort), "data-orte": JSON.stringify([ort, feldpfad]) },
    el("div", { class: "stelle" }, titel, stelle.geaendert ? el("span", { class: "hilfe" }, " – inzwischen geändert") : null,
      stelle.name.startsWith(AUFTRAG) ? klartext(form.feldVon(ort), form.zustand.wert(ort)) : null),
    istImFormular ? knopf("Zum Text", () => springeZu(feldpfad), { "aria-label": `Zum Text: ${titel}` }) : null,
    knopf("Gelesen, stimmt so", () => gelesen(titel), { "aria-label": `${titel}: Gelesen, stimmt so` }));
}

let istUnterwegs = false;

/** Say that the place called `titel` holds; meanwhile no other can be confirmed. */
async function bestaetige(form, { stelle, titel, index }, mitDateien) {
  if (istUnterwegs) return;
  sperre(true);
  try {
    const { stellen } = await mitDateien(() => sende("bestaetigen", { name: form.name }, { stelle }));
    form.sage(`Bestätigt: ${titel}. ${stellen.length ? `Noch ${stellen.length} zu lesen.` : "Alles Übernommene ist gelesen."}`);
    (bestaetigende()[Math.min(index, stellen.length - 1)] ?? von("formular")).focus();
  } catch (fehler) {
    melde(`${titel}: ${fehler.message}`);
  } finally {
    sperre(false);
  }
}

const bestaetigende = () => document.querySelectorAll("#uebernahmen li button:last-child");

/** A locked button keeps the focus: whoever has just pressed it is not lost. */
function sperre(ist) {
  istUnterwegs = ist;
  for (const each of bestaetigende()) each.setAttribute("aria-disabled", ist);
}

/** Go to where one confirms what was carried over into the field at `pfad`, or what the entry there names. */
export function zuUebernahme(pfad) {
  const kasten = von("uebernahmen");
  if (!kasten) return;
  kasten.open = true;
  const liegtIn = (ort) => ort.length > 0 && ort.every((schritt, index) => pfad[index] === schritt);
  const zeilen = [...kasten.querySelectorAll("li")];
  const ziel = zeilen.find((each) => JSON.parse(each.dataset.orte).some(liegtIn))?.querySelector("button:last-child") ?? kasten.querySelector("summary");
  ziel.scrollIntoView({ block: "center" });
  ziel.focus({ preventScroll: true });
}
