// What keeps the paper from being saved or built, above the form, with a link to each field.

import { el, knopf, von } from "./bau.js";
import { feldElement, springeZu } from "./befunde.js";

let gesagtes = "";

/** Show `text`, the way out if there is one, and the errors among `befunde`, and put the focus there. */
export function zeigeFehlerliste(titel, text, befunde, ausweg = null) {
  entferneFehlerliste();
  const fehler = befunde.filter((each) => each.schwere === "Fehler");
  const eintrag = (befund) => el("li", {}, feldElement(befund.pfad)
    ? el("a", { href: `#feld.${befund.pfad.join(".")}`, onclick: (klick) => {
      klick.preventDefault();
      springeZu(befund.pfad, befund.stelle);
    } }, befund.text) : befund.text, befund.abhilfe ? ` ${befund.abhilfe}` : "");
  const stelle = el("section", { id: "fehler-liste", class: "fehlerliste", tabindex: "-1", "aria-labelledby": "fehler-titel" },
    el("h2", { id: "fehler-titel" }, titel), text ? el("p", {}, text) : null, ausweg ? el("p", {}, ausweg) : null,
    fehler.length ? el("ul", {}, fehler.map(eintrag)) : null,
    knopf("Schließen", () => entferneFehlerliste(), { class: "still", "aria-label": "Fehlerliste schließen" }));
  gesagtes = text;
  von("fehler").replaceChildren(stelle);
  stelle.scrollIntoView({ block: "center" });
  stelle.focus({ preventScroll: true });
}

/** Take the list away, if it says `text`; without one, whatever it says. Who is in it gets to the form. */
export function entferneFehlerliste(text = gesagtes) {
  const stelle = von("fehler-liste");
  if (!stelle || text !== gesagtes) return;
  if (stelle.contains(document.activeElement)) von("formular").focus({ preventScroll: true });
  stelle.remove();
}
