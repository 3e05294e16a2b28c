"""A validator for Django's ``AUTH_PASSWORD_VALIDATORS``.

    AUTH_PASSWORD_VALIDATORS = [
        {
            "NAME": "passwordsieve.django.PasswordSieveValidator",
            "OPTIONS": {"custom": "/etc/pwsieve/contoso.txt", "reload_interval": 60},
        },
    ]
"""
from __future__ import annotations

import logging
import threading
from typing import Any, Mapping

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.utils.translation import get_language

from . import Checker, PasswordSieveError, User
from .help_texts import help_text

_log = logging.getLogger("passwordsieve")
_checkers: dict[str, Checker] = {}
_opening = threading.Lock()


class PasswordSieveValidator:
    """Refuses passwords that are easy to guess, and says why in the active language.

    The options are those of :class:`passwordsieve.Checker`. ``user_attributes`` names the attributes of the user that are compared:
    keys are members of :class:`passwordsieve.User`, values are names of attributes or methods, or lists of them for ``context``.
    """

    #: The attributes of Django's own user.
    USER_ATTRIBUTES: Mapping[str, Any] = {
        "account_name": "username", "given_name": "first_name", "surname": "last_name", "display_name": "get_full_name",
        "context": ["email"],
    }

    def __init__(self, user_attributes: Mapping[str, Any] | None = None, **options: Any) -> None:
        self._attributes = self.USER_ATTRIBUTES if user_attributes is None else user_attributes
        unknown = set(self._attributes) - set(User.__dataclass_fields__)
        if unknown:
            raise ImproperlyConfigured(
                f"user_attributes: there is no {', '.join(sorted(unknown))}; use {', '.join(User.__dataclass_fields__)}")
        self._options = options

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ``ValidationError`` if the password may not be used."""
        verdict = self._checker().check(password, user=self._person(user))
        if not verdict.is_accepted:
            raise ValidationError(verdict.message(get_language() or "en"), code="password_sieve")

    def get_help_text(self) -> str:
        """Returns a sentence for the form, in the active language."""
        return help_text(get_language() or "en")

    def _checker(self) -> Checker:
        """The checker of these options, which is opened once a process, at its first use."""
        key = repr(sorted(self._options.items()))
        checker = _checkers.get(key)
        if checker is not None:
            return checker
        with _opening:
            if key not in _checkers:
                try:
                    _checkers[key] = Checker(**{"on_reload": _report, **self._options})
                except (PasswordSieveError, TypeError) as error:
                    # No password passes that was not checked.
                    raise ImproperlyConfigured(f"PasswordSieveValidator: {error}") from None
            return _checkers[key]

    def _person(self, user: Any) -> User | None:
        if user is None:
            return None

        def value(name: str) -> str | None:
            found = getattr(user, name, None)
            found = found() if callable(found) else found
            return str(found) if found else None

        members: dict[str, Any] = {}
        for member, names in self._attributes.items():
            if member == "context":
                words = [value(name) for name in ([names] if isinstance(names, str) else names)]
                members[member] = tuple(word for word in words if word)
            else:
                members[member] = value(names)
        return User(**members)


def _report(line: str, is_failure: bool) -> None:
    _log.log(logging.WARNING if is_failure else logging.INFO, "%s", line)
