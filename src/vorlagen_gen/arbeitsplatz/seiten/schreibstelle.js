// Marks on the pages where somebody is: the field, and in a text the line of the caret.

import { pfadVon } from "./felder.js";

/** Let `vorschau` follow whoever goes through the form. */
export function folgeMit(vorschau) {
  document.addEventListener("focusin", ({ target }) => markiere(vorschau, target));
  document.addEventListener("focusout", ({ target }) => { if (target.tagName === "TEXTAREA") markiere(vorschau, target); }); // the last selection may not be told yet
  document.addEventListener("selectionchange", () => {
    if (document.activeElement?.tagName === "TEXTAREA") markiere(vorschau, document.activeElement);
  });
}

function markiere(vorschau, ziel) {
  const feld = ziel.closest("#formular .feld");
  if (!feld) return;
  const zeile = ziel.tagName === "TEXTAREA" ? ziel.value.slice(0, ziel.selectionStart).split("\n").length : undefined;
  vorschau.markiere(pfadVon(feld.id).slice(1), zeile);
}
