"""What breaks."""

import time

from checks import *
from machine import *


def fails_closed(arguments, reason, seconds=2.0):
    position, begin = len(log.text), time.monotonic()
    service(f"retry=3 {arguments} enforce_for_root")
    text = change("jdoe", *[BETTER] * 6)
    took = time.monotonic() - begin
    has(text, UNCHECKED)
    lacks(text, "successfully")
    assert text.count(UNCHECKED) == 1 and took < seconds, f"{took} s: {text}"
    has(log.since(position), f"pam_pwsieve\\(door:chauthtok\\).*{reason}")
    assert has_password("jdoe", GOOD)
    # Root may set a password all the same.
    service(arguments)
    text = change("jdoe", BETTER, BETTER)
    has(text, UNCHECKED, "successfully")
    set_password("jdoe", GOOD)


@case
def a_missing_command_fails_closed():
    fails_closed("command=/test/nothing", "cannot run /test/nothing: No such file or directory")


@case
def a_command_without_permission_fails_closed():
    fails_closed("command=/etc/passwd", "cannot run /etc/passwd: Permission denied")


@case
def a_missing_list_fails_closed():
    fails_closed("custom=/test/missing.txt", "pwsieve ended with code 66")


@case
def a_broken_policy_fails_closed():
    with open("/test/broken.json", "w") as file:
        file.write("{")
    fails_closed("policy=/test/broken.json", "pwsieve ended with code 65")


@case
def a_crash_fails_closed():
    fails_closed("command=" + script("crash", "kill -SEGV $$"), "was ended by signal 11")


@case
def other_codes_fail_closed():
    for code in 2, 75, 127, 255:
        fails_closed("command=" + script("code", f"exit {code}"), f"ended with code {code};")


@case
def a_command_that_hangs_fails_closed():
    hanging = script("hang", "sleep 31 & wait")
    fails_closed(f"command={hanging}", "gave no answer within 3 s", seconds=4)
    assert not run("pgrep", "-f", "sleep 31").stdout, "what the command started still runs"


@case
def a_command_that_writes_without_end_fails_closed():
    endless = script("endless", "exec yes")
    fails_closed(f"command={endless}", "gave no answer within 3 s", seconds=4)


@case
def a_command_that_goes_on_behind_is_not_waited_for():
    service("enforce_for_root command=" + script("behind", "cat >/dev/null; sleep 33 & exit 0"))
    begin = time.monotonic()
    has(change("jdoe", BETTER, BETTER), "successfully")
    assert time.monotonic() - begin < 2


@case
def output_is_limited_and_cleaned():
    noisy = script("noisy", r"cat >/dev/null; printf 'a\033[2Jb\302\233c\001\377d\303\274\ne'; yes x | head -c 100000; exit 1")
    service(f"enforce_for_root command={noisy}")
    text = change("jdoe", BANNED, BANNED)
    has(text, r"a \[2Jb c \?dü\ne")
    assert 4000 < len(text) < 4400, len(text)
    service("enforce_for_root command=" + script("lines", r"cat >/dev/null; printf 'two\nlines\n\n'; exit 1"))
    has(change("jdoe", BANNED, BANNED), "two\nlines\npamtester")
    service("enforce_for_root command=" + script("silent", "cat >/dev/null; exit 1"))
    has(change("jdoe", BANNED, BANNED), "This password may not be used.")
