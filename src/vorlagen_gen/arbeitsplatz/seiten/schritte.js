// The way back and forth through what was typed: each step is told, and brought in sight.

import { von } from "./bau.js";
import { feldElement, holeHervor } from "./befunde.js";
import { ersteEingabe } from "./fokus.js";
import { istGesperrt } from "./kopf.js";

/**
 * Do `tu`, a step behind the button `hier` that gives the place it changed. Where it was the last,
 * the focus goes from there to the button `dort` for the way back.
 */
export function schreite(form, tu, hier, dort) {
  const { id, value: vorher } = document.activeElement;
  let ort;
  form.baue(() => { ort = tu(); });
  if (istGesperrt(hier) && document.activeElement === von(hier)) von(dort).focus();
  const feld = feldElement(form.feldpfad(ort));
  if (feld) holeHervor(feld);
  if (document.activeElement === document.body) ersteEingabe(feld)?.focus({ preventScroll: true }); // that with the focus is gone
  if (document.activeElement.id === id) setzeMarke(document.activeElement, vorher);
  form.sage(`${von(hier).textContent}: ${form.ortsname(ort)}.`);
}

/** Put the caret behind what is other in `eingabe` than `vorher`: there one goes on typing. */
function setzeMarke(eingabe, vorher) {
  const jetzt = eingabe.value;
  if (!eingabe.matches("textarea, input[type=text]") || jetzt === vorher) return;
  const kuerzere = Math.min(jetzt.length, vorher.length);
  let davor = 0; // letters that are the same before it,
  while (davor < kuerzere && jetzt[davor] === vorher[davor]) davor += 1;
  let danach = 0; // and behind it
  while (danach < kuerzere && jetzt.at(-1 - danach) === vorher.at(-1 - danach)) danach += 1;
  const stelle = Math.max(davor, jetzt.length - danach);
  eingabe.setSelectionRange(stelle, stelle);
}
