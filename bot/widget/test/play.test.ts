import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttemptState } from '../src/api/types';
import { appOver, attempt, calmGateway, NETWORK, ok, problem, reply, settled } from './fakes';

const TURNS = '/attempts/a1/turns';

/** A trainee in the middle of a conversation. */
async function playing(more: Parameters<typeof calmGateway>[0] = {}) {
  const transport = calmGateway(more);
  const parts = appOver(transport, { 'trainee-name': '王小明' });
  await parts.app.start();
  await parts.app.startAttempt('cafe');
  return { ...parts, transport, play: parts.app.state.play! };
}

test('what the trainee says and what the buyer answers are added to the conversation', async () => {
  const { play } = await playing();
  assert.ok(play.say('您好'));
  await settled();
  assert.deepEqual(play.attempt.lines.map(({ speaker, text }) => [speaker, text]),
    [['buyer', '喂？'], ['trainee', '您好'], ['buyer', '喔？']]);
  assert.equal(play.attempt.turns_used, 1);
});

test('a second turn waits for the answer to the first', async () => {
  const { play, transport } = await playing();
  assert.ok(play.say('一'));
  assert.equal(play.say('二'), false);
  await settled();
  assert.equal(transport.to(TURNS).length, 1);
});

test('a lost turn keeps its words on the screen and goes out again under the same id', async () => {
  const { play, clock, transport } = await playing({ [`POST ${TURNS}`]: [NETWORK, ok(reply())] });
  play.say('您好');
  await settled();
  assert.equal(play.trouble, 'retrying');
  assert.deepEqual(play.pending?.content, { text: '您好' });
  await clock.pass(1000);
  assert.equal(play.trouble, null);
  const [first, second] = transport.to(TURNS).map(({ body }) => body);
  assert.deepEqual(first, second);
});

test('after a reload the unanswered turn goes out under the id that it had', async () => {
  const before = await playing({ [`POST ${TURNS}`]: [NETWORK] });
  before.play.say('您好');
  await settled();
  before.app.leave();

  const answered = attempt({ lines: [{ speaker: 'trainee', text: '您好', turn: 'x' }], turns_used: 1 });
  const transport = calmGateway({ 'GET /attempts/a1': [ok(attempt()), ok(answered)] });
  const after = appOver(transport, {}, before.box);
  await after.app.start();
  await settled();
  assert.deepEqual(transport.to(TURNS)[0]?.body, before.transport.to(TURNS)[0]?.body);
  assert.deepEqual(after.app.state.play?.attempt, answered);
  assert.equal(after.app.state.play?.pending, null);
});

test('a turn that the gateway kept from another computer is asked for again', async () => {
  const waiting = { turn: 'far', text: '您好', control: null };
  const { transport } = await playing({ 'POST /attempts': [ok(attempt({ waiting }), 201)] });
  await settled();
  assert.deepEqual(transport.to(TURNS)[0]?.body, { turn: 'far', text: '您好' });
});

test('refused words go back into the input', async () => {
  const { play, givenBack, events, app } = await playing({ [`POST ${TURNS}`]: [problem(422, 'text_too_long')] });
  play.say('太長了');
  await settled();
  assert.deepEqual(givenBack, ['太長了']);
  assert.equal(app.state.notice?.text, 'text_too_long');
  assert.deepEqual(events.at(-1), ['duilian-error', { status: 422, code: 'text_too_long' }]);
  assert.ok(play.idle);
});

test('an expired session asks to come in again, keeps the words and goes on where it was', async () => {
  const { app, play, transport } = await playing({
    [`POST ${TURNS}`]: [problem(401, 'session_expired'), ok(reply())],
  });
  play.say('您好');
  await settled();
  assert.equal(app.state.view, 'welcome');
  assert.ok(app.state.expired);
  await app.signIn('王小明');
  await settled();
  assert.equal(app.state.view, 'chat');
  const [first, second] = transport.to(TURNS).map(({ body }) => body);
  assert.deepEqual(first, second);
});

test('the page hears of each turn and of the end, and of nobody’s words', async () => {
  const finished: AttemptState = 'finished';
  const outcome = { id: 'won' as const, title: '成交' };
  const { play, events } = await playing({ [`POST ${TURNS}`]: [ok(reply({ state: finished, outcome }))] });
  play.say('我的祕密');
  await settled();
  assert.deepEqual(events.map(([name]) => name),
    ['duilian-attempt-started', 'duilian-turn', 'duilian-attempt-finished']);
  assert.ok(!JSON.stringify(events).includes('祕密'));
});

test('leaving the conversation stops its retries', async () => {
  const { app, play, clock, transport } = await playing({ [`POST ${TURNS}`]: [NETWORK] });
  play.say('您好');
  await settled();
  app.leave();
  await clock.pass(60_000);
  assert.equal(transport.to(TURNS).length, 1);
});

test('an attempt that went on in another window is shown as it stands there', async () => {
  const elsewhere = attempt({ state: 'finished' });
  const { play, app } = await playing({
    [`POST ${TURNS}`]: [problem(409, 'attempt_finished')], 'GET /attempts/a1': [ok(elsewhere)],
  });
  play.say('您好');
  await settled();
  assert.equal(app.state.notice?.text, 'attempt_finished');
  assert.equal(play.attempt.state, 'finished');
});

test('a hint does not look as if the buyer were typing', async () => {
  const { play } = await playing({ [`POST ${TURNS}`]: [NETWORK] });
  play.press('hint');
  assert.equal(play.typing, false);
  play.leave();
});
