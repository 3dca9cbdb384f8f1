// Keys that do what buttons of the head do, wherever one is in the paper.

import { von } from "./bau.js";

const KNOEPFE = { s: "speichern", z: "rueckgaengig", y: "wiederholen" };

/** Steps back and forth are those of the whole form, in its fields, too; a dialog and the source have their own. */
const hatEigene = (element) => Boolean(element.closest("dialog, .nur-quelltext"));

document.addEventListener("keydown", (taste) => {
  const buchstabe = taste.key.toLowerCase();
  const id = buchstabe === "z" && taste.shiftKey ? "wiederholen" : KNOEPFE[buchstabe];
  if (!id || !(taste.ctrlKey || taste.metaKey) || taste.altKey || taste.isComposing) return;
  if (id !== "speichern" && hatEigene(taste.target)) return;
  taste.preventDefault();
  von(id).click();
});
