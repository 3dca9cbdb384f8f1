// Somebody else changed the paper meanwhile: what both changed is chosen field by field.

import { el, frageImDialog } from "./bau.js";
import { klartext } from "./klartext.js";

/** What the paper is to say: both changes, with the choice that was made; null if none was. */
export async function gleicheAb({ vereint, konflikte }, form) {
  if (!konflikte.length) return vereint;
  const felder = konflikte.map((konflikt, index) => wahlFuer(konflikt, index, form));
  const inhalt = el("div", { class: "konflikte" },
    el("p", {}, "Die Vorlage wurde inzwischen auch an anderer Stelle geändert. Wählen Sie, was gelten soll; ",
      "überschrieben wird nichts, bevor Sie speichern."), felder);
  const art = konflikte.some(({ meins, fremd }) => typeof (meins ?? fremd) === "object") ? "weit" : "";
  const antwort = await frageImDialog("Zwei Änderungen", inhalt, [["So übernehmen", "ja", "haupt"], ["Später entscheiden", ""]], art);
  if (antwort !== "ja") return null;
  konflikte.forEach((konflikt, index) => {
    const gewaehlt = felder[index].querySelector("input:checked").value;
    if (gewaehlt !== "meins") setze(vereint, konflikt.pfad, gewaehlt === "fremd" ? konflikt.fremd : beide(konflikt));
  });
  return vereint;
}

/** What there is to tell of changes that came in: where this window gave the number, nobody else made them. */
export function neuigkeit(fremdes, form, nummeriert) {
  const hatNummer = fremdes.some((each) => each.join() === "werte,nummer");
  if (nummeriert && hatNummer) return `Die Vorlage hat jetzt die Nummer ${form.zustand.wert(["nummer"])}.`;
  return `Von anderer Stelle übernommen: ${fremdes.map((each) => form.ortsname(each)).join(", ")}.`;
}

/** My entries, and behind them those that only the other has; of texts, mine above the other. */
function beide({ meins, fremd }) {
  if (!Array.isArray(meins)) return `${meins}\n\n${fremd}`;
  const eigene = new Set(meins.map((each) => JSON.stringify(each)));
  return [...meins, ...fremd.filter((each) => !eigene.has(JSON.stringify(each)))];
}

const kannBeides = ({ meins, fremd }) => (Array.isArray(meins) && Array.isArray(fremd))
  || (typeof meins === "string" && typeof fremd === "string" && (meins + fremd).includes("\n"));

function wahlFuer(konflikt, index, form) {
  const { pfad, meins, fremd } = konflikt;
  const feld = form.feldVon(form.feldpfad(pfad));
  const moegliche = [["meins", "Meine Fassung", klartext(feld, meins, fremd)], ["fremd", "Die andere Fassung", klartext(feld, fremd, meins)]];
  if (kannBeides(konflikt)) {
    const wie = Array.isArray(meins) ? "Meine Einträge, dahinter die, die nur die andere Fassung hat." : "Mein Text, darunter der andere.";
    moegliche.push(["beide", "Beide untereinander", el("p", { class: "hilfe" }, wie)]);
  }
  return el("fieldset", {}, el("legend", {}, form.ortsname(pfad)), el("div", { class: "fassungen" }, moegliche.map(([wert, titel, inhalt]) => {
    const id = `konflikt.${index}.${wert}`;
    const eingabe = el("input", { type: "radio", name: `konflikt.${index}`, id, value: wert, "aria-describedby": `${id}.inhalt` });
    eingabe.checked = wert === "meins";
    return el("div", { class: "fassung" }, el("div", { class: "wahl" }, eingabe, el("label", { for: id }, titel)),
      el("div", { class: "inhalt", id: `${id}.inhalt` }, inhalt));
  })));
}

function setze(inhalte, pfad, wert) {
  const oben = pfad.slice(0, -1).reduce((hier, schritt) => hier[schritt], inhalte);
  if (wert === null && !Array.isArray(oben)) delete oben[pfad.at(-1)];
  else oben[pfad.at(-1)] = wert;
}
