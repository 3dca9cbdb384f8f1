"""``vorlagen-gen ruecklauf``: the list, the questions, and what is written in the end."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from vorlagen_gen.aufruf import Aufruf
from vorlagen_gen.baubefehle import own_folder
from vorlagen_gen.deliver.ausgabe import write_file
from vorlagen_gen.edit.schreiben import write_all
from vorlagen_gen.errors import ExitCode
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.ruecklauf.auswahl import named, selected
from vorlagen_gen.ruecklauf.lauf import Ruecklauf, accepted, read_ruecklauf
from vorlagen_gen.ruecklauf.liste import (
    list_text,
    numbers_text,
    proposal_text,
    summary,
    taken_text,
)
from vorlagen_gen.ruecklauf.seite import page
from vorlagen_gen.ruecklauf.staende import Staende
from vorlagen_gen.ruecklauf.vorschlag import OHNE_VERFOLGUNG, Aenderungsvorschlag, Zustand
from vorlagen_gen.terminal import show

_FRAGE = "Annehmen? [j = ja, n = nein, a = alle {wessen}, e = Ende] "


def zurueckholen(projekt: Projekt, aufruf: Aufruf) -> int:
    """Tell what the returned copies propose, ask or obey, and write what was accepted."""
    name, *dateien = aufruf.namen
    folder = aufruf.ausgabe.absolute() if aufruf.ausgabe else own_folder(projekt, "ruecklauf")
    staende = Staende(folder / "staende")
    ruecklauf = read_ruecklauf(projekt, name, tuple(map(Path, dateien)), staende)
    vorschlaege = ruecklauf.vorschlaege
    where = _page(folder, ruecklauf)
    is_asked = not (aufruf.annehmen or aufruf.ablehnen) and sys.stdin.isatty()
    if is_asked:
        chosen = _asked(ruecklauf)
    else:
        chosen = selected(aufruf.annehmen, vorschlaege) - named(aufruf.ablehnen, vorschlaege)
    done = _write(projekt, ruecklauf, sorted(chosen), is_seen=is_asked)
    now = replace(ruecklauf, vorschlaege=_after(vorschlaege, done))
    if done:
        _page(folder, now)
    if not is_asked:
        show(_rest_text(now, done))
    show(summary(now.vorschlaege, now.befunde))
    show(f"Zum Ansehen: {where}\n")
    show(_next_text(ruecklauf, done))
    return ExitCode.OK


def _page(folder: Path, ruecklauf: Ruecklauf) -> Path:
    path = folder / f"{ruecklauf.ordner.name}.html"
    write_file(path, page(ruecklauf.ordner.name, ruecklauf.vorschlaege, ruecklauf.befunde))
    return path


def _write(
    projekt: Projekt, ruecklauf: Ruecklauf, chosen: Sequence[int], *, is_seen: bool
) -> list[int]:
    """Write what was chosen, and say what was and what could not be; the numbers taken over.

    They are told in full, except to a person who has just seen them one by one.
    """
    result = accepted(ruecklauf, chosen)
    before = ruecklauf.papier.dateien
    write_all(
        [(before[label], each) for label, each in result.nachher.items()],
        projekt.root / "vorlagen",
    )
    done = [nummer for index, nummer in enumerate(chosen) if index not in result.gescheitert]
    if done:
        show(taken_text(done, list(result.nachher)))
    if done and not is_seen:
        taken = (each for each in ruecklauf.vorschlaege if each.nummer in done)
        settled = (replace(each, zustand=Zustand.OFFEN, gegen=(), jetzt="") for each in taken)
        show(list_text(tuple(settled), ()))
    for index, reason in result.gescheitert.items():
        show(f"Nr. {chosen[index]} wurde nicht übernommen: {reason}\n")
    return done


def _rest_text(now: Ruecklauf, done: Sequence[int]) -> str:
    """All proposals, or what is left of them if some were taken over just now; what cannot be."""
    if not done:
        return list_text(now.vorschlaege, now.befunde)
    rest = tuple(each for each in now.vorschlaege if each.zustand is not Zustand.UEBERNOMMEN)
    return f"\nEs bleibt:\n{list_text(rest, now.befunde)}" if rest or now.befunde else ""


def _next_text(ruecklauf: Ruecklauf, done: Sequence[int]) -> str:
    """What is left to decide and how, and that the documents are to be made anew."""
    name = getippt(ruecklauf.ordner.name)
    left = [each.nummer for each in ruecklauf.vorschlaege if each.ist_waehlbar]
    left = [nummer for nummer in left if nummer not in done]
    lines = [f"Nicht übernommen: {numbers_text(left)}.\n"] if left else []
    if left and not done:
        lines.append(
            f"Annehmen: vorlagen-gen ruecklauf {name} DATEI … --annehmen alle|1,3-5|von:NAME\n"
        )
    if done:
        lines.append(f"Erzeugen Sie danach neu: vorlagen-gen bauen {name}\n")
    return "".join(lines)


def _after(
    vorschlaege: Iterable[Aenderungsvorschlag], done: Sequence[int]
) -> tuple[Aenderungsvorschlag, ...]:
    """The proposals as they are once those in ``done`` are in the paper."""
    return tuple(
        replace(each, zustand=Zustand.UEBERNOMMEN, gegen=())
        if each.nummer in done
        else replace(each, zustand=Zustand.UEBERHOLT, gegen=())
        if set(each.gegen) & set(done)
        else each
        for each in vorschlaege
    )


def _asked(ruecklauf: Ruecklauf) -> set[int]:
    """What a person at the terminal accepts, one by one."""
    chosen: set[int] = set()
    authors: set[str] = set()
    show(list_text((), ruecklauf.befunde) if ruecklauf.befunde else "")
    for each in ruecklauf.vorschlaege:
        if chosen & set(each.gegen):
            continue
        show(proposal_text(each))
        if not each.ist_waehlbar:
            continue
        if each.zustand is Zustand.OFFEN and _author(each) in authors:
            chosen.add(each.nummer)
            continue
        answer = _answer(_FRAGE.format(wessen=_whose(each)))
        if answer == "e":
            break
        if answer == "a":
            authors.add(_author(each))
        if answer in ("j", "a"):
            chosen.add(each.nummer)
    return chosen


def _author(each: Aenderungsvorschlag) -> str:
    return each.quellen[0].autor


def _whose(each: Aenderungsvorschlag) -> str:
    """All proposals of an author, as a question names them."""
    author = _author(each)
    return author if author == OHNE_VERFOLGUNG else f"von {author}"


def _answer(question: str) -> str:
    """``j``, ``n``, ``a`` or ``e``; the end of the input is the end."""
    while True:
        show(question)
        sys.stdout.flush()
        row = sys.stdin.readline()
        answer = row.strip().casefold()[:1] if row else "e"
        if answer in ("j", "n", "a", "e"):
            return answer
        show("Antworten Sie mit einem der vier Buchstaben.\n")
