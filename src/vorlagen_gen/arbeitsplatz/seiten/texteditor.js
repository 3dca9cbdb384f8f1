// A text of the paper with the little Markdown it may hold, and buttons for what one forgets.

import { el, frageImDialog, knopf, melde } from "./bau.js";
import { alsMarkdown } from "./eingefuegtes.js";
import { amFeld, entfernen, hilfe, istGefuellt, kennung, pflichtzeichen } from "./felder.js";

const EINSCHNITT = "einschnitt"; // what is changed behind this event is a step of its own
const PLATZ = "Text"; // stands, and is selected, where nothing was
const HOECHSTENS = 120; // letters of a text that are told
const TABELLE = "| Spalte 1 | Spalte 2 |\n| --- | --- |\n| Text | Text |\n";

const WORTE = /^(\s*(?:(?:-|\d+\.|[a-z]\))\s+)?)(\S|\S.*\S)(\s*)$/; // of a line, behind the label of an entry
const PUNKT = /^(\s*)(?:(?:-|\d+\.)\s+)?/; // before the words of a line: how far it is in, and what makes it an entry

/** The text at `pfad`, be it in the YAML or in a file that it names. */
export function textfeld(form, feld, pfad) {
  const wert = form.zustand.wert(pfad);
  return texteditor(form, feld, pfad, { wert, datei: typeof wert === "object" && wert !== null ? wert.datei : null });
}

/** What the file of an Anlage says, where it is one of Markdown in the paper's own folder. */
export function anlagentext(form, pfad) {
  const datei = form.zustand.wert([...pfad, "datei"]);
  if (typeof datei !== "string" || form.zustand.text(datei) === undefined) return null;
  const feld = { titel: "Text der Anlage", hilfe: "", pflicht: false };
  return texteditor(form, feld, [...pfad, "datei", "text"], { datei });
}

function texteditor(form, feld, pfad, { wert, datei }) {
  const id = kennung(pfad);
  const beschreibung = hilfe({ ...feld, beispiel: "" }, id);
  const feldtext = el("textarea", {
    "data-datei": datei, id: `${id}.eingabe`, rows: "3", spellcheck: "true", lang: "de",
    value: (datei ? form.zustand.text(datei) : wert) ?? "",
    "aria-describedby": beschreibung?.id,
    oninput: () => schreibe(feldtext.value),
    onpaste: (ereignis) => fuegeEin(feldtext, ereignis),
  });
  const schreibe = (text) => {
    if (!datei) form.zustand.setze(pfad, text);
    else form.zustand.setzeText(datei, text);
    folge(form, feldtext);
  };
  feldtext.addEventListener(EINSCHNITT, () => form.zustand.schneideEin());
  return el("div", { id, class: "feld ist-text" },
    el("label", { for: feldtext.id }, feld.titel, pflichtzeichen(feld)), beschreibung,
    el("div", { class: "editor" }, leiste(form, feldtext, feld.titel), feldtext),
    datei ? el("p", { class: "hilfe" }, `Steht in ${datei}.`) : null,
    istGefuellt(wert) && !feld.pflicht && !Number.isInteger(pfad.at(-1)) ? entfernen(form, feld, pfad, id) : null, amFeld());
}

/** All editors of the file that `feldtext` writes say what it says. */
function folge(form, feldtext) {
  for (const each of document.querySelectorAll("textarea[data-datei]")) {
    const text = form.zustand.text(each.dataset.datei);
    if (each !== feldtext && each.value !== text) each.value = text;
  }
}

function leiste(form, feldtext, titel) {
  const knoepfe = [
    knopf("Fett", () => zeichneAus(feldtext, "**"), { class: "fett", "aria-keyshortcuts": "Control+B" }),
    knopf("Kursiv", () => zeichneAus(feldtext, "*"), { class: "kursiv", "aria-keyshortcuts": "Control+I" }),
    knopf("• Liste", () => gliedere(feldtext, () => "- ", /^\s*-\s/)),
    knopf("1. Liste", () => gliedere(feldtext, (index) => `${index + 1}. `, /^\s*\d+\.\s/)),
    knopf("Fußnote", () => fussnote(feldtext)),
    knopf("Tabelle", () => tabelle(feldtext)),
    form.wahl.indikatoren.length ? knopf("Indikator", () => indikator(form, feldtext)) : null,
  ].filter(Boolean);
  wandernd(knoepfe);
  feldtext.addEventListener("keydown", (taste) => {
    const zeichen = { b: "**", i: "*" }[taste.key];
    if (!(taste.ctrlKey || taste.metaKey) || !zeichen) return;
    taste.preventDefault();
    zeichneAus(feldtext, zeichen);
  });
  return el("div", { class: "leiste", role: "toolbar", "aria-label": `Auszeichnung: ${titel}` }, knoepfe);
}

/** One stop for the tab key; arrows lead from button to button (WAI-ARIA, toolbar). */
function wandernd(knoepfe) {
  knoepfe.forEach((each, index) => {
    each.tabIndex = index ? -1 : 0;
    each.addEventListener("keydown", (taste) => {
      const schritt = { ArrowRight: 1, ArrowLeft: -1 }[taste.key];
      if (!schritt) return;
      taste.preventDefault();
      const ziel = knoepfe[(index + schritt + knoepfe.length) % knoepfe.length];
      knoepfe.forEach((anderer) => { anderer.tabIndex = anderer === ziel ? 0 : -1; });
      ziel.focus();
    });
  });
}

/** Replace the selection, in a step of its own for the way back; in a dialog the browser's own knows of it too. */
function ersetze(feldtext, neu) {
  const { selectionStart: von, selectionEnd: bis, value } = feldtext;
  const text = neu(value.slice(von, bis));
  feldtext.focus();
  feldtext.setSelectionRange(von, bis);
  feldtext.dispatchEvent(new Event(EINSCHNITT));
  if (!document.execCommand("insertText", false, text)) {
    feldtext.setRangeText(text, von, bis, "end");
    feldtext.dispatchEvent(new Event("input"));
  }
  feldtext.dispatchEvent(new Event(EINSCHNITT));
}

const gekuerzt = (text) => (text.length > HOECHSTENS ? `${text.slice(0, HOECHSTENS).trimEnd()} …` : text);

/** What Word and web pages hand over with its looks comes in with those that a text may have; all else as its letters. */
function fuegeEin(feldtext, ereignis) {
  const { text, gestrichen } = alsMarkdown(ereignis.clipboardData.getData("text/html"));
  if (gestrichen) melde(`Nicht eingefügt, weil es durchgestrichen oder gelöscht war: „${gekuerzt(gestrichen)}“.`);
  if (!text && !gestrichen) return;
  ereignis.preventDefault();
  const { selectionStart: von, selectionEnd: bis, value } = feldtext;
  const istBlock = /\n|^(?:#|\||- |\(?\w+[.)] )/.test(text);
  const davor = istBlock && von > 0 && value[von - 1] !== "\n" ? "\n\n" : "";
  const danach = istBlock && bis < value.length && value[bis] !== "\n" ? "\n\n" : "";
  ersetze(feldtext, () => `${davor}${text}${danach}`);
}

/** Replace the selection and select what stands there now: the next button works on the same words. */
function ersetzeAuswahl(feldtext, neu) {
  const von = feldtext.selectionStart;
  ersetze(feldtext, neu);
  feldtext.setSelectionRange(von, feldtext.selectionEnd);
}

/** Put `zeichen` around the words of each selected line, without blanks as Markdown wants it; take them away where all have them. */
function zeichneAus(feldtext, zeichen) {
  const { selectionStart: von, selectionEnd: bis, value } = feldtext;
  if (von === bis) {
    ersetze(feldtext, () => `${zeichen}${PLATZ}${zeichen}`);
    feldtext.setSelectionRange(von + zeichen.length, von + zeichen.length + PLATZ.length);
    return;
  }
  let daneben = 0; // marks that stand on both sides of the selection
  while (value[von - 1 - daneben] === "*" && value[bis + daneben] === "*") daneben += 1;
  feldtext.setSelectionRange(von - daneben, bis + daneben);
  ersetzeAuswahl(feldtext, (auswahl) => {
    const zeilen = auswahl.split("\n");
    const sindAlle = zeilen.map((zeile) => WORTE.exec(zeile)?.[2]).filter(Boolean).every((worte) => istAusgezeichnet(worte, zeichen));
    const neu = (worte) => {
      if (!istAusgezeichnet(worte, zeichen)) return `${zeichen}${worte}${zeichen}`;
      return sindAlle ? worte.slice(zeichen.length, -zeichen.length) : worte;
    };
    return zeilen.map((zeile) => zeile.replace(WORTE, (_, davor, worte, danach) => `${davor}${neu(worte)}${danach}`)).join("\n");
  });
}

/** Whether `worte` stand between `zeichen`: two stars for bold, one for italic, three for both. */
function istAusgezeichnet(worte, zeichen) {
  const sterne = Math.min(/^\**/.exec(worte)[0].length, /\**$/.exec(worte)[0].length);
  return worte.length > 2 * sterne && (zeichen === "*" ? sterne % 2 === 1 : sterne >= 2);
}

/** Make the selected lines, from their beginnings to their ends, entries of a list; none where all are of that kind. */
function gliedere(feldtext, marke, art) {
  const { selectionStart: von, selectionEnd: bis, value } = feldtext;
  const letzter = bis > von && value[bis - 1] === "\n" ? bis - 1 : bis;
  const ende = value.indexOf("\n", letzter);
  feldtext.setSelectionRange(value.slice(0, von).lastIndexOf("\n") + 1, ende < 0 ? value.length : ende);
  let zahl = 0;
  const tausche = bis > von ? ersetzeAuswahl : ersetze; // who writes in a line goes on writing behind it
  tausche(feldtext, (auswahl) => {
    const zeilen = (auswahl.trim() ? auswahl : PLATZ).split("\n");
    const sindAlle = zeilen.filter((zeile) => zeile.trim()).every((zeile) => art.test(zeile));
    const neu = (einzug) => (sindAlle ? einzug : `${einzug}${marke(zahl++)}`);
    return zeilen.map((zeile) => (zeile.trim() ? zeile.replace(PUNKT, (_, einzug) => neu(einzug)) : zeile)).join("\n");
  });
}

/** A table on lines of its own behind what is selected. */
function tabelle(feldtext) {
  const { selectionEnd: bis, value } = feldtext;
  feldtext.setSelectionRange(bis, bis);
  ersetze(feldtext, () => (bis === 0 || value[bis - 1] === "\n" ? TABELLE : `\n${TABELLE}`));
}

function fussnote(feldtext) {
  const nummern = [...feldtext.value.matchAll(/\[\^(\d+)\]:/g)].map((fund) => Number(fund[1]));
  const nummer = Math.max(0, ...nummern) + 1;
  ersetze(feldtext, (auswahl) => `${auswahl}[^${nummer}]`);
  const ende = feldtext.value.length;
  feldtext.setSelectionRange(ende, ende);
  const abstand = feldtext.value.endsWith("\n") ? "\n" : "\n\n";
  ersetze(feldtext, () => `${abstand}[^${nummer}]: Text der Fußnote`);
  feldtext.setSelectionRange(feldtext.value.length - "Text der Fußnote".length, feldtext.value.length);
}

async function indikator(form, feldtext) {
  const wahl = el("select", { id: "indikatorwahl" },
    form.wahl.indikatoren.map(({ wert, titel }) => el("option", { value: wert }, `${wert} ${titel}`)));
  const angabe = el("select", { id: "angabewahl" },
    ["satz", "wert", "stand", "name", "vorwert", "status"].map((wort) => el("option", {}, wort)));
  const inhalt = el("div", { class: "gruppe" },
    el("label", { for: "indikatorwahl" }, "Indikator"), wahl, el("label", { for: "angabewahl" }, "Angabe"), angabe);
  if (await frageImDialog("Indikator einsetzen", inhalt, [["Einsetzen", "ja", "haupt"], ["Abbrechen", ""]])) {
    ersetze(feldtext, () => `[[indikator ${wahl.value} ${angabe.value}]]`);
  }
}
