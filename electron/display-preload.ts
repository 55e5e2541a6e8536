import { contextBridge, ipcRenderer } from 'electron';
import { displayChannel, type DisplayApi, type DisplayContent } from '#shared/display.ts';

/** Builds `window.display`. It listens on one channel and can send nothing. */

let last: DisplayContent | null = null;
let listener: ((content: DisplayContent) => void) | null = null;

ipcRenderer.on(displayChannel, (_event, content: DisplayContent) => {
  last = content;
  listener?.(content);
});

const display: DisplayApi = {
  onContent(hear) {
    listener = hear;
    if (last !== null) hear(last);
  },
};

contextBridge.exposeInMainWorld('display', display);
