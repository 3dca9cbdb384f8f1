// Runs a command of the command line and shows what it says, word for word.

import { el, frageImDialog, knopf, melde } from "./bau.js";
import { hole, holeBytes, sende } from "./dienst.js";
import { fenster } from "./fenster.js";

const PAUSE = 400;
const ZEILEN = 8;
const GESCHRIEBEN = /^ {2}(Word|PDF|Text|HTML) /;
const warte = (dauer) => new Promise((fertig) => { setTimeout(fertig, dauer); });

/**
 * Run `befehl`, and say `nachAblehnung` too if not all went well; resolves to what the server says of it once the dialog is closed. Who closes it before the
 * command has ended does something else by then: that is `istVerlassen`, and a message says how it ended.
 */
export async function fuehreAus(titel, befehl, namen, optionen = {}, nachAblehnung = "") {
  const ausgabe = el("pre", { class: "ausgabe", tabindex: "0", role: "region", "aria-label": "Was das Programm sagt" });
  const stand = el("p", { role: "status" }, "Läuft …");
  const danach = el("p", {});
  const ergebnisse = el("ul", { class: "ergebnisse" });
  let auftrag = {};
  let istAmEnde = false;
  let istVerlassen = false;
  const dialog = frageImDialog(titel, el("div", {}, stand, ausgabe, danach, ergebnisse), [["Schließen", "zu", "haupt"]])
    .then(() => { istVerlassen = !istAmEnde; });
  try {
    auftrag = await sende("auftrag", { fenster: fenster() }, { befehl, namen, optionen });
    while (auftrag.code === null) {
      await warte(PAUSE);
      auftrag = await hole("auftrag", { nummer: auftrag.nummer });
      ausgabe.textContent = auftrag.ausgabe;
    }
    stand.textContent = auftrag.code === 0 ? "Fertig." : "Nicht alles ist gelungen; warum, steht hier:";
    danach.textContent = auftrag.code === 0 ? "" : nachAblehnung;
    if (auftrag.code) ausgabe.scrollTop = ausgabe.scrollHeight; // commands say last what came of it
    if (["bauen", "laufzettel", "paket", "synopse"].includes(befehl)) await zeigeErgebnisse(ergebnisse, namen.at(-1));
    if (istVerlassen) melde(auftrag.code ? `„${titel}“: Nicht alles ist gelungen. ${schluss(auftrag.ausgabe)}` : `„${titel}“ ist fertig.`);
  } catch (fehler) {
    stand.textContent = fehler.message;
    if (istVerlassen) melde(`„${titel}“: ${fehler.message}`);
  }
  istAmEnde = true;
  await dialog;
  return { ...auftrag, istVerlassen };
}

/** The last lines of what a command said, which tell what came of it; the files that it wrote are not among them. */
export function schluss(ausgabe) {
  const zeilen = ausgabe.split("\n").filter((zeile) => zeile.trim() && !GESCHRIEBEN.test(zeile));
  return zeilen.slice(-ZEILEN).map((zeile) => zeile.trim()).join("\n");
}

async function zeigeErgebnisse(stelle, name) {
  const { dateien } = await hole("ergebnisse", { name });
  stelle.append(...dateien.map((pfad) => el("li", {}, knopf(pfad.split("/").at(-1), () => oeffne(pfad), { class: "still", title: pfad }))));
}

/** Hand a file over to the browser, as if it had been loaded. */
async function oeffne(pfad) {
  const adresse = URL.createObjectURL(await holeBytes("ergebnis", { pfad }));
  el("a", { href: adresse, download: pfad.split("/").at(-1) }).click();
  setTimeout(() => URL.revokeObjectURL(adresse), 60000);
}
