"""The yardstick: the least that PySide6 takes to draw an empty window. Prints JSON, in seconds."""

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

STARTED_S = float(sys.argv[2])


class EmptyWindow(QWidget):
    """Says when it was first drawn, and ends."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)

    def tell(self) -> None:
        print(json.dumps({"ready": time.monotonic() - STARTED_S}), flush=True)
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication([])
    window = EmptyWindow()
    window.resize(1280, 720)
    window.show()
    application.exec()
