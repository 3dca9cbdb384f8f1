// What the form shows: values and texts of the paper, what it began with, and the way back.

const GLEICHZEITIG = 800; // milliseconds in which changes to one field are one step back,
const ZUSAMMEN = 40; // and at most so many of them
const MEISTE_SCHRITTE = 200;

const gleich = (eins, anderes) => JSON.stringify(eins) === JSON.stringify(anderes);

const istGruppe = (wert) => typeof wert === "object" && wert !== null && !Array.isArray(wert);

/** Whether an entry of the list stands at another place than in `vorher`: then the place does not tell which it is. */
function istUmgestellt(vorher, liste) {
  const frueher = vorher.map((each) => JSON.stringify(each));
  return liste.some((each, index) => frueher.some((wert, ort) => (
    ort !== index && wert === JSON.stringify(each) && wert !== frueher[index])));
}

/** `ziel`, with what was changed from `gesehen` to `jetzt`; `stosse` is called where `ziel` is changed there, too. */
function vereint(gesehen, jetzt, ziel, stosse = () => {}) {
  if (gleich(gesehen, jetzt) || gleich(jetzt, ziel)) return ziel;
  if (gleich(gesehen, ziel)) return jetzt;
  const alle = [gesehen, jetzt, ziel];
  const sindZeilen = alle.every(Array.isArray) && alle.every(({ length }) => length === jetzt.length);
  if (sindZeilen && !istUmgestellt(gesehen, jetzt) && !istUmgestellt(gesehen, ziel)) {
    return jetzt.map((wert, index) => vereint(gesehen[index], wert, ziel[index], stosse));
  }
  if (!alle.every(istGruppe)) {
    stosse();
    return jetzt;
  }
  const namen = [...new Set([...Object.keys(ziel), ...Object.keys(jetzt)])];
  const werte = namen.map((name) => [name, vereint(gesehen[name], jetzt[name], ziel[name], stosse)]);
  return Object.fromEntries(werte.filter(([, wert]) => wert !== undefined));
}

/** The place of the first difference between two states that are not the same; that of a list if it is longer or shorter. */
function ersterUnterschied(eins, anderes, ort = []) {
  const sindListen = Array.isArray(eins) && Array.isArray(anderes) && eins.length === anderes.length;
  if (!sindListen && !(istGruppe(eins) && istGruppe(anderes))) return ort;
  const schritte = sindListen ? [...eins.keys()] : [...new Set([...Object.keys(eins), ...Object.keys(anderes)])];
  const schritt = schritte.find((each) => !gleich(eins[each], anderes[each]));
  return schritt === undefined ? ort : ersterUnterschied(eins[schritt], anderes[schritt], [...ort, schritt]);
}

/** A file in the same words, however it is named. */
const ort = (datei) => datei.normalize("NFC").split(/[\\/]/).filter((teil) => teil && teil !== ".").join("/");

export class Zustand extends EventTarget {
  #zurueck = [];
  #vor = [];
  #zuletzt = { pfad: "", zeit: 0, zahl: 0 };

  constructor({ fassung, basis, jetzt }) {
    super();
    this.fassung = fassung;
    this.basis = basis;
    this.jetzt = structuredClone(jetzt ?? basis);
  }

  /** The value at `pfad` of the YAML; undefined if there is none. */
  wert(pfad) {
    return pfad.reduce((oben, schritt) => oben?.[schritt], this.jetzt.werte);
  }

  /** What the file `name` says. */
  text(name) {
    return this.jetzt.texte[name];
  }

  get istGeaendert() {
    return !gleich(this.jetzt, this.basis);
  }

  get kannZurueck() {
    return this.#zurueck.length > 0;
  }

  get kannVor() {
    return this.#vor.length > 0;
  }

  /** Set a value; nothing takes a field away that was not in the file, and empties one that was. */
  setze(pfad, wert) {
    this.#aendere(pfad.join("."), (jetzt) => {
      const oben = this.#oben(jetzt.werte, pfad);
      const letzter = pfad.at(-1);
      if (wert === "" || wert === undefined) {
        if (Array.isArray(oben) || this.#warDa(pfad)) oben[letzter] = Array.isArray(oben) ? "" : null;
        else delete oben[letzter];
      } else oben[letzter] = wert;
    });
  }

  /** Take a field or an entry away. */
  entferne(pfad) {
    this.#aendere("", (jetzt) => {
      const oben = this.#oben(jetzt.werte, pfad);
      if (Array.isArray(oben)) oben.splice(pfad.at(-1), 1);
      else delete oben[pfad.at(-1)];
    });
  }

  /** A new entry at the end of the list at `pfad`. */
  haengeAn(pfad, wert) {
    this.#aendere("", (jetzt) => this.#liste(jetzt, pfad).push(wert));
  }

  verschiebe(pfad, vonIndex, nachIndex) {
    this.#aendere("", (jetzt) => {
      const liste = this.#liste(jetzt, pfad);
      liste.splice(nachIndex, 0, ...liste.splice(vonIndex, 1));
    });
  }

  /** Let a file say `text`, by each name that the paper has for it. */
  setzeText(name, text) {
    this.#aendere(`#${name}`, ({ texte }) => {
      texte[name] = text;
      for (const each of Object.keys(texte)) if (ort(each) === ort(name)) texte[each] = text;
    });
  }

  /** A long text that is yet to be written gets a file of its own, which keeps what it says. */
  beginneText(pfad, datei) {
    this.#aendere("", (jetzt) => {
      this.#oben(jetzt.werte, pfad)[pfad.at(-1)] = { datei };
      jetzt.texte[datei] ??= "";
    });
  }

  /** One step back; the place of the paper that it changed. */
  rueckgaengig() {
    return this.#wechsle(this.#zurueck, this.#vor);
  }

  /** One step forth; the place of the paper that it changed. */
  wiederholen() {
    return this.#wechsle(this.#vor, this.#zurueck);
  }

  /**
   * This window has written the files: they say `basis` now, and what was shown as `gesehen` is to
   * become `ziel`. What was typed since then stays. Whether anything else is shown now than before.
   */
  beginneNeu(stand, ziel, gesehen) {
    return this.#zeige(stand, vereint(gesehen, this.jetzt, ziel), this.jetzt);
  }

  /**
   * The same where somebody else has written them. What they wrote is in each step of the way back
   * and forth, too; a step that changed the same is none any more.
   */
  uebernimm(stand, ziel, gesehen) {
    const mitAnderem = (schritt) => {
      let istEigener = true;
      const neu = vereint(this.basis, schritt, stand.basis, () => { istEigener = false; });
      return istEigener ? [structuredClone(neu)] : []; // what is typed into it later is in no other state
    };
    const meins = vereint(this.basis, this.jetzt, stand.basis);
    this.#zurueck = this.#zurueck.flatMap(mitAnderem);
    this.#vor = this.#vor.flatMap(mitAnderem);
    return this.#zeige(stand, vereint(gesehen, this.jetzt, ziel), meins);
  }

  /** What is changed next is a step of its own. */
  schneideEin() {
    this.#zuletzt = { pfad: "", zeit: 0, zahl: 0 };
  }

  /** What the server keeps for this window, as it is now. */
  entwurf() {
    return { fassung: this.fassung, basis: this.basis, jetzt: structuredClone(this.jetzt) };
  }

  #aendere(marke, aenderung) {
    const jetzt = performance.now();
    const isFolge = marke && marke === this.#zuletzt.pfad
      && jetzt - this.#zuletzt.zeit < GLEICHZEITIG && this.#zuletzt.zahl < ZUSAMMEN && this.kannZurueck;
    if (!isFolge) this.#merke();
    this.#zuletzt = { pfad: marke, zeit: jetzt, zahl: isFolge ? this.#zuletzt.zahl + 1 : 1 };
    aenderung(this.jetzt);
    this.#melde(!marke);
  }

  /** Show `jetzt`; one step back is `zuvor`. Whether anything else is shown than before. */
  #zeige({ fassung, basis }, jetzt, zuvor) {
    const istAnders = !gleich(jetzt, this.jetzt);
    this.fassung = fassung;
    this.basis = basis;
    this.schneideEin();
    if (!gleich(jetzt, zuvor)) this.#merke(zuvor);
    this.jetzt = structuredClone(jetzt);
    this.#melde(true);
    return istAnders;
  }

  #merke(schritt = this.jetzt) {
    this.#zurueck.push(structuredClone(schritt));
    if (this.#zurueck.length > MEISTE_SCHRITTE) this.#zurueck.shift();
    this.#vor = [];
  }

  #wechsle(quelle, ziel) {
    const vorher = this.jetzt;
    ziel.push(structuredClone(vorher));
    this.jetzt = quelle.pop();
    this.schneideEin();
    this.#melde(true);
    return ersterUnterschied(vorher, this.jetzt);
  }

  /** `istNeuerAufbau` says that fields came or went, so that the form is built anew. */
  #melde(istNeuerAufbau) {
    this.dispatchEvent(new CustomEvent("geaendert", { detail: { istNeuerAufbau } }));
  }

  /** The mapping or list that holds `pfad`; what is missing on the way comes into being. */
  #oben(werte, pfad) {
    let oben = werte;
    for (const [index, schritt] of pfad.slice(0, -1).entries()) {
      const unten = oben[schritt];
      if (typeof unten !== "object" || unten === null) {
        oben[schritt] = typeof pfad[index + 1] === "number" ? [unten ?? ""].slice(unten ? 0 : 1) : {};
      } else if (typeof pfad[index + 1] === "number" && !Array.isArray(unten)) {
        oben[schritt] = [unten]; // typed as one value where a list may stand
      }
      oben = oben[schritt];
    }
    return oben;
  }

  #liste(jetzt, pfad) {
    return this.#oben(jetzt.werte, [...pfad, 0]);
  }

  #warDa(pfad) {
    const oben = pfad.slice(0, -1).reduce((wert, schritt) => wert?.[schritt], this.basis.werte);
    return oben !== null && typeof oben === "object" && pfad.at(-1) in oben;
  }
}
