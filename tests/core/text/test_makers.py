"""The maker before a name is taken off in one way everywhere."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Concept
from awsquiz.core.questions.masks import masked
from awsquiz.core.text.makers import without_maker


@pytest.mark.parametrize(
    "name", ["AWS S3", "Amazon S3", "amazon S3", "아마존 S3", "AWS - S3", "AWS: S3"]
)
def test_a_maker_before_a_name_is_no_part_of_it(name: str) -> None:
    """Whatever it is called, in which case, and what sets it off; a question hides both."""
    assert without_maker(name) == "S3"
    assert masked("S3는 객체를 둔다", Concept(id="s3", title=name)) == "○○은(는) 객체를 둔다"


@pytest.mark.parametrize("name", ["AWS", "아마존", "AWSome", "Amazonian Rain"])
def test_a_name_that_only_begins_so_is_whole(name: str) -> None:
    """The maker stands as a word of its own."""
    assert without_maker(name) == name
