// A section of text begins: empty, or with a text that lies in the folder and stands in no field.

import { el, frageImDialog } from "./bau.js";
import { kennung } from "./felder.js";

const ORDNER = "texte/";
const LEER = ""; // what is chosen where no file is
const frei = (form, datei) => !form.dateipfad(datei) && !form.zustand.text(datei)?.trim();

/** The files whose texts stand in no field: what was taken out of the paper is still there. */
const loseTexte = (form) => Object.entries(form.zustand.jetzt.texte).filter(([datei, text]) =>
  datei.startsWith(ORDNER) && text.trim() && !form.dateipfad(datei)).map(([datei]) => datei);

/** How the `nummer`-th file is called that the text `feld` gets of its own. */
const dateiname = (feld, nummer) => `${ORDNER}${feld.name.replaceAll("_", "-")}${nummer > 1 ? `-${nummer}` : ""}.md`;

/** Whether a text of this section lies there that was taken out of it. */
export const hatFrueheren = (form, feld) => loseTexte(form).includes(dateiname(feld, 1));

/** Begin the text `feld` of the paper; what is written anew never goes into a file that says something. */
export async function beginneText(form, feld) {
  const lose = loseTexte(form);
  const gewaehlt = lose.length ? await waehle(form, feld, lose) : LEER;
  if (gewaehlt === null) return;
  let nummer = 1;
  while (!frei(form, dateiname(feld, nummer))) nummer += 1;
  form.baue(() => form.zustand.beginneText([feld.name], gewaehlt || dateiname(feld, nummer)), kennung([feld.name]));
}

/** One of the files `lose`, nothing for a new one; null if there is to be no section. */
async function waehle(form, feld, lose) {
  const frueherer = dateiname(feld, 1);
  const vorgabe = lose.includes(frueherer) ? frueherer : LEER;
  const wahl = (datei, titel, inhalt) => {
    const id = `beginn.${datei}`;
    const eingabe = el("input", { type: "radio", name: "beginn", id, value: datei, "aria-describedby": `${id}.inhalt` });
    eingabe.checked = datei === vorgabe;
    return el("div", { class: "fassung" }, el("div", { class: "wahl" }, eingabe, el("label", { for: id }, titel)),
      el("div", { id: `${id}.inhalt` }, inhalt));
  };
  const text = (datei) => el("pre", { class: "ausgabe", tabindex: "0", role: "region", "aria-label": `Text in ${datei}` }, form.zustand.text(datei));
  const inhalt = el("div", {}, el("p", {}, "Im Ordner der Vorlage liegt Text, der in keinem Feld steht. Womit soll der Abschnitt beginnen?"),
    lose.map((datei) => wahl(datei, `Mit dem Text aus ${datei}`, text(datei))),
    wahl(LEER, "Leer", el("p", { class: "hilfe" }, "Was oben steht, bleibt in seiner Datei.")));
  const antwort = await frageImDialog(`${feld.titel} hinzufügen`, inhalt, [["So beginnen", "ja", "haupt"], ["Abbrechen", ""]]);
  return antwort === "ja" ? inhalt.querySelector("input:checked").value : null;
}
