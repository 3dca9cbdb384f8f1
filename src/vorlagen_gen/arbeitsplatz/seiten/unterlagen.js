// What else there is of a paper: its files as they are written, and reports of commands, each in a tab of its own beside the form.

import { el, von } from "./bau.js";
import { hole } from "./dienst.js";
import { istQuelltextGewuenscht, zumQuelltext } from "./quelltextweg.js";

/** Show the way to the source of the paper `name`, and which reports there are on it now. */
export async function zeigeUnterlagen(name) {
  if (von("unterlagen").hidden) zeige([]);
  const { berichte } = await hole("berichte", { name });
  zeige(berichte.map(({ art, titel }) => el("a", { href: `/bericht?${new URLSearchParams({ name, art })}`, target: "_blank", rel: "noopener" },
    titel, el("span", { class: "unsichtbar" }, " (neuer Tab)"))));
}

function zeige(berichte) {
  const wege = [...berichte.map((weg) => el("li", {}, weg)),
    ...(istQuelltextGewuenscht() ? [] : [el("li", { class: "zum-quelltext" }, zumQuelltext(undefined, "Quelltext"))])];
  von("unterlagen").hidden = !wege.length;
  von("unterlagen").replaceChildren(el("ul", {}, wege));
}
