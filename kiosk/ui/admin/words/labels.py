"""What labels and the papers that they are printed on are called, and what can go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from shared.labels import LabelContent

if TYPE_CHECKING:
    from kiosk.ui.admin.site import Site
    from shared.labels import LabelSheet

translate = QCoreApplication.translate


def content(what: LabelContent) -> str:
    """What a run of labels is for."""
    match what:
        case LabelContent.PARENTS_WITH_CHILDREN:
            return translate("admin", "Parents with their children")
        case LabelContent.PARENTS:
            return translate("admin", "Parents only")
        case LabelContent.CHILDREN:
            return translate("admin", "Children only")


def sheet(paper: LabelSheet, site: Site) -> str:
    """A paper by its size and its grid: `A4, 3 × 8 labels of 70 × 37 mm`."""
    label = f"{site.size(paper.label_width_mm)} × {site.size(paper.label_height_mm)} mm"
    if paper.is_roll:
        return translate("admin", "Roll, {size}").format(size=label)
    words = translate("admin", "{page}, {grid} labels of {size}")
    page = "A4" if paper.name.startswith("a4") else "Letter"
    return words.format(page=page, grid=f"{paper.columns} × {paper.rows}", size=label)


def label_sentences() -> dict[str, str]:
    """The sentences for what the server refuses about labels."""
    return {
        "labels_too_many": translate(
            "admin", "That makes {labels} labels; {most} is the most at once. Ask for fewer."
        ),
        "labels_exhausted": translate(
            "admin", "There are not {count} free numbers left from there. Start lower."
        ),
        "labels_unknown": translate("admin", "The server does not know these labels."),
        "labels_out_of_run": translate(
            "admin", "There are only {labels} labels. Choose from 1 to {labels}."
        ),
        "labels_misread": translate(
            "admin", "A printed code could not be read back, so nothing was saved. Tell IT."
        ),
        "card_misread": translate(
            "admin", "The code of {card} could not be read back, so nothing was saved. Tell IT."
        ),
        "document_not_made": translate(
            "admin", "The server could not make the document. Try again; if it stays so, tell IT."
        ),
        "label_format_unknown": translate(
            "admin", "There is no label format for this. Look at the site's formats."
        ),
        "label_count_fixed": translate(
            "admin", "Parents of this format hold {count} children each. Choose that number."
        ),
        "label_unreadable": translate(
            "admin", "“{text}” would not read as a bag. Check the lot and the label format."
        ),
        "label_sheet_unknown": translate("admin", "The server does not know this paper."),
        "reprint_needs_reason": translate(
            "admin", "Some of these were printed before. Say why they are printed again."
        ),
    }
