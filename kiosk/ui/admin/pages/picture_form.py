"""Show what a station's camera saw when a bag was scanned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QLabel

from kiosk.ui.admin.parts.form import Form

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

_LARGEST_PX = 1024
"""A station sends 320 px; what claims to be much larger was not made by one."""
_SHOWN_PX = QSize(640, 360)


class PictureForm(Form):
    """One picture, up to twice as large as it is kept, and whole."""

    def __init__(self, parent: QWidget, title: str, explanation: str) -> None:
        super().__init__(parent, title, self.tr("Close"), explanation=explanation)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumSize(_SHOWN_PX)
        self.picture.setText(self.tr("Fetching …"))
        self.picture.setAccessibleName(title)
        self.fields.addWidget(self.picture)
        self.setMinimumWidth(self.minimumSizeHint().width())
        self.leave.hide()
        self.submitted.connect(self.accept)

    def show_jpeg(self, jpeg: bytes) -> None:
        """Show what came."""
        image = _image_of(jpeg)
        if image is None:
            self.show_refused(self.tr("This picture can't be shown."))
            return
        self.picture.setPixmap(
            QPixmap.fromImage(image).scaled(
                _SHOWN_PX,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )

    def show_missing(self, words: str) -> None:
        """There is none; `words` say why."""
        self.picture.setText("")
        self.show_refused(words)


def _image_of(jpeg: bytes) -> QImage | None:
    """The picture; None if it is none, or one that would take all memory."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_PX:
        return None
    image = reader.read()
    return None if image.isNull() else image
