import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { DisplayApi } from '#shared/display.ts';
import { refuseFiles } from '../refuseFiles.ts';
import { GuestScreen } from './GuestScreen.tsx';

declare global {
  interface Window {
    /** Put there by the preload of the guests' window. */
    readonly display: DisplayApi;
  }
}

refuseFiles(document);
const element = document.getElementById('root');
if (element === null) throw new Error('display.html has no #root');
const root = createRoot(element);
window.display.onContent((content) =>
  root.render(
    <StrictMode>
      <GuestScreen content={content} />
    </StrictMode>,
  ),
);
