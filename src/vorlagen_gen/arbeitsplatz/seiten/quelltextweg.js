// The way from the form to the files as they are written, and back: for what the form cannot show.

import { el } from "./bau.js";

const angaben = () => new URLSearchParams(location.search);

/** Whether somebody wants to see the files although they can be read. */
export const istQuelltextGewuenscht = () => angaben().has("quelltext");

/** The address of the form of this paper. */
export const formularadresse = () => `vorlage?${new URLSearchParams({ name: angaben().get("name") ?? "" })}`;

/** A link to the files of this paper; what was typed into the form waits until one comes back. */
export const zumQuelltext = (marke, wort = "Im Quelltext ändern") =>
  el("a", { href: `${formularadresse()}&quelltext`, "data-befund": marke }, wort);
