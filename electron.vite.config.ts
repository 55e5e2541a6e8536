import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledPackages } from './resources/release/bundled-packages.ts';

const at = (path: string): string => resolve(import.meta.dirname, path);

/** One for all workers, each of which is bundled by itself. */
const workerPackages = bundledPackages('worker', at('.'));

export default defineConfig({
  main: {
    plugins: [bundledPackages('main', at('.'))],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          // Threads of their own, each a file that main opens by name.
          writer: at('electron/station/sync/writer/thread.ts'),
          search: at('electron/station/search/thread.ts'),
          check: at('electron/station/ledger/check-thread.ts'),
          spooler: at('electron/station/printing/spooler/windows-thread.ts'),
          render: at('electron/station/printing/render/thread.ts'),
          doorList: at('electron/station/door-list/thread.ts'),
        },
      },
    },
  },
  preload: {
    plugins: [bundledPackages('preload', at('.'))],
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but 'electron': one CommonJS file holds all it needs.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts'), 'display-preload': at('electron/display-preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), bundledPackages('renderer', at('.'))],
    worker: { plugins: () => [workerPackages] },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // A data: URL would be refused by the window's content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: at('renderer/index.html'), display: at('renderer/display.html') } },
    },
  },
});
