import { renderToFile } from './cli/render-to-file.ts';

process.exitCode = await renderToFile(process.argv.slice(2), console.error);
