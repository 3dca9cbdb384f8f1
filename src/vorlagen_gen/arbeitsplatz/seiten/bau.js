// Builds elements. Text only ever becomes text: nothing here reads HTML.

import "./doppelklick.js";

/** An element with attributes (`on…` are listeners, true is an empty attribute) and children. */
export function el(name, eigenschaften = {}, ...kinder) {
  const element = document.createElement(name);
  for (const [key, wert] of Object.entries(eigenschaften)) {
    if (wert === undefined || wert === null || wert === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), wert);
    else if (key === "value") element.value = wert;
    else element.setAttribute(key, wert === true ? "" : wert);
  }
  element.append(...kinder.flat().filter((kind) => kind !== null && kind !== undefined));
  return element;
}

/** A button that never sends a form. */
export function knopf(text, onclick, eigenschaften = {}) {
  return el("button", { type: "button", onclick, ...eigenschaften }, text);
}

/** The element `#id` of the page. */
export const von = (id) => document.getElementById(id);

let gemeldetes = "";

/** Show `text` in the page's place for messages, and behind it the way out, if there is one; without a text, hide it. */
export function melde(text = "", ausweg = null) {
  von("meldung").hidden = !text;
  if (gemeldetes !== text) von("meldung").replaceChildren(text, ...(ausweg ? [" ", ausweg] : []));
  gemeldetes = text;
}

/** Hide the message `text`; another that stands there by now stays. */
export function nimmZurueck(text) {
  if ([gemeldetes, von("meldung").textContent].includes(text)) melde();
}

/** What stands in sight below the head hides nothing that is jumped to, and is read to its end with keys. */
new ResizeObserver(([{ target, borderBoxSize: [kasten] }]) => {
  document.documentElement.style.setProperty("--meldung", `${Math.ceil(kasten?.blockSize ?? 0)}px`);
  target.removeAttribute("tabindex");
  if (target.scrollHeight > target.clientHeight) target.tabIndex = 0;
}).observe(von("meldung"));

/**
 * A dialog with a heading; it is gone once closed. Resolves to what was chosen, or "".
 *
 * The main button, and Enter in a field of text, close it only when `pruefe` has nothing against what was
 * typed: else it says which field it is, and what is missing there.
 */
export function frageImDialog(titel, inhalt, knoepfe, art = "", pruefe = () => null) {
  return new Promise((fertig) => {
    const id = `dialog-${crypto.randomUUID()}`;
    const klage = el("p", { class: "hinweis", role: "alert", hidden: true });
    const schliesse = (wert, istHaupt) => () => {
      const [feld, text] = (istHaupt && pruefe()) || [];
      klage.hidden = !text;
      klage.textContent = text ?? "";
      if (text) von(feld).focus();
      else dialog.close(wert);
    };
    const reihe = knoepfe.map(([text, wert, art]) =>
      knopf(text, schliesse(wert, art === "haupt"), art ? { class: art } : {}));
    const dialog = el("dialog", { "aria-labelledby": id, class: art || undefined },
      el("h2", { id }, titel), inhalt, klage, el("div", { class: "knoepfe" }, reihe));
    dialog.addEventListener("keydown", (taste) => {
      if (taste.key !== "Enter" || !taste.target.matches("input[type=text]")) return;
      taste.preventDefault();
      dialog.querySelector(".knoepfe > .haupt")?.click();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      fertig(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
