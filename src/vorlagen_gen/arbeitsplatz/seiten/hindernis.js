// What keeps this window from its server or its files: it is told, with the way out, until it is over.

import { melde, nimmZurueck } from "./bau.js";
import { entferneFehlerliste, zeigeFehlerliste } from "./fehlerliste.js";
import { zumQuelltext } from "./quelltextweg.js";

const VORUEBERGEHEND = new Set([0, 401]); // no server, or another run of it
let gemeldetes = "";

/** Whether something was told that may be over by now. */
export const istGehindert = () => gemeldetes !== "";

/** Tell what stands in the way, in the place for messages. */
export function klage({ message, daten }) {
  gemeldetes = message;
  melde(message, ausweg(daten));
}

/** Tell above the form why nothing was saved; the findings of the paper have nothing to do with it. */
export function klageBeimSpeichern({ message, status, daten }) {
  melde();
  gemeldetes = VORUEBERGEHEND.has(status) || daten?.quelltext ? message : "";
  zeigeFehlerliste("Nicht gespeichert", message, [], ausweg(daten));
}

/** The way is free again: take back what was told. */
export function istFrei() {
  if (!gemeldetes) return;
  nimmZurueck(gemeldetes);
  entferneFehlerliste(gemeldetes);
  gemeldetes = "";
}

/** The fault is in a file: there is a way to it, and what was typed waits until one comes back. */
const ausweg = (daten) => (daten?.quelltext ? zumQuelltext("hindernis", "Zum Quelltext") : null);
