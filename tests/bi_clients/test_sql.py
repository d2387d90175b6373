"""The views on PostgreSQL, read by SQLAlchemy and pandas as Superset reads them, with the reading role of the documentation.

TEST_DATABASE_URL names an empty server; the sample plans are taken in by the program.
"""

import os
import re
import subprocess
import unittest
from pathlib import Path

import pandas
import sqlalchemy

ROOT = Path(__file__).parents[2]
ADDRESS = os.environ["TEST_DATABASE_URL"]
SAMPLES = ["hue-2026.xlsx", "hai-phong-2026.xlsx", "lao-cai-2026.xlsx"]
PASSWORD = "only-for-this-test"


def block(page, language):
    """The first block of a language on a page of the documentation."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.search(rf"```{language}\n(.*?)```", text, re.DOTALL).group(1)


def setUpModule():
    files = [ROOT / "imports" / "samples" / name for name in SAMPLES]
    program = ROOT / "target" / "debug" / "doichieu"
    subprocess.run([program, "import", "--database-url", ADDRESS, *files], check=True, stdout=subprocess.DEVNULL)
    owner = sqlalchemy.create_engine(ADDRESS.replace("postgres://", "postgresql+psycopg2://"))
    with owner.begin() as connection:
        connection.exec_driver_sql(block("bi.md", "sql").replace("…", PASSWORD))


def reader():
    """The role of the documentation, connected."""
    place = ADDRESS.partition("@")[2]
    return sqlalchemy.create_engine(f"postgresql+psycopg2://bi_reader:{PASSWORD}@{place}")


class Views(unittest.TestCase):
    """What a tool that speaks SQL finds."""

    def test_the_tables_are_found_with_their_meaning(self):
        found = sqlalchemy.inspect(reader())
        self.assertEqual(
            set(found.get_view_names(schema="bi")),
            {"targets", "tasks", "assignments", "agencies", "indicators", "crosswalk", "imports"},
        )
        columns = {column["name"]: column for column in found.get_columns("targets", schema="bi")}
        self.assertIn("The number", columns["value"]["comment"])
        # A tool offers averages and sums of numbers only.
        self.assertIsInstance(columns["value"]["type"], sqlalchemy.Numeric)
        self.assertIsInstance(columns["plan_issued_on"]["type"], sqlalchemy.Date)
        self.assertTrue(found.get_table_comment("targets", schema="bi")["text"])

    def test_pandas_reads_a_chart(self):
        text = block("guides/superset.md", "python")
        statement = re.search(r'"(SELECT .*?)"', text, re.DOTALL).group(1)
        table = pandas.read_sql(sqlalchemy.text(statement), reader())
        self.assertEqual(set(table.province_name), {"Huế", "Hải Phòng", "Lào Cai"})
        numbers = table[table.year == 2030].groupby("province_name").value.count()
        self.assertTrue((numbers > 20).all(), numbers)

    def test_the_role_reads_the_views_and_nothing_else(self):
        with reader().connect() as connection:
            for forbidden in ["SELECT * FROM api_key", "DELETE FROM import", "CREATE TABLE bi.mine (it int)"]:
                with self.assertRaisesRegex(sqlalchemy.exc.ProgrammingError, "permission denied"):
                    connection.execute(sqlalchemy.text(forbidden))
                connection.rollback()


if __name__ == "__main__":
    unittest.main()
