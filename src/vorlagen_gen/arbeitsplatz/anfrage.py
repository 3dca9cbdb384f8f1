"""What a browser asks for and what it gets, without the library that listens."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from vorlagen_gen.arbeitsplatz.knoepfe import mit_knoepfen
from vorlagen_gen.arbeitsplatz.unlesbar import UnlesbarError
from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.yaml import MAX_DEPTH

_NO_TEXT = re.compile("[\0\ud800-\udfff]")
JSON = "application/json; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Anfrage:
    """A request. ``pfad`` is decoded; ``kopf`` has the names of its fields in lower case."""

    methode: str
    pfad: str
    kopf: Mapping[str, str] = field(default_factory=dict)
    werte: Mapping[str, str] = field(default_factory=dict)
    rumpf: bytes = b""

    def wert(self, name: str) -> str:
        """What the address says under ``name``.

        Raises:
            AblehnungError: Nothing.
        """
        if not self.werte.get(name):
            raise AblehnungError(HTTPStatus.BAD_REQUEST, "Dieser Aufruf ist unvollständig.")
        return self.werte[name]

    def zahl(self, name: str, largest: int) -> int:
        """The number from 1 to ``largest`` that the address says under ``name``.

        Raises:
            AblehnungError: There is none.
        """
        typed = self.wert(name)
        if not (typed.isascii() and typed.isdecimal() and 0 < int(typed[:9]) <= largest):
            raise AblehnungError(HTTPStatus.BAD_REQUEST, "Diese Zahl gibt es hier nicht.")
        return int(typed)

    def json(self, *, is_getippt: bool = False) -> dict[str, Any]:
        """The JSON object in its body.

        ``is_getippt`` says that what was typed is in it, and yet to be cleaned.

        Raises:
            AblehnungError: There is none, or something in it is no text.
        """
        try:
            found = json.loads(self.rumpf)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise AblehnungError(HTTPStatus.BAD_REQUEST, "Dieser Aufruf ist kein JSON-Objekt.")
        if not is_getippt:
            demand_text(found)
        return found


@dataclass(frozen=True, slots=True)
class Antwort:
    """An answer; ``dateiname`` makes the browser keep it as a file."""

    rumpf: bytes
    art: str = JSON
    status: HTTPStatus = HTTPStatus.OK
    dateiname: str = ""

    @classmethod
    def of(cls, wert: object, status: HTTPStatus = HTTPStatus.OK) -> Antwort:
        """``wert`` as JSON."""
        return cls(json.dumps(wert, ensure_ascii=False).encode(), status=status)


class AblehnungError(Exception):
    """A request that is not served, with the reason in German.

    ``is_im_quelltext`` says that the reason is found and removed in the source of the paper.
    """

    def __init__(
        self, status: HTTPStatus, text: str, remedy: str = "", *, is_im_quelltext: bool = False
    ) -> None:
        """Keep the status and the reason."""
        super().__init__(text)
        self.status, self.text, self.remedy = status, text, remedy
        self._is_im_quelltext = is_im_quelltext

    @classmethod
    def of(cls, error: VorlagenError) -> AblehnungError:
        """What keeps the program from doing it, as an answer."""
        is_im_quelltext = isinstance(error, UnlesbarError)
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return cls(status, error.text, mit_knoepfen(error.remedy), is_im_quelltext=is_im_quelltext)

    def json(self) -> dict[str, Any]:
        """What a page is told of it."""
        quelltext = {"quelltext": True} if self._is_im_quelltext else {}
        return {"text": self.text, "abhilfe": self.remedy, **quelltext}

    def antwort(self) -> Antwort:
        """The answer that says so."""
        return Antwort.of(self.json(), self.status)


def demand_text(wert: object) -> None:
    """Stop a request that says in any name or value what no file and no command can take.

    Raises:
        AblehnungError: There is NUL in it, or half a character.
    """
    rest = [wert]
    while rest:
        each = rest.pop()
        if isinstance(each, Mapping):
            rest += [*each, *each.values()]
        elif isinstance(each, list):
            rest += each
        elif isinstance(each, str) and _NO_TEXT.search(each):
            raise AblehnungError(
                HTTPStatus.BAD_REQUEST,
                "In diesem Aufruf stehen Zeichen, die es in keinem Text gibt.",
                "Kam der Text aus einem anderen Programm, tippen Sie ihn neu.",
            )


def read_inhalt(wert: Any, depth: int = 0) -> Inhalt:  # noqa: ANN401 -- JSON
    """``wert`` as values of a paper: texts, lists, mappings and nothing.

    Raises:
        AblehnungError: It is something else.
    """
    if wert is None or isinstance(wert, str):
        return wert
    if isinstance(wert, list) and depth < MAX_DEPTH:
        return [read_inhalt(each, depth + 1) for each in wert]
    if isinstance(wert, dict) and depth < MAX_DEPTH:
        return {str(name): read_inhalt(each, depth + 1) for name, each in wert.items()}
    raise AblehnungError(HTTPStatus.BAD_REQUEST, "Diese Angaben kann keine Vorlage enthalten.")


def read_texte(wert: Any) -> dict[str, str]:  # noqa: ANN401 -- JSON
    """``wert`` as texts by the names of their files.

    Raises:
        AblehnungError: It is something else.
    """
    is_texte = isinstance(wert, dict) and all(isinstance(each, str) for each in wert.values())
    if not is_texte:
        raise AblehnungError(HTTPStatus.BAD_REQUEST, "Diese Texte kann keine Vorlage enthalten.")
    return {str(name): text for name, text in wert.items()}
