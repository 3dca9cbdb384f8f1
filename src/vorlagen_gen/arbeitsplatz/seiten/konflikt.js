// Somebody else changed the paper meanwhile: what both changed is chosen field by field.

import { el, frageImDialog } from "./bau.js";

const alsText = (wert) => (typeof wert === "string" ? wert
  : wert === null || wert === undefined ? "(nichts)" : JSON.stringify(wert, null, 1).replace(/["{}]/g, "").trim());

/** What the paper is to say: both changes, with the choice that was made; null if none was. */
export async function gleicheAb({ vereint, konflikte, fremdes }, titelVon) {
  if (!konflikte.length) return { jetzt: vereint, fremdes };
  const felder = konflikte.map((konflikt, index) => wahlFuer(konflikt, index, titelVon));
  const inhalt = el("div", { class: "konflikte" },
    el("p", {}, "Die Vorlage wurde inzwischen auch an anderer Stelle geändert. Wählen Sie, was gelten soll; ",
      "überschrieben wird nichts, bevor Sie speichern."), felder);
  const antwort = await frageImDialog("Zwei Änderungen", inhalt, [["So übernehmen", "ja", "haupt"], ["Später entscheiden", ""]]);
  if (antwort !== "ja") return null;
  konflikte.forEach((konflikt, index) => {
    const gewaehlt = felder[index].querySelector("input:checked").value;
    if (gewaehlt !== "meins") setze(vereint, konflikt.pfad, gewaehlt === "fremd" ? konflikt.fremd : beide(konflikt));
  });
  return { jetzt: vereint, fremdes };
}

const beide = ({ meins, fremd }) => (Array.isArray(meins) ? [...meins, ...fremd] : `${meins}\n\n${fremd}`);

const kannBeides = ({ meins, fremd }) => (Array.isArray(meins) && Array.isArray(fremd))
  || (typeof meins === "string" && typeof fremd === "string" && (meins + fremd).includes("\n"));

function wahlFuer(konflikt, index, titelVon) {
  const moegliche = [["meins", "Meine Fassung", konflikt.meins], ["fremd", "Die andere Fassung", konflikt.fremd]];
  if (kannBeides(konflikt)) moegliche.push(["beide", "Beide untereinander", null]);
  return el("fieldset", {}, el("legend", {}, titelVon(konflikt.pfad)), el("div", { class: "fassungen" }, moegliche.map(([wert, titel, text]) => {
    const id = `konflikt.${index}.${wert}`;
    const eingabe = el("input", { type: "radio", name: `konflikt.${index}`, id, value: wert });
    eingabe.checked = wert === "meins";
    return el("div", { class: "fassung" }, eingabe, el("label", { for: id }, titel), text === null ? null : el("pre", {}, alsText(text)));
  })));
}

function setze(inhalte, [ort, ...pfad], wert) {
  let oben = { werte: inhalte.werte, texte: inhalte.texte };
  const weg = [ort, ...pfad];
  for (const schritt of weg.slice(0, -1)) oben = oben[schritt];
  if (wert === null && !Array.isArray(oben)) delete oben[weg.at(-1)];
  else oben[weg.at(-1)] = wert;
}
