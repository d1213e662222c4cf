"""The settings and the secret key."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assess.settings import SettingError, Settings, load_secret_key


def test_without_any_setting_the_data_lie_in_instance() -> None:
    settings = Settings.from_env({"HOME": "/root", "PATH": "/bin"})
    assert settings == Settings(Path("instance"), None, "id", "")
    assert settings.database == Path("instance/assess.db")


def test_each_setting_is_read(tmp_path: Path) -> None:
    given = {
        "ASSESS_DATA": "/var/lib/assess",
        "ASSESS_QUESTIONNAIRES": str(tmp_path),
        "ASSESS_LANG": "en",
        "ASSESS_SQLITE_JOURNAL": "truncate",
    }
    assert Settings.from_env(given) == Settings(Path("/var/lib/assess"), tmp_path, "en", "truncate")


def test_an_empty_setting_is_none() -> None:
    assert Settings.from_env({"ASSESS_DATA": "", "ASSESS_LANG": ""}) == Settings()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        pytest.param({"ASSESS_LANG": "fr"}, "ASSESS_LANG is fr. Write id or en.", id="unknown language"),
        pytest.param({"ASSESS_DATEN": "x"}, "Did you mean ASSESS_DATA?", id="mistyped name"),
        pytest.param({"ASSESS_COLOUR": "x"}, "there are ASSESS_DATA, ", id="unknown name"),
        pytest.param({"ASSESS_QUESTIONNAIRES": "/nowhere"}, "/nowhere, which is no folder", id="missing folder"),
    ],
)
def test_an_unknown_setting_is_told_with_the_way_out(given: dict[str, str], said: str) -> None:
    with pytest.raises(SettingError) as told:
        Settings.from_env(given)
    assert said in str(told.value)


def test_the_key_is_made_once_and_for_the_owner_only(tmp_path: Path) -> None:
    data = tmp_path / "instance"
    key = load_secret_key(data)
    assert (len(key), load_secret_key(data)) == (32, key)
    assert stat.S_IMODE((data / "secret.key").stat().st_mode) == 0o600
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_two_installations_have_two_keys(tmp_path: Path) -> None:
    assert load_secret_key(tmp_path / "a") != load_secret_key(tmp_path / "b")


def test_processes_that_start_together_share_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        keys = set(threads.map(load_secret_key, [tmp_path] * 8))
    assert len(keys) == 1
    assert [each.name for each in tmp_path.iterdir()] == ["secret.key"]


def test_a_damaged_key_is_told_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_bytes(b"short")
    with pytest.raises(SettingError, match="5 bytes in place of 32"):
        load_secret_key(tmp_path)


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "instance").write_text("")
    with pytest.raises(SettingError, match="ASSESS_DATA"):
        load_secret_key(tmp_path / "instance")
