#!/usr/bin/env python3
"""Writes the rankings of other search engines for judged collections: ranking_peers.py OUT COLLECTION...

OUT/COLLECTION/ENGINE.tsv, a line for each of the first 1,000 hits: query, document, by rank. Engines: bm25s
(bm25+ and lucene, Snowball stems), Tantivy (en_stem), SQLite FTS5 (porter; title counted three times).
Every query is a bag of words. Needs bm25s, PyStemmer and tantivy from PyPI.
"""

import json
import os
import re
import sqlite3
import sys

import bm25s
import Stemmer
import tantivy

DEPTH = 1000
WORD = re.compile(r"\w+")
LANGUAGES = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian"}


def load(folder):
    with open(f"{folder}/corpus.jsonl", encoding="utf-8") as file:
        documents = [json.loads(line) for line in file]
    with open(f"{folder}/queries.tsv", encoding="utf-8") as file:
        queries = [line.rstrip("\n").split("\t", 1) for line in file]
    with open(f"{folder}/lang", encoding="utf-8") as file:
        language = LANGUAGES[file.read().strip()]
    stop = os.path.join(os.path.dirname(os.path.abspath(folder)), "stop", f"{language}.txt")
    with open(stop, encoding="utf-8") as file:
        words = {line.split("|")[0].strip() for line in file} - {""}
    return documents, queries, language, words


def bm25s_rankings(documents, queries, language, stop, method, k1, b):
    stemmer = Stemmer.Stemmer(language)
    texts = [f"{document['title']} {document['text']}" for document in documents]
    options = dict(stopwords=sorted(stop), stemmer=stemmer, show_progress=False)
    engine = bm25s.BM25(method=method, k1=k1, b=b)
    engine.index(bm25s.tokenize(texts, **options), show_progress=False)
    depth = min(DEPTH, len(documents))
    for key, text in queries:
        tokens = bm25s.tokenize([text], return_ids=False, **options)
        places, scores = engine.retrieve(tokens, k=depth, show_progress=False)
        hits = [documents[p]["id"] for p, score in zip(places[0], scores[0]) if score > 0]
        yield key, hits


def tantivy_rankings(documents, queries, language, stop):
    # Its Python binding registers a stemming tokenizer for English alone.
    tokenizer = "en_stem" if language == "english" else "default"
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("number", stored=True)
    builder.add_text_field("title", tokenizer_name=tokenizer)
    builder.add_text_field("text", tokenizer_name=tokenizer)
    index = tantivy.Index(builder.build())
    writer = index.writer(heap_size=100_000_000, num_threads=1)
    for number, document in enumerate(documents):
        writer.add_document(
            tantivy.Document(number=number, title=document["title"], text=document["text"])
        )
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    for key, text in queries:
        words = [word for word in WORD.findall(text.lower()) if word not in stop]
        if not words:
            yield key, []
            continue
        query = index.parse_query(" ".join(words), ["title", "text"])
        hits = searcher.search(query, DEPTH).hits
        yield key, [documents[searcher.doc(place)["number"][0]]["id"] for _, place in hits]


def sqlite_rankings(documents, queries, language, stop):
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE a USING fts5(title, text, tokenize = 'porter unicode61')")
    database.executemany(
        "INSERT INTO a(rowid, title, text) VALUES (?, ?, ?)",
        ((n, d["title"], d["text"]) for n, d in enumerate(documents)),
    )
    for key, text in queries:
        words = {word for word in WORD.findall(text.lower()) if word not in stop}
        if not words:
            yield key, []
            continue
        bag = " OR ".join(f'"{word}"' for word in sorted(words))
        rows = database.execute(
            "SELECT rowid FROM a WHERE a MATCH ? ORDER BY bm25(a, 3.0, 1.0), rowid LIMIT ?", (bag, DEPTH)
        )
        yield key, [documents[row[0]]["id"] for row in rows]


ENGINES = {
    "bm25s bm25+": lambda *data: bm25s_rankings(*data, "bm25+", 1.5, 0.75),
    "bm25s lucene": lambda *data: bm25s_rankings(*data, "lucene", 1.5, 0.75),
    "Tantivy": tantivy_rankings,
    "SQLite FTS5": sqlite_rankings,
}


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    for folder in sys.argv[2:]:
        data = load(folder)
        out = os.path.join(sys.argv[1], os.path.basename(os.path.abspath(folder)))
        os.makedirs(out, exist_ok=True)
        for name, rankings in ENGINES.items():
            with open(f"{out}/{name}.tsv", "w", encoding="utf-8") as file:
                for key, hits in rankings(*data):
                    file.writelines(f"{key}\t{hit}\n" for hit in hits)


if __name__ == "__main__":
    main()
