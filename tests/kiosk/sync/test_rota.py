"""Which task gets its turn, and who rests after what."""

import math

import pytest

from kiosk.sync.backoff import Backoff
from kiosk.sync.rota import Rota, Task


def longest(_low: float, high: float) -> float:
    return high


def rota() -> Rota:
    return Rota(Task, longest)


def test_every_task_is_due_at_first_and_submitting_comes_before_all() -> None:
    assert rota().due(0.0) is Task.SUBMIT


def test_a_task_that_is_done_lets_the_next_have_its_turn() -> None:
    tasks = rota()
    done: list[Task | None] = []
    for _ in range(5):
        task = tasks.due(0.0)
        done.append(task)
        if task:
            tasks.succeeded(task, 0.0, again_in_s=10.0)
    assert done == [Task.SUBMIT, Task.SETTINGS, Task.CATCH_UP, Task.REPORT, None]
    assert tasks.wait_s(4.0) == 6.0


def test_a_task_is_due_again_after_the_time_it_asked_for() -> None:
    tasks = Rota([Task.REPORT], longest)
    tasks.succeeded(Task.REPORT, 100.0, again_in_s=30.0)
    assert tasks.due(129.9) is None
    assert tasks.due(130.0) is Task.REPORT


def test_a_wake_up_makes_a_task_due_at_once() -> None:
    tasks = Rota([Task.SUBMIT], longest)
    tasks.succeeded(Task.SUBMIT, 0.0, again_in_s=math.inf)
    assert tasks.wait_s(5.0) == math.inf
    tasks.wake(Task.SUBMIT)
    assert tasks.due(5.0) is Task.SUBMIT
    assert tasks.wait_s(5.0) == 0.0


def test_a_line_that_failed_rests_every_task_even_one_that_is_woken() -> None:
    tasks = rota()
    tasks.line_failed(Task.REPORT, 0.0, None)
    tasks.wake(Task.SUBMIT)
    assert tasks.due(0.4) is None
    assert tasks.wait_s(0.4) == pytest.approx(0.1)
    assert tasks.due(0.5) is Task.SUBMIT


def test_while_the_line_fails_every_task_is_tried_in_turn() -> None:
    tasks, tried = rota(), list[Task | None]()
    for now_s in (0.0, 100.0, 200.0, 300.0, 400.0):
        task = tasks.due(now_s)
        assert task is not None
        tried.append(task)
        tasks.line_failed(task, now_s, None)
    assert tried == [Task.SUBMIT, Task.SETTINGS, Task.CATCH_UP, Task.REPORT, Task.SUBMIT]
    tasks.succeeded(Task.SETTINGS, 500.0, again_in_s=60.0)
    assert tasks.due(500.0) is Task.SUBMIT


def test_a_refusal_rests_its_own_task_only_even_when_that_is_woken() -> None:
    tasks = rota()
    tasks.refused(Task.SUBMIT, 0.0)
    tasks.wake(Task.SUBMIT)
    assert tasks.due(0.0) is Task.SETTINGS
    assert tasks.due(0.5) is Task.SUBMIT


def test_success_ends_the_rests_of_the_line() -> None:
    tasks = Rota([Task.SUBMIT], longest)
    for _ in range(5):
        tasks.line_failed(Task.SUBMIT, 0.0, None)
    tasks.succeeded(Task.SUBMIT, 100.0, again_in_s=0.0)
    tasks.line_failed(Task.SUBMIT, 100.0, None)
    assert tasks.wait_s(100.0) == 0.5


def test_rests_double_from_half_a_second_to_a_minute() -> None:
    backoff = Backoff(longest)
    rests = [backoff.failed() for _ in range(10)]
    assert rests == [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0]


def test_a_rest_is_drawn_between_nothing_and_the_limit() -> None:
    bounds: list[tuple[float, float]] = []

    def draw(low: float, high: float) -> float:
        bounds.append((low, high))
        return low

    backoff = Backoff(draw)
    assert [backoff.failed(), backoff.failed()] == [0.0, 0.0]
    assert bounds == [(0.0, 0.5), (0.0, 1.0)]


def test_what_the_server_asks_for_is_waited_on_top_of_the_draw() -> None:
    assert Backoff(longest).failed(retry_after_s=7.0) == 7.5


def test_a_server_cannot_send_a_station_away_for_longer_than_a_minute() -> None:
    assert Backoff(lambda low, _: low).failed(retry_after_s=86_400.0) == 60.0
