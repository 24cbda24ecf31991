#!/usr/bin/env python3
"""The peer of the benchmark: SQLite FTS5, by Python's standard library alone.

sqlite_peer.py build DATABASE   reads articles as JSON lines, as `dossier export` writes them
sqlite_peer.py serve DATABASE   reads a query a line, writes {"ms", "total", "cpu_ms"} a line
"""
import json
import os
import sqlite3
import sys
import time

SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE VIRTUAL TABLE text USING fts5(title, body, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TABLE article (number INTEGER PRIMARY KEY, id TEXT, title TEXT, date TEXT);
CREATE TABLE entity (article INTEGER, kind TEXT, id TEXT, PRIMARY KEY (article, kind, id)) WITHOUT ROWID;
CREATE INDEX articles_of_entity ON entity (id, article);
"""

ENTITIES = """
SELECT e.id, count(*) AS n FROM matching AS m JOIN entity AS e ON e.article = m.number
WHERE e.kind = ? GROUP BY e.id ORDER BY n DESC, e.id LIMIT 10
"""
MONTHS = """
SELECT substr(date, 1, 7) AS month, count(*) FROM matching JOIN article USING (number)
WHERE length(date) >= 7 GROUP BY month
"""


def build(path):
    database = sqlite3.connect(path)
    database.executescript(SCHEMA)
    count, spent, processor = 0, 0.0, time.process_time()
    for line in sys.stdin:
        before = time.process_time()
        article = json.loads(line)
        processor += time.process_time() - before
        start = time.perf_counter()
        count += 1
        title, text = article.get("title", ""), article.get("text", "")
        database.execute("INSERT INTO text (rowid, title, body) VALUES (?, ?, ?)", (count, title, text))
        database.execute(
            "INSERT INTO article VALUES (?, ?, ?, ?)", (count, article["id"], title, article.get("date", "")))
        database.executemany(
            "INSERT OR IGNORE INTO entity VALUES (?, ?, ?)",
            [(count, entity["kind"], entity["id"]) for entity in article.get("entities", [])])
        spent += time.perf_counter() - start
    start = time.perf_counter()
    database.commit()
    database.execute("INSERT INTO text (text) VALUES ('optimize')")
    database.execute("ANALYZE")
    database.commit()
    spent += time.perf_counter() - start
    processor = time.process_time() - processor
    print(
        f"sqlite   {count} articles in {spent:.2f} s: {count / max(spent, 1e-9):.0f} articles/s, "
        f"{count / max(processor, 1e-9):.0f} each second of processor; {os.path.getsize(path) / 2**20:.1f} MiB")


def answer(database, query):
    words = " ".join(f'"{word}"' for word in query["words"])
    if query["shape"] == "phrase":
        words = '"' + " ".join(query["words"]) + '"'
    entity = query.get("entity")
    # The plus keeps the planner from asking the index of words once for every article of the entity.
    having = "+rowid IN (SELECT article FROM entity WHERE id = ?)"
    database.execute("DELETE FROM matching")
    if words:
        where, values = "text MATCH ?", [words]
        if entity:
            where, values = f"text MATCH ? AND {having}", [words, entity]
        database.execute(f"INSERT INTO matching SELECT rowid FROM text WHERE {where}", values)
        best = f"SELECT rowid FROM text WHERE {where} ORDER BY rank LIMIT 10"
    else:
        database.execute("INSERT INTO matching SELECT article FROM entity WHERE id = ?", [entity])
        best, values = "SELECT number FROM matching JOIN article USING (number) ORDER BY date DESC LIMIT 10", []
    for (number,) in database.execute(best, values).fetchall():
        database.execute("SELECT id, title, date FROM article WHERE number = ?", [number]).fetchall()
        database.execute("SELECT kind, id FROM entity WHERE article = ?", [number]).fetchall()
    for kind in ("org", "law"):
        database.execute(ENTITIES, [kind]).fetchall()
    database.execute(MONTHS).fetchall()
    return database.execute("SELECT count(*) FROM matching").fetchone()[0]


def serve(path):
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript(
        "PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY;"
        "CREATE TEMP TABLE matching (number INTEGER PRIMARY KEY);")
    for line in sys.stdin:
        query = json.loads(line)
        start = time.perf_counter()
        total = answer(database, query)
        spent = (time.perf_counter() - start) * 1000
        print(json.dumps({"ms": spent, "total": total, "cpu_ms": time.process_time() * 1000}), flush=True)


if __name__ == "__main__":
    {"build": build, "serve": serve}[sys.argv[1]](sys.argv[2])
