"""What every table shares: the declarative base and the column types of both databases."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from sqlalchemy import BigInteger, DateTime, Enum, Integer, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, mapped_column

if TYPE_CHECKING:
    from sqlalchemy import Dialect, Table
    from sqlalchemy.sql.type_api import _BindProcessorType, _ResultProcessorType  # pyright: ignore[reportPrivateUsage] - what the base class names
    from sqlalchemy.types import TypeEngine


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time in UTC, in microseconds; on SQLite a text whose order is that of time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Let SQLite, which has no times, keep a text."""
        return String(32) if dialect.name == "sqlite" else DateTime(timezone=True)

    def bind_processor(self, dialect: Dialect) -> _BindProcessorType[datetime] | None:
        """Leave PostgreSQL's driver its own way: this runs five times for every event."""
        return _text_of if dialect.name == "sqlite" else None

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> _ResultProcessorType[datetime] | None:
        """Read back what `bind_processor` made."""
        del coltype
        return _time_of if dialect.name == "sqlite" else None


def _text_of(value: datetime | None) -> str | None:
    return value and value.astimezone(UTC).isoformat(timespec="microseconds")


def _time_of(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _values(kind: type[StrEnum]) -> list[str]:
    return [member.value for member in kind]


def _c_collated(length: int) -> TypeEngine[str]:
    # Ordered by code point on both databases, so that a prefix is a range of the plain index.
    return String(length).with_variant(String(length, collation="C"), "postgresql")


Position = Annotated[
    int, mapped_column(BigInteger().with_variant(Integer, "sqlite"), autoincrement=False)
]
"""A place in the ledger, or an id made from one; SQLite makes its INTEGER key the row id."""
Code = Annotated[str, mapped_column(_c_collated(512))]


class Base(DeclarativeBase):
    """The base of all tables."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {
        datetime: UtcDateTime(),
        StrEnum: Enum(StrEnum, native_enum=False, length=20, values_callable=_values),
    }


def table_of(kind: type[Base]) -> Table:
    """Return the table behind a class, for statements that are to cost little."""
    return Base.metadata.tables[kind.__tablename__]
