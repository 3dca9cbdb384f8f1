// What was carried over from an earlier paper: somebody reads each piece and says that it holds.

import { el, knopf, melde, von } from "./bau.js";
import { springeZu } from "./befunde.js";
import { hole, sende } from "./dienst.js";
import { pfadVon } from "./felder.js";
import { merkeFokus } from "./fokus.js";
import { anzahl } from "./sprache.js";

const AUFTRAG = "auftraege."; // how an order of the earlier decision is named

/** Show what is still to be read; `mitDateien` does what writes the files, and has them shown anew. */
export async function zeigeUebernahmen(form, mitDateien) {
  const istLeer = !form.zustand.wert(["uebernommen"]);
  const { stellen } = istLeer ? { stellen: [] } : await hole("uebernahmen", { name: form.name });
  const fokus = merkeFokus();
  von("uebernommenes").replaceChildren(...(stellen.length ? [liste(form, stellen, mitDateien)] : []));
  fokus();
}

function liste(form, stellen, mitDateien) {
  const auftraege = stellen.filter((stelle) => stelle.name.startsWith(AUFTRAG));
  const eintrag = (stelle, index) => (stelle.name.startsWith(AUFTRAG)
    ? ["uebernommen", "auftraege", auftraege.indexOf(stelle)] : ["uebernommen", "stellen", index]);
  const zeilen = stellen.map((stelle, index) => {
    const feldpfad = form.dateipfad(stelle.name) ?? pfadVon(stelle.name);
    const titel = form.titelVon(feldpfad);
    return el("li", { "data-orte": JSON.stringify([eintrag(stelle, index), feldpfad]) },
      el("span", { class: "stelle" }, titel, stelle.geaendert ? el("span", { class: "hilfe" }, " – inzwischen geändert") : null),
      knopf("Zum Text", () => springeZu(feldpfad), { "aria-label": `Zum Text: ${titel}` }),
      knopf("Gelesen, stimmt so", () => bestaetige(form, stelle.name, index, mitDateien), { "aria-label": `${titel}: Gelesen, stimmt so` }));
  });
  return el("details", { id: "uebernahmen", class: "hinweis uebernahmen", open: true },
    el("summary", {}, `Übernommen und noch nicht gelesen: ${anzahl(stellen.length, "Stelle", "Stellen")}`), el("ul", {}, zeilen));
}

async function bestaetige(form, stelle, index, mitDateien) {
  try {
    const { stellen } = await mitDateien(() => sende("bestaetigen", { name: form.name }, { stelle }));
    form.sage(stellen.length ? `Bestätigt. Noch ${stellen.length} zu lesen.` : "Bestätigt. Alles Übernommene ist gelesen.");
    const knoepfe = document.querySelectorAll("#uebernahmen li button:last-child");
    (knoepfe[Math.min(index, knoepfe.length - 1)] ?? von("formular")).focus();
  } catch (fehler) {
    melde(fehler.message);
  }
}

/** Go to where one confirms what was carried over into the field at `pfad`, or what the entry there names. */
export function zuUebernahme(pfad) {
  const kasten = von("uebernahmen");
  if (!kasten) return;
  kasten.open = true;
  const liegtIn = (ort) => ort.length > 0 && ort.every((schritt, index) => pfad[index] === schritt);
  const zeile = [...kasten.querySelectorAll("li")].find((each) => JSON.parse(each.dataset.orte).some(liegtIn));
  const ziel = zeile?.querySelector("button:last-child") ?? kasten.querySelector("summary");
  ziel.scrollIntoView({ block: "center" });
  ziel.focus({ preventScroll: true });
}
