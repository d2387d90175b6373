// A picture of charts as they are seen. A chart's shapes become an image with their computed styles, since an image knows no
// stylesheet; its texts are written by the page itself, since an image would be drawn before its fonts have come.

const STYLES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity"];
const SCALE = 3;
const MARGIN = 16;

/** A chart, with a line of words above it where it needs one. */
export interface Drawing {
  caption?: string;
  chart: SVGSVGElement;
}

interface TextStyle {
  font: string;
  /** Name of the colour in the stylesheet. */
  ink: string;
  height: number;
}

const TITLE: TextStyle = { font: `600 16px "Source Serif 4", serif`, ink: "--ink", height: 22 };
const KEY: TextStyle = { font: `400 13px "Be Vietnam Pro", sans-serif`, ink: "--ink-2", height: 22 };
const CAPTION: TextStyle = { font: `600 13px "Source Serif 4", serif`, ink: "--ink", height: 18 };

/** The charts one below the other under a title and a line that explains the marks, on the colour of the page. */
export async function pictureOf(title: string, key: string, drawings: Drawing[]): Promise<Blob> {
  const images = await Promise.all(drawings.map((it) => shapesOf(it.chart)));
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  const room = Math.max(...images.map((it) => it.width));
  const parts: Part[] = [
    ...textParts(pen, title, TITLE, room),
    ...textParts(pen, key, KEY, room),
    ...drawings.flatMap(({ caption, chart }, index) => [
      ...(caption ? textParts(pen, caption, CAPTION, room) : []),
      ...images.slice(index, index + 1).map((image) => ({ height: image.height, image, chart })),
    ]),
  ];
  const style = getComputedStyle(document.documentElement);
  canvas.width = (room + 2 * MARGIN) * SCALE;
  canvas.height = (parts.reduce((sum, it) => sum + it.height, 0) + 2 * MARGIN) * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = style.getPropertyValue("--surface");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  let y = MARGIN;
  for (const part of parts) {
    if ("chart" in part) drawChart(pen, part, y);
    else drawLine(pen, part, y, style);
    y += part.height;
  }
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"),
  );
}

interface TextLine {
  height: number;
  text: string;
  style: TextStyle;
}

interface ChartPart {
  height: number;
  /** Its shapes. */
  image: HTMLImageElement;
  chart: SVGSVGElement;
}

type Part = TextLine | ChartPart;

function textParts(pen: CanvasRenderingContext2D, text: string, style: TextStyle, room: number): TextLine[] {
  pen.font = style.font;
  return wrap(pen, text, room).map((line) => ({ height: style.height, text: line, style }));
}

function drawLine(pen: CanvasRenderingContext2D, { text, style }: TextLine, y: number, page: CSSStyleDeclaration) {
  pen.font = style.font;
  pen.fillStyle = page.getPropertyValue(style.ink);
  pen.fillText(text, MARGIN, y + 14);
}

function drawChart(pen: CanvasRenderingContext2D, { image, chart }: ChartPart, y: number) {
  pen.drawImage(image, MARGIN, y, image.width, image.height);
  const toChart = chart.getScreenCTM()?.inverse();
  if (!toChart) return;
  for (const text of chart.querySelectorAll("text")) {
    const matrix = text.getScreenCTM();
    if (!matrix) continue;
    const at = new DOMPoint(text.x.baseVal[0]?.value, text.y.baseVal[0]?.value).matrixTransform(toChart.multiply(matrix));
    const { fontWeight, fontSize, fontFamily, fill, textAnchor } = getComputedStyle(text);
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    pen.fillStyle = fill;
    pen.textAlign = textAnchor === "middle" ? "center" : textAnchor === "end" ? "right" : "left";
    pen.fillText(text.textContent, MARGIN + at.x, y + at.y);
  }
  pen.textAlign = "left";
}

async function shapesOf(chart: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = chart.querySelectorAll("*");
  copy.querySelectorAll<SVGElement>("*").forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const computed = getComputedStyle(original);
    for (const name of STYLES) element.style.setProperty(name, computed.getPropertyValue(name));
  });
  for (const text of copy.querySelectorAll("text")) text.remove();
  const { width, height } = chart.viewBox.baseVal;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

function wrap(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && pen.measureText(`${last} ${word}`).width <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
