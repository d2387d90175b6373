"""The README's query through Python's gql, and schemathesis against every operation: no failure of the server, no leak.

`DOICHIEU_URL` names the endpoint of a running server with the sample plans; `python.test.mjs` starts one.
"""

import json
import os

import schemathesis
from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport
from hypothesis import HealthCheck, settings
from schemathesis.graphql import nodes
from hypothesis import strategies

URL = os.environ["DOICHIEU_URL"]

COMPARE = """
query {
  compareTargets(provinces: ["hue", "hai-phong", "15"], years: [2026, 2030], search: "thanh toán trực tuyến") {
    rows {
      indicator { code name }
      unit
      comparable { ok reason }
      cells { province { name } year status target { comparator value text raw source { file sheet cell } } coordinators { role name } }
      spread { min max difference leaders { name } }
    }
  }
}
"""

schemathesis.graphql.scalar("Date", strategies.sampled_from(["2026-06-30", "2026-02-30", "", "x"]).map(nodes.String))
schemathesis.graphql.scalar("Decimal", strategies.sampled_from(["27.5", "1e400", "-", ""]).map(nodes.String))
schemathesis.graphql.scalar("DateTime", strategies.sampled_from(["2026-06-30T00:00:00Z", ""]).map(nodes.String))
schemathesis.graphql.scalar("Upload", strategies.sampled_from(["#upload:0", "#upload:99", ""]).map(nodes.String))

schema = schemathesis.graphql.from_url(URL)

#: What only the inside of the server could have said.
LEAKS = ["sqlx", "sea_orm", "select ", "no such column", "syntax error at", "panicked", ".rs:", "/src/"]


def test_the_query_it_exists_for():
    """Online payment: 60 to 80 in Huế and Lào Cai, 80 to 90 in Hải Phòng. The client checks the query by the schema it fetches."""
    client = Client(transport=RequestsHTTPTransport(url=URL), fetch_schema_from_transport=True)
    rows = client.execute(gql(COMPARE))["compareTargets"]["rows"]
    assert len(rows) == 1
    cells = {(it["province"]["name"], it["year"]): it["target"]["value"] for it in rows[0]["cells"]}
    assert cells == {
        ("Huế", 2026): "60",
        ("Huế", 2030): "80",
        ("Hải Phòng", 2026): "80",
        ("Hải Phòng", 2030): "90",
        ("Lào Cai", 2026): "60",
        ("Lào Cai", 2030): "80",
    }
    assert rows[0]["spread"]["leaders"] == [{"name": "Hải Phòng"}]


@schema.parametrize()
@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_no_question_makes_the_server_fail(case):
    """Questions made of the schema; each is answered, and refusals have a code and tell nothing of the inside."""
    response = case.call()
    assert response.status_code < 500, response.text
    answer = json.loads(response.text)
    for error in answer.get("errors", []):
        assert error["extensions"]["code"] != "INTERNAL", error
        message = error["message"].lower()
        assert not any(leak in message for leak in LEAKS), error
