import { scaleLinear } from "d3-scale";
import { useId, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { isKnown, span, type Point } from "./lines.ts";
import { breaks, nearest, placeTicks } from "./place-ticks.ts";
import { Break, Completeness, Ends, Level, Lines, strip, type Scale } from "./trend-parts.tsx";
import styles from "./TrendChart.module.css";
import { useBox } from "./use-box.ts";

/** A period of the chart, with what is said of it where somebody stops at it. */
export interface ToldPoint extends Point {
  /** By what the caller knows it again. */
  readonly id: string;
  /** As short as an axis needs. */
  readonly tick: string;
  /** Its figure was another one once. */
  readonly isRestated: boolean;
  /** All there is to say: the period, its figure or why there is none, and how complete it is. */
  readonly told: string;
}

/** A value that the chart is measured against. */
export interface Mark {
  readonly at: number;
  readonly value: number;
  readonly label: string;
}

export interface TrendChartProps {
  readonly points: readonly ToldPoint[];
  /** First and last day of the axis. */
  readonly from: number;
  readonly to: number;
  readonly target: Mark | null;
  readonly baseline: Mark | null;
  /** What the chart shows, in words: all of it that matters. */
  readonly summary: string;
  /** How its points are walked through, for whoever has the focus on it. */
  readonly how: string;
  readonly words: { readonly coverage: string; readonly newDefinition: string; readonly restated: string };
  readonly format: (value: number) => string;
  /** The period that something else on the page is about. */
  readonly selected: string | null;
  /** Somebody wants to know where the figure of a period is from. */
  readonly onOpen: (id: string) => void;
  /** What stands beside what is told of a point: the way to where it is from. */
  readonly more: (id: string) => ReactNode;
}

const height = 340;
const inset = { top: 28, bottom: 58, axis: 12, end: 28 };
const tickWidth = 64;

/**
 * One figure over time, to be read closely: lines that break where nothing is known or the definition changed, the target and where it began as lines of
 * their own, a mark on what was restated, and below the axis how complete each figure is. Arrow keys move from period to period and say each. Time goes
 * from left to right in every language; what the axis is labelled with stands where reading begins.
 */
export function TrendChart(props: TrendChartProps) {
  const { points, from, to, target, baseline, summary, how, words, format, selected, onOpen, more } = props;
  const [ref, { width, isMirrored }] = useBox<HTMLDivElement>();
  // somebody who walked through it is somewhere else once the page is about another period
  const [walked, setWalked] = useState<{ readonly at: number; readonly since: string | null } | null>(null);
  const hint = useId();
  const known = points.filter(isKnown);
  const values = [...known.map(({ value }) => value), ...[target, baseline].flatMap((mark) => mark?.value ?? [])];
  const [bottom, top] = [height - inset.bottom, inset.top];
  const y = scaleLinear(span(values), [bottom, top]);
  const rungs = values.length > 0 ? y.ticks(4) : [];
  // as wide as the longest of its numbers, which are written in figures of one width
  const room = Math.max(...rungs.map((rung) => format(rung).length), 2) * 8 + inset.axis;
  const [start, end] = isMirrored ? [inset.end, room] : [room, inset.end];
  const x = scaleLinear([from, to], [start, Math.max(start, width - end)]);
  const places = points.map(({ at }) => x(at));
  const current = walked?.since === selected ? walked.at : points.findIndex(({ id }) => id === selected);
  const shown = points[Math.min(current, points.length - 1)];

  const walk = (event: KeyboardEvent) => {
    const last = points.length - 1;
    const at = current < 0 ? last : Math.min(current, last);
    const steps: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setWalked({ at: Math.min(last, Math.max(0, next)), since: selected });
    } else if (event.key === "Enter" && shown) {
      event.preventDefault();
      onOpen(shown.id);
    }
  };
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const found = nearest(places, event.clientX - event.currentTarget.getBoundingClientRect().x);
    if (found >= 0) setWalked({ at: found, since: selected });
  };
  return (
    <div className={styles.chart}>
      <div
        ref={ref}
        className={styles.plot}
        role="group"
        tabIndex={0}
        aria-label={summary}
        aria-describedby={hint}
        onKeyDown={walk}
      >
        <svg
          className={styles.drawing}
          width={width}
          height={height}
          // on paper it is as wide as there is room
          {...(width > 0 && { viewBox: `0 0 ${width} ${height}` })}
          direction="ltr"
          aria-hidden="true"
          onPointerMove={point}
          onPointerDown={point}
        >
          {width > 0 && (
            <>
              {rungs.map((rung) => (
                <g key={rung}>
                  <line className={styles.rung} x1={x(from)} x2={x(to)} y1={y(rung)} y2={y(rung)} />
                  <text
                    className={styles.tick}
                    x={isMirrored ? width - room + 8 : room - 8}
                    y={y(rung) + 4}
                    textAnchor={isMirrored ? "start" : "end"}
                  >
                    {format(rung)}
                  </text>
                </g>
              ))}
              <line className={styles.axis} x1={x(from)} x2={x(to)} y1={bottom} y2={bottom} />
              <Completeness points={points} places={places} step={stepOf(places, x(to) - x(from))} top={bottom + 4} />
              {placeTicks(points, Math.floor((x(to) - x(from)) / tickWidth)).map(({ id, at, tick }) => (
                <text key={id} className={styles.tick} x={x(at)} y={bottom + 32} textAnchor="middle">
                  {tick}
                </text>
              ))}
              <text
                className={styles.note}
                x={isMirrored ? x(to) : x(from)}
                y={height - 6}
                textAnchor={isMirrored ? "end" : "start"}
              >
                {words.coverage}
              </text>
              {breaks(points).map(({ id, at }) => (
                <Break key={id} x={middleBefore(at, points, x)} top={top} bottom={bottom} label={words.newDefinition} />
              ))}
              <Level
                mark={baseline}
                kind="baseline"
                x={x}
                y={y}
                isAbove={isHigher(baseline, target)}
                bounds={[from, to]}
              />
              <Level mark={target} kind="target" x={x} y={y} isAbove={isHigher(target, baseline)} bounds={[from, to]} />
              <Lines points={points} x={x} y={y} />
              {shown && (
                <line
                  className={styles.cursor}
                  data-unprinted=""
                  x1={x(shown.at)}
                  x2={x(shown.at)}
                  y1={top}
                  y2={bottom + strip + 4}
                />
              )}
              {points.map((one) => {
                if (!isKnown(one)) return null;
                return (
                  <g key={one.id} className={styles.point} onClick={() => onOpen(one.id)}>
                    <circle className={styles.reach} data-unprinted="" cx={x(one.at)} cy={y(one.value)} r={14} />
                    <circle className={styles.dot} cx={x(one.at)} cy={y(one.value)} r={one.id === shown?.id ? 6 : 4} />
                    {one.isRestated && (
                      <text className={styles.restated} x={x(one.at)} y={y(one.value) + 20} textAnchor="middle">
                        {words.restated}
                      </text>
                    )}
                  </g>
                );
              })}
              <Ends known={known} x={x} y={y} format={format} width={width} />
            </>
          )}
        </svg>
      </div>
      <p id={hint} className="only-heard">
        {how}
      </p>
      <p className={styles.readout} data-unprinted="" aria-live="polite">
        {shown ? (
          <>
            <span>{shown.told}</span> {more(shown.id)}
          </>
        ) : (
          " "
        )}
      </p>
    </div>
  );
}

const stepOf = (places: readonly number[], width: number): number =>
  places.length > 1 ? Math.abs((places[1] ?? 0) - (places[0] ?? 0)) : width;

/** Between a period and the one before it. */
function middleBefore(at: number, points: readonly ToldPoint[], x: Scale): number {
  const before = points[points.findIndex((one) => one.at === at) - 1];
  return x(before ? (before.at + at) / 2 : at);
}

/** Of two lines the higher one has its label above it, so that neither is written over the other. */
const isHigher = (one: Mark | null, other: Mark | null): boolean => !one || !other || one.value >= other.value;
