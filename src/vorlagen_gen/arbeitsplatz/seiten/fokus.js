// Where somebody is: found again when the form stands anew, and brought to a field.

import { von } from "./bau.js";

const HALTE = "input, select, textarea, button, summary";
const EINGABEN = "input:not([type=file], [tabindex='-1']), select, textarea";

/** Where the focus belongs in `stelle`: itself, else its first field in sight, of radio buttons the chosen one, else its first button. */
export function ersteEingabe(stelle) {
  if (!stelle) return null;
  if (stelle.matches(HALTE)) return stelle.disabled ? null : stelle;
  const eingaben = [...stelle.querySelectorAll(EINGABEN)].filter((each) => each.checkVisibility());
  const [erste] = eingaben;
  if (erste?.type === "radio") return eingaben.find(({ name, checked }) => checked && name === erste.name) ?? erste;
  return erste ?? stelle.querySelector("button:not(:disabled), summary");
}

/** What puts the focus, and the caret in a text, back where it is now; the page stays where it is. */
export function merkeFokus() {
  const hier = document.activeElement ?? document.body;
  const anker = hier.closest("[id]");
  const platz = hier === anker ? -1 : [...anker?.querySelectorAll(HALTE) ?? []].indexOf(hier);
  const { selectionStart, selectionEnd, scrollTop } = hier;
  return () => {
    if (!anker || hier === document.activeElement) return;
    const neuer = von(anker.id);
    const stelle = platz < 0 ? ersteEingabe(neuer) : neuer?.querySelectorAll(HALTE)[platz];
    stelle?.focus({ preventScroll: true });
    if (stelle?.id !== hier.id || typeof selectionStart !== "number") return;
    stelle.setSelectionRange(selectionStart, selectionEnd);
    stelle.scrollTop = scrollTop;
  };
}
