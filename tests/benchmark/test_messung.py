from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from werkzeuge.benchmark.messung import MessungError, cpu_of, familie, messe, umgebungsvariablen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux measures")

BUSY = "import time\nwhile time.process_time() < 0.3: pass"
LARGE = "x = b'x' * 200_000_000"


def python(code: str) -> list[str]:
    return [sys.executable, "-I", "-S", "-c", code]


def test_cpu_and_memory_of_children_count(tmp_path: Path) -> None:
    work = f"{BUSY}\n{LARGE}"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])"
    wert = messe(python(child), tmp_path / "said")
    assert wert.cpu >= 0.3
    assert wert.sekunden >= 0.3
    assert wert.groesster >= 190
    assert wert.zusammen >= wert.groesster


def test_a_process_that_outlives_its_parent_counts_too(tmp_path: Path) -> None:
    child = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {BUSY!r}])"
    assert messe(python(child), tmp_path / "said").cpu >= 0.3


def test_a_run_that_fails_is_no_value(tmp_path: Path) -> None:
    with pytest.raises(MessungError, match="endete mit 3:\nkaputt"):
        messe(python("print('kaputt'); raise SystemExit(3)"), tmp_path / "said")


def test_the_cpu_of_a_running_process_can_be_asked_for() -> None:
    code = f"{BUSY}\nprint(flush=True)\ninput()"
    with subprocess.Popen(python(code), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        assert list(familie(process.pid)) == [process.pid]
        assert cpu_of(familie(process.pid)) >= 0.25
        process.kill()
    assert cpu_of([process.pid]) == 0


def test_nothing_steers_python_in_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/anderswo")
    assert "PYTHONPATH" not in umgebungsvariablen()
