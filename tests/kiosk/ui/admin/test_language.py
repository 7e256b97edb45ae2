"""Another language is another window, where the one before it stood and closed for good."""

import json
import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import json, sys
from PySide6.QtCore import QTimer
import kiosk.ui.admin.app as app
from kiosk.ui.admin.__main__ import main

PLACE = (130, 60, 900, 500)
open_admin, told, closed = app.open_admin, [], []

def open_and_tell(*given, languages, **named):
    window = open_admin(*given, languages=languages, **named)
    window.closed.connect(lambda: closed.append(languages.spoken))
    QTimer.singleShot(0, lambda: go_on(window, languages))
    return window

def go_on(window, languages):
    if not told:
        window.setGeometry(*PLACE)
    told.append([languages.spoken, *window.geometry().getRect()])
    if len(told) == 1:
        languages.choose("hi")
    else:
        print(json.dumps([told, closed]))
        window.close()

app.open_admin = open_and_tell
sys.exit(main([]))
"""


def test_the_window_of_another_language_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    screen = {"width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [{"name": "one", "x": 0, "y": 0} | screen]}))
    own = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "LANG": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        check=True,
        env=os.environ | own | {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}"},
        stdout=subprocess.PIPE,
        text=True,
    )
    place = [130, 60, 900, 500]
    assert json.loads(done.stdout) == [[["en", *place], ["hi", *place]], ["en"]]
