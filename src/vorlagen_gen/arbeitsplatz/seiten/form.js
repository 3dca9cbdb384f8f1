// The form as a whole: sections in the order of the model, built anew when rows come or go.

import { beginneText, hatFrueheren } from "./abschnittsbeginn.js";
import { el, knopf, von } from "./bau.js";
import { ablegestelle } from "./dateien.js";
import { mitEigenen } from "./eigenfelder.js";
import { feldBau, felderBau, istEinfach, istGefuellt, kennung, worteFuer } from "./felder.js";
import { ersteEingabe, merkeFokus } from "./fokus.js";

const LEISE = 3000;

export class Form {
  #felder;
  #offen = new Set();
  #salden = {};
  #ansage = el("div", { class: "unsichtbar", role: "status" });
  #vorschlaege = el("datalist", { id: "vorschlaege" });
  #nachBau;

  /**
   * `beigaben` are elements by the names of fields that commands keep: what can be done about them;
   * `mitDateien` does what writes files of the paper, and shows them.
   */
  constructor(name, zustand, felder, wahl, nachBau, { beigaben, mitDateien }) {
    this.name = name;
    this.zustand = zustand;
    this.#felder = felder;
    this.wahl = wahl;
    this.beigaben = beigaben;
    this.mitDateien = mitDateien;
    this.#nachBau = nachBau;
    document.body.append(this.#ansage, this.#vorschlaege);
    this.zeichne();
  }

  /** What the server says of the fields, with those that the paper's city has of its own. */
  get felder() {
    return mitEigenen(this.#felder, this.zustand, this.wahl.eigene);
  }

  worte(feld, pfad) {
    return worteFuer(this, feld, pfad);
  }

  /** Do `aenderung`, build the form anew, and put the focus at `ziel` or back where it was. */
  baue(aenderung, ziel = "") {
    const fokus = merkeFokus();
    aenderung();
    this.zeichne();
    const stelle = ersteEingabe(von(ziel));
    if (stelle) stelle.focus();
    else fokus();
  }

  /** Tell people who do not see it what has just happened. */
  sage(text) {
    this.#ansage.textContent = text;
    setTimeout(() => { if (this.#ansage.textContent === text) this.#ansage.textContent = ""; }, LEISE);
  }

  /** Something that is shown once it is opened, and stays open when the form is built anew. */
  klappe(id, titel, inhalt) {
    const klappe = el("details", { class: "weitere", id }, el("summary", {}, titel), inhalt());
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

  /** Let `eingabe` suggest the words for `feld`, those of the day on which somebody types there. */
  schlageVor(eingabe, feld, pfad) {
    const option = ({ wert, titel }) => el("option", { value: wert }, titel);
    eingabe.setAttribute("list", this.#vorschlaege.id);
    eingabe.addEventListener("focus", () => this.#vorschlaege.replaceChildren(...(this.worte(feld, pfad) ?? []).map(option)));
  }

  /** What is known of the field or entry at `pfad`; undefined if there is none. */
  feldVon(pfad) {
    const unter = (oben, schritt) => (typeof schritt === "number" ? oben?.eintrag
      : (oben?.felder ?? oben?.eintrag?.felder)?.find(({ name }) => name === schritt));
    return pfad.reduce(unter, { felder: this.felder });
  }

  /** How people call the field at `pfad`; "" if it is none. */
  titelVon(pfad) {
    const namen = pfad.map((schritt, index) =>
      (typeof schritt === "number" ? `${schritt + 1}` : this.feldVon(pfad.slice(0, index + 1))?.titel ?? schritt));
    return namen.join(" › ");
  }

  /** The field that a place of the paper belongs to: one of its values, or what a file says. */
  feldpfad([teil, ...pfad]) {
    return teil === "texte" ? this.dateipfad(pfad[0]) ?? [] : pfad;
  }

  /** How people call a place of the paper. */
  ortsname(ort) {
    return this.titelVon(this.feldpfad(ort)) || (ort[0] === "texte" ? `Text in ${ort[1]}` : "Die ganze Vorlage");
  }

  /** The field whose text stands in the file `datei`; null if none says so. */
  dateipfad(datei, wert = this.zustand.jetzt.werte, pfad = []) {
    if (wert === null || typeof wert !== "object") return null;
    if (wert.datei === datei) return pfad;
    for (const [schritt, unten] of Object.entries(wert)) {
      const gefunden = this.dateipfad(datei, unten, [...pfad, Array.isArray(wert) ? Number(schritt) : schritt]);
      if (gefunden) return gefunden;
    }
    return null;
  }

  zeichne() {
    const oben = window.scrollY;
    const felder = this.felder;
    const ist = (feld) => istGefuellt(this.zustand.wert([feld.name])) || feld.pflicht;
    const kopf = felder.filter((feld) => istKopf(feld));
    const teile = felder.filter((feld) => !istKopf(feld));
    const bau = (feld) => [feld, feldBau(this, feld, [feld.name])];
    const gezeigt = teile.filter(ist);
    const [verwahrte, getippte] = [true, false].map((verwahrt) => gezeigt.filter((feld) => Boolean(feld.von_befehlen) === verwahrt));
    const leere = teile.filter((feld) => !ist(feld) && !feld.von_befehlen);
    const angaben = { name: "angaben", titel: "Angaben" };
    const abschnitte = [...verwahrte.map(bau), [angaben, felderBau(this, kopf, [])], ...getippte.map(bau)];
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
        else this.zustand.setze([feld.name], {});
      }, kennung([feld.name]));
      const istText = feld.art === "text";
      return el("div", { class: "leer", id: kennung([feld.name]) },
        knopf(`${feld.titel} hinzufügen`, () => (istText ? beginneText(this, feld) : beginne())),
        feld.hilfe ? el("span", { class: "hilfe" }, feld.hilfe) : null,
        feld.name === "anlagen" ? ablegestelle(this, [feld.name]) : null,
        istText && hatFrueheren(this, feld) ? el("span", { class: "hilfe" }, "Der frühere Text liegt noch da und wird angeboten.") : null,
        el("div", { class: "am-feld" }));
    }));
  }
}

/** Whether the field stands at the head of the form: one value, or a list of such. */
const istKopf = (feld) => istEinfach(feld) || (feld.art === "liste" && istEinfach(feld.eintrag));

const saldoText = (saldo) => (saldo ? `Saldo: ${saldo}` : "");

function abschnitt({ name, titel }, inhalt) {
  const id = `abschnitt.${name}`;
  return el("section", { id, class: "abschnitt", "aria-labelledby": `${id}.titel` },
    el("h2", { id: `${id}.titel` }, titel), inhalt);
}
