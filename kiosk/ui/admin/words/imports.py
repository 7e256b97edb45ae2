"""What becomes of an import's rows, and the sentences for what is wrong with a file or a row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shared.imports import Effect, ImportKind

translate = QCoreApplication.translate


def kind_title(kind: ImportKind) -> str:
    """What a file of this kind holds."""
    match kind:
        case ImportKind.BAGS:
            return translate("admin", "Parents with children")
        case ImportKind.BILLS:
            return translate("admin", "Bills with parents")
        case ImportKind.PEOPLE:
            return translate("admin", "People")


def kind_hint(kind: ImportKind) -> str:
    """What a row of such a file is."""
    match kind:
        case ImportKind.BAGS:
            return translate(
                "admin", "One row per child; a parent without children has a row of its own."
            )
        case ImportKind.BILLS:
            return translate(
                "admin",
                "One row per parent; a bill's first row says its customer, destination and so on.",
            )
        case ImportKind.PEOPLE:
            return translate(
                "admin", "One row per person; role is employee or admin. Badges and PINs follow."
            )


def effect_words(effect: Effect) -> str:
    """What becomes of a row, in words."""
    match effect:
        case Effect.WAITING:
            return translate("admin", "Not checked yet")
        case Effect.CREATE:
            return translate("admin", "New")
        case Effect.CHANGE:
            return translate("admin", "Changes")
        case Effect.SAME:
            return translate("admin", "Already so")
        case Effect.REFUSE:
            return translate("admin", "Refused")


def effect_tone(effect: Effect) -> str:
    """The tone of what becomes of a row."""
    match effect:
        case Effect.CREATE:
            return "good"
        case Effect.CHANGE:
            return "notice"
        case Effect.REFUSE:
            return "bad"
        case Effect.WAITING | Effect.SAME:
            return "muted"


def import_sentences() -> dict[str, str]:
    """Sentences by code, in the language in force."""
    return _of_files() | _of_rows() | _of_imports()


def _of_files() -> dict[str, str]:
    return {
        "sheet_unreadable": translate(
            "admin", "The file can't be read ({fault}). Save it again as Excel or CSV."
        ),
        "sheet_old_excel": translate(
            "admin", "This is an old Excel file (.xls) or has a password. Save it as .xlsx."
        ),
        "sheet_empty": translate("admin", "There is nothing in {file}."),
        "sheet_too_large": translate(
            "admin", "The file unpacks to more than {most} MB. Split it into several."
        ),
        "sheet_encoding": translate(
            "admin", "Row {row} is not in UTF-8. In Excel, save it as “CSV UTF-8”."
        ),
        "sheet_merged": translate(
            "admin", "The cells {cells} are merged. Split them, so that each row has its own."
        ),
        "sheet_formula": translate(
            "admin",
            "Row {row}, column {column}: a formula. Replace the formulas by their values first.",
        ),
        "column_missing": translate(
            "admin", "Row {row} has no column called “{column}”. It holds the columns' names."
        ),
        "column_repeated": translate("admin", "Row {row}: there are two columns “{column}”."),
        "cell_too_long": translate(
            "admin", "Row {row}, column {column}: more than {most} characters."
        ),
    }


def _of_rows() -> dict[str, str]:
    return {
        "cell_empty": translate("admin", "This cell is empty."),
        "column_unknown": translate("admin", "Nothing is known of such a column."),
        "text_too_long": translate("admin", "The text is longer than {most} characters."),
        "number_unreadable": translate("admin", "“{text}” is no number from 0 to 100,000."),
        "role_unknown": translate("admin", "“{text}” is no role: employee or admin."),
        "not_a_child": translate("admin", "{bag} is a parent bag; a child is wanted here."),
        "row_repeated": translate("admin", "The same as row {row}."),
        "differs_from_row": translate(
            "admin", "“{text}” is not what row {row} says of the same bill."
        ),
        "admin_kept": translate(
            "admin", "An admin's rights are taken under People, not by a file."
        ),
    }


def _of_imports() -> dict[str, str]:
    return {
        "import_unknown": translate("admin", "The server knows nothing of this import any more."),
        "import_over": translate("admin", "This import is done. Begin another one."),
        "import_too_long": translate(
            "admin", "That is more than {most} rows. Split the file into several."
        ),
        "import_empty": translate("admin", "There is nothing new in this file."),
        "import_not_rehearsed": translate("admin", "Not every row is checked yet. Check it again."),
        "import_out_of_date": translate(
            "admin",
            "Something changed since the check, at row {row} or soon after. Nothing was imported: "
            "check it again.",
        ),
    }
