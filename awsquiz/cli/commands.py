"""All commands: where the function of each is, and what its help says, in the order of the help.

Only the one that is run is imported: start-up is felt at each one.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from awsquiz.cli.export_files import endings_for
from awsquiz.i18n import _


class Command(NamedTuple):
    """Where a command's function, or its group, is, and what its help says."""

    place: str
    """Module of this room, dot, name."""
    help: str
    settings: dict[str, bool] | None = None


COMMANDS = {
    "quiz": Command(
        "quiz.quiz",
        _(
            "Quiz on what is due, and on new facts: the better a fact is known the harder the "
            "form; every option has its reason.\n\n"
            "Keys: ? a hint, s the note, g guessed, p the question before, u takes back, * star, "
            "- ask no more, ! the key is wrong, e edit, m remark, q leave."
        ),
    ),
    "study": Command(
        "quiz.study",
        _(
            "Flashcards of what is due, and of new facts: you say how well you knew it.\n\n"
            "Keys: s the note, p the question before, u takes back, * star, - ask no more, "
            "! the key is wrong, e edit, m remark, q leave."
        ),
    ),
    "exam": Command(
        "exam.app",
        _(
            "Sit an exam as at the test centre, and learn from it: “awsquiz exam saa-c03”.\n\n"
            "Without a command it is “sit”; see “awsquiz exam sit --help” for its options."
        ),
    ),
    "search": Command(
        "search.search",
        _(
            "Find concepts and facts, as you type them: half words, slips and 초성 will do.\n\n"
            "-word leaves out what has the word, “two words” in quotation marks stand one behind "
            "the other, concept:NAME looks within a concept and facet:HEADING under a heading. "
            "What begins with -n goes behind --."
        ),
        {"ignore_unknown_options": True},  # a query may look like an option
    ),
    "list": Command(
        "tree.list_concepts",
        _(
            "Show what there is, by category, with how many facts are asked; of a category or a "
            "concept that is named, the tree."
        ),
    ),
    "show": Command(
        "cards.show_concept", _("Show all that is known about a concept, by id, title or alias.")
    ),
    "compare": Command(
        "compare.compare", _("Put concepts side by side: their attributes, differences lit.")
    ),
    "stats": Command(
        "stats.stats",
        _("Show what the answers add up to: days, what is due, what stays, how well all is known."),
    ),
    "memory": Command(
        "memory.memory",
        _(
            "Show how well the schedule foretells you; “awsquiz memory fit” fits it to your "
            "answers.\n\n"
            "All your answers are then reckoned anew, on all devices. “awsquiz undo” takes it "
            "back on the same day, “awsquiz memory --usual” at any time."
        ),
    ),
    "undo": Command(
        "undo.undo",
        _("Take back what was done last today, as if it had never been: answers, doubts, marks."),
    ),
    "suspend": Command(
        "star_suspend.suspend",
        _("Do not ask a fact, or a concept with all below it, until it is resumed."),
    ),
    "resume": Command(
        "star_suspend.resume",
        _("Ask again what was suspended; a fact that was set aside gets another chance."),
    ),
    "star": Command("star_suspend.star", _("Star a fact or a concept, to find it again.")),
    "unstar": Command("star_suspend.unstar", _("Take a star off.")),
    "due": Command(
        "due.due",
        _(
            "Say when a fact is asked again: “awsquiz due sqs.k3f9 3d”; with --reset it is new "
            "again."
        ),
    ),
    "remark": Command(
        "remark.remark",
        _("Say something of a fact in words of your own: shown when it has been answered."),
    ),
    "doubt": Command(
        "doubt.doubt",
        _(
            "Say that the key of a question is wrong: “awsquiz doubt --words 'two are true'”. It "
            "is not asked until “awsquiz doubt --clear”, “awsquiz undo”, or until its card says "
            "something else.\n\n"
            "Without QUESTION it is the one answered last; while questions are asked, “!” does "
            "the same. “--list” shows all, “--out” writes them in a form to send."
        ),
    ),
    "goal": Command(
        "goal.goal",
        _(
            "Set the date of an exam, and the minutes a day to study until then: “awsquiz goal "
            "saa-c03 2027-01-15 --minutes 40”; or say how it went."
        ),
    ),
    "plan": Command(
        "plan.plan",
        _(
            "Show what is to be learnt and reviewed on which day until the exam, and what comes of "
            "it. Every session follows it; it is worked out anew each day."
        ),
    ),
    "break": Command(
        "break_.take_break",
        _("Ask nothing for some days: “awsquiz break 3d”; the rest is spread over the others."),
    ),
    "questions": Command(
        "questions.questions",
        _("Show the questions that would be asked, with what each option rests on."),
    ),
    "add": Command(
        "add.add",
        _("Add a fact of your own to a concept: “awsquiz add lambda 15분까지 실행된다”."),
    ),
    "edit": Command(
        "cards.edit_card", _("Open the card of a concept in $EDITOR, and check it on return.")
    ),
    "convert": Command(
        "convert.convert",
        _(
            "Turn Markdown notes into concept cards, or bring changed notes in: “awsquiz convert "
            "s3.md”, “awsquiz convert notes/”; alone it reads all known notes again.\n\n"
            "All is written or nothing, and “awsquiz convert --undo” takes it back."
        ),
    ),
    "forget": Command(
        "forget.forget",
        _(
            "Take a note out of your cards: its facts go, your answers stay, and "
            "“awsquiz convert --undo” brings all of it back."
        ),
    ),
    "ask": Command(
        "ask.ask",
        _(
            "Ask what convert set aside: facts by id, or all of a note: “awsquiz ask sqs.k3f9”, "
            "“awsquiz ask s3.md”. “awsquiz show --aside” lists it."
        ),
    ),
    "triage": Command(
        "triage.triage",
        _(
            "Decide on new facts one by one: ask them, set them aside, reword them, give them to "
            "another concept, or say where you checked them."
        ),
    ),
    "import": Command(
        "import_.import_file",
        _(
            "Take in a deck of Anki, or a table or quiz of another program: “awsquiz import "
            "deck.apkg”. A deck that was imported before is brought up to date.\n\n"
            "It becomes a note in your content, and the note becomes cards, as “convert” does it: "
            "“awsquiz convert --undo” takes it back.\n\n"
            "“awsquiz import cards.csv --to sqs” has all of it about SQS. Markdown, also with "
            "cards in it, is for “awsquiz convert”."
        ),
    ),
    "export": Command(
        "export.export",
        _(
            "Write facts, questions or answers into a file of other programs: “awsquiz export "
            "lambda.csv lambda”. Its ending says the format; docs/reference/formats.md says what "
            "each holds."
            "\n\nFacts: {facts}. Questions: {questions}. Answers: {answers}. To print: “awsquiz "
            "export exam.html --what questions -n 65”. In a pipe: “awsquiz export - --as jsonl "
            "--what answers”."
        ).format(
            facts=endings_for("facts"),
            questions=endings_for("questions"),
            answers=endings_for("answers"),
        ),
    ),
    "check": Command(
        "check.check",
        _("Check cards and scenarios: each problem with file, line and what to do."),
    ),
    "help": Command(
        "help_.help_command",
        _("Show what a command does, and its options: “awsquiz help exam report”."),
    ),
    "config": Command("config.config", _("Show what is set, or set it: “awsquiz config new 20”.")),
    "doctor": Command(
        "doctor.doctor",
        _("Tell where everything is, check all of it, and name the mend of what is wrong."),
    ),
    "sync": Command(
        "sync.sync",
        _(
            "Bring this device and your others together: “awsquiz config sync "
            "s3://bucket/prefix” once, then “awsquiz sync”.\n\n"
            "What you answered unites; of cards and notes what was changed goes along, and what "
            "was changed on both sides lies beside, as “.other”. A folder will do as well, as that "
            "of a cloud drive. Buckets need: pip install 'awsquiz\\[sync]'. See "
            "docs/how-to/devices.md."
        ),
    ),
    "group": Command(
        "group.app",
        _(
            "Learn as a group: tell it your first answers under a pseudonym, and see which "
            "questions are bad and which concepts nobody understands.\n\n"
            "“awsquiz group join s3://bucket/prefix” (or a folder) once, then “awsquiz group "
            "publish” as often as you like; “awsquiz group stats” and “awsquiz group items” show "
            "what all have answered, “awsquiz group pull” has new facts come the easier first, "
            "“awsquiz group leave” takes yours back. Needs: pip install 'awsquiz\\[group]'. See "
            "docs/how-to/group.md."
        ),
    ),
    "backup": Command(
        "backup.backup", _("Put your cards, notes, settings and journal into one archive.")
    ),
    "restore": Command(
        "backup.restore", _("Unite an archive with what is here: nothing is overwritten.")
    ),
}


def commands_below(name: str) -> list[str]:
    """The commands of a group, in the order of its help; none of a command alone."""
    module, _dot, function = COMMANDS[name].place.partition(".") if name in COMMANDS else ("",) * 3
    if function != "app":
        return []
    inner = import_module(f"awsquiz.cli.{module}").app.registered_commands
    return [each.name or each.callback.__name__ for each in inner]
