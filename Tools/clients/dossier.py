#!/usr/bin/env python3
"""A client of dossierd in Python's standard library: an example to copy from, and a small tool.

    with Dossier() as dossier:
        answer = dossier.search("merger remedy", facets={"org": {"limit": 5}}, limit=3)
        for hit in answer["hits"]:
            print(hit["title"])

As a script:

    dossier.py search 'merger remedy' --facet org:5 --facet law
    dossier.py export 'date:2024' --fields id,title > articles.jsonl
    dossier.py add new.jsonl

The protocol is one JSON object a line: a request goes out, event lines may come, and one terminal
line with "ok" ends the answer. An end of stream before that line means the answer is not whole.
"""

import argparse
import json
import os
import socket
import sys

UPDATE_BATCH = 200


class DossierError(Exception):
    """What the daemon refused: its error object is in `error`."""

    def __init__(self, error):
        super().__init__(error.get("message", "unknown error"))
        self.error = error


class Truncated(Exception):
    """The daemon closed the connection before the answer was whole."""


def socket_path(index=None):
    """Where the daemon of an index listens: the rule of the protocol, number 7."""
    given = os.environ.get("DOSSIER_SOCKET")
    if given and index is None:
        return given
    real = os.path.realpath(index or index_path())
    last = real.rstrip("/").split("/")[-1] or "root"
    readable = "".join(
        chr(byte) if chr(byte).isascii() and (chr(byte).isalnum() or chr(byte) in "-_") else "_"
        for byte in last.encode()[:24]
    )
    digest = 0xCBF29CE484222325  # FNV-1a, 64 bits
    for byte in real.encode():
        digest = (digest ^ byte) * 0x100000001B3 % 2**64
    name = f"{readable}-{digest:016x}.sock"
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime:
        return f"{runtime.rstrip('/')}/dossier/{name}"
    temporary = os.environ.get("TMPDIR") or "/tmp"
    return f"{temporary.rstrip('/')}/dossier-{os.getuid()}/{name}"


def index_path():
    """Which index is meant when none is named."""
    given = os.environ.get("DOSSIER_INDEX")
    if given:
        return given
    if os.path.exists("Index/CURRENT"):
        return "Index"
    data = os.environ.get("XDG_DATA_HOME", "")
    if not data.startswith("/"):
        data = os.path.expanduser("~/.local/share")
    return f"{data}/dossier/default"


class Dossier:
    """One connection. Requests are answered in their order."""

    def __init__(self, path=None, index=None, timeout=70.0):
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(timeout)
        self._socket.connect(path or socket_path(index))
        self._lines = self._socket.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._lines.close()
        self._socket.close()

    def events(self, op, **members):
        """Sends a request and yields its events; the generator's value is the result."""
        request = {"op": op, **{name: value for name, value in members.items() if value is not None}}
        line = json.dumps(request, ensure_ascii=False, separators=(",", ":"))
        try:
            self._socket.sendall(line.encode() + b"\n")
        except BrokenPipeError:
            pass  # A daemon that turned us away has said why.
        for line in self._lines:
            answer = json.loads(line)
            if "ok" not in answer:
                yield answer
            elif answer["ok"]:
                return answer["result"]
            else:
                raise DossierError(answer["error"])
        raise Truncated("the answer is not whole")

    def ask(self, op, **members):
        """Sends a request and gives its result, without its events."""
        events = self.events(op, **members)
        while True:
            try:
                next(events)
            except StopIteration as end:
                return end.value

    def search(self, q, **members):
        return self.ask("search", q=q, **members)

    def export(self, q, **members):
        """Yields every article that matches."""
        for event in self.events("export", q=q, **members):
            if event.get("event") == "doc":
                yield event["doc"]

    def add(self, articles):
        """Adds articles (dictionaries with the protocol's field names), batch by batch.

        Gives how many were added and replaced, and the failures, whose `line` counts from 1 over
        all articles given."""
        added, replaced, failed, start, batch = 0, 0, [], 0, []
        for article in articles:
            batch.append(article)
            if len(batch) == UPDATE_BATCH:
                added, replaced, start = self._update(batch, added, replaced, failed, start)
                batch = []
        if batch:
            added, replaced, start = self._update(batch, added, replaced, failed, start)
        return {"added": added, "replaced": replaced, "failed": failed}

    def _update(self, batch, added, replaced, failed, start):
        result = self.ask("update", docs=batch)
        for failure in result.get("failed", []):
            failed.append({**failure, "line": start + failure.get("line", 0)})
        return added + result["added"], replaced + result["replaced"], start + len(batch)


# The script.


def facet_views(options):
    """`org` or `org:5` to the members of `facets`."""
    views = {}
    for option in options:
        kind, _, limit = option.partition(":")
        views[kind] = {"limit": int(limit)} if limit else {}
    return views or None


def selection(options):
    """`org=Meta` to the members of `select`."""
    select = {}
    for option in options:
        kind, _, value = option.partition("=")
        select.setdefault(kind, []).append(value)
    return select or None


def run_search(dossier, options):
    result = dossier.search(
        options.query,
        limit=options.limit,
        facets=facet_views(options.facet),
        select=selection(options.select),
    )
    print(f"{result['total']['value']} articles in {result['stories']} stories")
    for hit in result["hits"]:
        print(f"{hit.get('date', ''):<11}{hit['title']}  [{hit['id']}]")
    for kind, facet in result.get("facets", {}).items():
        print(f"\n{kind}")
        for value in facet["values"]:
            name = value.get("name") or value.get("from") or value.get("id", "")
            print(f"{value['n']:7}  {name}")
    return 0 if result["hits"] else 1


def run_export(dossier, options):
    fields = options.fields.split(",") if options.fields else None
    for article in dossier.export(options.query, fields=fields):
        print(json.dumps(article, ensure_ascii=False))
    return 0


def run_add(dossier, options):
    with open(options.file, encoding="utf-8") if options.file != "-" else sys.stdin as lines:
        result = dossier.add(json.loads(line) for line in lines if line.strip())
    print(f"{result['added']} added, {result['replaced']} replaced")
    for failure in result["failed"]:
        print(f"article {failure['line']}: {failure['message']}", file=sys.stderr)
    return 65 if result["failed"] else 0


def parse(arguments):
    parser = argparse.ArgumentParser(description="Ask a dossierd.")
    parser.add_argument("-s", "--socket", help="where the daemon listens")
    parser.add_argument("-i", "--index", help="the daemon's index")
    commands = parser.add_subparsers(required=True)
    search = commands.add_parser("search", help="ranked articles and facets")
    search.add_argument("query")
    search.add_argument("-n", "--limit", type=int, default=10)
    search.add_argument("--facet", action="append", default=[], metavar="KIND[:N]")
    search.add_argument("--select", action="append", default=[], metavar="KIND=VALUE")
    search.set_defaults(run=run_search)
    export = commands.add_parser("export", help="all articles that match, as JSON Lines")
    export.add_argument("query")
    export.add_argument("--fields", help="such as id,title")
    export.set_defaults(run=run_export)
    add = commands.add_parser("add", help="articles from JSON Lines")
    add.add_argument("file", nargs="?", default="-")
    add.set_defaults(run=run_add)
    return parser.parse_args(arguments)


def main():
    options = parse(sys.argv[1:])
    try:
        with Dossier(options.socket, options.index) as dossier:
            return options.run(dossier, options)
    except DossierError as failure:
        print(f"dossier.py: {failure}", file=sys.stderr)
        if failure.error.get("hint"):
            print(f"  {failure.error['hint']}", file=sys.stderr)
        return 65
    except BrokenPipeError:
        raise  # Of standard output: whoever read it has enough.
    except OSError as failure:
        print(f"dossier.py: no daemon answers: {failure}", file=sys.stderr)
        return 69


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (BrokenPipeError, KeyboardInterrupt):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
