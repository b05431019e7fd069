"""The note type of our notes: its fields, its one template, and its look by day and by night."""

from __future__ import annotations

from awsquiz.formats.anki.anki_note import FIELDS

NOTE_TYPE_NAME = "awsquiz"
NOTE_TYPE = 1_764_201_600_000
"""The id of the note type, ever the same: Anki knows it by it."""
_VERSION = 1_795_847_000
"""When the look was last changed, in seconds: Anki takes a later one over."""
_CLOZE = 1

_FRONT = """\
<div class="awsquiz {{Look}}">
<div class="concept">{{Concept}}</div>
{{cloze:Text}}
{{Shown}}
</div>
"""
_BACK = """\
<div class="awsquiz back {{Look}}">
<div class="concept">{{Concept}}</div>
{{cloze:Text}}
{{Shown}}
<hr id="answer">
{{Reason}}
{{Carried}}
{{#Docs}}<div class="docs">{{Docs}}</div>{{/Docs}}
{{#Source}}<div class="source">{{Source}}</div>{{/Source}}
</div>
"""
# `cloze` is the class of a gap, and of cards that ask one: only the gap is lit.
# Of questions and of choices the gap is the answer below them: before it there is nothing to see.
_CSS = """\
.card { background: #ffffff; color: #1f2328; margin: 0; padding: 1.2rem;
  font: 19px/1.65 system-ui, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", sans-serif; }
.awsquiz { max-width: 40rem; margin: 0 auto; text-align: left;
  word-break: keep-all; overflow-wrap: anywhere; }
.concept { color: #59636e; font-size: .85rem; margin-bottom: .7rem; }
.stem { font-weight: 600; } .statement { margin: .6rem 0; }
.options { list-style: none; padding: 0; margin: .8rem 0; }
.options li { border: 1px solid #d0d7de; border-radius: 6px; margin: .4rem 0;
  padding: .4rem .8rem; }
span.cloze { color: #0550ae; font-weight: 600; }
.basic:not(.back) span.cloze, .choice:not(.back) span.cloze { display: none; }
.key, .answer { border-left: 4px solid #1a7f37; padding-left: .8rem; color: #1f2328;
  font-weight: 400; margin-top: .8rem; }
.reason, .why { margin: .5rem 0; font-size: .95em; }
.right b:first-child { color: #1a7f37; } .wrong b:first-child { color: #cf222e; }
hr { border: 0; border-top: 1px solid #d0d7de; margin: 1rem 0; }
pre { background: #f6f8fa; border-radius: 6px; padding: .8rem; overflow-x: auto;
  font-size: .85em; line-height: 1.45; white-space: pre-wrap; }
img { max-width: 100%; height: auto; }
.docs, .source { color: #59636e; font-size: .8rem; margin-top: .7rem; }
.said { font-style: italic; } a { color: #0969da; }
.nightMode.card { background: #0d1117; color: #e6edf3; }
.nightMode .concept, .nightMode .docs, .nightMode .source { color: #9198a1; }
.nightMode .options li { border-color: #3d444d; }
.nightMode span.cloze { color: #79c0ff; }
.nightMode .key, .nightMode .answer { color: #e6edf3; border-color: #3fb950; }
.nightMode .right b:first-child { color: #3fb950; }
.nightMode .wrong b:first-child { color: #ff7b72; }
.nightMode hr { border-color: #3d444d; }
.nightMode pre { background: #161b22; } .nightMode img { background: #ffffff; }
.nightMode a { color: #58a6ff; }
"""


def note_type(deck: int) -> dict[str, object]:
    """The note type as Anki's database has it."""
    fields = [
        {
            **{"name": name, "ord": at, "font": "Arial", "size": 16, "sticky": False},
            **{"rtl": False, "media": []},
        }
        for at, name in enumerate(FIELDS)
    ]
    template = {
        **{"name": "awsquiz", "ord": 0, "qfmt": _FRONT, "afmt": _BACK, "did": None},
        **{"bqfmt": "", "bafmt": "", "bfont": "", "bsize": 0},
    }
    return {
        **{"id": NOTE_TYPE, "name": NOTE_TYPE_NAME, "type": _CLOZE, "mod": _VERSION, "usn": -1},
        **{"sortf": 0, "did": deck, "tmpls": [template], "flds": fields, "css": _CSS},
        **{"latexPre": "", "latexPost": "", "latexsvg": False, "req": [], "tags": [], "vers": []},
    }
