import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttemptSummary, Rating, Report } from '../src/api/types';
import { change, Progress, type Pair } from '../src/progress/model';
import { FakeTransport, ok } from './fakes';

const attempt = (id: string, scenario: string, state: AttemptSummary['state'] = 'finished'): AttemptSummary => ({
  id, scenario: { id: scenario, title: scenario, family: 'closing' }, mode: 'practice', state, turns_used: 5,
  started_at: '2026-11-28T00:00:00Z', finished_at: null, outcome: null, overall: 50,
});

const rating = (id: string, level: Rating['level']): Rating => ({ id, name: id, level, reason: '', quotes: [] });

const report = (...knowledge: Rating[]) => ok({ knowledge } as Partial<Report>);

async function loaded(attempts: AttemptSummary[], reports: Record<string, ReturnType<typeof report>> = {}) {
  const transport = new FakeTransport({
    'GET /plan': [ok({ plan: [] })],
    'GET /attempts': [ok({ attempts })],
    ...Object.fromEntries(Object.entries(reports).map(([id, answer]) => [`GET /attempts/${id}/report`, [answer]])),
  });
  const progress = new Progress(transport, 'tok');
  await progress.load();
  return { progress, transport };
}

test('the last two role-plays of one scenario are compared first, older before newer', async () => {
  const { progress } = await loaded([attempt('c', 'cafe'), attempt('b', 'bank'), attempt('a', 'cafe')]);
  assert.deepEqual(progress.suggested(), ['a', 'c']);
});

test('where no scenario was played twice the last two stand side by side', async () => {
  const { progress } = await loaded([attempt('c', 'cafe'), attempt('b', 'bank'), attempt('a', 'school')]);
  assert.deepEqual(progress.suggested(), ['b', 'c']);
});

test('what is not finished is not compared', async () => {
  const { progress } = await loaded([attempt('b', 'cafe', 'playing'), attempt('a', 'cafe')]);
  assert.equal(progress.suggested(), null);
});

test('items are paired by their id, and a report is loaded once', async () => {
  const { progress, transport } = await loaded([attempt('b', 'cafe'), attempt('a', 'cafe')], {
    a: report(rating('K1', 1), rating('K2', null)), b: report(rating('K2', 3), rating('K1', 2)),
  });
  const pairs = await progress.compare('a', 'b');
  await progress.compare('b', 'a');
  assert.deepEqual(pairs.map(({ id, before, after }) => [id, before.level, after.level]), [['K1', 1, 2], ['K2', null, 3]]);
  assert.equal(transport.to('/attempts/a/report').length, 1);
});

test('a level is better, weaker or the same, and nothing where one side could not be judged', () => {
  const pair = (before: Rating['level'], after: Rating['level']): Pair =>
    ({ id: 'K1', name: '', before: rating('K1', before), after: rating('K1', after) });
  assert.deepEqual([pair(1, 2), pair(3, 0), pair(2, 2), pair(null, 4), pair(0, null)].map(change),
    ['up', 'down', 'same', null, null]);
});
