"""`override` as Python 3.12 has it, for 3.11 too.

Only a type checker needs it, and `typing_extensions` is too slow to load for a mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    Method = TypeVar("Method")

    def override(method: Method) -> Method:
        """Mark a method that replaces one of a base class."""
        return method


__all__ = ["override"]
