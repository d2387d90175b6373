// Writes src/gql/types.ts: the types of every operation in src/**/*.graphql, checked against the server's schema.graphql.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import * as documents from "@graphql-codegen/typed-document-node";
import { parse } from "graphql";

const root = import.meta.dirname;
const schemaFile = process.env.SCHEMA_FILE ?? join(root, "../schema.graphql");

const sources = readdirSync(join(root, "src"), { recursive: true })
  .filter((name) => name.endsWith(".graphql"))
  .sort()
  .map((name) => {
    const location = join(root, "src", name);
    return { location, document: parse(readFileSync(location, "utf8")) };
  });

const output = await codegen({
  filename: "types.ts",
  schema: parse(readFileSync(schemaFile, "utf8")),
  documents: sources,
  config: {
    documentMode: "string",
    useTypeImports: true,
    enumType: "string-literal",
    strictScalars: false,
    defaultScalarType: "string",
    // A file stands beside the operation; its variable is null.
    scalars: { Upload: "null" },
    dedupeFragments: true,
  },
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents },
});

mkdirSync(join(root, "src/gql"), { recursive: true });
writeFileSync(join(root, "src/gql/types.ts"), output);
