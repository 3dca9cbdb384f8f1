// Says what is being done and takes its time: in sight wherever somebody is, and without interrupting anybody.

import { el } from "./bau.js";

const laufende = new Set();
const stelle = el("p", { id: "vorgang", role: "status" });
document.querySelector("main").append(stelle);

/** Do `tu`, and say `text` as long as it takes. */
export async function waehrend(text, tu) {
  const vorgang = { text };
  laufende.add(vorgang);
  zeige();
  try {
    return await tu();
  } finally {
    laufende.delete(vorgang);
    zeige();
  }
}

/** Load `dateien` one after the other, each with `lade`, and say which one it is. */
export async function ladeAlle(dateien, lade) {
  for (const [index, datei] of dateien.entries()) {
    const wievielte = dateien.length > 1 ? ` (${index + 1} von ${dateien.length})` : "";
    await waehrend(`„${datei.name}“ wird geladen${wievielte} …`, () => lade(datei));
  }
}

function zeige() {
  stelle.textContent = [...laufende].at(-1)?.text ?? "";
}
