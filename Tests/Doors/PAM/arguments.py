"""The arguments of the module."""

from checks import *
from machine import *


@case
def retry_counts():
    for tries in 1, 2, 3:
        service(f"retry={tries} enforce_for_root")
        assert change("jdoe", *[BANNED] * 8).count(TOO_EASY) == tries
    service("retry=2 enforce_for_root")
    has(change("jdoe", BANNED, BANNED, BETTER, BETTER), TOO_EASY, "successfully")
    assert has_password("jdoe", BETTER)


@case
def one_try_is_the_default():
    service("enforce_for_root")
    assert change("jdoe", *[BANNED] * 8).count(TOO_EASY) == 1


FIRST = f"password requisite {MODULE} command=/bin/true enforce_for_root"


@case
def use_authtok_asks_nobody():
    service("use_authtok retry=3 enforce_for_root", before=FIRST)
    text = change("jdoe", BANNED, BANNED, BETTER, BETTER)
    assert text.count("New password:") == 1 and TOO_EASY in text and has_password("jdoe", GOOD), text
    has(change("jdoe", BETTER, BETTER), "successfully")
    assert has_password("jdoe", BETTER)
    service("use_authtok enforce_for_root")
    text = change("jdoe", BETTER, BETTER)
    lacks(text, "New password:", "successfully")


@case
def an_earlier_password_is_judged_first():
    for argument in "", "try_first_pass":
        set_password("jdoe", GOOD)
        service(f"{argument} retry=2 enforce_for_root", before=FIRST)
        text = change("jdoe", BANNED, BANNED, BETTER, BETTER)
        assert text.count("New password:") == 2 and has_password("jdoe", BETTER), text


@case
def authtok_type_is_asked_for():
    service("authtok_type=Wiki enforce_for_root")
    has(change("jdoe", BETTER, BETTER), "New Wiki password:", "Retype new Wiki password:", "successfully")


@case
def local_users_only_lets_others_pass():
    permit = "password required pam_permit.so"
    service("local_users_only enforce_for_root", last=permit)
    has(change("ghost", BANNED, BANNED), "successfully")
    has(change("jdoe", BANNED, BANNED), TOO_EASY)
    # Part of a name is another name.
    has(change("jdo", BANNED, BANNED), "successfully")
    service("enforce_for_root", last=permit)
    has(change("ghost", BANNED, BANNED), TOO_EASY)


@case
def policies_and_lists_are_used():
    with open("/test/banned.txt", "w") as file:
        file.write("lanterns\nquiet\n")
    service("enforce_for_root")
    has(change("jdoe", GOOD, GOOD), "successfully")
    service("custom=/test/banned.txt enforce_for_root")
    word = "quietlanternslanterns9"
    lacks(change("jdoe", word, word), "successfully")
    service("policy=nist enforce_for_root")
    lacks(change("jdoe", "Kq+58", "Kq+58"), "successfully")
    service("policy=nist custom=/test/banned.txt enforce_for_root")
    has(change("jdoe", word, word), "successfully")


@case
def unknown_arguments_are_logged():
    position = len(log.text)
    service("enforce_for_root polcy=nist retry=many")
    has(change("jdoe", BETTER, BETTER), "successfully")
    has(log.since(position), "polcy=nist: unknown argument", "retry=many: not a number")


@case
def too_many_or_relative_arguments_fail_closed():
    for arguments in "command=pwsieve", "command=/bin/true" + " breached=/a" * 40:
        service(f"{arguments} enforce_for_root")
        text = change("jdoe", BETTER, BETTER)
        has(text, UNCHECKED)
        lacks(text, "successfully")


@case
def silent_programs_show_nothing():
    service("enforce_for_root")
    text = change("jdoe", BANNED, BANNED, flags="PAM_SILENT")
    lacks(text, TOO_EASY, "successfully")


@case
def a_refused_password_goes_to_no_other_module():
    service("enforce_for_root", last="password required pam_unix.so use_authtok yescrypt")
    path = "/etc/pam.d/door"
    text = open(path).read().replace("requisite", "optional")
    open(path, "w").write(text)
    lacks(change("jdoe", BANNED, BANNED), "successfully")
    assert has_password("jdoe", GOOD)


@case
def only_passwords_are_its_business():
    service(before=f"auth required {MODULE}")
    lacks(run("pamtester", "door", "jdoe", "authenticate", text=GOOD + "\n").stdout, "successfully authenticated")
