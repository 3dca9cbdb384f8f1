// Rows that come, go and change places: with buttons, with Alt and an arrow, or drawn by the mouse.

import { el, knopf } from "./bau.js";
import { amFeld, feldBau, felderBau, hilfe, istEinfach, istGefuellt, kennung, pflichtzeichen } from "./felder.js";
import { ablegestelle } from "./dateien.js";
import { anlagentext } from "./texteditor.js";

const WEG = 3; // titles that tell a list from others of its name

/** The list `feld` at `pfad`. */
export function liste(form, feld, pfad) {
  const id = kennung(pfad);
  const wert = form.zustand.wert(pfad);
  const eintraege = Array.isArray(wert) ? wert : istGefuellt(wert) ? [wert] : [];
  const istEinzeln = istGefuellt(wert) && !Array.isArray(wert);
  const neu = () => form.baue(() => form.zustand.haengeAn(pfad, feld.eintrag.art === "gruppe" ? {} : ""),
    kennung([...pfad, eintraege.length]));
  const zeilen = eintraege.map((_, index) =>
    zeile(form, feld, istEinzeln ? pfad : [...pfad, index], { pfad, index, anzahl: eintraege.length, istEinzeln }));
  const beschreibung = hilfe({ ...feld, beispiel: "" }, id);
  return el("fieldset", { id, class: "teil liste", "aria-describedby": beschreibung?.id }, el("legend", {}, feld.titel,
    pflichtzeichen(feld)), beschreibung, amFeld(),
  zeilen.length ? el("ol", {}, zeilen) : null, form.saldo(pfad),
  pfad.join(".") === "anlagen" ? ablegestelle(form, pfad) : null,
  knopf(`${feld.titel}: Eintrag hinzufügen`, neu, { id: `${id}.hinzu`, class: "hinzu" }));
}

function zeile(form, feld, ort, { pfad, index, anzahl, istEinzeln }) {
  const woher = form.titelVon(pfad).split(" › ").slice(-WEG).join(", "); // tells tables apart that have the same rows
  const name = `${woher}, Eintrag ${index + 1}`;
  const id = istEinzeln ? `${kennung(ort)}.einzeln` : kennung(ort);
  const schiebe = (nach, ziel) => {
    if (nach < 0 || nach >= anzahl) return;
    const knopfName = { 0: "runter", [anzahl - 1]: "hoch" }[nach] ?? ziel; // at either end only one of them is left
    form.baue(() => form.zustand.verschiebe(pfad, index, nach), `${kennung([...pfad, nach])}.${knopfName}`);
    form.sage(`${feld.titel}: Eintrag ${index + 1} ist jetzt Eintrag ${nach + 1} von ${anzahl}.`);
  };
  const weg = () => {
    const danach = anzahl > 1 ? [...pfad, Math.min(index, anzahl - 2)] : pfad;
    form.baue(() => form.zustand.entferne(istEinzeln ? pfad : ort), kennung(danach));
    form.sage(`${name} ist entfernt.`);
  };
  const element = el("div", {
    id, class: "zeile", draggable: "false", role: "group", "aria-label": name,
    onkeydown: (taste) => {
      const schritt = { ArrowUp: -1, ArrowDown: 1 }[taste.key];
      if (!taste.altKey || !schritt || taste.target.matches("select")) return; // there it opens the choices
      taste.preventDefault();
      taste.stopPropagation();
      schiebe(index + schritt, schritt < 0 ? "hoch" : "runter");
    },
  }, el("div", { class: "werkzeug" },
    el("span", { class: "griff", "aria-hidden": "true", title: "Ziehen" }, "⠿"), el("span", { class: "nummer" }, `${index + 1}.`),
    knopf("", () => schiebe(index - 1, "hoch"), { id: `${id}.hoch`, class: "hoch", "aria-label": `${name} nach oben`, disabled: index === 0 }),
    knopf("", () => schiebe(index + 1, "runter"), { id: `${id}.runter`, class: "runter", "aria-label": `${name} nach unten`, disabled: index === anzahl - 1 }),
    knopf("Entfernen", weg, { id: `${id}.weg`, class: "still", "aria-label": `${name} entfernen` })), amFeld(),
  inhalt(form, feld, ort, index), form.saldo(ort));
  ziehbar(element, form, pfad, index);
  return el("li", {}, element);
}

function inhalt(form, feld, ort, index) {
  const eintrag = feld.eintrag;
  const wert = form.zustand.wert(ort);
  if (eintrag.art === "gruppe" && typeof wert !== "string") {
    const felder = felderBau(form, eintrag.felder, ort, { istZeile: eintrag.felder.every(istEinfach) });
    return ort[0] === "anlagen" ? [...felder, anlagentext(form, ort)] : felder;
  }
  const allein = { ...eintrag, name: `${index}`, titel: `${feld.titel} ${index + 1}`, hilfe: "", beispiel: "", liste: feld.liste };
  return el("div", { class: "allein" }, feldBau(form, { ...allein, art: eintrag.art === "gruppe" ? "zeichen" : eintrag.art }, ort));
}

/** The row follows the mouse by its handle, and takes the place of the row it is dropped on. */
function ziehbar(element, form, pfad, index) {
  const art = `text/x-${pfad.join("-")}`;
  element.querySelector(".griff").addEventListener("pointerdown", () => { element.draggable = true; });
  element.addEventListener("pointerup", () => { element.draggable = false; });
  element.addEventListener("dragstart", (zug) => {
    zug.stopPropagation();
    zug.dataTransfer.setData(art, `${index}`);
    zug.dataTransfer.effectAllowed = "move";
  });
  element.addEventListener("dragend", () => { element.draggable = false; });
  element.addEventListener("dragover", (zug) => {
    if (zug.dataTransfer.types.includes(art)) zug.preventDefault();
  });
  element.addEventListener("drop", (zug) => {
    const von = zug.dataTransfer.getData(art);
    if (von === "") return;
    zug.preventDefault();
    zug.stopPropagation();
    form.baue(() => form.zustand.verschiebe(pfad, Number(von), index), kennung([...pfad, index]));
  });
}
