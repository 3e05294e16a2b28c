"""A Samba AD domain controller for tests, and what it writes to the system log."""
import os, shutil, signal, socket, subprocess, threading, time

REALM, DOMAIN = "EXAMPLE.TEST", "EXAMPLE"
ADMINISTRATOR_PASSWORD = "Kettle+Quarry_58"


class SystemLog:
    """The lines that the command sends to /dev/log."""

    def __init__(self):
        self.lines = []
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind("/dev/log")
        threading.Thread(target=self.receive, daemon=True).start()

    def receive(self):
        while True:
            line = self.socket.recv(1 << 16).decode(errors="replace")
            if "pwsieve[" in line:
                self.lines.append(line)

    def take(self, *, within=3):
        """The lines since the last call, once there is one, or after that time."""
        end = time.monotonic() + within
        while not self.lines and time.monotonic() < end:
            time.sleep(0.02)
        lines, self.lines = self.lines, []
        return lines


class Controller:
    """The controller, which asks `script` for each password."""

    def __init__(self, folder):
        self.folder = folder
        self.configuration = f"{folder}/etc/smb.conf"
        self.log = f"{folder}/samba.log"
        self.process = None
        output = subprocess.run(
            ["samba-tool", "domain", "provision", f"--realm={REALM}", f"--domain={DOMAIN}", "--server-role=dc",
             "--dns-backend=NONE", f"--adminpass={ADMINISTRATOR_PASSWORD}", "--host-name=dc", f"--targetdir={folder}",
             "--option=interfaces=lo", "--option=bind interfaces only=yes"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if output.returncode:
            raise SystemExit(f"the domain cannot be provisioned:\n{output.stdout}")
        shutil.copy(f"{folder}/private/krb5.conf", "/run/krb5.conf")
        with open("/run/krb5.conf", "w") as file:
            file.write(f"[libdefaults]\n default_realm = {REALM}\n dns_lookup_kdc = false\n dns_lookup_realm = false\n"
                       f"[realms]\n {REALM} = {{\n  kdc = 127.0.0.1\n  kpasswd_server = 127.0.0.1\n }}\n")
        os.environ["KRB5_CONFIG"] = "/run/krb5.conf"
        os.environ["KRB5CCNAME"] = "FILE:/run/tickets"
        os.environ["LDAPTLS_REQCERT"] = "never"
        with open(self.configuration) as file:
            self.plain = file.read()

    def start(self, script):
        self.stop()
        with open(self.configuration, "w") as file:
            file.write(self.plain.replace("[global]", "[global]\n\tserver services = -dns -dnsupdate -nbt -wrepl"
                                                      f"\n\tcheck password script = {script}", 1))
        log = open(self.log, "ab")
        self.process = subprocess.Popen(
            ["samba", "-F", "--no-process-group", "-s", self.configuration, "--debug-stdout", "-d", "3"],
            stdout=log, stderr=log, start_new_session=True)
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if all(self.is_open(port) for port in (88, 389, 445, 464, 636)):
                return
            time.sleep(0.1)
        raise SystemExit("the controller does not answer:\n" + open(self.log, errors="replace").read()[-3000:])

    @staticmethod
    def is_open(port):
        with socket.socket() as probe:
            probe.settimeout(1)
            return probe.connect_ex(("127.0.0.1", port)) == 0

    def stop(self):
        if self.process:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait()
            # Its children end by themselves.
            subprocess.run(["pkill", "-KILL", "-x", "samba|smbd|winbindd"])
            time.sleep(0.5)
            self.process = None

    # MARK: Ways to set a password

    def tool(self, *arguments):
        """Runs samba-tool as the administrator, over LDAP."""
        return run(["samba-tool", *arguments, "-H", "ldap://dc.example.test", "-s", self.configuration,
                    f"-UAdministrator%{ADMINISTRATOR_PASSWORD}"])

    def create(self, name, password, *options):
        return self.tool("user", "create", name, password, *options)

    def set_password(self, name, password):
        return self.tool("user", "setpassword", name, f"--newpassword={password}")

    def change_by_tool(self, name, old, new):
        return run(["samba-tool", "user", "password", "-s", self.configuration, "--ipaddress=127.0.0.1",
                    f"-U{DOMAIN}\\{name}%{old}", f"--newpassword={new}"])

    def modify_by_ldaps(self, name, bind, bind_password, old, new):
        """Resets the password, or changes it if the old one is given, by the attribute unicodePwd."""
        import base64
        def value(password): return base64.b64encode(f'"{password}"'.encode("utf-16-le")).decode()
        change = (f"replace: unicodePwd\nunicodePwd:: {value(new)}\n" if old is None else
                  f"delete: unicodePwd\nunicodePwd:: {value(old)}\n-\nadd: unicodePwd\nunicodePwd:: {value(new)}\n")
        entry = f"dn: CN={name},CN=Users,DC=example,DC=test\nchangetype: modify\n{change}"
        return run(["ldapmodify", "-H", "ldaps://dc.example.test", "-x", "-D", f"{bind}@{REALM}", "-w", bind_password],
                   entry)

    def change_by_kpasswd(self, name, old, new):
        return run(["kpasswd", name], f"{old}\n{new}\n{new}\n")

    def can_log_on(self, name, password):
        return run(["kinit", name], password + "\n").returncode == 0


def run(command, text=""):
    return subprocess.run(command, input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60)
