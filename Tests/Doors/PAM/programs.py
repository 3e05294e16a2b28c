"""Programs with habits of their own, and what the command gets of them."""

import os
import re

from checks import *
from machine import *


PERMIT = "password required pam_permit.so"


def habit(name, *passwords, code=0):
    done = host(name, "jdoe", *passwords)
    assert done.returncode == code, done.stdout
    return done.stdout


@case
def a_host_may_ignore_its_children():
    service("enforce_for_root", last=PERMIT)
    has(habit("ignore-children", GOOD), "result: Success")
    has(habit("ignore-children", BANNED), TOO_EASY, "result: Authentication token manip")


@case
def a_host_may_handle_its_children():
    service("enforce_for_root", last=PERMIT)
    has(habit("handle-children", GOOD), "result: Success")
    has(habit("handle-children", BANNED), TOO_EASY)


@case
def a_thread_of_the_host_may_wait_for_all_children():
    service("enforce_for_root", last=PERMIT)
    for _ in range(5):
        has(habit("wait-in-thread", GOOD), "result: Success")
        has(habit("wait-in-thread", BANNED), TOO_EASY)


@case
def children_of_the_host_stay_its_own():
    service("enforce_for_root", last=PERMIT)
    has(habit("keep-children", GOOD), "result: Success")


@case
def no_descriptor_is_left_open():
    service("enforce_for_root command=/bin/true", last=PERMIT)
    lacks(habit("keep-descriptors", GOOD), UNCHECKED)
    service("command=/test/nothing", last=PERMIT)
    has(habit("keep-descriptors", GOOD), UNCHECKED)


@case
def too_few_descriptors_fail_closed():
    service("enforce_for_root", last=PERMIT)
    ends = set()
    for limit in range(4, 24):
        done = run("prlimit", f"--nofile={limit}", "/test/host", "change", "door", "jdoe", BANNED.encode().hex())
        lacks(done.stdout, "result: Success")
        ends |= {text for text in (UNCHECKED, TOO_EASY) if text in done.stdout}
    assert ends == {UNCHECKED, TOO_EASY}, ends


@case
def a_command_that_does_not_read_raises_no_signal():
    service("enforce_for_root command=" + script("deaf", "exec <&-; sleep 0.1; exit 0"), last=PERMIT)
    # More than a pipe holds.
    has(habit("broken-pipe", 100000), "result: Success")


@case
def a_long_password_gets_through():
    # The other three fields: nothing, jdoe and Jane Quillfeather, and four NULs.
    wanted = 100000 + len("jdoe") + len("Jane Quillfeather") + 4
    service("enforce_for_root command=" + script("count", f'sleep 0.2; [ "$(wc -c)" = {wanted} ]'), last=PERMIT)
    has(habit("change", 100000), "result: Success")


@case
def no_copy_of_a_password_stays():
    for password in GOOD, BANNED:
        service("enforce_for_root", last=PERMIT)
        text = habit("count-copies", password)
        has(text, "after the change: 0", "after the end: 0")
    # As a setuid program, which asks for the old password too.
    os.chmod("/test/host", 0o4755)
    service("retry=2", last="password required pam_unix.so use_authtok yescrypt")
    text = host("count-copies", "jdoe", GOOD, BANNED, BANNED, BETTER, user="jdoe").stdout
    os.chmod("/test/host", 0o755)
    has(text, "Current password", TOO_EASY, "result: Success")
    assert text.count("after the change: 0") == text.count("after the end: 0") == 4, text


def probe(*passwords, as_person=False):
    open("/test/probe", "w").close()
    os.chmod("/test/probe", 0o666)
    if as_person:
        with Common("command=/test/probe.command"):
            terminal = Terminal("passwd", account="jdoe", LANG="de_DE.UTF-8", ICU_DATA="/tmp", SWIFT_BACKTRACE="enable=yes")
            terminal.expect("Current password: ", GOOD).expect("New password: ", passwords[0]).expect("Retype", passwords[0])
            text = terminal.finish()
    else:
        text = host("keep-descriptors", "jdoe", *passwords).stdout
    facts = dict(line.partition(" ")[::2] for line in open("/test/probe").read().replace(":\t", " ").splitlines())
    assert "arguments" in facts, text
    return facts


@case
def the_command_gets_nothing_of_the_host():
    os.rename("/test/probe", "/test/probe.command")
    service("command=/test/probe.command policy=nist custom=/a breached=/b breached=/c enforce_for_root", last=PERMIT)
    facts = probe(BETTER)
    assert facts["arguments"] == (
        "/test/probe.command check --caller pam --policy nist --custom /a --breached /b --breached /c"), facts["arguments"]
    fields = bytes.fromhex(facts["input"])
    assert fields == f"{BETTER}\0\0jdoe\0Jane Quillfeather\0".encode(), fields
    expected = {
        "variables": "0", "descriptors": "3", "highest": "2", "error": "/dev/null", "folder": "/", "core": "0 0", "session": "1",
        "SigBlk": "0" * 16, "SigIgn": "0" * 16, "ShdPnd": "0" * 16,
    }
    assert {name: facts[name] for name in expected} == expected, facts


@case
def in_a_setuid_program_the_command_is_root():
    facts = probe(BETTER, as_person=True)
    assert facts["arguments"].endswith("--caller pam --language de_DE.UTF-8"), facts["arguments"]
    assert bytes.fromhex(facts["input"]) == f"{BETTER}\0{GOOD}\0jdoe\0Jane Quillfeather\0".encode()
    # The person may not send it signals.
    assert facts["users"] == "0 0" and facts["variables"] == "0" and facts["SigBlk"] == "0" * 16, facts


@case
def programs_that_change_nothing_load_no_swift():
    service()
    text = habit("authenticate", GOOD)
    has(text, "result: Success", "pam_pwsieve.so")
    lacks(text, "(?i)swift", "libicu", "passwordsieve")
