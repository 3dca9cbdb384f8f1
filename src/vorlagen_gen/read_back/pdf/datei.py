"""A PDF that is opened once for all who read it."""

from __future__ import annotations

from functools import cached_property
from io import BytesIO
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:  # it takes 0.1 s to load
    import pikepdf

    from vorlagen_gen.read_back.pdf.elements import Element


class PdfDatei:
    """The bytes of a PDF, and what whoever asks first reads of them.

    What cannot be read raises the same error for each who asks. Change nothing in ``opened``.
    """

    def __init__(self, content: bytes) -> None:
        """Nothing is read before it is asked for."""
        self.content = content

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the file, if it was opened."""
        if "opened" in self.__dict__:
            self.opened.close()

    @cached_property
    def opened(self) -> pikepdf.Pdf:
        """The file as qpdf reads it."""
        import pikepdf

        return pikepdf.open(BytesIO(self.content))

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The uppermost elements of its tag tree."""
        from vorlagen_gen.read_back.pdf.elements import TreeReader

        return tuple(TreeReader(self.opened).read())

    @cached_property
    def dictionaries(self) -> tuple[Any, ...]:
        """All its indirect objects that are dictionaries."""
        import pikepdf

        return tuple(each for each in self.opened.objects if isinstance(each, pikepdf.Dictionary))
