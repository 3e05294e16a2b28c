"""The C interface, as ``passwordsieve.h`` declares it. The library is loaded when the first checker is opened."""
from __future__ import annotations

import ctypes
import functools
import os
from typing import Any

from .errors import PasswordSieveError

Report = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)


class List(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("path", ctypes.c_char_p)]


class Options(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t), ("policy", ctypes.c_char_p), ("lists", ctypes.POINTER(List)),
        ("list_count", ctypes.c_size_t), ("flags", ctypes.c_uint32), ("reload_interval", ctypes.c_uint32),
        ("report", Report), ("report_context", ctypes.c_void_p), ("breaches", ctypes.POINTER(ctypes.c_char_p)),
        ("breach_count", ctypes.c_size_t),
    ]


class Person(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t), ("account_name", ctypes.c_char_p), ("display_name", ctypes.c_char_p),
        ("given_name", ctypes.c_char_p), ("surname", ctypes.c_char_p), ("tenant_name", ctypes.c_char_p),
        ("context", ctypes.POINTER(ctypes.c_char_p)), ("context_count", ctypes.c_size_t),
        ("old_password", ctypes.c_char_p), ("old_password_length", ctypes.c_size_t),
    ]


NO_SHIPPED_LIST, LIFT_ENTRA_LIMITS = 1, 2

_pointer, _text, _size, _int = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int
_functions = {
    "open": (_pointer, [ctypes.POINTER(Options)]),
    "reload": (_int, [_pointer]),
    "close": (None, [_pointer]),
    "accepts": (_int, [_pointer, _text, _size, _pointer]),
    "check": (_pointer, [_pointer, _text, _size, _pointer]),
    "guidance": (_pointer, [_pointer, _text, _size, _pointer, _text]),
    "verdict_free": (None, [_pointer]),
    "verdict_message": (_pointer, [_pointer, _int, _text]),
    "verdict_json": (_pointer, [_pointer]),
    "free": (None, [_pointer]),
    "last_error": (_text, []),
    "version": (_text, []),
}


@functools.lru_cache(maxsize=None)
def load() -> Any:
    """The library, with each function under its name without ``pwsieve_``."""
    folder = os.path.dirname(__file__)
    path = os.path.join(folder, "libpasswordsieve.so")
    if not os.path.exists(path):
        # As packages of a distribution have it.
        path = "libpasswordsieve.so.0"
    try:
        shared = ctypes.CDLL(path)
    except OSError as error:
        raise PasswordSieveError(f"the library cannot be loaded: {error}") from None

    class Library:
        pass

    library = Library()
    for name, (result, arguments) in _functions.items():
        function = getattr(shared, f"pwsieve_{name}")
        function.restype, function.argtypes = result, arguments
        setattr(library, name, function)
    return library


def failure() -> PasswordSieveError:
    """The reason why the last call on this thread failed."""
    return PasswordSieveError(load().last_error().decode())


def taken(text: int | None) -> str:
    """A text of the library, which is freed."""
    if not text:
        raise failure()
    library = load()
    try:
        return ctypes.string_at(text).decode()
    finally:
        library.free(text)
