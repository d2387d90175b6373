// The mark of a province in a chart: a form and a colour of its own, so that neither is needed alone.

const forms = [
  <circle r={5.5} />,
  <rect x={-5} y={-5} width={10} height={10} />,
  <path d="M0 -6.5 6.5 5.5H-6.5Z" />,
  <path d="M0 -7 7 0 0 7 -7 0Z" />,
  <path d="M0 6.5 6.5 -5.5H-6.5Z" />,
  <path d="M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4Z" />,
];

/** The same marks as letters, for the key of a saved picture. */
export const markSigns = ["●", "■", "▲", "◆", "▼", "✚"] as const;

/** So many provinces can be told apart by their marks. */
export const PROVINCE_MARKS = forms.length;

export function ProvinceMark({ index }: { index: number }) {
  return <g className={`province-mark province-${index % forms.length}`}>{forms[index % forms.length]}</g>;
}
