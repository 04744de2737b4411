import { createContext, useContext, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** How wide something is drawn where nothing can be measured: on a server. */
export const GivenWidth = createContext(0);

/** How wide an element is drawn, in pixels, before anything of it is painted. */
export function useWidth<Drawn extends Element>(): readonly [RefObject<Drawn | null>, number] {
  const ref = useRef<Drawn>(null);
  const [width, setWidth] = useState(useContext(GivenWidth));
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(element.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
