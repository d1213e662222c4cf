"""What the environment may set, read once, and the secret key of this installation."""

import difflib
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from assess.core.errors import N_, AssessError

PREFIX = "ASSESS_"
KEY_BYTES = 32
NAMES = ("ASSESS_DATA", "ASSESS_QUESTIONNAIRES", "ASSESS_LANG", "ASSESS_SQLITE_JOURNAL")

Language = Literal["id", "en"]

DATA = "instance"
LANGUAGE: Language = "id"
LANGUAGES: Mapping[str, Language] = {"id": "id", "en": "en"}


class SettingError(AssessError):
    """A setting has a value or a name nobody knows."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one installation.

    ``data`` (ASSESS_DATA) holds the database, files and caches and is made on first use; ``questionnaires``
    (ASSESS_QUESTIONNAIRES) is a folder of the city's own questionnaires; ``language`` (ASSESS_LANG) is id or en;
    ``sqlite_journal`` (ASSESS_SQLITE_JOURNAL) overrides the choice of journal, see `storage.sqlite.choose_journal`.
    """

    data: Path = Path(DATA)
    questionnaires: Path | None = None
    language: Language = LANGUAGE
    sqlite_journal: str = ""

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """Read the settings; an empty value is as good as none, an unknown ASSESS_ name is refused."""
        given = {name: value for name, value in environ.items() if name.startswith(PREFIX) and value}
        for name in sorted(given.keys() - set(NAMES)):
            raise _unknown(name)
        return cls(
            data=Path(given.get("ASSESS_DATA", DATA)),
            questionnaires=_folder(given.get("ASSESS_QUESTIONNAIRES")),
            language=_language(given.get("ASSESS_LANG", LANGUAGE)),
            sqlite_journal=given.get("ASSESS_SQLITE_JOURNAL", ""),
        )

    @property
    def database(self) -> Path:
        return self.data / "assess.db"


def load_secret_key(data: Path) -> bytes:
    """The 32 random bytes that sign sessions and forms: made on first use, readable by the owner only."""
    path = data / "secret.key"
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            _make_key(path)
        key = path.read_bytes()
    except OSError as error:
        raise SettingError(
            N_(
                "The key %(path)s cannot be read or made (%(reason)s). Check that ASSESS_DATA names a folder that may "
                "be written."
            ),
            path=path,
            reason=error.strerror or error,
        ) from error
    if len(key) != KEY_BYTES:
        raise SettingError(
            N_(
                "The key %(path)s is damaged: it has %(found)s bytes in place of %(wanted)s. Delete it to get a new "
                "one; open forms must then be loaded again."
            ),
            path=path,
            found=len(key),
            wanted=KEY_BYTES,
        )
    return key


def _make_key(path: Path) -> None:
    """Write a whole key under a name of its own first: of two processes that start together one wins."""
    own = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        os.link(own, path)
    except FileExistsError:
        pass
    finally:
        own.unlink()


def _folder(value: str | None) -> Path | None:
    if value is None:
        return None
    path = Path(value)
    if not path.is_dir():
        raise SettingError(
            N_("ASSESS_QUESTIONNAIRES names %(path)s, which is no folder. Make it, or take the setting away."),
            path=path,
        )
    return path


def _language(value: str) -> Language:
    if value not in LANGUAGES:
        raise SettingError(N_("ASSESS_LANG is %(value)s. Write id or en."), value=value)
    return LANGUAGES[value]


def _unknown(name: str) -> SettingError:
    short = {each.removeprefix(PREFIX): each for each in NAMES}
    for near in difflib.get_close_matches(name.removeprefix(PREFIX), short, n=1):
        return SettingError(N_("There is no setting %(name)s. Did you mean %(near)s?"), name=name, near=short[near])
    return SettingError(N_("There is no setting %(name)s; there are %(known)s."), name=name, known=", ".join(NAMES))
