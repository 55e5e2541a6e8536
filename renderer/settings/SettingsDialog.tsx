import type { ReactNode } from 'react';
import type { ScannerRead } from '#shared/scanners.ts';
import type { StationView } from '#shared/view.ts';
import { useCommon } from '../common.ts';
import { AccessSection } from '../access/AccessSection.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { EscapeButton } from '../controls/EscapeButton.tsx';
import { Sections } from '../controls/Sections.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { StationDataSection, type DataSection } from '../data/StationDataSection.tsx';
import { PrintersSetup } from '../printing/PrintersSetup.tsx';
import { BenchSection } from '../scanners/BenchSection.tsx';
import { SavedMark } from '../scanners/SavedMark.tsx';
import { SeatingSection } from '../seating/SeatingSection.tsx';
import { SetupSection } from '../setup/SetupSection.tsx';
import { useSupervised } from '../supervisor/supervisorContext.ts';
import { t } from '../text/texts.ts';
import { UpdatesSection } from '../updates/UpdatesSection.tsx';
import { AdmissionSection } from './AdmissionSection.tsx';
import { ChangesSection } from './ChangesSection.tsx';
import { PinHint } from './PinHint.tsx';
import { ScreenSection } from './ScreenSection.tsx';
import { settingsSections, type SettingsSection } from './sections.ts';
import { StationSection } from './StationSection.tsx';
import { TicketsSection } from './TicketsSection.tsx';
import { TrainingNote } from './TrainingNote.tsx';
import { useSettings, type SettingsControl } from './useSettings.ts';

interface Props {
  readonly station: StationView;
  readonly section: SettingsSection;
  /** Where the section about the data opens, when not at its beginning. */
  readonly part: DataSection | null;
  /** What came by keyboard and camera while the bench is open. */
  readonly wedgeReads: readonly ScannerRead[];
  readonly onSection: (section: SettingsSection) => void;
  readonly onClose: () => void;
}

/** All that the supervisor sets. Whatever is changed holds at once; scanning goes on, and closes this. */
export function SettingsDialog(props: Props): ReactNode {
  const { section, onSection, onClose } = props;
  const control = useSettings();
  const { supervisor, newVersion } = useCommon();
  useSupervised();
  const { sections, list, title, close, saved } = t.settings;
  return (
    <Dialog title={sections[section]} className="settings" onClose={onClose}>
      <p className="settings-title" aria-hidden="true">
        {title}
      </p>
      <div className="settings-head">
        <SavedMark saved={control.saved} word={saved} />
        <EscapeButton onPress={onClose}>{close}</EscapeButton>
      </div>
      <Sections
        label={list}
        sections={settingsSections.map((id) => ({
          id,
          title: id === 'updates' && newVersion !== null ? `${sections[id]} · ${newVersion}` : sections[id],
        }))}
        open={section}
        onOpen={onSection}
      >
        {!supervisor.pinSet && <PinHint />}
        {control.trouble !== null && <TroubleBox trouble={control.trouble} />}
        <SectionBody {...props} control={control} />
      </Sections>
    </Dialog>
  );
}

function SectionBody(props: Props & { readonly control: SettingsControl }): ReactNode {
  const { station, section, part, wedgeReads, control } = props;
  const { training } = useCommon();
  const { settings } = control;
  switch (section) {
    case 'scanners':
      return <BenchSection scanners={station.scanners} wedgeReads={wedgeReads} />;
    case 'printers':
      return <PrintersSetup printing={station.printing} />;
    case 'data':
      return <StationDataSection station={station} part={part} />;
    case 'access':
      return training ? (
        <TrainingNote />
      ) : (
        <AccessSection chosen={station.events} expires={station.status.accessExpires} />
      );
    case 'seating':
      return training ? <TrainingNote /> : <SeatingSection />;
    case 'setup':
      return training ? <TrainingNote /> : <SetupSection />;
    case 'updates':
      return <UpdatesSection />;
    case 'changes':
      return <ChangesSection />;
    default:
  }
  if (settings === null) return control.trouble === null && <p className="settings-wait">{t.settings.loading}</p>;
  if (section === 'screen') return <ScreenSection control={control} screen={settings.screen} />;
  if (section === 'station') return <StationSection control={control} settings={settings} />;
  if (training) return <TrainingNote />;
  if (section === 'tickets') return <TicketsSection control={control} settings={settings} />;
  return <AdmissionSection control={control} policy={settings.policy} />;
}
