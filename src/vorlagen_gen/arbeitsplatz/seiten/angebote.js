// What other windows, now closed, have left unsaved: whoever opens the paper may go on with it.

import { el, frageImDialog, knopf, melde, von } from "./bau.js";
import { sende } from "./dienst.js";
import { offeneFenster } from "./fenster.js";

const UNERREICHT = "Dort war der Arbeitsplatz zuletzt nicht zu erreichen.";

/** Those of the windows `namen` that are not open in this browser: the server forgets who is silent for a while. */
export async function ohneOffene(namen) {
  const offene = await offeneFenster();
  return namen.filter((name) => !offene.has(name));
}

/**
 * Offer what lies on the server, or in this browser only; nothing while this window has typed
 * itself. `alsLetztes` does something as the last thing of this page.
 */
export async function biete(ort, notiz, { andere, entwurf }, form, alsLetztes) {
  von("angebote").replaceChildren();
  if (entwurf || notiz.lies()) return;
  const notizen = await notiz.verlassene();
  const angebote = notizen.map((name) => angebot(ort, name, UNERREICHT, () => alsLetztes(() => notiz.uebernimm(name)), () => notiz.loesche(name)));
  const stille = await ohneOffene(andere.filter((each) => !each.aktiv).map((each) => each.fenster));
  for (const { fenster, zeit, felder } of andere.filter((each) => stille.includes(each.fenster) && !notizen.includes(each.fenster))) {
    const was = `Zuletzt getippt am ${zeit}: ${felder.map((feld) => form.ortsname(feld)).join(", ")}.`;
    angebote.push(angebot(ort, fenster, was, () => alsLetztes(() => sende("uebernehmen", { ...ort, von: fenster })), () => {}));
  }
  von("angebote").append(...angebote);
}

/** What the server kept of the window before is older than what the browser kept: it goes as well. */
function angebot(ort, fenster, was, uebernimm, verwirf) {
  const tu = (schritt, danach) => async () => {
    try {
      await schritt();
      await sende("verwerfen", { ...ort, von: fenster });
      danach();
    } catch (fehler) {
      melde(fehler.message);
    }
  };
  const entferne = tu(verwirf, () => kasten.remove());
  const frageErst = async () => {
    const frage = el("p", {}, `${was} Was Sie verwerfen, lässt sich nicht wiederherstellen.`);
    const antwort = await frageImDialog("Eingaben verwerfen", frage, [["Abbrechen", "", "haupt"], ["Verwerfen", "ja"]]);
    if (antwort === "ja") await entferne();
  };
  const kasten = el("div", { class: "hinweis angebot" },
    el("p", {}, `Es gibt ungespeicherte Eingaben aus einem anderen Fenster, das geschlossen ist oder sich nicht mehr meldet. ${was}`),
    knopf("Damit weiterarbeiten", tu(uebernimm, () => location.reload()), { class: "haupt" }),
    knopf("Verwerfen", frageErst));
  return kasten;
}
