"""A whole site for tests: the real application on a real database, spoken to as a client would."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

from apiflask import APIFlask
from argon2.profiles import CHEAPEST
from werkzeug.datastructures import Headers
from werkzeug.test import EnvironBuilder, TestResponse

from server.api.cache import Cache
from server.app import create_app
from server.db.session import Database
from server.keys import Keys
from server.services.enrolment import Address
from server.services.passwords import Hasher, kept_of
from server.services.setting_up import make_admin
from server.services.webhook_targets import Targets
from shared.accounts import NewPerson
from shared.ids import new_id
from shared.records import Role
from tests.server.scanning import LUCKNOW, MORNING

if TYPE_CHECKING:
    from uuid import UUID


Json = dict[str, Any]

ADMIN = "Meera Iyer"
ADMIN_PASSWORD = "monsoon-ledger-42"
EMPLOYEE = "Kiran Patel"
EMPLOYEE_PASSWORD = "harvest-window-17"


@dataclass
class HandSetClock:
    """A clock that moves when it is told to."""

    boot_id: str = "00000000-0000-0000-0000-00000000b007"
    time: datetime = MORNING
    seconds: float = 1000.0

    def now(self) -> datetime:
        return self.time

    def uptime_s(self) -> float:
        return self.seconds

    def advance(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
        self.seconds += seconds


@dataclass
class CountingBytes:
    """Bytes that never repeat and are the same in every run."""

    count: int = 0

    def __call__(self, wanted: int) -> bytes:
        self.count += 1
        return sha256(str(self.count).encode()).digest()[:wanted]


@dataclass(frozen=True)
class Answer:
    """An answer, whose JSON is an object where it is asked for."""

    response: TestResponse

    @property
    def status_code(self) -> int:
        return self.response.status_code

    @property
    def headers(self) -> Headers:
        return self.response.headers

    @property
    def text(self) -> str:
        return self.response.text

    @property
    def json(self) -> Json:
        held = self.response.get_json()
        assert isinstance(held, dict), self.text
        return cast("Json", held)


@dataclass
class Site:
    """The application with its parts at hand."""

    database: Database
    clock: HandSetClock = field(default_factory=HandSetClock)
    random_bytes: CountingBytes = field(default_factory=CountingBytes)
    hasher: Hasher = field(default_factory=lambda: Hasher(CHEAPEST))
    keys: Keys = field(default_factory=lambda: Keys(base64.urlsafe_b64encode(b"k" * 32)))
    targets: Targets = field(default_factory=Targets)
    cache: Cache | None = None
    app: APIFlask = field(init=False)

    def __post_init__(self) -> None:
        self.app = create_app(
            self.database,
            keys=self.keys,
            address=Address("https://bags.example:8470", "AB" * 32),
            hasher=self.hasher,
            clock=self.clock,
            random_bytes=self.random_bytes,
            targets=self.targets,
            cache=self.cache,
        )
        with self.database.writing() as session:
            make_admin(
                session,
                ADMIN,
                kept_of(self.hasher, password=ADMIN_PASSWORD),
                password=ADMIN_PASSWORD,
                is_one_time=False,
                may_reset=False,
                clock=self.clock,
                random_bytes=self.random_bytes,
            )

    def ask(
        self,
        method: str,
        path: str,
        body: Json | None = None,
        *,
        token: str = "",
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """Return the answer to one request, made over the network as far as the server can tell."""
        bearer = {"Authorization": f"Bearer {token}"} if token else {}
        request = EnvironBuilder(
            path=path,
            method=method,
            headers=Headers({**bearer, **(headers or {})}),
            json=body,
            environ_overrides={"REMOTE_ADDR": "192.0.2.7"},
        )
        return Answer(self.app.test_client().open(request))

    def sign_in(self, name: str = ADMIN, password: str = ADMIN_PASSWORD) -> str:
        """Return the token of a new session."""
        answer = self.ask("POST", "/v1/session", {"name": name, "password": password})
        assert answer.status_code == 200, answer.text
        return answer.json["token"]

    def add_station(self, admin: str, name: str = "Gate 7") -> str:
        """Return the id of a new station at Lucknow."""
        wanted = {"name": name, "location_id": str(LUCKNOW)}
        answer = self.ask("POST", "/v1/stations", wanted, token=admin)
        assert answer.status_code == 201, answer.text
        return answer.json["id"]

    def enrol(self, admin: str, station_id: str) -> str:
        """Return the token of a station that was enrolled by card."""
        answer = self.ask("POST", "/v1/enrol", {"code": self.enrolment_code(admin, station_id)})
        assert answer.status_code == 200, answer.text
        return answer.json["token"]

    def enrolment_code(self, admin: str, station_id: str) -> str:
        """Return the one-time code of a new card."""
        card = self.ask("POST", f"/v1/stations/{station_id}/enrolment", token=admin).json["text"]
        return card.split(":")[2]

    def add_employee(self, admin: str) -> str:
        """Return the id of a new employee, who has a password of their own choice."""
        wanted = NewPerson(name=EMPLOYEE, role=Role.EMPLOYEE, password="given-by-admin-1")
        answer = self.ask("POST", "/v1/people", wanted.model_dump(mode="json"), token=admin)
        assert answer.status_code == 201, answer.text
        token = self.sign_in(EMPLOYEE, "given-by-admin-1")
        change = {"old": "given-by-admin-1", "new": EMPLOYEE_PASSWORD}
        assert self.ask("POST", "/v1/session/password", change, token=token).status_code == 204
        return answer.json["id"]

    def new_id(self) -> UUID:
        """Return an id as a caller would make it."""
        return new_id(self.clock.now(), self.random_bytes)
