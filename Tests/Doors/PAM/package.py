"""The Debian package."""

import os

from checks import *
from machine import *


@case
def what_an_administrator_added_stays():
    with Common("enforce_for_root policy=nist"):
        updated = run("pam-auth-update", "--package", env=QUIETLY)
        assert updated.returncode == 0, updated.stdout
        has(open("/etc/pam.d/common-password").read(), "pam_pwsieve.so retry=3 enforce_for_root policy=nist")


@case
def the_package_comes_and_goes():
    text = open("/etc/pam.d/common-password").read()
    has(text, r"requisite\s+pam_pwsieve.so retry=3\n.*pam_unix.so .*use_authtok")
    files = run("dpkg", "-L", "libpam-pwsieve").stdout.split()
    gone = run("dpkg", "--purge", "libpam-pwsieve", env=QUIETLY)
    assert gone.returncode == 0, gone.stdout
    text = open("/etc/pam.d/common-password").read()
    lacks(text, "pwsieve", "use_authtok")
    assert not [file for file in files if os.path.isfile(file)]
    run("chpasswd", text=f"jdoe:{BANNED}\n")
    assert has_password("jdoe", BANNED)
