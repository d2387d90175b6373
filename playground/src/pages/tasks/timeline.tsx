// A deadline on the scale of all deadlines: a diamond for a due date, a bar from a start, rings for milestones, an arrow for what
// goes on for ever. What has no date is told in words only.

import { dayNumber, type TaskDeadline, type timeSpan } from "./model";

export type Span = NonNullable<ReturnType<typeof timeSpan>>;

const WIDTH = 300;
const EDGE = 8;
const HEIGHT = 22;

export function TimelineScale({ span }: { span: Span }) {
  return (
    <svg className="timeline-scale" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
      {span.years.map((year) => (
        <g key={year}>
          <path d={`M${x(dayNumber(`${year}-01-01`), span)} 0V16`} />
          <text x={x(dayNumber(`${year}-07-01`), span)} y={12} textAnchor="middle">
            {span.years.length > 7 ? `’${String(year).slice(2)}` : year}
          </text>
        </g>
      ))}
    </svg>
  );
}

export function Timeline({ deadline, span }: { deadline: TaskDeadline; span: Span }) {
  const { start, due, milestones, isContinuous } = deadline;
  if (!start && !due && milestones.length === 0) return null;
  const middle = HEIGHT / 2;
  const from = start ? x(dayNumber(start), span) : null;
  const to = due ? x(dayNumber(due), span) : isContinuous ? WIDTH - EDGE : null;
  return (
    <svg className="timeline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {span.years.map((year) => (
        <path key={year} className="timeline-year" d={`M${x(dayNumber(`${year}-01-01`), span)} 0V${HEIGHT}`} />
      ))}
      {from !== null && to !== null && <path className="timeline-bar" d={`M${from} ${middle}H${to}`} />}
      {isContinuous && <path className="timeline-arrow" d={`M${WIDTH - EDGE - 5} ${middle - 5}l6 5-6 5`} />}
      {milestones.map((day) => (
        <circle key={day} className="timeline-milestone" cx={x(dayNumber(day), span)} cy={middle} r={4} />
      ))}
      {due && <path className="timeline-due" transform={`translate(${x(dayNumber(due), span)} ${middle})`} d="M0-6 6 0 0 6-6 0Z" />}
    </svg>
  );
}

function x(day: number, span: Span): number {
  return EDGE + ((WIDTH - 2 * EDGE) * (day - span.from)) / (span.to - span.from);
}
