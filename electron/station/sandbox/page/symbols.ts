// The generic build draws without Node's or a browser's help, and a bundler drops the hundred symbols not named here.
import { code128, drawingSVG, qrcode } from 'bwip-js/generic';

/** Inline SVG. The card around it is white and wide enough for the quiet zone. */
export const drawQrCode = (text: string): string => qrcode({ bcid: 'qrcode', text }, drawingSVG());
export const drawCode128 = (text: string): string => code128({ bcid: 'code128', text, height: 9 }, drawingSVG());
