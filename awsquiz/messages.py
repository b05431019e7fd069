"""What is said of findings, in the chosen language: the sentence of each code, and its mend.

A new code needs its sentence here and nothing else; a test compares both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from awsquiz.core.text.particles import fitted
from awsquiz.i18n import LANGUAGES, N_, _, ngettext
from awsquiz.system_words import why_not
from awsquiz.yaml_words import why_no_yaml

if TYPE_CHECKING:
    from awsquiz.core.lint.finding import Finding


def sentence(finding: Finding) -> str:
    """What is wrong; of cards, scenarios and exams with what to do about it."""
    code, words = finding.code, dict(finding.words)
    if isinstance(error := words.get("error"), Exception):
        return str(error)  # an error, which would have ended a command
    if isinstance(further := words.get("further"), int):
        return ngettext("and {n} further line", "and {n} further lines", further).format(n=further)
    if code == "unknown-key" and words.get("near"):
        said = _("unknown key “{key}”: did you mean “{near}”?")
        return fitted(said.format(**words))
    if code == "read-in-part" and "n" not in words:
        return _("has problems, and what cannot be read of it is missing: see “awsquiz check”")
    if code == "wrong-value":
        words["why"] = _expected(str(words["why"]))
    if code == "syntax":
        words["why"] = why_no_yaml(str(words["why"]))
    elif isinstance(why := words.get("why"), str):
        words["why"] = why_not(why)
    if code == "wrong-setting":
        words["allowed"] = allowed(str(words["name"]))
    counted = _COUNTED.get(code)
    said = counted(int(str(words["n"]))) if counted else _(_SENTENCES[code])
    return fitted(said.format(**words))


def where(finding: Finding) -> str:
    """File and line, where the sentence does not name them itself."""
    if finding.path is None or "error" in finding.words:
        return ""
    return f"{finding.path}:{finding.line}" if finding.line else str(finding.path)


def mend(finding: Finding) -> str:
    """What to do about it, where the sentence does not say so itself; otherwise nothing."""
    said = _MENDS.get(finding.code)
    return _(said).format(**finding.words) if said else ""


def allowed(setting: str) -> str:
    """What a setting may be."""
    from awsquiz.core.settings import KNOWN_SETTINGS  # help and most errors need none of it

    return said_of_setting(KNOWN_SETTINGS[setting].allowed)


def said_of_setting(said: str) -> str:
    """What is said of a setting, with the languages that there are where it speaks of them."""
    names = ", ".join(f"{each.code} ({each.name})" for each in LANGUAGES.values())
    return _(said).format(languages=names, codes=", ".join(LANGUAGES))


def _expected(why: str) -> str:
    """Msgspec's reason in our words."""
    if pattern := re.search(r"matching regex '(.+)'", why):
        if "." in pattern[1].replace("\\.", "."):
            return _(
                "it is made of lower-case letters, digits and hyphens, a fact's id with "
                "a dot and 4 or more letters behind it"
            )
        return _("it is made of lower-case letters, digits and hyphens")
    if "Invalid enum value" in why:
        return _("it is not one of the words that the schema lists")
    if bound := re.search(r"Expected `int` ([<>])= (\d+)", why):
        said = _("at least {n} is expected") if bound[1] == ">" else _("at most {n} is expected")
        return said.format(n=bound[2])
    if "of length >= 1" in why:
        return _("at least one is expected")
    expected = re.search(r"Expected `([^`]+)`", why)
    return _(_EXPECTED[expected[1]]) if expected and expected[1] in _EXPECTED else why


_SENTENCES = {
    # reading
    "unknown-key": N_("unknown key “{key}”"),
    "wrong-value": N_("“{value}” cannot be the value of “{key}”: {why}"),
    "unreadable": N_("cannot be read: {why}"),
    "too-large": N_("is larger than {limit} MB: too large to be read"),
    "encoding": N_("is not UTF-8: save it as UTF-8"),
    "empty": N_("is empty: a card has at least format, id and title"),
    "not-a-card": N_("is not a card: a card is a mapping of keys to values"),
    "syntax": N_("is not valid YAML: {why}"),
    "character": N_("has the character {character}, which YAML does not allow"),
    "several-documents": N_("has a second YAML document: a file holds one"),
    "alias": N_(
        "anchors and aliases (&, *) are not used here: write the value out, or put it in quotes"
    ),
    "tag": N_("tags (!) are not used here: remove “{tag}”, or put the value in quotes"),
    "deep": N_("is nested too deeply"),
    "key": N_("a key has to be plain text"),
    "duplicate-key": N_("the key “{key}” stands here a second time: remove one"),
    "no-format": N_("“format: {format}” is missing at the top"),
    "needs-format": N_("has what came with format {format}: write “format: {format}” at the top"),
    "newer": N_("is of a newer awsquiz than this one (format {format}): update awsquiz"),
    "not-a-mapping": N_("a fact or concept is expected here, with id: and further keys"),
    "empty-glossary": N_("is empty: a glossary has at least format and synonyms"),
    "not-a-glossary": N_("is not a glossary: a glossary is a mapping of keys to lists"),
    "no-attributes": N_("has no attributes: put them in a list under “attributes:”"),
    "not-an-attribute": N_("an attribute is expected here, with name: and further keys"),
    "duplicate-attribute": N_("the attribute “{attribute}” stands here a second time: remove one"),
    "no-such-particle": N_("“{pair}” is no pair of particles: write one such as 은/는, or {{}}"),
    "question-tells": N_(
        "“{word}” in the question stands in one of the values alone: ask it without"
    ),
    "question-yes-no": N_(
        "the question asks for yes or no, and “{value}” is neither: ask how, what or how much"
    ),
    "values-together": N_(
        "“{one}” and “{other}” may both be true as values of “{attribute}”: word them so that "
        "they cannot, or say “exclusive: true” or “false” of it in attributes.yaml"
    ),
    "all-of-the-above": N_(
        "“{said}” is right or wrong by the other options: write an option that stands by itself"
    ),
    "option-named": N_(
        "“{said}” names an option by its place, but options are shuffled: say what it says, "
        "or write “order: fixed”"
    ),
    "not-two-lists": N_(
        "an item of “{key}” is to be two lists: what is said, and the terms that may be meant"
    ),
    "not-words": N_("an item of “{key}” is to be a list of two or more words"),
    "not-a-list": N_("“{key}” is to be a list"),
    "missing-key": N_("“{key}” is missing"),
    "no-scenarios": N_("has no scenarios: put them in a list under “scenarios:”"),
    "not-a-scenario": N_("a scenario is expected here, with id: and further keys"),
    "not-a-part": N_("“{key}” holds mappings: give this one its keys, such as why:"),
    # cards
    "duplicate-concept": N_("the concept id “{id}” is taken: give this one another"),
    "duplicate-fact": N_("the fact id “{id}” is taken: give this one another"),
    "empty-title": N_("the title is empty: say what the concept is called"),
    "name-clash": N_("“{name}” is also a name of “{other}”: keep it at one of them"),
    "no-hangul-alias": N_("“{title}” has no name in Hangul: add one to aliases"),
    "no-docs": N_("“{title}” has no docs: add the address of its documentation"),
    "no-facts": N_("“{title}” has no facts: add some, or remove it"),
    "empty-text": N_("the text is empty: write what is taught, or remove the fact"),
    "same-text": N_("says the same as {other}: keep one of them"),
    "dangling": N_("{key} names “{id}”, which no card has: mend or remove it"),
    "names-itself": N_("{key} names the concept itself: remove it"),
    "false-is-true": N_("false_text says the same as text: make it false, or remove it"),
    "false-names-kind": N_("false_names is for facts of kind: name: remove it, or add the kind"),
    "false-name-is-true": N_("false_names has “{name}”, which is a name of it: remove it"),
    "half-attribute": N_("{given} without {missing}: give both or none"),
    "accepts-another": N_("accept takes “{name}” for “{term}”, which is something else: remove it"),
    "checked-without-docs": N_(
        "checked on {date}, but docs is missing: name the page, or remove checked"
    ),
    "checked-later": N_("checked says {date}, a day to come: write the day of the check"),
    "no-such-day": N_("checked says {date}, and there is no such day: write the day of the check"),
    # cards: what feeds questions
    "reason-missing": N_("why is missing: say why it is so, it is shown after answering"),
    "not-reviewed": N_(
        "false_for is missing: name the concepts of which the text is false, "
        "or write [] where there are none"
    ),
    "gap-one-spelling": N_(
        "“{gap}” is typed, and nothing else is right: put other names of it into accept, or []"
    ),
    "absolute": N_("“{word}” in {key} gives it away as false: say it without"),
    "stands-out": N_("false_text differs from text in length or ending: make them alike"),
    "single-value": N_(
        "the attribute “{attribute}” has no other value than “{value}”: give it to further "
        "concepts with their values, or remove it"
    ),
    "false-for-kin": N_("false_for names “{id}”, which is above or below this concept: remove it"),
    "false-for-confusable": N_("false_for names “{id}”, which is confusable: remove it"),
    # cards of one's own
    "no-concept": N_(
        "“{title}” names nothing that could be asked about: give the heading in the note a name, "
        "or “awsquiz forget” the note"
    ),
    "nothing-asked": N_(
        "none of the {n} facts of “{title}” is asked: see “awsquiz show --aside {id}”"
    ),
    "contradiction": N_(
        "says {says}, and {other}, which is checked, says {against}; it is not asked: mend the "
        "note, or, where it is right, “awsquiz ask {id}”"
    ),
    "outdated": N_("that was so once: {says} ({docs})"),
    "checked-long-ago": N_("was checked on {date}: look it up again, and write the new day"),
    "no-changes": N_("has no rows: what AWS has changed stands in a list under “rows:”"),
    # scenarios
    "duplicate-scenario": N_("the scenario id “{id}” is taken: give this one another"),
    "not-asked": N_("the fact {id} is not asked: let the answer rest on one that is"),
    "no-exam": N_("exams is empty: name the exams with their domains; there are {names}"),
    "unknown-exam": N_("there is no exam “{exam}”; there are {names}"),
    "unknown-domain": N_("{exam} has no domain “{domain}”; it has {names}"),
    "unknown-facet": N_("exams_by_facet names “{facet}”, under which no fact stands"),
    "scenario-docs": N_("docs is missing: add the page that supports the right answer"),
    # what keeps it from being asked
    "needless-parts": N_("a scenario of kind {kind} has no “{needless}”: remove it"),
    "number-of-parts": N_("has {given} under “{key}”: a {kind} has {least} to {most}"),
    "number-right": N_("has {given} right options: a {kind} has {wanted}; see “correct: true”"),
    "announced": N_(
        "the stem does not say that {given} are right: end a multiple one with "
        "(두 가지 선택) or (세 가지 선택), a single one without"
    ),
    "empty-stem": N_("the stem is empty: write the situation and what is asked"),
    "empty-part": N_("says nothing: write it, or remove it"),
    "same-part": N_("“{text}” stands here a second time: change one of them"),
    # what learners miss, and what gives answers away
    "why-missing": N_("why is missing: say why it is right or wrong, it is shown afterwards"),
    "absolute-option": N_("“{word}” in an option gives it away as false: say it without"),
    "longest-key": N_("the right option is the longest by far: make the options alike"),
    "shortest-key": N_("the right option is the shortest by far: make the options alike"),
    "odd-ending": N_("the only option that ends so: let all end in 다, or none"),
    "odd-script": N_(
        "the share of Latin letters makes this option stand out: make the options alike"
    ),
    "stem-word": N_(
        "“{word}” of the stem stands in the right option alone: say it without, or put it "
        "into a wrong one too"
    ),
    # the service list
    "no-services": N_("has no services: put them in a list under “services:”"),
    "not-a-service": N_("a service is expected here, with id:, name: and category:"),
    "duplicate-service": N_("the service id “{id}” is taken: give this one another"),
    "unknown-service": N_("{key} names “{id}”, which the service list lacks: mend or remove it"),
    "parent-circle": N_("“{id}” is above itself: mend parent"),
    "name-twice": N_("“{name}” stands under {one} and under {other}: keep it at one of them"),
    "unknown-part": N_("parts has “{name}”, which no other key has: add it to one, or remove it"),
    "part-twice": N_("“{name}” names something else too: keep it at one of the parts, or at none"),
    # exam blueprints
    "not-a-blueprint": N_("is not a blueprint: it has format, id, title and further keys"),
    "not-a-domain": N_("a domain is expected here, with id:, title: and weight:"),
    "no-domains": N_("domains is missing: name at least one, with id, title and weight"),
    "duplicate-domain": N_("the domain id “{id}” is taken: give this one another"),
    "duplicate-blueprint": N_("the exam id “{id}” is taken: give this one another"),
    "domain-words": N_(
        "words no longer place a fact in a domain: write exams on facts, facets or concepts of "
        "the cards, or name attributes, facets or concepts here"
    ),
    "not-in-scope": N_("a task names the service “{name}”, which its scope does not"),
    "not-all": N_("{key} add up to {total} %: make them 100"),
    "no-exam-form": N_("exams do not ask in the form “{form}”: take {forms}"),
    "all-unscored": N_("of {questions} questions none would be scored: make unscored less"),
    "no-multiple": N_(
        "multiple asks for {share} %, but no form gives several right options: add multi or "
        "scenario to forms"
    ),
    "unknown-concept": N_("{key} names “{id}”, which no card has: mend or remove it"),
    "exam-ends": N_("{exam} ends at AWS on {date}"),
    "exam-replaced": N_("{exam} ends at AWS on {date}; after that there is {names}"),
    # settings
    "not-utf8": N_("is not UTF-8"),
    "not-toml": N_("is not valid TOML ({why})"),
    "unknown-setting": N_("there is no setting “{name}”; there are {names}"),
    "wrong-setting": N_("{name} is to be {allowed}"),
    # notes
    "unplaced": N_("has no place in the cards: {text}"),
    "changed-meanwhile": N_("was changed while a conversion had been stopped: it stays as it is"),
    "link-to-above": N_("links to a folder above it: not followed"),
    "note-not-here": N_("is not here: it is asked as it was converted last"),
    "slimmed": N_("the copy of “{card}” is kept here; your card now says your own changes alone"),
    "note-gone": N_("is gone: its facts are kept; “awsquiz forget” removes them"),
    "no-headings": N_("has no headings: all of it became the concept “{title}”"),
    # names
    "taken-for": N_("there is no “{word}”: “{name}” is taken for it"),
    # folders and the journal
    "unwritable": N_("cannot be written: {why}"),
    "package-without-cards": N_("awsquiz is installed without its cards"),
    "package-without-languages": N_("awsquiz is installed without its translations"),
    "torn-line": N_("the last line is torn or still being written, and waits until it ends"),
    "damaged-line": N_("this line is damaged and skipped"),
    "newer-line": N_("this line was written by a newer awsquiz and is skipped"),
    "event-to-come": N_("this event is of a time to come: {at}"),
    "event-id-taken": N_("another event has this one's id: {id}"),
    "astray": N_("is not read, for it is not in a folder of the journal"),
    "not-in-sync": N_("not exchanged: not every system can have this name. Rename it"),
    "same-name": N_(
        "not exchanged: another file has the same name, in other code points: rename it"
    ),
    "object-unreadable": N_("cannot be read in the target: nothing of it was taken"),
    "object-altered": N_("is not what its name says, altered or cut: nothing of it was taken"),
    "object-locked": N_("was encrypted with another passphrase: nothing of it was taken"),
    "objects-plain": N_("objects lie there unencrypted, which are not read; delete them: {n}"),
    "object-gone": N_("is gone from the target: what this device has of it is put there again"),
    "object-foreign": N_("holds what no device writes, and that was not taken: {n}"),
    "object-newer": N_("holds what a newer awsquiz wrote, and that was not taken: {n}"),
    "content-gone": N_("what this file holds is gone from the target"),
    "many-gone": N_("many files are gone here and come back; --yes deletes them everywhere: {n}"),
    "changed-here": N_("was changed in this moment: the next “sync” goes on with it"),
    "group-foreign": N_("files lie among the answers of the group that are none: {n}"),
    "group-gone": N_("was taken back in this moment: {name}"),
    "group-file": N_("is no file of answers, damaged or cut: nothing of it was taken"),
    "group-rows": N_("rows are no answers, or stand under another's name, and were left out: {n}"),
    "not-in-backup": N_("not in the backup: not every system can have this name. Rename it"),
    # stars and suspensions
    "suspended-above": N_("It is still not asked, for “{title}” is suspended: awsquiz resume {id}"),
    # the index
    "read-in-part": N_("has problems and is read in part: {n}"),
    "id-taken": N_("the id “{id}” is taken by {other}: only the first one counts"),
    "index-in-memory": N_("the index cannot be used ({why}): this time it is held in memory"),
    "left-over": N_("what a killed awsquiz was writing is left here"),
    "draft": N_("a card was being edited here when awsquiz was killed"),
    "index-not-kept": N_("the index cannot be kept, so that each command reads everything anew"),
    "index-damaged": N_("the index is damaged: {why}"),
    "fact-differs": N_("what the index knows of {fact} is not what the journal says"),
    "further-facts-differ": N_("nor what it knows of {n} further facts"),
    "marks-differ": N_("the stars, suspensions or dates in the index are not those of the journal"),
}

_COUNTED: dict[str, Callable[[int], str]] = {
    "copies": lambda n: ngettext(
        "{n} event stands there twice and counts once",
        "{n} events stand there twice and count once",
        n,
    ),
    "unknown-facts": lambda n: ngettext(
        "answers or marks are kept of {n} fact that no card has: {names}",
        "answers or marks are kept of {n} facts that no card has: {names}",
        n,
    ),
}
"""Sentences that differ by the number `n` among their words."""

_REBUILD = N_("awsquiz doctor --rebuild")
_CHECK = N_("see “awsquiz check”")
_MENDS = {
    "not-utf8": N_("mend it or delete the file"),
    "not-toml": N_("mend it or delete the file"),
    "unknown-setting": N_("mend it or delete the file"),
    "wrong-setting": N_("mend it or delete the file"),
    "unwritable": N_("give yourself the right to write there, or move it away"),
    "unreadable": N_("give yourself the right to read it"),
    "package-without-cards": N_("install it again with pip or pipx; a zip has to be unpacked"),
    "package-without-languages": N_("install it again with pip or pipx; a zip has to be unpacked"),
    "left-over": N_("delete it; the next awsquiz that writes there does so too"),
    "draft": N_("edit the card again, which goes on with this one, or delete it"),
    "damaged-line": N_("restore the file from a backup, or remove the line; all else is counted"),
    "newer-line": N_("update awsquiz on this device"),
    "event-to-come": N_("set the clock of device {name}; “awsquiz undo” takes answers back"),
    "event-id-taken": N_("restore the file from a backup; awsquiz gives no id twice"),
    "astray": N_("move it into the folder of a device: {folder}"),
    "read-in-part": _CHECK,
    "id-taken": _CHECK,
    "index-not-kept": N_("give yourself the right to write there"),
    "index-damaged": _REBUILD,
    "fact-differs": _REBUILD,
    "further-facts-differ": _REBUILD,
    "marks-differ": _REBUILD,
}

_EXPECTED = {
    "int": N_("a whole number is expected"),
    "bool": N_("true or false is expected"),
    "array": N_("a list is expected"),
    "array | null": N_("a list is expected"),
    "object": N_("keys with values are expected"),
    "str": N_("a text is expected"),
    "str | null": N_("a text is expected"),
    "int | null": N_("a whole number is expected"),
}
