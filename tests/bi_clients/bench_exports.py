"""How fast tables leave the program, as ratios measured in one run on the same data: part of `make bench`.

A sample plan is copied to 2,000 units and ten years, which makes a million rows of `targets`. Each format is downloaded from a
server of its own, whose highest memory the system tells. Beside it the same statement is dumped by the sqlite3 command line,
and read and written by pandas in portions. A workbook of a million rows takes pandas most of an hour, so workbooks are compared
on their first rows. EXPORT_UNITS makes the table smaller.
"""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "target" / "release" / "doichieu"
UNITS = int(os.environ.get("EXPORT_UNITS", "2000"))
# Rows of the workbooks that are compared.
WORKBOOK_ROWS = 50_000
# Identities of the plan that is copied lie below this; each copy moves them by a multiple.
STEP = 10_000
# What is promised: times of the sqlite3 dump, and mebibytes of memory.
GOAL_CSV = 1.5
GOAL_MEMORY = 150

PANDAS = """
import sqlite3, sys, pandas, pyarrow, pyarrow.parquet
database, statement, kind, output = sys.argv[1:]
portions = pandas.read_sql(statement, sqlite3.connect(database), chunksize=65536)
if kind == "csv":
    for number, portion in enumerate(portions):
        portion.to_csv(output, mode="a", header=number == 0, index=False)
elif kind == "parquet":
    writer = None
    for portion in portions:
        table = pyarrow.Table.from_pandas(portion.astype("string"), preserve_index=False)
        writer = writer or pyarrow.parquet.ParquetWriter(output, table.schema, compression="zstd")
        writer.write_table(table)
    writer.close()
else:
    pandas.concat(portions).to_excel(output, index=False)
"""


def columns(db, table):
    return [row[1] for row in db.execute(f'PRAGMA table_info("{table}")')]


def copy(db, table, changes, condition):
    """Copies rows of a table to every unit; `r` is the row and `c.n` the number of the unit."""
    names = columns(db, table)
    written = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(changes.get(name, f'r."{name}"') for name in names)
    db.execute(f'INSERT INTO "{table}" ({written}) SELECT {values} FROM "{table}" r, c WHERE {condition} ORDER BY c.n, r.rowid')


def generate(path):
    """Copies the plan of Huế to units that are there for this."""
    db = sqlite3.connect(path)
    db.execute("PRAGMA synchronous = OFF")
    db.execute("CREATE TEMP TABLE c (n INTEGER PRIMARY KEY)")
    db.executemany("INSERT INTO c VALUES (?)", [(number,) for number in range(1, UNITS + 1)])
    moved = lambda name: f"r.{name} + c.n * {STEP}"
    versions = (
        "(SELECT v.id FROM appendix_version v JOIN publication p ON p.appendix_version_id = v.id JOIN appendix a ON a.id = v.appendix_id"
        " JOIN plan l ON l.id = a.plan_id WHERE l.province_code = '46' AND p.to_version_id IS NULL)"
    )
    version_ids = ", ".join(str(row[0]) for row in db.execute(f"SELECT * FROM {versions}"))
    of_plan = f"r.appendix_version_id IN ({version_ids})"
    rows = ", ".join(str(row[0]) for row in db.execute(f"SELECT r.id FROM plan_indicator r WHERE {of_plan}"))
    of_rows = f"r.plan_indicator_id IN ({rows})"
    appendices = f"(SELECT appendix_id FROM appendix_version WHERE id IN ({version_ids}))"
    named = {name: f"r.{name} || ' ' || c.n" for name in ("name", "name_folded", "slug")}
    copy(db, "province", {"code": "'X' || c.n", "position": "100 + c.n", **named}, "r.code = '46'")
    copy(db, "plan", {"id": moved("id"), "province_code": "'X' || c.n"}, "r.province_code = '46'")
    copy(db, "appendix", {"id": moved("id"), "plan_id": moved("plan_id")}, f"r.id IN {appendices}")
    numbered = {"appendix_id": moved("appendix_id"), "appendix_idx": "r.appendix_idx + c.n * 1000"}
    copy(db, "appendix_version", {"id": moved("id"), **numbered}, f"r.id IN ({version_ids})")
    of_version = {"id": moved("id"), "appendix_version_id": moved("appendix_version_id")}
    copy(db, "publication", {**of_version, "appendix_id": moved("appendix_id")}, of_plan)
    copy(db, "section", of_version, of_plan)
    copy(db, "plan_indicator", {**of_version, "section_id": moved("section_id"), "parent_id": moved("parent_id")}, of_plan)
    of_row = {"id": moved("id"), "plan_indicator_id": moved("plan_indicator_id")}
    copy(db, "target", of_row, of_rows)
    # The plus keeps SQLite from finding rows by the year, which all copies share: it would go through them once for each unit.
    for number, year in enumerate([2022, 2023, 2024, 2025, 2027, 2028, 2029], start=1):
        shifted = {"id": f"{moved('id')} + {number * 1000}", "position": f"r.position + {number * 10}", "year": str(year)}
        copy(db, "target", {**of_row, **shifted}, f"{of_rows} AND +r.year = 2026")
    copy(db, "assignment", of_row, of_rows)
    db.commit()
    (n_rows,) = db.execute("SELECT count(*) FROM bi_targets").fetchone()
    names = [name for name in columns(db, "bi_targets") if not name.endswith("_folded")]
    db.close()
    return n_rows, f"SELECT {', '.join(names)} FROM bi_targets ORDER BY indicator_code, province_code, year"


class Server:
    """A server of its own, so that the highest memory is that of one download."""

    def __init__(self, folder):
        arguments = ["serve", "--data-dir", folder, "--listen", "127.0.0.1:0"]
        self.process = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:
            if found := re.search(r"http://\S+", line):
                self.address = found.group(0)
                return
        raise RuntimeError("the server does not say where it is")

    def download(self, path):
        """Seconds and bytes of a download."""
        began, n_bytes = time.monotonic(), 0
        with urllib.request.urlopen(self.address + path) as answer:
            while portion := answer.read(1 << 20):
                n_bytes += len(portion)
        return time.monotonic() - began, n_bytes

    def peak(self):
        """The highest memory so far, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


def download(folder, path):
    server = Server(folder)
    try:
        seconds, n_bytes = server.download(path)
        return seconds, n_bytes, server.peak()
    finally:
        server.stop()


def seconds_of(command, **options):
    began = time.monotonic()
    subprocess.run(command, check=True, **options)
    return time.monotonic() - began


def pandas_seconds(folder, statement, kind):
    output = Path(folder) / f"pandas.{kind}"
    seconds = seconds_of([sys.executable, "-c", PANDAS, Path(folder) / "doichieu.sqlite", statement, kind, output])
    output.unlink()
    return seconds


def main():
    folder = tempfile.mkdtemp(prefix="doichieu-exports-")
    try:
        samples = [ROOT / "imports" / "samples" / name for name in ("hue-2026.xlsx", "hai-phong-2026.xlsx")]
        subprocess.run([PROGRAM, "import", "--data-dir", folder, *samples], check=True, stdout=subprocess.DEVNULL)
        database = Path(folder) / "doichieu.sqlite"
        n_rows, statement = generate(database)
        print(f"targets: {n_rows} rows; seconds, and ours in times of theirs", flush=True)
        print(f"{'format':<18}{'ours':>8}{'sqlite3':>9}{'ratio':>7}{'pandas':>9}{'ratio':>7}{'MB':>7}{'peak MiB':>10}", flush=True)
        dump = ["sqlite3", "-readonly", "-csv", "-header", database, statement]
        for kind in ("csv", "parquet", "xlsx"):
            ours, n_bytes, peak = download(folder, f"/bi/targets.{kind}")
            by_shell = seconds_of(dump, stdout=subprocess.DEVNULL) if kind == "csv" else None
            by_pandas = pandas_seconds(folder, statement, kind) if kind != "xlsx" else None
            show(kind, ours, by_shell, by_pandas, n_bytes, peak)
        ours, n_bytes, peak = download(folder, f"/bi/targets.xlsx?limit={WORKBOOK_ROWS}")
        by_pandas = pandas_seconds(folder, f"{statement} LIMIT {WORKBOOK_ROWS}", "xlsx")
        show(f"xlsx, {WORKBOOK_ROWS} rows", ours, None, by_pandas, n_bytes, peak)
        print(f"goals: CSV {GOAL_CSV} times the sqlite3 dump, {GOAL_MEMORY} MiB; ! is beyond")
    finally:
        shutil.rmtree(folder)


def show(name, ours, by_shell, by_pandas, n_bytes, peak):
    def beside(theirs, goal=None):
        if theirs is None:
            return f"{'-':>9}{'-':>7}"
        mark = "!" if goal and ours / theirs > goal else " "
        return f"{theirs:>9.1f}{ours / theirs:>6.2f}{mark}"

    mark = "!" if peak > GOAL_MEMORY else " "
    sides = beside(by_shell, GOAL_CSV) + beside(by_pandas)
    print(f"{name:<18}{ours:>8.1f}{sides}{n_bytes / 1e6:>7.0f}{peak:>9.0f}{mark}", flush=True)


if __name__ == "__main__":
    main()
