import type { ReactNode } from 'react';
import { t } from '../text/texts.ts';
import { calibrationText } from '../wedge/calibrate.ts';
import { calibrationBars } from '../wedge/calibrationBars.ts';

const { modules, path } = calibrationBars();
/** Whole pixels of the screen, also where it is scaled to 125, 150 or 175 per cent: no bar is too wide or too narrow. */
const modulePixels = 4;

/** Black on white in every theme, with its quiet zone. */
export function CalibrationCode(): ReactNode {
  return (
    <figure className="calibrate-code" aria-label={t.scanners.calibrate.code}>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${modules} 1`}
        width={modules * modulePixels}
        height={150}
        preserveAspectRatio="none"
        shapeRendering="crispEdges"
      >
        <path d={path} />
      </svg>
      <figcaption>{calibrationText}</figcaption>
    </figure>
  );
}
