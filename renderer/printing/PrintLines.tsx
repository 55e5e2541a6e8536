import type { ReactNode } from 'react';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import type { PrintLine } from './printLines.ts';

const signOf = ({ level, done }: PrintLine): 'exclamation' | 'in' | 'printer' =>
  level === 'trouble' ? 'exclamation' : done ? 'in' : 'printer';

/** How the prints of the admitted guest are, in the free corner of the verdict: nothing moves when they change. */
export function PrintLines({ lines }: { readonly lines: readonly PrintLine[] }): ReactNode {
  return (
    <output className="face-prints">
      {lines.map((line) => (
        <span key={line.role} className="face-print" data-role={line.role} data-level={line.level}>
          <ResultIcon sign={signOf(line)} />
          <span>
            <b>{line.text}</b>
            {line.todo !== null && <span>{line.todo}</span>}
          </span>
        </span>
      ))}
    </output>
  );
}
