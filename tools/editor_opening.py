"""Times until ten minutes of music are open in the Editor and a fader is heard; also in `make bench`.

Usage: python -m tools.editor_opening
"""

import sys

from studio.ops.bench import text
from studio.ops.editing_page import editing_waits


def main() -> int:
    """Print the figures beside their goals."""
    found = editing_waits()
    print(text(found, {}, []) if found else "Chromium or Playwright is missing.")
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
