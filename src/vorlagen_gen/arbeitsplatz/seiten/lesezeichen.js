// A way through the pages without a mouse: a button that lies on one paragraph and goes to the next with the arrows.

import { knopf, von } from "./bau.js";
import { feldElement, springeZu } from "./befunde.js";
import { holeInSicht, lege, rolleUm, umfasst } from "./rahmen.js";

const SCHRITTE = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const SEITEN = { PageDown: 1, PageUp: -1 };
const gleich = (eins, anderer) => JSON.stringify([eins.pfad, eins.stelle]) === JSON.stringify([anderer.pfad, anderer.stelle]);

/** Those of `kaesten` that lead to a field and hold none that does, as one reads them. */
export function lesefolge(kaesten) {
  const ziele = kaesten.filter((each) => each.pfad.length && feldElement(each.pfad));
  return ziele
    .filter((aussen, index) => !ziele.some((innen, stelle) => stelle !== index && umfasst(aussen, innen)
      && (stelle < index || !umfasst(innen, aussen))))
    .sort((eins, anderer) => eins.seite - anderer.seite || eins.y - anderer.y || eins.x - anderer.x);
}

/** The smallest of `kaesten` around `punkt` that leads to a field. */
export function zielAn(kaesten, punkt) {
  const darin = kaesten.filter((kasten) => kasten.pfad.length && umfasst(kasten, punkt) && feldElement(kasten.pfad));
  return darin.sort((eins, anderer) => eins.breite * eins.hoehe - anderer.breite * anderer.hoehe)[0];
}

export function springeZuKasten({ pfad, stelle }) {
  springeZu(pfad, stelle && [stelle[0], stelle[0]]);
}

export class Lesezeichen {
  #orte;
  #benenne;
  #hier = null; // the place on which the button lies
  #knopf = null;

  /** `orte` tells the places as they are now, each a box, its page and the element of that; `benenne` names a field. */
  constructor(orte, benenne) {
    this.#orte = orte;
    this.#benenne = benenne;
  }

  /** Lie where the paragraph is now; at the first as long as nobody has been anywhere. */
  erneuere() {
    const orte = this.#orte();
    const neuer = orte.find(({ kasten }) => this.#hier && gleich(kasten, this.#hier.kasten)) ?? orte[0];
    const hatFokus = this.#knopf && document.activeElement === this.#knopf;
    if (neuer) this.#lege(neuer);
    else this.#knopf?.remove();
    if (hatFokus) (neuer ? this.#knopf : von("vorschau")).focus({ preventScroll: true });
  }

  /** Come with the focus, to the first place in one of the boxes `gemeinte` if there is one. */
  betritt(gemeinte) {
    const istGemeint = (kasten) => gemeinte.some((each) => each === kasten
      || (umfasst(each, kasten) && each.pfad.every((schritt, index) => schritt === kasten.pfad[index])));
    const ziel = this.#orte().find(({ kasten }) => istGemeint(kasten)) ?? this.#hier;
    if (ziel) this.#geh(ziel);
    else von("vorschau").focus();
  }

  #geh(ort) {
    const alter = this.#knopf;
    this.#knopf = null; // another button: who hears the page is told where the focus is now
    this.#lege(ort);
    this.#knopf.focus({ preventScroll: true });
    alter?.remove();
    const rolle = rolleUm(this.#knopf);
    if (rolle) holeInSicht(this.#knopf, rolle);
    else this.#knopf.scrollIntoView({ block: "nearest" });
  }

  #lege(ort) {
    this.#hier = ort;
    this.#knopf ??= knopf("", () => springeZuKasten(this.#hier.kasten), { class: "lesezeichen", onkeydown: (taste) => this.#schreite(taste) });
    const { kasten: { pfad, stelle }, seite } = ort;
    const zeile = stelle ? `, Zeile ${stelle[0][0]}` : "";
    this.#knopf.setAttribute("aria-label", `${this.#benenne(pfad)}${zeile}, Seite ${seite.nummer}: zum Feld`);
    lege(this.#knopf, ort.kasten, seite);
    if (this.#knopf.parentElement !== ort.element) ort.element.append(this.#knopf);
  }

  #schreite(taste) {
    if (taste.altKey || taste.ctrlKey || taste.metaKey) return;
    const orte = this.#orte();
    const genau = orte.findIndex(({ kasten }) => kasten === this.#hier.kasten);
    const index = genau < 0 ? orte.findIndex(({ kasten }) => gleich(kasten, this.#hier.kasten)) : genau; // the pages may be newer
    const ziel = this.#ziel(taste.key, orte, index);
    if (ziel === undefined) return;
    taste.preventDefault();
    if (ziel) this.#geh(ziel);
  }

  /** The place that `taste` leads to; null at either end, undefined if it leads nowhere. */
  #ziel(taste, orte, index) {
    if (taste === "Home") return orte[0];
    if (taste === "End") return orte.at(-1);
    if (SCHRITTE[taste]) return orte[index + SCHRITTE[taste]] ?? null;
    if (!SEITEN[taste]) return undefined;
    const blaetter = [...new Set(orte.map(({ element }) => element))];
    const blatt = blaetter[blaetter.indexOf(this.#hier.element) + SEITEN[taste]];
    return orte.find(({ element }) => element === blatt) ?? null;
  }
}
