"""What is wrong with the world: a file, a permission, a missing tool."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of ``vorlagen-gen``; a public interface, never renumbered."""

    OK = 0
    CONTENT_REJECTED = 1
    USAGE = 2
    MISSING = 3
    CHECK_FAILED = 4


class VorlagenError(Exception):
    """Something outside the papers keeps us from working.

    ``text`` says what, ``remedy`` what the reader can do about it; both German.
    """

    def __init__(self, text: str, remedy: str, exit_code: ExitCode = ExitCode.MISSING) -> None:
        """Keep text, remedy and the exit code of the process."""
        super().__init__(text)
        self.text = text
        self.remedy = remedy
        self.exit_code = exit_code

    def __reduce__(self) -> tuple[object, ...]:
        """How it comes from another process."""
        return type(self), (self.text, self.remedy, self.exit_code)

    def __str__(self) -> str:
        """Text and remedy on two lines, like a finding."""
        return f"{self.text}\n    {self.remedy}"
