import { createContext, useContext, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** How wide something is drawn where nothing can be measured: on a server. */
export const GivenWidth = createContext(0);

/** How wide an element is drawn, in pixels, and from which side it is read; known before anything of it is painted. */
export interface Box {
  readonly width: number;
  readonly isMirrored: boolean;
}

export function useBox<Drawn extends Element>(): readonly [RefObject<Drawn | null>, Box] {
  const ref = useRef<Drawn>(null);
  const [width, setWidth] = useState(useContext(GivenWidth));
  const [isMirrored, setMirrored] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(element.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // another language may be read from the other side, in a chart that stays as wide as it was
  useLayoutEffect(() => setMirrored(ref.current !== null && getComputedStyle(ref.current).direction === "rtl"));
  return [ref, { width, isMirrored }];
}
