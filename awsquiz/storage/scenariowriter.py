"""Writes scenarios of notes as YAML. What did not change keeps its bytes.

Only whole scenarios are replaced, added or taken out: comments and the order of a person's file
stay, and so does every scenario that was written by hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath

import msgspec

from awsquiz.core.ids import slug
from awsquiz.core.scenarios import Choice, Match, Scenario, Step
from awsquiz.errors.failures import DamagedCard
from awsquiz.storage import recordfile, scenariofile, yamltext
from awsquiz.storage.scenariofile import FORMAT, SCHEMA, ScenarioFile, schema
from awsquiz.storage.shelfwriter import free_path

_FIRST_LINES = f"# yaml-language-server: $schema={SCHEMA}\nformat: {FORMAT}\nscenarios:\n"


def rendered_scenarios(
    scenarios: Iterable[Scenario], files: Sequence[ScenarioFile], folder: Path
) -> dict[Path, bytes | None]:
    """The files of the folder that change when these are all its scenarios of notes, as texts.

    None for one in which nothing is left. `files` are those that the folder has. Raises
    DamagedCard for one that was read in part: to write it would lose the rest.
    """
    wanted = {each.id: each for each in scenarios}
    homes: dict[str, Path] = {}
    texts: dict[Path, str] = {}
    known: set[str] = set()
    for file in files:
        for each in file.scenarios:
            known.add(each.id)
            if each.note:
                homes.setdefault(each.note, file.path)
        if (text := _edited(file, wanted)) is not None:
            texts[file.path] = text
    fresh = [each for each in wanted.values() if each.id not in known]
    by_path: dict[Path, list[Scenario]] = defaultdict(list)
    for each in fresh:
        note = each.note or ""
        if note not in homes:
            name = slug(PurePath(note).stem) or "note"
            homes[note] = _free(folder, name, homes.values())
        by_path[homes[note]].append(each)
    for path, added in by_path.items():
        texts[path] = _with_more(path, texts.get(path), files, added)
    if not texts:
        return {}
    written: dict[Path, bytes | None] = {folder / SCHEMA: schema()}
    for path, text in texts.items():
        is_empty = text.rstrip().endswith("scenarios:")
        written[path] = None if is_empty else text.encode()
    return written


def _free(folder: Path, name: str, taken: Iterable[Path]) -> Path:
    path = free_path(folder, name)
    used, number = set(taken), 2
    while path in used:
        path = free_path(folder, f"{name}-{number}")
        number += 1
    return path


def _edited(file: ScenarioFile, wanted: Mapping[str, Scenario]) -> str | None:
    """The file with its scenarios of notes as they are wanted; None where nothing changes."""
    changed = [each for each in file.scenarios if each.note and wanted.get(each.id) != each]
    if not changed:
        return None
    _refuse_damaged(file)
    lines = recordfile.text_of(file.path).splitlines(keepends=True)
    starts = [each.start - 1 for each in file.lines]
    ends = [*(_end(lines, start) for start in starts[1:]), len(lines)]
    kept = lines[: starts[0]]
    for each, start, end in zip(file.scenarios, starts, ends, strict=True):
        begin = _end(lines, start) if start != starts[0] else start
        if each not in changed:
            kept += lines[begin:end]
        elif (new := wanted.get(each.id)) is not None:
            kept += [*lines[begin:start], *_item(new)]
    return "".join(kept)


def _end(lines: Sequence[str], start: int) -> int:
    """Where what belongs to the scenario of a line begins: the comments above it are its own."""
    while start > 0 and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start


def _with_more(
    path: Path, text: str | None, files: Sequence[ScenarioFile], added: Sequence[Scenario]
) -> str:
    file = next((each for each in files if each.path == path), None)
    if file is not None:
        _refuse_damaged(file)
        text = recordfile.text_of(path) if text is None else text
    if not text or not any(line.startswith("scenarios:") for line in text.splitlines()):
        text = _FIRST_LINES
    elif not text.endswith("\n"):
        text += "\n"
    whole = text + "".join(line for each in added for line in _item(each))
    return whole if _reads_as(whole, path, added) else _anew(file, added)


def _reads_as(text: str, path: Path, added: Sequence[Scenario]) -> bool:
    read = scenariofile.read_scenarios(text, path)
    return (
        not read.problems
        and {each.id: each for each in read.scenarios}.items()
        >= {each.id: each for each in added}.items()
    )


def _anew(file: ScenarioFile | None, added: Sequence[Scenario]) -> str:
    """The whole file, where its layout is none to which anything can be added."""
    scenarios = [*(file.scenarios if file else ()), *added]
    return _FIRST_LINES + "".join(line for each in scenarios for line in _item(each))


def _refuse_damaged(file: ScenarioFile) -> None:
    if file.problems:
        raise DamagedCard(file.problems[0])


def _item(scenario: Scenario) -> Iterator[str]:
    """The lines of a scenario, as an item of the list."""
    lead = "  - "
    for name, value in msgspec.to_builtins(scenario).items():  # without defaults
        if name == "exams":
            said = ", ".join(f"{exam}: {domain}" for exam, domain in value.items())
            yield f"{lead}exams: {{{said}}}\n"
        elif name in ("options", "pairs", "steps"):
            yield f"{lead}{name}:\n"
            for part in getattr(scenario, name):
                yield from _part(part)
        else:
            value = tuple(value) if isinstance(value, list) else value
            yield from (f"{line}\n" for line in yamltext.lines_of(name, value, lead))
        lead = "    "


def _part(part: Choice | Match | Step) -> Iterator[str]:
    lead = "      - "
    for name, value in msgspec.to_builtins(part).items():
        if value is True:
            yield f"{lead}{name}: true\n"
        else:
            yield from (f"{line}\n" for line in yamltext.lines_of(name, value, lead))
        lead = "        "
