"""An order is to be fulfilled that the earlier decision does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.auftrag import ErfuellterAuftrag
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.validate.projekt import Nachbar
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.ziffern import buchstabe, plain_ziffer

REGEL = warnung(
    "V320",
    was="Ein Auftrag, der erfüllt sein soll, steht nicht in dem früheren Beschluss.",
    warum="Sonst gilt im Register ein Auftrag als erfüllt, den der Rat nie erteilt hat.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such number; of papers that lie elsewhere nothing can be known.

    What a Hauptvorlage orders and what its Ergänzungen order is one decision, whichever of them
    is named. Nothing is said if one of them decides without numbers: it may mean any.
    """
    for auftrag in pruefling.vorlage.erfuellt:
        ziffern = _ziffern(auftrag.vorlage, pruefling.umfeld.nachbarn)
        decided = {each: part for each, part in ziffern.items() if part is not None}
        if ziffern and not decided:
            yield _without_decision(auftrag)
        elif decided and all(decided.values()) and not _is_there(auftrag, decided):
            yield _unknown(auftrag, decided)


def _ziffern(
    nummer: Vorlagennummer | None, nachbarn: Mapping[Vorlagennummer, Nachbar]
) -> dict[Vorlagennummer, tuple[str, ...] | None]:
    """The numbers in the papers of one decision, if the one that is named is in the project."""
    if nummer is None or nummer not in nachbarn:
        return {}
    family = (each for each in nachbarn if each.hauptvorlage == nummer.hauptvorlage)
    in_order = sorted(family, key=lambda each: each.ergaenzung or 0)
    return {each: nachbarn[each].ziffern for each in in_order}


def _is_there(
    auftrag: ErfuellterAuftrag, decided: Mapping[Vorlagennummer, tuple[str, ...]]
) -> bool:
    """Whether one of the papers has the number; an Ergänzung may name a new letter alone."""
    ziffer = plain_ziffer(auftrag.ziffer or "")
    return not ziffer or any(
        ziffer in part or (nummer.ergaenzung is not None and buchstabe(ziffer) in part)
        for nummer, part in decided.items()
    )


def _without_decision(auftrag: ErfuellterAuftrag) -> Finding:
    return REGEL.befund(
        auftrag.ort("vorlage"),
        f"Die Vorlage {auftrag.vorlage} ist eine Berichtsvorlage: Mit ihr hat niemand etwas "
        "aufgetragen.",
        "Nennen Sie die Vorlage, mit der der Auftrag beschlossen wurde, oder löschen Sie den "
        "Eintrag.",
    )


def _unknown(
    auftrag: ErfuellterAuftrag, decided: Mapping[Vorlagennummer, tuple[str, ...]]
) -> Finding:
    """With the numbers that there are; beside the paper where they stand, if it is another."""
    parts = {each: aufgezaehlt(part) for each, part in decided.items()}
    others = parts.keys() - {auftrag.vorlage}
    there = "; ".join(f"{part} ({each})" if others else part for each, part in parts.items())
    return REGEL.befund(
        auftrag.ort("ziffer"),
        f"Der Beschluss zur Vorlage {auftrag.vorlage} hat keine Ziffer »{auftrag.ziffer}«.",
        f"Möglich sind: {there}. Hat der Rat mehr beschlossen, als die Vorlage vorschlug, "
        "begründen Sie das unter »ausnahmen«.",
    )
