"""Whether looks give answers away: `benchmarks/guessers.py [QUIZZES] [FIRST SEED] [FORM]…`.

Guessers that know nothing of AWS sit seeded quizzes of the shipped cards. Each looks at one cue
that careless questions have (Haladyna, Downing & Rodriguez 2002) and takes the option that has
most of it; where several have as much it takes one of them by its own random numbers. What it
scores is set against what blind choice would score, in standard errors: above 2 is worth a look.

Where several options are right a guesser takes as many, and each that is right is a hit.
"""

from __future__ import annotations

import math
import re
import sys
import unicodedata
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from msgspec.structs import replace
from rich.console import Console
from rich.table import Table

from awsquiz.core.model import Library
from awsquiz.core.questions import OBJECTIVE, Option, Question, draw
from awsquiz.core.text.absolutes import ABSOLUTE
from awsquiz.storage.library import load

CONTENT = Path(__file__).parents[1] / "content"
FORMS = tuple(form for form in OBJECTIVE if form not in ("match", "cloze", "order"))
"""Those with options to choose from; of `name` and `scenario` the questions that have them."""
LENGTH = 20
"""Questions of a quiz."""

Look = Callable[[Question], Sequence[float]]
"""How much each of the options draws the guesser; of `ox` the statement's O and X."""


# --- what can be seen of a text -----------------------------------------------------------------


def length(text: str) -> float:
    """Its characters."""
    return len(text)


def words(text: str) -> float:
    """Its words."""
    return len(text.split())


def latin(text: str) -> float:
    """The share of Latin letters."""
    return sum(char.isascii() and char.isalpha() for char in text) / (len(text) or 1)


def digits(text: str) -> float:
    """How many digits it has."""
    return sum(char.isdigit() for char in text)


def signs(text: str) -> float:
    """How many punctuation marks it has, those that hide a name left out."""
    return sum(unicodedata.category(char)[0] in "PS" and char not in "○()" for char in text)


def hidden(text: str) -> float:
    """How many names are hidden in it."""
    return text.count("○○")


def _having(*pieces: str) -> Callable[[str], float]:
    pattern = re.compile("|".join(pieces))
    return lambda text: len(pattern.findall(text))


absolute = _having(ABSOLUTE)
negation = _having("않", "없", "못", "불가")
duty = _having("야 [한할하된될]", "필요하다", "필수")
hedge = _having("수 있", "수도 있")
extent = _having("까지", "이상", "최대", "최소", "여러", "하나", "마다")

SIGHTS: dict[str, tuple[Callable[[str], float], float]] = {
    "length": (length, 37.5),
    "words": (words, 8.5),
    "Latin share": (latin, 0.02),
    "digits": (digits, 0.5),
    "punctuation": (signs, 0.5),
    "hidden names": (hidden, 0.5),
    "absolutes": (absolute, 0.5),
    "negation": (negation, 0.5),
    "duty (해야)": (duty, 0.5),
    "hedge (수 있다)": (hedge, 0.5),
    "extent (최대, 여러)": (extent, 0.5),
}
"""What a guesser may measure, and from where on it takes a lone statement for much of it."""


def bigrams(text: str) -> set[str]:
    """Pairs of neighbouring Korean letters, and whole words of other letters."""
    pieces: set[str] = set()
    for word in re.findall(r"[가-힣]+|[a-z0-9]+", text.casefold()):
        if word < "가":
            pieces.add(word)
        else:
            pieces.update(word[at : at + 2] for at in range(len(word) - 1))
    return pieces


def wordset(text: str) -> set[str]:
    """Its words of two letters and more."""
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 1}


def shared(text: str, other: str, of: Callable[[str], set[str]]) -> float:
    """How many of the text's pieces stand in the other one too, as a share."""
    pieces = of(text)
    return len(pieces & of(other)) / (len(pieces) or 1)


def fits(text: str, particle: str) -> float:
    """1 where the particle may follow the text by its last letter, else 0; 0.5 by a Latin one."""
    last = text[-1:]
    if not "가" <= last <= "힣":
        return 0.5
    return float((particle in "은이을과") == bool((ord(last) - ord("가")) % 28))


# --- guessers -----------------------------------------------------------------------------------


@dataclass
class Guesser:
    """One who knows nothing, and looks at one thing."""

    name: str
    look: Look
    random: Random = field(init=False)

    def __post_init__(self) -> None:
        self.random = Random(zlib.crc32(self.name.encode()))

    def answer(self, question: Question) -> list[Option]:
        """As many options as are right, those that draw it most."""
        drawn = [(draws, self.random.random()) for draws in self.look(question)]
        order = sorted(range(len(drawn)), key=lambda at: drawn[at], reverse=True)
        return [question.options[at] for at in order[: len(question.answer)]]


def seen(question: Question) -> str:
    """What is asked for, without the words that are in every question, with the statement."""
    subject = re.split("에 대한 설명|다음은", question.stem)[0]
    return f"{subject} {question.statement or ''}"


def by_sight(sight: Callable[[str], float], middle: float, sign: int) -> Look:
    """The option with most (or least) of it; O where the statement has much (or little) of it."""

    def look(question: Question) -> list[float]:
        if question.form == "ox":
            much = sight(question.statement or "") - middle
            return [sign * much, -sign * much]
        return [sign * sight(option.text) for option in question.options]

    return look


def by_oddity(kind: Callable[[str], object], sign: int) -> Look:
    """The option that few (or many) others are like."""

    def look(question: Question) -> list[float]:
        kinds = [kind(option.text) for option in question.options]
        return [-sign * Counter(kinds)[each] for each in kinds]

    return look


def by_distance(sight: Callable[[str], float], sign: int) -> Look:
    """The option that is farthest from (or nearest to) the mean of all."""

    def look(question: Question) -> list[float]:
        much = [sight(option.text) for option in question.options]
        mean = sum(much) / len(much)
        return [sign * round(abs(each - mean), 6) for each in much]

    return look


def by_sharing(of: Callable[[str], set[str]], sign: int) -> Look:
    """The option that shares most (or least) with the question."""

    def look(question: Question) -> list[float]:
        if question.form == "ox":
            share = (
                shared(question.statement or "", seen(replace(question, statement=None)), of) - 0.02
            )
            return [sign * share, -sign * share]
        return [sign * shared(option.text, seen(question), of) for option in question.options]

    return look


def by_company(sign: int) -> Look:
    """The option that shares most (or least) with the other options."""

    def look(question: Question) -> list[float]:
        texts = [option.text for option in question.options]
        return [
            sign * shared(text, " ".join([*texts[:at], *texts[at + 1 :]]), bigrams)
            for at, text in enumerate(texts)
        ]

    return look


def by_particle(question: Question) -> list[float]:
    """The option that the 조사 behind a gap or a hidden name fits."""
    found = re.search(r"(?:○○|\(\s+\))([은는이가을를과와])(?![가-힣(])", seen(question))
    return [fits(option.text, found[1]) if found else 0.0 for option in question.options]


def by_place(at: int) -> Look:
    """The option in that place; of `ox` O is the first."""
    return lambda question: [
        float(each == at % len(question.options)) for each in range(len(question.options))
    ]


def by_memory(sign: int, *, right: bool) -> Look:
    """The concept that was named (or right) most (or least) often in the questions before.

    Who remembers statements as well is no guesser any more, but learns.
    """
    memory: Counter[str] = Counter()

    def look(question: Question) -> list[float]:
        if question.form != "which":
            return [0.0] * len(question.options)
        draws = [float(sign * memory[option.text]) for option in question.options]
        memory.update(option.text for option in question.options if option.correct or not right)
        return draws

    return look


def by_facts(library: Library) -> Look:
    """The option that is, or names, the concept with the most facts."""
    facts = {concept.title: len(concept.facts) for concept in library.by_id.values()}
    return lambda question: [
        float(max((facts[title] for title in facts if title in option.text), default=0))
        for option in question.options
    ]


def guessers(library: Library) -> list[Guesser]:
    """All of them, each new."""
    made = []
    for name, (sight, middle) in SIGHTS.items():
        made.append(Guesser(f"most {name}", by_sight(sight, middle, 1)))
        made.append(Guesser(f"least {name}", by_sight(sight, middle, -1)))
    for name, of in (("words", wordset), ("pairs of letters", bigrams)):
        made.append(Guesser(f"most {name} of the question", by_sharing(of, 1)))
        made.append(Guesser(f"fewest {name} of the question", by_sharing(of, -1)))
    made += [
        Guesser("most like the other options", by_company(1)),
        Guesser("least like the other options", by_company(-1)),
        Guesser("odd one out by its last letter", by_oddity(lambda text: text[-1:], 1)),
        Guesser("odd one out by its ending", by_oddity(lambda text: text[-2:], 1)),
        Guesser("commonest ending", by_oddity(lambda text: text[-2:], -1)),
        Guesser("odd one out by punctuation", by_oddity(signs, 1)),
        Guesser("odd one out by length", by_distance(length, 1)),
        Guesser("nearest to the mean length", by_distance(length, -1)),
        Guesser("odd one out by Latin share", by_distance(latin, 1)),
        Guesser("the 조사 fits", by_particle),
        *(Guesser(f"place {at + 1}", by_place(at)) for at in range(4)),
        Guesser("always O, else the last", lambda q: _o_or_last(q, 1)),
        Guesser("always X, else the first", lambda q: _o_or_last(q, -1)),
        Guesser("the concept named most often", by_memory(1, right=False)),
        Guesser("the concept named least often", by_memory(-1, right=False)),
        Guesser("the concept right most often", by_memory(1, right=True)),
        Guesser("the concept with most facts", by_facts(library)),
    ]
    return made


def _o_or_last(question: Question, sign: int) -> list[float]:
    if question.form == "ox":
        return [sign * float(option.key == "o") for option in question.options]
    return [sign * float(at) for at in range(len(question.options))]


# --- the examination ----------------------------------------------------------------------------


@dataclass
class Score:
    """Hits against what blind choice gives."""

    questions: int = 0
    hits: int = 0
    expected: float = 0.0
    variance: float = 0.0

    def take(self, question: Question, chosen: Sequence[Option]) -> None:
        """One more answer: the hits are hypergeometric, in the plain case 1 of n."""
        n, k = len(question.options), len(question.answer)
        self.questions += 1
        self.hits += sum(option.correct for option in chosen)
        self.expected += k * k / n
        self.variance += k * (k / n) * (1 - k / n) * (n - k) / (n - 1)

    @property
    def errors(self) -> float:
        """How far it is above chance, in standard errors."""
        return (self.hits - self.expected) / math.sqrt(self.variance) if self.variance else 0.0


Scores = dict[str, dict[str, Score]]


def sit(library: Library, quizzes: int, seed: int = 0, forms: Sequence[str] = FORMS) -> Scores:
    """Guesser → form (and `all`) → its score over so many quizzes of all concepts."""
    people = guessers(library)
    scores: Scores = {each.name: {form: Score() for form in ("all", *FORMS)} for each in people}
    concepts = list(library.by_id.values())
    for at in range(quizzes):
        for question in draw(library, concepts, LENGTH, Random(seed + at), forms):
            if question.shape not in ("one", "several"):
                continue
            for each in people:
                chosen = each.answer(question)
                for form in ("all", question.form):
                    scores[each.name][form].take(question, chosen)
    return scores


def table(scores: Scores, forms: Iterable[str] = ("all", *FORMS)) -> Table:
    """A row a guesser: hits of all questions, what chance gives, and standard errors by form."""
    first = next(iter(scores.values()))
    made = Table("guesser", *(f"{form}\n{first[form].questions}" for form in forms))
    made.columns[0].no_wrap = True
    for column in made.columns[1:]:
        column.justify = "right"
    for name, by_form in sorted(scores.items(), key=lambda item: -item[1]["all"].errors):
        made.add_row(name, *(_cell(by_form[form], form == "all") for form in forms))
    return made


def _cell(score: Score, whole: bool) -> str:
    said = f"{score.errors:+.1f}"
    if whole:
        said = f"{score.hits} of {score.expected:.0f} {said}"
    return f"[bold]{said}[/]" if score.errors > 2 else said


def shipped() -> Library:
    """The shipped cards and scenarios."""
    return load([CONTENT / "cards"], [CONTENT / "scenarios"]).library


def main(quizzes: int = 200, seed: int = 0, *forms: str) -> None:
    """Prints the table."""
    chosen = forms or FORMS
    console = Console(width=None if sys.stdout.isatty() else 132)
    console.print(table(sit(shipped(), quizzes, seed, chosen), ("all", *chosen)))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]), *sys.argv[3:])
