// The printed pages beside the form. A click on a paragraph leads to its field, a field to its page.
//
// What can be seen comes first: the pages in sight, then what the rules say, then their
// neighbours, the other documents, and what the checks of the files say. Where pages take their
// time, the rules do not wait for them.

import { el, von } from "./bau.js";
import { hole, holeBytes } from "./dienst.js";
import { fenster } from "./fenster.js";
import { Lesezeichen, lesefolge, springeZuKasten, zielAn } from "./lesezeichen.js";
import { holeInSicht, kaestenVon, rahme, rolleUm } from "./rahmen.js";

const GLEICHZEITIG = 2; // states that are being made; a third waits for one of them
const STUFE = 100; // pixels: a picture is as wide as it is shown, rounded up
const BREITESTE = 2000;
const GEDULD = 1000; // milliseconds after which one is told that pages take their time
const GEDULDSWORT = "Wird gesetzt …";

export class Vorschau {
  #name;
  #melde;
  #verlangt = 0;
  #gefragt = 0;
  #gezeigt = 0;
  #laufende = 0;
  #dokumente = [];
  #blaetter = new Map(); // by the id of the element
  #sichtbare = new Set();
  #istZuZeigen = false; // what is marked was not on any page yet
  #markiert = null; // a field, and the line of its text in which the caret stands
  #spaete = []; // what only the checks of the files said of the state before
  #sicht;
  #lesezeichen;

  /** `melde` gets the findings and gaps of each state that was shown, and whether more may follow; `benenne` names a field. */
  constructor(name, melde, benenne) {
    this.#name = name;
    this.#melde = melde;
    this.#lesezeichen = new Lesezeichen(() => this.#orte(), benenne);
    this.#sicht = new IntersectionObserver((gesehenes) => this.#sieh(gesehenes));
    new ResizeObserver(() => this.#bebildere()).observe(von("seiten"));
  }

  /** Whether pages are being made. */
  get arbeitet() {
    return this.#laufende > 0;
  }

  /** Show the state that the server keeps. Two may be made at once; of more, the newest. */
  async erneuere() {
    this.#verlangt += 1;
    if (this.#laufende >= GLEICHZEITIG) return;
    this.#laufende += 1;
    const uhr = setTimeout(() => this.#sage(GEDULDSWORT), GEDULD);
    try {
      while (this.#gefragt < this.#verlangt) await this.#frage((this.#gefragt = this.#verlangt));
    } catch (fehler) {
      this.#klage(fehler);
    }
    clearTimeout(uhr);
    if (von("vorschau-stand").textContent === GEDULDSWORT) this.#sage("");
    this.#laufende -= 1;
    if (!this.#laufende) await this.#vervollstaendige(this.#verlangt);
  }

  /** Mark what the field at `pfad` became on the pages, or the paragraph that line `zeile` is in. */
  markiere(pfad, zeile) {
    const ist = JSON.stringify({ pfad, zeile });
    if (ist === JSON.stringify(this.#markiert)) return;
    this.#markiert = { pfad, zeile };
    this.#istZuZeigen = true;
    this.#zeigeRahmen();
  }

  /** Come with the focus to what is marked, or where one was before. */
  betritt() {
    const gemeinte = this.#markiert ? this.#dokumente.flatMap(({ kaesten = [] }) => kaestenVon(kaesten, this.#markiert)) : [];
    this.#lesezeichen.betritt(gemeinte);
  }

  /** The paragraphs that lead to a field, as one reads them. */
  #orte() {
    return this.#dokumente.flatMap(({ stamm, kaesten = [] }) => lesefolge(kaesten).flatMap((kasten) => {
      const { seite, element } = this.#blaetter.get(`seite.${stamm}.${kasten.seite}`) ?? {};
      return seite ? [{ kasten, seite, element }] : [];
    }));
  }

  /** Frame what is marked; bring it in sight once, if the pages lie beside the form and not below. */
  #zeigeRahmen() {
    const rahmen = rahme(this.#dokumente, this.#blaetter, this.#markiert);
    if (!rahmen || !this.#istZuZeigen) return;
    this.#istZuZeigen = false;
    const rolle = rolleUm(rahmen);
    if (rolle) holeInSicht(rahmen, rolle);
  }

  async #frage(nummer) {
    const ansicht = await hole("vorschau", this.#angaben(this.#ausschnitt()));
    if (ansicht.veraltet || nummer < this.#gezeigt) return;
    this.#gezeigt = nummer;
    this.#dokumente = ansicht.dokumente.map((neu) => ({ ...this.#dokument(neu.stamm), ...neu, istNeu: !!neu.seiten }));
    this.#ordne();
    this.#sage(ansicht.ist_frueher
      ? "So lässt sich die Vorlage nicht setzen; hier steht der letzte Stand, der sich setzen ließ." : "");
    const erstes = this.#dokument(this.#ausschnitt().stamm) ?? this.#dokumente[0];
    if (erstes && !erstes.istNeu) this.#meldeRegeln(nummer).catch((fehler) => this.#sage(fehler.message));
    if (erstes) await this.#setze(erstes, () => nummer === this.#gezeigt);
    await this.#bebildere();
  }

  /** Tell what the rules say, unless there is a newer state; they wait for no page. */
  async #meldeRegeln(nummer) {
    const { befunde, luecken } = await hole("regelbefunde", this.#angaben());
    if (!befunde || nummer !== this.#verlangt) return null;
    this.#melde({ befunde: [...befunde, ...this.#spaete], luecken }, true);
    return befunde;
  }

  /** All that need not be there at once; a newer state brings its own. */
  async #vervollstaendige(nummer) {
    const istNeuestes = () => nummer === this.#verlangt;
    try {
      const erste = await this.#meldeRegeln(nummer);
      if (!erste) return;
      for (const dokument of this.#dokumente) if (istNeuestes()) await this.#setze(dokument, istNeuestes);
      if (istNeuestes()) await this.#bebildere(this.#nachbarn());
      while (istNeuestes()) {
        const { befunde, luecken, veraltet } = await hole("meldungen", this.#angaben());
        if (veraltet || !istNeuestes()) return;
        if (!befunde) continue;
        const bekannte = new Set(erste.map((each) => JSON.stringify(each)));
        this.#spaete = befunde.filter((each) => !bekannte.has(JSON.stringify(each)));
        this.#melde({ befunde, luecken }, false);
        return;
      }
    } catch (fehler) {
      if (istNeuestes()) this.#klage(fehler);
    }
  }

  /** Get the pages of a document, and show them, as long as anybody wants them. */
  async #setze(dokument, istVerlangt) {
    while (!dokument.istNeu) {
      const neu = await hole("blaetter", this.#angaben({ ...this.#ausschnitt(), stamm: dokument.stamm }));
      if (neu.veraltet || !istVerlangt()) return;
      if (neu.seiten) Object.assign(dokument, neu, { istNeu: true });
    }
    this.#zeige(dokument);
  }

  /** A heading and a place for the pages of each document, in their order. */
  #ordne() {
    const teile = this.#dokumente.map(({ stamm, titel }) => {
      const teil = von(`dokument.${stamm}`) ?? el("div", { id: `dokument.${stamm}`, class: "dokument" }, el("h3", {}), el("p", { class: "kommt" }, "Die Seiten werden geladen …"));
      if (teil.firstChild.textContent !== titel) teil.firstChild.textContent = titel;
      return teil;
    });
    const alte = [...von("seiten").children];
    if (teile.length === alte.length && teile.every((teil, index) => teil === alte[index])) return;
    von("seiten").replaceChildren(...teile);
    for (const id of this.#blaetter.keys()) if (!von(id)) this.#vergiss(id);
  }

  /** The pages of `dokument`; pictures of what they showed before stay until there are new ones. */
  #zeige(dokument) {
    const ids = new Set();
    von(`dokument.${dokument.stamm}`).querySelector(".kommt")?.remove();
    for (const seite of dokument.seiten) {
      const blatt = this.#blatt(dokument, seite);
      blatt.seite = seite;
      blatt.element.style.aspectRatio = `${seite.breite} / ${seite.hoehe}`;
      const text = `${dokument.titel}, Seite ${seite.nummer} von ${dokument.seiten.length}`;
      if (blatt.bild.alt !== text) blatt.bild.alt = text;
      ids.add(blatt.element.id);
    }
    for (const [id, blatt] of this.#blaetter) if (blatt.stamm === dokument.stamm && !ids.has(id)) this.#vergiss(id);
    if (dokument.hindernis) this.#sage(dokument.hindernis);
    this.#zeigeRahmen();
    this.#lesezeichen.erneuere();
  }

  #blatt({ stamm }, { nummer }) {
    const id = `seite.${stamm}.${nummer}`;
    if (!this.#blaetter.has(id)) {
      const bild = el("img");
      const element = el("div", { class: "seite", id, onclick: (klick) => this.#zumFeld(klick, id) }, bild);
      von(`dokument.${stamm}`).append(element);
      this.#blaetter.set(id, { stamm, element, bild, fertig: "", seite: null });
      this.#sicht.observe(element);
    }
    return this.#blaetter.get(id);
  }

  #vergiss(id) {
    const blatt = this.#blaetter.get(id);
    this.#blaetter.delete(id);
    this.#sichtbare.delete(id);
    this.#sicht.unobserve(blatt.element);
    blatt.element.remove();
    if (blatt.bild.src) URL.revokeObjectURL(blatt.bild.src);
  }

  #sieh(gesehenes) {
    for (const { target, isIntersecting } of gesehenes) {
      if (isIntersecting) this.#sichtbare.add(target.id);
      else this.#sichtbare.delete(target.id);
    }
    this.#bebildere();
  }

  /** Get the pictures of `ids`, those that can be seen if nothing is said, as far as they changed. */
  async #bebildere(ids = this.#sichtbare) {
    await Promise.all([...ids].map((id) => this.#male(this.#blaetter.get(id))));
  }

  async #male(blatt) {
    const marke = blatt?.seite && `${blatt.seite.bild} ${this.#breite()}`;
    if (!marke || blatt.fertig === marke || blatt.begonnen === marke) return;
    blatt.begonnen = marke;
    const angaben = this.#angaben({ stamm: blatt.stamm, bild: blatt.seite.bild, breite: this.#breite() });
    try {
      const daten = await this.#holeBild(angaben, () => blatt.begonnen === marke);
      if (!daten || blatt.begonnen !== marke) return;
      const alt = blatt.bild.src;
      blatt.bild.src = URL.createObjectURL(daten);
      blatt.fertig = marke;
      if (alt) URL.revokeObjectURL(alt);
    } catch (fehler) {
      this.#sage(fehler.message);
    } finally {
      if (blatt.begonnen === marke) blatt.begonnen = "";
    }
  }

  /** The picture; nothing if there is a newer state without it, or nobody wants it any longer. */
  async #holeBild(angaben, istVerlangt) {
    while (istVerlangt()) {
      const daten = await holeBytes("seite", angaben);
      if (daten.type === "image/png") return daten;
      if (JSON.parse(await daten.text()).veraltet) return null;
    }
    return null;
  }

  /** The pages before and behind those that can be seen. */
  #nachbarn() {
    const alle = [...this.#blaetter.keys()].filter((id) => von(id));
    return alle.filter((_, index) => [index - 1, index + 1].some((each) => this.#sichtbare.has(alle[each])));
  }

  #dokument(stamm) {
    return this.#dokumente.find((each) => each.stamm === stamm);
  }

  /** The document that can be seen, and which of its pages. */
  #ausschnitt() {
    const gesehene = [...this.#blaetter.entries()].filter(([id]) => this.#sichtbare.has(id)).map(([, blatt]) => blatt);
    const stamm = gesehene[0]?.stamm ?? "";
    const nummern = gesehene.filter((blatt) => blatt.stamm === stamm).map((blatt) => blatt.seite.nummer);
    return { stamm, nummern: nummern.join(".") || "1" };
  }

  #breite() {
    const breite = Math.min(von("seiten").clientWidth || STUFE, 832) * window.devicePixelRatio;
    return Math.min(BREITESTE, Math.ceil(breite / STUFE) * STUFE);
  }

  #angaben(weitere = {}) {
    return { name: this.#name, fenster: fenster(), breite: this.#breite(), ...weitere };
  }

  #sage(text) {
    if (von("vorschau-stand").textContent !== text) von("vorschau-stand").textContent = text;
  }

  /** Say what went wrong; nobody waits any longer for pages that do not come. */
  #klage(fehler) {
    this.#sage(fehler.message);
    for (const each of document.querySelectorAll(".kommt")) each.remove();
  }

  /** Go to the field of the smallest box around the place that was clicked. */
  #zumFeld(klick, id) {
    const { stamm, seite } = this.#blaetter.get(id);
    const blatt = klick.currentTarget.getBoundingClientRect();
    const x = ((klick.clientX - blatt.left) / blatt.width) * seite.breite;
    const y = ((klick.clientY - blatt.top) / blatt.height) * seite.hoehe;
    const ziel = zielAn(this.#dokument(stamm).kaesten, { seite: seite.nummer, x, y, breite: 0, hoehe: 0 });
    if (ziel) springeZuKasten(ziel);
  }
}
