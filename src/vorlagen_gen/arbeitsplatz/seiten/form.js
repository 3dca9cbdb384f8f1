// The form as a whole: sections in the order of the model, built anew when rows come or go.

import { el, knopf, von } from "./bau.js";
import { feldBau, felderBau, istEinfach, istGefuellt, kennung, worteFuer } from "./felder.js";

const LEISE = 3000;
const EINGABEN = "input:not([type=file], [tabindex='-1']), select, textarea";

export class Form {
  #offen = new Set();
  #salden = {};
  #ansage = el("div", { class: "unsichtbar", role: "status" });
  #nachBau;

  constructor(name, zustand, felder, wahl, nachBau) {
    this.name = name;
    this.zustand = zustand;
    this.felder = felder;
    this.wahl = wahl;
    this.#nachBau = nachBau;
    document.body.append(this.#ansage);
    this.zeichne();
  }

  worte(feld, pfad) {
    return worteFuer(this, feld, pfad);
  }

  /** Do `aenderung`, build the form anew, and put the focus at `ziel` or back where it was. */
  baue(aenderung, ziel = "") {
    const { id, selectionStart, selectionEnd, scrollTop } = document.activeElement ?? {};
    aenderung();
    this.zeichne();
    const stelle = haltIn(von(ziel)) ?? haltIn(von(id));
    stelle?.focus();
    if (stelle?.id !== id || typeof selectionStart !== "number") return;
    stelle.setSelectionRange(selectionStart, selectionEnd);
    stelle.scrollTop = scrollTop;
  }

  /** Tell people who do not see it what has just happened. */
  sage(text) {
    this.#ansage.textContent = text;
    setTimeout(() => { if (this.#ansage.textContent === text) this.#ansage.textContent = ""; }, LEISE);
  }

  /** Something that is shown once it is opened, and stays open when the form is built anew. */
  klappe(id, titel, inhalt) {
    const klappe = el("details", { class: "weitere" }, el("summary", {}, titel), inhalt());
    klappe.open = this.#offen.has(id);
    klappe.addEventListener("toggle", () => {
      if (klappe.open) this.#offen.add(id);
      else this.#offen.delete(id);
    });
    return klappe;
  }

  /** Where the Saldo of the table or entry at `pfad` stands, if it has one. */
  saldo(pfad) {
    if (!pfad.some((schritt) => /^teil(finanz|ergebnis)plan$/.test(schritt))) return null;
    const ort = pfad.join(".");
    return el("output", { class: "saldo", "data-saldo": ort }, saldoText(this.#salden[ort]));
  }

  zeigeSalden(salden) {
    this.#salden = salden;
    for (const stelle of document.querySelectorAll("[data-saldo]")) {
      const text = saldoText(salden[stelle.dataset.saldo]);
      if (stelle.textContent !== text) stelle.textContent = text;
    }
  }

  /** The id of a list of suggestions, made once. */
  vorschlagsliste(name, worte) {
    const id = `vorschlaege.${name}`;
    if (!von(id)) document.body.append(el("datalist", { id }, worte.map(({ wert, titel }) => el("option", { value: wert }, titel))));
    return id;
  }

  /** How people call the field at `pfad`; "" if it is none. */
  titelVon(pfad) {
    let felder = this.felder;
    const namen = pfad.map((schritt) => {
      if (typeof schritt === "number") return `${schritt + 1}`;
      const feld = felder?.find((each) => each.name === schritt);
      felder = feld?.felder ?? feld?.eintrag?.felder;
      return feld?.titel ?? schritt;
    });
    return namen.join(" › ");
  }

  zeichne() {
    const oben = window.scrollY;
    const ist = (feld) => istGefuellt(this.zustand.wert([feld.name])) || feld.pflicht;
    const kopf = this.felder.filter((feld) => istKopf(feld));
    const teile = this.felder.filter((feld) => !istKopf(feld));
    const gezeigt = teile.filter(ist);
    const leere = teile.filter((feld) => !ist(feld));
    const angaben = { name: "angaben", titel: "Angaben" };
    const abschnitte = [[angaben, felderBau(this, kopf, [])], ...gezeigt.map((feld) => [feld, feldBau(this, feld, [feld.name])])];
    if (leere.length) abschnitte.push([{ name: "weiteres", titel: "Weitere Abschnitte" }, this.#leere(leere)]);
    von("formular").replaceChildren(...abschnitte.map(([feld, inhalt]) => abschnitt(feld, inhalt)));
    von("abschnitte").replaceChildren(el("ul", {}, abschnitte.map(([{ name, titel }]) =>
      el("li", {}, el("a", { href: `#abschnitt.${name}` }, titel)))));
    window.scrollTo({ top: oben });
    this.#nachBau();
  }

  /** Sections that hold nothing: a button for each. */
  #leere(felder) {
    return el("div", { class: "leere" }, felder.map((feld) => {
      const beginne = () => this.baue(() => {
        if (feld.art === "liste") this.zustand.haengeAn([feld.name], feld.eintrag.art === "gruppe" ? {} : "");
        else if (feld.art === "gruppe") this.zustand.setze([feld.name], {});
        else this.zustand.beginneText([feld.name], `texte/${feld.name.replaceAll("_", "-")}.md`);
      }, kennung([feld.name]));
      return el("div", { class: "leer", id: kennung([feld.name]) }, knopf(`${feld.titel} hinzufügen`, beginne),
        feld.hilfe ? el("span", { class: "hilfe" }, feld.hilfe) : null, el("div", { class: "am-feld" }));
    }));
  }
}

/** Where the focus goes in `stelle`: itself, else its first field in sight, else its first button. */
function haltIn(stelle) {
  if (!stelle) return null;
  if (stelle.matches("input, select, textarea, button")) return stelle.disabled ? null : stelle;
  return [...stelle.querySelectorAll(EINGABEN)].find((each) => each.checkVisibility())
    ?? stelle.querySelector("button:not(:disabled)");
}

/** Whether the field stands at the head of the form: one value, or a list of such. */
const istKopf = (feld) => istEinfach(feld) || (feld.art === "liste" && istEinfach(feld.eintrag));

const saldoText = (saldo) => (saldo ? `Saldo: ${saldo}` : "");

function abschnitt({ name, titel }, inhalt) {
  const id = `abschnitt.${name}`;
  return el("section", { id, class: "abschnitt", "aria-labelledby": `${id}.titel` },
    el("h2", { id: `${id}.titel` }, titel), inhalt);
}
