// What the commands want to know before they begin: the same as on the command line.

import { el, frageImDialog, knopf } from "./bau.js";
import { gibtEs } from "./tage.js";

const WAEHLEN = "Wählen Sie mindestens eine Datei.";

const eingabe = (id, titel, hilfe, eigenschaften = {}) => el("div", { class: "feld" },
  el("label", { for: id }, titel), hilfe ? el("p", { class: "hilfe", id: `${id}.hilfe` }, hilfe) : null,
  el("input", { id, type: "text", autocomplete: "off", "aria-describedby": hilfe ? `${id}.hilfe` : undefined, ...eigenschaften }));

/** A choice among `worte`; without any, whatever is typed. */
function auswahl(id, titel, worte, jetzt = "") {
  if (!worte.length) return eingabe(id, titel, "", { value: jetzt });
  const wahl = el("select", { id }, worte.map((wort) => el("option", {}, wort)));
  if (worte.includes(jetzt)) wahl.value = jetzt;
  return el("div", { class: "feld" }, el("label", { for: id }, titel), wahl);
}

const breit = (feld) => {
  feld.classList.add("breit");
  return feld;
};

const wert = (inhalt, id) => inhalt.querySelector(`#${id}`).value.trim();

/** Ask what `neu` asks, from `vorher` on if that was asked in vain; null if nothing is to be made. */
export async function frageNeu(wahl, vorher) {
  const { ordner = "", optionen: alt = {} } = vorher ?? {};
  const heutige = (organisationen) => organisationen.filter((each) => gibtEs(each, wahl.heute)).map(({ name }) => name);
  const aemter = heutige(wahl.aemter);
  const gremien = gremienfolge(heutige(wahl.gremien), alt.gremium ?? []);
  const inhalt = el("div", { class: "gruppe" },
    eingabe("neu-ordner", "Ordner", "Jahr und Stichwort, wie 2026-spielplatz.", { value: ordner }),
    wahl.staedte.length > 1 ? auswahl("neu-stadt", "Stadt", wahl.staedte, alt.stadt) : null,
    auswahl("neu-art", "Art der Vorlage", ["Beschlussvorlage", "Berichtsvorlage"], alt.art),
    auswahl("neu-anlage-a", "Mit Anlage A", ["ja", "nein"], alt["anlage-a"]),
    breit(eingabe("neu-betreff", "Betreff", "", { value: alt.betreff ?? "" })),
    breit(auswahl("neu-amt", "Amt", aemter.length ? ["", ...aemter] : [], alt.amt)),
    breit(gremien.feld),
    eingabe("neu-hauptvorlage", "Nummer der Hauptvorlage", "Nur bei einer Ergänzung.", { value: alt.hauptvorlage ?? "" }));
  const pruefe = () => {
    if (!wert(inhalt, "neu-ordner")) return ["neu-ordner", "Nennen Sie den Ordner der Vorlage."];
    if (!wert(inhalt, "neu-betreff")) return ["neu-betreff", "Nennen Sie den Betreff."];
    if (!wert(inhalt, "neu-amt")) return ["neu-amt", aemter.length ? "Wählen Sie das Amt." : "Nennen Sie das Amt."];
    return gremien.namen().length ? null : ["neu-gremium", "Wählen Sie das Gremium, und drücken Sie „Gremium aufnehmen“."];
  };
  if (await frageImDialog("Neue Vorlage", inhalt, [["Anlegen", "ja", "haupt"], ["Abbrechen", ""]], "", pruefe) !== "ja") return null;
  const stadt = wahl.staedte.length > 1 ? { stadt: wert(inhalt, "neu-stadt") } : {};
  return {
    ordner: wert(inhalt, "neu-ordner"),
    optionen: {
      ...stadt, art: wert(inhalt, "neu-art"), amt: wert(inhalt, "neu-amt"), betreff: wert(inhalt, "neu-betreff"), gremium: gremien.namen(),
      "anlage-a": wert(inhalt, "neu-anlage-a"), hauptvorlage: wert(inhalt, "neu-hauptvorlage"),
    },
  };
}

/** Where bodies are put in their order; without a list of them in the project, any name. */
function gremienfolge(bekannte, vorher) {
  const folge = el("ol", { class: "folge" });
  const ansage = el("p", { class: "unsichtbar", role: "status" });
  const namen = () => [...folge.children].map((each) => each.dataset.name);
  const hilfe = { "aria-describedby": "neu-gremium.hilfe" };
  const wahl = bekannte.length ? el("select", { id: "neu-gremium", ...hilfe }, bekannte.map((name) => el("option", {}, name)))
    : el("input", { id: "neu-gremium", type: "text", autocomplete: "off", ...hilfe });
  const nimmAuf = (name) => {
    const eintrag = el("li", { "data-name": name }, `${name} `,
      knopf("Entfernen", () => { eintrag.remove(); wahl.focus(); }, { class: "still", "aria-label": `${name} entfernen` }));
    folge.append(eintrag);
  };
  const dazu = () => {
    const name = wahl.value.trim();
    if (!name) return;
    const stelle = namen().indexOf(name);
    if (stelle < 0) nimmAuf(name);
    ansage.textContent = stelle < 0 ? `${name} ist aufgenommen, an Stelle ${namen().length}.` : `${name} steht schon an Stelle ${stelle + 1}.`;
    if (!bekannte.length) wahl.value = "";
  };
  vorher.forEach(nimmAuf);
  const feld = el("div", { class: "feld" }, el("label", { for: "neu-gremium" }, "Gremien in der Reihenfolge der Beratung"),
    el("p", { class: "hilfe", id: "neu-gremium.hilfe" }, "Das entscheidende zuletzt."),
    el("div", { class: "mit-knopf" }, wahl, knopf("Gremium aufnehmen", dazu)), folge, ansage);
  return { feld, namen };
}

/** Ask for the folder of the next edition, and its period, from `vorher` on if that was asked in vain. */
export async function frageFortschreiben({ betreff, name }, vorher) {
  const { ordner = "", optionen = {} } = vorher ?? {};
  const inhalt = el("div", { class: "gruppe" }, el("p", { class: "breit" }, `Nächste Fassung von „${betreff || name}“.`),
    eingabe("fort-ordner", "Ordner der neuen Vorlage", "Jahr und Stichwort, zum Beispiel 2030-leitbild.", { value: ordner }),
    eingabe("fort-zeitraum", "Neuer Zeitraum", "Zum Beispiel 2030-2035; sonst der nächste, so lang wie der bisherige.", { value: optionen.zeitraum ?? "" }));
  const pruefe = () => (wert(inhalt, "fort-ordner") ? null : ["fort-ordner", "Nennen Sie den Ordner der neuen Vorlage."]);
  if (await frageImDialog("Fortschreiben", inhalt, [["Fortschreiben", "ja", "haupt"], ["Abbrechen", ""]], "", pruefe) !== "ja") return null;
  return { ordner: wert(inhalt, "fort-ordner"), optionen: { zeitraum: wert(inhalt, "fort-zeitraum") } };
}

/** Ask for the older paper to set this one beside; null if none was chosen, an error if there is none. */
export async function frageSynopse(vorlage, vorlagen) {
  const andere = vorlagen.filter((each) => each.lesbar && each.name !== vorlage.name);
  if (!andere.length) throw new Error("Es gibt keine andere Vorlage, mit der sich diese vergleichen lässt.");
  const wahl = el("select", { id: "synopse-alt" },
    andere.map((each) => el("option", { value: each.name }, `${each.betreff || each.name} (${each.name})`)));
  const inhalt = el("div", { class: "feld" }, el("label", { for: "synopse-alt" }, "Frühere Vorlage"), wahl);
  const antwort = await frageImDialog("Synopse", inhalt, [["Gegenüberstellen", "ja", "haupt"], ["Abbrechen", ""]]);
  return antwort === "ja" ? wahl.value : null;
}

/** Ask for the Word files that came back, besides those that lie ready; null if nothing is to be read. */
export async function frageRueckgaben(titel, bereit = 0) {
  const wahl = el("input", { id: "rueckgaben", type: "file", multiple: true, accept: ".docx", "aria-describedby": bereit ? "rueckgaben.hilfe" : undefined });
  const inhalt = el("div", { class: "feld" }, el("label", { for: "rueckgaben" }, `Word-Dateien zu „${titel}“, die zurückgekommen sind`), wahl,
    bereit ? el("p", { class: "hilfe", id: "rueckgaben.hilfe" }, bereit === 1 ? "Eine Kopie liegt von der letzten Durchsicht bereit und wird mitgelesen."
      : `${bereit} Kopien liegen von der letzten Durchsicht bereit und werden mitgelesen.`) : null);
  const pruefe = () => (wahl.files.length || bereit ? null : ["rueckgaben", WAEHLEN]);
  const antwort = await frageImDialog("Rücklauf", inhalt, [["Vorschläge zeigen", "ja", "haupt"], ["Abbrechen", ""]], "", pruefe);
  return antwort === "ja" ? [...wahl.files] : null;
}

/** Ask for finished papers to make a draft of; null if none is to be made. */
export async function frageImport() {
  const wahl = el("input", { id: "import-dateien", type: "file", multiple: true, "aria-describedby": "import-dateien.hilfe",
    accept: ".docx,.pdf,.txt,.md,.xlsx,.png,.jpg,.jpeg,.gif,.tif,.tiff" });
  const inhalt = el("div", { class: "gruppe" },
    el("div", { class: "feld breit" }, el("label", { for: "import-dateien" }, "Fertige Vorlage, Anlage A und Anlagen"),
      el("p", { class: "hilfe", id: "import-dateien.hilfe" }, "Word, PDF oder Text. Was welche Datei ist, erkennt das Programm."), wahl),
    eingabe("import-ordner", "Ordner", "Jahr und Stichwort; ohne Angabe aus Jahr und Betreff."));
  const pruefe = () => (wahl.files.length ? null : ["import-dateien", WAEHLEN]);
  const antwort = await frageImDialog("Importieren", inhalt, [["Importieren", "ja", "haupt"], ["Abbrechen", ""]], "", pruefe);
  if (antwort !== "ja") return null;
  return { dateien: [...wahl.files], optionen: { ordner: wert(inhalt, "import-ordner") } };
}

/** Ask for the number that the paper is to have; "" for none. */
export async function frageNummer(beispiel) {
  const inhalt = eingabe("nummer-neu", "Nummer der Vorlage", `${beispiel} Sie wird auch in Ergänzungen und eigenen Zitaten eingesetzt.`);
  const pruefe = () => (wert(inhalt, "nummer-neu") ? null : ["nummer-neu", "Nennen Sie die Nummer."]);
  const antwort = await frageImDialog("Nummer vergeben", inhalt, [["Vergeben", "ja", "haupt"], ["Abbrechen", ""]], "", pruefe);
  return antwort === "ja" ? wert(inhalt, "nummer-neu") : "";
}
