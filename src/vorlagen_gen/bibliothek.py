"""What the papers of a project share, read once for a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt
from vorlagen_gen.assemble import Grundlagen
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.load.haushalt import load_haushalt
from vorlagen_gen.load.inhalte import Inhalte
from vorlagen_gen.load.organisationen import load_aemter, load_gremien, load_sitzungen
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Gelesen, Quelle, fault_at, read_gelesen
from vorlagen_gen.load.stadt import load_stadt
from vorlagen_gen.load.woerterbuch import Nachschlagewerk, load_woerterbuch
from vorlagen_gen.load.yaml import parse_quelle, read_yaml
from vorlagen_gen.model.eigenfelder import Feld
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.paketregeln import Paketregeln
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.wissen import Hausregeln, Wissen
from vorlagen_gen.validate.eigenfelder import read_stadt, with_felder
from vorlagen_gen.validate.formular import read_formular

if TYPE_CHECKING:
    from vorlagen_gen.model.zusammenfassung import Indikatorenstand

T = TypeVar("T", bound=Formular)

HAUSREGELN = "content/hausregeln.yaml"
PAKETREGELN = "content/paket.yaml"
SILBENTRENNUNG = "content/silbentrennung.txt"
WOERTER = "content/woerter.txt"


@dataclass(frozen=True, slots=True)
class Indikatoren:
    """The indicators of a project, what is wrong with them, and the files they stand in."""

    stand: Indikatorenstand | None = None
    findings: tuple[Finding, ...] = ()
    gelesen: tuple[Gelesen, ...] = ()


class Bibliothek:
    """Cities, and what lies in ``content/``."""

    def __init__(self, projekt: Projekt, lesen: Lesen = abgeschirmt) -> None:
        """Nothing is read before it is asked for; ``lesen`` is how foreign files are."""
        self.lesen = lesen
        self._projekt = projekt
        self._inhalte = Inhalte(projekt)
        self._staedte: dict[str, tuple[Stadt | None, list[Finding]]] = {}
        self._stadt_gelesen: dict[str, Gelesen] = {}
        self._woerterbuch: Nachschlagewerk | None = None

    @cached_property
    def wissen(self) -> Wissen:
        """What rules compare papers with."""
        gremien = load_gremien(self._inhalte)
        self._woerterbuch = load_woerterbuch(self._projekt)
        return Wissen(
            haushalt=load_haushalt(self._inhalte),
            gremien=gremien,
            sitzungen=load_sitzungen(self._inhalte, gremien),
            aemter=load_aemter(self._inhalte),
            woerter=frozenset(self._inhalte.words(WOERTER)),
            woerterbuch=self._woerterbuch,
            hausregeln=self._formular(Hausregeln, HAUSREGELN),
            paketregeln=self._formular(Paketregeln, PAKETREGELN),
        )

    def keep(self) -> None:
        """Keep for the next run which words were looked up in this one."""
        if self._woerterbuch:
            self._woerterbuch.keep()

    @cached_property
    def silbentrennung(self) -> tuple[str, ...]:
        """The words with their places to hyphenate."""
        entries = self._inhalte.words(SILBENTRENNUNG)
        return tuple(word for word in entries if word.replace("-", ""))

    @cached_property
    def indikatoren(self) -> Indikatoren:
        """What is known of the indicators; papers that use none never ask."""
        from vorlagen_gen.indikatoren.stand import load_indikatorenstand

        return Indikatoren(*load_indikatorenstand(self._projekt))

    def wissen_for(self, stand: Indikatorenstand | None) -> Wissen:
        """What rules compare a paper with that uses the indicators in ``stand``, if any."""
        return replace(self.wissen, indikatoren=stand) if stand else self.wissen

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the files in ``content/``."""
        _ = self.wissen, self.silbentrennung
        return tuple(self._inhalte.findings)

    def gelesen(self, stadt: str) -> tuple[Gelesen, ...]:
        """The files that the papers of a city are made with: its templates, and ``content/``.

        All files of the templates' folder count, because style sheets may name any of them.
        """
        _ = self.wissen, self.silbentrennung
        return (*self._inhalte.gelesen, *self._templates(stadt))

    def template(self, stadt: str) -> Mapping[str, str]:
        """How a record names the templates of a city that was found to be in order."""
        from vorlagen_gen.deliver.herkunft import template_of

        files = ((each.label, each.sha256) for each in self._templates(stadt))
        return template_of(stadt, self.labels(stadt).version, files)

    def _templates(self, stadt: str) -> tuple[Gelesen, ...]:
        files = self._projekt.template_files(stadt)
        return tuple(read_gelesen(path, label) for path, label in files)

    def wortlaut(self, stadt: str) -> tuple[Gelesen, ...]:
        """The files of a city and in ``content/`` that decide what its papers say, as read.

        Those of the indicators are not among them.
        """
        _ = self.wissen, self.silbentrennung
        self.stadt(stadt)
        labels = [self._stadt_gelesen[stadt]] if stadt in self._stadt_gelesen else []
        return (*self._inhalte.gelesen, *labels)

    def eigene_felder(self) -> Mapping[str, tuple[Feld, ...]]:
        """All cities with the fields of their own, as far as their files can be read."""
        staedte = ((name, self.stadt(name)[0]) for name in self._projekt.staedte())
        return {name: stadt.felder if stadt else () for name, stadt in staedte}

    def with_felder(self, vorlage: Vorlage) -> tuple[Vorlage, list[Finding]]:
        """``vorlage`` with the fields of its city's own; without any if the city has faults."""
        is_known = vorlage.stadt in self._projekt.staedte()
        stadt, faults = self.stadt(vorlage.stadt) if is_known else (None, [])
        if stadt is None or faults:
            return vorlage.model_copy(update={"felder": None}), []
        return with_felder(vorlage, stadt)

    def grundlagen(
        self, vorlage: Vorlage, stand: Indikatorenstand | None = None
    ) -> tuple[Grundlagen | None, list[Finding]]:
        """What ``vorlage`` is assembled with, or why its city is not to be had.

        ``stand`` are the indicators, if it uses them.
        """
        if vorlage.stadt not in self._projekt.staedte():
            return None, [self._unknown_city(vorlage)]
        stadt, findings = self.stadt(vorlage.stadt)
        if stadt is None:
            return None, findings
        return Grundlagen(stadt, self.wissen.haushalt, self.silbentrennung, stand), findings

    def _formular(self, form: type[T], label: str) -> T:
        """What a file in ``content/`` says; if it is not there, what holds without it."""
        path = self._projekt.root / label
        if not path.is_file():
            return form()
        self._projekt.require(path, label)
        self._inhalte.gelesen.append(read_gelesen(path, label))
        werte, findings = read_yaml(path, label)
        formular, faults = read_formular(form, werte) if werte else (None, [])
        self._inhalte.findings += [*findings, *faults]
        return formular or form()

    def labels(self, name: str) -> Stadt:
        """The labels of a city that was found to be in order."""
        stadt, _ = self.stadt(name)
        assert stadt is not None  # noqa: S101 -- a paper of another city has no documents
        return stadt

    def stadt(self, name: str) -> tuple[Stadt | None, list[Finding]]:
        """The labels of a city, or what is wrong with them."""
        if name not in self._staedte:
            self._staedte[name] = self._read_stadt(name)
        return self._staedte[name]

    def _read_stadt(self, name: str) -> tuple[Stadt | None, list[Finding]]:
        quelle = load_stadt(self._projekt, name)
        if quelle is None:
            return None, []
        self._stadt_gelesen[name] = quelle.gelesen
        stadt, findings = _stadt_in(quelle)
        return stadt, [*findings]

    def _unknown_city(self, vorlage: Vorlage) -> Finding:
        near = meinten_sie(vorlage.stadt, self._projekt.staedte())
        return fault_at(
            vorlage.ort("stadt"),
            "V101",
            f"Für die Stadt »{vorlage.stadt}« gibt es keinen Ordner unter templates.{near}",
            "Nennen Sie unter »stadt« einen Ordner aus templates/.",
        )


@lru_cache(maxsize=8)
def _stadt_in(quelle: Quelle) -> tuple[Stadt | None, tuple[Finding, ...]]:
    """The labels in a file: the workbench asks for the same ones whenever something is typed."""
    werte, findings = parse_quelle(quelle)
    if werte is None:
        return None, tuple(findings)
    stadt, faults = read_stadt(werte)
    return stadt, (*findings, *faults)
