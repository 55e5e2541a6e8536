import { expect, it } from 'vitest';
import { batteryChip } from '../../renderer/scanning/batteryChip.ts';
import { t } from '../../renderer/text/texts.ts';

it.each<[string, number, 'fine' | 'attention' | 'alert', string]>([
  ['full', 1, 'fine', 'Battery 100%'],
  ['well', 0.64, 'fine', 'Battery 64%'],
  ['at the border', 0.3, 'fine', 'Battery 30%'],
  ['getting low', 0.29, 'attention', 'Battery 29%'],
  ['low', 0.15, 'attention', 'Battery 15%'],
  ['nearly empty', 0.1449, 'alert', 'Battery 14%'],
  ['empty', 0, 'alert', 'Battery 0%'],
])('%s: %d is %s', (_how, level, expected, label) => {
  const chip = batteryChip({ charging: false, level });
  expect(chip).toMatchObject({ id: 'battery', level: expected, label, actions: [] });
  expect(chip?.title).toBe(expected === 'fine' ? t.battery.title : t.battery.plugIn);
  expect(chip?.body).not.toBe('');
});

it.each([
  ['no battery is known', null],
  ['plugged in', { charging: true, level: 0.05 }],
  ['without a battery', { charging: true, level: 1 }],
])('%s: no chip', (_how, battery) => {
  expect(batteryChip(battery)).toBeNull();
});
