"""Whether typed answers refuse an official name: `spellings.py [--notes FOLDER]`.

Each fact that can be asked with a gap is asked so. Where the gap names a thing of the service list,
every name of that thing (today's, short, Korean, earlier, with and without Amazon or AWS) is typed.
Printed are gaps with a name that is not taken as right, gaps that take the name of something else,
and how many gaps there are with one spelling alone that is no amount; the exit code is 1 where a
name is refused.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))
import notes

from awsquiz.core.model import Library
from awsquiz.core.questions import Question, ask
from awsquiz.core.questions.judge import judge
from awsquiz.core.questions.terms import beside_gap
from awsquiz.core.search.called import things_called
from awsquiz.core.search.services import name_key
from awsquiz.core.text.makers import without_maker
from awsquiz.core.text.units import measures
from awsquiz.core.text.wordbook import NamedThing
from awsquiz.paths import SERVICES, content, shipped_content
from awsquiz.storage import servicefile
from awsquiz.storage.index import Index


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--notes", type=Path)
    given = parser.parse_args()
    library = notes.read(given.notes).library if given.notes else shipped()
    services = servicefile.load([shipped_content() / SERVICES])
    by_name = {name_key(name): each for each in things_called(services) for name in each.names}
    gaps = list(gaps_in(library))
    bad = [(each, no) for each in gaps if (no := refused(each, by_name))]
    for question, names in bad:
        print(f"{question.fact}: {question.statement}")
        print(f"    {question.answer[0]} is right; refused: {', '.join(names)}")
    loose = [(each, more) for each in gaps if (more := of_others(each, by_name))]
    for question, names in loose:
        print(f"{question.fact}: {question.statement}")
        print(f"    {question.answer[0]} is right; taken too: {', '.join(names)}")
    alone = sum(len(each.accept) == 1 and not measures(each.answer[0]) for each in gaps)
    print(
        f"{len(gaps)} gaps, {len(bad)} refuse a name of their thing, {len(loose)} take that of "
        f"another; {alone} with one spelling"
    )
    return int(bool(bad))


def shipped() -> Library:
    """The shipped cards with all that the program knows of names."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Index(Path(folder) / "index.db", content(), None) as index,
    ):
        index.catch_up(journal=False)
        library = index.library()
        library.words.names("EC2", ())  # read while the file is there
        return library


def gaps_in(library: Library) -> Iterator[Question]:
    """A question with a gap on each fact that can be asked so."""
    for concept in library.by_id.values():
        for fact in concept.facts:
            if question := ask(library, fact.id, "cloze", Random(1)):
                yield question


def refused(question: Question, by_name: dict[str, NamedThing]) -> list[str]:
    """The names of what the gap names that are no right answer."""
    thing = by_name.get(name_key(question.answer[0]))
    if thing is None:
        return []
    names = dict.fromkeys(name for each in thing.names for name in (each, without_maker(each)))
    beside = beside_gap(question.statement)
    return [it for it in names if judge(it, question.accept, beside=beside).verdict != "right"]


def of_others(question: Question, by_name: dict[str, NamedThing]) -> list[str]:
    """What is taken for right that names something else than the gap."""
    asked = {name_key(each) for name in question.answer for each in (name, without_maker(name))}
    thing = next((by_name[each] for each in asked if each in by_name), None)
    called = ((name, by_name.get(name_key(name))) for name in question.accept)
    return [
        name
        for name, other in called
        if other is not None
        and other is not thing
        and asked.isdisjoint(map(name_key, (*other.names, *other.in_context)))
    ]


if __name__ == "__main__":
    sys.exit(main())
