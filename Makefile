# The commands of the project. `make run` is all that a visitor needs.

# The plans that `make run` loads; the other samples hold the same appendices in other formats.
SAMPLES := $(addprefix imports/samples/,hue-2025.xlsx hue-2026.xlsx hai-phong-2026.xlsx lao-cai-2026.xlsx)
DATA_DIR ?= data
LISTEN ?= 127.0.0.1:8080

PAGE_SOURCES := $(shell find playground -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)
PAGE := playground/dist/index.html.gz

.PHONY: run build page test test-sqlite test-postgres test-browser test-bi-clients test-clients bench soak deny sbom

## Builds everything, imports the sample plans (what is there already is left alone) and serves the page.
run: build
	target/release/doichieu import --data-dir $(DATA_DIR) $(SAMPLES)
	target/release/doichieu serve --data-dir $(DATA_DIR) --listen $(LISTEN)

## Builds the page and target/release/doichieu, which holds it.
build: page
	cargo build --release --locked

page: $(PAGE)

$(PAGE): playground/node_modules/.package-lock.json $(PAGE_SOURCES) schema.graphql
	cd playground && npm run build
	touch $@

# npm writes this file last.
%/node_modules/.package-lock.json: %/package-lock.json
	cd $* && npm ci --no-audit --no-fund
	touch $@

## Every test: Rust on SQLite, the same on PostgreSQL, the page in a browser.
test:
	.ci/install-test-tools
	$(MAKE) test-sqlite test-postgres test-browser test-bi-clients test-clients

test-sqlite:
	cargo test --workspace --locked

test-postgres:
	.ci/with-postgres cargo test --locked --test integration

test-browser: page tests/browser/node_modules/.package-lock.json
	cargo build --locked
	cd tests/browser && npm test

# pandas, polars, duckdb, pyarrow, openpyxl, python-odata and SQLAlchemy, as people use them.
test-bi-clients: target/bi-clients/installed
	cargo build --locked
	.ci/with-server target/bi-clients/bin/python -m unittest tests/bi_clients/test_clients.py
	.ci/with-postgres target/bi-clients/bin/python -m unittest tests/bi_clients/test_sql.py

target/bi-clients/installed: tests/bi_clients/requirements.txt
	python3 -m venv target/bi-clients
	target/bi-clients/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

## The endpoint through the tools of others: graphql-http, graphql-ws, graphql-sse, codegen, gql, schemathesis.
test-clients: tests/clients/node_modules/.package-lock.json tests/clients/.venv/installed
	cargo build --locked
	cd tests/clients && npm test

tests/clients/.venv/installed: tests/clients/requirements.txt
	python3 -m venv tests/clients/.venv
	tests/clients/.venv/bin/pip install --quiet --requirement $<
	touch $@

## The server under mixed work for two minutes: no error, no growth of memory, 1,000 subscribers.
soak: build tests/clients/node_modules/.package-lock.json
	cd tests/clients && DOICHIEU=$(CURDIR)/target/release/doichieu node soak.mjs

## Licences, duplicates and origins of every crate. Works without network once it is installed.
deny: target/tools/bin/cargo-deny
	$< --offline check licenses bans sources

## What the program and the page are made of, as CycloneDX.
sbom: target/tools/bin/cargo-cyclonedx
	mkdir -p target/sbom
	$< cyclonedx --format json --override-filename sbom.cdx
	mv sbom.cdx.json target/sbom/doichieu.cdx.json
	rm entities/sbom.cdx.json imports/sbom.cdx.json
	cd playground && npm sbom --sbom-format cyclonedx --package-lock-only --omit dev > ../target/sbom/playground.cdx.json

target/tools/bin/%:
	cargo install --locked --root target/tools $*

bench: build target/bi-clients/installed
	.ci/install-test-tools
	cargo bench --workspace --locked
	.ci/with-postgres cargo bench --locked --bench serving
	cargo bench --locked --bench serving -- --size communes
	target/bi-clients/bin/python tests/bi_clients/bench_exports.py
