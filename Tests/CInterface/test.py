"""The library as Python uses it, by ctypes and nothing else."""
import ctypes
import json
import os
import sys
import tempfile
import threading
from ctypes import POINTER, Structure, c_char_p, c_int, c_size_t, c_uint32, c_void_p


class Options(Structure):
    _fields_ = [("size", c_size_t), ("policy", c_char_p), ("lists", c_void_p), ("list_count", c_size_t),
                ("flags", c_uint32), ("reload_interval", c_uint32), ("report", c_void_p), ("report_context", c_void_p),
                ("breaches", c_void_p), ("breach_count", c_size_t)]


class List(Structure):
    _fields_ = [("name", c_char_p), ("path", c_char_p)]


class User(Structure):
    _fields_ = [("size", c_size_t), ("account_name", c_char_p), ("display_name", c_char_p), ("given_name", c_char_p),
                ("surname", c_char_p), ("tenant_name", c_char_p), ("context", POINTER(c_char_p)),
                ("context_count", c_size_t), ("old_password", c_char_p), ("old_password_length", c_size_t)]


library = ctypes.CDLL(sys.argv[1])
for name, result, arguments in [
    ("open", c_void_p, [POINTER(Options)]), ("close", None, [c_void_p]), ("reload", c_int, [c_void_p]),
    ("accepts", c_int, [c_void_p, c_char_p, c_size_t, POINTER(User)]),
    ("check", c_void_p, [c_void_p, c_char_p, c_size_t, POINTER(User)]), ("verdict_free", None, [c_void_p]),
    ("verdict_is_accepted", c_int, [c_void_p]), ("verdict_json", c_void_p, [c_void_p]),
    ("verdict_message", c_void_p, [c_void_p, c_int, c_char_p]),
    ("guidance", c_void_p, [c_void_p, c_char_p, c_size_t, POINTER(User), c_char_p]), ("free", None, [c_void_p]),
    ("last_error", c_char_p, []), ("version", c_char_p, []),
]:
    function = getattr(library, "pwsieve_" + name)
    function.restype, function.argtypes = result, arguments


def text(pointer):
    """Returns the text at `pointer` and frees it."""
    value = ctypes.string_at(pointer).decode()
    library.pwsieve_free(pointer)
    return value


def judge(checker, password, user=None):
    data = password.encode()
    verdict = library.pwsieve_check(checker, data, len(data), user)
    try:
        return json.loads(text(library.pwsieve_verdict_json(verdict))), text(
            library.pwsieve_verdict_message(verdict, 0, b"ja"))
    finally:
        library.pwsieve_verdict_free(verdict)


assert library.pwsieve_version() == b"0.1.0"
checker = library.pwsieve_open(None)
assert checker, library.pwsieve_last_error()

verdict, message = judge(checker, "日Pässwörd本")
assert verdict["decision"] == "rejected" and verdict["codes"] == ["banned"] and verdict["lists"] == ["global"], verdict
assert set(verdict) == {"length", "decision", "score", "required", "codes", "outcome", "lists", "segments", "policy",
                        "usedLists"}, verdict
assert verdict["policy"] == {"name": "recommended", "version": 2, "mode": "enforce"}, verdict
assert [used["name"] for used in verdict["usedLists"]] == ["global"], verdict
# Positions count code points, and the term is not named.
assert verdict["length"] == 10, verdict
assert verdict["segments"][-1]["end"] == 10 and not any("term" in segment for segment in verdict["segments"]), verdict
assert "文字" in message, message
assert judge(checker, "Qvwzkrm8!")[0]["decision"] == "accepted"

user = User(size=ctypes.sizeof(User), surname="Łukaszewicz".encode())
verdict, message = judge(checker, "Xr7#lukaszewicz", ctypes.byref(user))
assert verdict["codes"] == ["containsName"] and verdict["outcome"] == "bannedPasswordPolicy", verdict

user = User(size=ctypes.sizeof(User), old_password=b"Qvwzkrmb9xJhgt", old_password_length=14)
verdict, message = judge(checker, "Qvwzkrmb8xJhgt", ctypes.byref(user))
assert verdict["codes"] == ["tooSimilar"] and verdict["outcome"] == "onPremisesPolicy", verdict
assert (verdict["similarity"], verdict["changes"]) == ("fewChanges", 1) and "zkr" not in message, (verdict, message)

guidance = json.loads(text(library.pwsieve_guidance(checker, b"Welcome1", 8, None, b"pl, en")))
assert not guidance["accepted"] and guidance["points"] == {"earned": 2, "required": 5, "missing": 3}, guidance
assert [rule["code"] for rule in guidance["rules"] if not rule["met"]] == ["banned"], guidance

options = Options(size=ctypes.sizeof(Options), policy=b"no-such-profile")
assert library.pwsieve_open(ctypes.byref(options)) is None
assert b"no-such-profile" in library.pwsieve_last_error()
options.policy = b"nist"
nist = library.pwsieve_open(ctypes.byref(options))
assert "score" not in judge(nist, "correct horse battery staple")[0]
whole = judge(nist, "password")[0]
assert whole["codes"] == ["tooShort", "banned"] and whole["whole"] == {"edits": 0, "list": "global"}, whole
library.pwsieve_close(nist)

with tempfile.TemporaryDirectory() as folder:
    def write(name, content):
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
        return path.encode()

    words = List(b"words", write("words.txt", "contoso\n"))
    options = Options(size=ctypes.sizeof(Options), policy=write("forbids.json", '{ "forbiddenLists": ["words"] }'))
    assert library.pwsieve_open(ctypes.byref(options)) is None
    assert b"forbiddenLists[0]: there is no list" in library.pwsieve_last_error(), library.pwsieve_last_error()
    options.lists, options.list_count = ctypes.cast(ctypes.pointer(words), c_void_p), 1
    forbidding = library.pwsieve_open(ctypes.byref(options))
    assert forbidding, library.pwsieve_last_error()
    verdict, message = judge(forbidding, "Xk7Contoso#qvz!9")
    assert verdict["score"] == 10 and verdict["codes"] == ["banned"] and verdict["lists"] == ["words"], verdict
    assert verdict["forbidden"] == [{"edits": 0, "term": "contoso", "line": 1, "list": "words"}], verdict
    assert verdict["policy"]["name"] == "recommended, changed" and "ontoso" not in message, (verdict, message)
    assert library.pwsieve_accepts(forbidding, b"Xk7Contoso#qvz!9", 16, None) == 0
    guidance = json.loads(text(library.pwsieve_guidance(forbidding, b"Xk7Contoso#qvz!9", 16, None, None)))
    assert not guidance["accepted"] and guidance["hint"].endswith("Leave it out."), guidance
    library.pwsieve_close(forbidding)
    options.policy = write("twice.json", '{ "minimumScore": 5,\n "minimumScore": 4 }')
    assert library.pwsieve_open(ctypes.byref(options)) is None
    assert b"twice.json:2:2: minimumScore: the key stands twice" in library.pwsieve_last_error()


def work(faults):
    for _ in range(200):
        if library.pwsieve_accepts(checker, b"Welcome1!", 9, None) != 0:
            faults.append("accepted")
        if library.pwsieve_accepts(checker, b"\xff", 1, None) != -1 or b"byte 1" not in library.pwsieve_last_error():
            faults.append("no error")


faults = []
threads = [threading.Thread(target=work, args=(faults,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert not faults, faults[0]
assert library.pwsieve_reload(checker) == 0
library.pwsieve_close(checker)
print("Python: passed")
