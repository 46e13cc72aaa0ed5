/** The gateway counts Unicode code points; JavaScript strings count UTF-16 units. */

export interface Segment { text: string; hit: boolean }

export const LIMIT = 2000;

/** The length of a text as the gateway counts it. */
export const length = (text: string): number => Array.from(text).length;

/** Cuts a text at the spans' edges. Spans may overlap, touch or be out of range. */
export function segments(text: string, spans: [number, number][]): Segment[] {
  const out: Segment[] = [];
  Array.from(text).forEach((char, index) => {
    const hit = spans.some(([start, end]) => start <= index && index < end);
    const last = out[out.length - 1];
    if (last?.hit === hit) last.text += char;
    else out.push({ text: char, hit });
  });
  return out;
}
