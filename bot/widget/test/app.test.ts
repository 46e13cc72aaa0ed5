import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appOver, attempt, calmGateway, memoryBox, NETWORK, ok, problem, SESSION, settled } from './fakes';

const NAMED = { 'trainee-name': '王小明' };

const saved = (change: object) => {
  const box = memoryBox();
  box.setItem('k', JSON.stringify({ token: 'tok', expires: SESSION.expires_at, trainee: SESSION.trainee, ...change }));
  return box;
};

test('a stranger is asked for a name', async () => {
  const { app } = appOver(calmGateway());
  await app.start();
  assert.equal(app.state.view, 'welcome');
});

test('a name from the page needs no question', async () => {
  const { app } = appOver(calmGateway(), NAMED);
  await app.start();
  assert.equal(app.state.view, 'lobby');
  assert.equal(app.state.trainee?.name, '王小明');
});

test('a token from the page is used and never stored', async () => {
  const transport = calmGateway();
  const { app, box } = appOver(transport, { token: 'page-token' });
  await app.start();
  assert.equal(transport.sent[0]?.token, 'page-token');
  assert.ok(!JSON.stringify([...box.values]).includes('page-token'));
});

test('a wished scenario opens its brief at once', async () => {
  const { app } = appOver(calmGateway(), { ...NAMED, scenario: 'cafe' });
  await app.start();
  assert.equal(app.state.view, 'brief');
});

test('the attempt on the screen is there again after a reload', async () => {
  const { app, events } = appOver(calmGateway(), {}, saved({ attempt: 'a1', scenario: 'cafe' }));
  await app.start();
  assert.equal(app.state.view, 'chat');
  assert.deepEqual(events[0], ['duilian-attempt-started',
    { attempt: 'a1', scenario: 'cafe', mode: 'practice', resumed: true }]);
});

test('a page that wishes another scenario is not shown the remembered attempt', async () => {
  const box = saved({ attempt: 'a1', scenario: 'other' });
  const { app } = appOver(calmGateway(), { scenario: 'cafe' }, box);
  await app.start();
  assert.equal(app.state.view, 'brief');
});

test('a remembered attempt that is gone leads to the lobby with a word of why', async () => {
  const transport = calmGateway({ 'GET /attempts/a1': [problem(404, 'attempt_unknown')] });
  const { app } = appOver(transport, {}, saved({ attempt: 'a1' }));
  await app.start();
  await settled();
  assert.equal(app.state.view, 'lobby');
  assert.equal(app.state.notice?.key, 'lost');
});

test('the computer forgets one trainee when the page names another', async () => {
  const { app, box } = appOver(calmGateway(), { 'trainee-name': '李大同' }, saved({ attempt: 'a1' }));
  await app.start();
  assert.equal(app.state.view, 'lobby');
  assert.ok(!box.getItem('k')?.includes('a1'));
});

test('an expired session says so and keeps the name', async () => {
  const { app } = appOver(calmGateway(), {}, saved({ expires: '1970-01-01T00:00:01Z' }));
  await app.start();
  assert.equal(app.state.view, 'welcome');
  assert.ok(app.state.expired);
  assert.equal(app.state.trainee?.name, '王小明');
});

test('signing out leaves nothing for the next person', async () => {
  const { app, box } = appOver(calmGateway(), {}, saved({ attempt: 'a1' }));
  await app.start();
  await app.signOut();
  assert.equal(app.state.view, 'welcome');
  assert.equal(box.getItem('k'), '{}');
});

test('an attempt whose start was lost is started again under the same id', async () => {
  const transport = calmGateway({ 'POST /attempts': [NETWORK, ok(attempt(), 201)] });
  const { app } = appOver(transport, NAMED);
  await app.start();
  await app.startAttempt('cafe');
  assert.equal(app.state.notice?.key, 'offline');
  app.state.notice?.again?.();
  await settled();
  assert.equal(app.state.view, 'chat');
  const sent = transport.to('/attempts').filter(({ method }) => method === 'POST');
  assert.deepEqual(sent[0]?.body, sent[1]?.body);
});

test('a slow answer does not pull the trainee back from where he went', async () => {
  const transport = calmGateway();
  const { app } = appOver(transport, NAMED);
  await app.start();
  const slow = app.openBrief('cafe');
  await app.openLobby();
  await slow;
  assert.equal(app.state.view, 'lobby');
});

test('the coach’s link opens a brief, and is not shown as an empty line', async () => {
  const messages = [{ text: '那就這一場。', buttons: [] }, { text: '', buttons: [], scenario: 'cafe' }];
  const { app } = appOver(calmGateway({ 'POST /lobby/turns': [ok({ turn: 't', messages })] }), NAMED);
  await app.start();
  app.state.coach.say('我要練咖啡店');
  await settled();
  assert.equal(app.state.view, 'brief');
  assert.equal(app.state.coach.lines.length, 2);
});

test('an assessment that the page asks for is what starts', async () => {
  const transport = calmGateway();
  const { app } = appOver(transport, { ...NAMED, mode: 'assessment' });
  await app.start();
  await app.startAttempt('cafe');
  assert.equal((transport.to('/attempts').at(-1)?.body as { mode: string }).mode, 'assessment');
});

test('an answer that comes after signing out is not shown to the next person', async () => {
  const { app } = appOver(calmGateway(), NAMED);
  await app.start();
  const slow = app.openBrief('cafe');
  await app.signOut();
  await slow;
  assert.equal(app.state.view, 'welcome');
  assert.equal(app.state.brief, null);
});

test('what the last person asked the coach is not sent for the next one', async () => {
  const transport = calmGateway({ 'POST /lobby/turns': [NETWORK] });
  const { app, clock } = appOver(transport, NAMED);
  await app.start();
  app.state.coach.say('有哪些情境');
  await settled();
  await app.signOut();
  await clock.pass(60_000);
  assert.equal(transport.to('/lobby/turns').length, 1);
});
