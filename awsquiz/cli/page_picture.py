"""A page of the screen as a picture, dark or light as the theme is."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

from rich.console import Console, RenderableType

from awsquiz.storage.files import write_atomically


def draw_page(path: Path, name: str, width: int, page: Callable[[Console], RenderableType]) -> None:
    """Writes the page in so many columns as SVG; `name` begins the names in it."""
    from awsquiz.formats.console_picture import console_picture

    screen = Console(
        record=True,
        width=width,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
    )
    screen.print(page(screen))
    is_light = os.environ.get("AWSQUIZ_THEME") == "light"
    write_atomically(path.absolute(), console_picture(screen, name, light=is_light).encode())
