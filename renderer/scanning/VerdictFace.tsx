import { Fragment, type ReactNode } from 'react';
import type { Result } from '#shared/verdict.ts';
import { Button } from '../controls/Button.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { PrintLines } from '../printing/PrintLines.tsx';
import type { PrintLine } from '../printing/printLines.ts';
import { Notes } from './Notes.tsx';
import type { VerdictText } from './verdictText.ts';

type Length = 'least' | 'short' | 'medium' | 'long' | 'most';

/** How large a word can be set. */
export function lengthOf(word: string): Length {
  if (word.length <= 3) return 'least';
  if (word.length <= 5) return 'short';
  if (word.length <= 8) return 'medium';
  return word.length <= 11 ? 'long' : 'most';
}

/** A headline that surely needs a second line is set smaller. */
const longHeadline = 36;
/** An advice that needs one takes its room from the word, where the headline does, too. */
const longAdvice = 90;

interface Props {
  readonly sign: Result;
  readonly text: VerdictText;
  readonly at: number | null;
  /** Whose reading it is, where there are several scanners. */
  readonly scanner: string | null;
  /** Gives way by itself. */
  readonly brief: boolean;
  /** Null where somebody else offers it. */
  readonly onClear: (() => void) | null;
  /** Null where nothing can be printed. */
  readonly prints?: readonly PrintLine[] | null;
  /** To decide against the rules. */
  readonly override?: { readonly label: string; readonly onPress: () => void } | null;
}

/** Word, name or reason, ticket and seat, what to do, detail: in this order of size. */
export function VerdictFace(props: Props): ReactNode {
  const { sign, text, at, scanner, brief, onClear, prints = null, override = null } = props;
  const { word, headline, ticket, seat, barcode, notes, advice, detail } = text;
  return (
    <div className="face" data-fresh="">
      <div className="face-pattern" aria-hidden="true" />
      <div className="face-top">
        <ResultIcon sign={sign} />
        <p className="word" data-length={lengthOf(word)}>
          {word}
        </p>
      </div>
      {prints !== null && <PrintLines lines={prints} />}
      <div className="face-who">
        <p className="headline" data-length={headline.length > longHeadline ? 'long' : 'short'}>
          <bdi>{headline}</bdi>
        </p>
        {ticket.length > 0 && (
          <p className="ticket-line">
            {ticket.map((part, index) => (
              <Fragment key={part}>
                {index > 0 && t.dot}
                <bdi>{part}</bdi>
              </Fragment>
            ))}
          </p>
        )}
        {barcode !== null && (
          <p className="barcode">
            <bdi dir="ltr">{barcode}</bdi>
          </p>
        )}
        {seat.length > 0 && (
          <dl className="seat">
            {seat.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <div className="face-end">
        <Notes notes={notes} />
        {advice !== null && (
          <p className="advice" data-length={advice.length > longAdvice ? 'long' : 'short'}>
            {advice}
          </p>
        )}
        {detail !== null && (
          <p className="face-detail">
            <bdi>{detail}</bdi>
          </p>
        )}
        <div className="face-close">
          {scanner !== null && <bdi className="face-scanner">{cleanName(scanner)}</bdi>}
          {at !== null && <time>{formats.timeWithSeconds(at)}</time>}
          {override !== null && (
            <Button className="clear" onPress={override.onPress}>
              {override.label}
            </Button>
          )}
          {!brief && onClear !== null && (
            <Button className="clear" onPress={onClear}>
              {t.scan.clear} <kbd>{t.scan.clearKey}</kbd>
            </Button>
          )}
        </div>
      </div>
      {brief && <div className="countdown" aria-hidden="true" />}
    </div>
  );
}
