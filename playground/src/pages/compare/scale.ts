// A scale of round numbers for a chart.

export interface Scale {
  min: number;
  max: number;
  ticks: number[];
}

/** From zero (or the lowest negative) to a round number above the highest; percentages up to 100 always show the whole. */
export function niceScale(values: number[], isPercent: boolean): Scale {
  const highest = Math.max(...values, 0);
  const lowest = Math.min(...values, 0);
  const max = isPercent && highest <= 100 ? 100 : highest;
  const step = niceStep((max - lowest) / 4 || 1);
  const first = Math.floor(lowest / step);
  const last = Math.ceil(max / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  return { min: first * step, max: last * step, ticks };
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  const round = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10;
  return round * power;
}
