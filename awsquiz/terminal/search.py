"""What a search has found, on the screen: what was looked for is lit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from awsquiz.core.search.results import Hit, LitSpan, Page, Results
from awsquiz.core.text import key
from awsquiz.core.text.makers import without_maker
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.console import CODE, DIM, EMPHASIS, MARKED, inert, show, styled

_LIT = f"bold {MARKED}"


def show_results(screen: Console, results: Results) -> None:
    """The short page of the concept that is clearly meant, then all other hits."""
    if not results.hits:
        print(_("Nothing in the cards is about “{query}”.").format(query=inert(results.query)))
        return
    show(screen, Text("\n").join(_lines(screen, results)))


def _lines(screen: Console, results: Results) -> Iterator[Text]:
    above = bool(results.page or results.unknown) or not results.exact
    if results.unknown:
        yield Text(_unknown_words(results), DIM)
    if results.unsure:
        yield Text(_doubt(results), DIM)
    elif above and not results.page and not results.unknown:
        yield Text(_("Nothing is exactly that. Near it:"), DIM)
    if results.page:
        yield from _page(screen, results.page)
    for hit in results.hits:
        if results.page is None or hit.id != results.page.id:
            if above:
                yield Text()
            yield from hit_lines(screen, hit, screen.width)
            above = True


def _doubt(results: Results) -> str:
    """That the cards may have nothing of it, in a line."""
    if results.absent:
        names = " · ".join(map(inert, results.absent))
        return _("No card is about {names}. Where the cards speak of it:").format(names=names)
    return _("The cards may have nothing about that. Nearest to it:")


def _unknown_words(results: Results) -> str:
    """Which words no card has, in a line."""
    words = " · ".join(map(inert, results.unknown))
    return _("Words that were not found: {words}").format(words=words)


def drawn(screen: Console, hit: Hit, width: int) -> str:
    """A hit as lines with the terminal's signs for colours."""
    with screen.capture() as capture:
        screen.print(Text("\n").join(hit_lines(screen, hit, width)), width=width)
    return capture.get()


def hit_lines(screen: Console, hit: Hit, width: int) -> Iterator[Text]:
    """The title with its place, the fact that answers best, and where that stands."""
    title = _lit(hit.title, hit.lit_title, EMPHASIS)
    above = "".join(f"{inert(each)} › " for each in hit.path[:-1])
    head = Text.assemble((above, DIM), title, (f"  {hit.id}", CODE))
    yield from _hanging(screen, head, width)
    if hit.snippet:
        yield from _indented(screen, _lit(hit.snippet, hit.lit, ""), width)
    line = _("line {line}").format(line=hit.line) if hit.line else ""
    if hit.line and hit.note:
        line = _("{note}, line {line}").format(note=hit.note, line=hit.line)
    place = " · ".join(filter(None, (inert(hit.section), inert(line))))
    if place:
        yield from _indented(screen, Text(place, DIM), width)


def _page(screen: Console, page: Page) -> Iterator[Text]:
    title = inert(page.title)
    rule = "─" * max(0, screen.width - Text(title).cell_len - 1)
    yield Text.assemble((title, EMPHASIS), (f" {rule}", DIM))
    if names := list(_told_apart(page)):
        yield Text(" · ".join(map(inert, names)), DIM)
    if len(page.path) > 1:
        yield Text(" › ".join(map(inert, page.path)), DIM)
    for text in page.definitions:
        yield from _marked(screen, styled(text))
    said = ngettext("{n} fact: {command}", "{n} facts: {command}", page.facts)
    yield Text(said.format(n=page.facts, command=f"awsquiz show {page.id}"), DIM)


def _told_apart(page: Page) -> Iterator[str]:
    """The official name, and of the others those that are more than another spelling: beside 람다
    neither AWS 람다 nor 아마존 람다."""
    told = {key(without_maker(page.title))}
    for at, name in enumerate(page.names):
        said = key(without_maker(name))
        if said not in told or (at == 0 and name != page.title):
            yield name
        told.add(said)


def _marked(screen: Console, text: Text) -> Iterator[Text]:
    for number, line in enumerate(text.wrap(screen, max(10, screen.width - 2))):
        line.rstrip()
        yield Text.assemble(("  " if number else "▎ ", MARKED), line)


def _hanging(screen: Console, text: Text, width: int) -> Iterator[Text]:
    """The lines of a head, all but the first indented: they are no head of their own."""
    for number, line in enumerate(text.wrap(screen, max(10, width - 2))):
        line.rstrip()
        yield Text.assemble("  ", line) if number else line


def _indented(screen: Console, text: Text, width: int) -> Iterator[Text]:
    for line in text.wrap(screen, max(10, width - 2)):
        line.rstrip()
        yield Text.assemble("  ", line)


def _lit(text: str, spans: Iterable[LitSpan], style: str) -> Text:
    shown = Text(inert(text).replace("\n", " "), style)
    for begin, end in spans:
        shown.stylize(_LIT, begin, end)
    return shown
