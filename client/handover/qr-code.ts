import { svg, type TemplateResult, html } from 'lit';
import { encodeQR } from 'qr';

/** White blocks around a code, as the standard asks: without them a reader does not find it on a dark page. */
const QUIET = 4;

/** The dark blocks of a code as one path, a stretch at a time. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: QUIET });
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  });
  return { size: rows.length, path };
}

/** A QR code as a drawing: black on white in every look, because that is what scanners read. */
export function qrCode(text: string, label: string): TemplateResult {
  const { size, path } = qrPath(text);
  return html`<svg class="qr" role="img" aria-label=${label} viewBox=${`0 0 ${size} ${size}`} shape-rendering="crispEdges">${svg`<path fill="#fff" d=${`M0 0h${size}v${size}h-${size}z`}></path><path fill="#000" d=${path}></path>`}</svg>`;
}
