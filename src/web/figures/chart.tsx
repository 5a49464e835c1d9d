import { useEffect, useRef, useState } from 'react';
import { drawPanel } from './draw.ts';
import type { Picture } from './picture.ts';

/** The bars themselves, drawn again when their room changes. The file of this is asked for by itself, after the page. */
export function Chart({ picture, gap }: { readonly picture: Picture; readonly gap: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return undefined;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} className="panels">
      {width > 0 &&
        picture.panels.map((panel) => (
          <div key={panel.key} className="panel">
            {picture.panels.length > 1 && (
              <p className="panel-title" dir="auto">
                {panel.title}
              </p>
            )}
            <Drawn draw={() => drawPanel(panel, picture, { width, gap, text: textSize() })} />
          </div>
        ))}
    </div>
  );
}

/** CSS pixels of the page's text. */
function textSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** Puts what a library draws into the page. */
function Drawn({ draw }: { readonly draw: () => Element }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.replaceChildren(draw());
  });
  return <div ref={box} />;
}
