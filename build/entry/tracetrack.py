"""Where the frozen station program starts."""

import sys

from kiosk.__main__ import main

sys.exit(main())
