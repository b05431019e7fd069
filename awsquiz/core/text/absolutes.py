"""Words that claim without exception: careful people seldom use them in a true statement."""

from __future__ import annotations

ABSOLUTE = (
    "항상|언제나|모든|모두|절대|반드시|오직|전혀|무조건"
    # 만 as a particle: not in 하지만, 그만, 다만, 만큼, 백만.
    r"|만(?<![지그다불십백천0-9]만)(?=\s|[을이은의]\s|$)"
)
"""A pattern of them, as guessers know them."""
