"""The entry of the program: how it ends, whenever it is interrupted."""

from __future__ import annotations

import pytest

from awsquiz import __main__


def test_ctrl_c_before_a_command_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """While messages and settings are read, which takes a moment: 130, as ever."""

    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(__main__, "_configured", interrupted)
    monkeypatch.setattr(__main__, "_end_as_interrupted", lambda: None)
    with pytest.raises(SystemExit) as ended:
        __main__.main()
    assert ended.value.code == 130
    assert capsys.readouterr() == ("", "")
