"""The site of these pages: `scripts/docs_site.py` builds it in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.search import SearchLanguage, languages

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "awsquiz"
language = "ko"
extensions = ["myst_parser"]
exclude_patterns = ["en", "man", "site"]
html_theme = "furo"
html_title = "awsquiz"
html_static_path = [str(Path(__file__).parent / "site" / "static")]
html_css_files = ["site.css"]
templates_path = [str(Path(__file__).parent / "site" / "templates")]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "over-there.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
myst_heading_anchors = 4  # as where the repository is shown
suppress_warnings = ["myst.header"]

_SWITCH = re.compile(r"\A\[(?:English|한국어)\]\([^)]+\)\n")
"""The first line of a page, for those who read it as a file; here it is in the sidebar."""
_HANGUL = re.compile(r"[가-힣]+")


class Korean(SearchLanguage):
    """Korean words by pairs of syllables, so that 예측 finds 예측은, and 시험일 finds 시험일까지.

    Whoever types a particle (예측은) finds what begins with the rest: see `_SPLIT`.
    """

    lang = "ko"
    language_name = "Korean"

    def split(self, input: str) -> list[str]:
        found = []
        for word in super().split(input):
            found.append(word)
            for run in _HANGUL.findall(word):
                found += [run[at : at + 2] for at in range(len(run) - 1)]
        return found


_SPLIT = """
const particle = /(?:에서|으로|까지|부터|[은는이가을를의에로와과도만])$/;
function splitQuery(query) {
  return (query.match(/[\\p{Letter}\\p{Number}_\\p{Emoji_Presentation}]+/gu) || []).flatMap(
    (word) => {
      if (!/^[가-힣]{2,}$/.test(word)) return [word];
      const root = word.length > 2 ? word.replace(particle, "") : word;
      const pairs = [];
      for (let at = 0; at + 2 <= root.length; at++) pairs.push(root.slice(at, at + 2));
      return pairs.length ? pairs : [root];
    }
  );
}
"""
Korean.js_splitter_code = _SPLIT
languages["ko"] = Korean


def setup(app: Sphinx) -> None:
    """Lets a page lead to the same in the other language."""
    app.connect("source-read", _without_switch)
    app.connect("html-page-context", _lead_over)


def _without_switch(app: Sphinx, page: str, source: list[str]) -> None:
    source[0] = _SWITCH.sub("", source[0])
    if page == "index":
        source[0] += "".join(_trees(source[0]))


def _trees(index: str) -> Iterator[str]:
    """What stands in the sidebar: the sections of the index, with the pages to which they lead."""
    for section in re.split(r"^## ", index, flags=re.MULTILINE)[1:]:
        pages = re.findall(r"\]\(([^)#]+)\.md\)", section)
        caption = section.splitlines()[0]
        yield "\n".join(["", "```{toctree}", ":hidden:", f":caption: {caption}", *pages, "```", ""])


def _lead_over(app: Sphinx, page: str, _template: str, context: dict[str, Any], _tree: Any) -> None:
    is_korean = app.config.language == "ko"
    here = Path(app.srcdir, f"{page}.md").exists()
    up = "../" * (page.count("/") + (not is_korean))
    there = ("en/" if is_korean else "") + (page if here else "index")
    context["over_there"] = f"{up}{there}.html"
    context["over_there_in"] = "English" if is_korean else "한국어"
