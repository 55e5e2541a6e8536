import type { ReactNode } from 'react';
import type { TemplateInfo } from '#shared/printing.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { EscapeButton } from '../controls/EscapeButton.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { previewSize, tenths } from './previewSize.ts';
import { longestMistake } from './templateOptions.ts';

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
    <Dialog title={t.printing.preview.title} className="print-preview" onClose={onClose}>
      <div className="dialog-close">
        <EscapeButton onPress={onClose}>{t.printing.preview.close}</EscapeButton>
      </div>
      <p className="dialog-lead">
        <bdi>{title}</bdi>
        {value !== null && `${t.dot}${t.printing.preview.size(tenths(value.widthMm), tenths(value.heightMm))}`}
        {size?.turned === true && `${t.dot}${t.printing.preview.turned}`}
        {`. ${t.printing.preview.lead}`}
      </p>
      {trouble !== null && <TroubleBox trouble={trouble} longestDetail={longestMistake} />}
      {value === null && trouble === null && (
        <p className="print-preview-wait">
          <span className="spinner" aria-hidden="true" />
          {t.printing.preview.drawing}
        </p>
      )}
      {value !== null && size !== null && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled is scrolled with keys, too
        <section className="print-paper" aria-label={t.printing.preview.title} tabIndex={0}>
          <div
            data-layout={layout}
            data-turned={size.turned}
            style={{ width: size.width, height: size.height, containerType: 'size' }}
          >
            <img src={value.picture} alt={t.printing.preview.alt(title)} />
          </div>
        </section>
      )}
    </Dialog>
  );
}
