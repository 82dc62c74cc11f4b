import { describe, expect, test } from 'vitest';
import { PERIODS, periodKey } from '../../src/engine/periods.ts';

const key = (period: 'week' | 'month' | 'all', at: string, timeZone = 'UTC') =>
  periodKey(period, Date.parse(at), timeZone);

describe('the ISO week of an instant', () => {
  test.each([
    ['2026-11-20T20:00:00Z', '2026-W47'],
    ['2025-12-28T23:59:59Z', '2025-W52'],
    ['2025-12-29T00:00:00Z', '2026-W01'],
    ['2026-01-04T23:59:59Z', '2026-W01'],
    ['2026-01-05T00:00:00Z', '2026-W02'],
    ['2026-12-31T12:00:00Z', '2026-W53'],
    ['2027-01-03T23:59:59Z', '2026-W53'],
    ['2027-01-04T00:00:00Z', '2027-W01'],
    ['2021-01-01T00:00:00Z', '2020-W53'],
    ['2023-01-01T00:00:00Z', '2022-W52'],
    ['2024-12-30T00:00:00Z', '2025-W01'],
    ['2024-02-29T00:00:00Z', '2024-W09'],
  ])('%s lies in %s', (at, week) => {
    expect(key('week', at)).toBe(week);
  });
});

describe('a server’s own time zone', () => {
  test.each([
    ['Pacific/Auckland', '2027-01-03T10:59:59Z', '2026-W53'],
    ['Pacific/Auckland', '2027-01-03T11:00:00Z', '2027-W01'],
    ['America/Los_Angeles', '2027-01-04T07:59:59Z', '2026-W53'],
    ['America/Los_Angeles', '2027-01-04T08:00:00Z', '2027-W01'],
    ['Asia/Kathmandu', '2027-01-03T18:14:59Z', '2026-W53'],
    ['Asia/Kathmandu', '2027-01-03T18:15:00Z', '2027-W01'],
    ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-W13'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-W14'],
  ])('%s begins its weeks at its own midnight (%s)', (timeZone, at, week) => {
    expect(key('week', at, timeZone)).toBe(week);
  });

  test('begins its months there too', () => {
    expect(key('month', '2026-11-30T22:30:00Z', 'Europe/Berlin')).toBe('2026-11');
    expect(key('month', '2026-11-30T23:00:00Z', 'Europe/Berlin')).toBe('2026-12');
    expect(key('month', '2026-12-01T04:59:59Z', 'America/New_York')).toBe('2026-11');
  });
});

test('all time has one key, and every period has some', () => {
  expect(key('all', '2026-11-20T20:00:00Z')).toBe('all');
  for (const period of PERIODS) expect(key(period, '2026-11-20T20:00:00Z')).not.toBe('');
});

test('later weeks and months sort after earlier ones', () => {
  const days = Array.from({ length: 1200 }, (_, i) => Date.UTC(2024, 0, 1 + i));
  for (const period of ['week', 'month'] as const) {
    const keys = days.map((at) => periodKey(period, at, 'UTC'));
    expect(keys).toEqual(keys.toSorted());
  }
});
