// Files dropped into the form become Anlagen of the paper.

import { el, melde } from "./bau.js";
import { sendeDatei } from "./dienst.js";
import { kennung } from "./felder.js";
import { ladeAlle } from "./vorgang.js";

let gedrueckt = 0; // so often somebody has pressed a key or the mouse
for (const art of ["keydown", "pointerdown"]) document.addEventListener(art, () => { gedrueckt += 1; }, true);

const annahmen = new WeakMap(); // by the places to drop files on: what takes them

/** A place to drop files on, or to choose them. */
export function ablegestelle(form, pfad) {
  const id = `${kennung(pfad)}.dateien`;
  const eingabe = el("input", {
    type: "file", id, multiple: true, onchange: () => {
      const dateien = [...eingabe.files];
      eingabe.value = ""; // so that the same file can be chosen once more
      nimm(form, pfad, dateien);
    },
  });
  const stelle = el("div", { class: "ablage" },
    el("label", { for: id }, "Dateien als Anlagen aufnehmen: hierher ziehen oder wählen"), eingabe);
  annahmen.set(stelle, (dateien) => nimm(form, pfad, dateien));
  return stelle;
}

/** The place that takes what is dropped on `ziel`: it, or the one in the same section. */
const stelleBei = (ziel) => ziel.closest?.(".ablage") ?? ziel.closest?.("section")?.querySelector(".ablage");

function zeigeBereit(bereite) {
  for (const stelle of document.querySelectorAll(".ablage")) stelle.classList.toggle("bereit", stelle === bereite);
}

/** What falls beside the place for it does not take the page away. */
function beiDateien(art, tu) {
  document.addEventListener(art, (zug) => {
    if (!zug.dataTransfer.types.includes("Files")) return;
    zug.preventDefault();
    tu(stelleBei(zug.target), zug);
  });
}

beiDateien("dragover", zeigeBereit);
beiDateien("dragleave", () => zeigeBereit());
beiDateien("drop", (stelle, zug) => {
  zeigeBereit();
  if (stelle) annahmen.get(stelle)([...zug.dataTransfer.files]);
  else melde("Dateien gehören zu den Anlagen: Lassen Sie sie dort los.");
});

/** Whether a row says nothing yet. */
const istLeer = (anlage) => typeof anlage !== "string" && Object.values(anlage ?? {}).every((wert) => wert === null || wert === "");

/** The files become Anlagen in their turn; then there is nothing in the folder that is news to anybody. */
async function nimm(form, pfad, dateien) {
  const klagen = await form.mitDateien(() => nimmAlle(form, pfad, dateien)).catch((fehler) => [fehler.message]);
  if (klagen.length) melde(klagen.join(" "));
}

async function nimmAlle(form, pfad, dateien) {
  const klagen = [];
  const bis = gedrueckt; // who goes on with something else meanwhile is left there
  melde();
  await ladeAlle(dateien, async (datei) => {
    try {
      const { datei: name } = await sendeDatei("datei", { name: form.name, dateiname: datei.name }, datei, form.wahl.groesste_datei);
      const anlagen = [form.zustand.wert(pfad) ?? []].flat();
      const schon = anlagen.findIndex((each) => each?.datei === name);
      if (schon >= 0) throw new Error(`Diese Datei ist schon Anlage ${anlagen[schon].nummer || `in Eintrag ${schon + 1}`}.`);
      const nummer = Math.max(0, ...anlagen.map((each) => Number.parseInt(each?.nummer, 10) || 0)) + 1;
      const titel = datei.name.replace(/\.[^.]*$/, "").replaceAll("_", " ");
      const leere = anlagen.findIndex(istLeer);
      const platz = [...pfad, leere < 0 ? anlagen.length : leere]; // a row that says nothing yet is filled
      form.baue(() => form.zustand.setze(platz, { nummer: `${nummer}`, titel, datei: name }), bis === gedrueckt ? kennung(platz) : "");
      form.sage(`${datei.name} ist als Anlage ${nummer} aufgenommen.`);
    } catch (fehler) {
      klagen.push(`${datei.name}: ${fehler.message}`);
    }
  });
  return klagen;
}
