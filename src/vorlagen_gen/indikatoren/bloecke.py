"""Long texts piece by piece: what fits into the memory next to the processor is fast."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK = 1 << 18


def bloecke(text: bytes) -> Iterator[NDArray[np.uint8]]:
    """The bytes of ``text`` as numbers."""
    import numpy as np

    letters = np.frombuffer(text, np.uint8)
    return (letters[begin : begin + BLOCK] for begin in range(0, len(letters), BLOCK))
