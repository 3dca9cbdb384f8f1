// A paper whose file cannot be read: what is wrong and where, and its files to be put right.

import { el, frageImDialog, knopf, melde, von } from "./bau.js";
import { waehleAus } from "./befunde.js";
import { hole, sende } from "./dienst.js";
import { Notiz } from "./notiz.js";
import { formularadresse } from "./quelltextweg.js";

/** Show the faults of the paper `name` and its files. */
export async function zeigeQuelltexte(name) {
  const daten = await hole("quelltexte", { name });
  for (const datei of daten.dateien) datei.notiz = await notizVon(name, datei);
  von("betreff").textContent = name;
  document.title = `${name} – Arbeitsplatz`;
  document.body.classList.add("nur-quelltext");
  zeige(name, daten);
  von("fehler-liste").focus();
}

/** What was typed into a file and not saved, in this window or else in one that is gone. */
async function notizVon(name, datei) {
  const notiz = new Notiz(`quelle.${name}.${datei.name}`);
  const [verlassenes] = notiz.lies() ? [] : await notiz.verlassene();
  if (verlassenes) notiz.uebernimm(verlassenes);
  return notiz;
}

function zeige(name, daten) {
  const ungespeicherte = () => [...felder].filter(([, feld]) => feld.istGeaendert()).map(([each]) => each);
  const zeigeNeue = (neue) => zeigeBefunde(neue, felder);
  const felder = new Map(daten.dateien.map((datei) => [datei.name, editor(name, datei, ungespeicherte, zeigeNeue)]));
  von("fehler").replaceChildren(el("section", { id: "fehler-liste", class: "fehlerliste", tabindex: "-1", "aria-labelledby": "fehler-titel" },
    el("h2", { id: "fehler-titel" }, daten.lesbar ? "Quelltext der Vorlage" : "Diese Vorlage lässt sich nicht lesen"),
    el("p", {}, daten.lesbar ? "Hier steht, was gespeichert ist. Was Sie im Formular getippt haben, bleibt aufgehoben, bis Sie zurückkehren."
      : "Das Formular erscheint, sobald die Datei wieder stimmt. Die Texte können Sie auch jetzt bearbeiten."),
    daten.lesbar ? el("p", {}, el("a", { href: formularadresse() }, "Zurück zum Formular")) : null,
    el("ul", { id: "fehler-orte" })));
  zeigeBefunde(daten, felder);
  von("formular").replaceChildren(...[...felder.values()].map((feld) => feld.abschnitt));
  von("zustand").textContent = "";
}

/** What is wrong in the files as they are saved; each leads to where that stands in what is shown. */
function zeigeBefunde({ befunde, dateien }, felder) {
  const gespeichert = new Map(dateien.map((datei) => [datei.name, datei.text]));
  von("fehler-orte").replaceChildren(...befunde.map((befund) => el("li", {},
    knopf(`${befund.ort}: ${befund.text}`, () => springe(felder.get(befund.datei), befund, gespeichert.get(befund.datei)), { class: "still" }),
    el("p", { class: "abhilfe" }, befund.abhilfe))));
}

function springe(feld, { zeile, spalte }, gespeichert) {
  if (!feld) return;
  const hier = stelleIn(feld.text.value, gespeichert, Math.max(zeile, 1));
  const punkt = [hier.zeile, hier.istGeaendert ? 1 : Math.max(spalte, 1)];
  waehleAus(feld.text, [punkt, punkt]);
  melde(hier.istGeaendert ? `Zeile ${zeile} der gespeicherten Datei lautet hier schon anders. Ob es so stimmt, zeigt sich nach dem Speichern.` : "");
}

/** Where line `zeile` of `alt` stands in `neu`; if it was changed, where the changed lines begin. */
function stelleIn(neu, alt, zeile) {
  const [neue, alte] = [neu.split("\n"), alt.split("\n")];
  const kuerzere = Math.min(neue.length, alte.length);
  let oben = 0; // lines that both begin with
  while (oben < kuerzere && neue[oben] === alte[oben]) oben += 1;
  let unten = 0; // and end with
  while (unten < kuerzere - oben && neue.at(-1 - unten) === alte.at(-1 - unten)) unten += 1;
  if (zeile <= oben) return { zeile, istGeaendert: false };
  if (zeile > alte.length - unten) return { zeile: zeile + neue.length - alte.length, istGeaendert: false };
  return { zeile: Math.min(oben + 1, neue.length), istGeaendert: true };
}

function editor(name, datei, ungespeicherte, zeigeNeue) {
  const id = `quelle.${datei.name}`;
  const { notiz } = datei;
  const getippt = notiz.lies();
  const text = el("textarea", { id, class: "quelle", spellcheck: "false", rows: Math.min(30, datei.text.split("\n").length + 2),
    value: getippt?.text ?? datei.text,
    oninput: () => zeigeStand(),
    onkeydown: (taste) => { if ((taste.ctrlKey || taste.metaKey) && taste.key.toLowerCase() === "s" && istGeaendert()) speichere(); } });
  const istGeaendert = () => text.value !== datei.text;
  let fassung = getippt?.fassung ?? datei.fassung; // from which on it was typed
  const zeigeStand = () => {
    speichern.disabled = verwerfen.disabled = ungespeichert.hidden = !istGeaendert();
    if (istGeaendert()) notiz.schreibe({ fassung, text: text.value });
    else notiz.loesche();
  };
  let istUnterwegs = false;
  const speichere = async () => {
    if (istUnterwegs) return; // a second press would be taken for a change by somebody else
    istUnterwegs = true;
    const gesendet = text.value;
    try {
      const daten = await sende("quelltext", { name }, { datei: datei.name, fassung, text: gesendet });
      const geschrieben = daten.dateien.find((each) => each.name === datei.name).text;
      if (text.value === gesendet && gesendet !== geschrieben) text.value = geschrieben; // without blank lines at its end
      nimm(daten, !daten.lesbar && datei.name === "vorlage.yaml");
      const weitere = ungespeicherte();
      if (daten.lesbar && !weitere.length) location.replace(formularadresse());
      else if (daten.lesbar) melde(`${datei.name} ist gespeichert und lesbar. Das Formular erscheint, sobald auch ${weitere.join(", ")} gespeichert ist.`);
    } catch (fehler) {
      melde(fehler.message);
    } finally {
      istUnterwegs = false;
    }
  };
  const nimm = (daten, istNeu) => {
    datei = daten.dateien.find((each) => each.name === datei.name);
    fassung = datei.fassung;
    zeigeStand();
    zeigeNeue(daten);
    melde(istNeu ? `Gespeichert; zu lesen ist die Datei noch nicht: ${daten.befunde.map((each) => `${each.ort}: ${each.text}`).join(" ")}` : `${datei.name} ist gespeichert.`);
  };
  const speichern = knopf("Speichern", speichere, { class: "haupt", disabled: true, "aria-label": `${datei.name} speichern` });
  const verwirf = async () => {
    const frage = el("p", {}, `Danach steht hier, was in ${datei.name} gespeichert ist. Was Sie verwerfen, lässt sich nicht wiederherstellen.`);
    if (await frageImDialog("Eingaben verwerfen", frage, [["Abbrechen", "", "haupt"], ["Verwerfen", "ja"]]) !== "ja") return;
    text.value = datei.text;
    fassung = datei.fassung;
    zeigeStand();
    text.focus();
  };
  const verwerfen = knopf("Verwerfen", verwirf, { disabled: true, "aria-label": `Getipptes in ${datei.name} verwerfen` });
  const ungespeichert = el("p", { class: "hilfe" }, "Was hier steht, ist nicht gespeichert. Die Befunde zählen die Zeilen der gespeicherten Datei; ein Klick führt dorthin, wo sie hier stehen.");
  const abschnitt = el("section", { class: "abschnitt" },
    el("h2", {}, el("label", { for: id }, datei.name)),
    ungespeichert, text, el("div", { class: "knoepfe" }, speichern, verwerfen));
  zeigeStand();
  return { text, abschnitt, istGeaendert };
}
