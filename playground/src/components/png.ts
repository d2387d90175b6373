// A picture of an SVG as it is seen: its computed styles and the page's fonts go with it, since a picture knows no stylesheet.

import sansLatin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url";
import sansVietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url";
import serifLatin from "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url";
import serifVietnamese from "@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff2?url";

const STYLES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "opacity"];
const SCALE = 3;
const MARGIN = 16;

/** The pictures one below the other under a title and a line that explains the marks, on the colour of the page. */
export async function pictureOf(title: string, key: string, charts: SVGSVGElement[]): Promise<Blob> {
  const style = getComputedStyle(document.documentElement);
  const images = await Promise.all(charts.map(imageOf));
  const width = Math.max(...images.map((it) => it.width)) + 2 * MARGIN;
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  const font = `600 16px "Source Serif 4", serif`;
  pen.font = font;
  const lines = wrap(pen, title, width - 2 * MARGIN);
  const top = MARGIN + lines.length * 22 + 32;
  canvas.width = width * SCALE;
  canvas.height = (top + images.reduce((sum, it) => sum + it.height, 0) + MARGIN) * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = style.getPropertyValue("--surface");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = style.getPropertyValue("--ink");
  pen.font = font;
  lines.forEach((line, index) => pen.fillText(line, MARGIN, MARGIN + 14 + index * 22));
  pen.fillStyle = style.getPropertyValue("--ink-2");
  pen.font = `400 13px "Be Vietnam Pro", sans-serif`;
  pen.fillText(key, MARGIN, top - 16);
  let y = top;
  for (const image of images) {
    pen.drawImage(image, MARGIN, y, image.width, image.height);
    y += image.height;
  }
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"),
  );
}

async function imageOf(chart: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = chart.querySelectorAll("*");
  copy.querySelectorAll<SVGElement>("*").forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const computed = getComputedStyle(original);
    for (const name of STYLES) element.style.setProperty(name, computed.getPropertyValue(name));
  });
  const { width, height } = chart.viewBox.baseVal;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = await fontFaces();
  copy.prepend(style);
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

async function fontFaces(): Promise<string> {
  const faces = [
    ["Be Vietnam Pro", 400, sansLatin],
    ["Be Vietnam Pro", 400, sansVietnamese],
    ["Source Serif 4", 600, serifLatin],
    ["Source Serif 4", 600, serifVietnamese],
  ] as const;
  const rules = faces.map(async ([family, weight, url]) => {
    const range = url.includes("vietnamese") ? "unicode-range: U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0329, U+1EA0-1EF9;" : "";
    return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(${await dataUrl(url)}); ${range} }`;
  });
  return (await Promise.all(rules)).join("\n");
}

async function dataUrl(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob();
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
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
