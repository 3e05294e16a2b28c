"""What people see, root among them."""

from checks import *
from machine import *


@case
def passwd_refuses_and_sets():
    terminal = Terminal("passwd", account="jdoe")
    terminal.expect("Current password: ", GOOD)
    terminal.expect("New password: ", BANNED).expect("Retype new password: ", BANNED)
    terminal.expect("New password: ", "Quillfeather2!").expect("Retype new password: ", "Quillfeather2!")
    terminal.expect("New password: ", BETTER).expect("Retype new password: ", BETTER)
    same_lines(terminal.finish(), transcript("A person changes a password"))
    assert terminal.code == 0 and has_password("jdoe", BETTER) and not has_password("jdoe", BANNED)


@case
def the_administrator_finds_the_reason_in_the_log():
    service("enforce_for_root")
    position = len(log.text)
    change("jdoe", BANNED, BANNED)
    has(log.since(position), "pwsieve.*refused a password for jdoe: .")


@case
def passwd_ends_after_three_tries():
    terminal = Terminal("passwd", account="jdoe").expect("Current password: ", GOOD)
    for _ in range(3):
        terminal.expect("New password: ", BANNED).expect("Retype new password: ", BANNED)
    text = terminal.finish()
    has(text, "Authentication token manipulation error", "password unchanged")
    assert text.count(TOO_EASY) == 3 and terminal.code != 0
    assert has_password("jdoe", GOOD)


@case
def mistyped_passwords_are_asked_for_again():
    terminal = Terminal("passwd", account="jdoe").expect("Current password: ", GOOD)
    terminal.expect("New password: ", BETTER).expect("Retype new password: ", GOOD).expect("do not match")
    terminal.expect("New password: ", BETTER).expect("Retype new password: ", BETTER)
    terminal.finish()
    assert terminal.code == 0 and has_password("jdoe", BETTER)


@case
def the_old_password_is_compared():
    set_password("jdoe", BETTER)
    terminal = Terminal("passwd", account="jdoe").expect("Current password: ", BETTER)
    terminal.expect("New password: ", BETTER + "!9").expect("Retype new password: ", BETTER + "!9").expect("New password: ")
    has(terminal.text, "your old one")
    assert has_password("jdoe", BETTER)


@case
def names_are_found():
    service("enforce_for_root")
    for name in "jdoe", "Quillfeather":
        text = change("jdoe", f"{name}-4{name}", f"{name}-4{name}")
        lacks(text, "successfully")
    assert has_password("jdoe", GOOD)
    # The room of the GECOS field is no name.
    has(change("jdoe", "Room-vtrm-lantern+58", "Room-vtrm-lantern+58"), "successfully")


@case
def a_name_that_is_not_utf8_is_no_obstacle():
    run("usermod", "-c", b"J\xfcrgen,", "jdoe")
    service("enforce_for_root")
    has(change("jdoe", BETTER, BETTER), "successfully")
    run("usermod", "-c", "Jane Quillfeather,Room 4", "jdoe")


@case
def a_password_that_is_not_utf8_is_refused():
    service("enforce_for_root")
    text = host("change", "jdoe", b"Kettle+Quarry_5\xfc").stdout
    lacks(text, "result: Success")


@case
def messages_are_in_the_language_of_the_person():
    for variables in {"LANG": "de_DE.UTF-8"}, {"LC_ALL": "de_AT.UTF-8@euro", "LANG": "C"}, {"LC_MESSAGES": "de", "LANG": "fr_FR"}:
        terminal = Terminal("passwd", account="jdoe", **variables).expect("Current password: ", GOOD)
        terminal.expect("New password: ", BANNED).expect("Retype new password: ", BANNED).expect("New password: ")
        has(terminal.text, "Dieses Passwort ist zu leicht zu erraten")


@case
def other_languages_are_english():
    for value in "C", "C.UTF-8", "POSIX", "tlh_KL.UTF-8", "de_DE;id", "--help", "d" * 33:
        terminal = Terminal("passwd", account="jdoe", LC_ALL=value, LANG="de_DE").expect("Current password: ", GOOD)
        terminal.expect("New password: ", BANNED).expect("Retype new password: ", BANNED).expect("New password: ")
        has(terminal.text, TOO_EASY)


@case
def the_environment_of_the_session_comes_first():
    with open("/test/environment", "w") as file:
        file.write("LANG=de_DE.UTF-8\n")
    service("enforce_for_root", last="password required pam_permit.so")
    environment = "auth required pam_env.so envfile=/test/environment readenv=1\n"
    with open("/etc/pam.d/door", "r+") as file:
        text = file.read()
        file.seek(0)
        file.write(environment + text)
    done = run("pamtester", "door", "jdoe", "setcred", "authenticate", "setcred", "chauthtok", text=f"{GOOD}\n{BANNED}\n{BANNED}\n")
    has(done.stdout, "Dieses Passwort")


@case
def root_is_told_and_not_refused():
    terminal = Terminal("passwd", "jdoe")
    terminal.expect("New password: ", BANNED).expect("Retype new password: ", BANNED)
    has(terminal.finish(), TOO_EASY, "password updated successfully")
    assert terminal.code == 0 and has_password("jdoe", BANNED)


@case
def chpasswd_of_root_is_told_and_not_refused():
    done = run("chpasswd", text=f"jdoe:{BANNED}\n")
    has(done.stdout, TOO_EASY)
    assert done.returncode == 0 and has_password("jdoe", BANNED)


@case
def enforce_for_root_refuses_chpasswd():
    with Common("enforce_for_root"):
        done = run("chpasswd", text=f"jdoe:{BANNED}\n")
        same_lines(done.stdout, transcript("With `enforce_for_root`"))
        assert done.returncode != 0 and has_password("jdoe", GOOD)
        done = run("chpasswd", text=f"jdoe:{BETTER}\n")
        assert done.returncode == 0 and has_password("jdoe", BETTER), done.stdout


@case
def an_expired_password_binds_even_where_root_asks():
    service()
    run("chage", "-d", "0", "jdoe")
    text = change("jdoe", GOOD, BANNED, BANNED, flags="PAM_CHANGE_EXPIRED_AUTHTOK")
    has(text, TOO_EASY)
    lacks(text, "successfully")
    assert has_password("jdoe", GOOD)
    has(change("jdoe", GOOD, BETTER, BETTER, flags="PAM_CHANGE_EXPIRED_AUTHTOK"), "successfully")
    assert has_password("jdoe", BETTER)
