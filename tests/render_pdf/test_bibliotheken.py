"""The libraries that are asked for their versions are those that draw the pages."""

from __future__ import annotations

import ctypes

import pytest

from vorlagen_gen.render.pdf import bibliotheken, laden, library_versions


def test_each_library_is_known() -> None:
    assert bibliotheken.UNKNOWN not in library_versions().values()


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("fontconfig", "FcInitLoadConfigAndFonts"),
        ("harfbuzz", "hb_face_destroy"),
        ("harfbuzz-subset", "hb_subset_input_create_or_fail"),
        ("pango", "pango_units_from_double"),
    ],
)
def test_it_is_the_one_that_weasyprint_uses(name: str, function: str) -> None:
    laden.load_weasyprint()
    from weasyprint.text import ffi as loaded

    library = getattr(loaded, name.replace("-", "_"))
    used = int(loaded.ffi.cast("intptr_t", loaded.ffi.addressof(library, function)))
    asked = bibliotheken._load(name)  # noqa: SLF001 -- it is the library itself that matters
    assert asked is not None
    assert ctypes.cast(getattr(asked, function), ctypes.c_void_p).value == used
