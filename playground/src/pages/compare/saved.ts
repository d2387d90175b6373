// Saved comparisons as the page reads, writes and opens them. Their filters are those of a view, in the words of /bi.

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { request, ServerError } from "../../api/client";
import { useAnnounce } from "../../components/announce";
import {
  RemoveSavedComparisonDocument,
  SaveComparisonDocument,
  SavedComparisonsDocument,
  type SaveComparisonMutation,
  type SavedComparisonInput,
  type SavedComparisonsQuery,
} from "../../gql/types";
import { useLanguage, type StringKey } from "../../i18n/language";
import { useKey } from "../../shell/key";
import type { Choices, View } from "./view";

export type SavedComparison = SavedComparisonsQuery["savedComparisons"]["nodes"][number];
type Filters = Pick<SavedComparisonInput, "provinces" | "years" | "section" | "search">;

/** The formats in which tools pull a saved comparison. A CSV that is opened by hand begins with the mark that Excel wants. */
export const FORMATS = ["csv", "xlsx", "json", "ndjson", "parquet", "arrow"] as const;
export type Format = (typeof FORMATS)[number];

/** The address of a saved comparison; it holds for as long as it is saved. */
export function stableLink(saved: SavedComparison, format: Format, origin: string): string {
  return `${origin}${saved.path}.${format}${format === "csv" ? "?bom=true" : ""}`;
}

export function filtersOfView(view: View): Filters {
  return {
    provinces: view.provinces,
    years: view.years,
    section: view.section,
    search: view.search.trim() || null,
  };
}

export function filtersOf(saved: SavedComparison): Filters {
  const parameters = new URLSearchParams(saved.parameters);
  const list = (name: string) => parameters.get(name)?.split(",") ?? null;
  return {
    provinces: list("provinces"),
    years: list("years")?.map(Number) ?? null,
    section: parameters.get("section"),
    search: parameters.get("search"),
  };
}

/** What the page shows of it; filters that it leaves open take all there is. */
export function viewOf(saved: SavedComparison, choices: Choices): Partial<View> {
  const { provinces, years, section, search } = filtersOf(saved);
  return {
    provinces: provinces ?? choices.provinces.map((it) => it.code),
    years: years ?? choices.years,
    section: section ?? null,
    search: search ?? "",
    show: "all",
    open: null,
    asOf: null,
  };
}

export function useSavedComparisons(isWanted: boolean) {
  return useQuery({
    queryKey: ["saved-comparisons"],
    queryFn: ({ signal }) => request(SavedComparisonsDocument, {}, { signal }),
    enabled: isWanted,
  });
}

/** Saves a new one, or changes the one whose slug is given. */
export function useSave(done: () => void) {
  const { withKey } = useKey();
  return useWrite("saved.done", done, async (input: SavedComparisonInput) => {
    const { saveComparison } = await withKey((key) => request(SaveComparisonDocument, { input }, { key }));
    return accepted(saveComparison);
  });
}

export function useRemove() {
  const { withKey } = useKey();
  return useWrite("saved.removed", () => {}, async (slug: string) => {
    const { removeSavedComparison } = await withKey((key) => request(RemoveSavedComparisonDocument, { slug }, { key }));
    return accepted(removeSavedComparison);
  });
}

type Result = SaveComparisonMutation["saveComparison"];

function useWrite<Input>(told: StringKey, done: () => void, write: (input: Input) => Promise<{ name: string }>) {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async ({ name }) => {
      announce(t(told, { name }));
      done();
      await client.invalidateQueries({ queryKey: ["saved-comparisons"] });
    },
  });
}

function accepted(result: Result): { name: string } {
  if (result.__typename === "Problem") throw new ServerError("REFUSED", result.message, result.code);
  return result;
}
