// What was typed and is not on the server: the browser keeps it for this address, each window its own.

import { fenster, offeneFenster } from "./fenster.js";

const FENSTER = /^[a-z0-9]+$/;

export class Notiz {
  #sache;

  /** `sache` names what is typed there: one note for each window. */
  constructor(sache) {
    this.#sache = `${sache}.`;
  }

  /** What this window has kept; null if there is nothing. */
  lies() {
    try {
      return JSON.parse(localStorage.getItem(this.#sache + fenster()));
    } catch {
      return null;
    }
  }

  /** Keep `inhalt`, if the browser has room for it. */
  schreibe(inhalt) {
    try {
      localStorage.setItem(this.#sache + fenster(), JSON.stringify(inhalt));
    } catch {
      // it still stands in the window, which asks before it closes
    }
  }

  loesche(von = fenster()) {
    localStorage.removeItem(this.#sache + von);
  }

  /** The windows that are gone and have left a note. */
  async verlassene() {
    const offene = await offeneFenster();
    const schluessel = Object.keys(localStorage).filter((each) => each.startsWith(this.#sache));
    const namen = schluessel.map((each) => each.slice(this.#sache.length));
    return namen.filter((name) => FENSTER.test(name) && !offene.has(name));
  }

  /** The note of the window `von` is this window's from now on. */
  uebernimm(von) {
    localStorage.setItem(this.#sache + fenster(), localStorage.getItem(this.#sache + von));
    this.loesche(von);
  }
}
