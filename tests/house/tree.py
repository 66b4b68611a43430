"""Rules about the project's tree: what must be there, what must agree, what nobody may name."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.house.house import calls, dotted, line_of, modules, nodes, rule, texts
from tools.check import LAYERS

FRONT_DOOR = (
    *(".ci/run", ".env.example", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"),
    *("Makefile", "README.md", "pyproject.toml", "requirements.lock", "requirements-test.lock"),
    *("docs/architecture.md", "docs/performance.md", "docs/personal-data.md", "docs/running.md"),
    *("docs/emulator.md", "examples/big-data-sante/workshop.toml"),
)
# Written so that this file does not name them either.
SOMEONES_MACHINE = re.compile(
    r"(?<![\w.:/-])/(?:h[o]me|U[s]ers|r[o]ot|w[o]rk)/\w[\w./-]*|\b[C]:\\Users"
)
SOMEONES_HOST = re.compile(
    r"pyp[i]\.org|pythonhost[e]d\.org|npmj[s]\.(?:org|com)|deb\.deb[i]an\.org|--(?:extra-)?inde[x]-url"
    r"|--fin[d]-links"
)
PIN = re.compile(
    r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>[^ ;\\]+)(?P<rest>(?:[^\\\n]|\\\n)*)",
    re.MULTILINE,
)
SETTING = re.compile(r"^(ATELIER_\w+)=", re.MULTILINE)
MEETS_THE_ENVIRONMENT = ("bot/settings.py", "bot/cli/")  # a terminal says which language it speaks
LONGEST_SCRIPT = 150  # lines in all of web/: pages are native forms, and work without it
LONGEST_DECISION = 16  # lines that say something


@rule
def the_front_door_is_complete(root: Path) -> Iterator[str]:
    for name in FRONT_DOOR:
        if not (root / name).is_file():
            yield f"{name}:1: is missing"


@rule
def nothing_names_a_machine(root: Path) -> Iterator[str]:
    for name, text in texts(root):
        for pattern in (SOMEONES_MACHINE, SOMEONES_HOST):
            for found in pattern.finditer(text):
                where = line_of(text, found.start())
                yield f"{name}:{where}: {found.group()} is not there for everyone"


@rule
def pages_ask_no_other_host(root: Path) -> Iterator[str]:
    foreign = re.compile(
        r"""(?:src|href|action)\s*=\s*["']?(?:https?:)?//|url\(\s*["']?(?:https?:)?//"""
    )
    for name, text in texts(root, ".html", ".css", ".js"):
        for found in foreign.finditer(text):
            yield f"{name}:{line_of(text, found.start())}: asks another host"


@rule
def pages_need_little_script(root: Path) -> Iterator[str]:
    scripts = {name: len(text.splitlines()) for name, text in texts(root, ".js")}
    ours = {name: length for name, length in scripts.items() if name.startswith("web/")}
    if sum(ours.values()) > LONGEST_SCRIPT:
        yield f"{max(ours, key=ours.__getitem__)}:1: {sum(ours.values())} lines of script in web/"


def settings(root: Path) -> Iterator[str]:
    """Yield each environment variable that the settings class reads."""
    for module in modules(root, "bot"):
        if module.name != "bot/settings.py":
            continue
        for node in nodes(module.tree):
            if isinstance(node, ast.ClassDef) and node.name == "Settings":
                for field in node.body:
                    if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                        yield f"ATELIER_{field.target.id.upper()}"


@rule
def every_setting_is_in_the_example(root: Path) -> Iterator[str]:
    example = (root / ".env.example").read_text("utf-8")
    shown, read = set(SETTING.findall(example)), set(settings(root))
    yield from (
        f"bot/settings.py:1: {name} is not in .env.example" for name in sorted(read - shown)
    )
    yield from (f".env.example:1: nobody reads {name}" for name in sorted(shown - read))
    for found in SETTING.finditer(example):
        before = example[: found.start()].rstrip("\n").rpartition("\n")[2]
        if not before.startswith("# "):
            yield f".env.example:{line_of(example, found.start())}: {found[1]} has no sentence"


@rule
def only_the_settings_read_the_environment(root: Path) -> Iterator[str]:
    for module in modules(root, *LAYERS):
        if module.name.startswith(MEETS_THE_ENVIRONMENT):
            continue
        for node in nodes(module.tree):
            if isinstance(node, ast.Attribute) and dotted(node) == "os.environ":
                yield module.at(node, "os.environ; settings are passed down")
        for call in calls(module.tree):
            if dotted(call.func) == "os.getenv":
                yield module.at(call, "os.getenv; settings are passed down")


def plain_name(requirement: str) -> str:
    """Return a distribution's name as the locks spell it, without extras and versions."""
    found = re.match(r"[\w.-]+", requirement)
    return re.sub(r"[-_.]+", "-", found.group()).lower() if found else requirement


@rule
def locks_hold_what_is_declared(root: Path) -> Iterator[str]:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    to_run = [*project["project"]["dependencies"], *groups["build"]]
    pins = {}
    for name, wanted in (
        ("requirements.lock", to_run),
        ("requirements-test.lock", [*to_run, *groups["test"]]),
    ):
        text = (root / name).read_text("utf-8")
        pins[name] = {plain_name(pin["name"]): pin["version"] for pin in PIN.finditer(text)}
        for pin in PIN.finditer(text):
            if "--hash=sha256:" not in pin["rest"]:
                yield f"{name}:{line_of(text, pin.start())}: {pin['name']} has no hash"
        for requirement in wanted:
            if plain_name(requirement) not in pins[name]:
                yield f"{name}:1: {requirement} is declared but not locked; make lock"
    for package, version in pins["requirements.lock"].items():
        if pins["requirements-test.lock"].get(package) != version:
            yield f"requirements-test.lock:1: {package} differs from what runs; make lock"


@rule
def decisions_are_short_and_have_their_own_number(root: Path) -> Iterator[str]:
    taken: set[str] = set()
    for path in sorted((root / "docs/decisions").glob("*.md")):
        name, number = path.relative_to(root).as_posix(), path.name.partition("-")[0]
        if not re.fullmatch(r"\d{4}", number) or number in taken:
            yield f"{name}:1: begins with no number of its own"
        taken.add(number)
        said = sum(bool(line.strip()) for line in path.read_text("utf-8").splitlines())
        if said > LONGEST_DECISION:
            yield f"{name}:1: {said} lines, at most {LONGEST_DECISION}"


def named_lines(root: Path) -> Iterator[tuple[str, str]]:
    """Yield where a test speaks for a line of the issues, and which."""
    for module in modules(root, "tests"):
        for call in calls(module.tree):
            if dotted(call.func) in {"pytest.mark.accept", "pytest.mark.proves"} and call.args:
                line = call.args[0]
                yield module.at(call, ""), str(getattr(line, "value", ast.unparse(line)))


@rule
def every_line_asked_for_has_a_check(root: Path) -> Iterator[str]:
    asked = {
        str(call.args[1].value): module.at(call, "")
        for module in modules(root, "tests/acceptance")
        for call in calls(module.tree)
        if dotted(call.func) == "Line" and isinstance(call.args[1], ast.Constant)
    }
    spoken = list(named_lines(root))
    for line, where in asked.items():
        if line not in {name for _, name in spoken}:
            yield f"{where}nothing speaks for {line}"
    for where, line in spoken:
        if line not in asked:
            yield f"{where}{line} is no line of tests/acceptance/lines.py"
