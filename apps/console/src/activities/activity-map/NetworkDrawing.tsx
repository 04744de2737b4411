import { useEffect, useRef } from "react";
import styles from "./ActivityNetwork.module.css";
import { layOut, type Spot } from "./lay-out.ts";
import type { OrganisationLink, OrganisationNode } from "./organisations-of.ts";

const width = 960;
/** A few need little room. */
const heightOf = (nodes: number): number => (nodes <= 12 ? 320 : 600);
/** As many names as can be read: all of a few, and of many those who lead the most. */
const namesOf = (nodes: number): number => (nodes <= 40 ? nodes : 12);

/**
 * A network, drawn past React: each frame lays out for a few milliseconds and moves what is there, lines of one kind as one path. Whoever
 * wants nothing to move sees it once it is at rest.
 */
export function NetworkDrawing({
  nodes,
  links,
  label,
}: {
  readonly nodes: readonly OrganisationNode[];
  readonly links: readonly OrganisationLink[];
  readonly label: string;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const height = heightOf(nodes.length);
  useEffect(() => {
    const drawing = svg.current;
    if (!drawing) return undefined;
    const groups = [...drawing.querySelectorAll<SVGGElement>("[data-node]")];
    const [waiting, confirmed] = drawing.querySelectorAll<SVGPathElement>("path");
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const layout = layOut(nodes, links);
    const places = new Map(layout.spots.map(({ id }, index) => [id, index]));
    const ends = links.map(({ from, to, confirmed }) => ({
      from: places.get(from) ?? 0,
      to: places.get(to) ?? 0,
      confirmed,
    }));
    const kinds = [ends.filter((link) => link.confirmed === 0), ends.filter((link) => link.confirmed > 0)] as const;
    const draw = () => {
      const fit = fitted(layout.spots, height);
      const points = layout.spots.map((spot) => fit(spot).join(" "));
      for (const [index, point] of points.entries()) groups[index]?.setAttribute("transform", `translate(${point})`);
      for (const [place, path] of [waiting, confirmed].entries()) {
        let lines = "";
        for (const { from, to } of kinds[place] ?? []) lines += `M${points[from]}L${points[to]}`;
        path?.setAttribute("d", lines);
      }
    };
    let frame = requestAnimationFrame(function next() {
      const isAtRest = layout.step(() => performance.now());
      if (isAtRest || !isStill) draw();
      if (isAtRest) drawing.dataset["rest"] = "true";
      else frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [nodes, links, height]);
  const named = new Set(
    nodes
      .toSorted((a, b) => b.activities - a.activities)
      .slice(0, namesOf(nodes.length))
      .map(({ id }) => id),
  );
  return (
    <svg ref={svg} className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className={styles.waiting} />
      <path className={styles.confirmed} />
      {nodes.map(({ id, name, activities }) => (
        <g key={id} data-node={id} transform={`translate(${width / 2} ${height / 2})`}>
          <circle r={5 + Math.min(9, 2 * Math.sqrt(activities))} className={styles.node}>
            <title>{name}</title>
          </circle>
          {named.has(id) && (
            <text y={-14} textAnchor="middle" className={styles.name}>
              {name.length > 24 ? `${name.slice(0, 23)}…` : name}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** Brings all spots into the drawing, to a tenth of its unit. */
function fitted(spots: readonly Spot[], height: number): (spot: Spot) => readonly [number, number] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x = 0, y = 0 } of spots) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const room = 48;
  const scale = Math.min(
    1.6,
    (width - 2 * room) / Math.max(1, right - left),
    (height - 2 * room) / Math.max(1, bottom - top),
  );
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return ({ x = 0, y = 0 }) => [tenth(width / 2 + (x - middleX) * scale), tenth(height / 2 + (y - middleY) * scale)];
}
