"""The machine that Tests/Doors/PAM/sandbox makes: its accounts, services and system log, and a terminal."""

import os
import pty
import pwd
import re
import select
import socket
import subprocess
import threading
import time

GOOD = "vtrm-quiet-9-lanterns"
BETTER = "Kettle+Quarry_58"
BANNED = "Welcome2026"
UNCHECKED = "The password could not be checked; ask the administrator."
TOO_EASY = "This password is too easy to guess"
MODULE = "pam_pwsieve.so"
QUIETLY = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}


def run(*command, text="", **options):
    """Runs a command. Its errors are part of the output."""
    return subprocess.run(command, input=text, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, **options)


def install():
    """Installs the package and the command, as an administrator does, and adds accounts."""
    run("install", "-m", "755", "/test/pwsieve", "/usr/bin/pwsieve")
    package = next(name for name in os.listdir("/test") if name.endswith(".deb"))
    # The command comes without its package here.
    installed = run("dpkg", "--force-depends", "--install", f"/test/{package}", env=QUIETLY)
    assert installed.returncode == 0, installed.stdout
    run("useradd", "-m", "-s", "/bin/sh", "-c", "Jane Quillfeather,Room 4", "jdoe")
    set_password("jdoe", GOOD)


def set_password(account, password):
    """Sets a password without PAM, and makes it one that does not expire."""
    done = run("chpasswd", "-c", "SHA512", text=f"{account}:{password}\n")
    assert done.returncode == 0, done.stdout
    run("chage", "-d", time.strftime("%Y-%m-%d"), account)


def has_password(account, password):
    return "successfully" in run("pamtester", "door", account, "authenticate", text=password + "\n").stdout


def service(arguments="", *, before="", last="password required pam_unix.so use_authtok yescrypt", module=MODULE):
    """Makes the PAM service `door`."""
    with open("/etc/pam.d/door", "w") as file:
        file.write(f"auth required pam_unix.so\naccount required pam_permit.so\nsession required pam_permit.so\n{before}\n")
        file.write(f"password requisite {module} {arguments}\n{last}\n")


def change(account, *passwords, flags=""):
    """Changes a password by the service `door` as root. The passwords answer its prompts in turn."""
    operation = f"chauthtok({flags})" if flags else "chauthtok"
    return run("pamtester", "door", account, operation, text="".join(f"{each}\n" for each in passwords)).stdout


def host(habit, account, *passwords, **options):
    """Runs the program host.c at the service `door`. A number is a password of as many letters x."""
    hexadecimal = (f"{each}*78" if isinstance(each, int) else os.fsencode(each).hex() for each in passwords)
    return run("/test/host", habit, "door", account, *hexadecimal, cwd="/test", **options)


def script(name, text):
    """Writes a command for the module."""
    path = f"/test/{name}"
    with open(path, "w") as file:
        file.write("#!/bin/sh\n" + text + "\n")
    os.chmod(path, 0o755)
    return path


class SystemLog:
    """Receives what is written to /dev/log."""

    def __init__(self):
        self.text = ""
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind("/dev/log")
        os.chmod("/dev/log", 0o666)
        threading.Thread(target=self.receive, daemon=True).start()

    def receive(self):
        while True:
            self.text += self.socket.recv(65536).decode(errors="replace") + "\n"

    def since(self, position):
        time.sleep(0.05)
        return self.text[position:]


class Terminal:
    """A program at a terminal."""

    def __init__(self, *command, account="root", **variables):
        entry = pwd.getpwnam(account)
        self.process, self.end = pty.fork()
        if self.process == 0:
            os.initgroups(account, entry.pw_gid)
            os.setgid(entry.pw_gid)
            os.setuid(entry.pw_uid)
            os.chdir(entry.pw_dir)
            os.execvpe(command[0], command, {"PATH": os.environ["PATH"], "HOME": entry.pw_dir, "TERM": "dumb"} | variables)
        self.text, self.seen = "", 0

    def read(self, seconds):
        """Reads what comes next, and returns whether there may be more."""
        if not select.select([self.end], [], [], seconds)[0]:
            raise AssertionError(f"nothing came: {self.text}")
        try:
            data = os.read(self.end, 65536)
        except OSError:
            return False
        self.text += data.decode(errors="replace").replace("\r", "")
        return bool(data)

    def expect(self, pattern, answer=None):
        """Waits for text that was not waited for before, and then types a line."""
        while not (match := re.compile(pattern).search(self.text, self.seen)):
            assert self.read(15), f"no {pattern!r} in: {self.text}"
        self.seen = match.end()
        if answer is not None:
            # The program drops what comes before it has switched the echo off.
            time.sleep(0.1)
            os.write(self.end, answer.encode() + b"\n")
        return self

    def finish(self):
        """Waits for the end of the program, and returns all that it has shown."""
        while self.read(15):
            pass
        os.close(self.end)
        self.code = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        return self.text


class Common:
    """Adds an argument to the line that pam-auth-update wrote, and takes it away again."""

    def __init__(self, arguments):
        self.arguments = arguments

    def __enter__(self):
        self.before = open("/etc/pam.d/common-password").read()
        text = re.sub(r"(pam_pwsieve\.so.*)", rf"\1 {self.arguments}", self.before)
        assert text != self.before
        open("/etc/pam.d/common-password", "w").write(text)

    def __exit__(self, *_):
        open("/etc/pam.d/common-password", "w").write(self.before)


log = SystemLog()
