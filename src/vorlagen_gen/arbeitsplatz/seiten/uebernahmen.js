// What was carried over from an earlier paper: somebody reads each piece and says that it holds.

import { el, knopf, melde, von } from "./bau.js";
import { springeZu } from "./befunde.js";
import { hole, sende } from "./dienst.js";

const AUFTRAG = "auftraege."; // how an order of the earlier decision is named

/** Show what is still to be read; `danach` is called when the file has changed. */
export async function zeigeUebernahmen(form, danach) {
  if (!form.zustand.wert(["uebernommen"])) return zeige(form, [], danach);
  const { stellen } = await hole("uebernahmen", { name: form.name });
  return zeige(form, stellen, danach);
}

function zeige(form, stellen, danach) {
  von("uebernahmen")?.remove();
  if (!stellen.length) return;
  const auftraege = stellen.filter((stelle) => stelle.name.startsWith(AUFTRAG));
  const eintrag = (stelle, index) => (stelle.name.startsWith(AUFTRAG)
    ? ["uebernommen", "auftraege", auftraege.indexOf(stelle)] : ["uebernommen", "stellen", index]);
  const orte = (stelle, index) => JSON.stringify([eintrag(stelle, index), feldVon(form, stelle.name)]);
  const liste = el("ul", {}, stellen.map((stelle, index) => el("li", { "data-orte": orte(stelle, index) },
    el("span", { class: "stelle" }, form.titelVon(feldVon(form, stelle.name)) || stelle.name,
      stelle.geaendert ? el("span", { class: "hilfe" }, " – inzwischen geändert") : null),
    knopf("Zum Text", () => springeZu(feldVon(form, stelle.name)), { "aria-label": `Zum Text: ${stelle.name}` }),
    knopf("Gelesen, stimmt so", () => bestaetige(form, stelle.name, index, danach), { "aria-label": `${stelle.name}: Gelesen, stimmt so` }))));
  const anzahl = stellen.length === 1 ? "1 Stelle" : `${stellen.length} Stellen`;
  von("angebote").append(el("details", { id: "uebernahmen", class: "hinweis uebernahmen", open: true },
    el("summary", {}, `Übernommen und noch nicht gelesen: ${anzahl}`), liste));
}

async function bestaetige(form, stelle, index, danach) {
  try {
    const { stellen } = await sende("bestaetigen", { name: form.name }, { stelle });
    await danach();
    zeige(form, stellen, danach);
    form.sage(stellen.length ? `Bestätigt. Noch ${stellen.length} zu lesen.` : "Bestätigt. Alles Übernommene ist gelesen.");
    const knoepfe = document.querySelectorAll("#uebernahmen li button:last-child");
    (knoepfe[Math.min(index, knoepfe.length - 1)] ?? von("formular")).focus();
  } catch (fehler) {
    melde(fehler.message);
  }
}

/** Go to where one confirms what was carried over into the field at `pfad`, or what the entry there names. */
export function zuUebernahme(pfad) {
  const liste = von("uebernahmen");
  if (!liste) return;
  liste.open = true;
  const liegtIn = (ort) => ort.length > 0 && ort.every((schritt, index) => pfad[index] === schritt);
  const zeile = [...liste.querySelectorAll("li")].find((each) => JSON.parse(each.dataset.orte).some(liegtIn));
  const ziel = zeile?.querySelector("button:last-child") ?? liste.querySelector("summary");
  ziel.scrollIntoView({ block: "center" });
  ziel.focus({ preventScroll: true });
}

/** The field that a place of the list stands in: by its name, or by the file that it names. */
function feldVon(form, name) {
  const schritte = name.split(".").map((schritt) => (/^\d+$/.test(schritt) ? Number(schritt) : schritt));
  return suche(form.zustand.jetzt.werte, name, []) ?? schritte;
}

function suche(wert, datei, pfad) {
  if (wert === null || typeof wert !== "object") return null;
  if (wert.datei === datei) return pfad;
  for (const [schritt, unten] of Object.entries(wert)) {
    const gefunden = suche(unten, datei, [...pfad, Array.isArray(wert) ? Number(schritt) : schritt]);
    if (gefunden) return gefunden;
  }
  return null;
}
