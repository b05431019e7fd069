"""What the commands of `awsquiz group` load: the target, one's own answers, all answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from awsquiz.cli.exam_loading import blueprints
from awsquiz.cli.loading import journal, opened, settings
from awsquiz.core.events import Review, Undo
from awsquiz.core.exam.domains import facts_of
from awsquiz.core.group.published import GroupAnswer, Tellable, first_answers
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.paths import folders
from awsquiz.storage.group.engine import GroupEngine, engine
from awsquiz.storage.group.gathering import gathered
from awsquiz.storage.index import cards, scenarios
from awsquiz.storage.sync.places import meeting_at
from awsquiz.terminal import prompts
from awsquiz.terminal.progress import Watch

if TYPE_CHECKING:
    from awsquiz.core.model import Library
    from awsquiz.storage.sync.places import MeetingPlace


def membership() -> tuple[str, str]:
    """The group's target, and the learner's name there. Raises WrongArguments without them."""
    own = settings()
    if own.group is None or own.pseudonym is None:
        raise WrongArguments.no_group()
    return own.group, own.pseudonym


def installed() -> None:
    """Raises TargetFailure where the extra is not."""
    if find_spec("duckdb") is None:
        raise TargetFailure.no_duckdb()


def group_place(where: str) -> MeetingPlace:
    """The target, apart from the learner's own folders. Raises TargetFailure, WrongArguments."""
    own = folders()
    return meeting_at(where, (own.content, own.journal, own.cache))


def own_rows(pseudonym: str, *, own: bool) -> list[GroupAnswer]:
    """What of the journal may be told; with `own` what is about one's own cards too."""
    with opened() as index:
        library = index.library()
        mine = index.query(cards.own_ids) | index.query(scenarios.own_scenarios)
    facts = {fact.id for each in library.by_id.values() for fact in each.facts}
    tellable = Tellable(facts, frozenset() if own else frozenset(mine))
    events = (each for each in journal().events() if isinstance(each, Review | Undo))
    return first_answers(events, pseudonym, tellable, settings().rollover)


@contextmanager
def adding_up(where: str) -> Iterator[GroupEngine]:
    """The answers of a target, ready to be asked."""
    with Watch(_("Fetching")) as watch:
        found, findings = gathered(group_place(where), where, folders().cache, watch)
    cache = folders().cache
    cache.mkdir(parents=True, exist_ok=True)
    with engine(cache) as made, Watch(_("Adding up")) as watch:
        made.take(found, watch)
        made.findings[:0] = findings
        yield made


def placed_in(library: Library) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """In which concept each fact stands, and in which domains of exams: `saa-c03/secure`."""
    facts = {fact.id: each.id for each in library.by_id.values() for fact in each.facts}
    domains = [
        (fact, f"{exam.id}/{domain}")
        for exam in blueprints().values()
        for domain, cards_of in facts_of(library, exam).items()
        for concepts in cards_of.values()
        for those in concepts.values()
        for fact in those
    ]
    return facts, domains


def said_yes_to(question: str) -> bool:
    """Asks; whoever leaves, or is not there, says no."""
    print(question)
    try:
        return prompts.said_yes()
    except prompts.Left:
        return False
