// The way back and forth through what was typed: each step is told, and brought in sight.

import { von } from "./bau.js";
import { feldElement, holeHervor } from "./befunde.js";
import { istGesperrt } from "./kopf.js";

/**
 * Do `tu`, a step behind the button `hier` that gives the place it changed. Where it was the last,
 * the focus goes to the button `dort` for the way back.
 */
export function schreite(form, tu, hier, dort) {
  let ort;
  form.baue(() => { ort = tu(); });
  if (istGesperrt(hier)) von(dort).focus();
  const feld = feldElement(form.feldpfad(ort));
  if (feld) holeHervor(feld);
  form.sage(`${von(hier).textContent}: ${form.ortsname(ort)}.`);
}
