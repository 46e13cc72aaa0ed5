import assert from 'node:assert/strict';
import { test } from 'node:test';
import { length, segments } from '../src/core/codepoints';
import { locale, translator } from '../src/core/i18n';
import { Memory } from '../src/core/memory';
import { uuid } from '../src/core/uuid';
import { memoryBox } from './fakes';

test('a text is counted in code points, as the gateway does', () => {
  assert.equal(length('好👍🏻'), 3);
});

test('spans cut a text at code points, also after an emoji', () => {
  assert.deepEqual(segments('👍好的！', [[1, 3]]), [
    { text: '👍', hit: false }, { text: '好的', hit: true }, { text: '！', hit: false },
  ]);
});

test('overlapping, touching and overlong spans give one mark, and no text is lost', () => {
  const parts = segments('abcdef', [[1, 3], [2, 4], [4, 99]]);
  assert.deepEqual(parts, [{ text: 'a', hit: false }, { text: 'bcdef', hit: true }]);
  assert.deepEqual(segments('', [[0, 1]]), []);
});

test('a turn id is a UUID also where randomUUID is missing', () => {
  const plainHttp = { getRandomValues: crypto.getRandomValues.bind(crypto) };
  const pattern = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  assert.match(uuid(plainHttp), pattern);
  assert.match(uuid(), pattern);
  assert.notEqual(uuid(plainHttp), uuid(plainHttp));
});

test('the widget speaks Chinese unless it is asked for English', () => {
  assert.deepEqual(['', null, 'zh-TW', 'fr', 'en', 'en-GB'].map(locale),
    ['zh-TW', 'zh-TW', 'zh-TW', 'zh-TW', 'en', 'en']);
  assert.equal(translator('en')('turns', { used: 3, max: 14 }), 'Turn 3 / 14');
  assert.equal(translator('zh-TW')('turns', { used: 3, max: 14 }), '第 3 / 14 輪');
});

test('what is remembered outlives a reload', () => {
  const box = memoryBox();
  new Memory('k', () => box).update({ token: 't', attempt: 'a' });
  assert.deepEqual(new Memory('k', () => box).get(), { token: 't', attempt: 'a' });
});

test('blocked storage is no error: it is remembered while the page lives', () => {
  const blocked = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  const memory = new Memory('k', blocked);
  memory.update({ token: 't' });
  assert.equal(memory.get().token, 't');
});

test('rubbish in the storage is forgotten', () => {
  for (const rubbish of ['{', 'null', '"text"', '3']) {
    const box = memoryBox();
    box.setItem('k', rubbish);
    assert.deepEqual(new Memory('k', () => box).get(), {});
  }
});

test('each attempt keeps its own unanswered turn', () => {
  const memory = new Memory('k', memoryBox);
  memory.setPending('a', { turn: '1', content: { text: '您好' } });
  memory.setPending('b', { turn: '2', content: { control: 'hint' } });
  memory.setPending('a', null);
  assert.deepEqual(memory.get().pending, { b: { turn: '2', content: { control: 'hint' } } });
});
