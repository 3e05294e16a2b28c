"""Sends resets over several connections that stay open, and says how long the answers took, as JSON.

    load.py --port PORT --connections N --requests N
    load.py --accounts N directory.json     prints the directory with an account for each connection
"""

import argparse
import json
import socket
import sys
import threading
import time

# What each connection sends in turn, and the status that it has to get. Attempts that are accepted are forgotten, so
# that nobody is throttled.
TURNS = [
    ("vtrm-quiet-9-lanterns", 200),
    ("Kyvolqurp1!", 422),
    ("plinth Oxbow 41 kestrel", 200),
    ("vq7#kzMx2", 422),
]


def account(number):
    name = f"load{number}"
    return {
        "id": name, "tenant": "contoso", "accountName": name, "displayName": f"Load Number{number}",
        "surname": f"Number{number}", "groups": ["resetters"], "onPremises": True, "mayReset": True, "licensed": True,
        "methods": 2}


def request(number, password):
    body = json.dumps({"tenant": "contoso", "user": f"load{number}", "password": password}).encode()
    return (
        b"POST /reset HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Content-Length: %d\r\n\r\n%s" % (len(body), body))


def receive(connection, rest):
    """The status of the next answer, and what came behind it."""
    while (end := rest.find(b"\r\n\r\n")) < 0:
        rest += more(connection)
    head = rest[:end].lower()
    start = head.index(b"content-length:") + 15
    length = int(head[start:].split(b"\r\n", 1)[0])
    whole = end + 4 + length
    while len(rest) < whole:
        rest += more(connection)
    return int(head[9:12]), rest[whole:]


def more(connection):
    part = connection.recv(65536)
    if not part:
        raise ConnectionError("the service closed the connection")
    return part


class Client(threading.Thread):
    """One connection with an account of its own."""

    def __init__(self, port, number, count):
        super().__init__()
        self.port, self.number, self.count = port, number, count
        self.latencies, self.statuses, self.wrong, self.failure = [], {}, 0, None

    def run(self):
        try:
            self.send()
        except Exception as failure:
            self.failure = repr(failure)

    def send(self):
        turns = [(request(self.number, password), status) for password, status in TURNS]
        rest = b""
        with socket.create_connection(("127.0.0.1", self.port)) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for index in range(self.count):
                data, expected = turns[index % len(turns)]
                start = time.perf_counter()
                connection.sendall(data)
                status, rest = receive(connection, rest)
                self.latencies.append(time.perf_counter() - start)
                self.statuses[status] = self.statuses.get(status, 0) + 1
                self.wrong += status != expected


def load(port, connections, requests):
    clients = [Client(port, number, requests // connections) for number in range(connections)]
    start = time.perf_counter()
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    seconds = time.perf_counter() - start
    latencies = sorted(latency for client in clients for latency in client.latencies)
    statuses = {}
    for client in clients:
        for status, count in client.statuses.items():
            statuses[status] = statuses.get(status, 0) + count

    def percentile(share):
        return round(1000 * latencies[min(len(latencies) - 1, int(share * len(latencies)))], 2) if latencies else None

    return {
        "requests": len(latencies), "requestsPerSecond": round(len(latencies) / seconds), "p50ms": percentile(0.5),
        "p99ms": percentile(0.99), "maxms": percentile(1), "statuses": statuses,
        "wrong": sum(client.wrong for client in clients),
        "failures": [client.failure for client in clients if client.failure]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int)
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--accounts", type=int)
    parser.add_argument("directory", nargs="?")
    given = parser.parse_args()
    if given.accounts is not None:
        with open(given.directory, encoding="utf-8") as file:
            directory = json.load(file)
        directory["users"] += [account(number) for number in range(given.accounts)]
        json.dump(directory, sys.stdout)
    else:
        json.dump(load(given.port, given.connections, given.requests), sys.stdout)


if __name__ == "__main__":
    main()
