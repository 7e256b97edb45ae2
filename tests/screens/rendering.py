"""Draw a window to a PNG below `out/screens`, and find texts that do not fit their place."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QWidget

SIZES = ((1280, 720), (800, 480), (1920, 1080))
OUT = Path(__file__).resolve().parents[2] / "out" / "screens"


def draw(window: QWidget, size_px: tuple[int, int], name: str) -> Path:
    """Show a window at a size, draw it, and say where its picture lies."""
    window.resize(*size_px)
    window.show()
    QApplication.processEvents()
    file = OUT / f"{name}.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    needed = window.minimumSizeHint()
    assert needed.width() <= size_px[0], "the window's parts need more room than it has"
    assert needed.height() <= size_px[1], "the window's parts need more room than it has"
    assert window.grab().save(str(file), quality=90)  # of Qt's: packed little, and soon
    return file


def cut_off_texts(window: QWidget) -> list[str]:
    """The texts in view that do not fit and may not be shortened."""
    cut = [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and getattr(part, "is_cut_off", False)
        and not getattr(part, "may_shorten", False)
    ]
    short = [
        label
        for label in window.findChildren(QLabel)
        if label.isVisible()
        and label.text()
        and not label.wordWrap()
        and label.sizeHint().width() > label.width() + 1
    ]
    return [part.accessibleName() for part in cut] + [label.text() for label in short]
