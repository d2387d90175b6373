// The schema through the tools that read it: graphql-js validates it, codegen makes types of it that compile.

import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse, validateSchema } from "graphql";
import ts from "typescript";
import { root } from "./harness.mjs";

const sdl = await readFile(join(root, "schema.graphql"), "utf8");

test("the schema is valid and every part of it is described", () => {
  const schema = buildSchema(sdl);
  assert.deepEqual(validateSchema(schema), []);
  const bare = [];
  const look = (name, it) => it.description?.trim() || bare.push(name);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || ["String", "Int", "Float", "Boolean", "ID"].includes(type.name)) continue;
    look(type.name, type);
    if (isEnumType(type)) type.getValues().forEach((it) => look(`${type.name}.${it.name}`, it));
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        for (const arg of field.args ?? []) look(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
  }
  assert.deepEqual(bare, []);
});

test("codegen makes types that compile", async () => {
  const output = await codegen({
    documents: [],
    schema: parse(sdl),
    filename: "schema.ts",
    config: {},
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
  });
  const folder = await mkdtemp(join(tmpdir(), "doichieu-codegen-"));
  const file = join(folder, "schema.ts");
  await writeFile(file, output);
  const program = ts.createProgram([file], { strict: true, noEmit: true, types: [] });
  const problems = ts.getPreEmitDiagnostics(program).map((it) => ts.flattenDiagnosticMessageText(it.messageText, "\n"));
  assert.deepEqual(problems, []);
});
