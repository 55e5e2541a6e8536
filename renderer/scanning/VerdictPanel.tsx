import type { CSSProperties, ReactNode } from 'react';
import type { Verdict } from '#shared/verdict.ts';
import type { StationView } from '#shared/view.ts';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { printLines, type PrintLine } from '../printing/printLines.ts';
import { CheckBanner } from './CheckBanner.tsx';
import { ReadyFace } from './ReadyFace.tsx';
import { staysBriefly, type Shown } from './useVerdict.ts';
import { VerdictFace } from './VerdictFace.tsx';
import { faultText, verdictText } from './verdictText.ts';

interface Props {
  readonly shown: Shown;
  readonly station: StationView;
  /** Scans are only looked at. */
  readonly checking: boolean;
  readonly onClear: () => void;
  readonly onOverride: (verdict: Verdict) => void;
}

/** What no barcode is cannot be let in; what was only looked at is scanned first. */
const canOverride = ({ result, reason }: Verdict): boolean =>
  (result === 'repeat' || result === 'refused') && reason !== 'unreadable';

/** Beside an admission there is room for them. */
const printsOf = ({ result, seq }: Verdict, { printing }: StationView): readonly PrintLine[] | null =>
  result === 'in' && seq !== null ? printLines(printing, seq) : null;

function faceOf({ shown, station, checking, onClear, onOverride }: Props): ReactNode {
  if (shown.kind === 'nothing')
    return <ReadyFace direction={station.direction} scanners={station.scanners} checking={checking} />;
  const { key } = shown;
  if (shown.kind === 'fault') {
    const text = faultText(shown.trouble);
    return (
      <VerdictFace key={key} sign="refused" text={text} at={null} scanner={null} brief={false} onClear={onClear} />
    );
  }
  const { verdict, checked, scanner } = shown;
  return (
    <VerdictFace
      key={key}
      sign={verdict.result}
      text={verdictText(verdict, formats, { events: station.events, checked })}
      at={verdict.at}
      scanner={scanner}
      brief={staysBriefly(shown)}
      prints={checked ? null : printsOf(verdict, station)}
      onClear={checked ? null : onClear}
      override={
        !checked && canOverride(verdict)
          ? { label: t.scan.letAnyway[verdict.direction], onPress: () => onOverride(verdict) }
          : null
      }
    />
  );
}

/** An answer that stood before the page was loaded again runs out when it would have. */
const runOut = (shown: Shown): CSSProperties | undefined =>
  shown.kind === 'nothing' || shown.leftMs === null
    ? undefined
    : ({ '--reveal': `${shown.leftMs}ms` } as CSSProperties);

/** The answer, readable from three metres. */
export function VerdictPanel(props: Props): ReactNode {
  const { shown, station, checking, onClear } = props;
  const verdict = shown.kind === 'verdict' ? shown : null;
  const checked = verdict === null ? checking && shown.kind === 'nothing' : verdict.checked;
  return (
    <section
      className="verdict"
      aria-label={t.scan.verdict}
      data-result={verdict?.verdict.result ?? (shown.kind === 'fault' ? 'fault' : 'idle')}
      data-seq={verdict?.verdict.seq}
      data-check={verdict?.checked === true ? true : undefined}
      data-direction={station.direction}
      style={runOut(shown)}
    >
      {checked && <CheckBanner onEnd={onClear} />}
      <div className="verdict-body">{faceOf(props)}</div>
    </section>
  );
}
