"""Journals of any history, for laws of what is made of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from hypothesis import strategies as st

from awsquiz.core.events import (
    DoubtClear,
    Due,
    Event,
    Fit,
    Goal,
    KeyDoubt,
    Remark,
    Resume,
    Review,
    Star,
    Suspend,
    Undo,
    Unstar,
)
from awsquiz.storage.journal import stamp
from tests.core.study.fitted_weights import any_weights

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOW.toordinal()
FACTS = ["lambda.a001", "lambda.a002", "lambda-edge.b001", "ec2.c001", "gone.0000"]


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Events of all kinds on a few facts, some of them taken back, some at the same moment."""
    events: list[Event] = []
    for n in range(draw(st.integers(0, 24))):
        at = NOW + timedelta(minutes=draw(st.integers(0, 40 * 24 * 60)))
        begin = stamp(at) | {"id": f"{n:04}", "offset": draw(st.sampled_from([0, 540, -480]))}
        fact = draw(st.sampled_from(FACTS))
        others = ["mark", "say", "doubt", "goal", "fit", "undo"]
        kind = draw(st.sampled_from(["review"] * 6 + others))
        if kind == "review":
            grade, practice = draw(st.integers(1, 4)), draw(st.booleans())
            event: Event = Review(
                **begin,
                fact=fact,
                form="ox",
                grade=grade,
                ms=n,
                answer=("o",),
                practice=practice,
                place=draw(st.sampled_from([None, 0.0, 0.4, 1.0])),
                also=draw(st.sampled_from([(), ("ec2.c001",), ("lambda.a002", "ec2.c001")])),
            )
        elif kind == "mark":
            event = draw(st.sampled_from([Star, Unstar, Suspend, Resume]))(**begin, target=fact)
        elif kind == "say":
            day, words = (
                draw(st.sampled_from([None, "2026-12-24"])),
                draw(st.sampled_from(["", "a"])),
            )
            event = draw(
                st.sampled_from(
                    [Due(**begin, target=fact, day=day), Remark(**begin, target=fact, words=words)]
                )
            )
        elif kind == "doubt":
            question = draw(st.sampled_from([f"ox:{fact}:o", "scenario:one"]))
            content = draw(st.sampled_from(["a", "b"]))
            event = KeyDoubt(
                **begin, question=question, fact=fact, form="ox", content=content, awsquiz="1"
            )
            if draw(st.booleans()):
                event = DoubtClear(**begin, target=event.target)
        elif kind == "goal":
            event = Goal(**begin, exam="saa-c03", date=draw(st.sampled_from([None, "2027-01-15"])))
        elif kind == "fit":
            values = draw(st.just(()) | any_weights().map(lambda weights: weights.values))
            event = Fit(**begin | {"v": Fit.SINCE}, values=values)
        else:
            taken_back = draw(st.integers(0, 24))
            event = Undo(
                **begin, event=f"{taken_back:04}", fact=draw(st.sampled_from([None, fact]))
            )
        events.append(event)
    known = {event.id: event for event in events}
    return [
        # The fact that an undo names is that of its event.
        msgspec.structs.replace(event, fact=getattr(known.get(event.event), "fact", None))
        if isinstance(event, Undo) and event.fact
        else event
        for event in events
    ]


def write(folder: Path, events: list[Event], device: str) -> None:
    folder.joinpath(device).mkdir(parents=True, exist_ok=True)
    for event in events:
        with (folder / device / f"{event.at[:7]}.jsonl").open("ab") as file:
            file.write(msgspec.json.encode(event) + b"\n")
