import { createContext, useContext } from "react";
import type { PublicRequest } from "./render.tsx";
import { firstSpoken, languageOf, type Language } from "../kernel/languages.ts";

/** One request for a public page, as far as its components go by it. */
export interface Visit {
  /** What follows /p/, decoded; nothing where that cannot be done. */
  readonly segments: readonly string[];
  readonly path: string;
  readonly origin: string;
  readonly language: Language;
  /** The language was asked for by the address, and goes along in every link. */
  readonly isLanguageAsked: boolean;
  /** Where a page of a long list begins; null for the first. */
  readonly after: string | null;
  readonly styleSheets: readonly string[];
}

/** Reads a request. The address says the language, or else the browser does; what cannot be decoded is no address of ours. */
export function visitOf({
  url,
  languages,
  origin,
  styleSheets,
}: Pick<PublicRequest, "url" | "languages" | "origin" | "styleSheets">): Visit {
  const [path = "", query = ""] = url.split("?", 2);
  const params = new URLSearchParams(query);
  const asked = languageOf(params.get("lang") ?? "");
  const segments = decoded(path.split("/").slice(2).filter(Boolean));
  return {
    segments,
    // however it was written, forms lead to the one address that is ours
    path: segments.length === 0 ? path : ["/p", ...segments.map(encodeURIComponent)].join("/"),
    origin,
    language: asked ?? firstSpoken(wanted(languages)),
    isLanguageAsked: asked !== null,
    after: params.get("after"),
    styleSheets,
  };
}

/** The languages of Accept-Language, the most wanted first. */
function wanted(header: string): string[] {
  return header
    .split(",")
    .map((part, index) => {
      const [code = "", ...parameters] = part.trim().split(";");
      const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((found) => found !== undefined);
      return { code, index, weight: Number(weight ?? 1) };
    })
    .filter(({ code, weight }) => code !== "" && weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ code }) => code);
}

function decoded(segments: readonly string[]): readonly string[] {
  try {
    const words = segments.map(decodeURIComponent);
    // nothing is called by what cannot be written
    return words.some((word) => /\p{Cc}/u.test(word)) ? [] : words;
  } catch {
    return [];
  }
}

export const Visited = createContext<Visit | null>(null);

export function useVisit(): Visit {
  const visit = useContext(Visited);
  if (!visit) throw new Error("nobody visits");
  return visit;
}

/** The address of another public page, in the language that was asked for. */
export function useAddress(): (segments: readonly string[], more?: Readonly<Record<string, string>>) => string {
  const { language, isLanguageAsked } = useVisit();
  return (segments, more = {}) => {
    const query = new URLSearchParams({ ...more, ...(isLanguageAsked && { lang: language.code }) }).toString();
    const path = ["/p", ...segments.map(encodeURIComponent)].join("/");
    return query === "" ? path : `${path}?${query}`;
  };
}
