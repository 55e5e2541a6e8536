import { html } from '../http/answer.ts';
import type { Route } from '../http/router.ts';
import { renderDemoPage } from '../page/demo-page.ts';
import { SEATS_FILE } from './control-routes.ts';

export const PAGE_PATH = '/demo';

/** The page needs nothing but its own style; this keeps it so, whatever stands in a name. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  'X-Content-Type-Options': 'nosniff',
};

/** `address` is asked when the page is, because the port is not known before the server listens. */
export const pageRoutes = (address: () => string): Route[] => [
  { method: 'GET', path: PAGE_PATH, handle: () => html(renderDemoPage(address(), SEATS_FILE), HEADERS) },
  { method: 'GET', path: '/', handle: () => ({ status: 302, headers: { Location: PAGE_PATH }, body: '' }) },
];
