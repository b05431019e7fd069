"""The page of a group in a real browser, where there is one: as wide as a phone, and as a desk."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Run

pytest.importorskip("duckdb")

from tests.storage.test_group import by_learner, put, simulated

BROWSER = next(filter(shutil.which, ("chromium", "chromium-browser", "google-chrome")), None)
MEASURE = """<script>
const out = [], wide = document.documentElement.clientWidth;
for (const each of document.querySelectorAll("body *")) {
  const box = each.getBoundingClientRect();
  if (box.right > wide + 1 || box.left < -1) out.push("wide " + each.outerHTML.slice(0, 60));
  const svg = each.closest("svg");
  if (svg && each.tagName === "text" && box.right > svg.getBoundingClientRect().right + 1)
    out.push("cut " + each.textContent);
  const text = document.createRange();
  text.selectNodeContents(each);
  if (each.tagName === "TD" && each.title && text.getClientRects().length > 1)
    out.push("broken " + each.title);
}
document.title = "measured " + wide + " " + JSON.stringify(out);
</script>"""


@pytest.mark.skipif(BROWSER is None, reason="no browser")
@pytest.mark.parametrize("width", [500, 1280])
def test_the_page_opens_alone_and_shows_all_of_each_figure(
    run: Run, tmp_path: Path, width: int
) -> None:
    """Nothing is wider than the window, nothing is cut off, no number is broken; no script runs."""
    group = tmp_path / "group"
    group.mkdir()
    for rows in by_learner(simulated(4, learners=120)).values():
        put(group, rows)
    path = tmp_path / "page.html"
    run("group", "stats", group, "--html", path)
    page = path.read_text(encoding="utf-8")
    assert not re.search(r"<script|<link|src=|href=|@import|url\(", page)
    assert "n=120" in page
    path.write_text(page.replace("</body>", f"{MEASURE}</body>"), encoding="utf-8")
    done = subprocess.run(
        [
            *(str(BROWSER), "--headless=new", "--no-sandbox", "--disable-gpu", "--dump-dom"),
            *(f"--user-data-dir={tmp_path / 'profile'}", f"--window-size={width},900"),
            path.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    found = re.search(r"<title>measured (\d+) (.*?)</title>", done.stdout)
    assert found, done.stderr[-2000:]
    assert found[2] == "[]"
    assert abs(int(found[1]) - width) < 30
