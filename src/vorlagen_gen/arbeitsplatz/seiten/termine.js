// Days: typed as people write them, chosen from the meetings of the body, or from a calendar.

import { el, knopf, von } from "./bau.js";
import { kennung } from "./felder.js";
import { alsDeutsch, alsIso, gibtEs } from "./tage.js";

/** Let the part `teil` of the field beside `pfad` follow what was chosen there; the focus stays. */
function lasseFolgen(pfad, feld, teil) {
  von(`${kennung([...pfad.slice(0, -1), feld])}.${teil}`)?.dispatchEvent(new Event("folge"));
}

/** Let the meetings beside the day of a row follow the body that was chosen at `pfad`. */
export const lasseTermineFolgen = (pfad) => lasseFolgen(pfad, "datum", "termine");

/** Let the choices that depend on the day at `pfad` follow it: the row's body, and the office. */
export function lasseWahlFolgen(pfad) {
  lasseFolgen(pfad, "gremium", "eingabe");
  lasseFolgen(["datum"], "amt", "eingabe");
}

/** The bodies that exist on the day of this row, all of them as long as it has none. */
export function gremienAm(form, pfad) {
  return worteAm(form.wahl.gremien, alsIso(form.zustand.wert([...pfad.slice(0, -1), "datum"])));
}

/** The offices that exist on the day of the paper: its date, and until it has one its first meeting. */
export function aemterAm(form) {
  const folge = form.zustand.wert(["beratungsfolge"]);
  const sitzungen = (Array.isArray(folge) ? folge : []).map((each) => alsIso(each?.datum)).filter(Boolean);
  return worteAm(form.wahl.aemter, alsIso(form.zustand.wert(["datum"])) || sitzungen.sort()[0]);
}

/** The names of those that exist on `tag`, each once; null if there are none at all. */
function worteAm(organisationen, tag) {
  if (!organisationen.length) return null;
  const namen = organisationen.filter((each) => !tag || gibtEs(each, tag)).map(({ name }) => name);
  return [...new Set(namen)].map((name) => ({ wert: name, titel: "" }));
}

/** Beside a field for a day: the meetings of the row's body, and the browser's own calendar. */
export function terminwahl(form, pfad, eingabe) {
  const nimm = (tag) => {
    eingabe.value = tag;
    form.zustand.setze(pfad, tag);
    lasseWahlFolgen(pfad);
  };
  const kalender = el("input", {
    type: "date", class: "unsichtbar", tabindex: "-1", "aria-hidden": "true",
    onchange: () => kalender.value && nimm(alsDeutsch(kalender.value)),
  });
  const oeffne = () => {
    kalender.value = alsIso(eingabe.value);
    kalender.showPicker();
  };
  const tasten = [knopf("Kalender", oeffne, { class: "still", "aria-label": `Tag im Kalender wählen: ${form.titelVon(pfad)}` }), kalender];
  const stelle = el("div", { class: "termine", id: `${kennung(pfad)}.termine`, onfolge: () => zeige() });
  const zeige = () => stelle.replaceChildren(...tasten, ...sitzungen(form, pfad, nimm));
  zeige();
  eingabe.addEventListener("change", () => {
    const wahl = stelle.querySelector("select");
    const steht = [...wahl?.options ?? []].some(({ value }) => value === eingabe.value);
    if (wahl) wahl.value = steht ? eingabe.value : "";
  });
  return stelle;
}

/** The meetings of the body in the row of `pfad`; nothing if there are none. */
function sitzungen(form, pfad, nimm) {
  if (pfad[0] !== "beratungsfolge") return [];
  const gewaehlt = form.zustand.wert([...pfad.slice(0, -1), "gremium"]);
  const gremium = form.wahl.gremien.find(({ name }) => name === gewaehlt);
  return gremium?.sitzungen.length ? [sitzungswahl(form, gremium, nimm)] : [];
}

function sitzungswahl(form, gremium, nimm) {
  const heute = form.wahl.heute;
  const spaeter = gremium.sitzungen.filter(({ datum }) => alsIso(datum) >= heute);
  const liste = spaeter.length ? spaeter : gremium.sitzungen;
  const wahl = el("select", {
    "aria-label": `Sitzungen: ${gremium.name}`,
    onchange: () => wahl.value && nimm(wahl.value),
  }, el("option", { value: "" }, "Sitzung wählen …"),
  liste.map(({ datum, abgabe }) =>
    el("option", { value: datum }, abgabe ? `${datum} (Abgabe bis ${abgabe})` : datum)));
  return wahl;
}
