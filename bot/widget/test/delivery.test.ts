import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../src/api/transport';
import { Abandoned, Delivery, type Trouble } from '../src/core/delivery';
import { FakeClock, NETWORK, settled } from './fakes';

const IN_FLIGHT = new ApiError(409, 'turn_in_flight');

/** A delivery whose first answers are these errors. */
function failing(...errors: ApiError[]) {
  const clock = new FakeClock();
  const troubles: Trouble[] = [];
  const delivery = new Delivery(clock, (trouble) => troubles.push(trouble));
  let tries = 0;
  const sent = delivery.run(async () => {
    const error = errors[tries++];
    if (error) throw error;
    return 'reply';
  });
  return { clock, delivery, troubles, sent, tries: () => tries };
}

test('a lost connection is tried again, each time after a longer pause', async () => {
  const { clock, sent, troubles, tries } = failing(NETWORK, NETWORK, new ApiError(503, 'bot_unavailable'));
  await settled();
  assert.equal(tries(), 1);
  await clock.pass(1000);
  assert.equal(tries(), 2);
  await clock.pass(1000);
  assert.equal(tries(), 2);
  await clock.pass(1000);
  await clock.pass(4000);
  assert.equal(await sent, 'reply');
  assert.deepEqual(troubles, ['retrying', 'retrying', 'retrying']);
});

test('after many tries it waits for the trainee', async () => {
  const { clock, delivery, sent, troubles } = failing(...Array<ApiError>(7).fill(NETWORK));
  for (let minute = 0; minute < 10; minute += 1) await clock.pass(60_000);
  assert.equal(troubles.at(-1), 'stuck');
  delivery.retry();
  assert.equal(await sent, 'reply');
});

test('a turn in flight is asked for again each second and is no trouble', async () => {
  const { clock, sent, troubles } = failing(IN_FLIGHT, IN_FLIGHT);
  await settled();
  await clock.pass(1000);
  await clock.pass(1000);
  assert.equal(await sent, 'reply');
  assert.deepEqual(troubles, []);
});

test('a refusal is final', async () => {
  const { sent, tries } = failing(new ApiError(422, 'text_too_long'));
  await assert.rejects(sent, { code: 'text_too_long' });
  assert.equal(tries(), 1);
});

test('the network coming back does not wait for the pause to end', async () => {
  const { delivery, sent, tries } = failing(NETWORK);
  await settled();
  delivery.retry();
  assert.equal(await sent, 'reply');
  assert.equal(tries(), 2);
});

test('an abandoned delivery sends no more', async () => {
  const { clock, delivery, sent, tries } = failing(NETWORK, NETWORK);
  const ended = assert.rejects(sent, Abandoned);
  await settled();
  delivery.abandon();
  await ended;
  await clock.pass(60_000);
  assert.equal(tries(), 1);
});
