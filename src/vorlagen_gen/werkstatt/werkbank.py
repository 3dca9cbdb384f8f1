"""The program of a process that does one piece of work after the other.

Its caller starts it by its path and talks to it over its standard input and output; the first
message says where Python finds everything. It ends as soon as its caller does, however that
ended, and takes the folder for temporary files with it. It prints nothing.
"""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import struct
import sys
import threading
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, BinaryIO

LAENGE = struct.Struct("<Q")
"""How long a message is stands before it."""
MOST_BYTES = 250_000_000
"""A process that holds more after a large document makes way for another one."""
_SECONDS = 0.02
"""Who is started because there is work has it by then; to prepare for other work can wait."""


def send(channel: BinaryIO, value: object) -> None:
    """Write one message."""
    message = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    channel.write(LAENGE.pack(len(message)))
    channel.write(message)
    channel.flush()


def receive(channel: BinaryIO) -> Any:  # noqa: ANN401 -- whatever was sent
    """Read one message.

    Raises:
        EOFError: There will be none any more.
    """
    return pickle.loads(_exactly(channel, *LAENGE.unpack(_exactly(channel, LAENGE.size))))  # noqa: S301 -- from our own process


def _exactly(channel: BinaryIO, size: int) -> bytes:
    found = channel.read(size)
    if len(found) < size:
        raise EOFError
    return found


def main() -> None:
    """Do what is asked until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the caller decides
    asked, answers = _take_channels()
    sys.path[:], folder = receive(asked)
    work: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_listen, args=(asked, work, folder), daemon=True).start()
    send(answers, None)
    _serve(work, answers)


def _take_channels() -> tuple[BinaryIO, BinaryIO]:
    """Input and output; whatever reads or prints from here on finds nothing."""
    asked, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    os.close(nothing)
    return asked, answers


def _listen(asked: BinaryIO, work: SimpleQueue[Any], folder: str) -> None:
    """Pass on what is asked, also while something is done; end with the caller."""
    try:
        while True:
            work.put(_exactly(asked, *LAENGE.unpack(_exactly(asked, LAENGE.size))))
    except (EOFError, OSError):
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)


def _serve(work: SimpleQueue[Any], answers: BinaryIO) -> None:
    from vorlagen_gen.werkstatt.vorbereitung import schritte

    vorbereitung = schritte()
    with suppress(Empty):
        work.put(work.get(timeout=_SECONDS))
    while True:
        while work.empty() and next(vorbereitung, False):
            pass
        ausgang = pickle.loads(work.get()).do()  # noqa: S301 -- from our own process
        is_last = _resident() > MOST_BYTES
        send(answers, (ausgang, is_last))
        if is_last:
            os._exit(0)


def _resident() -> int:
    """How much memory this process holds; 0 where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_bytes().split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()
