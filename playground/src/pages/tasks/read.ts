// From the server's answer to the rows of the page.

import type { TaskChoicesQuery, TasksQuery } from "../../gql/types";
import type { ProvinceChoice } from "../../components/province-picker";
import type { TaskRow } from "./model";

/** Names of places keep the Vietnamese order on the English page too. */
const byName = new Intl.Collator("vi");

type Node = TasksQuery["tasks"]["nodes"][number];

export function readProvinces(answer: TaskChoicesQuery): ProvinceChoice[] {
  const provinces = new Map<string, ProvinceChoice>();
  for (const { plan } of answer.appendices.nodes) {
    if (plan) provinces.set(plan.province.code, plan.province);
  }
  return [...provinces.values()].sort((a, b) => byName.compare(a.name, b.name));
}

export function readTask(node: Node): TaskRow {
  const { deadline } = node;
  return {
    id: node.id,
    sharedCode: node.sharedTask?.code ?? null,
    sharedName: node.sharedTask?.name ?? null,
    nQuestions: node.questions.length,
    provinceCode: node.province?.code ?? "",
    provinceName: node.province?.name ?? "",
    plan: node.plan?.number ?? node.plan?.periodStart?.toString() ?? null,
    isDraft: node.plan?.status === "DRAFT",
    section: node.section?.ordinal ?? null,
    sectionTitle: node.section?.title ?? null,
    ordinal: node.ordinal,
    text: node.text,
    output: node.output,
    deadline: deadline && {
      kind: deadline.kind,
      raw: deadline.raw,
      start: deadline.start,
      due: deadline.due,
      isContinuous: deadline.continuous,
      milestones: deadline.milestones,
      condition: deadline.condition,
    },
    agencies: node.assignments.map(({ role, name, agency }) => ({
      role,
      name,
      type: agency?.type?.slug ?? name,
      typeName: agency?.type?.name ?? name,
    })),
    source: node.source,
  };
}
