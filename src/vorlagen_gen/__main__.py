"""``python -m vorlagen_gen`` is ``vorlagen-gen``."""

import sys

from vorlagen_gen.cli import main

sys.exit(main())
