"""Checkers, and the people whose passwords they judge."""
from __future__ import annotations

import ctypes
import json
import os
import weakref
from dataclasses import dataclass
from typing import Callable, Mapping, Sequence, Union

from . import library
from .guidance import Guidance
from .verdict import Verdict

#: A password: text, or its bytes in UTF-8. A ``bytearray`` can be wiped afterwards, a ``str`` cannot.
Password = Union[str, bytes, bytearray]
Path = Union[str, "os.PathLike[str]"]


@dataclass(frozen=True)
class User:
    """The person whose password it is. What is not known is None."""

    #: ``jdoe``, ``CONTOSO\\jdoe`` or ``jdoe@example.com``.
    account_name: str | None = None
    display_name: str | None = None
    given_name: str | None = None
    surname: str | None = None
    tenant_name: str | None = None
    #: Further words that must not make up the password, such as the name of the service and the e-mail address.
    context: Sequence[str] = ()


class Checker:
    """A policy and banned lists, ready to judge passwords. Any thread may use it at any time."""

    def __init__(
        self, policy: Path = "recommended", *, custom: Path | None = None, lists: Mapping[str, Path] = {},
        breached: Sequence[Path] = (), global_list: bool = True, lift_entra_limits: bool = False,
        reload_interval: int = 0, on_reload: Callable[[str, bool], None] | None = None,
    ) -> None:
        """Opens a checker.

        :param policy: a profile (``recommended``, ``entra``, ``active-directory``, ``nist``) or the path of a policy file.
        :param custom: the path of the organisation's own banned list.
        :param lists: further lists, by their names.
        :param breached: the paths of breach stores.
        :param global_list: whether the shipped list is used.
        :param lift_entra_limits: whether the custom list may be larger than Entra takes.
        :param reload_interval: the seconds between two looks at the files; 0: only :meth:`reload` reads them again.
        :param on_reload: called with a line, and whether it tells of a failure, when changed files were read or could not be
            used. Called on another thread.
        :raises PasswordSieveError: if a file, the policy or a list cannot be used.
        """
        files = {**({"custom": custom} if custom is not None else {}), **lists}
        array = (library.List * len(files))(
            *[library.List(name.encode(), os.fsencode(path)) for name, path in files.items()])
        stores = (ctypes.c_char_p * len(breached))(*[os.fsencode(path) for path in breached])
        report = library.Report()
        if on_reload is not None:
            report = library.Report(lambda _, line, is_failure: on_reload(line.decode(), bool(is_failure)))
        options = library.Options(
            size=ctypes.sizeof(library.Options), policy=os.fsencode(policy), lists=array, list_count=len(files),
            flags=(0 if global_list else library.NO_SHIPPED_LIST)
            | (library.LIFT_ENTRA_LIMITS if lift_entra_limits else 0),
            reload_interval=reload_interval, report=report, breaches=stores, breach_count=len(breached))
        functions = library.load()
        handle = functions.open(ctypes.byref(options))
        if not handle:
            raise library.failure()
        self._handle = handle
        self._accepts, self._functions = functions.accepts, functions
        # A report may come once more after the close, so the function is kept.
        if on_reload is not None:
            _reports.append(report)
        self._close = weakref.finalize(self, functions.close, handle)

    def accepts(self, password: Password, *, user: User | None = None, old: Password | None = None) -> bool:
        """Returns whether the password may be used, without reasons; faster than :meth:`check`.

        :param user: the person whose password it is.
        :param old: the password that it is to replace, if that is known.
        :raises PasswordSieveError: if the password is not UTF-8.
        """
        text = _bytes(password)
        person = None if user is None and old is None else _person(user, old)
        result = self._accepts(self._handle, text, len(text), person)
        if result < 0:
            raise library.failure()
        return bool(result == 1)

    def check(self, password: Password, *, user: User | None = None, old: Password | None = None) -> Verdict:
        """Judges a password; the arguments are those of :meth:`accepts`."""
        text = _bytes(password)
        person = None if user is None and old is None else _person(user, old)
        verdict = self._functions.check(self._handle, text, len(text), person)
        if not verdict:
            raise library.failure()
        return Verdict(verdict)

    def guidance(
        self, password: Password, languages: str = "en", *, user: User | None = None, old: Password | None = None
    ) -> Guidance:
        """Returns the progress of a password while it is typed.

        :param languages: as in :meth:`Verdict.message`.
        """
        text = _bytes(password)
        person = None if user is None and old is None else _person(user, old)
        result = self._functions.guidance(self._handle, text, len(text), person, languages.encode())
        return Guidance._from(json.loads(library.taken(result)))

    def reload(self) -> None:
        """Reads all files again. Checks go on meanwhile.

        :raises PasswordSieveError: if a file, the policy or a list cannot be used; the old ones then stay in force.
        """
        if self._functions.reload(self._handle) != 0:
            raise library.failure()

    def close(self) -> None:
        """Closes the checker, which nobody may use any more. It is closed with its last reference anyway."""
        self._handle = None
        self._close()

    def __enter__(self) -> Checker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


_reports: list[object] = []


def _bytes(password: Password) -> bytes | ctypes.Array[ctypes.c_char]:
    # An unpaired surrogate is not UTF-8, which the library says.
    if isinstance(password, str):
        return password.encode("utf-8", "surrogatepass")
    if isinstance(password, bytearray):
        # No copy that could not be wiped.
        return (ctypes.c_char * len(password)).from_buffer(password)
    return password


def _person(user: User | None, old: Password | None) -> object:
    def encoded(text: str | None) -> bytes | None:
        # A NUL would end the text.
        return None if text is None else text.replace("\0", " ").encode("utf-8", "replace")

    user = user or User()
    words = [encoded(word) for word in user.context]
    text = None if old is None else _bytes(old)
    pointer = None if text is None else ctypes.cast(text, ctypes.c_char_p)  # type: ignore[arg-type]
    person = library.Person(
        size=ctypes.sizeof(library.Person), account_name=encoded(user.account_name),
        display_name=encoded(user.display_name), given_name=encoded(user.given_name), surname=encoded(user.surname),
        tenant_name=encoded(user.tenant_name), context=(ctypes.c_char_p * len(words))(*words), context_count=len(words),
        old_password=pointer,
        old_password_length=0 if text is None else len(text))
    # What the pointer points to lives as long as the argument.
    person._kept = (words, text)
    return ctypes.byref(person)
