// A QR code as one SVG path, dark on light in both themes because scanners want it so.

import { encode } from 'uqr';
import { useWords } from '../language/words.ts';
import styles from './qr-code.module.css';
import { sharingWords } from './sharing-words.ts';

/** The QR code of an address. */
export function QrCode({ url }: { readonly url: string }) {
  const words = useWords(sharingWords);
  const { data, size } = encode(url, { border: 2 });
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" shapeRendering="crispEdges">
      <title>{words.qrCode(url)}</title>
      <path d={darkModules(data)} />
    </svg>
  );
}

/** One run of dark modules after another, row by row. */
function darkModules(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter(Boolean)
    .join('');
}
