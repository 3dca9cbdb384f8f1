// Frames on the pages: which boxes are meant, how they are drawn and brought in sight.

import { el } from "./bau.js";

const LUFT = 96; // pixels between a frame and the edge it was brought in over

/** The boxes of the field; of a text in which somebody writes, those of the last block begun there. */
export function kaestenVon(kaesten, { pfad, zeile }) {
  const eigene = kaesten.filter((kasten) => pfad.every((schritt, index) => kasten.pfad[index] === schritt));
  const beginn = (kasten) => kasten.stelle?.[0][0] ?? Infinity;
  const letzter = Math.max(...eigene.map(beginn).filter((each) => each <= zeile));
  const gemeinte = Number.isFinite(letzter) ? eigene.filter((kasten) => beginn(kasten) === letzter) : eigene;
  return gemeinte.filter((kasten, index) => !gemeinte.some((anderer, stelle) => stelle !== index
    && umfasst(anderer, kasten) && (stelle < index || !umfasst(kasten, anderer))));
}

/** Whether the box `innen` lies in `aussen`. */
export function umfasst(aussen, innen) {
  return aussen.seite === innen.seite && aussen.x <= innen.x && aussen.y <= innen.y
    && aussen.x + aussen.breite >= innen.x + innen.breite && aussen.y + aussen.hoehe >= innen.y + innen.hoehe;
}

/** What scrolls around `element` by itself; nothing where only the page does. */
export function rolleUm(element) {
  let rolle = element.parentElement;
  while (rolle && !/auto|scroll/.test(getComputedStyle(rolle).overflowY)) rolle = rolle.parentElement;
  return rolle;
}

/** Scroll `rolle` alone: were the page to move as well, a click that has begun would miss its button. */
export function holeInSicht(rahmen, rolle) {
  const [innen, aussen] = [rahmen.getBoundingClientRect(), rolle.getBoundingClientRect()];
  const darueber = innen.top - LUFT - aussen.top;
  const darunter = innen.bottom + LUFT - aussen.bottom;
  rolle.scrollTop += darueber < 0 ? darueber : Math.min(darueber, Math.max(darunter, 0));
}

/** Put frames around what is `markiert` on the pages `blaetter` of the documents, and around nothing else; the first of them. */
export function rahme(dokumente, blaetter, markiert) {
  for (const alt of document.querySelectorAll(".kasten")) alt.remove();
  if (!markiert) return null;
  const alle = dokumente.flatMap(({ stamm, kaesten = [] }) => kaestenVon(kaesten, markiert).flatMap((kasten) => {
    const blatt = blaetter.get(`seite.${stamm}.${kasten.seite}`);
    if (!blatt) return [];
    const rahmen = el("div", { class: "kasten" });
    lege(rahmen, kasten, blatt.seite);
    blatt.element.append(rahmen);
    return [rahmen];
  }));
  return alle[0] ?? null;
}

/** Lay `rahmen` on the page `seite` where `kasten` is. */
export function lege(rahmen, kasten, seite) {
  const anteil = (zahl, ganzes) => `${(100 * zahl) / ganzes}%`;
  rahmen.style.left = anteil(kasten.x, seite.breite);
  rahmen.style.top = anteil(kasten.y, seite.hoehe);
  rahmen.style.width = anteil(kasten.breite, seite.breite);
  rahmen.style.height = anteil(kasten.hoehe, seite.hoehe);
}
