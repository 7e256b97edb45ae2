"""The house rules that no linter knows; a failure lists who breaks one."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ("kiosk/", "shared/", "server/", "build/")
MIGRATIONS = "server/migrations/versions/"
LONGEST_FILE = 300
LARGEST_FILE_BYTES = 1_000_000

# These must go on whatever happens, and tell a person. Whoever raises it again needs no permission.
MAY_CATCH_EVERYTHING = {
    "kiosk/outbox/desk.py": "the store's worker loop: it takes the station out of service instead",
    "kiosk/outbox/telling.py": "the store's worker loop: a listener's fault ends nothing",
    "kiosk/self_test/parts.py": "reports a broken part and goes on with the next",
    "kiosk/sync/errands.py": "the errands' worker loop: the next one must be run",
    "kiosk/sync/worker.py": "the line's worker loop: the scans must go on",
    "server/api/express.py": "hands the failure on to Flask, which answers it",
    "server/services/coalescing.py": "hands the failure to whoever waits for the answer",
    "server/services/imports/finishing.py": "a thread that goes on: the next round is a new try",
    "server/services/webhook_sender.py": "the webhooks' worker loop: the next round is a new try",
    "server/services/intake.py": "quarantines what one event breaks, so that none blocks a queue",
}
PRINTS = ("build/", "tests/bench/", "tests/prove/", "kiosk/demo", "kiosk/headless", "server/cli")
BANNED_IN_NAMES = re.compile(r"(^|[_/])(utils?|helpers?|managers?|v2|new)(?=[_./]|$)")
# Documented where they come from: the overridden method, the property.
INHERITING = {"override", "overload", "setter", "deleter"}
BUILD_SOURCES = {
    "",
    ".py",
    ".in",
    ".lock",
    ".sh",
    ".md",
    ".toml",
    ".conf",
    ".service",
    ".iss",
    ".ps1",
}


@cache
def files() -> tuple[str, ...]:
    """Every file that git has, or would take, as a path from the root."""
    git = shutil.which("git")
    assert git is not None
    # Owned by someone else than root in a container, for instance.
    command = [git, "-c", f"safe.directory={ROOT}", "ls-files", "-co", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return tuple(sorted(name for name in listed.split("\0") if name and (ROOT / name).is_file()))


def python_files(*folders: str) -> Iterator[str]:
    """Python files, migrations apart: those are written by a program and never edited."""
    for name in files():
        if name.endswith(".py") and name.startswith(folders) and not name.startswith(MIGRATIONS):
            yield name


@cache
def tree_of(name: str) -> ast.Module:
    return ast.parse((ROOT / name).read_text(encoding="utf-8"))


def lines_of(name: str) -> Iterator[tuple[int, str]]:
    """A text file's lines with their numbers; nothing of a file that is no text."""
    try:
        text = (ROOT / name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return
    yield from enumerate(text.splitlines(), start=1)


def test_a_python_file_has_at_most_300_lines() -> None:
    lengths = {name: sum(1 for _ in lines_of(name)) for name in python_files("")}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_everything_public_has_a_docstring() -> None:
    bare = [place for name in python_files(*PRODUCT) for place in undocumented(name)]
    assert bare == []


def undocumented(name: str) -> Iterator[str]:
    """Public modules, classes and functions without a docstring; an override inherits its own."""
    module = tree_of(name)
    # An empty __init__.py says nothing because it holds nothing.
    if module.body and ast.get_docstring(module) is None:
        yield name
    scopes: list[ast.Module | ast.ClassDef] = [module]
    while scopes:
        for node in scopes.pop().body:
            if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if node.name.startswith("_") or decorations(node) & INHERITING:
                continue
            if ast.get_docstring(node) is None:
                yield f"{name}:{node.lineno} {node.name}"
            if isinstance(node, ast.ClassDef):
                scopes.append(node)


def decorations(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    return {ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list}


def test_a_file_is_named_for_what_it_answers() -> None:
    assert [name for name in files() if BANNED_IN_NAMES.search(name)] == []


def test_only_the_named_few_catch_everything() -> None:
    catching = {
        name
        for name in python_files(*PRODUCT)
        for node in ast.walk(tree_of(name))
        if isinstance(node, ast.ExceptHandler) and catches_everything(node)
    }
    assert catching <= MAY_CATCH_EVERYTHING.keys()


def catches_everything(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return False
    caught = "BaseException" if handler.type is None else ast.unparse(handler.type)
    return bool({"Exception", "BaseException"} & set(re.findall(r"\w+", caught)))


def test_only_programs_for_a_terminal_print() -> None:
    printing = [
        f"{name}:{node.lineno}"
        for name in python_files("")
        if not name.startswith(PRINTS)
        for node in ast.walk(tree_of(name))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
    ]
    assert printing == []


def test_open_work_lives_in_the_issue_tracker() -> None:
    marker = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X")) + r")\b")
    marked = [
        f"{name}:{number}"
        for name in files()
        for number, line in lines_of(name)
        if marker.search(line)
    ]
    assert marked == []


def test_an_exception_to_the_linters_says_why() -> None:
    mark = re.compile(r"#\s*(noqa(: ?[A-Z]+\d+(, ?[A-Z]+\d+)*)?|(type|pyright): ?ignore(\[\S+\])?)")
    silent: list[str] = []
    for name in python_files(""):
        above = ""
        for number, line in lines_of(name):
            found = mark.search(line)
            # The reason stands behind the mark, or as a comment of its own above the line.
            reason = mark.sub("", line[found.start() :]) if found else ""
            if found and not re.search(r"\w{2,}", reason) and not above.lstrip().startswith("#"):
                silent.append(f"{name}:{number}")
            above = line
    assert silent == []


def test_each_rule_that_ruff_leaves_out_has_a_reason() -> None:
    config = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    ruff = config[config.index("[tool.ruff.lint]") : config.index("[tool.ruff.lint.pydocstyle]")]
    entries = [line for line in ruff.splitlines() if re.match(r'\s+"[A-Z]+\d*",', line)]
    assert len(entries) > 10
    assert [line for line in entries if not re.search(r"# \w", line)] == []


def test_no_file_names_a_package_index() -> None:
    # A site may have an index of its own: pip and uv know it, the project doesn't.
    address = re.compile(
        r"https?://[^\s\"']*(pypi|pythonhosted|/simple|npmjs|registry)", re.IGNORECASE
    )
    option = re.compile(r"^\s*(--)?(extra-)?index-url|--find-links")
    naming = [
        f"{name}:{number}"
        for name in files()
        for number, line in lines_of(name)
        if address.search(line) or (name.endswith(".lock") and option.search(line))
    ]
    assert naming == []


def test_every_locked_package_has_a_hash() -> None:
    for lock in ("requirements.lock", "build/uv.lock"):
        text = (ROOT / lock).read_text(encoding="utf-8")
        packages = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]
        assert packages
        assert [package for package in packages if "--hash=sha256:" not in package] == []


def test_build_holds_recipes_and_no_output() -> None:
    held = [Path(name) for name in files() if name.startswith("build/")]
    assert [path for path in held if path.suffix not in BUILD_SOURCES] == []
    assert [path for path in held if path.name == "__init__.py"] == []


def test_no_file_is_larger_than_a_megabyte() -> None:
    sizes = {name: (ROOT / name).stat().st_size for name in files()}
    assert {name: size for name, size in sizes.items() if size > LARGEST_FILE_BYTES} == {}


def test_every_test_folder_is_a_package_so_that_equal_file_names_do_not_clash() -> None:
    folders = {Path(name).parent for name in python_files("tests/")}
    assert [folder for folder in folders if not (ROOT / folder / "__init__.py").exists()] == []


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "DECISIONS.md"])
def test_a_newcomer_finds(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8").strip()


def test_run_lists_every_command_that_it_has() -> None:
    script = (ROOT / "run").read_text(encoding="utf-8")
    started = re.findall(
        r"^([a-z |]+)\) [a-z]", script[script.rindex("case $command") :], re.MULTILINE
    )
    commands = {command.strip() for arm in started for command in arm.split("|")}
    listed = subprocess.run([ROOT / "run"], check=True, capture_output=True, text=True).stdout
    assert commands == set(re.findall(r"^  ([a-z]+)", listed, re.MULTILINE))


def test_the_lock_follows_the_requirements() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    names = {canonical(re.split(r"[\[<>=!~; ]", one, maxsplit=1)[0]) for one in asked}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {canonical(name) for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)}
    assert names - locked == set()


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_imports_keep_to_the_layers() -> None:
    check = "from importlinter.cli import lint_imports_command as lint; lint()"
    found = subprocess.run(
        [sys.executable, "-c", check, "--no-logo", "--no-cache"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert found.returncode == 0, found.stdout + found.stderr
