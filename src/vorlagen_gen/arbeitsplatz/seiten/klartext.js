// A value of the paper as a person reads it: fields by their titles, rows in their order.

import { el } from "./bau.js";
import { istGefuellt } from "./felder.js";

const gleich = (eins, anderes) => JSON.stringify(eins) === JSON.stringify(anderes);
const istGruppe = (wert) => typeof wert === "object" && wert !== null && !Array.isArray(wert);

/** `wert` of `feld`, which may be unknown; what `anderer` does not say as well is marked, if there is one. */
export function klartext(feld, wert, anderer) {
  if (!istGefuellt(wert)) return el("p", { class: "hilfe" }, "(nichts)");
  if (Array.isArray(wert)) return eintraege(feld, wert, anderer);
  if (feld?.art === "text" && wert.datei) return el("p", {}, `Der Text in ${wert.datei}`);
  if (istGruppe(wert)) return gruppe(feld, wert, anderer);
  return el("p", { class: "wortlaut" }, worte(feld, wert));
}

/** A choice by the word that the form has for it. */
const worte = (feld, wert) => feld?.werte?.find((each) => each.wert === wert)?.titel ?? `${wert}`;

function eintraege(feld, liste, andere) {
  const istAnders = (eintrag) => Array.isArray(andere) && !andere.some((each) => gleich(each, eintrag));
  return el("ol", { class: "klartext" }, liste.map((eintrag, index) => el("li", { class: istAnders(eintrag) ? "anders" : null },
    istAnders(eintrag) ? el("span", { class: "hilfe" }, "Nur in dieser Fassung:") : null,
    klartext(feld?.eintrag, eintrag, istAnders(eintrag) ? andere[index] : undefined))));
}

/** The fields that say something, in the order of the form; a name that it does not know stays as typed. */
function gruppe(feld, werte, andere) {
  const bekannte = feld?.felder ?? [];
  const namen = [...new Set([...bekannte.map(({ name }) => name), ...Object.keys(werte)])].filter((name) => istGefuellt(werte[name]));
  if (!namen.length) return el("p", { class: "hilfe" }, "(nichts)");
  return el("dl", { class: "klartext" }, namen.map((name) => {
    const eigenes = bekannte.find((each) => each.name === name);
    const istAnders = istGruppe(andere) && !gleich(andere[name], werte[name]);
    return el("div", { class: istAnders ? "anders" : null }, el("dt", {}, eigenes?.titel ?? name),
      el("dd", {}, typeof werte[name] === "object" ? klartext(eigenes, werte[name], andere?.[name]) : worte(eigenes, werte[name])));
  }));
}
