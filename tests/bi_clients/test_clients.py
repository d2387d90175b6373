"""What people type into their tools, run against a server with the sample plans in it (DOICHIEU_URL).

The commands of docs/guides/python.md and r.md are read from those pages and run as they stand there.
"""

import io
import os
import re
import subprocess
import unittest
import urllib.request
from pathlib import Path

import duckdb
import openpyxl
import pandas
import polars
import pyarrow.ipc
from odata import ODataService

BASE = os.environ["DOICHIEU_URL"]
GUIDES = Path(__file__).parents[2] / "docs" / "guides"
QUESTION = "search=thanh%20toan%20truc%20tuyen%20trong%20thuc%20hien&order=province_code,year"
EXPECTED = [60, 80, 80, 90, 60, 80]


def commands(page, language):
    """The blocks of a language in a guide, with the address of this server."""
    text = (GUIDES / page).read_text(encoding="utf-8")
    blocks = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    return [block.replace("http://127.0.0.1:8080", BASE) for block in blocks]


def fetch(path):
    with urllib.request.urlopen(BASE + path) as answer:
        return answer.read()


class Files(unittest.TestCase):
    """One table in every format says the same."""

    def test_pandas_reads_csv(self):
        table = pandas.read_csv(f"{BASE}/bi/targets.csv?{QUESTION}", dtype={"province_code": str})
        self.assertEqual(list(table.value), EXPECTED)
        self.assertEqual(sorted(set(table.province_code)), ["15", "31", "46"])

    def test_pandas_reads_json(self):
        table = pandas.read_json(io.BytesIO(fetch(f"/bi/targets.json?{QUESTION}")))
        self.assertEqual(list(table.value), EXPECTED)

    def test_pandas_reads_parquet_with_days_as_days(self):
        table = pandas.read_parquet(io.BytesIO(fetch(f"/bi/targets.parquet?{QUESTION}&provinces=46")))
        self.assertEqual(list(table.value), [60, 80])
        self.assertEqual(str(table.plan_issued_on[0]), "2026-06-06")

    def test_arrow_reads_the_stream_with_its_descriptions(self):
        table = pyarrow.ipc.open_stream(fetch(f"/bi/targets.arrow?{QUESTION}")).read_all()
        self.assertEqual(table["value"].to_pylist(), EXPECTED)
        self.assertIn(b"description_vi", table.schema.field("value").metadata)

    def test_polars_reads_lines(self):
        table = polars.read_ndjson(fetch(f"/bi/targets.ndjson?{QUESTION}"))
        self.assertEqual(table["value"].to_list(), EXPECTED)

    def test_duckdb_reads_parquet(self):
        path = Path(os.environ.get("TMPDIR", "/tmp")) / f"targets-{os.getpid()}.parquet"
        path.write_bytes(fetch("/bi/targets.parquet"))
        try:
            question = f"SELECT count(*) FROM '{path}' WHERE province_code = '46' AND status <> 'NOT_IN_PLAN'"
            self.assertEqual(duckdb.sql(question).fetchall(), [(102,)])
        finally:
            path.unlink()

    def test_openpyxl_reads_typed_cells(self):
        book = openpyxl.load_workbook(io.BytesIO(fetch(f"/bi/targets.xlsx?{QUESTION}&columns=year,value,plan_issued_on")))
        rows = list(book["targets"].values)
        self.assertEqual(rows[0], ("year", "value", "plan_issued_on"))
        self.assertEqual([row[1] for row in rows[1:]], EXPECTED)
        self.assertEqual(book["targets"].freeze_panes, "A2")
        self.assertEqual(rows[-1][2].strftime("%Y-%m-%d"), "2026-06-06")


class Feed(unittest.TestCase):
    """The OData feed, as a client that reads the model sees it."""

    def test_a_client_filters_and_orders(self):
        service = ODataService(f"{BASE}/odata/v4/", reflect_entities=True)
        targets = service.entities["targets"]
        question = service.query(targets)
        question = question.filter(targets.province_code == "46").filter(targets.year == 2030)
        question = question.filter(targets.value >= 90).order_by(targets.value.desc())
        values = [row.value for row in question]
        self.assertEqual(len(values), 17)
        self.assertEqual(values, sorted(values, reverse=True))


class Guides(unittest.TestCase):
    """The commands of the guide are the commands that work."""

    def test_the_python_guide_runs_as_it_stands(self):
        blocks = commands("python.md", "python")
        self.assertGreater(len(blocks), 2)
        names = {}
        for block in blocks:
            exec(block, names)
        self.assertEqual(list(names["wide"].loc[0, ["hue_2026_value", "hai_phong_2026_value"]]), [60, 80])

    def test_the_r_guide_runs_as_it_stands(self):
        program = "\n".join(["averages <- {", *commands("r.md", "r"), "}", "write.csv(averages, row.names = FALSE)"])
        output = subprocess.run(
            ["Rscript", "-e", program], check=True, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8"}
        ).stdout
        averages = pandas.read_csv(io.BytesIO(output))
        expected = pandas.read_csv(f"{BASE}/bi/targets.csv?provinces=hue,hai-phong,15&years=2026,2030&unit=%25")
        expected = expected.groupby(["province_name", "year"]).value.mean()
        self.assertEqual(len(averages), 6)
        for row in averages.itertuples():
            self.assertAlmostEqual(row.value, expected[row.province_name, row.year])


if __name__ == "__main__":
    unittest.main()
