import { useState, type ReactNode } from 'react';
import type { FoundPrinter, FoundPrinters, PrintingSetup, PrinterSettings, PrinterSummary } from '#shared/printing.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Section } from '../data/Section.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { FoundList } from './FoundList.tsx';
import { newByAddress, ofFound, ofPrinter, type Draft } from './printerDraft.ts';
import { PrinterDialog } from './PrinterDialog.tsx';
import { PrinterRow } from './PrinterRow.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

interface Props {
  readonly setup: PrintingSetup;
  /** How they are now. */
  readonly printers: readonly PrinterSummary[];
  readonly reload: () => void;
}

type Open =
  { readonly kind: 'form'; readonly draft: Draft } | { readonly kind: 'remove'; readonly printer: PrinterSettings };

/** The printers of this station: how they are, and how they come and go. */
export function PrintersSection({ setup, printers: live, reload }: Props): ReactNode {
  const { call } = useStation();
  const finding = useCall();
  const [found, setFound] = useState<FoundPrinters | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const { printers } = setup.settings;
  const close = (): void => setOpen(null);
  const done = (): void => {
    close();
    reload();
  };
  const add = (draft: Draft): void => setOpen({ kind: 'form', draft });
  return (
    <Section
      name="printers"
      title={t.printing.printers.title}
      actions={
        <>
          <Button
            busy={finding.busy === null ? null : t.printing.printers.finding}
            onPress={() => finding.run('find', () => call.findPrinters(), setFound)}
          >
            {t.printing.printers.find}
          </Button>
          <Button onPress={() => add(newByAddress())}>{t.printing.printers.add}</Button>
        </>
      }
    >
      {printers.length === 0 && <p>{t.printing.printers.none}</p>}
      <ul className="scanner-list" aria-label={t.printing.printers.list}>
        {printers.map((printer) => (
          <PrinterRow
            key={printer.id}
            printer={printer}
            live={live.find(({ id }) => id === printer.id)}
            onChange={() => setOpen({ kind: 'form', draft: ofPrinter(printer) })}
            onRemove={() => setOpen({ kind: 'remove', printer })}
          />
        ))}
      </ul>
      {finding.trouble !== null && <TroubleBox trouble={finding.trouble} />}
      {found !== null && finding.busy === null && (
        <FoundList found={found} printers={printers} onAdd={(printer: FoundPrinter) => add(ofFound(printer))} />
      )}
      {open?.kind === 'form' && <PrinterDialog draft={open.draft} onDone={done} onClose={close} />}
      {open?.kind === 'remove' && (
        <RemoveDialog
          printer={open.printer}
          live={live.find(({ id }) => id === open.printer.id)}
          onDone={done}
          onClose={close}
        />
      )}
    </Section>
  );
}
