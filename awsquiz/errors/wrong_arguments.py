"""Arguments and options that do not go together, and words that are no value of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from awsquiz import messages
from awsquiz.errors import WrongUse
from awsquiz.i18n import N_, _


class WrongArguments(WrongUse):
    """The arguments and options do not go together."""

    code = "wrong-arguments"

    @classmethod
    def exclusive(cls, names: Sequence[str]) -> WrongArguments:
        """Options of which only one can be given."""
        return cls(N_("{names} exclude each other"), names=", ".join(names))

    @classmethod
    def easy_and_hard(cls) -> WrongArguments:
        """Forms cannot be both."""
        return cls(N_("--easy and --hard exclude each other"))

    @classmethod
    def unset_takes_one_name(cls) -> WrongArguments:
        """Of `config`."""
        return cls(N_("--unset takes the name of one setting and no value"))

    @classmethod
    def remove_takes_one_exam(cls) -> WrongArguments:
        """Of `goal`."""
        return cls(N_("--remove takes the name of one exam and nothing else"))

    @classmethod
    def reset_takes_no_day(cls) -> WrongArguments:
        """Of `due`."""
        return cls(N_("--reset takes no day: what is new has none"))

    @classmethod
    def memory_is_fitted_or_usual(cls) -> WrongArguments:
        """Of `memory`."""
        return cls(N_("“fit” and --usual exclude each other"))

    @classmethod
    def nothing_to_add(cls) -> WrongArguments:
        """Of `add`."""
        return cls(N_("say what is true of it: “awsquiz add lambda 15분까지 실행된다”"))

    @classmethod
    def domain_without_exam(cls) -> WrongArguments:
        """Of `quiz`."""
        return cls(N_("say of which exam: “awsquiz quiz --exam saa-c03 --domain secure”"))

    @classmethod
    def date_of_which_exam(cls, exams: Sequence[str]) -> WrongArguments:
        """Of `goal`: these may be meant."""
        said = N_("say of which exam ({names}): “awsquiz goal {exam} 2027-01-15”")
        return cls(said, names=", ".join(exams), exam=next(iter(exams), "EXAM"))

    @classmethod
    def score_beside_the_pass_mark(cls, pass_mark: int) -> WrongArguments:
        """Of `goal`."""
        return cls(N_("it is passed with {n} and more, and failed below"), n=pass_mark)

    @classmethod
    def break_of_what_length(cls) -> WrongArguments:
        """Of `break`."""
        return cls(N_("say how long: “awsquiz break 3d --from 2027-01-15”"))

    @classmethod
    def no_query(cls) -> WrongArguments:
        """Of `search`, where nobody can type one."""
        return cls(N_("say what to look for: “awsquiz search 람다”"))

    @classmethod
    def one_concept_only(cls) -> WrongArguments:
        """Of `compare`."""
        return cls(N_("name at least two concepts to compare"))

    @classmethod
    def no_target(cls) -> WrongArguments:
        """Of `sync`."""
        return cls(
            N_(
                "say where your devices meet: “awsquiz config sync ~/Dropbox/awsquiz”, or "
                "s3://bucket/prefix"
            )
        )

    @classmethod
    def passphrases_differ(cls) -> WrongArguments:
        """Of `sync`."""
        return cls(N_("the two passphrases are not the same"))

    @classmethod
    def target_is_own(cls, target: str) -> WrongArguments:
        """Of `sync`: it lies in what is to be exchanged, or the other way round."""
        return cls(N_("{target}: is a folder of awsquiz's own: name another"), target=target)

    @classmethod
    def no_such_target(cls, target: str) -> WrongArguments:
        """Of `sync`: neither a folder nor a bucket that can be had."""
        said = N_("{target}: name a folder, s3://, gs:// or az://, without credentials or spaces")
        return cls(said, target=target)

    @classmethod
    def no_group(cls) -> WrongArguments:
        """Of `group`: it is not said where the answers lie."""
        return cls(N_("join a group first: “awsquiz group join s3://bucket/prefix”, or a folder"))

    @classmethod
    def no_pseudonym(cls, word: str) -> WrongArguments:
        """Of `group join`."""
        said = N_("{word}: a pseudonym is 3 to 40 small letters, digits and hyphens")
        return cls(said, word=word)

    @classmethod
    def nothing_to_show(cls) -> WrongArguments:
        """Of `show`."""
        return cls(N_("say what to show: “awsquiz show lambda”; “awsquiz list” has the concepts"))

    @classmethod
    def undo_takes_no_notes(cls) -> WrongArguments:
        """Of `convert`."""
        return cls(N_("--undo takes back the last conversion whole: name no notes"))

    @classmethod
    def name_is_for_stdin(cls) -> WrongArguments:
        """Of `convert`."""
        return cls(N_("--name is what a note on stdin is called: “awsquiz convert - --name SQS”"))

    @classmethod
    def format_of_stdout(cls) -> WrongArguments:
        """Of `export`: there is no ending to go by."""
        return cls(N_("say in which format: “awsquiz export - --as csv”"))

    @classmethod
    def no_columns(cls, file: PurePath) -> WrongArguments:
        """Of `import`: the file is no table."""
        return cls(N_("{path}: is no table: --columns is for CSV and TSV"), path=file)

    @classmethod
    def binary_on_terminal(cls, format: str) -> WrongArguments:
        """Of `export`: no terminal can show it."""
        said = N_("a file of {format} is no text: name a file, or pipe it into a program")
        return cls(said, format=format)

    @classmethod
    def picks_questions(cls, names: Sequence[str], what: str) -> WrongArguments:
        """Of `export`: what the file holds is no questions."""
        said = N_("{names}: picks among questions, and the file holds {what}: see --what questions")
        return cls(said, names=", ".join(names), what=what)

    @classmethod
    def no_ending(cls, file: PurePath, endings: Sequence[str]) -> WrongArguments:
        """Of `export` and `import`: the name of the file has none that says its format."""
        said = N_("{path}: has no ending that says its format; there are {offered}")
        return cls(said, path=file, offered=", ".join(endings))

    @classmethod
    def no_history(cls, format: str) -> WrongArguments:
        """Of `export`: the format says what there is to know, or what was answered."""
        said = N_("a file of {format} has no schedule: --history is for apkg; see --what answers")
        return cls(said, format=format)


class WrongValue(WrongUse):
    """A word is no valid date or value of a setting."""

    code = "refused-value"

    @classmethod
    def no_date(cls, word: str) -> WrongValue:
        """It is not written as dates are, or no such day exists."""
        said = N_("“{word}” is no date: write year, month and day, as in 2027-01-15")
        return cls(said, word=word)

    @classmethod
    def no_day_to_come(cls, word: str) -> WrongValue:
        """It names no day on which a fact could be asked."""
        said = N_("“{word}” is no day to come: 3d, 2w, tomorrow, or 2027-01-15")
        return cls(said, word=word)

    @classmethod
    def no_break(cls, word: str) -> WrongValue:
        """It names no days on which nothing can be asked."""
        said = N_("“{word}” is no break: 3d, 1w, or its last day; it begins a week ago at most")
        return cls(said, word=word)

    @classmethod
    def not_learnt(cls, what: str) -> WrongValue:
        """The schedule knows nothing of it, and can move nothing."""
        return cls(N_("it is new, and will be asked among the new ones: {what}"), what=what)

    @classmethod
    def said_already(cls, fact: str) -> WrongValue:
        """The concept has a fact of these words."""
        return cls(N_("its card says that already: {fact}"), fact=fact)

    @classmethod
    def past(cls, day: date) -> WrongValue:
        """The day is over."""
        return cls(N_("{date} is past: name a day to come"), date=day)


class WrongSetting(WrongValue):
    """A setting cannot have that value."""

    code = "refused-setting"

    def __init__(self, name: str, word: str) -> None:
        short = " ".join(word.split())[:40]
        super().__init__(N_("{name} cannot be “{value}”: {allowed}"), name=name, value=short)

    def __str__(self) -> str:
        allowed = messages.allowed(str(self.words["name"]))
        return _(self.said).format(**self.words, allowed=allowed)
