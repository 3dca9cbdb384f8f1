// What is wrong: beside each field, and in one list from which one gets there.

import { el, knopf, von } from "./bau.js";
import { ersteEingabe } from "./fokus.js";
import { zumQuelltext } from "./quelltextweg.js";
import { anzahl } from "./sprache.js";

let gezeigt = ""; // what the list shows: as long as that is the same, there is nothing to do
const eintragsstand = new WeakMap(); // by the element of an entry: what it says
const VON_FORM = new Set(["F108", "F109"]); // what is no value of its field, or no field: the form cannot show it
const GEWICHT = { Fehler: "fehler", Warnung: "warnung" };

/** The element of the field at `pfad`, or of the nearest one around it. */
export function feldElement(pfad) {
  for (let laenge = pfad.length; laenge > 0; laenge -= 1) {
    const element = von(`feld.${pfad.slice(0, laenge).join(".")}`);
    if (element) return element;
  }
  return null;
}

/** Open what hides `feld`, and bring it in sight. */
export function holeHervor(feld) {
  for (let oben = feld; oben; oben = oben.parentElement) if (oben.tagName === "DETAILS") oben.open = true;
  feld.scrollIntoView({ block: "center" });
}

/**
 * Go to the field at `pfad`: open what hides it, bring it in sight, put the focus into it, and
 * select what stands between the two points of `stelle`, each a line and a column from 1.
 */
export function springeZu(pfad, stelle) {
  const feld = feldElement(pfad);
  if (!feld) return false;
  holeHervor(feld);
  const ziel = ersteEingabe(feld); // only what is in sight by now
  if (stelle && ziel?.tagName === "TEXTAREA") waehleAus(ziel, stelle);
  else ziel?.focus({ preventScroll: true });
  return true;
}

/** Select what stands between two points; a long text scrolls there only when it gets the focus. */
export function waehleAus(feldtext, stelle) {
  const [von_, bis] = stelle.map(([zeile, spalte]) => abstand(feldtext.value, zeile, spalte));
  feldtext.blur();
  feldtext.setSelectionRange(von_, bis);
  feldtext.focus();
}

/** How many characters stand before a point of `text`. */
function abstand(text, zeile, spalte) {
  const zeilen = text.split("\n");
  const davor = zeilen.slice(0, zeile - 1).join("\n").length + (zeile > 1 ? 1 : 0);
  return davor + Math.min(spalte - 1, zeilen[zeile - 1]?.length ?? 0);
}

/**
 * Show what is found in the list and beside its fields, and what is yet to be said; `istVorlaeufig` if more may follow.
 * `handgriffe` are by the commands that remedies name: the words of a button that does the same
 * here, and what it does for the field of the finding.
 */
export function zeigeBefunde({ befunde, luecken }, istVorlaeufig, handgriffe) {
  const text = `${zahlen(befunde, istVorlaeufig)}${luecken.length ? `, noch ${anzahl(luecken.length, "Lücke", "Lücken")}` : ""}.`;
  if (von("befunde-zahl").textContent !== text) von("befunde-zahl").textContent = text;
  sageAn(text, istVorlaeufig && !befunde.length);
  const stand = JSON.stringify([befunde.map((each) => [each, Boolean(feldElement(each.pfad))]), luecken]);
  if (stand !== gezeigt) zeigeListe(befunde, luecken, handgriffe);
  gezeigt = stand;
  zeigeAnFeldern(befunde);
}

/** Tell the number to people who do not see it; that there is nothing as yet is no news to them. */
function sageAn(text, istNochOffen) {
  const ort = von("befunde-ansage");
  if (!istNochOffen && ort.textContent !== text) ort.textContent = text;
}

function zeigeListe(befunde, luecken, handgriffe) {
  const hier = document.activeElement;
  fuelle(von("befunde-liste"), befunde.map((befund) => [[befund, Boolean(feldElement(befund.pfad))], () => eintrag(befund, handgriffe[befund.befehl])]));
  zeigeLuecken(luecken);
  if (hier?.dataset?.befund && hier !== document.activeElement) document.querySelector(`[data-befund="${CSS.escape(hier.dataset.befund)}"]`)?.focus({ preventScroll: true });
}

/** Let `liste` hold these entries, each what it says and how it is built; one that says the same stays, also under a mouse that is pressed. */
function fuelle(liste, eintraege) {
  const alte = new Map([...liste.children].map((each) => [eintragsstand.get(each), each]));
  const neue = eintraege.map(([sagt, baue]) => {
    const stand = JSON.stringify(sagt);
    const element = alte.get(stand) ?? baue();
    alte.delete(stand);
    eintragsstand.set(element, stand);
    return element;
  });
  for (const each of [...liste.children]) if (!neue.includes(each)) each.remove();
  neue.forEach((each, index) => { if (liste.children[index] !== each) liste.insertBefore(each, liste.children[index] ?? null); });
}

function zahlen(befunde, istVorlaeufig) {
  if (!befunde.length) return istVorlaeufig ? "Bisher keine Befunde" : "Keine Befunde";
  const zahl = (art) => befunde.filter((each) => each.schwere === art).length;
  const worte = [[zahl("Fehler"), "Fehler", "Fehler"], [zahl("Warnung"), "Warnung", "Warnungen"]];
  return worte.filter(([viele]) => viele).map((each) => anzahl(...each)).join(", ");
}

/** What a draft does not say yet, each with the way to its field. */
function zeigeLuecken(luecken) {
  const kasten = von("luecken");
  kasten.hidden = !luecken.length;
  kasten.querySelector("summary").textContent = `Noch ${anzahl(luecken.length, "Lücke", "Lücken")}`;
  fuelle(kasten.querySelector("ul"), luecken.map(({ titel, pfad }) => [[titel, pfad], () =>
    el("li", {}, knopf(titel, () => springeZu(pfad), { class: "still", "data-befund": `luecke ${pfad.join(".")}` }))]));
}

function eintrag(befund, handgriff) {
  const marke = `${befund.code} ${befund.pfad.join(".")} ${befund.text}`;
  const tu = (wort, was, zeichen) => knopf(wort, was, { "data-befund": zeichen, "aria-label": `${wort}: ${befund.text}` });
  const sprung = feldElement(befund.pfad)
    ? tu("Zum Feld", () => springeZu(befund.pfad, befund.stelle), marke)
    : el("span", { class: "ort" }, befund.ort);
  return el("li", { class: GEWICHT[befund.schwere] },
    el("p", {}, el("strong", {}, befund.schwere), ` ${befund.code}: ${befund.text}`),
    el("p", { class: "abhilfe" }, befund.abhilfe),
    el("div", { class: "knoepfe" }, sprung, VON_FORM.has(befund.code) ? zumQuelltext(`quelltext ${marke}`) : null,
      handgriff ? tu(handgriff[0], () => handgriff[1](befund.pfad), `${befund.befehl} ${marke}`) : null));
}

/** Put each finding beside its field, once more after the form was built anew; the field is described by it. */
export function zeigeAnFeldern(befunde) {
  for (const alt of document.querySelectorAll(".am-feld")) alt.replaceChildren();
  for (const alt of document.querySelectorAll("#formular [aria-invalid]")) alt.removeAttribute("aria-invalid");
  for (const alt of document.querySelectorAll("#formular [data-hilfe]")) beschreibe(alt, alt.dataset.hilfe);
  for (const befund of befunde) {
    const feld = feldElement(befund.pfad);
    const stelle = feld?.querySelector(":scope > .am-feld");
    if (!stelle) continue;
    stelle.id = `${feld.id}.befunde`;
    stelle.append(el("p", { class: GEWICHT[befund.schwere] }, `${befund.schwere}: ${befund.text} ${befund.abhilfe}`));
    const eingabe = feld.querySelector(":scope > input, :scope > select, :scope > .editor > textarea");
    if (befund.schwere === "Fehler") eingabe?.setAttribute("aria-invalid", "true");
    const beschriebenes = eingabe ?? (feld.tagName === "FIELDSET" ? feld : null);
    if (!beschriebenes) continue;
    beschriebenes.dataset.hilfe ??= beschriebenes.getAttribute("aria-describedby") ?? "";
    beschreibe(beschriebenes, `${beschriebenes.dataset.hilfe} ${stelle.id}`.trim());
  }
}

function beschreibe(element, kennungen) {
  if (kennungen) element.setAttribute("aria-describedby", kennungen);
  else element.removeAttribute("aria-describedby");
}
