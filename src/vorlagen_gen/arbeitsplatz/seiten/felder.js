// Fields of the form, built from what the server says of them: one function for each kind.

import { el, knopf } from "./bau.js";
import { klartext } from "./klartext.js";
import { liste } from "./listen.js";
import { eben } from "./sprache.js";
import { zumQuelltext } from "./quelltextweg.js";
import { textfeld } from "./texteditor.js";
import { aemterAm, gremienAm, lasseTermineFolgen, lasseWahlFolgen, terminwahl } from "./termine.js";

const HOECHSTENS_RADIO = 5;
const IN_ZEILEN = 3; // radio buttons that fit a row of a list
const HOECHSTENS_AUSWAHL = 80;
const LANG = 32; // letters that do not fit half the form
const GREMIUM = "Beratung.gremium";
const EINFACH = new Set(["zeichen", "nummer", "datum", "betrag", "zahl", "auswahl", "ja_nein"]);

/** Whether the field holds one value that fits on a line. */
export const istEinfach = (feld) => EINFACH.has(feld.art);

/** Whether something was typed there. */
export function istGefuellt(wert) {
  if (Array.isArray(wert)) return wert.length > 0;
  return wert !== undefined && wert !== null && wert !== "";
}

export const kennung = (pfad) => `feld.${pfad.join(".")}`;

/** The path that is written with dots, as in an id and in the list of what was carried over. */
export const pfadVon = (geschrieben) => geschrieben.split(".").map((schritt) => (/^\d+$/.test(schritt) ? Number(schritt) : schritt));

/** The element of `feld` at `pfad`; `form` holds the state and what there is to choose from. */
export function feldBau(form, feld, pfad) {
  if (feld.von_befehlen) return verwahrt(form, feld, pfad);
  if (feld.art === "liste") return liste(form, feld, pfad);
  if (feld.art === "gruppe") return gruppe(form, feld, pfad);
  if (feld.art === "text") return textfeld(form, feld, pfad);
  const wert = form.zustand.wert(pfad);
  if (feld.art === "fremd") return fremd(feld, pfad, wert, feld.hilfe, entfernen(form, feld, pfad, kennung(pfad.slice(0, -1))));
  if (wert !== null && typeof wert === "object") return fremd(feld, pfad, wert, "Diese Angabe ist eigens gegliedert und bleibt, wie sie ist.", zumQuelltext());
  return einfach(form, feld, pfad);
}

/** The fields of a group; those that may stay empty, and do, wait behind a heading. */
export function felderBau(form, felder, pfad, { istZeile = false } = {}) {
  const istDa = (feld) => feld.pflicht || istGefuellt(form.zustand.wert([...pfad, feld.name]));
  const alleZeigen = felder.length <= 4;
  const gezeigt = felder.filter((feld) => alleZeigen || istDa(feld));
  const weitere = felder.filter((feld) => !gezeigt.includes(feld));
  const bau = (feld) => feldBau(form, feld, [...pfad, feld.name]);
  const teile = [el("div", { class: istZeile ? "reihe" : "gruppe" }, gezeigt.map(bau))];
  if (weitere.length) teile.push(form.klappe(`weitere.${pfad.join(".")}`, `Weitere Angaben (${weitere.length})`,
    () => el("div", { class: "gruppe" }, weitere.map(bau))));
  return teile;
}

function gruppe(form, feld, pfad) {
  const wert = form.zustand.wert(pfad);
  const id = kennung(pfad);
  if (!istGefuellt(wert) && !feld.pflicht) {
    return el("div", { id, class: "leer" },
      knopf(`${feld.titel} hinzufügen`, () => form.baue(() => form.zustand.setze(pfad, {}), id)),
      feld.hilfe ? el("span", { class: "hilfe" }, feld.hilfe) : null, amFeld());
  }
  if (typeof wert === "string") return einfach(form, { ...feld, art: "zeichen" }, pfad);
  const weg = feld.pflicht ? null : entfernen(form, feld, pfad, id);
  const beschreibung = hilfe(feld, id);
  return el("fieldset", { id, class: "teil", "aria-describedby": beschreibung?.id }, el("legend", {}, feld.titel), beschreibung, amFeld(),
    felderBau(form, feld.felder, pfad), form.saldo(pfad), weg);
}

export const entfernen = (form, feld, pfad, danach) =>
  knopf(`${feld.titel} entfernen`, () => form.baue(() => form.zustand.entferne(pfad), danach), { class: "still" });

/** What this form cannot change, with the reason. */
function fremd(feld, pfad, wert, grund, weg = null) {
  return el("div", { id: kennung(pfad), class: "feld" }, el("p", { class: "titel" }, feld.titel),
    klartext(feld, wert), el("p", { class: "hilfe" }, grund), weg, amFeld());
}

/** What commands keep is read here; what can be done about its lists stands in their place. */
function verwahrt(form, feld, pfad) {
  const wert = form.zustand.wert(pfad);
  const beigabe = form.beigaben[feld.name];
  const gelesene = beigabe ? feld.felder.filter(({ art }) => art !== "liste") : feld.felder;
  const angaben = Object.fromEntries(gelesene.map(({ name }) => [name, wert[name]]));
  return el("div", { id: kennung(pfad), class: "feld verwahrt" }, hilfe(feld, kennung(pfad)),
    typeof wert === "object" ? klartext({ ...feld, felder: gelesene }, angaben) : klartext(feld, wert), amFeld(), beigabe ?? null);
}

export const amFeld = () => el("div", { class: "am-feld" });

/** What the model says of the field, where screen readers find it. */
export function hilfe(feld, id, istLeer = true) {
  const beispiel = feld.beispiel && istLeer ? `Beispiel: ${feld.beispiel}` : "";
  const text = [feld.hilfe, beispiel].filter(Boolean).join(" ");
  return text ? el("p", { class: "hilfe", id: `${id}.hilfe` }, text) : null;
}

function einfach(form, feld, pfad) {
  const id = kennung(pfad);
  const worte = form.worte(feld, pfad);
  const hoechstens = pfad.some(Number.isInteger) ? IN_ZEILEN : HOECHSTENS_RADIO;
  if (worte && worte.length <= hoechstens && feld.werte) return radios(form, feld, pfad, worte);
  const wert = form.zustand.wert(pfad);
  const beschreibung = hilfe(feld, id, !istGefuellt(wert) && !worte);
  const eingabe = worte && (feld.werte || worte.length <= HOECHSTENS_AUSWAHL) ? auswahl(form, feld, pfad, worte)
    : feld.art === "zeichen" && !worte ? wachsend(form, pfad) : einzeiler(form, feld, pfad, worte);
  eingabe.id = `${id}.eingabe`;
  if (beschreibung) eingabe.setAttribute("aria-describedby", beschreibung.id);
  const element = el("div", { id, class: `feld ist-${feld.art}` },
    el("label", { for: eingabe.id }, feld.titel, pflichtzeichen(feld)), beschreibung, eingabe,
    feld.art === "datum" ? terminwahl(form, pfad, eingabe) : null, amFeld());
  gibRaum(element, spaltenwerte(form, pfad).map((each) => wortlaut(feld, worte, each).length));
  return element;
}

/** Let the field be as wide as its longest text wants it. */
function gibRaum(element, laengen) {
  const laengste = Math.max(0, ...laengen);
  element.classList.toggle("breit", laengste > LANG);
  element.style.setProperty("--zeichen", laengste);
}

/** What stands in this field, in a list with what stands there in the other rows: so all rows are alike. */
function spaltenwerte(form, pfad) {
  const zeilen = Number.isInteger(pfad.at(-2)) ? form.zustand.wert(pfad.slice(0, -2)) : null;
  return Array.isArray(zeilen) ? zeilen.map((each) => each?.[pfad.at(-1)]) : [form.zustand.wert(pfad)];
}

/** What one reads there: for a choice also what its word means. */
function wortlaut(feld, worte, wert) {
  if (typeof wert !== "string") return "";
  const wort = worte?.find((each) => each.wert === wert);
  return feld.werte ? wort?.titel ?? wert : [wert, wort?.titel].filter(Boolean).join(" – ");
}

export const pflichtzeichen = (feld) =>
  (feld.pflicht ? el("span", { class: "pflicht" }, " (Pflicht)") : null);

/** A text of one line that is shown in as many as it takes; only the window breaks it. */
function wachsend(form, pfad) {
  const eingabe = el("textarea", {
    class: "wachsend", rows: "1", value: form.zustand.wert(pfad) ?? "",
    oninput: () => {
      const { value, selectionEnd } = eingabe;
      if (/[\r\n]/.test(value)) {
        eingabe.value = value.replace(/[\r\n]+/g, " ");
        const davor = value.slice(0, selectionEnd).replace(/[\r\n]+/g, " ").length;
        eingabe.setSelectionRange(davor, davor);
      }
      form.zustand.setze(pfad, eingabe.value);
    },
    onkeydown: (taste) => { if (taste.key === "Enter") taste.preventDefault(); },
  });
  return eingabe;
}

function einzeiler(form, feld, pfad, worte) {
  const eingabe = el("input", {
    type: "text",
    inputmode: feld.art === "zahl" ? "numeric" : undefined,
    value: form.zustand.wert(pfad) ?? "",
    oninput: () => form.zustand.setze(pfad, eingabe.value),
  });
  if (worte) form.schlageVor(eingabe, feld, pfad);
  if (feld.liste === GREMIUM) eingabe.addEventListener("change", () => lasseTermineFolgen(pfad));
  if (feld.art === "datum") eingabe.addEventListener("change", () => lasseWahlFolgen(pfad));
  return eingabe;
}

/** How a typed word is spelled among `worte`. */
function wieGelistet(worte, getippt) {
  return worte.find((wort) => eben(wort.wert) === eben(getippt ?? ""))?.wert ?? getippt ?? "";
}

function auswahl(form, feld, pfad, worte) {
  const wahl = el("select", {
    onchange: () => {
      form.zustand.setze(pfad, wahl.value);
      gibRaum(wahl.parentElement, [wortlaut(feld, form.worte(feld, pfad), wahl.value).length]);
      if (feld.liste === GREMIUM) lasseTermineFolgen(pfad);
      if (feld.name === "stadt") form.baue(() => {});
    },
    onfolge: () => zeigeWorte(wahl, feld, form.worte(feld, pfad), form.zustand.wert(pfad)),
  });
  zeigeWorte(wahl, feld, worte, form.zustand.wert(pfad));
  return wahl;
}

/** Offer `worte` and what was typed, be it among them or not. */
function zeigeWorte(wahl, feld, worte, getippt) {
  const jetzt = wieGelistet(worte, getippt);
  const fehlt = jetzt && !worte.some((wort) => wort.wert === jetzt) ? [{ wert: jetzt, titel: feld.werte ? `${jetzt} (steht nicht zur Wahl)` : "steht nicht zur Wahl" }] : [];
  wahl.replaceChildren(el("option", { value: "" }, feld.vorgabe ? `(${feld.vorgabe})` : "–"),
    ...[...fehlt, ...worte].map((wort) => el("option", { value: wort.wert }, wortlaut(feld, [wort], wort.wert))));
  wahl.value = jetzt;
}

function radios(form, feld, pfad, worte) {
  const id = kennung(pfad);
  const beschreibung = hilfe({ ...feld, beispiel: "" }, id);
  const jetzt = wieGelistet(worte, form.zustand.wert(pfad)) || feld.vorgabe;
  const ohne = feld.pflicht || feld.vorgabe ? [] : [{ wert: "", titel: "keine Angabe" }];
  const fehlt = jetzt && !worte.some((wort) => wort.wert === jetzt) ? [{ wert: jetzt, titel: `${jetzt} (nicht vorgesehen)` }] : [];
  const knoepfe = [...fehlt, ...worte, ...ohne].map(({ wert, titel }, index) => {
    const eingabe = el("input", {
      type: "radio", name: id, id: `${id}.${index}`, value: wert, onchange: () => form.zustand.setze(pfad, wert),
    });
    eingabe.checked = wert === jetzt;
    return el("span", { class: "wahl" }, eingabe, el("label", { for: eingabe.id }, titel));
  });
  return el("fieldset", { id, class: "feld radios", "aria-describedby": beschreibung?.id },
    el("legend", {}, feld.titel, pflichtzeichen(feld)), beschreibung, el("div", { class: "wahlen" }, knoepfe), amFeld());
}

/** The words to choose from: those of the model, of the project, and bodies and offices of that day. */
export function worteFuer(form, feld, pfad) {
  if (feld.werte) return feld.werte;
  if (feld.liste === GREMIUM) return gremienAm(form, pfad);
  if (feld.liste === ".amt") return aemterAm(form);
  const gefunden = form.wahl.listen[feld.liste];
  return gefunden?.length ? gefunden : null;
}
