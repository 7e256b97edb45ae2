"""Requests made up from `openapi.json`, good and bad, sent to a running server by schemathesis.

Ids in paths are often those of things that are there, so that more than "unknown" is reached.
"""

from __future__ import annotations

import http.client
import json
import math
import random
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from requests.adapters import HTTPAdapter
from schemathesis import GenerationMode
from schemathesis.core.result import Err
from urllib3 import Retry

DESCRIPTION = Path(__file__).parents[2] / "openapi.json"
WAIT_S = 600
"""Whoever measures on this machine stops all else for minutes."""
_SLOW = frozenset({"labels_document", "reports_daily", "reports_pdf", "reports_xlsx"})
"""Each draws a document; a few of them say as much as many."""
_ASKED_AGAIN = Retry(3, allowed_methods=None, respect_retry_after_header=False)
_REAL_IN = 3
"""Of so many ids in paths all but one are real."""

Json = dict[str, Any]


@dataclass
class Figures:
    """What was answered: how often which status, and each answer that is the server's fault."""

    statuses: Counter[int] = field(default_factory=Counter[int])
    faults: list[str] = field(default_factory=list[str])

    @property
    def requests(self) -> int:
        return sum(self.statuses.values())


def asking_again(session: requests.Session) -> None:
    """Have a client ask again on a new connection where the server hung up on an idle one."""
    session.mount("http://", HTTPAdapter(max_retries=_ASKED_AGAIN))


@dataclass
class AnyRequest:
    """Asks a server at `url` whatever the description allows, and much that it does not.

    `sign_in` returns the token of a new session, `ids` are real values of parameters in paths.
    """

    url: str
    station_token: str
    sign_in: Callable[[], str]
    ids: Mapping[str, Sequence[str]]
    seed: int = 1
    figures: Figures = field(default_factory=Figures)

    def __post_init__(self) -> None:
        self._http = requests.Session()
        self._http.trust_env = False
        asking_again(self._http)
        self._person = self.sign_in()

    def ask_all(self, times: int, until_s: float = math.inf) -> int:
        """Ask each operation so often with what fits its schema, and as often with what doesn't.

        They come in an order of the seed's; returns how many were asked by `until_s`.
        """
        schema = schemathesis.openapi.from_dict(json.loads(DESCRIPTION.read_text("utf-8")))
        operations = list(schema.get_all_operations())
        random.Random(self.seed).shuffle(operations)  # noqa: S311 - to be repeated
        for number, found in enumerate(operations):
            if time.monotonic() >= until_s:
                return number
            if isinstance(found, Err):
                raise found.err()
            operation = found.ok()
            name: str = operation.definition.raw["operationId"]
            count = min(times, 2) if name in _SLOW else times
            for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
                self._ask(operation, name, mode, count)
        return len(operations)

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def _ask(self, operation: Any, name: str, mode: GenerationMode, times: int) -> None:  # noqa: ANN401 - schemathesis has no public type for it
        parameters = operation.definition.raw["parameters"]
        named = [one["name"] for one in parameters if one["in"] == "path"]
        real = {one: self.ids[one] for one in named if self.ids.get(one)}
        picks = st.fixed_dictionaries({one: st.sampled_from(ids) for one, ids in real.items()})
        schemes = {scheme for each in operation.definition.raw["security"] for scheme in each}

        @seed(self.seed)
        @settings(
            max_examples=times,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        )
        @given(
            case=operation.as_strategy(generation_mode=mode),
            picked=picks,
            is_real=st.integers(0, _REAL_IN - 1).map(bool),
        )
        def ask(case: Any, picked: dict[str, str], *, is_real: bool) -> None:  # noqa: ANN401 - the same
            if is_real:
                case.path_parameters = {**(case.path_parameters or {}), **picked}
            self._send(case, name, schemes)

        try:
            ask()
        except Exception as error:
            # What has no bad form (a route without parameters) has nothing to be made up.
            if type(error).__name__ not in {"Unsatisfiable", "SkipTest"}:
                raise

    def _send(self, case: Any, name: str, schemes: set[str]) -> None:  # noqa: ANN401 - the same
        token = self.station_token if "station" in schemes else self._person
        if name == "session_sign_out":
            token = ""
        try:
            answer = self._call(case, token)
            if answer.status_code == http.client.UNAUTHORIZED and self._is_signed_out():
                self._person = self.sign_in()
                answer = self._call(case, self._person)
        except (requests.Timeout, requests.ConnectionError):
            self.figures.faults.append(f"{name}: no answer {case.method} {case.body!r:.300}")
            print(self.figures.faults[-1], flush=True)
            return
        self.figures.statuses[answer.status_code] += 1
        if answer.status_code >= http.client.INTERNAL_SERVER_ERROR:
            told = f"{case.method} {answer.request.url} {case.body!r:.300}"
            self.figures.faults.append(f"{name}: {answer.status_code} {answer.text[:300]} {told}")
            print(self.figures.faults[-1], flush=True)

    def _is_signed_out(self) -> bool:
        """Whether a made-up request has ended the session, by a new password for example."""
        headers = {"Authorization": f"Bearer {self._person}"}
        asked = self._http.get(f"{self.url}/v1/session", headers=headers, timeout=WAIT_S)
        return asked.status_code == http.client.UNAUTHORIZED

    def _call(self, case: Any, token: str) -> Any:  # noqa: ANN401 - the same
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return case.call(base_url=self.url, headers=headers, session=self._http, timeout=WAIT_S)
