"""How text with links, languages and footnote marks sounds, in one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from vorlagen_gen.read_back.blocks import Inline, Mark, Run

_LANGUAGES = {
    "ar": "Arabisch",
    "bg": "Bulgarisch",
    "de": "Deutsch",
    "el": "Griechisch",
    "en": "Englisch",
    "es": "Spanisch",
    "fa": "Persisch",
    "fr": "Französisch",
    "he": "Hebräisch",
    "hr": "Kroatisch",
    "it": "Italienisch",
    "ku": "Kurdisch",
    "la": "Latein",
    "nds": "Niederdeutsch",
    "nl": "Niederländisch",
    "pl": "Polnisch",
    "pt": "Portugiesisch",
    "ro": "Rumänisch",
    "ru": "Russisch",
    "tr": "Türkisch",
    "uk": "Ukrainisch",
}


def language_name(tag: str) -> str:
    """The German name of the language of a BCP 47 tag; the tag itself where it is rare."""
    return _LANGUAGES.get(tag.partition("-")[0].lower(), tag or "unbekannt")


def in_words(inlines: Iterable[Inline]) -> str:
    """The text as one line; what is announced around a stretch of it stands in brackets.

    Ends of lines sound like blanks: a reader of a PDF cannot tell those that were typed.
    """
    runs = list(_with_bridges(inlines))
    parts = (_linked(link, list(group)) for link, group in groupby(runs, key=_link))
    return " ".join("".join(parts).split())


def _with_bridges(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """``inlines``, with blanks between two runs of one link or language made part of it."""
    runs = list(inlines)
    for index, run in enumerate(runs):
        if isinstance(run, Run) and run.text.isspace() and 0 < index < len(runs) - 1:
            before, after = runs[index - 1], runs[index + 1]
            if isinstance(before, Run) and isinstance(after, Run):
                link = before.link if before.link == after.link else None
                language = before.language if before.language == after.language else None
                run = replace(run, link=link, language=language)  # noqa: PLW2901
        yield run


def _link(inline: Inline) -> str | None:
    return inline.link if isinstance(inline, Run) else None


def _language(inline: Inline) -> str | None:
    return inline.language if isinstance(inline, Run) else None


def _linked(link: str | None, inlines: list[Inline]) -> str:
    groups = groupby(inlines, key=_language)
    text = "".join(_spoken(language, list(group)) for language, group in groups)
    return _bracketed("Link", text) if link else text


def _spoken(language: str | None, inlines: list[Inline]) -> str:
    text = "".join(map(_text, inlines))
    return _bracketed(language_name(language), text) if language else text


def _text(inline: Inline) -> str:
    return f" [Fußnote {inline.label}] " if isinstance(inline, Mark) else inline.text


def _bracketed(name: str, text: str) -> str:
    """``text`` announced as ``name``; blanks at its edges are nobody's."""
    inner = text.strip()
    if not inner:
        return text
    before, _, after = text.partition(inner)
    return f"{before}[{name}: {inner}]{after}"
