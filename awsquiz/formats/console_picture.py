"""What a recording console has shown, as a picture: SVG that loads nothing from elsewhere."""

from __future__ import annotations

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, MONOKAI

# Rich's own page of SVG, without the fonts that it loads from elsewhere.
_PAGE = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xml:space="preserve"
  xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: D2Coding, "Noto Sans Mono CJK KR", "Nanum Gothic Coding",
  Menlo, Consolas, monospace; font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def console_picture(recorded: Console, name: str, *, light: bool = False) -> str:
    """The SVG; its names begin with this one, so that several may stand in one page."""
    return recorded.export_svg(
        title="awsquiz",
        theme=DEFAULT_TERMINAL_THEME if light else MONOKAI,
        code_format=_PAGE,
        unique_id=f"awsquiz-{name}",
    )
