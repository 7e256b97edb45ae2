"""Where the frozen admin console starts."""

import sys

from kiosk.ui.admin.__main__ import main

sys.exit(main())
