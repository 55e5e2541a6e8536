import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { refuseFiles } from './refuseFiles.ts';

refuseFiles(document);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App station={window.station} />
  </StrictMode>,
);
