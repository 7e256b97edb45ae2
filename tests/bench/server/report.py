"""Print what a row came to, and whether it holds its bar; remember whether any bar was missed."""

from dataclasses import dataclass, field


@dataclass
class Report:
    """The lines of a run as they are printed."""

    missed: list[str] = field(default_factory=list[str])

    def say(self, row: str, figure: object) -> None:
        """Print a figure that no bar is held to."""
        print(f"{row:<44} {figure}", flush=True)

    def hold(self, row: str, figure: object, *, holds: bool, bar: str) -> None:
        """Print a figure beside its bar."""
        self.say(row, f"{figure}; bar {bar}: {'held' if holds else 'MISSED'}")
        if not holds:
            self.missed.append(row)
