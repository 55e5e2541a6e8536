import type { ReactNode } from 'react';
import type { TemplateInfo } from '#shared/printing.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { previewSize, tenths } from './previewSize.ts';
import { longestMistake } from './templateOptions.ts';

const words = en.printing.preview;

interface Props {
  readonly printer: string;
  readonly template: string;
  readonly title: string;
  readonly layout: TemplateInfo['layout'];
  readonly onClose: () => void;
}

/** What would come out of the printer. A long band lies on its side; what is larger than the window can be scrolled. */
export function PreviewDialog({ printer, template, title, layout, onClose }: Props): ReactNode {
  const { call } = useStation();
  const { value, trouble } = useLoaded(() => call.previewPrint({ printer, template }), `${printer} ${template}`);
  const size = value === null ? null : previewSize(value, layout);
  return (
    <Dialog title={words.title} className="print-preview" onClose={onClose}>
      <div className="dialog-close">
        <Button look="quiet" onClick={onClose}>
          {words.close} <kbd aria-hidden="true">{en.scan.clearKey}</kbd>
        </Button>
      </div>
      <p className="dialog-lead">
        <bdi>{title}</bdi>
        {value !== null && `${en.dot}${words.size(tenths(value.widthMm), tenths(value.heightMm))}`}
        {size?.turned === true && `${en.dot}${words.turned}`}. {words.lead}
      </p>
      {trouble !== null && <TroubleBox trouble={trouble} longestDetail={longestMistake} />}
      {value === null && trouble === null && (
        <p className="print-preview-wait">
          <span className="spinner" aria-hidden="true" />
          {words.drawing}
        </p>
      )}
      {value !== null && size !== null && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled is scrolled with keys, too
        <section className="print-paper" aria-label={words.title} tabIndex={0}>
          <div
            data-layout={layout}
            data-turned={size.turned}
            style={{ width: size.width, height: size.height, containerType: 'size' }}
          >
            <img src={value.picture} alt={words.alt(title)} />
          </div>
        </section>
      )}
    </Dialog>
  );
}
