"""Whether looks give answers away: `guessers.py [FORM…] [--notes FOLDER…] [--seed S]`.

Guessers that know nothing of AWS (`guessing.py`) answer questions on the shipped cards, or on what
became of folders of notes beside them. Of each form so many questions are asked, by turns one of
each fact that can be asked so, at most `ROUNDS` of each; then as many anew by the next seed. What a
guesser scores is set against what blind choice scores, both ways: one that is far below chance is
as bad, for its opposite wins. Printed are the worst of each form, in standard errors; who is beyond
3 in both draws gives answers away, and the exit code is 1.

Standard errors are clustered by fact: with h_i the probability that the guesser is right (where
several are right, the expected hits) and e_i that of blind choice, r_g is the sum of h_i - e_i over
all questions on fact g, and of G facts

    z = sum r_g / s,    s² = G / (G - 1) * sum (r_g - mean r)²

(Liang & Zeger 1986; Cameron & Miller 2015, section II). Where that is below the variance of blind
choice of as many independent questions, this is taken: of both the larger, for with few facts
clustered errors are too small (Angrist & Pischke 2009, section 8.2.3). Ties are not broken: a
guesser takes each of the options that draw it as much with the same probability, so that luck in
breaking them adds nothing, and an option that only sometimes has the cue counts where it has it.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parent))
from guessing import Guesser, guessers

from awsquiz.core.model import Library
from awsquiz.core.questions import OBJECTIVE, Question, ask
from awsquiz.paths import shipped_content
from awsquiz.storage.library import load

FORMS = tuple(form for form in OBJECTIVE if form not in ("match", "cloze", "order"))
"""Those with options to choose from; of `name` and `scenario` the questions that have them."""
QUESTIONS = 1200
ROUNDS = 6
"""How often the same fact is asked in a form at most: with few facts more would tell no more."""
LIMIT = 3.0
LEAST_FACTS = 20
"""Of fewer facts with options to choose among, standard errors say nothing."""
WORST = 4
"""Guessers that are printed of each form."""
BY_CHANCE = math.erfc(LIMIT / math.sqrt(2))
"""The share of guessers beyond the limit, either way, if all guess blindly."""


class Home(NamedTuple):
    """Cards, and those of their facts that are asked."""

    name: str
    library: Library
    facts: Sequence[str]


class Asked(NamedTuple):
    """A question, and the home where it was asked."""

    home: str
    question: Question


# --- scores -------------------------------------------------------------------------------------


@dataclass
class Score:
    """Hits against what blind choice gives, by fact."""

    questions: int = 0
    hits: float = 0.0
    expected: float = 0.0
    variance: float = 0.0
    """Of blind choice, if each question were independent of all others."""
    by_fact: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def take(self, question: Question, weights: Sequence[float], home: str = "") -> None:
        """One more answer, if the guesser had an opinion. `weights` are the probabilities with
        which it takes each option; that blind choice of k options of n has these hits is the sum
        of k weights drawn without return."""
        n, k = len(question.options), len(question.answer)
        mean = k / n
        spread = sum((each - mean) ** 2 for each in weights)
        if not spread > 1e-9:
            return
        hits = sum(
            each
            for each, option in zip(weights, question.options, strict=True)
            if option.key in question.answer
        )
        self.questions += 1
        self.hits += hits
        self.expected += k * mean
        self.variance += k * (1 - mean) * spread / (n - 1)
        self.by_fact[f"{home} {question.fact}"] += hits - k * mean

    @property
    def errors(self) -> float:
        """How far it is from chance, in standard errors; 0 where too few facts tell."""
        facts = len(self.by_fact)
        if facts < LEAST_FACTS:
            return 0.0
        mean = sum(self.by_fact.values()) / facts
        clustered = sum((each - mean) ** 2 for each in self.by_fact.values()) * facts / (facts - 1)
        return mean * facts / math.sqrt(max(clustered, self.variance))


def is_beyond(scores: Sequence[Score]) -> bool:
    """Whether it is beyond the limit in all draws, on the same side."""
    return min(each.errors for each in scores) > LIMIT or max(s.errors for s in scores) < -LIMIT


# --- questions ----------------------------------------------------------------------------------


def questions_in(form: str, homes: Sequence[Home], most: int, random: Random) -> list[Asked]:
    """Up to so many questions, each fact of all homes once before any is asked again.

    What can be chosen among only: nothing typed, nothing that a person wrote twice.
    """
    waiting = [(home, fact) for home in homes for fact in home.facts]
    found: list[Asked] = []
    seen: set[tuple[str, str]] = set()
    for _round in range(ROUNDS):
        random.shuffle(waiting)
        able = []
        for home, fact in waiting:
            if len(found) == most:
                return found
            question = ask(home.library, fact, form, random)
            if question is None or question.shape not in ("one", "several"):
                continue
            able.append((home, fact))
            if form == "scenario" and (home.name, question.id) in seen:
                continue
            seen.add((home.name, question.id))
            found.append(Asked(home.name, question))
        if not able:
            break
    return found


Scores = Mapping[str, Mapping[str, Score]]
"""Form → guesser → its score."""


def examine(asked: Mapping[str, Sequence[Asked]], library: Library) -> Scores:
    """All guessers on all questions, which they have seen before but for those on the same fact."""
    everything = [each.question for questions in asked.values() for each in questions]
    people = guessers(library, everything)
    return {form: _of_form(questions, people) for form, questions in asked.items()}


def _of_form(asked: Sequence[Asked], people: Sequence[Guesser]) -> dict[str, Score]:
    scores = {each.name: Score() for each in people}
    for home, question in asked:
        for each in people:
            scores[each.name].take(question, each.weights(question), home)
    return scores


def sit(homes: Sequence[Home], forms: Sequence[str], most: int, seed: int) -> Scores:
    """The scores of one draw of questions."""
    asked = {form: questions_in(form, homes, most, Random(f"{seed} {form}")) for form in forms}
    return examine(asked, homes[0].library)


# --- homes --------------------------------------------------------------------------------------


def shipped() -> Home:
    """The shipped cards and scenarios."""
    content = shipped_content()
    library = load([content / "cards"], [content / "scenarios"]).library
    return Home("shipped", library, _facts_of(library))


def of_notes(folder: Path) -> Home:
    """What becomes of a folder of notes, beside the shipped cards; only its own facts are asked."""
    import notes

    library = notes.read(folder).library
    known = frozenset(shipped().facts)
    return Home(str(folder), library, [each for each in _facts_of(library) if each not in known])


def _facts_of(library: Library) -> list[str]:
    ids = {fact.id: None for concept in library.by_id.values() for fact in concept.facts}
    return list(ids)


# --- what is printed ----------------------------------------------------------------------------


def table(draws: Sequence[Scores]) -> Table:
    """The worst guessers of each form: hits and chance in the first draw, errors in each."""
    made = Table("form", "guesser", "questions", "facts", "hits", "chance", *("z" for _ in draws))
    for column in made.columns[2:]:
        column.justify = "right"
    for form, name, scores in worst(draws):
        first = scores[0]
        figures = [f"{first.questions}", f"{len(first.by_fact)}", f"{first.hits:.0f}"]
        errors = [f"{each.errors:+.1f}" for each in scores]
        style = "bold" if is_beyond(scores) else None
        made.add_row(form, name, *figures, f"{first.expected:.0f}", *errors, style=style)
    return made


def worst(draws: Sequence[Scores]) -> Iterator[tuple[str, str, list[Score]]]:
    """Form, guesser and its scores: all that are beyond the limit, and the next worst."""
    for form, people in draws[0].items():
        rows = [(name, [draw[form][name] for draw in draws]) for name in people]
        rows.sort(key=lambda row: abs(sum(each.errors for each in row[1])), reverse=True)
        for at, (name, scores) in enumerate(rows):
            if at < WORST or is_beyond(scores):
                yield form, name, scores


def tell(draws: Sequence[Scores], console: Console) -> int:
    """Prints the table and how much of it is luck; how many are beyond the limit in all draws."""
    console.print(table(draws))
    for form, people in draws[0].items():
        count = max((score.questions for score in people.values()), default=0)
        console.print(f"{form}: {count} questions", style="dim")
    told = [(form, name) for form in draws[0] for name in draws[0][form]]
    told = [(form, name) for form, name in told if draws[0][form][name].errors]
    found = [sum(abs(draw[form][name].errors) > LIMIT for form, name in told) for draw in draws]
    beyond = sum(is_beyond([draw[form][name] for draw in draws]) for form, name in told)
    console.print(
        f"{len(told)} guessers with an opinion, by form; beyond ±{LIMIT:g} in each draw: "
        f"{', '.join(map(str, found))}, by chance {len(told) * BY_CHANCE:.1f}; "
        f"in all draws, on one side: {beyond}, by chance {len(told) * 2 * (BY_CHANCE / 2) ** 2:.3f}"
    )
    return beyond


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("forms", nargs="*", metavar="FORM", default=FORMS)
    parser.add_argument("--notes", nargs="+", type=Path, default=())
    parser.add_argument("--questions", type=int, default=QUESTIONS)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    homes = [of_notes(folder) for folder in given.notes] or [shipped()]
    seeds = (given.seed, given.seed + 1)
    draws = [sit(homes, given.forms, given.questions, seed) for seed in seeds]
    return int(tell(draws, Console(width=None if sys.stdout.isatty() else 120)) > 0)


if __name__ == "__main__":
    sys.exit(main())
