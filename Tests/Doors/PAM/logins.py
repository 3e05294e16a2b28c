"""sshd."""

import re
import subprocess
import time

from checks import *
from machine import *


def ssh(**variables):
    return Terminal(
        "ssh", "-tt", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
        "-o", "PubkeyAuthentication=no", "jdoe@127.0.0.1", **variables)


class Server:
    """sshd, with the configuration of the distribution."""

    def __enter__(self):
        run("ssh-keygen", "-A")
        self.process = subprocess.Popen(
            ["/usr/sbin/sshd", "-D", "-e", "-o", "KbdInteractiveAuthentication=yes", "-o", "UsePAM=yes",
             "-o", "ListenAddress=127.0.0.1"],
            stderr=open("/test/sshd.log", "w"))
        for _ in range(100):
            if "127.0.0.1:22" in run("ss", "-ltn").stdout:
                return self
            time.sleep(0.05)
        raise AssertionError(open("/test/sshd.log").read())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


@case
def a_forced_change_over_sshd():
    run("chage", "-d", "0", "jdoe")
    with Server():
        terminal = ssh().expect("assword: ", GOOD).expect("Current password: ", GOOD)
        terminal.expect("New password: ", BANNED).expect("Retype new password: ", BANNED)
        terminal.expect("New password: ", BETTER).expect("Retype new password: ", BETTER).expect(r"\$ ", "exit")
        text = terminal.finish()
        same_lines(re.sub(r"(?s)\nLinux .*", "", text), transcript("An expired password"))
        assert has_password("jdoe", BETTER)
        terminal = ssh().expect("assword: ", BETTER).expect(r"\$ ", "exit")
        terminal.finish()
        assert terminal.code == 0


@case
def a_forced_change_over_sshd_ends_after_three_tries():
    run("chage", "-d", "0", "jdoe")
    with Common("language=de"), Server():
        # The client escapes what its locale cannot show.
        terminal = ssh(LANG="C.UTF-8").expect("assword: ", GOOD).expect("Current password: ", GOOD)
        for _ in range(3):
            terminal.expect("New password: ", BANNED).expect("Retype new password: ", BANNED)
        terminal.expect("assword: ")
        # sshd shows a message with the next question only, so the last one is lost.
        assert terminal.text.count("denn es besteht größtenteils") == 2, terminal.text
        assert has_password("jdoe", GOOD)
