"""A piece of work that is done elsewhere or here, and what came of it."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import RLock
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar, cast

from vorlagen_gen.errors import ExitCode, VorlagenError

T = TypeVar("T")
Ausgang: TypeAlias = tuple[object, VorlagenError | None]
"""What a piece of work gave, or why it gave nothing."""

_HERE = RLock()
_SECONDS = 0.2
"""Windows lets nobody interrupt a process that waits without end."""


class ProgrammError(VorlagenError):
    """The program itself is wrong; ``ablauf`` says where, for those who can put it right."""

    def __init__(
        self, text: str, remedy: str, exit_code: ExitCode = ExitCode.MISSING, ablauf: str = ""
    ) -> None:
        """Keep where it went wrong, too."""
        super().__init__(text, remedy, exit_code)
        self.ablauf = ablauf

    def __reduce__(self) -> tuple[Any, ...]:
        """How it comes from another process."""
        return type(self), (self.text, self.remedy, self.exit_code, self.ablauf)


class AbsturzError(VorlagenError):
    """The process that did the work is gone: the system, a person or a library ended it."""


class ZurueckgezogenError(VorlagenError):
    """Nobody wanted it any more before anybody began it."""

    def __init__(self) -> None:
        """Say so; only who asks nevertheless is told."""
        super().__init__(
            "Das wurde nicht mehr gemacht, weil inzwischen Neueres verlangt ist.",
            "Fragen Sie nach dem Neueren.",
        )


class Aufgabe(NamedTuple):
    """What is to be done: ``function`` with ``arguments``; ``was`` names what comes of it."""

    was: str
    function: Callable[..., object]
    arguments: tuple[object, ...]

    def do(self) -> Ausgang:
        """Do it, wherever this is called; whatever goes wrong is told."""
        try:
            return self.function(*self.arguments), None
        except VorlagenError as error:
            return None, error
        except Exception as error:  # noqa: BLE001 -- one paper is not to stop the others
            return None, programmfehler(self.was, error)


class Auftrag(Generic[T]):
    """A task that was handed in and is done once; its result may be asked for at any time.

    An argument may be another such task: what that gives takes its place.
    """

    def __init__(self, was: str, function: Callable[..., T], arguments: tuple[object, ...]) -> None:
        """Nothing is done yet."""
        self._aufgabe = Aufgabe(was, function, arguments)
        self._is_told = False
        self._ausgang: Ausgang | None = None
        self._post: SimpleQueue[None] = SimpleQueue()

    @property
    def voraussetzungen(self) -> tuple[Auftrag[Any], ...]:
        """What is to be done before."""
        return tuple(each for each in self._aufgabe.arguments if isinstance(each, Auftrag))

    @property
    def is_fertig(self) -> bool:
        """Whether its result need not be waited for."""
        return self._is_told

    def finish(self, ausgang: Ausgang | None) -> None:
        """Tell what came of it; None if no process does it, so that the one who asks must."""
        self._ausgang = ausgang
        self._is_told = True
        self._post.put(None)

    def result(self) -> T:
        """What it gave; waits for that.

        Raises:
            VorlagenError: It gave nothing.
        """
        while not self._is_told:
            with suppress(Empty):
                self._post.get(timeout=_SECONDS)
        if self._ausgang is None:
            self._ausgang = self._do_here()
        value, fehler = self._ausgang
        if fehler:
            raise fehler
        return cast("T", value)

    def _do_here(self) -> Ausgang:
        """Do it in the thread that asks; some libraries are for one thread at a time."""
        with _HERE:
            try:
                return self.aufgabe().do()
            except VorlagenError as error:
                return None, error

    def aufgabe(self) -> Aufgabe:
        """All that a process must know to do it; what is to be done before must be.

        Raises:
            VorlagenError: Something of that gave nothing.
        """
        arguments = (
            each.result() if isinstance(each, Auftrag) else each for each in self._aufgabe.arguments
        )
        return self._aufgabe._replace(arguments=tuple(arguments))

    @property
    def is_here(self) -> bool:
        """Whether no process does it."""
        return self._is_told and self._ausgang is None


def programmfehler(was: str, error: Exception) -> ProgrammError:
    """What is told of a mistake of ours."""
    return ProgrammError(
        f"An {was} ist das Programm selbst gescheitert ({type(error).__name__}).",
        "Melden Sie das denen, die es bei Ihnen betreuen, mit der englischen Ausgabe dazu.",
        ablauf="".join(traceback.format_exception(error)),
    )
