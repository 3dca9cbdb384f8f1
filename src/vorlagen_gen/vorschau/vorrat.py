"""What was asked for is made once and kept for a while, for any thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.werkstatt import AbsturzError, ZurueckgezogenError

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T")


class Vorrat(Generic[K, V]):
    """Up to ``most`` things by their keys; what was not asked for longest makes room."""

    def __init__(self, most: int) -> None:
        """Nothing is there yet."""
        self._most = most
        self._kept: OrderedDict[K, V] = OrderedDict()
        self._lock = Lock()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """What is kept as ``key``, or else ``make`` gives; two who ask at once may both make it."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        self.put(key, made)
        return made

    def find(self, key: K) -> V | None:
        """What is kept as ``key``."""
        with self._lock:
            return self._kept.get(key)

    def put(self, key: K, value: V) -> None:
        """Keep ``value``."""
        with self._lock:
            self._kept[key] = value
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def values(self) -> tuple[V, ...]:
        """All that is kept."""
        with self._lock:
            return tuple(self._kept.values())

    def clear(self) -> None:
        """Keep nothing of all this."""
        with self._lock:
            self._kept.clear()


class Einmal(Generic[T]):
    """An answer that is found once, or why there is none; one thread at a time looks for it."""

    def __init__(self, find: Callable[[], T]) -> None:
        """Nothing is looked for yet."""
        self._find = find
        self._lock = Lock()
        self._found: tuple[T] | VorlagenError | None = None

    @property
    def is_found(self) -> bool:
        """Whether nobody need look for it."""
        return self._found is not None

    def result(self) -> T:
        """The answer; what was withdrawn or crashed is looked for again by the next who asks."""
        with self._lock:
            if self._found is None:
                self._found = self._look()
                del self._find  # it may hold much
        if isinstance(self._found, VorlagenError):
            raise self._found
        return self._found[0]

    def _look(self) -> tuple[T] | VorlagenError:
        try:
            return (self._find(),)
        except (AbsturzError, ZurueckgezogenError):
            raise
        except VorlagenError as error:
            return error
