import { createContext, use } from 'react';
import type { CommonView } from '#shared/view.ts';

export const CommonContext = createContext<CommonView | null>(null);

/** What holds on every screen. */
export function useCommon(): CommonView {
  const common = use(CommonContext);
  if (common === null) throw new Error('useCommon needs a CommonContext above it');
  return common;
}
