// F6 leads from the form to the findings, to the pages and round again, each time to where one was there.

import { von } from "./bau.js";

const BEREICHE = { "spalte-formular": "formular", befunde: "befunde", vorschau: "vorschau" }; // and what has the focus there at first
const NAMEN = Object.keys(BEREICHE);
const zuletzt = new Map(); // by the area: the id of what had the focus

const bereichVon = (element) => NAMEN.find((name) => von(name).contains(element));

/** Let F6 go round; `betrittVorschau` brings the focus to the pages. */
export function wechsleMitTaste(betrittVorschau) {
  document.addEventListener("focusin", ({ target }) => {
    const bereich = bereichVon(target);
    if (bereich && target.id) zuletzt.set(bereich, target.id);
  });
  document.addEventListener("keydown", (taste) => {
    if (taste.key !== "F6" || document.querySelector("dialog[open]")) return;
    taste.preventDefault();
    const hier = NAMEN.indexOf(bereichVon(document.activeElement));
    const schritt = taste.shiftKey ? Math.max(hier, 0) - 1 : hier + 1;
    const dort = NAMEN.at(schritt % NAMEN.length);
    if (dort === "vorschau") betrittVorschau();
    else (von(zuletzt.get(dort)) ?? von(BEREICHE[dort])).focus();
  });
}
