import type { CardFigures } from './figures.ts';
import { type Point, SHOWN_TALKS } from './series.ts';

/** In pixels of the picture. */
export const CARD = { width: 1080, height: 1350 } as const;
const EDGE = 96;
const DISPLAY = 'Alegreya, Georgia, serif';
const TEXT = '"Source Sans 3", Arial, sans-serif';

/** Ink and paper by day, as the page resolves them: the card is paper whatever the theme. */
export type Inks = Record<'paper' | 'ink' | 'soft' | 'line' | 'rust' | 'coach', string>;

/** Resolves when the card's own fonts can be drawn with; without them the picture would come out in others. */
export const cardFonts = (): Promise<unknown> =>
  Promise.all(
    [`500 64px ${DISPLAY}`, `400 30px ${TEXT}`, `600 30px ${TEXT}`].map((font) => document.fonts.load(font)),
  );

type Pen = CanvasRenderingContext2D;

function write(pen: Pen, text: string, x: number, y: number, font: string, ink: string): void {
  pen.font = font;
  pen.fillStyle = ink;
  pen.fillText(text, x, y);
}

/** In as many lines as it takes, `height` pixels each. */
function wrap(pen: Pen, text: string, x: number, y: number, width: number, height: number): void {
  let line = '';
  let at = y;
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      pen.fillText(line, x, at);
      at += height;
      line = word;
    } else line = longer;
  }
  pen.fillText(line, x, at);
}

/** A line that was drawn by hand: bowed a little. */
function rule(pen: Pen, x: number, y: number, width: number, ink: string): void {
  pen.strokeStyle = ink;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.quadraticCurveTo(x + width / 2, y - 3, x + width, y);
  pen.stroke();
}

function mark(pen: Pen, { way }: Point, x: number, y: number, inks: Inks, size: number): void {
  pen.beginPath();
  if (way === 'real') {
    const far = size * 1.5;
    pen.moveTo(x, y - far);
    for (const [dx, dy] of [
      [far, 0],
      [0, far],
      [-far, 0],
    ] as const)
      pen.lineTo(x + dx, y + dy);
    pen.closePath();
  } else pen.arc(x, y, size, 0, 2 * Math.PI);
  pen.lineWidth = size / 2.2;
  pen.strokeStyle = way === 'helped' ? inks.coach : inks.ink;
  pen.fillStyle = way === 'alone' ? inks.paper : pen.strokeStyle;
  pen.fill();
  pen.stroke();
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of the marks, in pixels. */
  size: number;
}

function curve(pen: Pen, points: readonly Point[], { x, y, width, height, size }: Box, inks: Inks): void {
  const shown = points.slice(-SHOWN_TALKS);
  const xOf = (at: number) => (shown.length === 1 ? x + width / 2 : x + (at / (shown.length - 1)) * width);
  const yOf = (score: number) => y + ((100 - score) / 100) * height;
  pen.strokeStyle = inks.rust;
  pen.lineWidth = size * 0.7;
  pen.lineCap = 'round';
  pen.beginPath();
  for (const [at, { standing }] of shown.entries()) {
    const half = (xOf(at) + xOf(at - 1)) / 2;
    if (at === 0) pen.moveTo(xOf(0), yOf(standing));
    else
      pen.bezierCurveTo(half, yOf(shown[at - 1]?.standing ?? 0), half, yOf(standing), xOf(at), yOf(standing));
  }
  pen.stroke();
  for (const [at, point] of shown.entries()) mark(pen, point, xOf(at), yOf(point.score), inks, size);
}

/** Draws the whole card. Fonts must be there: see `cardFonts`. */
export function drawCard(pen: Pen, figures: CardFigures, inks: Inks): void {
  const right = CARD.width - EDGE;
  const wide = CARD.width - 2 * EDGE;
  pen.fillStyle = inks.paper;
  pen.fillRect(0, 0, CARD.width, CARD.height);
  pen.textBaseline = 'alphabetic';
  write(pen, 'Practice, so far', EDGE, 160, `500 68px ${DISPLAY}`, inks.ink);
  write(pen, figures.span, EDGE, 214, `400 32px ${TEXT}`, inks.soft);
  write(pen, figures.ways, EDGE, 258, `400 32px ${TEXT}`, inks.soft);
  write(pen, String(figures.total.now), EDGE, 440, `500 150px ${DISPLAY}`, inks.ink);
  write(pen, 'of 100, recent talks first', EDGE, 486, `400 28px ${TEXT}`, inks.soft);
  curve(pen, figures.total.points, { x: 470, y: 320, width: right - 490, height: 170, size: 11 }, inks);
  for (const [at, { title, now, points }] of figures.rows.entries()) {
    const y = 560 + at * 112;
    rule(pen, EDGE, y, wide, inks.line);
    write(pen, title, EDGE, y + 70, `500 42px ${DISPLAY}`, inks.ink);
    write(pen, String(now), 360, y + 70, `500 46px ${DISPLAY}`, inks.ink);
    curve(pen, points, { x: 500, y: y + 24, width: right - 520, height: 64, size: 7 }, inks);
  }
  rule(pen, EDGE, 1130, wide, inks.line);
  if (figures.best) {
    write(pen, 'Goes best', EDGE, 1184, `600 28px ${TEXT}`, inks.soft);
    pen.font = `500 38px ${DISPLAY}`;
    pen.fillStyle = inks.ink;
    wrap(pen, figures.best, EDGE, 1230, wide, 44);
  }
  write(
    pen,
    'Anyone Else, a rehearsal room for informational interviews',
    EDGE,
    1306,
    `400 24px ${TEXT}`,
    inks.soft,
  );
}
