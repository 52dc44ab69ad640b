"""Start the studio: settings → Studio → page → serve."""

import sys

from ui.server import main

if __name__ == "__main__":
    sys.exit(main())
